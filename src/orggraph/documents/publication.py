"""The day of publication a text prints: in a by-line, a dateline, or under a letter.

Places in order: a labelled date in the head, a by-line's date, a dateline with a year, labelled dates below (only if
all agree), the closing date. What stands below links to other pages is theirs and is never looked at.
"""

import re
from collections.abc import Iterable, Iterator

from orggraph.documents.dates import Found, Printed, find_dates
from orggraph.documents.outlines import Line, Outline

_STRONG = re.compile(
    r"(?:发表|发布|刊发|发稿|发文|发言|刊登|公告|签发|发信|推送)(?:于|时间|日期|日)?\s*[:|]?\s*$"
    r"|(?:^|[|·•(\s])(?:first |originally )?(?:published|posted|released|publication date|release date|publish date)(?: on| at)?"
    r"\s*[:|]?\s*$",
    re.IGNORECASE,
)
_WEAK = re.compile(r"(?:^|[\s|(])(?:时间|日期|发送时间|发件时间|dated?|sent)\s*:\s*$|(?:^|\s)dated\s+$", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?|(?:星期|周)[一二三四五六日天],?)\s*$", re.IGNORECASE,
)
_ROC = re.compile(r"(?:发言|发布|公告|刊登)(?:日期|时间)\s*:\s*(?P<date>1\d\d/\d\d?/\d\d?)")
_NOT_PUBLISHED = re.compile(
    r"生效|起(?:执行|施行|实施)?$|截至|截止|自\s*\d|至\s*\d|会议|召开"
    r"|effective|as of|since|until|through|starting|deadline|date of report|event",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[(（]?(?:[一二三四五六七八九十]+|\d+)[)）、.,]\s*\D")
_DATELINE_BEFORE = re.compile(r"(?:[^\W\d_][\w.'’/&\- ]{1,40}(?:,\s*|\s+(?:and|[-–—])\s+|\s*/\s*|\s+)){1,4}[(]?$")
_DATELINE_AFTER = re.compile(r"\s*[)]?,?\s*(?:[-–—/(:]|\bPRNewswire\b)")
_ZH_DATELINE_AFTER = re.compile(r"\s*(?:电|讯|消息|报道|发布消息)")
_CLOSING_BEFORE = re.compile(r"(?:(?:日期|时间|发文日期|签发日期|dated?)\s*:?\s*|[^\W\d_]{1,14}(?:\s[^\W\d_]{1,14})?,\s*)?", re.IGNORECASE)
_SIGNED_BEFORE = re.compile(r"[^。;,:]{2,40}\s{2,}")


def _labelled(lines: Iterable[Line], *labels: re.Pattern[str]) -> Iterator[Printed]:
    for line in lines:
        roc = _ROC.search(line.folded)
        if roc:
            yield from (found.printed for found in find_dates(f"民国{roc['date']}"))
        for found in line.dates:
            before = _WEEKDAY.sub("", line.folded[:found.start])
            if any(label.search(before) for label in labels):
                yield found.printed


def _is_apart(line: Line, found: Found) -> bool:
    before, after = line.folded[:found.start], line.folded[found.end:]
    return (not before or before[-1] in " |/])】》·•>,(") and (not after or after[0] in " |/[(【·•,<)")


def _by_line(head: tuple[Line, ...]) -> Printed | None:
    for line in head[:14]:
        if _ITEM.match(line.folded):
            return None
        dates = line.dates
        if len(dates) != 1 or line.weight > 130 or _NOT_PUBLISHED.search(line.folded) or line.folded.count("|") > 2:
            continue
        rest = line.folded[:dates[0].start].strip(), line.folded[dates[0].end:].strip()
        is_clear = dates[0].printed.instant or min(map(len, rest)) == 0 or "|" in line.folded or rest[1] == ")"
        if _is_apart(line, dates[0]) and is_clear and not re.search(r"[。;!?]", line.folded):
            return dates[0].printed
    return None


def _dateline(lines: Iterable[Line]) -> Printed | None:
    for line in lines:
        found = next(find_dates(line.text[:160]), None)
        if found is None:
            continue
        before, after = line.folded[:found.start], line.folded[found.end:]
        if _ZH_DATELINE_AFTER.match(after) and found.start <= 24:
            return found.printed
        if _DATELINE_AFTER.match(after) and found.start <= 80 and _DATELINE_BEFORE.fullmatch(before) and before[0].isupper():
            return found.printed
    return None


def _agreed(days: Iterable[Printed]) -> Printed | None:
    listed = list(days)
    return listed[0] if len({printed.day for printed in listed}) == 1 else None


def _closing_of(line: Line, is_last: bool) -> Printed | None:
    dates = line.dates
    if len(dates) != 1 or line.folded[dates[0].end:].strip(" .。)"):
        return None
    before = line.folded[:dates[0].start]
    is_alone = _CLOSING_BEFORE.fullmatch(before) is not None
    return dates[0].printed if is_alone or (is_last and _SIGNED_BEFORE.fullmatch(before)) else None


def _closing(lines: tuple[Line, ...]) -> Printed | None:
    last = len(lines) - 3
    closings = [
        (index, printed) for index, line in enumerate(lines)
        if index > 0 and line.weight <= 130 and (printed := _closing_of(line, index >= last))
    ]
    at_end = [printed for index, printed in closings if index >= last]
    # Further up (annexes and lists of directors may follow a signature) a date stands under a short line: who signed.
    return at_end[-1] if at_end else _agreed(printed for index, printed in closings if lines[index - 1].weight <= 150)


def find_publication(outline: Outline) -> Printed | None:
    """The day of publication a text prints, with its time where it prints one; None where it prints none."""
    lines = (*outline.head, *outline.body)
    return (
        next(_labelled(outline.head, _STRONG, _WEAK), None)
        or _by_line(outline.head)
        or _dateline(lines[:12])
        or _agreed(_labelled(outline.body, _STRONG))
        or _closing(lines)
    )
