"""Meanings: words that the engine itself must understand, whatever the language; the data lies in lexicon/<code>/meanings.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from orggraph.extraction.lexicon import load_table, words


@dataclass(frozen=True)
class Meanings:
    """Words by what they mean; the TOML file says what each is for. `reasons` in the order in which they count."""

    headless: tuple[str, ...]
    deputies: tuple[str, ...]
    founders: tuple[str, ...]
    generic: tuple[str, ...]
    same_place: tuple[str, ...]
    everyone: tuple[str, ...]
    within: tuple[str, ...]
    speaker: tuple[str, ...]
    former: tuple[str, ...]
    latter: tuple[str, ...]
    plural: tuple[str, ...]
    lives: tuple[str, ...]
    dated_lives: tuple[str, ...]
    firm: tuple[str, ...]
    pending: tuple[str, ...]
    counted: Mapping[str, int]
    reasons: tuple[tuple[str, tuple[str, ...]], ...]
    columns: Mapping[str, tuple[str, ...]]
    form: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    thing: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    executives: tuple[str, ...] = ()
    acting: tuple[str, ...] = ("\0",)
    single: tuple[str, ...] = ()
    board: tuple[str, ...] = ()
    dividing: tuple[str, ...] = ()
    ordinals: str = "(?!)"
    listing: tuple[str, ...] = ()
    points_back: tuple[str, ...] = ()
    refers_before: tuple[str, ...] = ()
    points_ahead: tuple[str, ...] = ()
    points_home: tuple[str, ...] = ()
    answering: tuple[str, ...] = ()
    matters: tuple[str, ...] = ("\0",)
    inwards: tuple[str, ...] = ("\0",)
    changed: tuple[str, ...] = ()
    dotted: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()
    whereby: tuple[str, ...] = ()
    choosing: tuple[str, ...] = ()
    card: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_generic(self, name: str) -> bool:
        """Whether a name means an organ in general: 董事会, 第十届董事会, 公司监事会."""
        return name in self.generic or self._bare(name) in self.generic

    def is_board_seat(self, title: str) -> bool:
        """Whether a title is one of the company's board: 董事长, 独立董事, 职工代表监事."""
        return title.endswith(self.board)

    def _bare(self, name: str) -> str:
        """The name without an ordinal or the word for the company before it."""
        return re.sub(f"^(?:{self.ordinals})+", "", name)


# The tables and expressions among the entries; all others are lists of words.
_OWN_SHAPES = frozenset(("counted", "reasons", "columns", "form", "card", "changes", "ordinals"))


@cache
def load_meanings(code: str) -> Meanings:
    """The meanings of a language."""
    table = load_table(code, "meanings")
    lists = {name: words(entry) for name, entry in table.items() if name not in _OWN_SHAPES}
    reasons = tuple((reason, words(signs)) for reason, signs in table["reasons"].items())
    columns = {role: words(entry) for role, entry in table["columns"].items()}
    form, card, changes = ({part: words(entry) for part, entry in table.get(name, {}).items()} for name in ("form", "card", "changes"))
    return Meanings(
        **lists, counted=table["counted"], ordinals=table.get("ordinals", "(?!)"), reasons=reasons, columns=columns, form=form, card=card,
        changes=changes,
    )
