"""Steps: what happens to a slot, in the order of its days; who loses on one day, and which ends go after which starts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from orggraph.projection.boundaries import ONE_DAY, Boundary
from orggraph.projection.occasions import Occasion
from orggraph.projection.policy import Docket, choose

StepKind = Literal["start", "end", "stand"]

# The order within one day (beside it lives.py ranks what happens to names).
RANK = {
    "removed": 0, "established": 3, "split": 4, "merged": 5, "moved": 7, "part_of": 8,
    "appointed": 9, "acting": 10, "holds": 11, "reports_to": 12,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a tenure or a line says beside its two ends."""

    job_title: str | None = None
    acting: bool = False
    concurrent: bool = False
    seat_title: str | None = None
    is_shared: bool = False


NO_TERMS = Terms()


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One thing that happens to a slot. `is_weak`: an end that proves no tenure where none is known."""

    kind: StepKind
    holder: str
    occasion: Occasion
    rank: int
    terms: Terms = NO_TERMS
    is_weak: bool = False
    closes_others: bool = True
    is_inferred: bool = False

    @property
    def boundary(self) -> Boundary:
        """When it happens."""
        return self.occasion.boundary

    @property
    def order(self) -> tuple[date, date, int, str]:
        """The order on a slot: last possible day, first, rank, least claim."""
        return (*self.boundary.key, self.rank, min(self.occasion.claims))

    @property
    def names_place(self) -> bool:
        """Whether its tellings name the place they are about: one that does not ends what there was at the start of its day."""
        return all("at" in one.roles or one.type != "removed" for one in self.occasion.tellings)

    def on(self, boundary: Boundary) -> "Step":
        """The same at other days."""
        return replace(self, occasion=self.occasion.on(boundary))


@dataclass(frozen=True, slots=True)
class Contest:
    """How the steps of one slot contend: `name` is how defeats call it.

    A new holder closes the former one; an exclusive slot (a parent, a solid line) never has two values on one day,
    whatever is said, where a seat may have several holders.
    """

    name: str
    docket: Docket
    is_exclusive: bool = False


def settle(steps: Sequence[Step], contest: Contest) -> list[Step]:
    """The steps without those that lose against another holder of the same day; one announcement's co-holders stay."""
    kept = [step for step in steps if step.kind == "end"]
    for kind in ("start", "stand"):
        group = sorted((step for step in steps if step.kind == kind), key=lambda step: step.order)
        for _, same_day in groupby(group, key=lambda step: step.boundary.key):
            kept += _settle_day(list(same_day), contest)
    return kept


def _settle_day(steps: list[Step], contest: Contest) -> list[Step]:
    if len({step.holder for step in steps}) < 2:
        return steps
    if not contest.is_exclusive and any(step.terms.is_shared for step in steps):
        return steps
    if not all(step.closes_others for step in steps):
        return steps
    chosen, contested = choose([step.occasion.tellings for step in steps], contest.name, Docket())
    winner = steps[chosen]
    losers = [
        step for step in steps if step.holder != winner.holder
        and (contest.is_exclusive or not step.occasion.announcements & winner.occasion.announcements)
    ]
    if losers:
        _, contested = choose([winner.occasion.tellings, *(step.occasion.tellings for step in losers)], contest.name, contest.docket)
    kept = [step for step in steps if step not in losers]
    if not (losers and contested):
        return kept
    return [replace(step, occasion=replace(step.occasion, is_contested=True)) for step in kept]


def arrange(steps: Sequence[Step]) -> list[Step]:
    """The steps in their order; an end goes after the start it can end, and an end told before a plan takes effect cancels it."""
    ordered = sorted(steps, key=lambda step: step.order)
    index = 0
    while index < len(ordered):
        end = ordered[index]
        if end.kind == "end" and not _is_held(ordered[:index], end.holder):
            later = [step for step in ordered[index + 1:] if step.kind == "start" and step.holder == end.holder]
            planned = next((step for step in later if _cancels(end, step)), None)
            coming = next((step for step in later if _can_end(end, step)), None)
            if planned:
                ordered.remove(planned)
                ordered.remove(end)
                continue
            if coming:
                ordered.remove(coming)
                moved = replace(coming.boundary, last=end.boundary.earliest - ONE_DAY)
                ordered.insert(index, coming.on(moved))
                index += 1
        index += 1
    return ordered


def _is_held(before: Sequence[Step], holder: str) -> bool:
    mine = [step for step in before if step.holder == holder]
    return bool(mine) and mine[-1].kind != "end"


def _can_end(end: Step, start: Step) -> bool:
    return start.boundary.earliest < end.boundary.earliest <= start.boundary.last


def _cancels(end: Step, start: Step) -> bool:
    """Whether an end of who does not hold the slot takes back a start that had been planned for a stated day.

    Told undated before that day, or later than the plan for that very day: what would begin and end within a day never is.
    """
    told = start.occasion.tellings
    if start.boundary.basis != "stated":
        return False
    if end.boundary.has_days_of(start.boundary):
        return end.names_place and all(one.published < end.occasion.known_from for one in told)
    return (
        end.boundary.basis == "published" and end.boundary.last <= start.boundary.earliest
        and all(one.published <= end.boundary.last for one in told)
    )
