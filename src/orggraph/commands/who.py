"""`orggraph who`."""

from orggraph.commands import option
from orggraph.commands.surroundings import moment, reading


def who(
    name: option.Name, store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """Who heads and holds posts there on a day; or an executive's posts."""
    from orggraph.views.terminal.console import answer
    from orggraph.views.who import answer_who

    with reading(store, recorded) as opened:
        view = answer_who(opened, name, moment(on, known), company=company)
        answer(view, as_json=as_json)
