"""`orggraph status`."""

from orggraph.commands import option
from orggraph.commands.surroundings import reading


def status(store: option.Store = "", as_json: option.Json = False) -> None:
    """What is in the store, and how much was not understood."""
    from orggraph.views.status import report_status
    from orggraph.views.terminal.console import answer

    with reading(store) as opened:
        view = report_status(opened)
        answer(view, as_json=as_json)
