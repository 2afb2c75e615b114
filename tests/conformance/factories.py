"""Every store that the one suite runs over: adding a store is adding one factory to `FACTORIES`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from tests.servers.live import database

from orggraph.core.store import Store
from orggraph.stores import open_store


@dataclass(frozen=True)
class Place:
    """Where one test's store lies: `url` opens it in this process and in others."""

    url: str

    def open(self, *, create: bool = True, read_only: bool = False) -> Store:
        """The store, opened once more."""
        return open_store(self.url, create=create, read_only=read_only)


def sqlite_place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A fresh file."""
    yield Place(str(request.getfixturevalue("tmp_path") / "store.db"))


def neo4j_place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """The one server of this run, emptied; nobody else's until the test ends."""
    with database(request.getfixturevalue("tmp_path_factory")) as live:
        yield Place(live.url)


FACTORIES: dict[str, Callable[[pytest.FixtureRequest], Iterator[Place]]] = {"neo4j": neo4j_place, "sqlite": sqlite_place}
