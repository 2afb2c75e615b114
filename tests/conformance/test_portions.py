"""Portions and ties: what an increment reads and writes, on every store."""

import pytest
from tests.conformance.golden import TEXT, golden_graph, node_id
from tests.conformance.samples import LATER, NOW, announcement_of, entries_of, judgement_of

from orggraph.core.entries import retraction_entry
from orggraph.core.graph import Graph, Node, compare_graphs
from orggraph.core.judgements import Retraction
from orggraph.core.links import anchor_id
from orggraph.core.problems import Problem

GOLDEN = golden_graph()
ELSEWHERE = Graph(
    nodes=(Node(id=anchor_id("company||别家"), label="Company", name="别家", keys=("别家",)),),
    redirects={"c0": anchor_id("company||别家")}, problems=(Problem(code="other", message="of another text", where="nowhere"),),
)


@pytest.fixture
def filled(store):
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), GOLDEN, are_portions=True))
        writer.apply(compare_graphs(Graph(), ELSEWHERE, are_portions=True))
    return store


def of_tencent(store):
    return store.portion([TEXT], [node_id("腾讯")])


def test_a_portion_is_all_that_hangs_on_its_texts_and_companies(filled):
    assert of_tencent(filled) == GOLDEN
    assert filled.portion([], [ELSEWHERE.nodes[0].id]) == Graph(nodes=ELSEWHERE.nodes, redirects=ELSEWHERE.redirects)
    assert filled.portion(["nowhere"], []) == Graph(problems=ELSEWHERE.problems)
    assert filled.portion([], []) == Graph()


def test_a_portion_is_replaced_and_the_rest_stays(filled):
    with filled.writing() as writer:
        writer.apply(compare_graphs(of_tencent(writer), Graph(), are_portions=True))
    assert filled.graph() == ELSEWHERE
    told = Graph(problems=(Problem(code="a", message="comes first", where=TEXT),), redirects={"c1": ELSEWHERE.nodes[0].id})
    with filled.writing() as writer:
        writer.apply(compare_graphs(Graph(), told, are_portions=True))
    assert filled.graph().problems == (*told.problems, *ELSEWHERE.problems)
    assert filled.graph().redirects == {**ELSEWHERE.redirects, **told.redirects}


def test_counts_are_of_nodes_and_facts_without_placeholders(filled):
    labels = [node.label for node in (*GOLDEN.nodes, *ELSEWHERE.nodes) if not node.is_placeholder]
    relations = [fact.relation for fact in GOLDEN.facts]
    assert filled.counts() == {name: [*labels, *relations].count(name) for name in sorted({*labels, *relations})}
    with filled.writing() as writer:
        writer.apply(compare_graphs(filled.graph(), Graph()))
        assert writer.counts() == {}


def test_ties_are_found_from_both_ends_and_replaced_by_holder(store):
    assert store.ties_of(["x"]) == {}
    with store.writing() as writer:
        writer.tie({"x": ["c1", "c2"], "y": ["c2"], "z": []})
        assert writer.tied(["c1", "c2"]) == {"x", "y"}
    with store.writing() as writer:
        writer.tie({"x": ["c3", "c3"]})
    assert store.ties_of(["y", "x", "z"]) == {"x": ["c3"], "y": ["c2"]}
    assert store.tied(["c1"]) == set()
    assert store.tied(["c2", "c3"]) == {"x", "y"}


def test_a_graph_is_signed_by_its_maker_and_behind_its_ledger_without(store):
    assert store.made_by() is None
    with store.writing() as writer:
        writer.sign("rules 1")
    assert store.made_by() == "rules 1"
    with store.writing() as writer:
        writer.sign(None)
    assert store.made_by() is None


def test_entries_of_several_texts_come_by_seq(store):
    with store.writing() as writer:
        for number in (1, 2, 3):
            writer.append(entries_of(number), NOW)
    texts = [announcement_of(number).id for number in (3, 1)]
    assert [each.entry for each in store.entries_of_each(texts)] == [*entries_of(1), *entries_of(3)]
    assert [each.seq for each in store.entries_of_each(texts)] == [1, 2, 3, 7, 8, 9]
    assert store.entries_of_each([]) == []


def test_retractions_are_found_by_what_they_retract_and_those_of_these_too(store):
    def retract(target, by):
        return retraction_entry(Retraction(target=target, by=by, at=LATER))

    of_text = retract(announcement_of(1).id, "a")
    of_retraction = retract(of_text.id, "b")
    of_claim, of_judgement = retract(entries_of(1)[2].id, "c"), retract(judgement_of(1).id, "d")
    with store.writing() as writer:
        writer.append([*entries_of(1), judgement_of(1), of_retraction, of_text, of_claim, of_judgement], NOW)
        assert writer.retractions_of([announcement_of(1).id]) == sorted([of_text, of_retraction], key=lambda entry: entry.id)
    assert store.retractions_of([judgement_of(1).id]) == [of_judgement]
    assert len(store.retractions_of([announcement_of(1).id, entries_of(1)[2].id])) == 3
    assert store.retractions_of([]) == store.retractions_of(["nothing"]) == []
