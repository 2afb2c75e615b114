"""Andy Jassy, Andrew R. Jassy and Jassy, Andrew: one Latin name with short forms, initials, umlauts or order otherwise."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from orggraph.core.script import has_han
from orggraph.identity.latin import LatinName, parse_latin, plain
from orggraph.identity.lexicon.given_names import FULL_FORMS
from orggraph.identity.likeness import Home, Likeness, Resemblance

_VIETNAMESE = re.compile(r"đ|[aeiouy][\u0302\u0306\u031b]?[\u0309\u0323]|[aeo][\u0302\u0306][\u0300\u0301\u0303]|[ou]\u031b")
"""Dot below, hook above, horn, and a tone over a circumflex or breve, in canonical order of marks."""
_WRITTEN, _MIDDLE, _SHORT, _INITIAL, _PARTICLE = 0.9, 0.8, 0.75, 0.45, 0.5


def block_given_forms(name: str, _home: Home) -> Iterator[str]:
    """The surname, with umlauts dropped and spelled out, and the first letters of all forms of the given name."""
    parsed = parse_latin(name) if not has_han(name) else None
    if parsed is not None:
        initials = sorted({form[0] for form in _forms(parsed.given[0])})
        for surname in sorted({parsed.surname, parsed.spelled[-1]}):
            yield from (f"{surname}|{initial}" for initial in initials)


def _forms(given: str) -> frozenset[str]:
    return FULL_FORMS.get(given, frozenset()) | {given}


def compare_given_forms(left: str, right: str, _home: Home) -> Likeness | None:
    """Two Latin names of one surname and generation whose given names don't disagree."""
    one, two = parse_latin(left), parse_latin(right)
    if one is None or two is None or one.generation != two.generation or _are_marked_otherwise(left, right):
        return None
    if not {one.surname, one.spelled[-1]} & {two.surname, two.spelled[-1]}:
        return None
    found = [_compare_first(one, two), _compare_middle(one, two)]
    if one.particles != two.particles:
        found.append(Likeness(_PARTICLE, "a particle is left out") if not (one.particles and two.particles) else None)
    reasons = [each for each in found if each is not None]
    if len(reasons) < len(found):
        return None
    weakest = min(reasons, key=lambda each: each.score)
    return Likeness(weakest.score, f"{left} and {right}: {weakest.reason}")


def _are_marked_otherwise(left: str, right: str) -> bool:
    """Whether both are written with the marks of Vietnamese, where each mark makes another name, and differ in them."""
    one, two = (unicodedata.normalize("NFD", name.casefold()) for name in (left, right))
    return bool(_VIETNAMESE.search(one) and _VIETNAMESE.search(two)) and plain(left) == plain(right) and one != two


def _compare_first(left: LatinName, right: LatinName) -> Likeness | None:
    one, two = left.words[0], right.words[0]
    if {one, left.spelled[0]} & {two, right.spelled[0]}:
        return Likeness(_WRITTEN, "one name written in two ways")
    if len(one) == 1 or len(two) == 1:
        return Likeness(_INITIAL, "the initial agrees") if one[0] == two[0] else None
    if one in _forms(two) or two in _forms(one) or FULL_FORMS.get(one, frozenset()) & FULL_FORMS.get(two, frozenset()):
        return Likeness(_SHORT, "a short form of the given name")
    return None


def _compare_middle(one: LatinName, two: LatinName) -> Likeness | None:
    same = True
    for mine, theirs in zip_longest(one.given[1:], two.given[1:], fillvalue=""):
        if mine != theirs:
            same = False
            if mine and theirs and not (mine[0] == theirs[0] and 1 in (len(mine), len(theirs))):
                return None
    return Likeness(_WRITTEN, "one name written in two ways") if same else Likeness(_MIDDLE, "a middle name or initial more")


RESEMBLANCE = Resemblance("Executive", block_given_forms, compare_given_forms)
