"""The English words that finding mentions needs, made once from the lexicon."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from orggraph.extraction.lexicon import load_table


@dataclass(frozen=True)
class Words:
    """Everything by meaning, in small letters; `heads` maps a department's head noun, singular or plural, to its kind."""

    heads: Mapping[str, str]
    small_heads: frozenset[str]
    plurals: frozenset[str]
    left_out: frozenset[str]
    generic: frozenset[str]
    unit_words: frozenset[str]
    functions: frozenset[str]
    legal: frozenset[str]
    company_nouns: frozenset[str]
    announcers: tuple[tuple[str, ...], ...]
    common: frozenset[str]
    nations: frozenset[str]
    fillers: frozenset[str]
    passed_over: tuple[tuple[str, ...], ...]
    passed_first: frozenset[str]
    title_heads: frozenset[str]
    title_qualified: frozenset[str]
    title_modifiers: frozenset[str]
    field_ends: frozenset[str]
    given: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    credentials: frozenset[str]


def _set(entry: str) -> frozenset[str]:
    return frozenset(entry.lower().split())


def _plural(noun: str) -> str:
    """The plural of a head noun."""
    if noun.endswith(("s", "ss", "ch")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s"


def _kinds(heads: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for kind, nouns in heads.items():
        for noun in nouns.split():
            yield noun, "department" if kind == "business" else kind


@cache
def english_words() -> Words:
    """The words, built on first use."""
    units, titles, forms, people = (load_table("en", name) for name in ("units", "titles", "forms", "people"))
    singular = dict(_kinds(units["heads"]))
    plural = {_plural(noun): kind for noun, kind in singular.items()}
    return Words(
        heads={**plural, **singular}, small_heads=_set(units["small_heads"]["words"]), plurals=frozenset(plural),
        left_out=_set(units["left_out"]["words"]),
        generic=_set(units["generic"]["words"]), unit_words=_set(units["words"]["words"]), functions=_set(units["functions"]["words"]),
        legal=_set(units["companies"]["legal"]),
        company_nouns=_set(units["companies"]["nouns"]),
        announcers=tuple(tuple(entry.split()) for entry in units["companies"]["announcer"].split("|")),
        common=_set(forms["common"]), nations=_set(forms["nations"]), fillers=_set(forms["fillers"]),
        passed_over=tuple(tuple(entry.split()) for entry in re.split(r"[|\n]", forms["passed_over"].strip())),
        passed_first=frozenset(entry.split()[0] for entry in re.split(r"[|\n]", forms["passed_over"].strip())),
        title_heads=_set(titles["heads"]),
        title_qualified=_set(titles["qualified"]), title_modifiers=_set(titles["modifiers"]),
        field_ends=_set(titles["field_ends"]), given=_set(people["given"]),
        particles=_set(people["particles"]), honorifics=_set(people["honorifics"]), credentials=_set(people["credentials"]),
    )
