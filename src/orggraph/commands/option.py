"""Options and arguments that several commands share, with their help and environment variables; passwords are never flags."""

from pathlib import Path
from typing import Annotated

import typer


def _complete(context: typer.Context, parameter: typer.CallbackParam, url: str) -> str:
    """A store's URL with user, database and password from their own places; UsageError for a password in a flag."""
    from orggraph.commands.surroundings import complete_store

    source = context.get_parameter_source(parameter.name or "")
    return complete_store(url, is_typed=source is not None and source.name == "COMMANDLINE")


Store = Annotated[str, typer.Option(
    "--store", envvar="ORGGRAPH_STORE", callback=_complete, help="Path or URL of the store; empty: ./orggraph.db.",
)]
From = Annotated[str, typer.Argument(metavar="FROM", callback=_complete, help="Path or URL of the store to read.")]
To = Annotated[str, typer.Argument(metavar="TO", callback=_complete, help="Path or URL of the store to write; made if it is not there.")]
Company = Annotated[str | None, typer.Option("--company", envvar="ORGGRAPH_COMPANY", help="The company that names belong to.")]
Gazetteer = Annotated[
    list[Path] | None, typer.Option("--gazetteer", envvar="ORGGRAPH_GAZETTEER", help="More names: a TOML file or a folder of them."),
]
On = Annotated[str | None, typer.Option("--on", help="The day asked about; 2025-05 or 2025 mean their last day; default today.")]
Known = Annotated[str | None, typer.Option("--known", help="Only what had been published by that day; default everything.")]
Recorded = Annotated[str | None, typer.Option("--recorded", help="Only what this store had taken in by that instant or day.")]
Json = Annotated[bool, typer.Option("--json", help="The answer as JSON.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 unless everything was understood.")]
Published = Annotated[str | None, typer.Option("--published", help="The day of publication, YYYY-MM-DD, over what a source says.")]
Sources = Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")]
Thing = Annotated[str, typer.Argument(help="A name, an id (orggraph find shows it) or an anchor key.")]
Name = Annotated[str, typer.Argument(help="A department, executive or company, by any of its names.")]
