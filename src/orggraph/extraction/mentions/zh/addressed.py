"""People whom a text names once in full and calls by surname and form of address from then on: 陈先生, 岑博士, 詹营运长, 简处长信宏.

Only a surname that one person of the text bears means anybody. The short naming stands where it stands; its name is the
full one, with the span of that.
"""

import re
from collections.abc import Iterable, Iterator

from orggraph.extraction.mentions.zh.words import HEAD, HONORIFIC, WHOLE, Words
from orggraph.extraction.page import FILLER
from orggraph.extraction.tokens import PERSON, Token

_LONGEST = 6
_SHORT = frozenset(("总", "董", "工", "副总"))


def find_addressed(shadow: str, people: Iterable[Token], words: Words) -> dict[str, Token]:
    """The short namings that stand in a text, each with where the person is named in full."""
    bearers: dict[str, dict[str, Token]] = {}
    for token in people:
        name = token.name_in(shadow).replace(FILLER, "")
        size = 2 if name[:2] in words.compound else 1
        if token.kind == PERSON and name[:size] in (words.compound if size == 2 else words.surnames) and size < len(name) <= size + 2:
            bearers.setdefault(name[:size], {}).setdefault(name, token)
    return {
        called: named[0] for surname, known in bearers.items() if len(named := list(known.values())) == 1
        for called in _called(shadow, surname, next(iter(known))[len(surname):], words)
    }


def _called(shadow: str, surname: str, given: str, words: Words) -> Iterator[str]:
    """How a text calls the bearer of a surname."""
    for found in re.finditer(re.escape(surname), shadow):
        end = found.end() + _title_size(shadow, found.end(), words)
        if end == found.end():
            continue
        called = shadow[found.start():end]
        if shadow.startswith(given, end):
            yield called + given
        elif _is_free(shadow, found.start(), words, is_title=words.scanned.get(shadow[found.end():end]) != HONORIFIC):
            yield called


def _title_size(shadow: str, at: int, words: Words) -> int:
    """How long the form of address or title is that begins at a place; 0 where none does."""
    for size in range(_LONGEST, 0, -1):
        word = shadow[at:at + size]
        if words.scanned.get(word) in (HONORIFIC, HEAD, WHOLE):
            return size
        if word in _SHORT and not shadow[at + size:at + size + 1].isalnum():
            return size
    return 0


def _is_free(shadow: str, at: int, words: Words, is_title: bool) -> bool:
    """Whether a surname begins a naming here, and is neither the end of another name nor a cue word."""
    before = shadow[at - 1:at]
    if is_title and (shadow[at] in words.scanned or (before.isalnum() and before not in words.cues and before not in "与和及")):
        return False
    return before not in words.surnames or before in words.cues
