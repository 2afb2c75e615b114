"""CSIG and Cloud & Smart Industries Group, WXG微信事业群 and 微信事业群: a group's abbreviation, and the one written before its name."""

import re
from collections.abc import Iterator

from orggraph.core.script import has_han
from orggraph.identity.latin import plain
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold, is_full_name

_INITIALS, _BEFORE = 0.5, 0.6
_ABBREVIATION = re.compile(r"[A-Z][A-Z&]{1,6}")
_BOTH = re.compile(r"([A-Z][A-Z&]{1,6}) ?([一-鿿].+)")
_SMALL = frozenset({"the", "and", "of", "for"})


def block_abbreviations(name: str, _home: Home) -> Iterator[str]:
    """An abbreviation itself, the first letters of a name of three words or more, a Han name without the abbreviation before it."""
    yield from _keys(name)


def _keys(name: str) -> list[str]:
    if has_han(name):
        both = _BOTH.fullmatch(name)
        return [fold(name), *([fold(both[2])] if both else [])]
    if _ABBREVIATION.fullmatch(name.strip()):
        return [name.strip().replace("&", "").casefold()]
    return [initials] if len(initials := _initials(name)) > 1 else []


def _initials(name: str) -> str:
    """Also of a word with a capital inside it: WeiXin Group is WXG."""
    words = [word for word in re.findall(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])", name) if plain(word) not in _SMALL]
    return "".join(plain(word)[:1] for word in words) if len(words) > 1 else ""


def compare_abbreviations(left: str, right: str, _home: Home) -> Likeness | None:
    """An abbreviation with a name of those initials, or a Han name with and without an abbreviation before it."""
    for one, two in ((left, right), (right, left)):
        both = _BOTH.fullmatch(one)
        if both and fold(both[2]) == fold(two) and is_full_name("Department", two):
            return Likeness(_BEFORE, f"{one} is {two} after an abbreviation")
        is_abbreviation = _ABBREVIATION.fullmatch(one.strip()) and not _ABBREVIATION.fullmatch(two.strip()) and not has_han(two)
        if is_abbreviation and _initials(two) == one.strip().replace("&", "").casefold():
            return Likeness(_INITIALS, f"{one} are the initials of {two}")
    return None


RESEMBLANCE = Resemblance("Department", block_abbreviations, compare_abbreviations)
