"""Opening a store by path or URL."""

import tempfile

import pytest
from tests.conformance.golden import golden_graph

from orggraph.core.errors import OrggraphError, UsageError
from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores import open_store
from orggraph.stores.errors import ServerUnreachableError, StoreMissingError, StoreUnreachableError
from orggraph.stores.opening import find_stores


def test_the_folder_lists_the_stores():
    stores = find_stores()
    assert stores["sqlite"].__name__ == "orggraph.stores.sqlite"
    assert list(stores) == sorted(stores)


def test_a_path_is_a_sqlite_file(tmp_path):
    open_store(str(tmp_path / "a store #1?.db")).close()
    assert (tmp_path / "a store #1?.db").read_bytes().startswith(b"SQLite format 3")


def test_sqlite_urls_are_relative_with_three_slashes_and_absolute_with_four(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_store("sqlite:///one.db").close()
    open_store(f"sqlite:///{tmp_path}/two.db").close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db", "two.db"]


def test_a_passing_store_is_empty_at_first_and_gone_when_closed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for _ in range(2):
        store, other = open_store("sqlite:///:memory:"), open_store("sqlite:///:memory:")
        assert store.graph() == other.graph() == Graph()
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), golden_graph()))
            assert store.graph() == Graph()
        assert (store.graph(), other.graph()) == (golden_graph(), Graph())
        store.close()
        store.close()
        other.close()
        assert list(tmp_path.iterdir()) == []


def test_an_empty_url_is_the_default_store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_store("").close()
    assert (tmp_path / "orggraph.db").exists()


@pytest.mark.parametrize("url", ["neo4j://127.0.0.1:1", "neo4j+s://ann:secret@127.0.0.1:1", "bolt://ann:secret@127.0.0.1:1/wxg"])
def test_neo4j_urls_are_the_neo4j_stores_and_show_no_password(url):
    with pytest.raises(ServerUnreachableError, match="cannot reach a Neo4j server") as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_an_unknown_scheme_is_told_with_those_known():
    with pytest.raises(UsageError, match=r"postgres://db.*sqlite://"):
        open_store("postgres://db/x")


def test_a_missing_store_is_not_made_for_reading(tmp_path):
    path = tmp_path / "none.db"
    for choice in ({"create": False}, {"read_only": True}, {"create": True, "read_only": True}):
        with pytest.raises(StoreMissingError, match="orggraph ingest") as caught:
            open_store(str(path), **choice)
        assert caught.value.exit_code == 4
    assert not path.exists()


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreUnreachableError, match="it is a folder"):
        open_store(str(tmp_path))


def test_a_store_in_a_missing_folder_names_the_folder(tmp_path):
    with pytest.raises(StoreUnreachableError, match=r"there is no folder .*nowhere"):
        open_store(str(tmp_path / "nowhere" / "x.db"))


def test_every_error_says_what_to_do_next(tmp_path):
    with pytest.raises(OrggraphError) as caught:
        open_store(str(tmp_path / "none.db"), create=False)
    what, then = str(caught.value).splitlines()
    assert str(tmp_path / "none.db") in what
    assert "`orggraph ingest SOURCE --store" in then
