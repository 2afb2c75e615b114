"""The Neo4j store: ledger and graph in one database of a Neo4j server, 5.26 or newer, through the official driver.

Constraints and indexes stand before the first write. One transaction an announcement, under one writer lock that lies in
the database; every statement is a file of `cypher/`. The store's own bookkeeping bears the labels `Entry`, `Sighting`,
`Key` (folded names), `Redirect`, `Change` and `Store`, apart from the picture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from orggraph.core.graph import Graph
from orggraph.core.store import SCHEMA_VERSION, Store, StoreWriter
from orggraph.stores import errors
from orggraph.stores.neo4j_address import NEO4J_SCHEMES, parse_address
from orggraph.stores.neo4j_connection import Connection, is_passing, run_statement
from orggraph.stores.neo4j_cypher import run_query
from orggraph.stores.neo4j_given import Given
from orggraph.stores.neo4j_graph import GraphStatements
from orggraph.stores.neo4j_ledger import LedgerStatements, Row
from orggraph.stores.neo4j_snapshot import Neo4jSnapshot, read_one_state
from orggraph.stores.neo4j_statements import load_statement, load_statements
from orggraph.stores.neo4j_writer import Neo4jWriter

SCHEMES = NEO4J_SCHEMES
_SCHEMA = ("schema/constraints", "schema/indexes", "schema/full_text")
_INDEX_SECONDS = 300


def open_url(url: str, *, create: bool, read_only: bool) -> Store:
    """The store in a database: made if it is not there and `create`; an OrggraphError says what else is wrong."""
    connection = Connection(parse_address(url))
    try:
        _check_store(connection, create=create, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return Neo4jStore(connection, read_only=read_only)


def _check_store(connection: Connection, *, create: bool, read_only: bool) -> None:
    url = connection.address.url
    state = connection.read(lambda transaction: run_statement(transaction, "schema/state", {}))[0]
    if state["foreign"]:
        raise errors.StoreForeignError(url, "a database with data of something else under the same labels")
    if state["version"] is None and not create:
        raise errors.StoreMissingError(url)
    if state["version"] is not None and state["version"] > SCHEMA_VERSION:
        raise errors.StoreNewerError(url, state["version"], SCHEMA_VERSION)
    if state["version"] is not None and state["version"] < SCHEMA_VERSION:
        raise errors.StoreOlderError(url, state["version"], SCHEMA_VERSION)
    if not read_only:
        _make_schema(connection)
        if state["version"] is None:
            connection.write(lambda transaction: run_statement(transaction, "schema/found", {"version": SCHEMA_VERSION}))


def _make_schema(connection: Connection) -> None:
    """Every constraint and index that is not there yet, before anything is written."""
    there = {row["name"] for row in connection.read(lambda transaction: run_statement(transaction, "schema/names", {}))}
    missing = [text for name in _SCHEMA for text in load_statements(name) if _name_of(text) not in there]
    if not missing:
        return
    for text in missing:
        connection.write(lambda transaction, text=text: transaction.run(text).consume())  # type: ignore[misc]
    connection.write(lambda transaction: transaction.run(load_statement("schema/await"), seconds=_INDEX_SECONDS).consume())


def _name_of(statement: str) -> str:
    return statement.partition(" IF NOT EXISTS")[0].rpartition(" ")[2]


class Neo4jStore(LedgerStatements, GraphStatements):
    """A store in one database."""

    def __init__(self, connection: Connection, *, read_only: bool) -> None:
        self._connection = connection
        self._read_only = read_only
        self._given: Given | None = None

    @property
    def url(self) -> str:
        """What names it, without a password."""
        return self._connection.address.url

    @property
    def version(self) -> str:
        """The server's version."""
        return self._connection.version

    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement, of what is committed."""
        return self._connection.read(lambda transaction: run_statement(transaction, f"read/store/{statement}", parameters))

    @contextmanager
    def writing(self) -> Iterator[StoreWriter]:
        """One transaction under the store's one writer lock; a second writer waits, a failure leaves nothing behind."""
        if self._read_only:
            raise errors.StoreReadOnlyError(self.url, "it was opened for reading only")
        with self._connection.telling(), self._connection.session(write=True) as session:
            writer = self._begin(session)
            try:
                yield writer
                writer.finish()
                self._given = writer.given
            finally:
                writer.abandon()

    def _begin(self, session: Any) -> Neo4jWriter:
        """The writer with its lock; a connection that broke while it idled is no reason to fail."""
        try:
            return Neo4jWriter(self._connection, session, self._given)
        except Exception as error:
            if not is_passing(error):
                raise
            return Neo4jWriter(self._connection, session, self._given)

    @contextmanager
    def snapshot(self) -> Iterator[Store]:
        """Reads inside it see one state of the store, whatever a writer does meanwhile."""
        snapshot = Neo4jSnapshot(self._connection)
        try:
            yield snapshot
        finally:
            snapshot.close()

    def scrub(self) -> None:
        """Forgets what undoes earlier transactions, in which erased content may stand; the server prunes its own logs."""
        if self._read_only:
            raise errors.StoreReadOnlyError(self.url, "it was opened for reading only")
        self._connection.write(lambda transaction: run_statement(transaction, "write/scrub", {}))

    def graph(self) -> Graph:
        """The whole graph in memory, of one moment; what was edited by hand is left out of it and named among its problems."""
        changes, graph, _ = read_one_state(self)
        self._given = Given.of(graph, changes)
        return graph

    def run_cypher(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        """Rows of a read-only Cypher query; dates as ISO text."""
        return run_query(self._connection, query, parameters)

    def close(self) -> None:
        """Lets go of all connections; doing it twice is no fault."""
        self._connection.close()
