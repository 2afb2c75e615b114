"""GraphML: read back by networkx and igraph with names, labels and types; strictly shaped; hostile text stays data."""

import re
import warnings
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date

import igraph
import networkx as nx
import pytest

from orggraph.core.elements import edge_elements, node_elements
from orggraph.views.exports import ExportOptions, write_export

NS = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"boolean", "int", "long", "float", "double", "string"}
BOOLEANS = {"acting", "concurrent", "dotted", "inferred", "contested"}
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@pytest.fixture(scope="module")
def golden_file(store, tmp_path_factory):
    path = tmp_path_factory.mktemp("graphml") / "golden.graphml"
    write_export(store, "graphml", path)
    return path


@pytest.fixture(scope="module")
def hostile_file(hostile, tmp_path_factory):
    path = tmp_path_factory.mktemp("graphml") / "hostile.graphml"
    write_export(hostile, "graphml", path)
    return path


def read_networkx(path):
    return nx.read_graphml(path, force_multigraph=True)


def read_igraph(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return igraph.Graph.Read_GraphML(str(path))


def test_networkx_reads_labels_names_and_types(golden_file, golden):
    read = read_networkx(golden_file)
    assert read.is_directed()
    graph = golden.graph()
    assert {key: (data["label"], data["name"], data["labels"], data["labelV"]) for key, data in read.nodes(data=True)} == {
        node.id: (node.properties["name"], node.properties["name"], f":{node.label}", node.label) for node in node_elements(graph)
    }
    assert {
        (start, end, data["fact"], data["label"], data["labelE"], data["interaction"]) for start, end, data in read.edges(data=True)
    } == {
        (edge.from_id, edge.to_id, edge.id, edge.relation, edge.relation, edge.relation) for edge in edge_elements(graph)
    }
    assert Counter(data["label"] for *_, data in read.edges(data=True)) == {
        "EXISTS_IN": 4, "PART_OF": 3, "HEADS": 4, "REPORTS_TO": 2, "RENAMED_FROM": 1, "STATES": 11, "ABOUT": 22,
    }
    assert all(data[name] in (True, False) and isinstance(data[name], bool) for *_, data in read.edges(data=True) for name in BOOLEANS)


def test_networkx_reads_the_values_of_a_fact(golden_file, golden):
    data = next(data for *_, data in read_networkx(golden_file).edges(data=True) if data["fact"] == golden.number["F8"].id)
    assert "valid_from" not in data, "what is unknown is left out"
    assert (data["certain_from"], data["valid_to"], data["from_basis"], data["job_title"]) == (
        "2025-05-13", "2025-05-14", "implied", "负责人",
    )
    assert (data["sources"], data["authority"], data["confidence"], data["inferred"]) == (1, 1, 0.99, False)
    assert data["claims"] == f'["{golden.claim["C9"].id}"]'
    carried = next(data for *_, data in read_networkx(golden_file).edges(data=True) if data["fact"] == golden.number["F7"].id)
    assert carried["inferred"] is True


def test_igraph_reads_the_same(golden_file, golden):
    read, graph = read_igraph(golden_file), golden.graph()
    assert (read.vcount(), read.ecount(), read.is_directed()) == (graph.node_count, graph.edge_count, True)
    assert {(v["id"], v["name"], v["label"], v["labelV"]) for v in read.vs} == {
        (node.id, node.properties["name"], node.properties["name"], node.label) for node in node_elements(graph)
    }
    ids = read.vs["id"]
    assert {(ids[e.source], ids[e.target], e["fact"], e["label"], bool(e["inferred"])) for e in read.es} == {
        (edge.from_id, edge.to_id, edge.id, edge.relation, bool(edge.properties.get("inferred"))) for edge in edge_elements(graph)
    }


def test_the_file_has_the_shape_that_strict_readers_ask_for(golden_file, hostile_file):
    for path in (golden_file, hostile_file):
        raw = path.read_bytes()
        assert raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"')
        raw.decode("utf-8")
        root = ET.fromstring(raw)  # our own file
        assert {child.tag for child in root} == {NS + "key", NS + "graph"}
        keys = {key.get("id"): key for key in root.findall(NS + "key")}
        assert len(keys) == len(root.findall(NS + "key"))
        assert all(key.get("for") in ("node", "edge") and key.get("attr.type") in TYPES and not len(key) for key in keys.values())
        (graph,) = root.findall(NS + "graph")
        assert graph.get("edgedefault") == "directed"
        order = [child.tag.removeprefix(NS) for child in graph]
        assert order == sorted(order, reverse=True), "nodes first, flat"
        ids = [child.get("id") for child in graph]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(r"[\w.\-:]+", key) for key in ids)
        for child in graph:
            named = [data.get("key") for data in child]
            assert len(named) == len(set(named))
            assert all(keys[key].get("for") == child.tag.removeprefix(NS) for key in named)
            values = {data.get("key"): data.text for data in child}
            must = {"n_is_placeholder"} if child.tag == NS + "node" else {f"e_{name}" for name in BOOLEANS}
            assert must <= set(named)
            assert all(values[key] in ("true", "false") for key in must)


