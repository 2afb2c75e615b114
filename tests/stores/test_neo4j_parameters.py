"""A large change is sent part by part, each a subquery of the one statement that a small change is."""

import re

import pytest
from tests.conformance.golden import golden_graph

from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores.neo4j_parameters import BATCH, FEW, PUT, REMOVE, list_put, list_removed, list_statements
from orggraph.stores.neo4j_statements import load_statement

PARTS = [*(f"put {kind}" for kind in PUT), *(f"remove {kind}" for kind in REMOVE)]


def statements_of(graph):
    change = compare_graphs(Graph(), graph)
    put = list_put(change, None, {}, mended=set())
    return list(list_statements(put, list_removed(change, None, is_all_known=True), []))


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_of_row_has_its_part(part):
    verb, _, kind = part.partition(" ")
    assert f"UNWIND ${verb}.{kind} AS " in load_statement(f"write/change#{part}")


def test_the_parts_and_the_problems_are_the_whole_statement():
    inner = "".join(load_statement(f"write/change#{part}") for part in [*PARTS, "problems"])
    assert sorted(inner.split()) == sorted(re.sub(r"(?m)^(CALL \{|\}|//.*|RETURN .*)$", "", load_statement("write/change")).split())


def test_few_rows_are_one_statement():
    sent, = statements_of(golden_graph())
    golden = golden_graph()
    assert sent.name == "write/change"
    assert sent.edges == len(golden.claims) + len(golden.facts) + len(golden.abouts) + len(golden.losses)


def test_many_rows_go_in_batches_nodes_before_their_edges():
    golden, node = golden_graph(), golden_graph().nodes[0]
    more = tuple(node.model_copy(update={"id": f"c{number:016d}", "label": "Company"}) for number in range(BATCH + FEW))
    sent = statements_of(Graph((*golden.nodes, *more), golden.announcements, golden.claims, golden.facts, golden.abouts, golden.losses))
    names = [each.name for each in sent]
    assert names.count("write/change#put Company") == 2
    assert names.index("write/change#put facts") > names.index("write/change#put Executive")
    assert names[-1] == "write/change#problems"
    assert sum(each.edges for each in sent) == statements_of(golden)[0].edges
    assert max(len(rows) for each in sent for rows in each.parameters.get("put", {}).values()) <= BATCH
