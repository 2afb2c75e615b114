"""Ledger and graph are kept: one file a store, found by its URL's scheme; `open_store` opens any of them."""

from orggraph.stores.opening import open_store

__all__ = ["open_store"]
