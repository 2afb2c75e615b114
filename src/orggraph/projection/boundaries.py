"""Boundaries: the day something begins or ends, known as a first and a last possible day; half-open, shared by neighbours."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from orggraph.core.days import Precision
from orggraph.core.facts import Basis

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Boundary:
    """A start or an end that lies between two days, both included; `first` None: nobody knows how early.

    As a start it gives `valid_from = first` and `certain_from = last`; as an end `certain_to = first` and
    `valid_to = last`. `claims` are the ids it rests on.
    """

    first: date | None
    last: date
    basis: Basis
    precision: Precision = "day"
    claims: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[date, date]:
        """The order on a slot: last possible day, then first."""
        return self.last, self.first or date.min

    @property
    def earliest(self) -> date:
        """The first possible day, `date.min` where unknown."""
        return self.first or date.min

    def has_days_of(self, other: "Boundary") -> bool:
        """Equal first and last possible days count as one day."""
        return self.key == other.key

    def rests_on(self, *claims: str) -> "Boundary":
        """The same days, resting on more claims."""
        return replace(self, claims=tuple(dict.fromkeys((*self.claims, *claims))))

    def inferred(self, *claims: str) -> "Boundary":
        """The same days for what the rules conclude from claims."""
        return replace(self, basis="inferred", claims=tuple(dict.fromkeys(claims or self.claims)))


def later_days(left: Boundary, right: Boundary) -> tuple[date | None, date]:
    """First and last day of what begins only when both have begun."""
    firsts = [day for day in (left.first, right.first) if day is not None]
    return max(firsts, default=None), max(left.last, right.last)


def earlier_days(left: Boundary, right: Boundary) -> tuple[date | None, date]:
    """First and last day of what ends as soon as one of both has ended."""
    return min(left.earliest, right.earliest), min(left.last, right.last)


def follow(boundary: Boundary, attested: date) -> Boundary:
    """A boundary moved after a day on which what it ends was certainly still so, as far as its last day allows."""
    first = attested + ONE_DAY
    if boundary.first is not None and boundary.first >= first:
        return boundary
    return replace(boundary, first=min(first, boundary.last))
