"""Parameters: a change of the graph as the lists that `write/change` takes, by what goes and what comes, in batches."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from orggraph.core.graph import PARTS, Graph, GraphChange
from orggraph.stores.neo4j_graph import Select, Strays
from orggraph.stores.neo4j_ledger import Row
from orggraph.stores.neo4j_rows import (
    LABELS,
    about_edge,
    announcement_properties,
    claim_properties,
    fact_edge,
    key_rows,
    loss_edge,
    node_properties,
    read_about,
    read_announcement,
    read_claim,
    read_fact,
    read_loss,
    read_node,
    states_edge,
)

BATCH = 5000
FEW = 500
"""Rows that go in one statement: a large one is planned anew, for longer than its parts, whenever the database has grown."""

EDGES = ("STATES", "facts", "ABOUT", "LOSES_TO")
PUT = ("relabelled", "Company", "Department", "Executive", "Announcement", "Claim", "keys", "redirects", *EDGES)
REMOVE = ("facts", "abouts", "losses", "restated", "claims", "announcements", "nodes", "keyed", "redirects")
_KINDS = {"Announcement": "announcements", "Claim": "claims", "STATES": "claims", "facts": "facts", "ABOUT": "abouts", "LOSES_TO": "losses"}
_MAKE: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(LABELS, node_properties), "Announcement": announcement_properties, "Claim": claim_properties,
    "STATES": states_edge, "facts": fact_edge, "ABOUT": about_edge, "LOSES_TO": loss_edge,
}



@dataclass(slots=True)
class Sent:
    """A statement with its parameters, as it was sent; `edges` is how many edges it has to write."""

    name: str
    parameters: dict[str, Any]
    edges: int = 0


_READ: dict[str, Callable[[Row], Any]] = {
    "nodes": read_node, "announcements": read_announcement, "claims": read_claim, "facts": read_fact, "abouts": read_about,
    "losses": read_loss,
}


def read_touched(select: Select, ids: dict[str, list[str]]) -> Graph:
    """The rows of a graph that have these ids, by part; such as were edited by hand are left out."""
    found: dict[str, list[Row]] = {part: [] for part in PARTS}
    for start in range(0, max(map(len, ids.values())), BATCH):
        row, = select("touched", **{part: ids[part][start:start + BATCH] for part in PARTS})
        for part in PARTS:
            found[part] += row[part]
    strays = Strays()
    parts: dict[str, Any] = {
        part: strays.read(part, ({"element": "", **row} for row in found[part]), read) for part, read in _READ.items()
    }
    return Graph(**parts)


def list_put(change: GraphChange, old: Graph | None, redirects: dict[str, str], *, mended: set[str | None]) -> dict[str, list[Any]]:
    """The rows that come, by label or kind; `mended` are ids of nodes that were edited by hand."""
    put: dict[str, list[Any]] = {kind: [] for kind in PUT}
    rows: dict[str, Collection[Any]] = {part: change.put.get(part, ()) for part in PARTS}
    labels = {node.id: node.label for node in old.nodes} if old else {}
    for node in rows["nodes"]:
        put[node.label].append(node)
        put["keys"] += key_rows(node)
        if node.id in mended or labels.get(node.id, node.label) != node.label:
            put["relabelled"].append({"id": node.id, "label": node.label})
    for kind, part in _KINDS.items():
        put[kind] += rows[part]
    put["redirects"] += ({"old": key, "current": value} for key, value in change.redirects.items() if redirects.get(key) != value)
    return put


def list_removed(change: GraphChange, old: Graph | None, *, is_all_known: bool) -> dict[str, list[str]]:
    """The ids that go: removed rows, and edges, keys and STATES of rows that come anew.

    `is_all_known` says that `old` has every row that is there; else what comes may be there edited by hand.
    """
    remove: dict[str, list[str]] = {kind: [] for kind in REMOVE}
    if old is None:
        return remove
    rows: dict[str, Collection[Any]] = {part: change.put.get(part, ()) for part in PARTS}
    anew = {part: {row.id for row in rows[part]} for part in PARTS}
    for part in PARTS:
        remove[part] = list(change.remove.get(part, ()))
        anew[part] &= {row.id for row in getattr(old, part)} if is_all_known else anew[part]
    for part in ("facts", "abouts", "losses"):
        remove[part] += anew[part]
    remove["keyed"] = [*remove["nodes"], *anew["nodes"]]
    remove["restated"] = [*remove["claims"], *anew["claims"]]
    return {kind: sorted(ids) for kind, ids in remove.items()}


def list_statements(put: dict[str, list[Any]], remove: dict[str, list[str]], problems: list[str]) -> Iterator[Sent]:
    """One statement where rows are few; else all that goes, kind by kind, and then what comes, in batches made one by one."""
    if sum(map(len, put.values())) + sum(map(len, remove.values())) <= FEW:
        rows = {kind: _make(kind, found) for kind, found in put.items()}
        yield Sent("write/change", {"remove": remove, "put": rows, "problems": problems}, sum(len(put[kind]) for kind in EDGES))
        return
    for kind in REMOVE:
        for start in range(0, len(remove[kind]), BATCH):
            yield Sent(f"write/change#remove {kind}", {"remove": {kind: remove[kind][start:start + BATCH]}})
    for kind in PUT:
        for start in range(0, len(put[kind]), BATCH):
            part = _make(kind, put[kind][start:start + BATCH])
            yield Sent(f"write/change#put {kind}", {"put": {kind: part}}, len(part) if kind in EDGES else 0)
    yield Sent("write/change#problems", {"problems": problems})


def _make(kind: str, rows: list[Any]) -> list[Any]:
    make = _MAKE.get(kind)
    return list(map(make, rows)) if make else rows
