"""Printed dates: calendar days, and instants where a time stands beside them, as a text writes them.

Patterns run over the shadow of a text (simplified characters, half width), whose offsets are the text's own. Dates
that two countries read differently (05/04/2025) and dates without a year are not dates here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from orggraph.core.calendar_words import HAN_DIGITS, MONTH, month_number, read_number
from orggraph.core.script import shadow

FIRST_DAY = date(1, 1, 2)
"""The first day a source may be published on: the day before a fact's start must exist."""

_TIME = (
    r"(?:\s*(?:T|,|at\b)?\s*(?:\(?(?:星期|周)[一二三四五六日天]\)?\s*)?(?P<hour>\d{1,2})[:时](?P<minute>\d{2})分?"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s*(?P<zone>Z|[+-]\d{2}:?\d{2})(?!\d))?)?"
)
_DATE = re.compile(
    r"(?<![\d.])(?:"
    r"(?P<y1>\d{4})(?:\s*(?P<mark>[-/.])\s*(?P<m1>\d{1,2})\s*(?P=mark)\s*(?P<d1>\d{1,2})(?!\d)"
    r"|\s*年\s*(?P<m2>\d{1,2})\s*月\s*(?P<d2>\d{1,2})\s*[日号])"
    rf"|(?P<y3>[{HAN_DIGITS}]{{4}})年(?P<m3>[{HAN_DIGITS}十]{{1,3}})月(?P<d3>[{HAN_DIGITS}十]{{1,3}})[日号]"
    r"|民国\s*(?P<y4>\d{2,3})\s*[年/.-]\s*(?P<m4>\d{1,2})\s*[月/.-]\s*(?P<d4>\d{1,2})\s*日?"
    rf"|\b(?P<m5>{MONTH})\s+(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y5>\d{{4}})(?!\d)"
    rf"|(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m6>{MONTH}),?\s+(?P<y6>\d{{4}})(?!\d)"
    r")" + _TIME,
    re.IGNORECASE,
)
# No date is without one of these.
_YEAR = re.compile(r"\d{4}|年|民国")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?")
_TAIL = re.compile(r"\s*(?:\([A-Za-z ]{2,40}\)|GMT|UTC|[A-Z]{2,4})?\s*")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day as printed, and the instant (ISO 8601, no more precise than printed) where a time stands beside it."""

    day: date
    instant: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A printed date and where it stands: `[start, end)` in code points."""

    start: int
    end: int
    printed: Printed


def _day_of(match: re.Match[str]) -> date | None:
    parts = {name[0]: text for name, text in match.groupdict().items() if text and name[1:].isdigit()}
    parts.setdefault("y", match["y1"] or "")
    is_word = match["m5"] or match["m6"]
    try:
        return date(
            read_number(parts["y"]) + (1911 if match["y4"] else 0),
            month_number(parts["m"]) if is_word else read_number(parts["m"]),
            read_number(parts["d"]),
        )
    except ValueError:
        return None


def _instant_of(day: date, match: re.Match[str]) -> str | None:
    if not match["hour"]:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        clock = time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    zone = match["zone"] or ""
    if zone and zone not in "Zz" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day.isoformat()}T{clock.isoformat('seconds' if match['second'] else 'minutes')}{zone.upper()}"


def find_dates(text: str) -> Iterator[Found]:
    """Every printed date of a text, in order; impossible ones (30 February) and those before `FIRST_DAY` left out.

    >>> [found.printed.day.isoformat() for found in find_dates("二〇二五年五月十四日, then Aug. 10, 2015")]
    ['2025-05-14', '2015-08-10']
    """
    folded = shadow(text)
    for match in _DATE.finditer(folded) if _YEAR.search(folded) else ():
        day = _day_of(match)
        if day is not None and day >= FIRST_DAY:
            yield Found(match.start(), match.end(), Printed(day, _instant_of(day, match)))


def parse_printed(text: str) -> Printed | None:
    """A text that is one date and nothing else, weekday and zone name aside; None where it is not.

    >>> parse_printed("2025-05-14 19:00:10")
    Printed(day=datetime.date(2025, 5, 14), instant='2025-05-14T19:00:10')
    >>> parse_printed("May 2025") is None
    True
    """
    folded = shadow(text).strip()
    compact = _COMPACT.fullmatch(folded)
    if compact:
        folded = "-".join(compact.groups()[:3]) + folded[8:] if compact[4] is None else _spread(compact)
    weekday = _WEEKDAY.match(folded)
    folded = folded[weekday.end():] if weekday else folded
    match = _DATE.match(folded)
    if match is None or not _TAIL.fullmatch(folded, match.end()):
        return None
    day = _day_of(match)
    return None if day is None else Printed(day, _instant_of(day, match))


def _spread(compact: re.Match[str]) -> str:
    year, month, day, hour, minute, second = compact.groups()
    zone = re.search(r"(?:Z|[+-]\d{2}:?\d{2})$", compact[0])
    return f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + (zone[0] if zone else "")
