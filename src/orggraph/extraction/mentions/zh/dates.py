"""Days in Chinese words: 2021年4月1日, 二〇一九年十二月三十日, 民國110年, 110/07/01, 2025年Q2, 4月8日, 即日.

Values are ISO with the precision of the words; a day without a year takes the year of publication, no library does this rightly.
"""

import re
from collections.abc import Iterator
from datetime import date

from orggraph.core.calendar_words import HAN_DIGITS, iso_of, read_number
from orggraph.extraction.tokens import DATE, Token

_DIGIT = f"[0-9{HAN_DIGITS}]"
_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DATE = re.compile(
    rf"(?=[\s0-9{HAN_DIGITS}一二三四五六七八九十百廿卅民今本去即发公下印])"  # most places fail at one look
    rf"(?:(?:(?P<minguo>民国)?\s?(?P<year>{_DIGIT}{{4}}|(?<=民国)\s?[0-9]{{2,3}}|(?<![\d第])1[0-2]\d(?=\s?年\s?\d{{1,2}}\s?月)|(?<=民国)[一〇零二三四五六七八九十百]{{2,6}})\s?年\s?)"
    rf"(?:(?P<month>{_NUMBER})\s?月(?:\s?(?P<day>{_NUMBER})\s?[日号])?|(?P<quarter>第?[一二三四1-4]季度?|[Qq][1-4]))?"
    r"|(?P<iso>(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})|(?P<roc>1\d\d/\d{1,2}/\d{1,2})"
    rf"|(?P<this>今年|本年|去年)?(?P<m2>{_NUMBER})\s?月(?:\s?(?P<d2>{_NUMBER})\s?[日号])?(?!份额|薪)"
    r"|(?P<now>即日|即时|发文之日|公告之日|公布之日|下发之日|发布之日|印发之日|今日(?!头条)|今天|本日))起?"
)
# What stands behind a day that is announced.
_TO_COME = re.compile(r"(?:起|正式)?(?:生效|上任|到任|接任|履新|就任|就职|到岗|施行|实施|执行|卸任|退休|离任)")


def _value(found: re.Match[str], published: date | None) -> str:
    if found["now"]:
        return published.isoformat() if published else ""
    if found["iso"] or found["roc"]:
        parts = [int(part) for part in re.split(r"[-/.]", found["iso"] or found["roc"])]
        return iso_of(parts[0] + (1911 if found["roc"] else 0), parts[1], parts[2])
    if found["m2"]:
        return _without_year(found, published) if published else ""
    year = read_number(found["year"])
    year += 1911 if found["minguo"] or year < 200 else 0
    if found["quarter"]:
        return f"{year:04d}-Q{read_number(found['quarter'].strip('第季度Qq'))}"
    return iso_of(year, read_number(found["month"]) if found["month"] else None, read_number(found["day"]) if found["day"] else None)


def _without_year(found: re.Match[str], published: date) -> str:
    """A month or day of the year of publication; of the year before where it would lie ahead and is not announced (自…起)."""
    month, day = read_number(found["m2"]), read_number(found["d2"]) if found["d2"] else None
    year = published.year - (found["this"] == "去年")
    is_ahead = (month, day or 1) > ((published.month + 1), published.day) and found["this"] is None
    before = found.string[max(0, found.start() - 1):found.start()]
    if is_ahead and before not in tuple("自从于至到") and not found[0].endswith("起") and not _TO_COME.match(found.string, found.end()):
        year -= 1
    return iso_of(year, month, day)


def find_dates(shadow: str, start: int, end: int, published: date | None) -> Iterator[Token]:
    """The days named in `shadow[start:end]`; `value` is empty where the words name none (no year, no such day)."""
    for found in _DATE.finditer(shadow, start, end):
        try:
            value = _value(found, published)
        except ValueError:  # digits that make no number: 廿卅年
            value = ""
        yield Token(DATE, found.start(), found.end(), value=value)
