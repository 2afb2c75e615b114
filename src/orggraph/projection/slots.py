"""Slots: what holds a seat, a parent or a line through time, folded forwards from steps in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from orggraph.core.script import has_han
from orggraph.projection.boundaries import ONE_DAY, Boundary, follow
from orggraph.projection.occasions import Occasion
from orggraph.projection.steps import Contest, Step, Terms, arrange, settle


@dataclass(slots=True, eq=False)
class Spell:
    """A holder's stay on a slot; `attested` is the last day on which it was certainly so by its own claims."""

    holder: str
    start: Boundary
    terms: Terms
    opened: Occasion
    attested: date
    is_standing: bool = False
    end: Boundary | None = None
    ended: Occasion | None = None
    is_ended_in_passing: bool = False
    is_contested: bool = False
    is_inferred: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing has ended it yet."""
        return self.end is None

    @property
    def is_empty(self) -> bool:
        """Whether it has no possible day."""
        return self.end is not None and self.start.first is not None and self.start.first >= self.end.last


@dataclass(slots=True)
class Slot:
    """One seat, parent or line, with all its spells so far."""

    contest: Contest
    spells: list[Spell] = field(default_factory=list)

    def run(self, steps: Sequence[Step]) -> "Slot":
        """Takes all steps in their order."""
        for step in arrange(settle(steps, self.contest)):
            self.take(step)
        return self

    def take(self, step: Step) -> None:
        """Takes one step; steps must come in order."""
        if step.kind == "start":
            self._start(step)
        elif step.kind == "end":
            self._end(step)
        else:
            self._stand(step)

    @property
    def open_spells(self) -> list[Spell]:
        """Who holds the slot after the steps so far."""
        return [spell for spell in self.spells if spell.is_open]

    def last_of(self, holder: str) -> Spell | None:
        """The latest spell of a holder."""
        return next((spell for spell in reversed(self.spells) if spell.holder == holder), None)

    # -- starts -------------------------------------------------------------------------------------------------

    def _start(self, step: Step) -> None:
        held = next((spell for spell in self.open_spells if spell.holder == step.holder), None)
        if held and _agrees(held, step):
            self._confirm(held, step)
            return
        closing = [spell for spell in self.open_spells if self._closes(step, spell)]
        boundary = step.boundary
        for spell in closing:
            boundary = follow(boundary, spell.attested) if spell.attested < boundary.last else boundary
        for spell in closing:
            self.close(spell, boundary.inferred(*step.occasion.claims), step.occasion)
        self._open(step, boundary)

    def _confirm(self, held: Spell, step: Step) -> None:
        """A start of who already holds: it agrees; where only statements in passing spoke before, it gives the first day."""
        boundary = step.boundary
        if held.is_standing and boundary.first is not None and boundary.first <= held.start.last:
            last = min(held.start.last, boundary.last)
            claims = (*step.occasion.claims, *held.start.claims)
            held.start = replace(boundary, last=last, claims=claims)
            held.is_standing = False
        else:
            held.start = held.start.rests_on(*step.occasion.claims)
        held.terms = replace(held.terms, job_title=held.terms.job_title or step.terms.job_title)
        held.attested = max(held.attested, boundary.earliest)

    def _closes(self, step: Step, spell: Spell) -> bool:
        if spell.holder == step.holder or self.contest.is_exclusive:
            return True
        if not step.closes_others or _come_together(step, spell):
            return False
        if not (step.terms.is_shared or spell.terms.is_shared or self._is_several(step)):
            return True
        same = [
            one for one in self.open_spells
            if one.terms.seat_title == step.terms.seat_title and not _come_together(step, one)
        ]
        return not step.terms.is_shared and same == [spell]

    def _is_several(self, step: Step) -> bool:
        """Whether several hold the seat, or come together by one announcement."""
        others = [spell for spell in self.open_spells if not _come_together(step, spell)]
        return len(others) > 1 or len(others) < len(self.open_spells)

    def _open(self, step: Step, boundary: Boundary) -> Spell:
        spell = Spell(
            step.holder, boundary, step.terms, step.occasion, boundary.last if step.kind == "stand" else boundary.earliest,
            step.kind == "stand",
            is_contested=step.occasion.is_contested, is_inferred=step.is_inferred,
        )
        self.spells.append(spell)
        return spell

    def close(self, spell: Spell, boundary: Boundary, occasion: Occasion) -> None:
        """Ends a spell, no sooner than it can have begun; a start in doubt lies before the last possible day of its end."""
        if spell.start.first is not None and spell.start.first < boundary.last <= spell.start.last:
            spell.start = replace(spell.start, last=boundary.last - ONE_DAY)
        spell.end = replace(boundary, first=max(boundary.earliest, spell.start.earliest))
        spell.ended = occasion

    # -- ends ---------------------------------------------------------------------------------------------------

    def _end(self, step: Step) -> None:
        ending = [spell for spell in self.open_spells if spell.holder == step.holder]
        for spell in ending:
            boundary = follow(step.boundary, spell.attested) if spell.attested < step.boundary.last else step.boundary
            self.close(spell, boundary, step.occasion)
            spell.is_contested = spell.is_contested or step.occasion.is_contested
        if ending:
            return
        seen = self.last_of(step.holder)
        if seen is not None:
            self._end_again(seen, step)
        elif not step.is_weak:
            self._imply(step)

    def _end_again(self, seen: Spell, step: Step) -> None:
        """An end of who has already ended: a stated day replaces an inferred end, all else agrees and moves nothing."""
        if seen.end is None or seen.end.basis != "inferred" or step.is_weak:
            return
        if step.boundary.basis != "stated" or (self.contest.is_exclusive and step.boundary.key > seen.end.key):
            seen.end = seen.end.rests_on(*step.occasion.claims)
            return
        successors = [spell for spell in self.spells if spell.start.key == seen.end.key]
        self.close(seen, step.boundary, step.occasion)
        for spell in successors:
            if spell.start.last < step.boundary.last:
                spell.is_contested = seen.is_contested = True

    def _imply(self, step: Step) -> None:
        """An end of somebody never seen: it was so on the day before; since when is unknown."""
        certain = [spell for spell in self.open_spells if step.closes_others and spell.start.last < step.boundary.earliest]
        end = step.boundary
        if certain:
            if end.basis == "stated" and not self.contest.is_exclusive:
                self._insert(step, end, len(self.spells))
                for spell in (*certain, self.spells[-1]):
                    spell.is_contested = True
                return
            before = self._before(certain[0])
            if before.start.first is None or before.is_standing:
                return
            end = before.start.inferred(*step.occasion.claims)
            self._insert(step, end, self.spells.index(before))
            return
        self._insert(step, end, len(self.spells))

    def _before(self, spell: Spell) -> Spell:
        """The first of the chain of holders that followed each other without a gap."""
        former = next((one for one in self.spells if one.end and one.end.basis == "inferred" and one.end.key == spell.start.key), None)
        return spell if former is None or former is spell else self._before(former)

    def _insert(self, step: Step, end: Boundary, index: int) -> None:
        certain = end.earliest - ONE_DAY
        if self.contest.is_exclusive and any(_may_hold(spell, certain) for spell in self.spells):
            return
        ends = [spell.end.earliest for spell in self.spells[:index] if spell.end]
        first = min(max(ends), certain) if ends else None
        start = Boundary(first, certain, "implied", "day", step.occasion.claims)
        spell = Spell(step.holder, start, step.terms, step.occasion, certain, is_standing=True, end=end, ended=step.occasion)
        spell.is_contested = step.occasion.is_contested
        self.spells.insert(index, spell)

    # -- statements in passing ----------------------------------------------------------------------------------

    def _stand(self, step: Step) -> None:
        day = step.boundary.last
        mine = self.last_of(step.holder)
        if mine is not None and mine.is_open:
            mine.attested = max(mine.attested, day)
            if mine.is_standing:
                mine.start = mine.start.rests_on(*step.occasion.claims)
        elif mine is not None and mine.end is not None and mine.end.last >= day:
            mine.start = _lowered(mine.start, day - ONE_DAY, step)
        elif mine is not None and mine.ended is not None and _outranks(mine, step):
            self.contest.docket.lose(step.occasion.tellings, mine.ended.voice, self.contest.name, "standing")
        else:
            self._stand_in(step, day)

    def _stand_in(self, step: Step, day: date) -> None:
        others = [spell for spell in self.open_spells if self._closes(step, spell)]
        first = max((spell.end.earliest for spell in self.spells if spell.end), default=None)
        for spell in others:
            if max(spell.attested, spell.start.last) >= day and not spell.is_inferred:
                self.contest.docket.lose(step.occasion.tellings, spell.opened.voice, self.contest.name, "standing")
                return
        for spell in others:
            first = max(spell.attested + ONE_DAY, first or date.min)
        boundary = Boundary(None if first is None else min(first, day), day, "implied", "day", step.occasion.claims)
        for spell in others:
            self.close(spell, boundary.inferred(*step.occasion.claims), step.occasion)
            spell.is_ended_in_passing = True
        self._open(step, boundary)


def _outranks(spell: Spell, step: Step) -> bool:
    """Whether an event (not a mention in passing) of no lower authority than a statement had ended a spell."""
    return not spell.is_ended_in_passing and spell.ended is not None and spell.ended.authority <= step.occasion.authority


def _lowered(start: Boundary, day: date, step: Step) -> Boundary:
    if start.basis == "implied" and day < start.last and (start.first is None or start.first <= day):
        return replace(start, last=day).rests_on(*step.occasion.claims)
    return start


def _may_hold(spell: Spell, day: date) -> bool:
    return spell.start.earliest <= day and (spell.end is None or day < spell.end.last)


def _agrees(spell: Spell, step: Step) -> bool:
    """Whether a start says nothing new of who already holds: same standing, and no other title of its own weight.

    Another wording changes no title on the same day, in another script, or from a voice of lower authority without a day.
    """
    terms, said = spell.terms, step.terms
    if terms.acting != said.acting:
        return False
    if terms.seat_title is None or said.seat_title is None or terms.seat_title == said.seat_title:
        return True
    is_retold = step.boundary.basis == "published" and step.occasion.authority > spell.opened.authority
    is_other_script = has_han(terms.job_title or "") != has_han(said.job_title or "")
    return is_retold or is_other_script or spell.start.has_days_of(step.boundary)


def _come_together(step: Step, spell: Spell) -> bool:
    """Whether one announcement names both holders for the same day."""
    return (
        spell.holder != step.holder and spell.opened.boundary.has_days_of(step.boundary)
        and bool(spell.opened.announcements & step.occasion.announcements)
    )
