"""Snapshots of a Neo4j store: one state, asked in the database as long as nobody writes, from a copy as soon as somebody has.

Every read looks in the same transaction whether the store is still at the change it was at when the snapshot began. If
not, the state of then is made once in a passing embedded store (the current one, and what undoes the changes since),
and asked there.
"""

from collections.abc import Callable, Collection, Iterator
from functools import wraps
from typing import Any, TypeVar

from orggraph.core.announcements import Sighting
from orggraph.core.entries import EntryKind
from orggraph.core.graph import Graph, compare_graphs
from orggraph.core.store import GraphReader, LedgerReader, Recorded, Store
from orggraph.stores.errors import StoreChangedError
from orggraph.stores.neo4j_connection import Connection, Reading, run_statement
from orggraph.stores.neo4j_cypher import run_query
from orggraph.stores.neo4j_graph import GraphStatements, read_graph
from orggraph.stores.neo4j_ledger import LedgerStatements, Row
from orggraph.stores.neo4j_undo import undo_graph, undo_sightings
from orggraph.stores.past import Past
from orggraph.stores.sqlite import PASSING
from orggraph.stores.sqlite import open_url as open_embedded

_Class = TypeVar("_Class", bound=type)
_GIVEN_TRIES = 20


class _OvertakenError(Exception):
    """Somebody has written since the snapshot began."""


def _keeping(method: Callable[..., Any]) -> Callable[..., Any]:
    """The method on the database, or on the copy once the store has moved on."""

    @wraps(method)
    def read(self: "Neo4jSnapshot", *arguments: Any, **named: Any) -> Any:
        if self.copy is None:
            try:
                return method(self, *arguments, **named)
            except _OvertakenError:
                self.copy = self.make_copy()
        return getattr(self.copy, method.__name__)(*arguments, **named)

    return read


def _reads_kept(kind: _Class) -> _Class:
    names = {name for protocol in (LedgerReader, GraphReader) for name in vars(protocol) if not name.startswith("_")}
    for name in sorted(names - {"entries"} | {"run_cypher"}):
        setattr(kind, name, _keeping(getattr(kind, name)))
    return kind


@_reads_kept
class Neo4jSnapshot(LedgerStatements, GraphStatements, Past):
    """One state of a store; its writing is refused."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.url = connection.address.url
        self.copy: Store | None = None
        self._reading = Reading(connection)
        state = self._reading.ask("read/store/changes", {})[0][0]
        self._changes: int = state["changes"]
        self._seq: int = state["entries"]

    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement, if nobody has written since."""
        rows, changes = self._reading.ask(f"read/store/{statement}", parameters)
        if changes != self._changes:
            raise _OvertakenError
        return rows

    def _checked(self, transaction: Any, rows: list[Row]) -> list[Row]:
        if run_statement(transaction, "read/store/changes", {})[0]["changes"] != self._changes:
            raise _OvertakenError
        return rows

    def entries(self, kinds: Collection[EntryKind] | None = None) -> Iterator[Recorded]:
        """All entries (of these kinds) that were there, by seq: the ledger only grows."""
        reader = _Unchecked(self._connection)
        for recorded in reader.entries(kinds):
            if recorded.seq > self._seq:
                return
            yield recorded

    def run_cypher(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        """Rows of a read-only Cypher query; dates as ISO text."""
        return run_query(self._connection, query, parameters, check=self._checked)

    def make_copy(self) -> Store:
        """The state of then in an embedded store; StoreChangedError if it cannot be made any more."""
        reader = _Unchecked(self._connection)
        number, graph, sightings = read_one_state(reader)
        undos = reader.select("undo", after=self._changes)
        before = undo_graph(graph, [row["undo"] for row in undos])
        if before is None or len(undos) != number - self._changes:
            raise StoreChangedError(self.url)
        places = undo_sightings({(each.announcement, each.source): each.at for each in sightings}, [row["sightings"] for row in undos])
        copy = open_embedded(f"sqlite:///{PASSING}", create=True, read_only=False)
        with copy.writing() as writer:
            for recorded in self.entries():
                writer.append([recorded.entry], recorded.recorded_at)
            for (text, source), at in places.items():
                writer.sight(Sighting(announcement=text, source=source, at=at))
            writer.apply(compare_graphs(Graph(), before))
        return copy

    def close(self) -> None:
        """Lets go of the copy, if there is one."""
        self._reading.close()
        if self.copy is not None:
            self.copy.close()


class _Unchecked(LedgerStatements, GraphStatements):
    """Reads of the store as it is now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement."""
        return self._connection.read(lambda transaction: run_statement(transaction, f"read/store/{statement}", parameters))


def read_one_state(reader: LedgerStatements) -> tuple[int, Graph, list[Sighting]]:
    """The number of the latest change with the graph and the sightings that it left: read again if somebody wrote meanwhile."""
    for _ in range(_GIVEN_TRIES):
        before = reader.select("changes")[0]["changes"]
        graph, sightings = read_graph(reader.select)[0], reader.sightings()
        if reader.select("changes")[0]["changes"] == before:
            return before, graph, sightings
    raise StoreChangedError("the store")
