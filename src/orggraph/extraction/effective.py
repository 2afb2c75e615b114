"""When a change takes effect: the day that its clause states, else the one that its section states, never publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Phrase
from orggraph.extraction.tokens import COMMA, DATE

_AHEAD = re.compile(r"(?:自|从|于|将于|由|在|effective(?: as of| on| from)?|from|on|as of|starting|beginning|by) ?$", re.IGNORECASE)
# The day's own words, where a language takes them into the token.
_DATED = re.compile(
    r"(?:effective|with|takes? effect|comes? into|as of|as from|on|at|in|from|by|starting|beginning|not later than) ", re.IGNORECASE,
)
_OWN = re.compile(r"起|生效")
_BEHIND = re.compile(r"(?:[零0]\s?[时点])?(?:正式)?(?:起|切换|生效|上任|到岗|到任|离职|离开|退休|辞职|卸任|实行|执行|施行|辞任)")
_BACK = re.compile(
    r"以上|上述|本(?:通知|通告|令|决定|方案|公告|文件?|次调整|次任免|调整|任免)(?:内容)?(?:自|从|于)"
    r"|the above|these changes|all changes", re.IGNORECASE,
)
_POSTS = re.compile(r"人事|任免|职务|任职|任命|appointment", re.IGNORECASE)
_UNITS = re.compile(r"部门|组织|架构|机构|structur|organi[sz]ation", re.IGNORECASE)
_AHEAD_SECTION = re.compile(
    r"如下|调整|通知|执行|施行|生效|重组|决定|effective|following|take effect|takes effect|into force|into effect", re.IGNORECASE,
)
# What a sentence may hold beside its day when it only says that something takes effect.
_BARE_AHEAD = re.compile(
    r"(?:[本此该][^,。;:]{1,12})?(?:将|均|统一)?(?:自|从|于)?"
    r"|(?:(?:the|these|this|all|both|such)(?: [a-z]+){0,5}? ?)?(?:(?:is|are|will be|will|shall)(?: all)?)?",
    re.IGNORECASE,
)
_BARE_BEHIND = re.compile(r"(?:起|开始)?(?:正式)?(?:起)?(?:生效|执行|实施|施行|实行)?")
_TAKES_EFFECT = re.compile(r"生效|执行|实施|施行|实行|effect|into force", re.IGNORECASE)
# A label that only a day of effect has: 生效日期：….
_LABEL = re.compile(r"(?:生效|执行|实施|施行)(?:日期?|时间):? ?$")
# What ends in a colon dates what is behind it.
_OPENING = re.compile(r"(?:起[,:]*|:)$")
_STRONG = re.compile(r"effect|force|起|生效|as of|starting|beginning", re.IGNORECASE)
_MEETING = re.compile(r"收到|召开|宣布|发布|消息|讯|获悉|公告|透露|报道|会议")
POST_EVENTS = frozenset(("appointed", "removed", "reports_to", "holds"))


@dataclass(frozen=True, slots=True)
class SectionDate:
    """A day that a section states for other clauses; `back` for those before it, `events` which ("posts", "units", "").

    `bare` where the sentence says nothing else (自…起生效。): it closes what was told, or opens a text that tells nothing yet.
    """

    iso: str
    back: bool
    events: str
    bare: bool = False


def stated_day(page: Page, phrases: Sequence[Phrase], first: int, last: int) -> str | None:
    """The effective day of the clause `[first, last]`: the nearest in its own words, else the sentence's opening day."""
    if DATE not in [phrase.kind for phrase in phrases]:
        return None
    near = [i for i, phrase in enumerate(phrases) if phrase.kind == DATE and phrase.value and _is_effective(page, phrase)]
    inside = [i for i in near if first <= i <= last]
    before = [i for i in near if i < first]
    behind = [i for i in near if i > last and not any(p.kind == "SEMI" for p in phrases[last + 1:i])]
    for found in (inside, before[-1:], behind[:1]):
        if found:
            return phrases[found[0]].value
    opening = phrases[0]
    if opening.kind == DATE and opening.value and first > 0 and _opens(page, phrases):
        return opening.value
    return None


def _ahead(page: Page, phrase: Phrase, characters: int) -> str:
    """So many characters before a phrase, fewer where the text begins."""
    return page.shadow[max(0, phrase.start - characters):phrase.start]


def _is_effective(page: Page, phrase: Phrase) -> bool:
    """Whether a day's own words or those around it say that something takes effect on it."""
    if _is_start(page, phrase):
        return True
    ahead, behind = _ahead(page, phrase, 12), page.shadow[phrase.end:phrase.end + 8]
    return bool(_AHEAD.search(ahead)) and not _MEETING.search(behind)


def _is_start(page: Page, phrase: Phrase) -> bool:
    """Whether a day is stated as a beginning: 自…起, …生效, effective…."""
    if _OWN.search(page.shadow, phrase.start, phrase.end) or _DATED.match(page.shadow, phrase.start, phrase.end):
        return True
    ahead, behind = _ahead(page, phrase, 20), page.shadow[phrase.end:phrase.end + 8]
    return bool(_BEHIND.match(behind) or _LABEL.search(ahead)) or "effective" in ahead.lower()


def _opens(page: Page, phrases: Sequence[Phrase]) -> bool:
    """Whether a sentence's first day dates what follows, and not the telling of it."""
    return len(phrases) > 1 and (phrases[1].kind == COMMA) and not _MEETING.search(
        page.shadow[phrases[0].end:phrases[0].end + 24]
    )


def _is_bare(page: Page, left: int, day: Phrase, last: int) -> bool:
    """Whether a full sentence that begins behind `left` says only that something takes effect on a day."""
    closing = re.compile(r"[。.!?！\n]").search(page.shadow, max(day.end, last))
    end = closing.start() if closing else len(page.shadow)
    if closing and closing[0] == "\n":
        return False
    sentence = page.shadow[left:end].strip()
    ahead, behind = page.shadow[left:day.start].strip(), page.shadow[day.end:end].strip()
    has_effect = _TAKES_EFFECT.search(sentence) is not None
    return has_effect and _BARE_AHEAD.fullmatch(ahead) is not None and _BARE_BEHIND.fullmatch(behind) is not None


def section_date(page: Page, start: int, end: int, phrases: Sequence[Phrase]) -> SectionDate | None:
    """The day that a sentence without an event of its own states for its section."""
    if DATE not in [phrase.kind for phrase in phrases]:
        return None
    left = max(page.shadow.rfind(mark, max(0, start - 16), start) for mark in ("\n", "。", "."))
    text = page.shadow[max(left + 1, start - 16, 0):end + 16].partition("\n")[0]
    days = [phrase for phrase in phrases if phrase.kind == DATE and phrase.value and _is_start(page, phrase)]
    for phrase in sorted(days, key=lambda day: not _STRONG.search(page.shadow, max(0, day.start - 12), day.end + 8)):
        is_opening = _OPENING.search(text.rstrip()) is not None
        back = bool(_BACK.search(text)) and not is_opening
        if not back and _is_bare(page, left + 1, phrase, phrases[-1].end):
            return SectionDate(phrase.value, False, "", True)
        if back or is_opening or _LABEL.search(_ahead(page, phrase, 12)) or _AHEAD_SECTION.search(text):
            posts, units = bool(_POSTS.search(text)), bool(_UNITS.search(text))
            return SectionDate(phrase.value, back, "" if posts == units else "posts" if posts else "units")
    return None
