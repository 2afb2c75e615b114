"""Departments and companies in Chinese: anchored on a suffix, the left end found by what can stand in a name.

Registered names (reviewed, or defined in this text) win unless they stand at the end of a longer bounded one.
"""

import re
from collections.abc import Sequence

from orggraph.extraction.mentions.zh.boundaries import (
    LONGEST,
    QUOTES,
    continues,
    find_first,
    is_stop,
    is_territory_word,
    is_unnamed,
    without_person,
)
from orggraph.extraction.mentions.zh.elements import LATIN
from orggraph.extraction.mentions.zh.words import GLUE, HEAD, LONE_COMPANY, MODIFIER, SUFFIX, WHOLE, Words
from orggraph.extraction.scanning import Piece
from orggraph.extraction.tokens import ORG, SEP, UNIT, Token

_REGISTERED, _COMPANY = "@UNIT", "@ORG"
_GENERIC = frozenset(("该", "此", "部门", "团队", "下属", "所属", "你", "各", "某", "每", "两", "多", "几"))
# What products are called as well: a department only with a code in a bracket behind it (终端系统(TBS)), or right before a title.
_PRODUCTS = frozenset(("系统", "体系", "领域"))
_CODE = re.compile(r"\([^()]*?(?:简称|缩写|英文)?[\"': ]*[A-Z][A-Z&]{1,5}[\"']?\)")
# Behind these comes one name.
_CALLING = frozenset(("RENAME", "CALLED", "MERGE"))
_DASHES = frozenset("-–—－·/")
_COUNTS = frozenset("两二三四五六七八九十")


def find_departments(pieces: Sequence[Piece], words: Words) -> list[Token]:
    """The departments and named companies among the pieces, left to right, none inside another."""
    found: list[Token] = []
    floor = 0
    for index, piece in enumerate(pieces):
        token = None
        if piece.kind == SUFFIX and not continues(pieces, index, words):
            token = _suffixed(pieces, index, floor, words)
        elif piece.kind == _REGISTERED:
            token = _extended(pieces, index, floor, words)
        if token:
            found.append(token)
            floor = index + 1
    return found


