"""People whom a text names once in full and calls by surname and form of address from then on: 陈先生, 岑博士, 詹营运长, 简处长信宏.

Only a surname that one person of the text bears means anybody. The short naming stands where it stands; its name is the
full one, with the span of that.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from orggraph.extraction.mentions.zh.words import HEAD, HONORIFIC, SUFFIX, WHOLE, Words
from orggraph.extraction.page import FILLER
from orggraph.extraction.tokens import PERSON, Token

_LONGEST = 6
_KIN = frozenset("姐哥总")
_SHORT = frozenset(("总", "董", "工", "副总"))


def find_addressed(shadow: str, people: Iterable[Token], words: Words) -> dict[str, Token]:
    """The short namings that stand in a text, each with where the person is named in full."""
    bearers: dict[str, dict[str, Token]] = {}
    for token in people:
        name = token.name_in(shadow).replace(FILLER, "")
        size = 2 if name[:2] in words.compound else 1
        if token.kind == PERSON and name[:size] in (words.compound if size == 2 else words.surnames) and size < len(name) <= size + 2:
            bearers.setdefault(name[:size], {}).setdefault(name, token)
    found = _given_names(shadow, bearers, words)
    only = {surname: next(iter(known.items())) for surname, known in bearers.items() if len(known) == 1}
    for at, surname in _places(shadow, only):
        name, token = only[surname]
        called = _called(shadow, at, surname, name[len(surname):], words)
        if called:
            found.setdefault(called, token)
    return found


def _given_names(shadow: str, bearers: Mapping[str, Mapping[str, Token]], words: Words) -> dict[str, Token]:
    """The given names of two characters that open a clause somewhere, as the writer calls close colleagues (大勇, 佩兰姐)."""
    named: dict[str, list[Token]] = {}
    for surname, known in bearers.items():
        for name, token in known.items():
            if len(name) == len(surname) + 2 and name[len(surname):] not in words.scanned:
                named.setdefault(name[len(surname):], []).append(token)
    once = {given: tokens[0] for given, tokens in named.items() if len(tokens) == 1}
    found: dict[str, Token] = {}
    for at, given in _places(shadow, once):
        behind = at + len(given)
        if (at == 0 or not shadow[at - 1].isalnum()) and not _is_longer(shadow, behind, words):
            found.setdefault(given + (shadow[behind:behind + 1] if shadow[behind:behind + 1] in _KIN else ""), once[given])
    return found


def _is_longer(shadow: str, at: int, words: Words) -> bool:
    """Whether what stands behind a given name says that it was part of another word: a title, a department's suffix, a mark."""
    following = shadow[at:at + 1]
    return not following.isalpha() or any(words.scanned.get(shadow[at:at + size]) in (SUFFIX, HEAD, WHOLE) for size in (1, 2, 3))


def _places(shadow: str, surnames: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where surnames stand, in order; compound ones before their first character."""
    longest = sorted(surnames, key=lambda surname: (-len(surname), surname))
    for found in re.finditer("|".join(map(re.escape, longest)), shadow) if longest else ():
        yield found.start(), found[0]


def _called(shadow: str, at: int, surname: str, given: str, words: Words) -> str:
    """How a text calls the bearer of the surname that stands here; empty where it does not."""
    behind = at + len(surname)
    end = behind + _title_size(shadow, behind, words)
    if end == behind:
        return ""
    if shadow.startswith(given, end):
        return shadow[at:end] + given
    is_title = words.scanned.get(shadow[behind:end]) != HONORIFIC
    return shadow[at:end] if _is_free(shadow, at, words, is_title) else ""


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
