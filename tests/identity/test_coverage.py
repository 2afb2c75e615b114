"""The coverage of 14 May 2025 in own words: letter, reprint in the other script, press, forum and wire become one graph."""

import itertools
from pathlib import Path

import pytest

from orggraph.core.facts import Fact
from orggraph.core.graph import Graph, graph_digest
from orggraph.documents import LoadOptions
from orggraph.identity import load_gazetteer
from orggraph.pipeline import MEMORY, ingest_all, open_writing

TEXTS = sorted(str(path) for path in (Path(__file__).parent / "coverage").glob("*.txt"))
SEEDS = Path(__file__).parents[2] / "seeds" / "gazetteer"


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer([SEEDS])[0]


def _ingest(texts, gazetteer) -> Graph:
    with open_writing(MEMORY) as store:
        outcomes = list(ingest_all(store, texts, LoadOptions(), gazetteer, clock=lambda: "2025-06-01T00:00:00Z", by="tester"))
        assert all(outcome.state == "added" for outcome in outcomes)
        return store.graph()


@pytest.fixture(scope="module")
def graph(gazetteer) -> Graph:
    return _ingest(TEXTS, gazetteer)


def _of(graph: Graph, label: str, company: str) -> dict[str, tuple[str, ...]]:
    [home] = [node.id for node in graph.nodes if node.label == "Company" and node.name == company]
    return {node.name: node.aliases for node in graph.nodes if node.label == label and node.company_id == home}


def test_there_are_exactly_the_four_departments(graph: Graph) -> None:
    assert set(_of(graph, "Department", "腾讯")) == {"微信事业群", "电商产品部", "开放平台基础部", "开放平台部"}
    lives = {node.name: node.continuant_id for node in graph.nodes if node.label == "Department"}
    assert lives["开放平台基础部"] == lives["开放平台部"] != lives["电商产品部"]


def test_there_is_one_zeng_ming_under_all_his_names_and_another_elsewhere(graph: Graph) -> None:
    people = _of(graph, "Executive", "腾讯")
    assert set(people) == {"曾鸣", "张小龙", "杜嘉辉"}
    assert {"Lakezeng", "Lake Zeng", "曾鳴"} <= set(people["曾鸣"])
    assert {"Angusdu", "Du Jiahui", "杜嘉輝"} <= set(people["杜嘉辉"])
    assert set(_of(graph, "Executive", "阿里巴巴")) == {"曾鸣"}


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.relation, fact.from_id, fact.to_id, fact.at, fact.valid_from


def test_the_reprint_is_no_second_source(graph: Graph, gazetteer) -> None:
    without = {_key(fact): fact for fact in _ingest([text for text in TEXTS if "reprint" not in text], gazetteer).facts}
    lines = [fact for fact in graph.facts if fact.relation == "REPORTS_TO"]
    assert any(len(fact.claims) == len(without[_key(fact)].claims) + 1 for fact in lines)
    assert all(without[_key(fact)].sources == fact.sources for fact in graph.facts)


def test_any_order_of_arrival_gives_one_digest(graph: Graph, gazetteer) -> None:
    expected = graph_digest(graph)
    for order in itertools.islice(itertools.permutations(TEXTS), 0, 720, 90):
        assert graph_digest(_ingest(order, gazetteer)) == expected
