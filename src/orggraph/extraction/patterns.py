"""Pattern rows: readable patterns over phrase names, compiled once into expressions over one character a phrase.

A pattern is names joined by blanks, with `( | ) ? * +`; `NAME:role` captures; `ANY` is every phrase but a semicolon, `END` a clause's end,
`GAP` up to three phrases that say only when, why or how: days and unknown words.
Alternatives may capture the same role.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from orggraph.core.events import EVENT_TYPES
from orggraph.extraction.phrases import PHRASE_KINDS, Phrase
from orggraph.extraction.tokens import CORE_KINDS

# A role may stand in several alternatives; expressions want every group to have a name of its own.
_NUMBERED = "__"
# What may stand between a subject and its verb without being either.
_PASSING = ("WORD", "DATE", "FROM", "INTO", "BECAUSE", "SAME_NAME")
# Names that stand for many kinds, or for none.
_OPEN = frozenset(("ANY", "END", "GAP"))
_ITEM = re.compile(r"\s*(?:(?P<name>[A-Z][A-Z_]*)(?::(?P<role>[a-z_]+))?|(?P<sign>\(|\)|\||\?|\*|\+|\{\d,\d\}))")


@dataclass(frozen=True)
class Row:
    """One pattern of one event.

    `sets` fixes what the words mean beyond their arguments: `title`, `reason`, `status`, `acting`, `concurrent`,
    `dotted`, `into_existing`. Every example is read by the row, no counter-example is.
    """

    id: str
    event: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    sets: Mapping[str, str] = field(default_factory=dict)
    priority: int = 0

    @property
    def is_frame(self) -> bool:
        """Whether the pattern is a frame, in braces: see `frames`."""
        return self.pattern.startswith("{")

    def __post_init__(self) -> None:
        """Refuses an event that the closed list does not have."""
        if self.event not in EVENT_TYPES:
            raise ValueError(f"row {self.id}: no event is called {self.event!r}")


@dataclass(slots=True)
class Match:
    """A row that fits the phrases `[first, last]` of a sentence, and what its captures hold."""

    row: Row
    first: int
    last: int
    captures: Mapping[str, Phrase]
    triggers: frozenset[int]

    @property
    def rank(self) -> tuple[int, int, int]:
        """Priority, then length, then place: the least wins."""
        return (-self.row.priority, -(self.last - self.first), self.first)


class Alphabet:
    """The one-character code of every phrase kind that a language has."""

    def __init__(self, cues: Sequence[str]) -> None:
        kinds = sorted({*CORE_KINDS, *PHRASE_KINDS, *cues})
        self._codes = {kind: chr(0xE000 + index) for index, kind in enumerate(kinds)}
        self.cues = frozenset(cues)

    def code(self, kind: str) -> str:
        """The character of a kind; KeyError for a kind that the language does not have."""
        return self._codes[kind]

    def encode(self, phrases: Sequence[Phrase]) -> str:
        """A sentence as a string of codes."""
        return "".join(self._codes[phrase.kind] for phrase in phrases)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern as an expression over codes; ValueError where it cannot be read."""
        return re.compile("".join(self._part(item, number) for number, item in enumerate(_items(pattern))))

    def needed(self, pattern: str) -> list[frozenset[str]]:
        """Sets of characters of each of which every match of a pattern holds one, cue words before nouns and marks, small ones first."""
        return [frozenset(map(self.code, kinds)) for kinds in sorted(_needed(_items(pattern), self._rarity), key=self._rarity)]

    def _rarity(self, kinds: frozenset[str]) -> tuple[int, int]:
        """How rarely a sentence holds one of some kinds; the least is the rarest."""
        return len(kinds - self.cues), len(kinds)

    def _part(self, item: re.Match[str], number: int) -> str:
        name, role, sign = item["name"], item["role"], item["sign"]
        if sign:
            return "(?:" if sign == "(" else sign
        if name == "END":
            return f"(?=[{self._codes['COMMA']}{self._codes['SEMI']}]|$)"
        if name == "GAP":
            return "[" + "".join(self._codes[kind] for kind in _PASSING if kind in self._codes) + "]{0,3}"
        code = f"[^{self._codes['SEMI']}]" if name == "ANY" else self._codes[name]
        return f"(?P<{role}{_NUMBERED}{number}>{code})" if role else code


