"""`orggraph verify`."""

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, reading


def verify(store: option.Store = "", gazetteer: option.Gazetteer = None, as_json: option.Json = False) -> None:
    """Check every entry, every quote and every fact again."""
    from orggraph.increments import project_ledger
    from orggraph.ledger import verify_entries
    from orggraph.views.terminal.console import answer
    from orggraph.views.verify import verify_store

    with reading(store) as opened:
        problems = verify_entries(recorded.entry for recorded in opened.entries())
        view = verify_store(opened, project_ledger(opened, load_names(gazetteer)), problems)
        answer(view, as_json=as_json)
    if view.failed:
        raise typer.Exit(1)
