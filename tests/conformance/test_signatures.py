"""Every store has the protocol's methods, with its parameters."""

import inspect

import pytest

from orggraph.core.store import Store, StoreWriter
from orggraph.stores.opening import hide_password


def members(protocol):
    return sorted(name for name in dir(protocol) if not name.startswith("_"))


def parameters(function):
    return [(each.name, each.kind, each.default) for each in inspect.signature(function).parameters.values()]


def assert_follows(kept, protocol):
    for name in members(protocol):
        expected = inspect.getattr_static(protocol, name)
        assert hasattr(kept, name), f"{type(kept).__name__} lacks {name}"
        if callable(expected):
            found = getattr(type(kept), name)
            assert parameters(found) == parameters(getattr(protocol, name)), f"{type(kept).__name__}.{name}"
            assert inspect.getdoc(found), f"{type(kept).__name__}.{name} says nothing of itself"


def test_the_protocol_has_members_to_compare():
    assert {"entries", "graph", "writing", "url", "run_cypher"} <= set(members(Store))
    assert {"append", "sight", "apply", "nodes"} <= set(members(StoreWriter))


def test_the_store_follows_the_protocol(store):
    assert_follows(store, Store)


def test_its_snapshot_follows_the_protocol(store):
    with store.snapshot() as snapshot:
        assert_follows(snapshot, Store)


def test_its_writer_follows_the_protocol(store):
    with store.writing() as writer:
        assert_follows(writer, StoreWriter)


def test_a_method_with_other_parameters_is_noticed(store):
    class Other(type(store)):
        def fact(self, key):
            return None

    with pytest.raises(AssertionError, match=r"Other\.fact"):
        assert_follows(Other.__new__(Other), type("Narrow", (), {"fact": Store.fact}))


def test_its_url_names_it(store, place):
    assert store.url == hide_password(place.url)
