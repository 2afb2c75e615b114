"""Laws of the projection over random small ledgers: order, appending, retraction, and the invariants of every cell."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.projection.notation import count, link_by_name, read_ledger, telling

from orggraph.core.facts import Fact
from orggraph.core.graph import Graph, graph_digest
from orggraph.core.tellings import Telling
from orggraph.projection import project

DEPARTMENTS = ("A", "B", "C", "D")
EXECUTIVES = ("X", "Y", "Z")
DAYS = tuple((date(2025, 1, 30) + timedelta(days=day)).isoformat() for day in range(6))
STATED = (*DAYS, "2025-01", "2025-02", "2025")
FIRST, LAST = date(2024, 12, 31), date(2025, 3, 1)

department, executive = st.sampled_from(DEPARTMENTS), st.sampled_from(EXECUTIVES)
pair = st.permutations(DEPARTMENTS)
people = st.permutations(EXECUTIVES)
place = st.sampled_from((*DEPARTMENTS, *DEPARTMENTS, "Co", "-"))
title = st.sampled_from(("head", "head", "president", "CFO", "-"))

events = st.one_of(
    st.builds("appointed {} {} {}{}".format, executive, title, place, st.sampled_from(("", "", " acting", " concurrent"))),
    st.builds("removed {} {} {}".format, executive, title, place),
    st.builds("holds {} {} {}".format, executive, st.sampled_from(("head", "CFO")), department),
    pair.map("established {0[0]} parent={0[1]}".format),
    pair.map("established {0[0]} from={0[1]}".format),
    pair.map("renamed {0[0]} -> {0[1]}".format),
    pair.map("merged {0[0]} {0[1]} -> {0[2]}".format),
    pair.map("merged {0[0]} -> {0[1]} existing".format),
    pair.map("split {0[0]} -> {0[1]} {0[2]}".format),
    department.map("dissolved {}".format),
    pair.map("moved {0[0]} -> {0[1]} from={0[2]}".format),
    pair.map("moved {0[0]} -> {0[1]}".format),
    pair.map("part_of {0[0]} -> {0[1]}".format),
    st.builds("reports {0[0]} -> {0[1]} at={1}{2}".format, people, department, st.sampled_from(("", " dotted"))),
    people.map("reports {0[0]} -> {0[1]}".format),
    st.builds("mandate {} things".format, department),
)
effective = st.one_of(st.just(""), st.sampled_from(STATED).map(" effective={}".format))
status = st.sampled_from(("", "", "", "", " status=denied", " status=reported"))
lines = st.builds(
    "{} {} | {}{}{}".format, st.sampled_from(DAYS), st.sampled_from(("letter", "company", "press", "press-2")), events, effective, status,
)
ledgers = st.lists(lines, min_size=1, max_size=9, unique=True).map("\n".join)
small = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def graph_of(tellings: list[Telling]) -> Graph:
    counted = count(tellings)
    return project(counted, link_by_name(counted))


def tellings_of(ledger: str) -> list[Telling]:
    return list(read_ledger(ledger).tellings)


def cells(graph: Graph, known: date) -> set[tuple]:
    """What is believed on a known day, without what belongs to whole rectangles."""
    return {
        (f.relation, f.from_id, f.to_id, f.valid_from, f.certain_from, f.certain_to, f.valid_to, f.job_title, f.acting, f.at, f.inferred)
        for f in graph.facts if f.is_known(known)
    }


def every_known(graph: Graph) -> list[date]:
    return sorted({fact.known_from for fact in graph.facts})


@small
@given(ledgers, st.integers(0, 2**16))
def test_the_order_of_tellings_does_not_matter(ledger, seed):
    tellings = tellings_of(ledger)
    shuffled = Random(seed).sample(tellings, len(tellings))
    counted = count(tellings)
    reordered = type(counted)(tuple(shuffled), (), counted.announcements, {})
    assert graph_digest(project(reordered, link_by_name(reordered))) == graph_digest(graph_of(tellings))


@small
@given(ledgers, lines)
def test_what_is_published_later_changes_no_answer_at_an_earlier_known_time(ledger, line):
    tellings = tellings_of(ledger)
    later = telling("2026-01-01 later |" + line.split("|")[1])
    before, after = graph_of(tellings), graph_of([*tellings, later])
    for known in every_known(before):
        assert cells(before, known) == cells(after, known)


@small
@given(ledgers)
def test_a_withdrawn_telling_leaves_what_would_be_without_it(ledger):
    tellings = tellings_of(ledger)
    gone, *left = tellings
    withdrawn = Telling(gone.id, gone.claim, gone.published, date(2026, 1, 1), gone.publisher, gone.company, gone.source)
    with_it, without = graph_of([withdrawn, *left]), graph_of(left) if left else Graph()
    assert cells(with_it, date(2026, 1, 1)) == cells(without, date(2026, 1, 1))


def _is_sound(fact: Fact) -> bool:
    starts = fact.valid_from is None or fact.valid_from <= fact.certain_from
    ends = fact.valid_to is None or (fact.certain_to is not None and fact.certain_to <= fact.valid_to)
    is_long = fact.valid_to is None or fact.valid_from is None or fact.valid_from < fact.valid_to
    return starts and ends and is_long and (fact.known_to is None or fact.known_from < fact.known_to)


@small
@given(ledgers)
def test_every_fact_has_sound_days_and_reasons_that_were_published(ledger):
    graph = graph_of(tellings_of(ledger))
    published = {claim.id: claim.published for claim in graph.claims}
    statuses = {claim.id: claim.status for claim in graph.claims}
    for fact in graph.facts:
        assert _is_sound(fact), fact
        assert fact.claims
        assert fact.opened_by
        assert fact.quote
        assert min(published[claim] for claim in fact.claims) <= fact.known_from
        assert {statuses[claim] for claim in fact.claims} == {"announced"}


@small
@given(ledgers)
def test_ids_are_unique_and_every_edge_ends_at_nodes(ledger):
    graph = graph_of(tellings_of(ledger))
    nodes = {node.id for node in graph.nodes}
    for rows in (graph.nodes, graph.facts, graph.abouts, graph.losses, graph.claims):
        assert not [key for key, many in Counter(row.id for row in rows).items() if many > 1]
    for fact in graph.facts:
        assert {fact.from_id, fact.to_id, fact.at or fact.from_id} <= nodes
    assert {about.to_id for about in graph.abouts} <= nodes
    assert {fact.tenure_id for fact in graph.facts if fact.tenure_id} <= {fact.id for fact in graph.facts}


@small
@given(ledgers)
def test_an_executive_has_one_solid_manager_on_a_post(ledger):
    graph = graph_of(tellings_of(ledger))
    solid = [fact for fact in graph.facts if fact.relation == "REPORTS_TO" and not fact.dotted]
    for known in every_known(graph):
        for on in _days():
            posts = [(fact.from_id, fact.at) for fact in solid if fact.is_known(known) and fact.is_certain(on)]
            assert len(posts) == len(set(posts))


@small
@given(ledgers)
def test_a_department_has_one_parent_and_stands_in_no_circle(ledger):
    graph = graph_of(tellings_of(ledger))
    for known in every_known(graph):
        for on in _days():
            placed = [(f.from_id, f.to_id) for f in graph.facts if f.relation == "PART_OF" and f.is_known(known) and f.is_certain(on)]
            assert len(placed) == len({child for child, _ in placed})


@small
@given(ledgers)
def test_a_fact_lies_inside_the_lives_of_its_departments(ledger):
    graph = graph_of(tellings_of(ledger))
    departments = {node.id for node in graph.nodes if node.label == "Department"}
    lives = [fact for fact in graph.facts if fact.relation == "EXISTS_IN"]
    for fact in graph.facts:
        if fact.relation not in ("HEADS", "HOLDS", "PART_OF", "REPORTS_TO"):
            continue
        for place in {fact.from_id, fact.to_id, fact.at} & departments:
            for on in _days():
                if fact.is_certain(on):
                    assert any(one.from_id == place and one.is_known(fact.known_from) and one.is_certain(on) for one in lives), (fact, on)
                elif fact.is_possible(on):
                    assert any(one.from_id == place and one.is_known(fact.known_from) and one.is_possible(on) for one in lives), (fact, on)


def _days() -> list[date]:
    return [FIRST + timedelta(days=day) for day in range((LAST - FIRST).days)]
