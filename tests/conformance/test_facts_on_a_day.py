"""Facts on a day: what a store leaves out before it reads a row is what the fact itself says is not so."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conformance.golden import golden_graph
from tests.conformance.random_graphs import graphs

from orggraph.core.graph import Graph, compare_graphs

GOLDEN = golden_graph()
days = st.dates(date(1990, 1, 1), date(2030, 1, 1))


def then(facts, on, known):
    return [fact for fact in facts if fact.is_possible(on) and fact.is_known(known)]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs(), on=days, known=st.none() | days)
def test_only_what_is_possible_and_known_comes_on_a_day(store, graph, on, known):
    with store.writing() as writer:
        writer.apply(compare_graphs(writer.graph(), graph))
    ids = [node.id for node in graph.nodes]
    for asked, whole in ((store.facts_from, store.facts_from(ids)), (store.facts_to, store.facts_to(ids))):
        assert asked(ids, on=on, known=known) == then(whole, on, known)
    assert store.facts_at(ids, on=on, known=known) == then(store.facts_at(ids), on, known)


def test_every_bound_of_every_golden_fact_counts_as_the_fact_says(store):
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), GOLDEN))
    ids = [node.id for node in GOLDEN.nodes]
    bounds = {day for fact in GOLDEN.facts for day in (fact.valid_from, fact.valid_to, fact.known_from, fact.known_to) if day}
    near = sorted({day + timedelta(days=step) for day in bounds for step in (-1, 0, 1)})
    for on in near:
        for known in (None, *near):
            assert store.facts_from(ids, on=on, known=known) == then(GOLDEN.facts, on, known)
    assert any(then(GOLDEN.facts, on, None) not in ([], list(GOLDEN.facts)) for on in near)


def test_the_sources_of_claims_are_their_announcements(store):
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), GOLDEN))
    texts = {node.id: node for node in GOLDEN.announcements}
    assert store.sources([*(claim.id for claim in GOLDEN.claims), "nothing"]) == {claim.id: texts[claim.announcement] for claim in GOLDEN.claims}
    assert store.sources([]) == {}
