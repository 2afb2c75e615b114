"""`orggraph retract`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, now, user


def retract(
    target: Annotated[str, typer.Argument(help="The path of a source, or (the beginning of) the id of an announcement or claim.")],
    store: option.Store = "", gazetteer: option.Gazetteer = None,
    withdrawn: Annotated[str | None, typer.Option("--withdrawn", help="The day on which its publisher took it back.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back in.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why, for the ledger.")] = "",
) -> None:
    """Let an announcement or a claim never have counted, or no longer from a day on."""
    from orggraph.pipeline import open_writing, retract_target
    from orggraph.views.terminal.console import say
    from orggraph.views.terminal.undoing import render_retraction

    with open_writing(store, create=False) as opened:
        meant, change = retract_target(
            opened, target, load_names(gazetteer), at=now(), by=user(), withdrawn=withdrawn, undo=undo, reason=reason,
        )
        say(render_retraction(target, meant.kind, meant.caption, change, withdrawn=withdrawn, undo=undo))
