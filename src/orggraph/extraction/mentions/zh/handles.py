"""Handles as people write them in chats: `@山海(梅启舟)`, `@Momo`, `@老K`; the name in brackets is the person's, the handle an alias.

A handle ends at its bracket, at a mark or at the end of one that the text has defined before: `@七月担任`.
"""

import re
from collections.abc import Callable, Iterator

from orggraph.extraction.mentions.zh.words import Words
from orggraph.extraction.tokens import PERSON, Token

_LONGEST = 16
_BRACKETED = re.compile(r"@ ?([^\s@()\",;:。、!?]{1,16}?) ?\(([^()\n,;:。、]{2,24})\)")
_BARE = re.compile(r"@ ?([A-Za-z][A-Za-z0-9_.\-]{1,15}(?![A-Za-z0-9])|\w{1,4}(?=[\s,;:。、!?~)|/&]|$))")
_ADDRESS = re.compile(r"@[A-Za-z0-9\-]+\.[A-Za-z]{2,}")
_REGISTERED = "@PERSON"


def find_handles(shadow: str, start: int, end: int, kind_of: Callable[[str], str], words: Words) -> Iterator[Token]:
    """The people whom `shadow[start:end]` calls by a handle, in order."""
    at = shadow.find("@", start, end)
    while at >= 0:
        token = None if _ADDRESS.match(shadow, at, end) else _handle(shadow, at, end, kind_of, words)
        if token:
            yield token
        at = shadow.find("@", token.end if token else at + 1, end)


def _handle(shadow: str, at: int, end: int, kind_of: Callable[[str], str], words: Words) -> Token | None:
    """The person called at an @; None for an address or whatever else it may be."""
    found = _BRACKETED.match(shadow, at, end)
    if found:
        (left, right), inside = found.span(1), found.span(2)
        name, alias = (inside, (left, right)) if has_name_form(found[2], words) else ((left, right), inside)
        return Token(PERSON, at, found.end(), *name, (shadow[slice(*alias)],))
    first = at + 1 + (shadow[at + 1:at + 2] == " ")
    for length in range(min(_LONGEST, end - first), 0, -1):
        if kind_of(shadow[first:first + length]) == _REGISTERED:
            return Token(PERSON, at, first + length, first, first + length)
    found = _BARE.match(shadow, at, end)
    return Token(PERSON, at, found.end(), *found.span(1)) if found else None


def has_name_form(text: str, words: Words) -> bool:
    """Whether a text has the form of a Chinese name."""
    has_surname = text[:1] in words.surnames or text[:2] in words.compound
    return has_surname and 2 <= len(text) <= 4 and text.isalpha() and not text.isascii()
