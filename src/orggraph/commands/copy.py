"""`orggraph copy`."""

from orggraph.commands import option
from orggraph.commands.surroundings import is_quiet, load_names


def copy(source: option.From, target: option.To, gazetteer: option.Gazetteer = None) -> None:
    """Carry a store's ledger into another, and make its graph there."""
    from orggraph.pipeline import copy_store, open_reading, open_writing
    from orggraph.views.terminal.console import open_console, say

    console = open_console(stderr=True)
    with open_reading(source) as read, open_writing(target) as written:
        for step in copy_store(read, written, load_names(gazetteer)):
            if not is_quiet() and console.is_terminal:
                console.print(step)
        say(f"Copied {read.url} to {written.url}")
