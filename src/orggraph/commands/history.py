"""`orggraph history`."""

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def history(
    name: option.Name, store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """Names, parents, heads, lineage; or an executive's tenures."""
    from orggraph.views.history import tell_history
    from orggraph.views.terminal.console import answer

    with reading(store, recorded) as opened:
        view = tell_history(opened, name, known=day(known), company=company)
        answer(view, as_json=as_json)
