"""`orggraph purge`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, now, user


def purge(
    target: Annotated[str, typer.Argument(help="The path of a source, or (the beginning of) the id of an announcement.")],
    store: option.Store = "", gazetteer: option.Gazetteer = None,
    reason: Annotated[str, typer.Option("--reason", help="Why, for the ledger.")] = "purged",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove an announcement's text, quotes and claims from the store for good; ids stay as tombstones."""
    from orggraph.pipeline import open_writing
    from orggraph.pipeline import purge as purge_text
    from orggraph.views.terminal.console import say
    from orggraph.views.terminal.undoing import render_purge

    if not yes:
        typer.confirm(f"Remove the content of {target} for good?", abort=True, err=True)
    with open_writing(store, create=False) as opened:
        meant, erased = purge_text(opened, target, load_names(gazetteer), at=now(), by=user(), reason=reason)
        say(render_purge(meant.text or meant.id, erased, opened.url))
