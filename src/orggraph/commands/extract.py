"""`orggraph extract`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import is_quiet, load_names, load_options


def extract(
    sources: option.Sources, company: option.Company = None, published: option.Published = None, gazetteer: option.Gazetteer = None,
    as_json: option.Json = False, strict: option.Strict = False,
    unread: Annotated[bool, typer.Option("--unread", help="Only what was not understood.")] = False,
) -> None:
    """Read without storing: claims, and what was not understood."""
    from orggraph.core.reading_json import reading_json
    from orggraph.pipeline import read_sources
    from orggraph.views.terminal.console import say, say_json, warn
    from orggraph.views.terminal.reading import render_reading

    is_whole = is_understood = True
    for read in read_sources(sources, load_options(sources, company, published), load_names(gazetteer)):
        warn(read.problems, quiet=is_quiet())
        if read.announcement is None or read.reading is None:
            is_whole = False
        elif as_json:
            say_json(reading_json(read.announcement, read.reading, read.source))
        else:
            say(render_reading(read.announcement, read.reading, read.source, only_unread=unread))
        is_understood = is_understood and not (read.reading and read.reading.unread)
    if not is_whole:
        raise typer.Exit(1)
    if strict and not is_understood:
        raise typer.Exit(3)
