"""Lives: on which days a department bore which name, and the continuants that renames join them to.

A life is one name of one continuant between two boundaries. A life that no event opens is implied: its start has no
first day. Ends are never followed to another name; everything else is (see `meaning`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from orggraph.core.days import Period
from orggraph.core.events import mentions_of
from orggraph.core.facts import Relation
from orggraph.projection.boundaries import ONE_DAY, Boundary
from orggraph.projection.occasions import Occasion
from orggraph.projection.statements import Statement

Sense = Literal["start", "end", "stand"]
Fit = Literal["in_force", "day_before", "ended_before", "begins_later", "department_ended"]


@dataclass(slots=True, eq=False)
class Continuant:
    """One department under all its names, in their order."""

    lives: list["Life"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The entity of its first name: what slots are called by."""
        return self.lives[0].name

    @property
    def ends(self) -> Boundary | None:
        """When the whole of it ended."""
        return self.lives[-1].end

    @property
    def key(self) -> tuple[str, tuple[date, date]]:
        """An order among continuants."""
        return self.name, self.lives[0].start.key


@dataclass(slots=True, eq=False)
class Life:
    """One name (an entity id) of a continuant; `presupposed` are the claims that only take it for granted."""

    name: str
    continuant: Continuant
    start: Boundary
    opened: Occasion | None = None
    end: Boundary | None = None
    ended: Occasion | None = None
    presupposed: dict[str, date] = field(default_factory=dict)

    @property
    def is_implied(self) -> bool:
        """Whether no event opens it."""
        return self.opened is None

    @property
    def is_empty(self) -> bool:
        """Whether it has no possible day."""
        return self.end is not None and self.start.first is not None and self.start.first >= self.end.last

    def may_hold(self, first: date, last: date) -> bool:
        """Whether one of these days may lie in it."""
        return self.start.earliest <= last and (self.end is None or first < self.end.last)

    def attest(self, claim: str, day: date) -> None:
        """A claim takes it for granted on a day: what nobody saw begin was there by then."""
        self.presupposed[claim] = min(day, self.presupposed.get(claim, day))
        self.reach(day)

    def stay(self, day: date) -> None:
        """The name was certainly in force on a day: raises the first possible day of an end in doubt."""
        if self.end is not None and self.end.earliest <= day < self.end.last:
            end = self.end
            self.end = replace(end, first=day + ONE_DAY)
            for life in self.continuant.lives:
                if life.start.has_days_of(end):
                    life.start = replace(life.start, first=day + ONE_DAY)

    def reach(self, day: date) -> None:
        """It was certainly there on a day: lowers the last possible day of a start in doubt."""
        if self.start.earliest <= day < self.start.last and (self.is_implied or self.start.earliest < self.start.last):
            shared = [life for life in self.continuant.lives if life.end is not None and life.end.has_days_of(self.start)]
            self.start = replace(self.start, last=day)
            for life in shared:
                assert life.end is not None
                life.end = replace(life.end, last=day)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The life a name means on a day, and how well it fits; life None where nothing bears the name."""

    life: Life | None
    fit: Fit


@dataclass(frozen=True, slots=True)
class Succession:
    """New from old: a rename, a merger, a split or a carving out, on its day."""

    relation: Relation
    new: Life
    old: Life
    occasion: Occasion


@dataclass(frozen=True, slots=True)
class Passage:
    """What a merger or a split does to placements: whose children and parent pass to whom."""

    kind: Literal["merged", "split"]
    sources: tuple[Continuant, ...]
    targets: tuple[Continuant, ...]
    is_new: tuple[bool, ...]
    occasion: Occasion


@dataclass(slots=True)
class Lives:
    """All lives of a belief by name, with the successions between them."""

    by_name: dict[str, list[Life]] = field(default_factory=dict)
    successions: list[Succession] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    def __iter__(self) -> Iterator[Life]:
        return (life for name in sorted(self.by_name) for life in self.by_name[name])

    @property
    def continuants(self) -> list[Continuant]:
        """All continuants, by the name and day of their first life."""
        found = {id(life.continuant): life.continuant for life in self}
        return sorted(found.values(), key=lambda one: one.key)

    @property
    def lineage(self) -> list[Succession]:
        """The successions between lives that have days; a name given and taken on one day is passed over."""
        found = [replace(one, old=old) for one in self.successions if not one.new.is_empty for old in self._with_days(one.old)]
        return [one for one in found if one.old is not one.new]

    def _with_days(self, life: Life, depth: int = 0) -> Iterator[Life]:
        if not life.is_empty:
            yield life
        elif depth < len(self.successions):
            for one in self.successions:
                if one.new is life:
                    yield from self._with_days(one.old, depth + 1)

    def begin(self, name: str, start: Boundary, opened: Occasion | None, continuant: Continuant | None = None) -> Life:
        """A new life of a name, of this continuant or of a new one."""
        life = Life(name, continuant or Continuant(), start, opened)
        life.continuant.lives.append(life)
        self.by_name.setdefault(name, []).append(life)
        return life

    def current(self, name: str) -> Life | None:
        """The life that nothing has ended yet."""
        return next((life for life in self.by_name.get(name, ()) if life.end is None), None)

    def meaning(self, name: str, period: Period, sense: Sense) -> Meaning:
        """What a name means in a claim of this day: `start` as things stood at its start, `end` at its end.

        `stand` prefers the end and falls back to the day before, for names that end that day.
        """
        lives = self.by_name.get(name, [])
        for is_before in (True, False) if sense == "start" else (False, True):
            first, last = (period.first - ONE_DAY, period.last - ONE_DAY) if is_before else (period.first, period.last)
            for life in reversed(lives):
                if life.may_hold(first, last):
                    return Meaning(life, "day_before" if is_before else "in_force")
        return _outside(lives, period)


def _outside(lives: Sequence[Life], period: Period) -> Meaning:
    """The continuant that bore the name last before, else the next to bear it."""
    before = [life for life in lives if life.end is not None and life.end.last <= period.last]
    if before:
        life = max(before, key=lambda one: one.end.key if one.end else (date.max, date.max))
        ends = life.continuant.ends
        return Meaning(life, "department_ended" if ends is not None and ends.last <= period.last else "ended_before")
    return Meaning(lives[0] if lives else None, "begins_later")


def implied_start(day: date, *claims: str) -> Boundary:
    """The start of what was there on a day, nobody knows since when."""
    return Boundary(None, day, "implied", "day", claims)


def day_before(boundary: Boundary) -> date:
    """The day on which what ends at a boundary was so, by what its end says: the one before its first possible day."""
    return boundary.earliest - ONE_DAY


def said_of(statement: Statement, role: str) -> str:
    """The words a statement uses for a role, for messages."""
    return next(mention.name for name, mention in mentions_of(statement.event) if name == role)


def has_outside_id(statement: Statement, role: str) -> bool:
    """Whether a role is named by an outside id."""
    return any(name == role and mention.id is not None for name, mention in mentions_of(statement.event))
