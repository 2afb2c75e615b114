"""`orggraph rebuild`."""

from orggraph.commands import option
from orggraph.commands.surroundings import load_names


def rebuild(store: option.Store = "", gazetteer: option.Gazetteer = None) -> None:
    """Make the graph anew from the ledger."""
    from orggraph.pipeline import open_writing
    from orggraph.pipeline import rebuild as rebuild_store
    from orggraph.views.terminal.console import say

    with open_writing(store, create=False) as opened:
        rebuild_store(opened, load_names(gazetteer))
        say(f"The graph of {opened.url} was made anew from its ledger")
