"""Status by clause, never by sentence: announced, reported, proposed, denied, or no change at all.

Guards are cue kinds before the trigger in its own clause (`KEEP`, `HISTORY`, `NOT`, `PROPOSED`); hearsay and denials reach
over the sentence they open.
"""

import itertools
from collections.abc import Iterator, Sequence

from orggraph.core.claims import Status
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Phrase

# What parts the clauses of a sentence.
BREAKS = frozenset(("COMMA", "SEMI", "COLON"))
# Phrases of a sentence that are read together: what looks back and ahead in it must not look without end.
_LONGEST = 240
_NO_CHANGE = frozenset(("KEEP", "KEEP_ON", "HISTORY"))
# Without any of these in its sentence, a match has the status that its row says, else it is announced.
_GUARDS = _NO_CHANGE | {"NOT", "PROPOSED", "REPORTED", "DENIED", "CURRENT", "SINCE"}


_STATED: dict[str, Status] = {"denied": "denied", "proposed": "proposed"}


def clause_start(phrases: Sequence[Phrase], index: int) -> int:
    """The first phrase of the clause that a phrase stands in."""
    while index > 0 and phrases[index - 1].kind not in BREAKS:
        index -= 1
    return index


def clause_end(phrases: Sequence[Phrase], index: int) -> int:
    """The phrase behind the last one of the clause."""
    while index < len(phrases) and phrases[index].kind not in BREAKS:
        index += 1
    return index


def portions(phrases: Sequence[Phrase]) -> Iterator[Sequence[Phrase]]:
    """A sentence in portions that end with a clause: one, unless it is so long that nobody wrote it to be read."""
    start = 0
    while len(phrases) - start > _LONGEST:
        end = next((at + 1 for at in range(start + _LONGEST - 1, start, -1) if phrases[at].kind in BREAKS), start + _LONGEST)
        yield phrases[start:end]
        start = end
    yield phrases[start:]


def status_of(phrases: Sequence[Phrase], match: Match, meanings: Meanings) -> Status | None:
    """The status of a match in its sentence; None for what is said not to change, or was so before."""
    is_passing = match.row.sets.get("guards") == "none"
    if _GUARDS.isdisjoint([phrase.kind for phrase in phrases]):
        return "announced" if is_passing else _STATED.get(match.row.sets.get("status", ""), "announced")
    return _status_in_passing(phrases, match, meanings) if is_passing else _guarded_status(phrases, match, meanings)


def _guarded_status(phrases: Sequence[Phrase], match: Match, meanings: Meanings) -> Status | None:
    """The status of a match in a sentence with guards."""
    first = match.first + (phrases[match.first].kind in BREAKS)
    before = [phrase.kind for phrase in phrases[clause_start(phrases, first):match.first]]
    wanted = match.row.sets.get("status")
    is_plan = wanted == "proposed" and phrases[match.first].kind == "PROPOSED"
    if not is_plan and _is_no_change(phrases, match, before, meanings):
        return None
    if wanted == "denied" or any(phrase.kind == "DENIED" for phrase in phrases):
        return "denied"
    if "NOT" in (*before, *(phrase.kind for phrase in phrases[match.first:match.last + 1])):
        return "denied" if any(p.kind == "NOT" and p.value in meanings.firm for p in phrases) else None
    if wanted == "proposed" or "PROPOSED" in before or _is_headed(phrases[:match.first]) or _is_pending(phrases, match, meanings):
        return "proposed"
    return "reported" if any(phrase.kind == "REPORTED" for phrase in phrases[:match.first]) else "announced"


def _status_in_passing(phrases: Sequence[Phrase], match: Match, meanings: Meanings) -> Status | None:
    """The status of words in apposition, which no verb of their clause reaches; None in a life told."""
    told = phrases[:match.first]
    if is_life(told, meanings) or any(phrase.kind == "HISTORY" for phrase in told[clause_start(phrases, match.first):]):
        return None
    return "reported" if any(phrase.kind == "REPORTED" for phrase in told) else "announced"


def _is_no_change(phrases: Sequence[Phrase], match: Match, before: Sequence[str], meanings: Meanings) -> bool:
    """Whether the words are kept, history, a life told, or what is so now."""
    told = phrases[:match.first]
    if is_life(told, meanings) or _is_current(told, match):
        return True
    if "DATE" in (*before, phrases[match.first].kind) and any(phrase.kind == "HISTORY" for phrase in told):
        return True
    if any(phrase.kind == "SINCE" for phrase in phrases[match.last + 1:clause_end(phrases, match.last + 1)]):
        return True
    inner = [phrase.kind for phrase in phrases[match.first:match.last + 1]]
    return match.row.sets.get("guards") != "own" and any(kind in _NO_CHANGE for kind in (*before, *inner))


_OF_DEPARTMENTS = frozenset(("established", "renamed", "merged", "split", "dissolved", "moved"))


def names_half(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether a department is what a half of another is then called: 做导航的一半取名|导航算法部."""
    return phrases[index - 1].kind in ("CALLED", "CHANGE_TO") and any(phrase.kind == "HALF" for phrase in phrases[:index])


def is_long_ago(zone: str, phrases: Sequence[Phrase], match: Match) -> bool:
    """Whether a match in a paragraph of news that tells a life changes departments and no day stands before its end."""
    return zone in ("news", "lead") and match.row.event in _OF_DEPARTMENTS and all(phrase.kind != "DATE" for phrase in phrases[:match.last])


def is_life(phrases: Sequence[Phrase], meanings: Meanings) -> bool:
    """Whether the sentence has begun to tell somebody's life."""
    for index, phrase in enumerate(phrases):
        if phrase.kind == "HISTORY" and phrase.value in meanings.lives:
            return True
        if phrase.kind == "HISTORY" and phrase.value in meanings.dated_lives and any(before.kind == "DATE" for before in phrases[:index]):
            return True
    return False


def _is_current(phrases: Sequence[Phrase], match: Match) -> bool:
    """Whether the sentence tells what somebody is now (王小明现任总裁，并兼任…) and the match names nobody else."""
    told = any(a.people and b.kind == "CURRENT" for a, b in itertools.pairwise(phrases))
    return told and "executive" not in match.captures


def _has_post(phrases: Sequence[Phrase]) -> bool:
    """Whether a proposal is about a post of its own: 、提名为董事长."""
    kinds = [phrase.kind for phrase in phrases[:2]]
    return kinds[:1] == ["POSTS"] or kinds == ["AS", "POSTS"]


def _is_headed(phrases: Sequence[Phrase]) -> bool:
    """Whether a proposal before a colon heads the clause: 拟任命:…;…."""
    return any(a.kind == "PROPOSED" and b.kind == "COLON" for a, b in itertools.pairwise(phrases))


def _is_pending(phrases: Sequence[Phrase], match: Match, meanings: Meanings) -> bool:
    """Whether a later clause of the sentence says that approval is still to come, or the title itself is a candidacy."""
    if match.row.event == "removed":
        return False  # what needs approval is the successor
    rest = phrases[match.last + 1:clause_end(phrases, match.last + 1)]
    pending = [index for index, phrase in enumerate(rest) if phrase.kind == "PROPOSED" and not _has_post(rest[index + 1:])]
    return bool(pending) or any(
        phrase.kind == "PROPOSED" and phrase.value in meanings.pending for phrase in phrases[match.last + 1:]
    )


