"""Profiles: the names by which an entity is compared, and the gazetteer's rows that list it."""

from collections.abc import Mapping
from dataclasses import dataclass

from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.links import Entity, Label, Links
from orggraph.identity.likeness import Home
from orggraph.identity.names import is_self_word, is_weak_alias


@dataclass(frozen=True, slots=True)
class Profile:
    """One entity as it is compared: within its company `scope` (empty for companies), which is known by the names `home`."""

    id: str
    label: Label
    scope: str
    home: Home
    names: tuple[str, ...]
    rows: frozenset[Listing]


def build_profiles(links: Links, gazetteer: Gazetteer) -> dict[str, Profile]:
    """The profile of every entity but unknown companies, by id."""
    homes = _homes(links, gazetteer)
    return {
        entity.id: _build(entity, links, gazetteer, homes) for entity in links.entities.values() if not entity.is_placeholder
    }


def _build(entity: Entity, links: Links, gazetteer: Gazetteer, homes: Mapping[str, Home]) -> Profile:
    own = names_of(entity)
    label, scope = entity.label.lower(), entity.company_id or ""
    company = links.entities[scope].name if scope in links.entities else None
    rows = frozenset(row for name in own if label == "company" or company for row in gazetteer.lookup(label, name, company))
    listed = next(iter(rows)).names if len(rows) == 1 else ()
    return Profile(entity.id, entity.label, scope, homes.get(scope, ()), tuple(sorted({*own, *listed})), rows)


def names_of(entity: Entity) -> tuple[str, ...]:
    """The names of an entity that say whom they mean, sorted."""
    return tuple(sorted(
        name for name in {entity.name, *entity.aliases}
        if name == entity.name or not (is_self_word(name) or is_weak_alias(entity.label, name, entity.name))
    ))


def _homes(links: Links, gazetteer: Gazetteer) -> dict[str, Home]:
    """The names of each company, with those that the gazetteer lists; none for an unknown one."""
    homes: dict[str, Home] = {}
    for entity in links.entities.values():
        if entity.label == "Company" and not entity.is_placeholder:
            names = {entity.name, *entity.aliases}
            homes[entity.id] = tuple(sorted(names.union(*(row.names for name in names for row in gazetteer.lookup("company", name)))))
    return homes
