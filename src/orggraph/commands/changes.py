"""`orggraph changes`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def changes(
    start: Annotated[str | None, typer.Option("--from", help="The day before them.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The day after them.")] = None,
    name: Annotated[str | None, typer.Argument(help="Only in this department and below it.")] = None,
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
    believed: Annotated[
        tuple[str, str] | None, typer.Option("--believed", help="Two known days: what changed in belief between them, and why."),
    ] = None,
) -> None:
    """What differs between two days: departments, heads, lines.

    It is the net difference: what came and went in between is told by `history`.
    """
    from orggraph.core.errors import UsageError
    from orggraph.views.beliefs import compare_beliefs
    from orggraph.views.changes import compare_days
    from orggraph.views.moment import parse_day
    from orggraph.views.terminal.console import answer

    if believed is None and (start is None or end is None):
        raise UsageError("Give two days with --from and --to, or two known days with --believed.")
    with reading(store, recorded) as opened:
        if believed is not None or start is None or end is None:
            first, last = believed or ("", "")
            answer(compare_beliefs(opened, parse_day(first), parse_day(last), company=company, name=name), as_json=as_json)
            return
        view = compare_days(opened, parse_day(start), parse_day(end), known=day(known), name=name, company=company)
        answer(view, as_json=as_json)
