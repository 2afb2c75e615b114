"""A history in the terminal: names, lineage, posts and places over time, gaps among them, and the events told."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.history import HistoryView
from orggraph.views.lineage import Ancestry
from orggraph.views.occurrences import Occurrence
from orggraph.views.rows import Row
from orggraph.views.spells import Gap
from orggraph.views.terminal.wording import align, clean, heading, post, quoted, span


def render_history(view: HistoryView) -> RenderableType:
    """Section by section; a section without rows or gaps is left out."""
    known = f", as known on {view.known}" if view.known else ""
    lines = [Text.assemble((clean(view.name), "bold"), clean(f"  {view.kind.replace('_', ' ')}{known}"))]
    names = [(span(item.valid_from, item.valid_to), item.name) for item in view.names]
    lines += _section("Names", align(names))
    lines += _section("Lineage", (_ancestry(item) for item in view.lineage if item.kind != "same"))
    tenures = "posts" if view.kind == "executive" else "heads"
    lines += _section("Posts" if tenures == "posts" else "Heads and posts", _spells(view.tenures, view.gaps.get(tenures, ()), tenures))
    lines += _section("Part of", _spells(view.parents, view.gaps.get("parents", ()), "parents"))
    lines += _section("Reports to", _spells(view.managers, view.gaps.get("managers", ()), "managers"))
    lines += _section("Events", (line for event in view.events for line in _event(event)))
    return Group(*lines)


def _section(title: str, lines: Iterable[Text]) -> list[Text]:
    lines = list(lines)
    return [heading(title), *lines] if lines else []


def _spells(rows: Sequence[Row], gaps: Sequence[Gap], part: str) -> Iterator[Text]:
    """Rows and gaps by their beginning."""
    cells = [(row.valid_from or date.min, span(row.valid_from, row.valid_to), _spell(row, part)) for row in rows]
    for gap in gaps:
        text = "nobody" if gap.answer == "no" else "unknown"
        cells.append((gap.valid_from or date.min, span(gap.valid_from, gap.valid_to), text))
    yield from align([(days, text) for _, days, text in sorted(cells, key=lambda cell: cell[0])])


def _spell(row: Row, part: str) -> str:
    name = row.at if part == "posts" else row.name
    place = f"at {row.at}" if part in ("managers", "heads") and row.at else ""
    return " ".join(filter(None, [name, post(row), place]))


def _ancestry(item: Ancestry) -> Text:
    words = {"renamed": "renamed from", "merged": "merged", "split": "split", "carved_out": "carved out"}
    if item.kind == "renamed":
        text = f"{item.of} renamed from {item.name}"
    else:
        arrow = "from" if item.direction == "earlier" else "into"
        text = f"{item.of} {words[item.kind]} {arrow} {item.name}"
    return Text(f"  {item.on or '…'}  " + clean(text))


def _event(event: Occurrence) -> Iterator[Text]:
    status = "" if event.status == "announced" else f" [{event.status}]"
    basis = "" if event.basis == "stated" else " (published)"
    words = ", ".join(f"{role} {'、'.join(value) if isinstance(value, list) else value}" for role, value in event.roles.items())
    title = f" {event.title}" if event.title else ""
    against = "  – lost against another claim" if event.loses else ""
    yield Text.assemble(f"  {event.on}{basis}  ", (event.type, "bold"), (status, "yellow"), clean(f"  {words}{title}"), (against, "yellow"))
    yield from quoted(event.quote, event.source, 4)