def _items(pattern: str) -> list[re.Match[str]]:
    """The names and signs of a pattern; ValueError where it cannot be read."""
    items: list[re.Match[str]] = []
    at = 0
    while at < len(pattern.rstrip()):
        item = _ITEM.match(pattern, at)
        if not item:
            raise ValueError(f"cannot read pattern {pattern!r} at {at}")
        at = item.end()
        items.append(item)
    return items


def _needed(items: Sequence[re.Match[str]], rarity: Callable[[frozenset[str]], tuple[int, int]]) -> list[frozenset[str]]:
    """Sets of kinds of each of which what these items match holds one; of alternatives, any one of all that they need."""
    options: list[list[frozenset[str]]] = []
    found: list[frozenset[str]] = []
    at = 0
    while at < len(items):
        end = _closing(items, at) if items[at]["sign"] == "(" else at
        if items[at]["sign"] == "|":
            options.append(found)
            found = []
        elif end + 1 == len(items) or items[end + 1]["sign"] in (None, "(", ")", "|", "+"):
            name = items[at]["name"]
            found += _needed(items[at + 1:end], rarity) if end > at else [frozenset((name,))] if name and name not in _OPEN else []
        at = end + 1
    options.append(found)
    if len(options) == 1:
        return found
    return [frozenset().union(*(min(kinds, key=rarity) for kinds in options))] if all(options) else []


def _closing(items: Sequence[re.Match[str]], at: int) -> int:
    """The bracket that closes the one at an item."""
    depth = 0
    for end in range(at, len(items)):
        depth += {"(": 1, ")": -1}.get(items[end]["sign"], 0)
        if depth == 0:
            return end
    raise ValueError("a bracket is never closed")


class Grammar:
    """All rows of a language, compiled."""

    def __init__(self, rows: Sequence[Row], alphabet: Alphabet) -> None:
        self.rows = tuple(rows)
        self.alphabet = alphabet

    @cached_property
    def _compiled(self) -> list["_Expression"]:
        return [_Expression(row, self.alphabet) for row in self.rows if "scope" not in row.sets and not row.is_frame]

    @cached_property
    def _by_need(self) -> dict[str, list[int]]:
        """The rows, by their place, that need a character; those that need none under the empty one."""
        found: dict[str, list[int]] = {}
        for index, expression in enumerate(self._compiled):
            for code in expression.needs[0] if expression.needs else ("",):
                found.setdefault(code, []).append(index)
        return found

    @cached_property
    def scope_rule(self) -> str:
        """The id of the row that stands for scope lines; empty where the language has none."""
        return next((row.id for row in self.rows if "scope" in row.sets), "")

    def matches(self, phrases: Sequence[Phrase]) -> list[Match]:
        """What the rows read in a sentence: per event every trigger is used once, best rank first; in text order."""
        found = list(self._all(phrases))
        if len(found) < 2:
            return found
        found.sort(key=lambda match: match.rank)
        taken: set[tuple[str, int]] = set()
        chosen: list[Match] = []
        for match in found:
            keys = {(match.row.event, index) for index in match.triggers}
            if not keys & taken:
                taken |= keys
                chosen.append(match)
        return sorted(chosen, key=lambda match: (match.first, match.last))

    def _all(self, phrases: Sequence[Phrase]) -> Iterator[Match]:
        codes = self.alphabet.encode(phrases)
        present = frozenset(codes)
        fitting = {index for code in ("", *present) for index in self._by_need.get(code, ())}
        if not fitting:
            return
        is_cue = [phrase.kind in self.alphabet.cues for phrase in phrases]
        for expression in map(self._compiled.__getitem__, sorted(fitting)):
            if any(map(present.isdisjoint, expression.needs)):
                continue
            for found in expression.pattern.finditer(codes):
                first, end = found.span()
                triggers = frozenset([index for index in range(first, end) if is_cue[index]] or range(first, end))
                captures = {role: phrases[at] for role, group in expression.roles if (at := found.start(group)) >= 0}
                yield Match(expression.row, first, end - 1, captures, triggers)


class _Expression:
    """A row, and sets of characters of each of which every match holds one; its pattern is compiled when a sentence holds them."""

    def __init__(self, row: Row, alphabet: Alphabet) -> None:
        self.row, self.needs, self._alphabet = row, tuple(alphabet.needed(row.pattern)), alphabet

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The row's pattern over codes."""
        return self._alphabet.compile(self.row.pattern)

    @cached_property
    def roles(self) -> tuple[tuple[str, int], ...]:
        """What each group of the pattern captures."""
        return tuple((name.partition(_NUMBERED)[0], group) for name, group in self.pattern.groupindex.items())
