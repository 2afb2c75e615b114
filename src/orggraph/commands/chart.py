"""`orggraph chart`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import moment, reading


def chart(
    name: Annotated[str | None, typer.Argument(help="A department or company; without it every company.")] = None,
    store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """The tree of departments with heads and lines on a day."""
    from orggraph.views.chart import draw_chart
    from orggraph.views.terminal.console import answer

    with reading(store, recorded) as opened:
        view = draw_chart(opened, moment(on, known), name=name, company=company)
        answer(view, as_json=as_json)
