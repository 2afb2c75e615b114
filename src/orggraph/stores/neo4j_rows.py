"""Rows: the graph's models as the properties that Neo4j keeps, and back.

Days are Neo4j's own dates, lists are of text, nulls are left out. What comes back is checked: properties that no row of
that kind has were put there by hand, and the row does not count as read (`ValueError`).
"""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from orggraph.core.elements import EDGE_PROPERTIES, NODE_PROPERTIES
from orggraph.core.facts import Fact
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Loss, Node, edge_id
from orggraph.core.links import Label
from orggraph.core.model import Frozen

LABELS: tuple[Label, ...] = ("Company", "Department", "Executive")
Properties = dict[str, Any]
_Value = TypeVar("_Value", bound=Frozen)
_BEYOND: Mapping[str, tuple[str, ...]] = {
    label: tuple(name for name in Node.model_fields if name not in (*NODE_PROPERTIES[label], "label", "keys")) for label in LABELS
}
"""Fields that nodes of a label have but do not show: kept only where they say something."""


def plain(value: Any) -> Any:
    """A value as Python has it: Neo4j's dates become `datetime.date`, lists tuples."""
    if isinstance(value, list):
        return tuple(value)
    return value.to_native() if hasattr(value, "to_native") else value


def _pick(row: Frozen, names: Collection[str]) -> Properties:
    values = row.__dict__
    return {name: value for name in names if (value := values[name]) is not None}


def node_properties(node: Node) -> Properties:
    """What a company, department or executive carries."""
    beyond = {name: getattr(node, name) for name in _BEYOND[node.label] if getattr(node, name) not in (None, False)}
    return _pick(node, NODE_PROPERTIES[node.label]) | beyond


def announcement_properties(row: AnnouncementNode) -> Properties:
    """What an announcement carries."""
    return _pick(row, NODE_PROPERTIES["Announcement"])


def claim_properties(row: ClaimNode) -> Properties:
    """What a claim carries."""
    return _pick(row, NODE_PROPERTIES["Claim"])


def fact_edge(fact: Fact) -> Properties:
    """An edge to be written: its ends and properties."""
    properties = _pick(fact, EDGE_PROPERTIES[fact.relation])
    return {"relation": fact.relation, "from_id": fact.from_id, "to_id": fact.to_id, "properties": properties}


def states_edge(claim: ClaimNode) -> Properties:
    """The STATES edge of a claim."""
    key = edge_id("STATES", claim.announcement, claim.id, "")
    return {"from_id": claim.announcement, "to_id": claim.id, "properties": {"id": key}}


def about_edge(about: About) -> Properties:
    """An ABOUT edge to be written."""
    return {"from_id": about.claim, "to_id": about.to_id, "properties": _pick(about, EDGE_PROPERTIES["ABOUT"])}


def loss_edge(loss: Loss) -> Properties:
    """A LOSES_TO edge to be written."""
    return {"from_id": loss.claim, "to_id": loss.to, "properties": _pick(loss, EDGE_PROPERTIES["LOSES_TO"])}


def key_rows(node: Node) -> list[Properties]:
    """The folded names of a node, to be found by."""
    return [{"node": node.id, "position": position, "key": key} for position, key in enumerate(dict.fromkeys(node.keys))]


def _read(kind: type[_Value], properties: Mapping[str, Any], **more: Any) -> _Value:
    return kind.model_validate({name: plain(value) for name, value in properties.items()} | more)


def read_node(row: Mapping[str, Any]) -> Node:
    """A node with its keys; ValueError if it is none of ours."""
    label, *others = row["labels"]
    if others or label not in LABELS:
        raise ValueError(f"it has the labels {', '.join(sorted(row['labels']))}")
    return _read(Node, row["properties"], label=label, keys=tuple(row["keys"]))


def read_announcement(row: Mapping[str, Any]) -> AnnouncementNode:
    """An announcement; ValueError if it is none of ours."""
    return _read(AnnouncementNode, row["properties"])


def read_claim(row: Mapping[str, Any]) -> ClaimNode:
    """A claim; ValueError if it is none of ours."""
    return _read(ClaimNode, row["properties"])


def read_fact(row: Mapping[str, Any]) -> Fact:
    """A fact; ValueError if it is none of ours."""
    return _read(Fact, row["properties"], relation=row["relation"], from_id=row["from_id"], to_id=row["to_id"])


def read_about(row: Mapping[str, Any]) -> About:
    """An ABOUT edge; ValueError if it is none of ours."""
    return _read(About, row["properties"], claim=row["claim"], to_id=row["to_id"])


def read_loss(row: Mapping[str, Any]) -> Loss:
    """A LOSES_TO edge; ValueError if it is none of ours."""
    return _read(Loss, row["properties"], claim=row["claim"], to=row["to"])


def present(value: Any) -> Any:
    """A value of a query's row as JSON: days and instants as ISO text, nodes and edges with labels or type and properties."""
    shown = _present_graph(value)  # first: the driver's nodes are mappings, and its durations tuples
    if shown is not None:
        return shown
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, Mapping):
        return {name: present(member) for name, member in value.items()}
    return [present(member) for member in value] if isinstance(value, list | tuple) else value


def _present_graph(value: Any) -> dict[str, Any] | None:
    """A node, an edge or a path; None for anything else."""
    if hasattr(value, "relationships"):
        return {"nodes": [present(node) for node in value.nodes], "relationships": [present(edge) for edge in value.relationships]}
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), "properties": present(dict(value))}
    if hasattr(value, "start_node"):
        return {"type": value.type, "properties": present(dict(value))}
    return None
