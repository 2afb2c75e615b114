"""The embedded store: ledger and graph in one SQLite file.

Write-ahead logging: readers go on beside the writer and see the last whole transaction; `synchronous = FULL`: what was
written survives a power cut; a second writer waits. Connections are lent from a pool, so that a store may be used by many threads.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from orggraph.core.announcements import Sighting
from orggraph.core.entries import Entry, bury
from orggraph.core.graph import Graph, GraphChange
from orggraph.core.store import Store, StoreWriter
from orggraph.stores.cypher_engine import CypherEngine
from orggraph.stores.errors import StoreClosedError, StoreInUseError, StoreReadOnlyError
from orggraph.stores.past import Past
from orggraph.stores.sqlite_connection import Connection, Row
from orggraph.stores.sqlite_file import WAIT, SqliteFile
from orggraph.stores.sqlite_graph import GraphTables
from orggraph.stores.sqlite_ledger import LedgerTables
from orggraph.stores.sqlite_tables import apply_change, entry_row, put_ties

SCHEMES = ("sqlite",)
PASSING = ":memory:"
_PREFIX = re.compile("^sqlite:///", re.IGNORECASE)


def open_url(url: str, *, create: bool, read_only: bool) -> Store:
    """The store at a path, or `sqlite:///` and a path (a fourth slash begins an absolute one).

    `sqlite:///:memory:` is a store that passes: empty at first, gone when closed. It lies in a temporary file, since
    SQLite's own stores in memory let no reader go on beside the writer.
    """
    name = _PREFIX.sub("", url)
    if name == PASSING:
        folder = TemporaryDirectory(prefix="orggraph-")
        file = SqliteFile(Path(folder.name) / "passing.db", url, create=True, read_only=False, wait=WAIT)
        return SqliteStore(file, at_close=folder.cleanup)
    return SqliteStore(SqliteFile(Path(name).expanduser(), url, create=create, read_only=read_only, wait=WAIT))


class SqliteWriter(LedgerTables, GraphTables):
    """The writer inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query, with what this transaction has written."""
        return self._connection.select(sql, *parameters)

    def append(self, entries: Sequence[Entry], recorded_at: str) -> list[str]:
        """Appends the entries the ledger does not hold yet; their ids, in order."""
        columns = "id, kind, announcement, published, body, recorded_at"
        sql = f"INSERT INTO entry ({columns}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"  # noqa: S608  # constants
        return [entry.id for entry in entries if self._connection.write(sql, *entry_row(entry, recorded_at))]

    def sight(self, sighting: Sighting) -> bool:
        """Notes where a text was seen; whether that was new.

        A text that is seen at a place again, after another one was, is new there: the place has it back.
        """
        return self._connection.write(
            "INSERT INTO sighting VALUES (?1, ?2, ?3) ON CONFLICT (announcement, source) DO UPDATE SET at = excluded.at "
            "WHERE EXISTS (SELECT 1 FROM sighting AS other WHERE other.source = ?2 AND other.at > sighting.at AND other.at <= ?3)",
            sighting.announcement, sighting.source, sighting.at,
        ) > 0

    def erase(self, announcement: str) -> list[str]:
        """Puts tombstones in the place of a text's entries and forgets where it was seen; the ids, by seq."""
        held = self.entries_of(announcement)
        for entry in held:
            self._connection.write("UPDATE entry SET body = ?, published = NULL WHERE id = ?", bury(entry, announcement).body, entry.id)
        self._connection.write("DELETE FROM sighting WHERE announcement = ?", announcement)
        return [entry.id for entry in held]

    def apply(self, change: GraphChange) -> None:
        """Writes a change of the graph: removals, then rows by part, then redirects."""
        apply_change(self._connection, change)

    def tie(self, ties: Mapping[str, Collection[str]]) -> None:
        """Puts these ties of each holder in the place of those it had."""
        put_ties(self._connection, ties)

    def sign(self, maker: str | None) -> None:
        """Notes what the graph was made by; None: it is behind its ledger."""
        self._connection.write("UPDATE state SET made_by = ?", maker)


class SqliteSnapshot(LedgerTables, GraphTables, Past):
    """One state of a store, read through one connection in a read transaction; its writing is refused."""

    def __init__(self, connection: Connection, url: str, engine: CypherEngine) -> None:
        self._connection = connection
        self._engine = engine
        self.held = connection.held()
        self.url = url

    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query, as they were when the snapshot was taken."""
        return self._connection.select(sql, *parameters)

    def run_cypher(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        """Rows of a read-only Cypher query; dates as ISO text."""
        changes = self.select("SELECT changes FROM state")[0][0]
        return self._engine.run(query, parameters, changes, self.graph)

    def close(self) -> None:
        """Nothing: it ends with its `with`."""


class SqliteStore(LedgerTables, GraphTables):
    """A store in one SQLite file."""

    def __init__(self, file: SqliteFile, at_close: Callable[[], None] = lambda: None) -> None:
        self._file = file
        self._at_close = at_close
        self._idle: list[Connection] = []
        self._engine = CypherEngine()
        self._is_closed = False

    @property
    def url(self) -> str:
        """The path or URL it was opened by."""
        return self._file.url

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        if self._is_closed:
            raise StoreClosedError(self.url)
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._file.connect()
        try:
            yield connection
        finally:
            self._give_back(connection)

    def _give_back(self, connection: Connection) -> None:
        if self._is_closed or self._file.is_fixed:
            connection.close()
        else:
            self._idle.append(connection)

    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query, of the last whole transaction."""
        with self._connection() as connection:
            return connection.select(sql, *parameters)

    @contextmanager
    def writing(self) -> Iterator[StoreWriter]:
        """One transaction under the store's one writer lock; a second writer waits, a failure leaves nothing behind."""
        if self._file.read_only:
            raise StoreReadOnlyError(self.url, "it was opened for reading only")
        with self._connection() as connection, connection.transaction("BEGIN IMMEDIATE"):
            yield SqliteWriter(connection)

    @contextmanager
    def snapshot(self) -> Iterator[Store]:
        """Reads inside it see one state of the store, whatever a writer does meanwhile."""
        with self._connection() as connection, connection.transaction("BEGIN DEFERRED"):
            connection.select("SELECT changes FROM state")  # a read transaction begins with its first read
            yield SqliteSnapshot(connection, self.url, self._engine)

    def scrub(self) -> None:
        """Overwrites what erased entries left behind in the store's files; fails while somebody else reads an older state.

        The file is written anew without its free pages, and the write-ahead log is emptied.
        """
        if self._file.read_only:
            raise StoreReadOnlyError(self.url, "it was opened for reading only")
        while self._idle:
            self._idle.pop().close()
        with self._connection() as connection:
            connection.write("VACUUM")
            is_busy, *_ = connection.select("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        if is_busy:
            raise StoreInUseError(self.url)

    def graph(self) -> Graph:
        """The whole graph in memory, of one moment."""
        with self.snapshot() as snapshot:
            return snapshot.graph()

    def run_cypher(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        """Rows of a read-only Cypher query; dates as ISO text."""
        with self.snapshot() as snapshot:
            return list(snapshot.run_cypher(query, parameters))

    def close(self) -> None:
        """Lets go of files and connections; doing it twice is no fault."""
        self._is_closed = True
        while self._idle:
            self._idle.pop().close()
        self._at_close()
