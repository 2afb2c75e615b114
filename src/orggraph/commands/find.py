"""`orggraph find`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, reading


def find(
    name: option.Name, store: option.Store = "", company: option.Company = None, gazetteer: option.Gazetteer = None,
    as_json: option.Json = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 20,
) -> None:
    """Search by any name: other scripts and spellings, listed names, pinyin."""
    from orggraph.views.find import find_names
    from orggraph.views.terminal.console import answer

    with reading(store) as opened:
        view = find_names(opened, name, company=company, limit=limit, gazetteer=load_names(gazetteer))
        answer(view, as_json=as_json)
    if not view.found:
        raise typer.Exit(4)
