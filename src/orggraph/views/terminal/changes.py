"""Changes in the terminal: `+` new, `~` renamed, `⇉` merged, `⇇` split, `→` moved, `−` closed, `◆` head in, `◇` head out, `↗` line."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.change import Change
from orggraph.views.changes import ChangesView
from orggraph.views.terminal.wording import clean, quoted

_SIGNS = {
    "new": ("+", "green"), "renamed": ("~", "yellow"), "merged": ("⇉", "yellow"), "split": ("⇇", "yellow"), "moved": ("→", "cyan"),
    "closed": ("−", "red"), "head_in": ("◆", "green"), "head_out": ("◇", "red"), "line": ("↗", "cyan"),
}


def render_changes(view: ChangesView) -> RenderableType:
    """A line a change, its quote below."""
    known = f", as known on {view.known}" if view.known else ""
    status = "" if view.status == "announced" else f", {view.status}"
    noun = "change" if len(view.changes) == 1 else "changes"
    title = Text(f"{len(view.changes)} {noun} from {view.start} to {view.end}{known}{status}", style="bold")
    return Group(title, *(line for change in view.changes for line in _draw(change)))


def _draw(change: Change) -> Iterator[Text]:
    sign, style = _SIGNS[change.op]
    marks = [mark for mark in ("acting", "concurrent", "dotted", "inferred", "contested") if getattr(change, mark)]
    tail = f"  [{', '.join(marks)}]" if marks else ""
    yield Text.assemble(f"  {sign} ", (clean(_say(change)), style), tail, (f"  {change.on or ''}  {change.fact or ''}".rstrip(), "dim"))
    yield from quoted(change.quote, change.source, 6)


def _say(change: Change) -> str:
    at = f" at {change.at}" if change.at else ""
    title = f" as {change.job_title}" if change.job_title else ""
    was = f" (was {change.was})" if change.was else ""
    sources, targets = "、".join(change.sources), "、".join(change.targets)
    parent = f" in {change.parent}" if change.parent else ""
    return {
        "new": f"{change.name} is new{parent}" + (f", carved out of {sources}" if sources else ""),
        "renamed": f"{change.name} (was {change.was})",
        "merged": f"{sources} merged into {change.name}",
        "split": f"{change.name} split into {targets}",
        "moved": f"{change.name} moved to {change.to or 'an unknown place'}{was}",
        "closed": f"{change.name} is closed",
        "head_in": f"{change.name} heads {change.at}{title}",
        "head_out": f"{change.name} no longer heads {change.at}{title}",
        "line": f"{change.name} reports to {change.to or 'nobody known'}{at}{was}",
    }[change.op]
