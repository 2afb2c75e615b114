"""References: what a user calls an entity when judging: an id, an anchor key, or a name within a company."""

from collections.abc import Iterable
from dataclasses import dataclass

from orggraph.core.errors import NotFoundError, UsageError
from orggraph.core.links import Entity, Links
from orggraph.identity.linking import name_keys
from orggraph.identity.names import fold
from orggraph.identity.namings import anchor_key, is_outside


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity, and the anchor key among its keys that the user's word stands for; a judgement names the key."""

    entity: Entity
    key: str


class UnknownReferenceError(NotFoundError):
    """Nothing to judge by that word."""

    def __init__(self, word: str) -> None:
        super().__init__(f"Nothing is named {word!r} in the store.\nSee what there is with `orggraph find {word}`.")


class AmbiguousReferenceError(UsageError):
    """Several entities bear the name."""

    def __init__(self, word: str, found: Iterable[str]) -> None:
        shown = "\n".join(f"  {line}" for line in found)
        super().__init__(f"{word!r} means several things:\n{shown}\nSay which with --company, or give the id.")


def find_reference(links: Links, word: str, company: str | None = None) -> Reference:
    """What a word means: an id (old ones followed), an anchor key, or a name; UnknownReferenceError, AmbiguousReferenceError.

    For a name of a linked entity the key is the name's own, so that two names of one entity can be told apart.
    """
    companies = {entity.id: entity for entity in links.entities.values() if entity.label == "Company"}
    owners = {key: entity for entity in links.entities.values() for key in entity.keys}
    key = name_keys(owners, companies).get(word)
    if key is not None:
        return Reference(owners[key], key)
    found = [entity for entity in links.entities.values() if fold(word) in _names(entity) and _is_of(entity, company, companies)]
    if not found:
        raise UnknownReferenceError(word)
    if len(found) > 1:
        raise AmbiguousReferenceError(word, sorted(_describe(entity, companies) for entity in found))
    return Reference(found[0], _key_of(found[0], word))


def _key_of(entity: Entity, word: str) -> str:
    """The key of this name of the entity: also of an alias that a judgement has parted from it."""
    own = anchor_key(entity.label, entity.company_id or "", word)
    is_alias = fold(word) != fold(entity.name)
    return own if own in entity.keys or (is_alias and not any(map(is_outside, entity.keys))) else entity.key


def _names(entity: Entity) -> set[str]:
    return {fold(name) for name in (entity.name, *entity.aliases)}


def _is_of(entity: Entity, company: str | None, companies: dict[str, Entity]) -> bool:
    if company is None:
        return True
    home = entity if entity.label == "Company" else companies.get(entity.company_id or "")
    return home is not None and (home.id == company or fold(company) in _names(home))


def _describe(entity: Entity, companies: dict[str, Entity]) -> str:
    home = companies.get(entity.company_id or "")
    return f"{entity.name}  {entity.label.lower()}{f' of {home.name}' if home else ''}  {entity.id}"
