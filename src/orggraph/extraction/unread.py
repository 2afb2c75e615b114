"""Unread: clauses with a verb of change beside a name that became no claim, each with the reason why."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet

from orggraph.extraction.phrases import Phrase
from orggraph.extraction.status import clause_end, clause_start

# What tells a change: a clause with one of these beside a name is read, or listed as unread.
TRIGGERS = frozenset((
    "APPOINT", "TAKE", "NO_LONGER", "NO_LONGER_LEAD", "REMOVE", "RESIGN", "LEAVE", "RETIRE", "REPLACE", "TRANSFER", "ESTABLISH", "MERGE",
    "MERGE_INTO", "MOVE", "RENAME", "SPLIT", "SPLIT_OFF", "DISSOLVE", "REPORT", "REPORT_GIVE", "ACT", "HAND_OVER",
))


def unread_clauses(
    phrases: Sequence[Phrase], claimed: AbstractSet[int], zone: str, everyday: Container[str],
) -> Iterator[tuple[int, int, str]]:
    """Clauses that became no claim, as (first phrase, last phrase, reason); `everyday` verbs count only beside a post."""
    if zone in ("boilerplate", "bio", "headline"):
        return
    done = -1
    for index, phrase in enumerate(phrases):
        if phrase.kind not in TRIGGERS or index in claimed or index <= done:
            continue
        first, last = clause_start(phrases, index), clause_end(phrases, index)
        done = last
        kinds = {p.kind for p in phrases[first:last]}
        if phrase.value in everyday and "POSTS" not in kinds:
            continue
        if kinds & {"KEEP", "KEEP_ON", "HISTORY"} or not kinds & {"PEOPLE", "UNITS", "POSTS"} or set(range(first, last)) & claimed:
            continue
        yield first, last - 1, "commentary" if zone == "commentary" else _reason(kinds)


def _reason(kinds: AbstractSet[str]) -> str:
    """Why a clause with a trigger stays unread."""
    if "PEOPLE" in kinds and kinds & {"TAKE", "TRANSFER", "APPOINT"}:
        return "appointment without a post"
    if "PEOPLE" in kinds and kinds & {"REMOVE", "RESIGN", "LEAVE", "NO_LONGER"}:
        return "removal without a post"
    return "no pattern fits"
