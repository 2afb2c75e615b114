"""Headings: lines that name what the lines below them are about (二、基础设施部 · ▶ 美术中台 · 部门：会员部), and lines of address."""

import re
from collections.abc import Sequence

from orggraph.extraction.page import Page
from orggraph.extraction.phrases import UNITS, Phrase, Place
from orggraph.extraction.tokens import CELL, COLON, WORD
from orggraph.extraction.zoning import Stretch

_LONGEST = 16
_ENDS = "。;,!?、"
# What stands at the head of the text behind a line of address: 来文收悉, …通知如下, 经…研究决定.
_OFFICIAL = re.compile(r"[^\n]{0,120}(?:收悉|如下|决定|通知|研究|批准)")


def heading_of(page: Page, stretch: Stretch, sentences: Sequence[Sequence[Phrase]], part: str) -> tuple[Place, ...] | None:
    """The departments that a heading names, none where it names none; None for a line that is no heading."""
    line = page.shadow[stretch.start:stretch.end]
    if stretch.zone == "headline" and part != "unit" and sentences[0][0].start == stretch.start:
        return None  # the text's title; only a number or mark ahead makes its first line a heading
    phrases = [phrase for phrase in sentences[0] if phrase.kind != COLON]
    kinds = [phrase.kind for phrase in phrases]
    if len(sentences) > 1 or line[-1] in _ENDS or CELL in kinds or is_addressed(page, stretch):
        return None
    named = [phrase for phrase in phrases if phrase.kind == UNITS]
    if part == "unit":
        return named[0].places if len(named) == 1 else None
    if part or (COLON in {phrase.kind for phrase in sentences[0][:-1]}):
        return None
    if len(named) == 1 and set(kinds) <= {UNITS, WORD, "UNDER"} and sum(p.end - p.start for p in phrases if p.kind == WORD) <= 4:
        return named[0].places
    is_short = len(line) <= _LONGEST and not {"COMMA", "PEOPLE", "SEMI", "DATE"} & set(kinds)
    return () if is_short else None


def is_addressed(page: Page, stretch: Stretch) -> bool:
    """Whether a line only says to whom the text goes (各部门：, 人力资源部：), before what it is about is said."""
    if page.shadow[stretch.end - 1] != ":":
        return False
    behind = page.shadow[stretch.end:stretch.end + 160].lstrip()
    return bool(_OFFICIAL.match(behind)) or page.shadow[stretch.start] in "各致"


def opens_choice(phrases: Sequence[Phrase]) -> bool:
    """Whether a sentence says that people are appointed, so that titles beside names below it are what they become: 调动如下：."""
    kinds = {phrase.kind for phrase in phrases}
    return "APPOINT" in kinds or ("TRANSFER" in kinds and phrases[-1].kind == COLON)
