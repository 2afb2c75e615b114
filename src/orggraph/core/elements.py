"""Elements: the graph as rows of labels and properties, the one mapping behind Cypher, Neo4j and the exports.

Properties are in snake_case; days are dates, lists are tuples of text, nulls are left out. No property is called
`title`, `type` or `label`. The same name has the same kind on every label and type. A text's body and the folded
keys of a node are no properties: they stay in the store.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from orggraph.core.facts import RELATIONS
from orggraph.core.graph import Graph, edge_id
from orggraph.core.model import Frozen

Property = str | int | float | bool | date | tuple[str, ...]
PropertyKind = Literal["string", "integer", "float", "boolean", "date", "strings"]

NODE_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    "Company": ("id", "name", "aliases", "is_placeholder"),
    "Department": ("id", "name", "aliases", "kind", "company_id", "continuant_id", "lineage_id", "mandate"),
    "Executive": ("id", "name", "aliases", "company_id"),
    "Announcement": ("id", "name", "headline", "publisher", "published", "withdrawn", "source", "company_id"),
    "Claim": (
        "id", "name", "announcement", "event", "status", "authority", "published", "withdrawn", "effective", "quote",
        "rule", "start", "end",
    ),
}
"""The properties of each label, in the order in which they are shown."""

_FACT: tuple[str, ...] = (
    "id", "valid_from", "certain_from", "certain_to", "valid_to", "known_from", "known_to",
    "from_basis", "to_basis", "from_precision", "to_precision", "job_title", "acting", "concurrent", "dotted",
    "inferred", "contested", "post", "at", "at_name", "tenure_id", "authority", "confidence", "sources",
    "claims", "opened_by", "closed_by", "quote",
)
EDGE_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(RELATIONS, _FACT),
    "STATES": ("id",),
    "ABOUT": ("id", "role"),
    "LOSES_TO": ("id", "slot", "rule", "known_from", "known_to"),
}
"""The properties of each edge type, in the order in which they are shown."""

_KINDS: Mapping[PropertyKind, tuple[str, ...]] = {
    "date": ("published", "withdrawn", "valid_from", "certain_from", "certain_to", "valid_to", "known_from", "known_to"),
    "integer": ("authority", "sources", "start", "end"),
    "float": ("confidence",),
    "boolean": ("is_placeholder", "acting", "concurrent", "dotted", "inferred", "contested"),
    "strings": ("aliases", "claims", "opened_by", "closed_by"),
}
PROPERTY_KINDS: Mapping[str, PropertyKind] = {
    **{name: "string" for names in (*NODE_PROPERTIES.values(), *EDGE_PROPERTIES.values()) for name in names},
    **{name: kind for kind, names in _KINDS.items() for name in names},
}
"""What every property holds, whatever carries it; `effective` is text, with the precision the source gave."""


@dataclass(frozen=True, slots=True)
class NodeElement:
    """One node: its one label, its id (also among the properties) and its properties."""

    label: str
    id: str
    properties: dict[str, Property]


@dataclass(frozen=True, slots=True)
class EdgeElement:
    """One edge: its type, its id (also among the properties), label and id of both ends, its properties."""

    relation: str
    id: str
    from_label: str
    from_id: str
    to_label: str
    to_id: str
    properties: dict[str, Property]


def _pick(row: Frozen, names: tuple[str, ...]) -> dict[str, Property]:
    values = ((name, getattr(row, name)) for name in names)
    return {name: value for name, value in values if value is not None}


def node_elements(graph: Graph) -> Iterator[NodeElement]:
    """The nodes of a graph: companies, departments and executives by id, then announcements, then claims."""
    for node in graph.nodes:
        yield NodeElement(node.label, node.id, _pick(node, NODE_PROPERTIES[node.label]))
    for announcement in graph.announcements:
        yield NodeElement("Announcement", announcement.id, _pick(announcement, NODE_PROPERTIES["Announcement"]))
    for claim in graph.claims:
        yield NodeElement("Claim", claim.id, _pick(claim, NODE_PROPERTIES["Claim"]))


def edge_elements(graph: Graph) -> Iterator[EdgeElement]:
    """The edges of a graph: facts by id, then STATES, ABOUT and LOSES_TO.

    KeyError if a fact or an ABOUT ends at a node that the graph does not hold.
    """
    labels = {node.id: node.label for node in graph.nodes}
    for fact in graph.facts:
        yield EdgeElement(
            fact.relation, fact.id, labels[fact.from_id], fact.from_id, labels[fact.to_id], fact.to_id, _pick(fact, _FACT),
        )
    yield from _provenance(graph, labels)


def _provenance(graph: Graph, labels: Mapping[str, str]) -> Iterator[EdgeElement]:
    for claim in graph.claims:
        key = edge_id("STATES", claim.announcement, claim.id, "")
        yield EdgeElement("STATES", key, "Announcement", claim.announcement, "Claim", claim.id, {"id": key})
    for about in graph.abouts:
        properties = _pick(about, EDGE_PROPERTIES["ABOUT"])
        yield EdgeElement("ABOUT", about.id, "Claim", about.claim, labels[about.to_id], about.to_id, properties)
    for loss in graph.losses:
        properties = _pick(loss, EDGE_PROPERTIES["LOSES_TO"])
        yield EdgeElement("LOSES_TO", loss.id, "Claim", loss.claim, "Claim", loss.to, properties)
