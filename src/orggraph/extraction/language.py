"""A language: its rows, cue kinds and zone words, and the two functions in which it differs from others.

The engine (zones, sentences, patterns, discourse, status, evidence, unread) is one for all languages.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction.frames import Frames
from orggraph.extraction.lexicon import load_table
from orggraph.extraction.meanings import Meanings, load_meanings
from orggraph.extraction.page import Page
from orggraph.extraction.patterns import Alphabet, Grammar, Row
from orggraph.extraction.phrases import Phrase
from orggraph.extraction.tokens import Token
from orggraph.extraction.zoning import ZoneWords, zone_words

Lines = Sequence[tuple[int, int]]
Tag = Callable[[Page, Lines, date | None, str | None, Gazetteer], list[list[Token]]]
Group = Callable[[Page, Sequence[Token]], list[list[Phrase]]]
Shade = Callable[[Page], Page]


def _unshaded(page: Page) -> Page:
    """The page as it is."""
    return page


@dataclass(frozen=True)
class Language:
    """What the engine needs of a language.

    `tag` gives the tokens of every line (page, lines, published, company, gazetteer); `group` the sentences of a line,
    each a list of phrases. `head_title` is the title that a bare "leads" means;
    with `seats_company` a title without a place is one of the company that the text is about; with `strict_days` a day in a
    clause with a verb of change dates no other clause; with `leaves_old_names` a post carried over from a renamed department is
    left under its old name; `shade` blanks in the shadow what is no prose.
    """

    code: str
    tag: Tag
    group: Group
    head_title: str
    seats_company: bool = False
    strict_days: bool = False
    leaves_old_names: bool = False
    shade: Shade = _unshaded

    @cached_property
    def grammar(self) -> Grammar:
        """All rows of `rules/<code>/`, compiled."""
        return Grammar(load_rows(self.code), Alphabet(tuple(load_table(self.code, "cues"))))

    @cached_property
    def frames(self) -> Frames:
        """The rows of `rules/<code>/` that are frames."""
        return Frames([row for row in load_rows(self.code) if row.is_frame])

    @property
    def meanings(self) -> Meanings:
        """What words mean to the engine."""
        return load_meanings(self.code)

    @property
    def zones(self) -> ZoneWords:
        """The zone words."""
        return zone_words(self.code)


def load_rows(code: str) -> tuple[Row, ...]:
    """The rows of every file in `rules/<code>/`, files by name: the folder is the registry."""
    package = importlib.import_module(f"orggraph.extraction.rules.{code}")
    rows: list[Row] = []
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        rows += importlib.import_module(f"{package.__name__}.{info.name}").ROWS
    return tuple(rows)
