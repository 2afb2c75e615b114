"""Frames: a clause with a verb of change that no pattern row reads, bound by what its arguments are and where they stand.

A frame is a row whose pattern stands in braces: `{REMOVE: <PEOPLE:executive, >POSTS:posts, BY ORGS?}` is a verb, then slots in any
order. `<` stands before the verb, `>` behind it, a name in front is the kind right before the argument (由, to, from); `?` may be
missing; a slot without a role only explains what stands there; `~KIND` may stand anywhere, `!KIND` nowhere. A
frame fits where each argument of the clause fills one slot, each slot is filled once, and nothing else stands there but days,
reasons and unknown words, none of which could belong to a name or title.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from orggraph.extraction.patterns import Match, Row
from orggraph.extraction.phrases import Phrase
from orggraph.extraction.status import clause_start

# What a slot can hold; whatever else a clause has is a verb, a preposition or says when and why.
_ARGUMENTS = frozenset(("PEOPLE", "UNITS", "ORGS", "POSTS", "PRONOUN", "THIS_UNIT", "POST_THAT", "BOARD"))
# What may stand in a clause without changing what it says, and what may stand between a preposition and its argument.
_PASSING = frozenset((
    "WORD", "DATE", "BECAUSE", "EFFECTIVE", "ASIDE", "SAME_NAME", "NEW", "NEWLY", "ITS", "HIS", "CONCUR", "CELL", "COMMA", "COLON", "DASH",
))
_DETERMINERS = frozenset(("ITS", "HIS", "NEW", "NEWLY", "DATE"))
# So many clauses a frame may reach over.
_CLAUSES = 3
_FRAME = re.compile(r"\{(?P<verbs>[A-Z_|]+)(?P<passing>(?: [~!][A-Z_]+)*): (?P<slots>[^{}]+)\}")
_SLOT = re.compile(r"(?P<side>[<>]?)(?:(?P<marks>[A-Z_|]+) )?(?P<kinds>[A-Z_|]+)(?::(?P<role>[a-z_]+))?(?P<optional>\??)")


@dataclass(frozen=True)
class Slot:
    """A place for one argument: on which side of the verb, behind which preposition (none: behind no preposition), of which kinds."""

    side: str
    marks: frozenset[str]
    kinds: frozenset[str]
    role: str
    optional: bool

    def fits(self, phrase: Phrase, side: str, mark: str) -> bool:
        """Whether an argument may fill the slot."""
        return phrase.kind in self.kinds and self.side in ("", side) and (mark in self.marks if self.marks else not mark)


@dataclass(frozen=True)
class Frame:
    """A row in braces, taken apart."""

    row: Row
    verbs: frozenset[str]
    passing: frozenset[str]
    slots: tuple[Slot, ...]
    marks: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gathers the prepositions of all slots."""
        object.__setattr__(self, "marks", frozenset(mark for slot in self.slots for mark in slot.marks))

    def bind(self, phrases: Sequence[Phrase], first: int, last: int, verb: int) -> Match | None:
        """The match of a clause `[first, last)` with its verb; None where an argument has no slot or more than one, or a slot none."""
        filled: dict[Slot, Phrase] = {}
        bound = [verb]
        for index in range(first, last):
            phrase = phrases[index]
            if phrase.places and any(phrase.places == known.places for known in filled.values()):
                continue  # 甲部、乙部两个部门: said twice
            if phrase.kind == "POSTS" and index > first and phrases[index - 1].kind == "WORD":
                return None  # standards editor: half a title
            if phrase.kind in _ARGUMENTS:
                side, mark = "<" if index < verb else ">", self._mark(phrases, first, index)
                fitting = [slot for slot in self.slots if slot.fits(phrase, side, mark)]
                if len(fitting) != 1 or fitting[0] in filled:
                    return None
                filled[fitting[0]] = phrase
                bound.append(index)
            elif index != verb and phrase.kind not in self.passing and not self._leads(phrases, index, last):
                return None
        if any(slot not in filled and not slot.optional for slot in self.slots):
            return None
        captures = {slot.role: phrase for slot, phrase in filled.items() if slot.role}
        return Match(self.row, min(bound), max(bound), captures, frozenset((verb,)))

    def _mark(self, phrases: Sequence[Phrase], first: int, index: int) -> str:
        """The preposition right before an argument; empty where none stands there."""
        at = index - 1
        while at >= first and phrases[at].kind in _DETERMINERS:
            at -= 1
        return phrases[at].kind if at >= first and phrases[at].kind in self.marks else ""

    def _leads(self, phrases: Sequence[Phrase], index: int, last: int) -> bool:
        """Whether a preposition of the frame leads to an argument."""
        at = index + 1
        while at < last and phrases[at].kind in _DETERMINERS:
            at += 1
        return phrases[index].kind in self.marks and at < last and phrases[at].kind in _ARGUMENTS


def parse_frame(row: Row) -> Frame:
    """A row in braces as a frame; ValueError where it cannot be read."""
    found = _FRAME.fullmatch(row.pattern)
    slots = [_SLOT.fullmatch(slot.strip()) for slot in found["slots"].split(",")] if found else []
    if found is None or not all(slots):
        raise ValueError(f"cannot read frame {row.pattern!r}")
    signed = found["passing"].split()
    passing = (_PASSING | {item[1:] for item in signed if item[0] == "~"}) - {item[1:] for item in signed if item[0] == "!"}
    return Frame(row, _kinds(found["verbs"]), passing, tuple(_slot(slot) for slot in slots if slot))


def _slot(found: re.Match[str]) -> Slot:
    return Slot(found["side"], _kinds(found["marks"]), _kinds(found["kinds"]), found["role"] or "", bool(found["optional"]))


def _kinds(words: str | None) -> frozenset[str]:
    return frozenset(words.split("|")) if words else frozenset()


class Frames:
    """All frames of a language, by the kind of their verb."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._by_verb: dict[str, list[Frame]] = {}
        for frame in map(parse_frame, rows):
            for verb in sorted(frame.verbs):
                self._by_verb.setdefault(verb, []).append(frame)

    def match(self, phrases: Sequence[Phrase], last: int, taken: AbstractSet[int], shadow: str) -> Match | None:
        """What a frame reads in the clause that ends before `last`, alone or with those before it, where no row has read anything."""
        if self._by_verb.keys().isdisjoint([phrase.kind for phrase in phrases[:last]]):
            return None
        first = last
        for _ in range(_CLAUSES):
            if first < last and (first < 2 or phrases[first - 1].kind not in ("COMMA", "COLON")):
                return None
            first = clause_start(phrases, first - 1 if first == last else first - 2)
            if not taken.isdisjoint(range(first, last)):
                return None
            found = next(self._fitting(phrases, first, last), None)
            if found is not None:
                return None if _names_more(phrases[first:last], shadow) else found
        return None

    def _fitting(self, phrases: Sequence[Phrase], first: int, last: int) -> Iterator[Match]:
        for verb in range(first, last):
            for frame in self._by_verb.get(phrases[verb].kind, ()):
                if (match := frame.bind(phrases, first, last, verb)) is not None:
                    yield match


def _names_more(phrases: Sequence[Phrase], shadow: str) -> bool:
    """Whether an unknown word with a capital stands in a clause, behind its first word: part of a name, or one more."""
    return any(phrase.kind == "WORD" and shadow[phrase.start].isupper() for phrase in phrases[1:])
