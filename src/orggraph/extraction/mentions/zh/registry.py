"""The names a text may use without proof: the reviewed ones, and those that it defines somewhere itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.mentions.zh.foreign import last_segment
from orggraph.extraction.mentions.zh.words import SELF_WORDS, chinese_words
from orggraph.extraction.page import FILLER
from orggraph.extraction.scanning import Piece, Scanner
from orggraph.extraction.tokens import ORG, PERSON, UNIT, Token

NAME_PIECES = {UNIT: "@UNIT", ORG: "@ORG", PERSON: "@PERSON"}
_NUMERALS = set("零〇一二三四五六七八九十百两")


@dataclass
class Registry:
    """Names by their shadow: the kind of piece, and what tokens of it mean (a department's kind), and what thing it names.

    `announcer` is the announcing company's name as the text writes it, which 公司 and 本公司 stand for; empty where it writes none;
    `added` are the names that the text itself defines, `meant` where those that only point back are given in full, `met` the namings
    that were told already.
    """

    words: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)
    announcer: tuple[str, ...] = ()
    added: dict[str, str] = field(default_factory=dict)
    meant: dict[str, Token] = field(default_factory=dict)
    met: set[tuple[str, str, tuple[str, ...]]] = field(default_factory=set)

    def add_companies(self, names: Iterable[str]) -> None:
        """Registers companies that the text shows by their marks."""
        for name in names:
            if name not in self.words:
                self.words[name] = self.added[name] = NAME_PIECES[ORG]
                self.values[name] = ""

    def list_names(self, rows: Iterable[Listing], kind: str) -> None:
        """Registers the names of reviewed rows, where they are not yet."""
        for row in rows:
            for name in (spelt for one in row.names for spelt in _spellings(shadow_of(one), kind)):
                if len(name) >= 2:
                    self.words.setdefault(name, NAME_PIECES[kind])
                    self.things.setdefault(name, row.name)
                    self.values.setdefault(name, (row.kind or "department") if kind == UNIT else "")

    def add_addressed(self, called: Mapping[str, Token]) -> None:
        """Registers the forms by which the text calls people whom it names in full elsewhere."""
        for name, token in called.items():
            if name not in self.words:
                self.words[name] = self.added[name] = NAME_PIECES[PERSON]
                self.values[name] = ""
                self.meant[name] = token

    def token(self, piece: Piece) -> Token:
        """The token of a name that stands in the text."""
        if piece.word in self.meant:
            return Token(PERSON, piece.start, piece.end, *self.meant[piece.word].name_span)
        aliases = self.announcer if piece.word in SELF_WORDS else ()
        return Token(piece.kind[1:], piece.start, piece.end, aliases=aliases, value=self.values.get(piece.word, ""))

    def add(self, shadow: str, token: Token) -> None:
        """Registers the token's name and aliases."""
        start, end = token.name_span
        if (naming := (token.kind, shadow[start:end], token.aliases)) in self.met:
            return
        self.met.add(naming)
        written = (shadow[start:end], *map(shadow_of, token.aliases))
        spelt = [name for one in written for name in _spellings(one.replace(FILLER, ""), token.kind)]
        for name in (*spelt, last_segment(written[0])):
            if len(name) >= 2 and name not in self.words and not set(name) <= _NUMERALS:
                self.words[name] = self.added[name] = NAME_PIECES[token.kind]
                self.values[name] = token.value
                self.things[name] = shadow[start:end]


def _spellings(name: str, kind: str) -> tuple[str, ...]:
    """A department called …部 may be written …部门; cutting the word in two would leave a 门."""
    return (name, name + "门") if kind == UNIT and name.endswith("部") else (name,)


@lru_cache(maxsize=8)
def listed_scanner(gazetteer: Gazetteer) -> Scanner:
    """A scanner for the lexicon and the reviewed names of companies."""
    return Scanner({**chinese_words().scanned, **_listed_companies(gazetteer).words})


def listed_names(company: str | None, gazetteer: Gazetteer) -> tuple[Registry, Mapping[str, str]]:
    """The reviewed names: all companies, and the departments and executives of this company; and those of the latter by themselves."""
    listed, own = _listed_names(company, gazetteer)
    return Registry(listed.words.copy(), listed.values.copy(), listed.things.copy()), own


@lru_cache(maxsize=8)
def _listed_companies(gazetteer: Gazetteer) -> Registry:
    registry = Registry()
    registry.list_names(gazetteer.of_label("company"), ORG)
    return registry


@lru_cache(maxsize=64)
def _listed_names(company: str | None, gazetteer: Gazetteer) -> tuple[Registry, Mapping[str, str]]:
    listed = _listed_companies(gazetteer)
    registry = Registry(listed.words.copy(), listed.values.copy(), listed.things.copy())
    if company:
        registry.words[shadow_of(company)] = NAME_PIECES[ORG]
        registry.values[shadow_of(company)] = "announcer"
    for label, kind in (("department", UNIT), ("executive", PERSON)) if company is not None else ():
        registry.list_names(gazetteer.of_label(label, company), kind)
    return registry, {name: kind for name, kind in registry.words.items() if listed.words.get(name) != kind}
