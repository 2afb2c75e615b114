"""Seats: who heads and who holds which post of a department or company, from appointed, holds and removed.

All leading titles of a department are one seat with one holder; every other title is a post of each who holds it, and
the post of a table row is a seat of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from orggraph.projection.boundaries import ONE_DAY
from orggraph.projection.lives import Continuant
from orggraph.projection.meanings import Place, Scene
from orggraph.projection.occasions import DayKey, Occasion, group_occasions
from orggraph.projection.slots import Slot, Spell
from orggraph.projection.statements import Statement
from orggraph.projection.steps import RANK, Contest, Step, StepKind, Terms
from orggraph.projection.titles import fold_title, is_shared, leading_seat


class Seat(NamedTuple):
    """A post at a place: `lead` seats of a department or company, `post` of a table, or `held` by one executive."""

    place: Place
    kind: str
    name: str
    holder: str | None = None

    @property
    def is_leading(self) -> bool:
        """Whether its holder is the head."""
        return self.kind == "lead"


def place_key(place: Place) -> tuple[str, str]:
    """An order among places."""
    if isinstance(place, Continuant):
        return place.name, str(place.lives[0].start.key)
    return place, ""


def seat_key(seat: Seat) -> tuple[tuple[str, str], str, str, str]:
    """An order among seats."""
    return place_key(seat.place), seat.kind, seat.name, seat.holder or ""


@dataclass(slots=True)
class Said:
    """The statements about one seat."""

    starts: list[Statement] = field(default_factory=list)
    ends: list[Statement] = field(default_factory=list)
    stands: list[Statement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tenure:
    """A spell on a seat, with the words a fact needs."""

    seat: Seat
    spell: Spell

    @property
    def relation(self) -> str:
        """HEADS for a leading title, else HOLDS."""
        of_company = not isinstance(self.seat.place, Continuant)
        leads = self.seat.is_leading or leading_seat(self.spell.terms.job_title, of_company) is not None
        return "HEADS" if leads else "HOLDS"


def _executive(statement: Statement) -> str:
    return statement.roles["executive"]


def seat_of(place: Place, statement: Statement) -> Seat | None:
    """The seat a statement speaks of; None where it names neither title nor post."""
    event = statement.event
    if event.post is not None:
        return Seat(place, "post", event.post)
    leading = leading_seat(event.title, not isinstance(place, Continuant))
    if leading is not None:
        return Seat(place, "lead", leading)
    return Seat(place, "held", fold_title(event.title), _executive(statement)) if event.title else None


@dataclass(slots=True)
class SeatBook:
    """All that is said of seats in a belief; `sweeping` removals name no seat: they end what there is."""

    scene: Scene
    said: dict[Seat, Said] = field(default_factory=lambda: defaultdict(Said))
    sweeping: list[tuple[Statement, Place | None]] = field(default_factory=list)
    untitled: list[tuple[Statement, Place]] = field(default_factory=list)

    def fill(self) -> "SeatBook":
        """Sorts the statements by seat."""
        for statement in self.scene.statements:
            is_of_seats = statement.type in ("appointed", "removed", "holds") and "executive" in statement.roles
            if is_of_seats and (statement.is_announced or statement.is_denied):
                self._take(statement)
        for statement, place in self.untitled:
            self._take_untitled(statement, place)
        return self

    def _take(self, statement: Statement) -> None:
        if statement.type == "removed" and statement.event.reason == "deceased":
            self.sweeping.append((statement, None))
        if statement.id in self.scene.visiting:
            if "at" not in statement.roles:
                self.sweeping.append((statement, statement.company))
            return
        if statement.type == "removed" and "at" not in statement.roles and not self._names_company_seat(statement):
            self.sweeping.append((statement, statement.company))
            return
        if statement.event.title is None and "at" not in statement.roles and statement.event.post is None:
            return
        place = self.scene.place(statement)
        if place is None:
            return
        seat = seat_of(place, statement)
        if statement.type == "removed":
            self._take_removal(statement, place, seat)
        elif seat is None:
            self.untitled.append((statement, place))
        else:
            self._place(statement, seat)

    def _names_company_seat(self, statement: Statement) -> bool:
        return leading_seat(statement.event.title, True) is not None

    def _take_removal(self, statement: Statement, place: Place, seat: Seat | None) -> None:
        if seat is None:
            self.sweeping.append((statement, place))
        else:
            self.said[seat].ends.append(statement)

    def _place(self, statement: Statement, seat: Seat) -> None:
        if statement.type == "holds":
            self.said[seat].stands.append(self.scene.shifted(statement, "at"))
        else:
            self.said[seat].starts.append(statement)

    def _take_untitled(self, statement: Statement, place: Place) -> None:
        """A telling that leaves out the title tells of the one seat that its executive is named for there."""
        named = [
            seat for seat, said in sorted(self.said.items(), key=lambda item: seat_key(item[0]))
            if seat.place == place and any(_executive(one) == _executive(statement) for one in said.starts)
        ]
        self._place(statement, named[0] if len(named) == 1 else Seat(place, "held", "", _executive(statement)))

    # -- steps --------------------------------------------------------------------------------------------------

    def tenures(self) -> list[Tenure]:
        """The spells on all seats."""
        sweeps = self._sweeps()
        found = []
        for seat in sorted(self.said, key=seat_key):
            slot = Slot(Contest(_slot_name(seat), self.scene.docket))
            steps = list(self._steps(seat, slot.contest.name))
            steps += list(self._swept(seat, slot.contest.name, {step.holder for step in steps}, sweeps))
            slot.run(steps)
            found += [Tenure(seat, spell) for spell in slot.spells if not spell.is_empty]
        return found

    def _steps(self, seat: Seat, name: str) -> Iterator[Step]:
        said = self.said[seat]
        docket = self.scene.docket
        words: dict[str, str] = {}
        for one in said.starts:
            if one.event.title:
                folded = fold_title(one.event.title)
                words[folded] = min(one.event.title, words.get(folded, one.event.title))
        for (holder, title, acting), group in _by_value(said.starts).items():
            for occasion in group_occasions(group, name, docket, _contrary_to_start(said, holder, group)):
                rank = RANK["acting"] if acting else RANK["appointed"]
                yield _step("start", holder, self.scene.begun(occasion, "at"), rank, words.get(title))
        for (holder, _, _), group in _by_holder(said.ends).items():
            for occasion in group_occasions(group, name, docket, _contrary_to_end(said, holder, group)):
                yield _step("end", holder, occasion, RANK["removed"])
        for statement in said.stands:
            for occasion in group_occasions([statement], name, docket):
                yield _step("stand", _executive(statement), occasion, RANK["holds"])

    def _sweeps(self) -> dict[str, dict[tuple[str, str], list[tuple[Statement, Place | None]]]]:
        """Removals that name no seat, by holder, then by what they sweep: a place (None: everywhere) and a title (death: all)."""
        found: dict[str, dict[tuple[str, str], list[tuple[Statement, Place | None]]]] = defaultdict(lambda: defaultdict(list))
        for statement, place in self.sweeping:
            title = None if place is None and statement.event.reason == "deceased" else statement.event.title
            reach = str(place_key(place)) if place is not None else ""
            found[_executive(statement)][reach, title or ""].append((statement, place))
        return found

    def _swept(
        self, seat: Seat, name: str, holders: set[str],
        sweeps: Mapping[str, Mapping[tuple[str, str], list[tuple[Statement, Place | None]]]],
    ) -> Iterator[Step]:
        """The ends that sweeping removals bring to a seat for those who are named there; they imply no tenure."""
        said = self.said[seat]
        for holder in sorted(holders & sweeps.keys()):
            starts = [one.key for one in (*said.starts, *said.stands) if _executive(one) == holder and one.is_announced]
            for (_, title), group in sorted(sweeps[holder].items()):
                if self._is_swept(seat, group[0][1], title or None):
                    for occasion in group_occasions([one for one, _ in group], name, self.scene.docket, starts):
                        yield Step("end", holder, occasion, RANK["removed"], is_weak=True)

    def _is_swept(self, seat: Seat, place: Place | None, title: str | None) -> bool:
        if title is not None and seat.name not in (fold_title(title), leading_seat(title, not isinstance(seat.place, Continuant))):
            return False
        if place is None or seat.place == place:
            return True
        return isinstance(place, str) and isinstance(seat.place, Continuant) and self.scene.entities[seat.place.name].company_id == place


def _slot_name(seat: Seat) -> str:
    return ":".join(("seat", place_key(seat.place)[0], seat.kind, seat.name, *([seat.holder] if seat.holder else [])))


def _contrary_to_start(said: Said, holder: str, group: list[Statement]) -> Iterator[DayKey]:
    """The days of what contradicts a start: its holder's ends and other values, other holders. Lazy: one telling needs none."""
    yield from _turns(said.ends, holder, group, -ONE_DAY)  # within one day an end comes before a start
    yield from (one.key for one in (*said.starts, *said.stands) if one.is_announced and _executive(one) != holder)
    yield from (one.key for one in said.starts if one.is_announced and _executive(one) == holder and one not in group)


