"""The past: what a snapshot of any store has beside its reads; nothing can be written to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from orggraph.core.store import StoreWriter
from orggraph.stores.errors import StoreReadOnlyError


class Past:
    """One state of a store; `url` names the store."""

    url: str

    @contextmanager
    def writing(self) -> Iterator[StoreWriter]:
        """Refused: a snapshot is of the past."""
        raise StoreReadOnlyError(self.url, "this is a snapshot of it")
        yield

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """The snapshot itself."""
        yield self

    def scrub(self) -> None:
        """Refused: a snapshot is of the past."""
        raise StoreReadOnlyError(self.url, "this is a snapshot of it")
