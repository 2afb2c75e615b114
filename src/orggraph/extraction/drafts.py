"""Drafts of a clause: one builder an event type; what the words do not bind stays unread with its reason."""

from collections.abc import Callable, Iterator, Sequence

from pydantic import ValidationError

from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.holding import tell_holds
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Phrase
from orggraph.extraction.posts import tell_appointed, tell_removed
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


# What makes words in passing a matter of the past, or of what was told before.
_LOOKING_BACK = frozenset(("HISTORY", "CORRECTED"))


def without_idle(matches: Sequence[Match], phrases: Sequence[Phrase]) -> Sequence[Match]:
    """The matches of a sentence without those in passing that tell nothing."""
    if not _LOOKING_BACK.isdisjoint([phrase.kind for phrase in phrases]):
        return matches
    return [match for match in matches if not _is_idle(match)]


def _is_idle(match: Match) -> bool:
    """Whether words in apposition surely tell nothing: nobody with a post for `holds`, no post within another place for `part_of`."""
    if match.first != match.last or match.row.sets.get("guards") != "none" or match.row.event not in ("holds", "part_of"):
        return False
    phrases = match.captures.values()
    held = [post for phrase in phrases for person in phrase.people for post in person.held]
    if match.row.event == "holds":
        return not held
    posts = [*held, *(post for phrase in phrases for post in phrase.posts)]
    return not any(post.place is not None and post.place.parent is not None for post in posts)


_BUILDERS: dict[str, Callable[[Clause], Iterator[Draft]]] = {
    "established": tell_established, "renamed": tell_renamed, "merged": tell_merged, "split": tell_split,
    "dissolved": tell_dissolved, "moved": tell_moved, "appointed": tell_appointed, "removed": tell_removed,
    "reports_to": tell_reports_to, "part_of": tell_part_of, "holds": tell_holds, "mandate": tell_mandate,
}
