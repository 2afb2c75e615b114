"""Days and periods: an ISO date with the precision the text gave it; intervals are half-open."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "quarter", "year"]

_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stated date: the first and the last day it may mean, and how precisely it was stated."""

    first: date
    last: date
    precision: Precision = "day"

    @property
    def iso(self) -> str:
        """The text form it was parsed from.

        >>> parse_period("2025-Q2").iso
        '2025-Q2'
        """
        if self.precision == "year":
            return f"{self.first.year:04d}"
        if self.precision == "quarter":
            return f"{self.first.year:04d}-Q{(self.first.month + 2) // 3}"
        if self.precision == "month":
            return f"{self.first.year:04d}-{self.first.month:02d}"
        return self.first.isoformat()


def parse_period(text: str) -> Period:
    """`2025`, `2025-Q2`, `2025-05` or `2025-05-14` as a period; ValueError for anything else.

    >>> parse_period("2024-02").last
    datetime.date(2024, 2, 29)
    """
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no date: write 2025, 2025-Q2, 2025-05 or 2025-05-14")
    year, month, day, quarter = (int(part) if part else None for part in found.groups())
    if year is None:
        raise ValueError(f"{text!r} is no date")
    if quarter:
        start = date(year, 3 * quarter - 2, 1)
        return Period(start, date(year, 3 * quarter, monthrange(year, 3 * quarter)[1]), "quarter")
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31), "year")
    if day is None:
        return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")
    return Period(date(year, month, day), date(year, month, day), "day")


def day_period(day: date) -> Period:
    """One day as a period."""
    return Period(day, day, "day")


def day_before(day: date) -> date:
    """The day before; OverflowError before 0001-01-02 (the loader refuses such days with a Problem)."""
    return day - timedelta(days=1)


def is_within(day: date, start: date | None, end: date | None) -> bool:
    """Whether a day lies in the half-open interval `[start, end)`; null is open.

    >>> is_within(date(2025, 5, 14), date(2025, 5, 14), None)
    True
    >>> is_within(date(2025, 5, 14), None, date(2025, 5, 14))
    False
    """
    return (start is None or start <= day) and (end is None or day < end)