def _contrary_to_end(said: Said, holder: str, group: list[Statement]) -> Iterator[DayKey]:
    """The days of the starts of who is said to end."""
    return _turns(said.starts, holder, group, ONE_DAY)  # within one day a start comes after an end


def _turns(others: list[Statement], holder: str, group: list[Statement], aside: timedelta) -> Iterator[DayKey]:
    """The days of a holder's ends for starts, or starts for ends; stated for the very same day, they count on its `aside` too."""
    again = {one.key for one in group if one.basis == "stated"}
    for one in others:
        if _executive(one) == holder and one.is_announced:
            yield one.key
            if one.basis == "stated" and one.key in again:
                yield one.period.last + aside, one.period.first + aside


def _by_holder(statements: list[Statement]) -> dict[tuple[str, str, bool], list[Statement]]:
    groups: dict[tuple[str, str, bool], list[Statement]] = defaultdict(list)
    for one in statements:
        groups[_executive(one), "", False].append(one)
    return dict(sorted(groups.items()))


def _by_value(statements: list[Statement]) -> dict[tuple[str, str, bool], list[Statement]]:
    """By holder, title and acting; who leaves out the title joins the one title its holder is named with."""
    titles: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one.event.title:
            titles[_executive(one)].add(fold_title(one.event.title))
    groups: dict[tuple[str, str, bool], list[Statement]] = defaultdict(list)
    for one in statements:
        known = titles[_executive(one)]
        title = fold_title(one.event.title) if one.event.title else (min(known) if len(known) == 1 else "")
        groups[_executive(one), title, one.event.acting].append(one)
    return dict(sorted(groups.items()))


