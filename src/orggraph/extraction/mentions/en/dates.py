"""Days in English words: June 3, 2024, 30 June, Sept. 14, the third quarter of 2021, the end of the year, immediately.

Values are ISO with the precision of the words; a day without a year takes the year that brings it nearest to the day of
publication. What only bounds something (since, until, through, from … to) is no day of a change.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from orggraph.core.calendar_words import MONTH, iso_of, month_number
from orggraph.core.days import parse_period
from orggraph.extraction.tokens import DATE, Token

PAST = "past"

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_DATE = re.compile(
    rf"\b(?:{_WEEKDAY}(?P<m1>{MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y1>(?:19|20)\d\d)\b)?"
    rf"|{_WEEKDAY}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{MONTH})(?![\w])(?:,? (?P<y2>(?:19|20)\d\d)\b)?"
    rf"|(?P<m3>{MONTH})(?: of)? (?P<y3>(?:19|20)\d\d)\b"
    rf"|(?:end|close|start|beginning|middle) of (?:the )?(?P<m4>{MONTH})(?!\w)(?:,? (?P<y4>(?:19|20)\d\d)\b)?"
    rf"|(?<=\bin )(?P<m5>{MONTH})(?!\w| \d)"
    r"|(?:the )?(?P<q>first|second|third|fourth|[1-4](?:st|nd|rd|th)|q[1-4])(?: (?:fiscal )?quarter)?"
    r" of (?:fiscal )?(?P<yq>(?:19|20)\d\d)\b"
    r"|(?:end|close) of (?:the )?(?:(?P<ye>(?:19|20)\d\d)|(?P<year>year|calendar year))\b"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    r"|(?P<us>\d{1,2}/\d{1,2}/(?:19|20)\d\d)\b"
    r"|(?P<now>effective (?:immediately|today|now)|with immediate effect|(?:as of|starting|beginning) today|as from today|from today)\b"
    r"|(?P<same>(?:as of |on )?(?:that|the same) (?:date|day))\b"
    rf"|(?P<next>next) (?P<weekday>{'|'.join(_DAYS)})\b"
    r"|(?<=\bin )(?P<y>(?:19|20)\d\d)\b"
    r"|(?P<past>last (?:week|month|year|january|february|march|april|june|july|august|september|october|november|december))\b)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:since|until|through|till|up to|between|before|after|prior to|later than|ended|ending)(?: (?:the|early|late|mid))? ?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:\b(?:effective|with effect|starting|beginning),? )?"
    r"(?:\b(?:as of|as from|effective|takes? effect(?: on)?|comes? into (?:force|effect)(?: on)?|on|at|in|from|by|starting|beginning"
    r"|not later than)"
    r"(?: or (?:about|before))? (?:the )?)$",
    re.IGNORECASE,
)
_NOTICED = re.compile(r"(?:dated|reported|announced|filed|report\)?|incorporated)(?: on)? ?$", re.IGNORECASE)


def _nearest(month: int, day: int | None, published: date | None) -> str:
    """A day or month without a year, in the year that brings it nearest to publication."""
    if published is None:
        return ""
    around = [(year, iso_of(year, month, day or 15)) for year in (published.year - 1, published.year, published.year + 1)]
    known = [(abs((date.fromisoformat(iso) - published).days), year) for year, iso in around if iso]
    return iso_of(min(known)[1], month, day) if known else ""


def _dated(month: str, day: str | None, year: str | None, published: date | None) -> str:
    number = month_number(month)
    if year:
        return iso_of(int(year), number, int(day) if day else None)
    return _nearest(number, int(day) if day else None, published)


def _value(found: re.Match[str], published: date | None, last: str) -> str:
    for index in "1234":
        if found[f"m{index}"]:
            day = found[f"d{index}"] if index in "12" else None
            return _dated(found[f"m{index}"], day, found[f"y{index}"], published)
    if found["m5"]:
        return _dated(found["m5"], None, None, published)
    if found["q"]:
        return f"{found['yq']}-Q{_QUARTERS[found['q'].lower()]}"
    if found["us"]:
        month, day, year = map(int, found["us"].split("/"))
        return iso_of(year, month, day)
    return _relative(found, published, last)


def _relative(found: re.Match[str], published: date | None, last: str) -> str:
    if found["same"]:
        return last
    if found["iso"] or found["ye"] or found["y"]:
        return found["iso"] or found["ye"] or found["y"]
    if published is None:
        return ""
    if found["year"]:
        return f"{published.year:04d}"
    if found["next"]:
        ahead = (_DAYS.index(found["weekday"].lower()) - published.weekday() - 1) % 7 + 1
        return (published + timedelta(days=ahead)).isoformat()
    return published.isoformat() if found["now"] else ""


def _is_past(value: str, published: date | None) -> bool:
    """Whether a day lies so long before publication that what it dates is history."""
    return bool(value and published) and parse_period(value).last < published - timedelta(days=200)  # type: ignore[operator]


def find_dates(shadow: str, start: int, end: int, published: date | None) -> Iterator[Token]:
    """The days named in `shadow[start:end]`; `value` is empty where they date no change."""
    last = ""
    for found in _DATE.finditer(shadow, start, end):
        value = _value(found, published, last)
        before = shadow[max(start, found.start() - 24):found.start()]
        is_bound = _BOUND.search(before) is not None and not found["same"] and not found["q"] and not found["year"]
        if value and not is_bound:
            last = value
        opening = _AHEAD.search(shadow, max(start, found.start() - 40), found.start())
        start_at = opening.start() if opening else found.start()
        stated = opening is not None and shadow[start_at:start_at + 9].lower() == "effective" and not shadow[start:start_at].strip()
        if _is_past(value, published) and not stated:
            yield Token("HISTORY", start_at, found.end(), value=PAST)
        else:
            yield Token(DATE, start_at, found.end(), value="" if is_bound or _NOTICED.search(before) else value)
