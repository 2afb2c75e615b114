"""The file of a SQLite store: found or made, checked to be one of ours, and of which version.

The header's `application_id` says whose file it is and `user_version` which version of the tables it has; both are
written in the transaction that makes the tables, so that a file is a whole store or none.
"""

import os
from pathlib import Path

from orggraph.core.errors import OrggraphError
from orggraph.core.store import SCHEMA_VERSION
from orggraph.stores.errors import (
    StoreForeignError,
    StoreMissingError,
    StoreNewerError,
    StoreOlderError,
    StoreReadOnlyError,
    StoreUnreachableError,
)
from orggraph.stores.sqlite_connection import Connection
from orggraph.stores.sqlite_tables import APPLICATION_ID, TABLES

WAIT = 60.0  # seconds: longer than any one announcement takes to write
_SETTINGS = ("foreign_keys = ON", "synchronous = FULL", "cache_size = -65536")  # 64 MiB: the pages of a large company


class SqliteFile:
    """A checked file, from which connections are made; `wait` is how many seconds a writer waits for another.

    `is_fixed`: this user may neither write the file nor make others beside it; its connections are for one read each.
    """

    def __init__(self, path: Path, url: str, *, create: bool, read_only: bool, wait: float = WAIT) -> None:
        self.url = url
        self.read_only = read_only
        self.wait = wait
        self._path = path
        self._check_place(create=create)
        self.is_fixed = read_only and not all(os.access(place, os.W_OK) for place in (path, path.absolute().parent))
        self._may_create = create and not read_only
        connection = self.connect()
        try:
            self._check_content(connection)
        finally:
            connection.close()
        self._may_create = False  # a file that is taken away later is not made again

    def connect(self) -> Connection:
        """A new connection with the settings of this store: waits for others, keeps what it says it kept."""
        connection = Connection(self._path, self.url, self._find_mode(), self.wait)
        try:
            for setting in _SETTINGS:
                connection.write(f"PRAGMA {setting}")
            connection.write(f"PRAGMA query_only = {int(self.read_only)}")
        except OrggraphError:
            connection.close()
            raise
        return connection

    def _check_place(self, *, create: bool) -> None:
        if self._path.is_dir():
            raise StoreUnreachableError(self.url, "it is a folder")
        if not self._path.exists():
            if not create or self.read_only:
                raise StoreMissingError(self.url)
            if not self._path.absolute().parent.is_dir():
                raise StoreUnreachableError(self.url, f"there is no folder {self._path.parent}")
        if not self.read_only:
            self._check_writable()

    def _check_writable(self) -> None:
        if self._path.exists() and not os.access(self._path, os.W_OK):
            raise StoreReadOnlyError(self.url, "the file is read-only")
        if not os.access(self._path.absolute().parent, os.W_OK):
            raise StoreReadOnlyError(self.url, "its folder is read-only")

    def _find_mode(self) -> str:
        # A reader, too, opens for writing where it may: it would else leave the files that SQLite makes beside the
        # store's. Where it may not, it reads the file as it is, unless somebody else is writing: then their files are there.
        if not self.is_fixed:
            return "mode=rwc" if self._may_create else "mode=rw"
        beside = self._path.with_name(self._path.name + "-wal")
        return "mode=ro" if beside.exists() else "mode=ro&immutable=1"

    def _check_content(self, connection: Connection) -> None:
        if self._is_empty(connection):
            if not self._may_create:
                raise StoreMissingError(self.url)
            with connection.transaction("BEGIN IMMEDIATE"):
                if self._is_empty(connection):  # another process may have been first
                    self._make_tables(connection)
        self._check_version(connection)
        if not self.read_only:
            connection.select("PRAGMA journal_mode = WAL")

    def _is_empty(self, connection: Connection) -> bool:
        tables = connection.value("SELECT count(*) FROM sqlite_schema")
        return tables == 0 and connection.value("PRAGMA application_id") in (0, APPLICATION_ID)

    def _make_tables(self, connection: Connection) -> None:
        for statement in TABLES:
            connection.write(statement)
        connection.write(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.write(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _check_version(self, connection: Connection) -> None:
        if connection.value("PRAGMA application_id") != APPLICATION_ID:
            raise StoreForeignError(self.url, "a SQLite database of something else")
        version = connection.value("PRAGMA user_version")
        if version > SCHEMA_VERSION:
            raise StoreNewerError(self.url, version, SCHEMA_VERSION)
        if version < SCHEMA_VERSION:
            raise StoreOlderError(self.url, version, SCHEMA_VERSION)
