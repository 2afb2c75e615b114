"""Meanings: words that the engine itself must understand, whatever the language; the data lies in lexicon/<code>/meanings.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    thing: tuple[str, ...] = ()


@cache
def load_meanings(code: str) -> Meanings:
    """The meanings of a language."""
    table = load_table(code, "meanings")
    lists = {name: words(entry) for name, entry in table.items() if name not in ("counted", "reasons", "columns", "form")}
    reasons = tuple((reason, words(signs)) for reason, signs in table["reasons"].items())
    columns = {role: words(entry) for role, entry in table["columns"].items()}
    form = {part: words(entry) for part, entry in table.get("form", {}).items()}
    return Meanings(**lists, counted=table["counted"], reasons=reasons, columns=columns, form=form)
