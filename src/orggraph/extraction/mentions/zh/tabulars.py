"""Tables that are drawn rather than marked: columns kept apart by blanks, or by box-drawing characters.

Both get the bars of a marked table in the shadow, so that one reader reads all; offsets stay, the text is untouched.
A name stretched over its column by blanks (郁 青) is one word there.
"""

import re
from collections.abc import Iterator

from orggraph.extraction.meanings import load_meanings
from orggraph.extraction.mentions.zh.words import chinese_words
from orggraph.extraction.page import FILLER

_RULE = frozenset("┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝╭╮╰╯│┃║|+- \t\n")
_BARS = str.maketrans(dict.fromkeys("│┃║", "|"))
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
# A name of two or three characters parted by blanks, in a cell or a column of its own.
_STRETCHED = re.compile(r"(?:(?<=\|)|(?<=  )|(?<=\n)|(?<=[\n|] ))([一-鿿])( {1,4})([一-鿿])(?:( {1,4})([一-鿿]))?(?= *(?:[|\n]|$)|  )")


def with_bars(shadow: str) -> str:
    r"""The shadow with bars between the columns of drawn tables.

    >>> with_bars("姓名    原职务    新职务\n郁 青    科员    科长").count("|")
    4
    """
    if any(char in shadow for char in "│┃║"):
        shadow = "".join(map(_unruled, shadow.splitlines(keepends=True))).translate(_BARS)
    if "  " in shadow:
        shadow = "".join(_barred(shadow.splitlines(keepends=True)))
    return _STRETCHED.sub(_closed_up, shadow)


def _unruled(line: str) -> str:
    """A line, blanked where it only rules a table off."""
    is_rule = _RULE.issuperset(line) and not {"─", "━", "═"}.isdisjoint(line)
    return line if not is_rule else "".join(char if char == "\n" else " " for char in line)


def _barred(lines: list[str]) -> Iterator[str]:
    """The lines, bars in the gaps of a header of a table of posts and of the rows below it that have as many columns."""
    names = {name.replace(" ", "") for names in load_meanings("zh").columns.values() for name in names}
    columns = 0
    for line in lines:
        cells = [cell.replace(" ", "") for cell in _GAP.split(line.strip())]
        if len(cells) > 1 and sum(cell in names for cell in cells) > 1:
            columns = len(cells)
        elif line.strip():
            columns = columns if 1 < len(cells) <= columns else 0
        yield _GAP.sub(lambda found: found[0][:-1] + "|", line) if columns and "|" not in line else line


def _closed_up(found: re.Match[str]) -> str:
    """A stretched name with fillers for its blanks, if it begins with a surname."""
    if found[1] not in chinese_words().surnames:
        return found[0]
    return "".join(FILLER * len(part) if part.isspace() else part for part in found.groups() if part)
