"""`orggraph export`."""

from pathlib import Path
from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import day, reading


def export(
    form: Annotated[str, typer.Option("--format", "-f", help="graphml, json, csv, ledger or neo4j-kit.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write (neo4j-kit: the folder); - is standard output.")],
    store: option.Store = "",
    on: Annotated[str | None, typer.Option("--on", help="Only what was possibly so on that day; default everything.")] = None,
    known: option.Known = None, recorded: option.Recorded = None,
    start: Annotated[str | None, typer.Option("--from", help="The first day of a span.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The last day of a span.")] = None,
) -> None:
    """Write the graph, whole or of a day or span, to a file."""
    from orggraph.ledger import ledger_lines
    from orggraph.views.exports import ExportOptions, write_export
    from orggraph.views.terminal.console import open_console

    with reading(store, recorded) as opened:
        options = ExportOptions(on=day(on), start=day(start), end=day(end), known=day(known))
        open_console(stderr=True).print(write_export(opened, form, output, options, ledger=ledger_lines(opened.entries())))