def _suffixed(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> Token | None:
    """The name that ends in the suffix at `index`, if the words before make it one."""
    whole, suffix = find_first(pieces, index, floor, words), pieces[index]
    first = without_person(pieces, whole, index, words)
    if first == index:
        alone = suffix.word in words.lone and (index == 0 or pieces[index - 1].kind not in ("", GLUE))
        alone = alone or (index > 0 and is_unnamed(pieces[index:index + 1]) and pieces[index - 1].word in words.territories)
        return Token(UNIT, suffix.start, suffix.end, value=words.kinds[suffix.word]) if alone and not _goes_on(pieces, index) else None
    is_counted = pieces[first].word.isdecimal() and pieces[first + 1].word in ("个", "家")
    is_part = suffix.word.endswith("部") and index + 1 < len(pieces) and pieces[index + 1].word == "分"  # 西北部|分
    if is_counted or is_part or suffix.end - pieces[first].start > LONGEST + 8 or _is_count(pieces, first, index, words):
        return None
    if pieces[first].word in _GENERIC and not _is_number_word(pieces, first, index):
        return None
    if suffix.word in words.weak and not _is_strong(pieces, whole, first, index, words):
        return None
    return _named(pieces, first, index, words)


def _goes_on(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a suffix that may stand alone only begins the one name that a verb of naming calls for: 称|实验室与设备管理处."""
    called = index > 0 and (pieces[index - 1].kind in _CALLING or pieces[index - 1].word == "称")
    return called and index + 1 < len(pieces) and pieces[index + 1].kind == SEP


def _is_number_word(pieces: Sequence[Piece], first: int, index: int) -> bool:
    """Whether 两 belongs to the name itself: 两轮车事业部, but not 两个事业部."""
    return pieces[first].word == "两" and index - first > 2 and pieces[first + 1].word not in ("个", "大", "家", "地")


def _is_strong(pieces: Sequence[Piece], whole: int, first: int, index: int, words: Words) -> bool:
    """Whether a name with a weak suffix is one: marks, titles or cue words on both sides, and no person's name (敖登科)."""
    before = pieces[whole - 1] if whole else None
    behind = pieces[index + 1] if index + 1 < len(pieces) else None
    start, suffix = pieces[first].start, pieces[index]
    is_bound = is_stop(before) or (before is not None and before.word in words.not_first)
    if not (is_bound and is_stop(behind) and suffix.end - start <= 12):
        return False
    if suffix.word in LONE_COMPANY and suffix.start - start < 2:
        return False
    if suffix.word in _PRODUCTS and not (behind is not None and (behind.kind in (HEAD, WHOLE) or _CODE.fullmatch(behind.word))):
        return False
    text = "".join(piece.word for piece in pieces[first:index + 1])
    is_unknown = all(not piece.kind for piece in pieces[first:index])
    is_person = len(suffix.word) == 1 and suffix.word not in "厂店" and is_unknown and len(text) <= 3 and text[0] in words.surnames
    return is_territory_word(suffix.word, words) or not is_person


def _named(pieces: Sequence[Piece], first: int, index: int, words: Words) -> Token:
    """The token of a name: quotes and a leading abbreviation (WXG微信事业群) beside it, a company's own name before it."""
    start, end = pieces[first].start, pieces[index].end
    kind, name_start, name_end = words.kinds[pieces[index].word], start, end
    alias = pieces[first].word
    if first < index - 1 and pieces[first].kind == LATIN and kind == "business_group" and alias.isupper() and alias.endswith("G"):
        return Token(UNIT, start, end, pieces[first + 1].start, end, (alias,), kind)
    if alias in QUOTES and index + 1 < len(pieces) and pieces[index + 1].word in QUOTES:
        name_start, end = pieces[first].end, pieces[index + 1].end
    if is_territory_word(pieces[index].word, words):
        name_end = _before_count(pieces, first, index)
    if pieces[first].word in _DASHES and first < index:  # 零售事业群-数码事业部: the part behind is the name
        name_start = pieces[first].end
    before = pieces[first - 1] if first else None
    if kind in ("company", "subsidiary") and before and before.kind == _COMPANY and before.end == start:
        start = name_start = before.start
    is_whole = (name_start, name_end) == (start, end)  # then written as a registered name is
    name = (-1, -1) if is_whole else (name_start, name_end)
    return Token(ORG if kind == "company" else UNIT, start, end, *name, value=kind)


def _is_count(pieces: Sequence[Piece], first: int, index: int, words: Words) -> bool:
    """Whether a territory's suffix only sums up the names before it: 三县, 2个市."""
    at = index - 1 if pieces[index - 1].word == "个" else index
    is_number = at == first or pieces[first].word in _COUNTS or pieces[first].word.isdecimal()
    return is_territory_word(pieces[index].word, words) and at - first <= 1 and is_number


def _before_count(pieces: Sequence[Piece], first: int, index: int) -> int:
    """Where the last name of a counted list of territories ends: 临江、东平|三县, 安岳、乐至|2个县."""
    at = index - 1 if pieces[index - 1].word == "个" else index
    number = at
    while number > first and (pieces[number - 1].word in _COUNTS or pieces[number - 1].word.isdecimal()):
        number -= 1
    is_counted = number < at and (number - first > 1 or pieces[number - 1].kind == SUFFIX)  # 应县|三县
    return pieces[number].start if is_counted else pieces[index].end


def _extended(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> Token | None:
    """A registered name that stands at the end of a longer bounded one, with that one's beginning; None where it stands alone."""
    if pieces[index].word[-1:] not in "部组线群处室心区院所":
        return None
    first = index
    while first > floor and pieces[index].start - pieces[first - 1].start <= 4:
        before = pieces[first - 1]
        if before.kind not in ("", GLUE, MODIFIER, LATIN) or not before.word.isalnum():
            break
        first -= 1
    if first == index or not is_stop(pieces[first - 1] if first else None) or pieces[first].word in words.not_first:
        return None
    return Token(UNIT, pieces[first].start, pieces[index].end, value="")
