"""`orggraph line`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import moment, reading


def line(
    name: option.Name, store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
    to: Annotated[str | None, typer.Option("--to", help="Stop at this executive.")] = None,
    at: Annotated[str | None, typer.Option("--at", help="Start from the post there.")] = None,
) -> None:
    """The reporting line to the top on a day, a quote for each hop."""
    from orggraph.views.line import answer_line
    from orggraph.views.terminal.console import answer

    with reading(store, recorded) as opened:
        view = answer_line(opened, name, moment(on, known), company=company, to=to, at=at)
        answer(view, as_json=as_json)
