"""The graph as labels and properties: one mapping for Cypher, Neo4j and exports."""

from collections import Counter
from datetime import date

from tests.conformance.golden import DAY, TEXT, claim_id, golden_graph, node_id

from orggraph.core.elements import EDGE_PROPERTIES, NODE_PROPERTIES, PROPERTY_KINDS, edge_elements, node_elements
from orggraph.core.facts import Fact
from orggraph.core.graph import AnnouncementNode, ClaimNode, Graph, Loss, Node, edge_id

GOLDEN = golden_graph()
PYTHON_KINDS = {"string": str, "integer": int, "float": float, "boolean": bool, "date": date, "strings": tuple}


def test_labels_and_types_are_counted_as_in_the_worked_example():
    assert Counter(node.label for node in node_elements(GOLDEN)) == {
        "Company": 1, "Department": 4, "Executive": 3, "Announcement": 1, "Claim": 11,
    }
    assert Counter(edge.relation for edge in edge_elements(GOLDEN)) == {
        "EXISTS_IN": 4, "PART_OF": 3, "HEADS": 4, "REPORTS_TO": 2, "RENAMED_FROM": 1, "STATES": 11, "ABOUT": 22,
    }


def test_elements_are_as_many_as_the_graph_counts():
    assert len(list(node_elements(GOLDEN))) == GOLDEN.node_count
    assert len(list(edge_elements(GOLDEN))) == GOLDEN.edge_count


def test_every_edge_ends_at_nodes_of_the_labels_it_names():
    labels = {node.id: node.label for node in node_elements(GOLDEN)}
    for edge in edge_elements(GOLDEN):
        assert (labels[edge.from_id], labels[edge.to_id]) == (edge.from_label, edge.to_label)


def test_ids_are_among_the_properties_and_unique():
    elements = [*node_elements(GOLDEN), *edge_elements(GOLDEN)]
    assert all(element.properties["id"] == element.id for element in elements)
    assert len({element.id for element in elements}) == len(elements)


def test_properties_are_those_declared_of_the_kind_declared_and_never_null():
    for names, element in [
        *((NODE_PROPERTIES[node.label], node) for node in node_elements(GOLDEN)),
        *((EDGE_PROPERTIES[edge.relation], edge) for edge in edge_elements(GOLDEN)),
    ]:
        assert [name for name in names if name in element.properties] == list(element.properties)
        for name, value in element.properties.items():
            assert type(value) is PYTHON_KINDS[PROPERTY_KINDS[name]], name


def test_no_property_has_a_name_that_some_reader_keeps_for_itself():
    assert not {"title", "type", "label", "labels"} & PROPERTY_KINDS.keys()


def test_no_field_is_forgotten():
    # What is left out on purpose stands here, so that a new field is either shown or named.
    assert set(Fact.model_fields) - set(EDGE_PROPERTIES["HEADS"]) == {"relation", "from_id", "to_id"}
    assert set(ClaimNode.model_fields) == set(NODE_PROPERTIES["Claim"])
    assert set(AnnouncementNode.model_fields) == set(NODE_PROPERTIES["Announcement"])
    assert set(Loss.model_fields) - set(EDGE_PROPERTIES["LOSES_TO"]) == {"claim", "to"}
    shown = {name for label in ("Company", "Department", "Executive") for name in NODE_PROPERTIES[label]}
    assert set(Node.model_fields) - shown == {"label", "keys"}


def test_a_fact_keeps_its_days_as_dates_and_its_claims_as_a_list():
    head = next(edge for edge in edge_elements(GOLDEN) if edge.relation == "HEADS" and edge.to_id == node_id("开放平台基础部"))
    assert (head.from_label, head.to_label) == ("Executive", "Department")
    assert head.properties["valid_to"] == DAY
    assert head.properties["claims"] == (claim_id("C9"),)
    assert "valid_from" not in head.properties


def test_a_loss_runs_between_claims():
    left, right = claim_id("C6"), claim_id("C9")
    loss = Loss(id=edge_id("LOSES_TO", left, right, "seat"), claim=left, to=right, slot="seat", rule="authority", known_from=DAY)
    edge = next(edge for edge in edge_elements(Graph(nodes=GOLDEN.nodes, losses=(loss,))))
    assert (edge.relation, edge.from_id, edge.to_id) == ("LOSES_TO", left, right)
    assert edge.properties == {"id": loss.id, "slot": "seat", "rule": "authority", "known_from": DAY}


def test_an_announcement_states_its_claims():
    states = [edge for edge in edge_elements(GOLDEN) if edge.relation == "STATES"]
    assert {edge.from_id for edge in states} == {TEXT}
    assert {edge.to_id for edge in states} == {claim.id for claim in GOLDEN.claims}
