"""Undo: what gives back a graph as it was before a transaction, kept for a while so that a reader's state stays as it began.

Neo4j shows a reader whatever is committed meanwhile. A snapshot that was overtaken takes the graph as it is and undoes
what came after it began.
"""

import json
from collections.abc import Iterable
from typing import Any

from orggraph.core.facts import Fact
from orggraph.core.graph import PARTS, About, AnnouncementNode, ClaimNode, Graph, GraphChange, Loss, Node
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem

MOST = 4_000_000
"""Characters of an undo; a longer one is not kept, and snapshots that would need it say that too much changed."""

EMPTY: dict[str, Any] = {"empty": True}
_KINDS: dict[str, type[Frozen]] = {
    "nodes": Node, "announcements": AnnouncementNode, "claims": ClaimNode, "facts": Fact, "abouts": About, "losses": Loss,
}


def describe_undo(change: GraphChange, old: Graph) -> dict[str, Any]:
    """What undoes a change of a graph, of which `old` has the rows that the change touches, all redirects and problems."""
    put = {part: [row.model_dump(mode="json") for row in getattr(old, part)] for part in PARTS}
    before = {part: {row["id"] for row in rows} for part, rows in put.items()}
    new = {part: [row.id for row in change.put.get(part, ()) if row.id not in before[part]] for part in PARTS}  # type: ignore[attr-defined]
    return {
        "put": put, "remove": new, "redirects": old.redirects,
        "problems": [problem.model_dump(mode="json") for problem in old.problems],
    }


class Undo:
    """What undoes one transaction: the changes of its graph, the last first, and its sightings."""

    def __init__(self) -> None:
        self.sightings: dict[tuple[str, str], str | None] = {}
        self._graph: list[dict[str, Any]] | None = []

    def add(self, described: dict[str, Any]) -> None:
        """One change more."""
        if self._graph is not None:
            self._graph.insert(0, described)

    def forget(self) -> None:
        """This transaction cannot be undone: nobody knows all that was there."""
        self._graph = None

    def parameters(self) -> dict[str, str | None]:
        """As text, to be kept in the database."""
        graph = None if self._graph is None else json.dumps(self._graph, ensure_ascii=False)
        sightings = [[text, source, at] for (text, source), at in self.sightings.items()]
        return {"undo": graph if graph and len(graph) <= MOST else None, "sightings": json.dumps(sightings, ensure_ascii=False)}


def undo_graph(graph: Graph, undos: Iterable[str | None]) -> Graph | None:
    """The graph as it was before the transactions, given the latest first; None if one of them cannot be undone."""
    for undo in undos:
        if undo is None:
            return None
        for described in json.loads(undo):
            graph = Graph() if described.get("empty") else _undo_one(graph, described)
    return graph


def _undo_one(graph: Graph, described: dict[str, Any]) -> Graph:
    parts: dict[str, Any] = {}
    for part in PARTS:
        gone = set(described["remove"][part])
        rows = {row.id: row for row in getattr(graph, part) if row.id not in gone}
        rows |= {row["id"]: _KINDS[part].model_validate_json(json.dumps(row)) for row in described["put"][part]}
        parts[part] = tuple(rows[key] for key in sorted(rows))
    problems = tuple(Problem.model_validate_json(json.dumps(problem)) for problem in described["problems"])
    return Graph(**parts, redirects=described["redirects"], problems=problems)


def undo_sightings(kept: dict[tuple[str, str], str], undos: Iterable[str]) -> dict[tuple[str, str], str]:
    """The sightings as they were before the transactions, given the latest first."""
    for undo in undos:
        for text, source, at in json.loads(undo):
            if at is None:
                kept.pop((text, source), None)
            else:
                kept[text, source] = at
    return kept
