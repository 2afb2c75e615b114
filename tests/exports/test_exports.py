"""The other formats, the selection and the writing of files."""

import csv
import io
import json
import os
from datetime import date
from itertools import zip_longest

import networkx as nx
import pytest
from tests.exports.conftest import HOSTILE
from tests.views.world import World, day

from orggraph.core.elements import edge_elements, node_elements
from orggraph.core.errors import UsageError
from orggraph.stores.opening import open_store
from orggraph.views.exports import ExportOptions, find_formats, select_graph, write_export
from orggraph.views.exports.registry import UnknownFormatError
from orggraph.views.exports.writing import UnwritableFileError, replace_file
from orggraph.views.moment import BackwardSpanError


def test_the_folder_is_the_registry():
    assert {name: found.suffix for name, found in find_formats().items()} == {
        "csv": ".csv", "graphml": ".graphml", "json": ".json", "ledger": ".jsonl", "neo4j-kit": "",
    }


def test_an_unknown_format_names_the_known_ones(store, tmp_path):
    with pytest.raises(UnknownFormatError, match="csv, graphml, json, ledger, neo4j-kit") as caught:
        write_export(store, "visio", tmp_path / "x")
    assert isinstance(caught.value, UsageError)
    assert not list(tmp_path.iterdir())


def test_json_is_a_node_link_graph_with_provenance(store, golden, tmp_path):
    path = tmp_path / "graph.json"
    said = write_export(store, "json", path, ExportOptions(known=date(2025, 5, 14)))
    data = json.loads(path.read_text("utf-8"))
    read, graph = nx.node_link_graph(data, edges="edges"), golden.graph()
    assert read.graph == {"schema": "orggraph/graph/1", "known": "2025-05-14"}
    assert {(key, data["label"], data["name"]) for key, data in read.nodes(data=True)} == {
        (node.id, node.label, node.properties["name"]) for node in node_elements(graph)
    }
    assert {(start, end, key, data["type"]) for start, end, key, data in read.edges(keys=True, data=True)} == {
        (edge.from_id, edge.to_id, edge.id, edge.relation) for edge in edge_elements(graph)
    }
    fact = next(edge for edge in data["edges"] if edge["key"] == golden.number["F9"].id)
    assert (fact["valid_from"], fact["claims"], fact["quote"]) == (
        "2025-05-14", [golden.claim["C6"].id], "Lakezeng(曾鸣)担任电商产品部负责人",
    )
    assert said == f"Wrote 20 nodes and 47 edges to {path} (json)"


def rows(path):
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel needs the byte order mark"
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_csv_has_a_fact_a_row_with_names_and_sources(store, tmp_path):
    path = tmp_path / "facts.csv"
    assert write_export(store, "csv", path) == f"Wrote 14 rows to {path} (csv)"
    found = rows(path)
    row = next(row for row in found if (row["relation"], row["from"]) == ("REPORTS_TO", "杜嘉辉"))
    assert (row["to"], row["at"], row["valid_from"], row["valid_to"], row["dotted"]) == ("曾鸣", "开放平台部", "2025-05-14", "", "false")
    assert (row["quote"], row["source"], row["publisher"], row["published"]) == (
        "向Lakezeng(曾鸣)汇报", "letters/group.txt", "某某网", "2025-05-14",
    )
    assert [row["relation"] for row in found] == ["EXISTS_IN"] * 4 + ["PART_OF"] * 3 + ["HEADS"] * 4 + ["REPORTS_TO"] * 2 + ["RENAMED_FROM"]


def test_no_cell_is_a_formula_and_none_is_lost(hostile, tmp_path):
    path = tmp_path / "hostile.csv"
    write_export(hostile, "csv", path)
    heads = [row for row in rows(path) if row["relation"] == "HEADS"]
    assert {row["job_title"].removeprefix("'") for row in heads} == set(HOSTILE)
    assert not [cell for row in heads for cell in row.values() if cell[:1] in set("=+-@\t\r＝＋－＠")]


