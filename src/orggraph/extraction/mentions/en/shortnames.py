"""Short namings of a department that the text lets begin: "a new Cloud Infrastructure division" is Cloud Infrastructure behind it.

The short token stands where it stands; its name is the full one, with the span of that.
"""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.raw import FILL
from orggraph.extraction.mentions.en.words import Words
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import UNIT, Token

_PASSED = frozenset((FILL, "NEW", "ITS", "HIS"))


def with_full_names(page: Page, lines: Sequence[list[Token]], words: Words) -> list[list[Token]]:
    """The lines with every later "X" named as the "X division" that was set up before."""
    full: dict[str, Token] = {}
    named: list[list[Token]] = []
    for line in lines:
        kept: list[Token] = []
        for index, token in enumerate(line):
            kept.append(_named(page, token, full))
            if token.kind == UNIT and _begins(line, index):
                name, _, head = token.name_in(page.shadow).rpartition(" ")
                if name[:1].isupper() and head.lower() in words.heads and head.lower() not in words.plurals:
                    full.setdefault(name, token)
        named.append(kept)
    return named


def _begins(line: Sequence[Token], index: int) -> bool:
    """Whether the words before a department say that it begins."""
    while index and line[index - 1].kind in _PASSED:
        index -= 1
    return bool(index) and line[index - 1].kind == "ESTABLISH"


def _named(page: Page, token: Token, full: dict[str, Token]) -> Token:
    known = full.get(token.name_in(page.shadow)) if token.kind == UNIT else None
    if known is None:
        return token
    start, end = known.name_span
    return replace(token, name_start=start, name_end=end, value=known.value)
