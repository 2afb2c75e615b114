"""`orggraph cypher`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import reading, today


def cypher(
    file: Annotated[str | None, typer.Argument(help="A .cypher file, or the name of a shipped query.")] = None,
    query: Annotated[str | None, typer.Option("-q", "--query", help="The query itself.")] = None,
    parameters: Annotated[list[str] | None, typer.Option("-p", "--param", help="A parameter, as in on=2025-05-14.")] = None,
    store: option.Store = "", as_json: option.Json = False, as_csv: Annotated[bool, typer.Option("--csv", help="Rows as CSV.")] = False,
) -> None:
    """Run a read-only Cypher query; without one: list the shipped ones."""
    from orggraph.views.queries import bind_parameters, list_queries, load_query, read_inline
    from orggraph.views.terminal.console import say, say_json
    from orggraph.views.terminal.cypher import render_queries, render_rows

    if file is None and query is None:
        say(render_queries(list_queries()))
        return
    asked = read_inline(query) if query else load_query(file or "")
    with reading(store) as opened:
        rows = list(opened.run_cypher(asked.text, bind_parameters(asked, parameters or (), today=today())))
    if as_json:
        say_json(rows)
    else:
        say(render_rows(rows, as_csv=as_csv))
