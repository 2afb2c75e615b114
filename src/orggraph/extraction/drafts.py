"""Drafts of a clause: one builder an event type; what the words do not bind stays unread with its reason."""

from collections.abc import Callable, Iterator

from pydantic import ValidationError

from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.posts import tell_appointed, tell_holds, tell_removed
from orggraph.extraction.reporting import tell_reports_to
from orggraph.extraction.structures import (
    tell_dissolved,
    tell_established,
    tell_mandate,
    tell_merged,
    tell_moved,
    tell_part_of,
    tell_renamed,
    tell_split,
)


def build_drafts(clause: Clause) -> list[Draft]:
    """The drafts of a clause; none where its words do not bind (`clause.reasons` says why) or the event would not hold."""
    try:
        return list(_BUILDERS[clause.match.row.event](clause))
    except ValidationError:
        clause.fail(f"not a {clause.match.row.event}: too few departments")
        return []


_BUILDERS: dict[str, Callable[[Clause], Iterator[Draft]]] = {
    "established": tell_established, "renamed": tell_renamed, "merged": tell_merged, "split": tell_split,
    "dissolved": tell_dissolved, "moved": tell_moved, "appointed": tell_appointed, "removed": tell_removed,
    "reports_to": tell_reports_to, "part_of": tell_part_of, "holds": tell_holds, "mandate": tell_mandate,
}
