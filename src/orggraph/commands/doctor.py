"""`orggraph doctor`."""

from functools import partial

import typer

from orggraph.commands import option


def doctor(store: option.Store = "", as_json: option.Json = False) -> None:
    """What is installed and reachable, and how to get the rest."""
    from orggraph.stores import open_store
    from orggraph.views.doctor import examine
    from orggraph.views.terminal.console import answer

    view = examine(store, partial(open_store, create=False, read_only=True))
    answer(view, as_json=as_json)
    if not view.healthy:
        raise typer.Exit(1)
