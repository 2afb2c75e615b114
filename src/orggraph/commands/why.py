"""`orggraph why`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def why(
    fact: Annotated[list[str], typer.Argument(help="A fact's id or its beginning; a name; or NAME RELATION NAME.")],
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """The sentences behind a fact, and what loses against it."""
    from orggraph.views.terminal.console import answer
    from orggraph.views.why import explain_facts

    with reading(store, recorded) as opened:
        view = explain_facts(opened, fact, known=day(known), company=company)
        answer(view, as_json=as_json)
