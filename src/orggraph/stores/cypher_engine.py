"""Cypher on the embedded store: a frozen picture of the graph in kglite, built when first asked and kept until the graph changes.

kglite (extra `orggraph[cypher]`) is only ever a reader: it holds a copy, is frozen before the first query, and is
thrown away when stale. `LOAD CSV` is refused here, since a frozen graph would still read files.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, time
from threading import Lock
from typing import Any

from orggraph.core.elements import NODE_PROPERTIES, Property, edge_elements, node_elements
from orggraph.core.graph import Graph
from orggraph.stores.errors import CypherError, CypherMissingError, CypherReadOnlyError

# Whatever stands between the two words, comments too, and wherever they stand: a lexer that read a string's end
# otherwise than kglite's would let one through. Texts belong into parameters anyway.
_LOAD_CSV = re.compile(r"\bLOAD(?:/\*.*?\*/|//[^\n]*|[^A-Za-z0-9_])++CSV\b", re.IGNORECASE | re.DOTALL)
_INDEXES = (
    ("Company", "name"), ("Department", "name"), ("Department", "company_id"), ("Department", "continuant_id"),
    ("Executive", "name"), ("Executive", "company_id"),
)
_ENGINE_OWN = {"title", "type"}  # kglite adds these to the properties of nodes


def _import_kglite() -> Any:
    try:
        import kglite
    except ImportError as error:
        raise CypherMissingError from error
    kglite.set_query_warning_policy("silent")  # it would write to stderr
    return kglite


def _plain(properties: dict[str, Property]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _nodes(graph: Graph) -> list[dict[str, Any]]:
    rows: dict[str, list[dict[str, Any]]] = {label: [] for label in NODE_PROPERTIES}
    for node in node_elements(graph):
        rows[node.label].append(_plain(node.properties))
    return [{"type": label, "id_field": "id", "title_field": "name", "records": found} for label, found in rows.items()]


def _edges(graph: Graph) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    """Rows by edge type, label at the near end and label at the far end, sorted."""
    rows: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in edge_elements(graph):
        row = {"from_node": edge.from_id, "to_node": edge.to_id, "properties": _plain(edge.properties)}
        rows[edge.relation, edge.from_label, edge.to_label].append(row)
    return dict(sorted(rows.items()))


def _build(kglite: Any, graph: Graph) -> Any:
    built = kglite.from_records({"nodes": _nodes(graph), "connections": []}, on_missing_endpoint="error")
    for label, name in _INDEXES:
        built.create_index(label, name)
    # Created one by one: the bulk loader makes one edge of parallel ones, and two beliefs of one fact are parallel.
    for (relation, source, target), rows in _edges(graph).items():
        ends = f"MATCH (a:{source} {{id: row.from_node}}) MATCH (b:{target} {{id: row.to_node}})"
        built.cypher(f"UNWIND $rows AS row {ends} CREATE (a)-[r:{relation}]->(b) SET r = row.properties", params={"rows": rows})
    return built.freeze()


def _present(value: Any) -> Any:
    """A value as JSON: days and instants as ISO text, nodes and edges without the engine's own ids and properties."""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, list):
        return [_present(member) for member in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"id", "labels", "properties"}:
        own = {name: member for name, member in value["properties"].items() if name not in _ENGINE_OWN}
        return {"labels": value["labels"], "properties": _present(own)}
    if value.keys() == {"id", "start", "end", "type", "properties"}:
        return {"type": value["type"], "properties": _present(value["properties"])}
    return {name: _present(member) for name, member in value.items()}


def refuse_files(query: str) -> None:
    """CypherReadOnlyError if a query would read files or addresses: no engine refuses that by itself."""
    if _LOAD_CSV.search(query):
        raise CypherReadOnlyError("LOAD CSV")


class CypherEngine:
    """The picture of one store; safe to ask from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._built: tuple[int, Any] | None = None

    def run(self, query: str, parameters: dict[str, Any], changes: int, read_graph: Callable[[], Graph]) -> list[dict[str, Any]]:
        """The rows of a query on the graph that has seen so many changes; `read_graph` is called if that is not the one at hand.

        Raises CypherMissingError, CypherReadOnlyError for what writes or reads files, CypherError for all else.
        """
        refuse_files(query)
        kglite = _import_kglite()
        picture = self._picture(kglite, changes, read_graph)
        try:
            rows = picture.cypher(query, params=parameters)
        except kglite.ReadOnlyError as error:
            raise CypherReadOnlyError("a clause that writes") from error
        except (kglite.KgError, ValueError, TypeError) as error:
            raise CypherError(str(error)) from error
        if isinstance(rows, str):
            raise CypherError("FORMAT is not part of Cypher; choose the output with `--json` or `--csv`")
        return [{name: _present(value) for name, value in row.items()} for row in rows]

    def _picture(self, kglite: Any, changes: int, read_graph: Callable[[], Graph]) -> Any:
        with self._lock:
            if self._built is None or self._built[0] != changes:
                self._built = (changes, _build(kglite, read_graph()))
            return self._built[1]
