"""The shipped queries run on every store of the conformance suite."""

from tests.conformance.conftest import place, store

__all__ = ["place", "store"]
