"""Entities: what a cluster of anchor keys is called, which kind it is, whose it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from orggraph.core.links import Entity, Label, anchor_id
from orggraph.identity.names import fold, is_self_word, is_weak_alias, rank_name
from orggraph.identity.namings import Naming

_WEAK = 9


def build_entity(label: Label, keys: tuple[str, ...], namings: list[Naming], *, preferred: str | None = None) -> Entity:
    """The entity of these keys (sorted), as its namings tell; `preferred` is a reviewed name to show instead.

    Shown is the full Han name, then the full Latin one, then handle or abbreviation; ties by main before alias, earliest
    publication, then string. The aliases are all other names seen, sorted.
    """
    ranks: dict[str, tuple[int, bool, date]] = {}
    for naming in namings:
        for name in naming.names:
            ranks[name] = min(ranks.get(name, (_WEAK + 1, True, date.max)), _rank(label, name, naming))
    name = preferred or min(ranks, key=lambda written: (ranks[written], written))
    return Entity(
        id=anchor_id(keys[0]), label=label, key=keys[0], keys=keys, name=name,
        aliases=tuple(sorted(set(ranks) - {name})), kind=_most_stated(namings) if label == "Department" else None,
        company_id=_belongs_to(namings),
    )


def _rank(label: Label, name: str, naming: Naming) -> tuple[int, bool, date]:
    is_alias = fold(name) != fold(naming.main)
    weak = is_self_word(name) or (is_alias and is_weak_alias(label, name, naming.main))
    return _WEAK if weak else rank_name(label, name), is_alias, naming.published


def _most_stated(namings: Iterable[Naming]) -> str:
    counts = Counter(naming.kind for naming in namings)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _belongs_to(namings: Iterable[Naming]) -> str | None:
    return min((naming.published, naming.company) for naming in namings)[1] or None


def redirect_keys(entities: Mapping[str, Entity], companies: Mapping[str, Entity]) -> dict[str, str]:
    """Old ids to current ones: of every other key of a cluster, also as it stood before its company's names were linked."""
    redirects: dict[str, str] = {}
    for entity in entities.values():
        for key in entity.keys:
            for old in spell_key(key, companies):
                if anchor_id(old) != entity.id:
                    redirects[anchor_id(old)] = entity.id
    return redirects


def spell_key(key: str, companies: Mapping[str, Entity]) -> list[str]:
    """A key as it would be under each name of its company."""
    label, company, name = key.split("|", 2)
    if company not in companies:
        return [key]
    return [f"{label}|{anchor_id(other)}|{name}" for other in companies[company].keys]