def _step(kind: StepKind, holder: str, occasion: Occasion, rank: int, words: str | None = None) -> Step:
    """A step with what its best voice says beside the two ends; `words` are the title where none of its tellings has one.

    Titles that mean the same are worded as the first of the best authority worded them: a reprint changes no word.
    """
    event = occasion.voice.event
    named = [one for one in occasion.tellings if one.event.title]
    title = min(named, key=lambda one: (one.authority, one.published, one.id)).event.title if named else words
    terms = Terms(
        title, getattr(event, "acting", False), getattr(event, "concurrent", False),
        fold_title(title) if title else None, is_shared(title),
    )
    return Step(kind, holder, occasion, rank, terms, closes_others=all(one.infers_succession for one in occasion.tellings))


def latest_end(tenures: list[Tenure], start: date) -> Spell | None:
    """The spell whose end closes what hangs on a post from a day on: the last of those in force then, or of the next; None if open."""
    spells = sorted((one.spell for one in tenures), key=lambda spell: spell.start.key)
    current = [spell for spell in spells if spell.start.earliest <= start and (spell.end is None or spell.end.last > start)]
    current = current or [spell for spell in spells if spell.start.earliest > start][:1]
    if not current:
        return None
    latest = max(current, key=_end_key)
    for spell in spells:
        if latest.end is not None and spell.start.key <= latest.end.key and _end_key(spell) > _end_key(latest):
            latest = spell
    return None if latest.end is None else latest


def _end_key(spell: Spell) -> tuple[date, date]:
    return spell.end.key if spell.end is not None else (date.max, date.max)