def test_the_keys_have_the_ids_that_programs_look_for(golden_file):
    keys = {key.get("id"): (key.get("for"), key.get("attr.name"), key.get("attr.type")) for key in ET.parse(golden_file).iter(NS + "key")}
    assert {name: keys[name] for name in ("n_label", "name", "labels", "labelV", "label", "labelE", "interaction", "fact")} == {
        "n_label": ("node", "label", "string"), "name": ("node", "name", "string"), "labels": ("node", "labels", "string"),
        "labelV": ("node", "labelV", "string"), "label": ("edge", "label", "string"), "labelE": ("edge", "labelE", "string"),
        "interaction": ("edge", "interaction", "string"), "fact": ("edge", "fact", "string"),
    }
    assert (keys["e_inferred"], keys["e_sources"], keys["e_confidence"]) == (
        ("edge", "inferred", "boolean"), ("edge", "sources", "int"), ("edge", "confidence", "double"),
    )


def test_hostile_names_come_back_as_they_were_but_for_what_xml_cannot_hold(hostile_file, hostile):
    meant = {node.id: UNFIT.sub("", node.name) for node in hostile.graph().nodes}
    assert {key: data["name"] for key, data in read_networkx(hostile_file).nodes(data=True)} == meant
    read = read_igraph(hostile_file)
    assert dict(zip(read.vs["id"], read.vs["name"], strict=True)) == meant


def test_what_was_left_out_is_counted(hostile, store, tmp_path):
    said = write_export(hostile, "graphml", tmp_path / "x.graphml")
    wholes = (tmp_path / "x.graphml").read_text("utf-8")
    assert not UNFIT.search(wholes)
    assert re.search(r"; \d+ characters that graphml cannot hold were left out$", said)
    assert "left out" not in write_export(store, "graphml", tmp_path / "y.graphml")


def test_a_day_holds_the_departments_of_that_day(store, tmp_path):
    for on, there, gone in ((date(2025, 5, 13), "开放平台基础部", "开放平台部"), (date(2025, 5, 14), "开放平台部", "开放平台基础部")):
        path = tmp_path / f"{on}.graphml"
        write_export(store, "graphml", path, ExportOptions(on=on))
        names = {data["name"] for _, data in read_networkx(path).nodes(data=True)}
        assert there in names
        assert gone not in names


def test_a_span_holds_what_was_on_one_of_its_days(store, tmp_path):
    path = tmp_path / "span.graphml"
    write_export(store, "graphml", path, ExportOptions(start=date(2025, 5, 13), end=date(2025, 5, 14)))
    assert {"开放平台基础部", "开放平台部"} <= {data["name"] for _, data in read_networkx(path).nodes(data=True)}


def test_before_anything_was_known_there_is_nothing(store, tmp_path):
    path = tmp_path / "early.graphml"
    said = write_export(store, "graphml", path, ExportOptions(known=date(2025, 5, 13)))
    assert (read_networkx(path).number_of_nodes(), read_networkx(path).number_of_edges()) == (0, 0)
    assert said.startswith("Wrote nothing to ")


def test_an_empty_graph_is_a_valid_file(store, tmp_path):
    path = tmp_path / "empty.graphml"
    write_export(store, "graphml", path, ExportOptions(on=date(1900, 1, 1), known=date(1900, 1, 1)))
    assert (read_networkx(path).number_of_nodes(), read_igraph(path).vcount()) == (0, 0)
