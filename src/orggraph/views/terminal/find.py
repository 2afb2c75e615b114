"""What was found, in the terminal."""

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.find import FindView, Found
from orggraph.views.terminal.wording import align, clean


def render_find(view: FindView) -> RenderableType:
    """A line a thing: name, kind, company, other names, claims that are more than announced."""
    if not view.found:
        return Text(f"Nothing has {clean(view.text)!r} in its name.")
    return Group(*align([_cells(found) for found in view.found], indent=0))


def _cells(found: Found) -> tuple[str, ...]:
    others = [name for name in (*found.names, *found.aliases) if name != found.name]
    told = ", ".join(f"{count} {status}" for status, count in found.claims.items())
    tail = "  ".join(filter(None, ["also " + "、".join(others) if others else "", told]))
    return found.name, found.kind.replace("_", " "), found.company or "", found.id, tail
