"""`orggraph digest`."""

from orggraph.commands import option
from orggraph.commands.surroundings import reading


def digest(store: option.Store = "", as_json: option.Json = False) -> None:
    """One hash of the graph, one of the ledger; no order matters."""
    from orggraph.views.digest import take_digest
    from orggraph.views.terminal.console import answer

    with reading(store) as opened:
        view = take_digest(opened)
        answer(view, as_json=as_json)
