"""The outcome of `verify`, in the terminal."""

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.terminal.wording import clean
from orggraph.views.verify import VerifyView


def render_verify(view: VerifyView) -> RenderableType:
    """How much is proven, then everything that is not."""
    style = "red" if view.failed else "green"
    total = Text(f"{view.proven} of {view.facts} facts proven by {view.quotes} quotes in {view.entries} entries", style=style)
    anew = "the graph was compared with a projection made anew" if view.reprojected else "the graph was not projected anew"
    failed = [Text(f"  ✗ {item.subject} {clean(item.id[:20])}: {clean(item.reason)}") for item in view.failed]
    return Group(total, Text(anew, style="dim"), *failed)
