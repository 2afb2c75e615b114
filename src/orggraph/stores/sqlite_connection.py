"""One connection to a SQLite file: the statements of a store, with SQLite's errors told as the store's own."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from orggraph.core.errors import OrggraphError
from orggraph.stores.errors import (
    BrokenChangeError,
    StoreClosedError,
    StoreDamagedError,
    StoreForeignError,
    StoreFullError,
    StoreLockedError,
    StoreReadOnlyError,
    StoreUnreachableError,
)
from orggraph.stores.sqlite_held import Held

Row = tuple[Any, ...]
_CODES: dict[int, Callable[[str, float, str], OrggraphError]] = {
    sqlite3.SQLITE_BUSY: lambda url, wait, _: StoreLockedError(url, wait),
    sqlite3.SQLITE_LOCKED: lambda url, wait, _: StoreLockedError(url, wait),
    sqlite3.SQLITE_FULL: lambda url, _, __: StoreFullError(url),
    sqlite3.SQLITE_READONLY: lambda url, _, __: StoreReadOnlyError(url, "the file or its folder is read-only"),
    sqlite3.SQLITE_NOTADB: lambda url, _, __: StoreForeignError(url, "no database"),
    sqlite3.SQLITE_CORRUPT: lambda url, _, reason: StoreDamagedError(url, reason),
    sqlite3.SQLITE_CONSTRAINT: lambda url, _, reason: BrokenChangeError(url, reason),
}
"""What to say for each primary result code (https://www.sqlite.org/rescode.html); all others are StoreUnreachableError."""


def tell_error(error: sqlite3.Error, url: str, wait: float) -> OrggraphError:
    """The store's own error for one of SQLite's, by its primary result code; `wait` is in seconds."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreClosedError(url) if "closed" in str(error) else StoreUnreachableError(url, str(error))
    make = _CODES.get(code & 0xFF)
    return make(url, wait, str(error)) if make else StoreUnreachableError(url, str(error))


class Connection:
    """A connection in autocommit mode; `wait` is how many seconds it waits for another writer."""

    def __init__(self, path: Path, url: str, mode: str, wait: float) -> None:
        self._url = url
        self._wait = wait
        self._held: Held | None = None
        with self._telling():
            self._sqlite = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=wait, isolation_level=None, check_same_thread=False,
            )

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise tell_error(error, self._url, self._wait) from error

    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query."""
        with self._telling():
            return self._sqlite.execute(sql, parameters).fetchall()

    def value(self, sql: str, *parameters: object) -> Any:
        """The first column of the first row, or None."""
        rows = self.select(sql, *parameters)
        return rows[0][0] if rows else None

    def write(self, sql: str, *parameters: object) -> int:
        """Runs one statement; how many rows it changed."""
        self._held = None
        return self._run(sql, *parameters)

    def _run(self, sql: str, *parameters: object) -> int:
        with self._telling():
            return self._sqlite.execute(sql, parameters).rowcount

    def write_all(self, sql: str, rows: Iterable[Row]) -> None:
        """Runs one statement for each row of parameters."""
        self._held = None
        with self._telling():
            self._sqlite.executemany(sql, rows)

    @contextmanager
    def transaction(self, begin: str) -> Iterator[None]:
        """All or nothing: commits at the end, rolls back if anything is raised inside. `begin` is how it begins."""
        self._run(begin)
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            if self._sqlite.in_transaction:
                self._run("ROLLBACK")
            raise

    def held(self) -> Held:
        """The rows held of the state that the transaction under way reads; nothing at first."""
        state: int = self.value("PRAGMA data_version")
        if self._held is None or self._held.state != state:
            self._held = Held(state)
        return self._held

    def close(self) -> None:
        """Lets go of the file."""
        self._sqlite.close()
