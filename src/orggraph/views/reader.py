"""What every question reads from: a store's ledger and graph, without its writer."""

from typing import Protocol

from orggraph.core.store import GraphReader, LedgerReader


class Reader(LedgerReader, GraphReader, Protocol):
    """A store as the views see it; every `core.store.Store` is one."""
