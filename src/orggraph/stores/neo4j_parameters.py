"""Parameters: a change of the graph as the lists that `write/change` takes, by what goes and what comes, in batches."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from orggraph.core.graph import PARTS, Graph, GraphChange
from orggraph.stores.neo4j_graph import Select, Strays
from orggraph.stores.neo4j_ledger import Row
from orggraph.stores.neo4j_rows import (
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
EDGES = ("STATES", "facts", "ABOUT", "LOSES_TO")
PUT = ("Company", "Department", "Executive", "Announcement", "Claim", "keys", "redirects", "relabelled", *EDGES)
REMOVE = ("facts", "abouts", "losses", "restated", "claims", "announcements", "nodes", "keyed", "redirects")

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
    """The rows that come, by label or type; `mended` are ids of nodes that were edited by hand."""
    put: dict[str, list[Any]] = {kind: [] for kind in PUT}
    rows: dict[str, Collection[Any]] = {part: change.put.get(part, ()) for part in PARTS}
    labels = {node.id: node.label for node in old.nodes} if old else {}
    for node in rows["nodes"]:
        put[node.label].append(node_properties(node))
        put["keys"] += key_rows(node)
        if node.id in mended or labels.get(node.id, node.label) != node.label:
            put["relabelled"].append({"id": node.id, "label": node.label})
    put["Announcement"] += map(announcement_properties, rows["announcements"])
    put["Claim"] += map(claim_properties, rows["claims"])
    put["STATES"] += map(states_edge, rows["claims"])
    put["facts"] += map(fact_edge, rows["facts"])
    put["ABOUT"] += map(about_edge, rows["abouts"])
    put["LOSES_TO"] += map(loss_edge, rows["losses"])
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


def split_batches(put: dict[str, list[Any]], remove: dict[str, list[str]]) -> Iterable[tuple[dict[str, list[str]], dict[str, list[Any]]]]:
    """One batch where all fits into it; else all that goes, kind by kind, and then what comes."""
    nothing: dict[str, list[Any]] = {kind: [] for kind in PUT}
    none: dict[str, list[str]] = {kind: [] for kind in REMOVE}
    if sum(map(len, put.values())) + sum(map(len, remove.values())) <= BATCH:
        yield remove, put
        return
    for kind in REMOVE:
        for start in range(0, len(remove[kind]), BATCH):
            yield {**none, kind: remove[kind][start:start + BATCH]}, nothing
    for kind in ("relabelled", *(each for each in PUT if each != "relabelled")):
        for start in range(0, len(put[kind]), BATCH):
            yield none, {**nothing, kind: put[kind][start:start + BATCH]}
    yield none, nothing
