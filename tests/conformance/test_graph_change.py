"""Changes of the graph: what is written is the new graph, whole."""

import pytest
from hypothesis import HealthCheck, given, settings
from tests.conformance.golden import golden_graph, node_id
from tests.conformance.random_graphs import graphs

from orggraph.core.errors import OrggraphError
from orggraph.core.graph import Graph, compare_graphs, graph_digest
from orggraph.core.problems import Problem

GOLDEN = golden_graph()


def change(store, old, new):
    with store.writing() as writer:
        writer.apply(compare_graphs(old, new))


def test_a_change_back_leaves_nothing(store):
    change(store, Graph(), GOLDEN)
    change(store, GOLDEN, Graph())
    assert store.graph() == Graph()
    assert store.search_nodes("部") == []
    assert store.nodes_named("wxg") == []


def test_a_node_that_loses_a_name_is_no_longer_found_by_it(store):
    change(store, Graph(), GOLDEN)
    zeng = next(node for node in GOLDEN.nodes if node.id == node_id("曾鸣"))
    change(store, Graph(nodes=(zeng,)), Graph(nodes=(zeng.model_copy(update={"aliases": (), "keys": ("曾鸣",)}),)))
    assert store.nodes_named("lakezeng") == []
    assert [node.name for node in store.nodes_named("曾鸣")] == ["曾鸣"]


def test_redirects_are_replaced_as_a_whole(store):
    change(store, Graph(redirects={"a": "b", "c": "d"}), Graph(redirects={"a": "x", "e": "f"}))
    assert store.graph().redirects == {"a": "x", "e": "f"}
    change(store, Graph(), Graph())
    assert store.graph().redirects == {}


def test_problems_are_kept_in_order(store):
    problems = tuple(Problem(code=code, message=f"{code}!", where="x.txt:1") for code in ("a", "b", "c"))
    change(store, Graph(), Graph(problems=problems))
    assert store.graph().problems == problems


@pytest.mark.parametrize("part", ["nodes", "claims", "announcements"])
def test_what_something_hangs_on_cannot_be_taken_away_alone(store, part):
    change(store, Graph(), GOLDEN)
    with pytest.raises(OrggraphError, match="nothing was written"):
        change(store, Graph(**{part: getattr(GOLDEN, part)}), Graph())
    assert store.graph() == GOLDEN


def test_an_edge_without_its_ends_is_refused(store):
    with pytest.raises(OrggraphError, match="nothing was written"):
        change(store, Graph(), Graph(facts=GOLDEN.facts[:1]))
    assert store.graph() == Graph()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=graphs(), new=graphs())
def test_any_change_gives_the_new_graph(store, old, new):
    change(store, store.graph(), old)
    assert store.graph() == old
    change(store, old, new)
    assert store.graph() == new
    assert graph_digest(store.graph()) == graph_digest(new)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs())
def test_granular_reads_say_what_the_whole_graph_says(store, graph):
    change(store, store.graph(), graph)
    ids = [node.id for node in graph.nodes]
    assert store.nodes(ids) == list(graph.nodes)
    assert store.facts_from(ids) == store.facts_to(ids) == list(graph.facts)
    assert [fact for key in ids for fact in store.facts_from([key])] == sorted(graph.facts, key=lambda fact: (fact.from_id, fact.id))
    assert {(about.to_id, about.role, about.claim) for about in graph.abouts} == {
        (entity, role, claim.id) for entity, role, claim in store.claims_about(ids)
    }
    assert sorted(claim.id for each in graph.announcements for claim in store.claims_of(each.id)) == [claim.id for claim in graph.claims]
    for node in graph.nodes:
        for key in node.keys:
            assert node in store.nodes_named(key)
