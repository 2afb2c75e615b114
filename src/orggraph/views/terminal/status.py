"""The state of a store, in the terminal."""

from collections.abc import Mapping

from rich.console import Group, RenderableType

from orggraph.views.status import StatusView
from orggraph.views.terminal.problems import render_problem
from orggraph.views.terminal.wording import align, clean


def render_status(view: StatusView) -> RenderableType:
    """Counts, days, the share not understood, and problems."""
    total = view.unread + view.claims
    share = "–" if view.unread_share is None else f"{view.unread_share:.1%} ({view.unread} of {total} places with trigger words)"
    rows = [
        ("Nodes", _counts(view.nodes)), ("Edges", _counts(view.edges)), ("Entries", _counts(view.entries)),
        ("Claims", _counts(view.statuses)), ("Companies", "、".join(view.companies) or "–"),
        ("Published", f"{view.oldest_published} – {view.newest_published}" if view.newest_published else "–"),
        ("Recorded", view.last_recorded_at or "–"), ("Not understood", share), ("Read by", ", ".join(view.readers) or "–"),
    ]
    return Group(*align([(name, clean(text)) for name, text in rows], indent=0), *(render_problem(problem) for problem in view.problems))


def _counts(counts: Mapping[str, int]) -> str:
    return " · ".join(f"{name} {count}" for name, count in counts.items()) or "–"
