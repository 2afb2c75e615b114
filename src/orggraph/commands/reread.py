"""`orggraph reread`."""

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, now, user


def reread(store: option.Store = "", gazetteer: option.Gazetteer = None) -> None:
    """Read every stored announcement again with this version."""
    from orggraph.pipeline import open_writing
    from orggraph.pipeline import reread as reread_store
    from orggraph.views.terminal.console import say

    with open_writing(store, create=False) as opened:
        renewed = reread_store(opened, load_names(gazetteer), at=now(), by=user())
        say(f"{renewed} announcements read anew in {opened.url}")
