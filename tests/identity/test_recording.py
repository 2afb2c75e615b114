"""Judgements in a store: what they join and part, and that taking them back gives the digest back."""

from pathlib import Path

import pytest

from orggraph.core.errors import NotFoundError, UsageError
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import graph_digest
from orggraph.documents import LoadOptions
from orggraph.identity import JudgementError
from orggraph.pipeline import MEMORY, gather_suggestions, ingest_all, open_writing, record_judgement

NOTHING = Gazetteer()
FRONT = "---\ntitle: {0}\npublisher: 某网\ncompany: 云帆科技\npublished: {1}\n---\n{2}\n"
TEXTS = {
    "a.txt": ("任命", "2024-01-02", "任命曾鸣为直播产品部负责人。"),
    "b.txt": ("任命", "2024-02-02", "任命曾明为支付产品部负责人。"),
    "c.txt": ("任命", "2024-03-02", "任命Lakezeng(曾鸣)为内容产品部负责人。"),
    "d.txt": ("任命", "2024-04-02", "任命Zengming为广告产品部负责人。"),
}


@pytest.fixture
def store(tmp_path: Path):
    for name, parts in TEXTS.items():
        (tmp_path / name).write_text(FRONT.format(*parts), encoding="utf-8")
    with open_writing(MEMORY) as opened:
        list(ingest_all(opened, sorted(map(str, tmp_path.glob("*.txt"))), LoadOptions(), NOTHING, clock=lambda: "2024-06-01", by="tester"))
        yield opened


def _judge(store, left: str, right: str, verdict: str, at: str, **more: str):
    return record_judgement(store, left, right, verdict, NOTHING, reason="seen", by="tester", at=at, recorded_at=at, **more)


def _people(store) -> set[str]:
    return {node.name for node in store.graph().nodes if node.label == "Executive"}


def test_undoing_a_merge_gives_the_digest_back(store) -> None:
    before = graph_digest(store.graph())
    assert _judge(store, "曾鸣", "曾明", "same", "2024-07-01").left.name == "曾鸣"
    assert _people(store) & {"曾鸣", "曾明"} == {"曾鸣"}
    assert graph_digest(store.graph()) != before
    _judge(store, "曾鸣", "曾明", "undo", "2024-07-02")
    assert graph_digest(store.graph()) == before


def test_parting_what_the_rules_linked_and_undoing_it_gives_the_digest_back(store) -> None:
    before = graph_digest(store.graph())
    _judge(store, "Lakezeng", "曾鸣", "different", "2024-07-01")
    assert graph_digest(store.graph()) != before
    _judge(store, "Lakezeng", "曾鸣", "undo", "2024-07-02")
    assert graph_digest(store.graph()) == before


def test_old_ids_lead_to_the_merged_one_and_back(store) -> None:
    ids = {node.name: node.id for node in store.graph().nodes if node.label == "Executive"}
    _judge(store, ids["曾鸣"], ids["曾明"], "same", "2024-07-01")
    assert {node.id for node in store.nodes([ids["曾鸣"]])} == {node.id for node in store.nodes([ids["曾明"]])}
    _judge(store, ids["曾鸣"], ids["曾明"], "different", "2024-07-02")
    assert [node.name for node in store.nodes([ids["曾明"]])] == ["曾明"]


def test_a_judgement_that_cannot_hold_is_refused_and_nothing_is_written(store) -> None:
    _judge(store, "曾鸣", "曾明", "different", "2024-07-05")
    entries, digest = len(list(store.entries())), graph_digest(store.graph())
    with pytest.raises(JudgementError, match="apart"):
        _judge(store, "曾明", "曾鸣", "same", "2024-07-02")
    with pytest.raises(NotFoundError, match="find"):
        _judge(store, "谁也不是", "曾鸣", "same", "2024-07-02")
    with pytest.raises(UsageError, match="never the same thing"):
        _judge(store, "曾鸣", "直播产品部", "same", "2024-07-02")
    assert (len(list(store.entries())), graph_digest(store.graph())) == (entries, digest)


def test_the_same_judgement_twice_is_one_entry(store) -> None:
    assert _judge(store, "曾鸣", "曾明", "same", "2024-07-01").is_new
    entries = len(list(store.entries()))
    assert not _judge(store, "曾明", "曾鸣", "same", "2024-07-01").is_new
    assert len(list(store.entries())) == entries


def test_the_queue_shows_the_handle_and_its_evidence(store) -> None:
    counted, links, suggestions = gather_suggestions(store, NOTHING)
    shown = {frozenset(links.entities[side].name for side in (one.left, one.right)) for one in suggestions}
    assert frozenset({"曾鸣", "Zengming"}) in shown or frozenset({"曾明", "Zengming"}) in shown
    assert counted.tellings
