"""Status: what is in a store: counts, the newest publication, and the share of the texts that was not understood."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from orggraph.core.elements import edge_elements, node_elements
from orggraph.core.problems import Problem
from orggraph.views.reader import Reader
from orggraph.views.view import View


class StatusView(View):
    """Counts by label, edge type, entry kind, event type and claim status.

    `unread_share` is unread over unread and claims, of the newest reading of each announcement; null without readings.
    """

    schema_name: ClassVar[str] = "orggraph/status/1"

    nodes: dict[str, int]
    edges: dict[str, int]
    entries: dict[str, int]
    statuses: dict[str, int]
    companies: tuple[str, ...]
    readers: tuple[str, ...]
    oldest_published: date | None
    newest_published: date | None
    last_recorded_at: str | None
    claims: int
    unread: int
    unread_share: float | None
    problems: tuple[Problem, ...]


def report_status(reader: Reader) -> StatusView:
    """The state of a store."""
    graph = reader.graph()
    readings, entries, recorded = _newest_readings(reader)
    claims, unread = sum(len(item["claims"]) for item in readings), sum(len(item["unread"]) for item in readings)
    published = [node.published for node in graph.announcements]
    return StatusView(
        nodes=_count(element.label for element in node_elements(graph)), edges=_count(element.relation for element in edge_elements(graph)),
        entries=entries, statuses=_count(claim.status for claim in graph.claims),
        companies=tuple(sorted(node.name for node in graph.nodes if node.label == "Company" and not node.is_placeholder)),
        readers=tuple(sorted({item["version"] for item in readings})),
        oldest_published=min(published, default=None), newest_published=max(published, default=None), last_recorded_at=recorded,
        claims=claims, unread=unread, unread_share=round(unread / (claims + unread), 4) if claims + unread else None,
        problems=graph.problems,
    )


def _count(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _newest_readings(reader: Reader) -> tuple[list[dict[str, Any]], dict[str, int], str | None]:
    """The reading that came last for each announcement and is replaced by none; the entries by kind; the last instant."""
    newest: dict[str, dict[str, Any]] = {}
    replaced: set[str] = set()
    kinds, last = Counter[str](), None
    for recorded in reader.entries():
        kinds[recorded.entry.kind] += 1
        last = max(last or recorded.recorded_at, recorded.recorded_at)
        if recorded.entry.kind == "reading" and not recorded.entry.is_purged:
            content = recorded.entry.content
            replaced.update(content.get("replaces", ()))
            if recorded.entry.id not in replaced:
                newest[content["announcement"]] = content
    return list(newest.values()), dict(sorted(kinds.items())), last
