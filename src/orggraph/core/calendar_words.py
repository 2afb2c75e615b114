"""Words of the calendar: English months, numbers in Chinese and Arabic digits, and the ISO form of what they name."""

import re
from datetime import date

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|jun\.|july?|jul\.|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
"""An expression for a month, in any case of letters (give `re.IGNORECASE`)."""

HAN_DIGITS = "〇○零一二三四五六七八九"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_VALUES = {digit: max(0, index - 2) for index, digit in enumerate(HAN_DIGITS)}
_COUNTED = re.compile(rf"(?:(?P<hundreds>[{HAN_DIGITS}])百零?)?(?:(?P<tens>[{HAN_DIGITS}]?)(?P<ten>十))?(?P<ones>[{HAN_DIGITS}]?)")


def month_number(word: str) -> int:
    """The number of an English month, written out or short; ValueError for any other word.

    >>> month_number("Sept."), month_number("June")
    (9, 6)
    """
    return _MONTHS.index(word[:3].lower()) + 1


def read_number(text: str) -> int:
    """A number in Arabic digits, in Chinese ones by place, or with tens and hundreds; ValueError where it is none.

    >>> read_number("12"), read_number("二〇二四"), read_number("廿三"), read_number("一百一十")
    (12, 2024, 23, 110)
    """
    text = text.strip().replace("廿", "二十").replace("卅", "三十")
    if "十" not in text and "百" not in text:
        return int("".join(str(_VALUES.get(char, char)) for char in text))
    found = _COUNTED.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no number")
    tens = _VALUES.get(found["tens"] or "", 1) if found["ten"] else 0
    return 100 * _VALUES.get(found["hundreds"] or "", 0) + 10 * tens + _VALUES.get(found["ones"], 0)


def iso_of(year: int, month: int | None = None, day: int | None = None) -> str:
    """The ISO form with the precision given; empty where there is no such day.

    >>> iso_of(2024, 2), iso_of(2024, 2, 30)
    ('2024-02', '')
    """
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
