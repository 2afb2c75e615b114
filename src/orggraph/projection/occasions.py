"""Occasions: one event, many tellings; which tellings tell one event, and on which day it was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from orggraph.core.days import Period
from orggraph.projection.boundaries import Boundary
from orggraph.projection.policy import Docket, best_of, choose, is_conflict
from orggraph.projection.statements import Statement

DayKey = tuple[date, date]


@dataclass(frozen=True, slots=True, eq=False)
class Occasion:
    """An event as a belief holds it: its tellings and its day. `is_contested`: a voice of equal weight says otherwise."""

    tellings: tuple[Statement, ...]
    boundary: Boundary
    is_contested: bool = False

    @property
    def voice(self) -> Statement:
        """The telling that speaks for it."""
        return best_of(self.tellings)

    @property
    def authority(self) -> int:
        """The best of its tellings."""
        return min(one.authority for one in self.tellings)

    @property
    def announcements(self) -> frozenset[str]:
        """Who tells it."""
        return frozenset(one.announcement for one in self.tellings)

    @property
    def known_from(self) -> date:
        """When it was first told."""
        return min(one.published for one in self.tellings)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of its tellings."""
        return tuple(one.id for one in self.tellings)

    def on(self, boundary: Boundary) -> "Occasion":
        """The same event at other days."""
        return replace(self, boundary=boundary)


def _overlap(left: Period, right: Period) -> bool:
    return left.first <= right.last and right.first <= left.last


def _stated_day(stated: Sequence[Statement], slot: str, docket: Docket) -> tuple[Period, bool]:
    """Of compatible stated days the finest, of incompatible ones the policy's."""
    periods = sorted({one.period for one in stated})
    sides = [[one for one in stated if one.period == period] for period in periods]
    contested = False
    if any(not _overlap(left, right) for left in periods for right in periods):
        index, contested = choose(sides, slot, docket, lambda left, right: not _overlap(left.period, right.period))
        periods = [period for period in periods if _overlap(period, periods[index])]
    return min(periods, key=lambda period: (period.last - period.first, period)), contested


def _told_by(published: Sequence[Statement]) -> date | None:
    return min((one.period.last for one in published), default=None)


def make_occasion(tellings: Sequence[Statement], slot: str, docket: Docket) -> Occasion:
    """One event of these tellings: stated days beat implied and published ones; published means "by then"."""
    by_basis = {basis: [one for one in tellings if one.basis == basis] for basis in ("stated", "implied", "published")}
    dated = by_basis["stated"] or [one for one in by_basis["implied"] if one.telling.claim.effective]
    claims = tuple(one.id for one in sorted(tellings, key=lambda one: (one.published, one.id)))
    if not dated:
        undated = by_basis["published"] or by_basis["implied"]
        day = _told_by(tellings) or undated[0].period.last
        return Occasion(tuple(tellings), Boundary(day, day, undated[0].basis, "day", claims))
    period, contested = _stated_day(dated, slot, docket)
    told_by = _told_by(by_basis["published"])
    last = told_by if told_by and period.first <= told_by <= period.last else period.last
    boundary = Boundary(period.first, last, dated[0].basis, period.precision, claims)
    return Occasion(tuple(tellings), boundary, contested)


def _runs(tellings: Sequence[Statement], contrary: Iterable[DayKey]) -> list[list[Statement]]:
    """The tellings by own day, parted where a contrary lies strictly between two."""
    if len(tellings) < 2:
        return [list(tellings)] if tellings else []
    keys = sorted(set(contrary))
    runs: list[list[Statement]] = []
    for one in sorted(tellings, key=lambda one: (one.key, one.published, one.id)):
        if runs and not any(runs[-1][-1].key < key < one.key for key in keys):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _is_cancelled(told: Statement, denial: Statement) -> bool:
    """A denial of no lower authority, before the event's own day, takes back what was told until then."""
    return told.published <= denial.published < told.period.first and denial.authority <= told.authority


def _hear_denials(run: list[Statement], denials: Sequence[Statement], slot: str, docket: Docket) -> tuple[list[Statement], bool]:
    kept, contested = [], False
    for one in run:
        cancelling = [denial for denial in denials if _is_cancelled(one, denial)]
        if cancelling:
            docket.lose([one], best_of(cancelling), slot, "denial")
        else:
            kept.append(one)
    if kept and not all(_is_cancelled(one, denial) for denial in denials for one in run):
        winner = best_of(kept)
        docket.lose(denials, winner, slot, "denial")
        contested = any(is_conflict(winner, denial) or denial.published >= winner.published for denial in denials)
    return kept, contested


def group_occasions(
    statements: Sequence[Statement], slot: str, docket: Docket, contrary: Iterable[DayKey] = (),
) -> list[Occasion]:
    """The events that statements of one type, slot and value tell; denied ones among them cancel or contest."""
    denials = [one for one in statements if one.is_denied]
    occasions = []
    for run in _runs([one for one in statements if one.is_announced], contrary):
        kept, contested = _hear_denials(run, denials, slot, docket) if denials else (run, False)
        if kept:
            occasion = make_occasion(kept, slot, docket)
            occasions.append(replace(occasion, is_contested=occasion.is_contested or contested))
    return occasions
