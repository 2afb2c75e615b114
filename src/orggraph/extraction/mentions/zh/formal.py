"""People whom the form of their names alone proves: 景　涛 padded to the width of three characters, Ms. 桑原由纪."""

import re
from collections.abc import Iterator

from orggraph.extraction.mentions.zh.words import Words
from orggraph.extraction.tokens import PERSON, Token

# A name of two characters with a blank inside, at the head of a line or cell or behind a mark, before what goes with people.
_PADDED = re.compile(
    r"(?<![一-鿿])(?P<name>(?P<first>[一-鿿]) {1,4}(?P<last>[一-鿿]))"
    r"(?=为|任|担任|同志|先生|女士|[(,、;。:|\t]|\s*$|\s{1,4}[一-鿿]{3})"
)
_TITLES = "总某董工姐哥老处科部局组长室班队厅院"
_ADDRESSED = re.compile(r"(?<![A-Za-z])(?:Mr|Ms|Mrs|Dr|Prof)\.? ?(?P<name>[一-鿿·]{2,6}?)(?=为|担任|出任|任|先生|女士|[,、;。(])")


def find_formal_names(shadow: str, start: int, end: int, words: Words) -> Iterator[Token]:
    """The people in `shadow[start:end]` whose names such forms prove, in no order."""
    for found in _PADDED.finditer(shadow, start, end):
        if found["first"] in words.surnames and found["last"] not in _TITLES:
            yield Token(PERSON, *found.span("name"))
    for found in _ADDRESSED.finditer(shadow, start, end):
        yield Token(PERSON, found.start(), found.end("name"), *found.span("name"))
