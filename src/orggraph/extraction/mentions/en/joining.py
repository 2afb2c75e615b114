"""Names that hold "and": joined where the words around want one name, and wherever that name stands again.

One name is what a thing is called or renamed, what is split, what a title is "of", and A of B and C; two names merge.
"""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.raw import FILL
from orggraph.extraction.mentions.en.words import Words
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COMMA, SEP, UNIT, Token

_ONE_BEFORE = frozenset(("CALLED", "RENAME", "LEAD", "LEADS", "ESTABLISH"))
_ONE_BEHIND = frozenset(("SPLIT",))
_PASSED = frozenset((FILL, "NEW", "ITS", "HIS"))


def join_names(page: Page, lines: Sequence[list[Token]], words: Words) -> list[list[Token]]:
    """The lines with names joined over "and"."""
    known = {
        _text(page, line[at], line[at + 2]) for line in lines for at in range(len(line) - 2)
        if _is_pair(page, line, at) and _is_one(page, line, at, words)
    }
    return [_joined(page, line, known) for line in lines]


def _text(page: Page, first: Token, last: Token) -> str:
    return page.shadow[first.start:last.end].lower()


def _is_pair(page: Page, line: Sequence[Token], at: int) -> bool:
    """Whether two departments stand here with nothing but "and" between them."""
    first, link, last = line[at:at + 3]
    is_and = link.kind == SEP and page.shadow[first.end:last.start].lower() == " and "
    return is_and and first.kind == UNIT == last.kind and first.name_end in (-1, first.end)


def _is_one(page: Page, line: Sequence[Token], at: int, words: Words) -> bool:
    """Whether the words around a pair want one name."""
    before, behind = _kind_before(line, at), _kind_behind(line, at + 3)
    left, right = (page.shadow[slice(*line[i].name_span)].lower().split() for i in (at, at + 2))
    ahead = _index_before(line, at)
    if before in ("OF", COMMA) and _kind_before(line, ahead) == "TITLE":
        return line[_index_before(line, ahead)].value != "plural"  # the heads of A and B are two
    last = page.shadow[line[at + 2].start:line[at + 2].end].lower().split()[-1]
    if last.endswith("s") and last in words.plurals and before != "RENAME":
        return False
    if left[0] in words.heads and left[1:2] in (["of"], ["for"]):
        return right[0] not in words.heads
    if left[-1] in words.heads:
        return False
    is_singular = right[-1] in words.heads and right[-1] not in words.plurals and before not in (COMMA, "MERGE")
    return is_singular or _is_wanted(line, at, before, behind)


def _is_wanted(line: Sequence[Token], at: int, before: str, behind: str) -> bool:
    """Whether a verb before or behind takes one thing: is called, leads, is split; or a list item begins with the name."""
    verb = line[_index_before(line, at)]
    if before in ("LEAD", "LEADS") and "oversee" in verb.value:
        return False
    if before in _ONE_BEFORE:
        return behind not in ("MERGE", "INTO")
    if before == COMMA:
        return at > 2 and line[at - 2].kind == "THIS_UNIT" and line[at - 3].kind == "NEW"
    return behind in _ONE_BEHIND or (behind == COMMA and at == 0 and _kind_behind(line, at + 4) == "LED_BY")


def _index_before(line: Sequence[Token], at: int) -> int:
    at -= 1
    while at >= 0 and line[at].kind in _PASSED:
        at -= 1
    return at


def _kind_before(line: Sequence[Token], at: int) -> str:
    index = _index_before(line, at)
    return line[index].kind if index >= 0 else ""


def _kind_behind(line: Sequence[Token], at: int) -> str:
    while at < len(line) and line[at].kind in _PASSED:
        at += 1
    return line[at].kind if at < len(line) else ""


def _joined(page: Page, line: list[Token], known: set[str]) -> list[Token]:
    joined: list[Token] = []
    at = 0
    while at < len(line):
        if at + 2 < len(line) and _is_pair(page, line, at) and _text(page, line[at], line[at + 2]) in known:
            first, last = line[at], line[at + 2]
            start, end = first.start, last.end if page.shadow[last.end - 1] == "s" else last.name_span[1]
            joined.append(replace(last, start=start, end=last.end, name_start=start, name_end=end))
            at += 3
        else:
            joined.append(line[at])
            at += 1
    return joined
