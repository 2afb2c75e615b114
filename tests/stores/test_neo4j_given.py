"""A change that says what it was compared with needs no asking; where that is not what the store holds, the store is asked."""

from contextlib import closing

import pytest
from tests.conformance.golden import golden_graph, node_id
from tests.servers.live import connect

from orggraph.core.graph import Graph, compare_graphs, graph_digest, split_change
from orggraph.stores import neo4j_writer, open_store

GOLDEN = golden_graph()


@pytest.fixture
def asked(monkeypatch):
    """How often a writer asked which rows are there."""
    calls, really = [], neo4j_writer.read_touched

    def read(select, ids):
        calls.append(ids)
        return really(select, ids)

    monkeypatch.setattr(neo4j_writer, "read_touched", read)
    return calls


def write(store, change):
    with store.writing() as writer:
        writer.apply(change)


def write_and_fail(store, change):
    with store.writing() as writer:
        writer.apply(change)
        raise KeyError


def renamed(graph):
    nodes = (node if node.id != node_id("曾鸣") else node.model_copy(update={"name": "曾 鸣", "keys": ("曾 鸣",)}) for node in graph.nodes)
    return Graph(tuple(nodes), graph.announcements, graph.claims, graph.facts[1:], graph.abouts, graph.losses, dict(graph.redirects))


def test_the_steps_of_one_copy_ask_for_nothing(store, asked):
    for step in split_change(compare_graphs(store.graph(), GOLDEN), 5):
        write(store, step)
    assert asked == []
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)
    write(store, compare_graphs(store.graph(), renamed(GOLDEN)))
    assert asked == []
    assert graph_digest(store.graph()) == graph_digest(renamed(GOLDEN))


def test_what_was_compared_with_another_graph_is_asked_for(store, asked):
    write(store, compare_graphs(Graph(), GOLDEN))
    write(store, compare_graphs(Graph(), GOLDEN))
    assert len(asked) == 1
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)


def test_a_change_that_is_written_twice_is_asked_for_the_second_time(store, asked):
    change = compare_graphs(store.graph(), GOLDEN)
    write(store, change)
    write(store, change)
    assert len(asked) == 1
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)


def test_after_another_writer_the_rows_are_asked_for(store, live, asked):
    change = compare_graphs(store.graph(), GOLDEN)
    with closing(open_store(live.url)) as other:
        write(other, compare_graphs(other.graph(), renamed(GOLDEN)))
    write(store, change)
    assert len(asked) == 1
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)


def test_a_transaction_that_failed_leaves_the_comparison_as_it_was(store, asked):
    change = compare_graphs(store.graph(), GOLDEN)
    with pytest.raises(KeyError):
        write_and_fail(store, change)
    write(store, change)
    assert asked == []
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)


def test_what_was_edited_by_hand_is_asked_for(store, live, asked):
    write(store, compare_graphs(store.graph(), GOLDEN))
    with connect(live.url) as session:
        session.run("MATCH ()-[r:HEADS]->() WITH r LIMIT 1 SET r.mine = 1").consume()
    write(store, compare_graphs(store.graph(), GOLDEN))
    assert len(asked) == 1
    assert graph_digest(store.graph()) == graph_digest(GOLDEN)
