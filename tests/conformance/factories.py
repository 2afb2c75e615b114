"""Every store that the one suite runs over: adding a store is adding one factory to `FACTORIES`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from orggraph.core.store import Store
from orggraph.stores import open_store


@dataclass(frozen=True)
class Place:
    """Where one test's store lies: `url` opens it in this process and in others."""

    url: str

    def open(self, *, create: bool = True, read_only: bool = False) -> Store:
        """The store, opened once more."""
        return open_store(self.url, create=create, read_only=read_only)


def sqlite_place(folder: Path) -> Place:
    """A fresh file."""
    return Place(str(folder / "store.db"))


FACTORIES: dict[str, Callable[[Path], Place]] = {"sqlite": sqlite_place}
