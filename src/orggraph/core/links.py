"""Links: which entity each mention means; derived anew from all mentions, judgements and the gazetteer.

An *anchor key* is `label|company anchor|folded full name`, or `label|scheme|outside id`; a company's is
`company||folded name`, and a placeholder company's `company|announcement|text id`. An entity is a cluster of anchor
keys and takes the least of them for its id; the ids of the others redirect to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from orggraph.core.canonical import hash_text

Label = Literal["Company", "Department", "Executive"]
_LETTER: Mapping[str, str] = {"company": "c", "department": "d", "executive": "e"}


def anchor_id(key: str) -> str:
    """The id of an anchor key: its label's letter and 16 hex digits of its SHA-256.

    >>> anchor_id("company||腾讯")[0], len(anchor_id("company||腾讯"))
    ('c', 17)
    """
    return _LETTER[key.split("|", 1)[0]] + hash_text(key)[:16]


@dataclass(frozen=True, slots=True)
class Entity:
    """A cluster of anchor keys: for a company or an executive the node itself, for a department *one name* of it.

    Departments: one entity is one name (with its variants) in one company; which lives and continuants it has is
    the projection's to say. `id == anchor_id(key)` with `key` the least of `keys`. `kind` is a department's kind as most often stated
    (ties by the least), `is_placeholder` marks an unknown company.
    """

    id: str
    label: Label
    key: str
    keys: tuple[str, ...]
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    company_id: str | None = None
    is_placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be the same; `reasons` say why; nothing follows from it."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """The read-only linker the projection works with.

    `mentions[claim id, role]` is an entity id (roles as `core.events.mentions_of` names them); `companies[claim id]`
    the company the claim is about; `entities` by id; `redirects` from every other anchor's id to its cluster's.
    """

    entities: Mapping[str, Entity]
    mentions: Mapping[tuple[str, str], str]
    companies: Mapping[str, str]
    redirects: Mapping[str, str] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()

    def resolve(self, entity_id: str) -> str:
        """The current id of an entity, old ids followed."""
        return self.redirects.get(entity_id, entity_id)
