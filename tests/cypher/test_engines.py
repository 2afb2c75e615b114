"""Neo4j and the embedded engine give equal rows to every shipped query; and no query reads all edges of a type."""

import json
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conformance.golden import TEXT, golden_graph
from tests.cypher.scenarios import later_graph, reverted_graph
from tests.cypher.shipped import QUERIES, header_of, parameters_of
from tests.cypher.worlds import DEPARTMENTS, EXECUTIVES, days, large_graph, worlds
from tests.servers.live import connect, database

from orggraph.core.graph import compare_graphs
from orggraph.stores import open_store

SHARED = sorted(set(QUERIES) - {"search"})
SCANS = ("AllNodesScan", "NodeByLabelScan", "RelationshipTypeScan", "AllRelationshipsScan")


@pytest.fixture
def engines(tmp_path_factory):
    """Both stores, each empty."""
    with database(tmp_path_factory) as live, closing(open_store(live.url)) as server, closing(open_store("sqlite:///:memory:")) as embedded:
        yield server, embedded


def fill(engines, graph):
    for store in engines:
        with store.writing() as writer:
            writer.apply(compare_graphs(writer.graph(), graph))


def rows(store, name, given):
    """The rows of a query as sorted text: a total order over ties is not what is compared here."""
    found = store.run_cypher(QUERIES[name], {**parameters_of(QUERIES[name]), **given})
    return sorted(json.dumps(row, ensure_ascii=False) for row in found)


@pytest.mark.parametrize("make", [golden_graph, later_graph, reverted_graph])
def test_equal_rows_on_graphs_made_by_hand(engines, make):
    fill(engines, make())
    server, embedded = engines
    for known in ("2025-05-13", "2025-05-14", "9999-12-31"):
        for name in SHARED:
            asked = {"known": known, "announcement": TEXT} if "known" in parameters_of(QUERIES[name]) else {"announcement": TEXT}
            asked = {key: value for key, value in asked.items() if key in parameters_of(QUERIES[name])}
            assert rows(server, name, asked) == rows(embedded, name, asked), name


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    graph=worlds(), name=st.sampled_from(DEPARTMENTS), who=st.sampled_from(EXECUTIVES), on=days(), known=days(), first=days(), last=days(),
)
def test_equal_rows_on_random_worlds(engines, graph, name, who, on, known, first, last):
    fill(engines, graph)
    server, embedded = engines
    given_values = {
        "name": name, "root": name, "who": who, "on": on, "known": known, "from": first, "to": last, "then": first, "now": last,
        "announcement": TEXT,
    }
    for query in SHARED:
        asked = {key: value for key, value in given_values.items() if key in parameters_of(QUERIES[query])}
        assert rows(server, query, asked) == rows(embedded, query, asked), (query, asked)


# The same worlds at every run: whether each query is reached must not be a matter of luck.
@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(graph=worlds(), name=st.sampled_from(DEPARTMENTS), who=st.sampled_from(EXECUTIVES), on=days())
def test_the_random_worlds_reach_every_query(reached, graph, name, who, on):
    store, seen = reached
    if seen == set(SHARED):
        return
    fill([store], graph)
    values = {
        "name": name, "root": name, "who": who, "on": on, "known": "2025-05-19", "from": "2025-05-12", "to": "2025-05-18",
        "then": "2025-05-12", "now": "2025-05-18", "announcement": TEXT,
    }
    for query in sorted(set(SHARED) - seen):
        asked = {key: value for key, value in values.items() if key in parameters_of(QUERIES[query])}
        if rows(store, query, asked):
            seen.add(query)


@pytest.fixture(scope="module")
def reached():
    """An embedded store to fill, and the queries that had rows; in the end all of them must have had some."""
    found = set()
    with closing(open_store("sqlite:///:memory:")) as store:
        yield store, found
    assert found == set(SHARED), f"no random world had rows for {sorted(set(SHARED) - found)}"


def test_no_query_reads_all_nodes_of_a_label_or_all_edges_of_a_type(engines):
    fill(engines[:1], large_graph())
    with connect(engines[0].url) as session:
        session.run("CALL db.prepareForReplanning()").consume()
        for name in SHARED:
            assert scans(session, name) == [], name
        assert scans(session, None) == ["DirectedRelationshipTypeScan@neo4j"], "a scan is noticed"


def scans(session, name):
    """The operators of a query's plan that read everything of a kind."""
    query = QUERIES[name] if name else "MATCH ()-[r:HEADS]->() RETURN r"
    plan = session.run("EXPLAIN " + query.removeprefix(header_of(query)), parameters_of(query)).consume().plan
    return [operator for operator in operators(plan) if any(scan in operator for scan in SCANS)]


def operators(plan):
    yield plan["operatorType"]
    for child in plan.get("children", ()):
        yield from operators(child)
