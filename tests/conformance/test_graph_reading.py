"""Each question that a store answers of its graph, on the golden graph."""

from datetime import date

import pytest
from tests.conformance.golden import DAY, FACTS, TEXT, claim_id, golden_graph, node_id

from orggraph.core.graph import Graph, Loss, Node, compare_graphs, edge_id
from orggraph.core.links import anchor_id

GOLDEN = golden_graph()


@pytest.fixture
def filled(store):
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), GOLDEN))
    return store


def names(nodes):
    return [node.name for node in nodes]


def facts(relation, end=None):
    return [fact for fact in GOLDEN.facts if fact.relation == relation and (end is None or end in (fact.from_id, fact.to_id))]


def test_the_graph_comes_back_as_it_was(filled):
    assert filled.graph() == GOLDEN


def test_an_empty_store_has_an_empty_graph(store):
    assert store.graph() == Graph()
    assert store.nodes(["d1"]) == []
    assert store.fact("f1") is None
    assert store.companies() == []


def test_nodes_come_by_id_sorted_and_unknown_ones_are_left_out(filled):
    wanted = [node_id("曾鸣"), node_id("腾讯"), "nothing", node_id("曾鸣")]
    assert filled.nodes(wanted) == sorted((node for node in GOLDEN.nodes if node.id in wanted), key=lambda node: node.id)
    assert filled.nodes([]) == []


def test_old_ids_lead_to_the_current_node(filled):
    old = anchor_id("executive|腾讯|lakezeng")
    assert names(filled.nodes([old])) == ["曾鸣"]
    assert names(filled.nodes([old, node_id("曾鸣")])) == ["曾鸣"]


def test_nodes_are_found_by_any_of_their_keys(filled):
    assert names(filled.nodes_named("wxg")) == ["微信事业群"]
    assert names(filled.nodes_named("lakezeng", "Executive")) == ["曾鸣"]
    assert filled.nodes_named("lakezeng", "Department") == []
    assert filled.nodes_named("lake") == []


def test_nodes_are_found_by_name_among_those_of_a_company(filled):
    home = node_id("腾讯")
    assert names(filled.nodes_named("wxg", companies=[home])) == ["微信事业群"]
    assert names(filled.nodes_named("腾讯", companies=[home])) == ["腾讯"]
    assert filled.nodes_named("wxg", companies=["c0"]) == filled.nodes_named("wxg", companies=[]) == []


@pytest.mark.parametrize(("text", "found"), [
    ("开放平台部", ["开放平台部"]),
    ("开放平台", ["开放平台基础部", "开放平台部"]),
    ("平台", ["开放平台基础部", "开放平台部"]),
    ("开放平臺部", ["开放平台部"]),
    ("部", ["开放平台基础部", "开放平台部", "电商产品部"]),
    ("WX", ["微信事业群"]),
    ("Lake Zeng", ["曾鸣"]),
    ("zeng", ["曾鸣"]),
    ("%", []),
    ("_", []),
])
def test_search_finds_parts_of_names_in_either_script(filled, text, found):
    assert names(filled.search_nodes(text)) == found


def test_search_puts_exact_names_before_beginnings_before_the_rest(store):
    keys = {"乙": ("平台部",), "丁": ("平台",), "丙": ("大平台", "平台组"), "甲": ("大平台",)}
    nodes = tuple(Node(id=f"d{key}", label="Department", name=key, keys=own) for key, own in sorted(keys.items()))
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), Graph(nodes=nodes)))
    assert names(store.search_nodes("平台")) == ["丁", "丙", "乙", "甲"]
    assert names(store.search_nodes("平台", limit=2)) == ["丁", "丙"]


def test_a_company_lists_its_departments_and_executives(filled):
    company = node_id("腾讯")
    assert filled.company_nodes(company) == [node for node in GOLDEN.nodes if node.company_id == company]
    assert {node.label for node in filled.company_nodes(company, "Executive")} == {"Executive"}
    assert filled.company_nodes("nothing") == []
    assert names(filled.companies()) == ["腾讯"]


def test_a_continuant_is_one_department_under_all_its_names(filled):
    assert sorted(names(filled.continuant_nodes([node_id("开放平台基础部")]))) == ["开放平台基础部", "开放平台部"]


def test_facts_come_by_either_end_and_relation(filled):
    zeng = node_id("曾鸣")
    assert filled.facts_from([zeng]) == [fact for fact in GOLDEN.facts if fact.from_id == zeng]
    assert filled.facts_to([zeng]) == facts("REPORTS_TO", node_id("杜嘉辉"))
    assert filled.facts_from([zeng], ["HEADS"]) == facts("HEADS", zeng)
    assert filled.facts_from([zeng], []) == []
    assert filled.facts_to([node_id("微信事业群"), node_id("腾讯")], ["PART_OF", "EXISTS_IN"]) == sorted(
        [*facts("PART_OF"), *facts("EXISTS_IN")], key=lambda fact: fact.id,
    )


def test_a_fact_comes_by_its_id(filled):
    assert [filled.fact(fact.id) for fact in FACTS] == list(FACTS)
    assert filled.fact("nothing") is None


def test_lines_are_found_by_the_post_they_hang_on(filled):
    line, = filled.facts_at([node_id("电商产品部")])
    assert (line.relation, line.from_id, line.to_id) == ("REPORTS_TO", node_id("曾鸣"), node_id("张小龙"))
    assert filled.facts_at([node_id("微信事业群")]) == []


def test_claims_come_by_id_by_publication(filled):
    wanted = [claim_id("C9"), claim_id("C1"), "nothing"]
    assert [claim.id for claim in filled.claims(wanted)] == sorted(wanted[:2])


def test_claims_about_an_entity_come_with_their_role(filled):
    found = [(entity, role, claim.id) for entity, role, claim in filled.claims_about([node_id("张小龙")])]
    expected = [(node_id("张小龙"), "to", claim_id("C7")), (node_id("张小龙"), "executive", claim_id("C8"))]
    assert found == sorted(expected, key=lambda row: row[2])


def test_claims_of_a_text_come_in_its_order(filled):
    assert [claim.id for claim in filled.claims_of(TEXT)] == [
        claim_id(number) for number in ("C5", "C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9", "C10", "C11")
    ]


def test_losses_are_found_from_either_end(filled):
    left, right = claim_id("C6"), claim_id("C9")
    loss = Loss(id=edge_id("LOSES_TO", left, right, "seat"), claim=left, to=right, slot="seat", rule="authority", known_from=DAY)
    with filled.writing() as writer:
        writer.apply(compare_graphs(Graph(), Graph(losses=(loss,))))
    assert filled.losses([left]) == filled.losses([right]) == filled.losses([left, right]) == [loss]
    assert filled.losses([claim_id("C1")]) == []


def test_announcements_come_by_publication(filled):
    only = GOLDEN.announcements[0]
    earlier = only.model_copy(update={"id": "z" * 64, "published": date(2025, 5, 1)})
    with filled.writing() as writer:
        writer.apply(compare_graphs(Graph(), Graph(announcements=(earlier,))))
    assert filled.announcement_nodes() == [earlier, only]
    assert filled.announcement_nodes([TEXT, "nothing"]) == [only]
    assert filled.announcement_nodes([]) == []
