"""What a retraction or a purge did, in the terminal."""

from collections.abc import Sized

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.core.graph import GraphChange
from orggraph.views.terminal.wording import clean


def render_retraction(
    asked: str, kind: str, caption: str, change: GraphChange, *, withdrawn: str | None, undo: bool,
) -> RenderableType:
    """What was retracted, how many facts and claims came and went with it, and how to take it back."""
    did = "Took back in" if undo else f"Withdrew from {withdrawn} on" if withdrawn else "Retracted"
    lines = [Text(f"{did}: {kind} {clean(caption)}")]
    lines.append(Text(
        f"  facts: {_count(change.remove['facts'])} gone, {_count(change.put['facts'])} new or changed · "
        f"claims: {_count(change.remove['claims'])} gone, {_count(change.put['claims'])} new or changed",
    ))
    if not undo:
        lines.append(Text(f"Undo:  orggraph retract {asked} --undo", style="bold"))
    return Group(*lines)


def render_purge(text: str, erased: int, url: str) -> RenderableType:
    """How many entries lost their content."""
    if not erased:
        return Text(f"Announcement {text[:12]} had been purged before; the files of {url} were cleaned again")
    return Text(f"Purged announcement {text[:12]}: the content of {erased} entries is gone from {url}, their ids stay")


def _count(rows: Sized) -> int:
    return len(rows)