def test_the_ledger_is_written_line_by_line(store, tmp_path):
    path = tmp_path / "ledger.jsonl"
    said = write_export(store, "ledger", path, ledger=iter(['{"部":1}', '{"b":2}\n']))
    assert path.read_text("utf-8") == '{"部":1}\n{"b":2}\n'
    assert said == f"Wrote 2 rows to {path} (ledger)"


def test_a_ledger_without_lines_is_no_backup(store, tmp_path):
    with pytest.raises(ValueError, match="ledger"):
        write_export(store, "ledger", tmp_path / "ledger.jsonl")
    assert not list(tmp_path.iterdir())


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replace_file(path) as file:
        file.write(b"half" * (1 // 0))
    assert (path.read_text(), os.listdir(tmp_path)) == ("old", ["x.txt"])
    with replace_file(path) as file:
        file.write(b"new")
    assert (path.read_text(), os.listdir(tmp_path)) == ("new", ["x.txt"])


def test_a_place_that_cannot_be_written_is_said_so(store, tmp_path):
    with pytest.raises(UnwritableFileError, match="another file"):
        write_export(store, "csv", tmp_path / "none" / "x.csv")


def test_a_span_that_runs_backwards_is_refused():
    with pytest.raises(BackwardSpanError):
        ExportOptions(start=date(2025, 1, 2), end=date(2025, 1, 1))


def names(graph):
    return {node.name for node in graph.nodes}


def test_a_selection_is_closed(golden):
    for on in (None, date(2025, 5, 12), date(2025, 5, 13), date(2025, 5, 14), date(1990, 1, 1)):
        graph = select_graph(golden.graph(), ExportOptions(on=on))
        nodes, claims, texts = ({row.id for row in rows} for rows in (graph.nodes, graph.claims, graph.announcements))
        assert all({fact.from_id, fact.to_id} <= nodes for fact in graph.facts)
        assert all(claim.announcement in texts for claim in graph.claims)
        assert all(about.claim in claims and about.to_id in nodes for about in graph.abouts)
        list(edge_elements(graph))


def test_without_a_day_the_whole_is_kept(golden):
    graph = golden.graph()
    assert select_graph(graph, ExportOptions()) == graph


def test_a_belief_that_was_overturned_is_kept_only_for_its_known_days():
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    first = world.fact("HEADS", ann, unit, "2024-05-01", known="2024-05-14", known_to="2024-05-20")
    second = world.fact("HEADS", ann, unit, "2024-06-01", known="2024-05-20")

    def heads(known):
        graph = select_graph(world.graph(), ExportOptions(known=day(known) if known else None))
        return [fact.id for fact in graph.facts if fact.relation == "HEADS"]

    assert (heads("2024-05-14"), heads("2024-05-20"), heads(None)) == ([first.id], [second.id], [second.id])


def test_the_last_day_of_a_fact_is_the_day_before_its_end():
    world = World()
    world.department("部", since="2020-01-01", until="2024-06-01")
    days = ("2019-12-31", "2020-01-01", "2024-05-31", "2024-06-01")
    found = {on: names(select_graph(world.graph(), ExportOptions(on=day(on)))) for on in days}
    assert found == {"2019-12-31": set(), "2020-01-01": {"甲公司", "部"}, "2024-05-31": {"甲公司", "部"}, "2024-06-01": set()}


def test_an_empty_graph_can_be_written_in_every_format(tmp_path):
    empty = open_store(str(tmp_path / "empty.db"))
    for name, found in find_formats().items():
        path = tmp_path / f"empty{found.suffix}"
        said = "Wrote 36 files" if name == "neo4j-kit" else "Wrote nothing"  # the kit is the same whatever the store holds
        assert write_export(empty, name, path, ledger=()).startswith(said)
        assert path.exists()


def test_two_exports_of_one_store_are_the_same_bytes(store, tmp_path):
    for name in ("csv", "graphml", "json"):
        first, second = tmp_path / "a", tmp_path / "b"
        write_export(store, name, first)
        write_export(store, name, second)
        assert all(one == two for one, two in zip_longest(first.read_bytes().splitlines(), second.read_bytes().splitlines()))
