"""范立群 and 範立群: one name, if script conversion took a character of it for another; the anchors keep such names apart."""

from collections.abc import Iterator

from orggraph.core.script import has_han
from orggraph.identity.lexicon.characters import IN_BOTH
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold, fold_as

_SCORE = 0.4


def block_converted(name: str, _home: Home) -> Iterator[str]:
    """The name in simplified script."""
    if has_han(name):
        yield fold(name)


def compare_converted(left: str, right: str, _home: Home) -> Likeness | None:
    """Two Han names that conversion makes one; not by a character that names have in either script."""
    one, two = fold_as("Executive", left), fold_as("Executive", right)
    if one == two or fold(left) != fold(right) or IN_BOTH.intersection(one + two):
        return None
    return Likeness(_SCORE, f"{left} and {right} are one name if a character was converted by mistake")


RESEMBLANCE = Resemblance("Executive", block_converted, compare_converted)
