"""`orggraph conflicts`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def conflicts(
    name: Annotated[str | None, typer.Argument(help="Only about this department, executive or company.")] = None,
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
    corrections: Annotated[bool, typer.Option("--corrections", help="Also what publishers corrected themselves.")] = False,
) -> None:
    """Where sources disagree: what stands, what loses, and by which rule."""
    from orggraph.views.conflicts import list_conflicts
    from orggraph.views.terminal.console import answer

    with reading(store, recorded) as opened:
        answer(list_conflicts(opened, name=name, company=company, known=day(known), corrections=corrections), as_json=as_json)
