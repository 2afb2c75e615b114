"""`orggraph changes`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def changes(
    start: Annotated[str, typer.Option("--from", help="The day before them.")],
    end: Annotated[str, typer.Option("--to", help="The day after them.")],
    name: Annotated[str | None, typer.Argument(help="Only in this department and below it.")] = None,
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """What is new, renamed, moved or closed between two days; heads; lines."""
    from orggraph.views.changes import compare_days
    from orggraph.views.moment import parse_day
    from orggraph.views.terminal.console import answer

    with reading(store, recorded) as opened:
        view = compare_days(opened, parse_day(start), parse_day(end), known=day(known), name=name, company=company)
        answer(view, as_json=as_json)
