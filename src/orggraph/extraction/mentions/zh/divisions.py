"""What replies on administrative divisions hold: titles of requests, and lists of territories with their sum behind them.

The number behind 临江、东平和河阳|三县 proves where each name ends, whatever words of the language the names hold (和平, 将乐,
应县), so that a list is read whole or not at all.
"""

import re
from collections.abc import Iterator

from orggraph.core.calendar_words import read_number
from orggraph.extraction.mentions.zh.words import GLUE
from orggraph.extraction.scanning import Piece
from orggraph.extraction.tokens import ASIDE

# What somebody asked for by its title states no change: 《关于设立清溪市的请示》收悉, and the same without marks.
_REQUEST = re.compile(
    r"《?关于(?:[^。;\n《》]|《[^《》\n]{0,30}》){2,120}?的?(?:再次|补充|再次补充)?(?:请示|请示报告|申请报告|报告|来函|函)"
    r"(?:》|(?=[^。;\n]{0,60}收?悉))"
)
_ASKED = ("撤", "设", "划", "更名", "恢复", "调整", "改", "并", "升")
# A department's name that nothing needs to prove any more.
_NAMED = "@UNIT"

# What makes territories the subject of a text; elsewhere two cities are where somebody works.
_CHANGING = re.compile("划[归入]|撤[销消]|[设建]立|增设|恢复|辖|并入")
_COUNT = r"(?:等|共)?(?P<number>\d{1,2}|[二三四五六]?十[一二三四五六七八九]?|[两二三四五六七八九])个?(?:建制)?"
_SUM = re.compile(
    _COUNT + r"(?:(?:地级市|县级市|省辖市|市辖区|郊区|县|市|区|自治县|旗)(?:\([县市区旗]级?\))?(?!行政公署|行署|公所|[委政长里域内])"
    r"|(?P<small>街道办事处|街道|乡镇|镇|乡|村委会|村民委员会|村|社区|居委会|居民委员会|公社|大队))"
)
# What the first name of a list stands behind.
_BEFORE = re.compile(
    r".*(?:的|所?辖|管辖|所属|原属|将|把|撤销|撤消|设立|增设|恢复|成立|新设|同意|(?:街道|办事处|[镇乡村])[、和及]|[,。;:()—-])"
)
_NAME = re.compile(r"[一-鿿]{1,14}")
_WORD = re.compile("以及|[和与及]")
_REACH = 160
Span = tuple[int, int]


def find_settled(shadow: str, start: int, end: int) -> Iterator[Piece]:
    """Titles of requests as asides, the names of counted lists as departments, in a stretch of the shadow."""
    if shadow.find("关于", start, end) >= 0 and shadow.find("悉", start, end) >= 0:
        for found in _REQUEST.finditer(shadow, start, end):
            if any(word in found[0] for word in _ASKED):
                yield Piece(ASIDE, *found.span(), "")
    if _CHANGING.search(shadow, start, end):
        yield from _counted(shadow, start, end)


def _counted(shadow: str, start: int, end: int) -> Iterator[Piece]:
    """The names of each counted list and the sum behind them; of what lies below a county the whole list is plain words."""
    for found in _SUM.finditer(shadow, start, end):
        count = read_number(found["number"].replace("两", "二"))
        names = _names(shadow, max(start, found.start() - _REACH), found.start(), count) if count > 1 else ()
        if names and found["small"]:
            yield Piece(GLUE, names[0][0], found.end(), shadow[names[0][0]:found.end()])
        elif names:
            for span in names:
                yield Piece(_NAMED, *span, shadow[slice(*span)])
            yield Piece("FILL", *found.span(), "等")


def _names(shadow: str, start: int, end: int, count: int) -> tuple[Span, ...]:
    """So many names right before a sum; none where the words before it are no such list."""
    parts: list[Span] = []
    last = end
    while len(parts) < count - 1:
        mark = shadow.rfind("、", start, last)
        word = _joining(shadow, max(start, mark + 1), last) if not parts or mark < 0 else None
        if word is None and mark < 0:
            return ()
        at, behind = word or (mark, mark + 1)
        parts.append((behind, last))
        last = at
    before = _BEFORE.match(shadow, start, last)
    parts.append((before.end() if before else start, last))
    is_whole = parts[-1][0] > start or shadow[parts[-1][0] - 1:parts[-1][0]] in ("", "\n")
    is_list = is_whole and "、" not in shadow[parts[-1][0]:last] and all(_NAME.fullmatch(shadow, *part) for part in parts)
    return tuple(reversed(parts)) if is_list else ()


def _joining(shadow: str, start: int, end: int) -> Span | None:
    """The last conjunction with words on both sides of it."""
    words = [found.span() for found in _WORD.finditer(shadow, start + 1, end - 1)]
    return words[-1] if words else None
