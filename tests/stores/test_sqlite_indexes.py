"""Granular questions are answered from indexes, whatever else the store holds."""

from contextlib import closing
from datetime import date

import pytest
from tests.conformance.golden import TEXT, claim_id, golden_graph, node_id

from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores.sqlite import SqliteStore
from orggraph.stores.sqlite_file import SqliteFile
from orggraph.stores.sqlite_held import Held

IDS = [node_id("曾鸣"), node_id("电商产品部")]
QUESTIONS = {
    "entry": lambda store: store.entry("x"),
    "entries_of": lambda store: store.entries_of(TEXT),
    "entries of a kind": lambda store: list(store.entries(["judgement", "retraction"])),
    "has_entries": lambda store: store.has_entries(["x", "y"]),
    "sightings": lambda store: store.sightings(TEXT),
    "sighted_at": lambda store: store.sighted_at("x.txt"),
    "announcement": lambda store: store.announcement(TEXT),
    "nodes": lambda store: store.nodes(IDS),
    "nodes_named": lambda store: store.nodes_named("曾鸣"),
    "nodes_named of a label": lambda store: store.nodes_named("曾鸣", "Executive"),
    "company_nodes": lambda store: store.company_nodes(node_id("腾讯")),
    "continuant_nodes": lambda store: store.continuant_nodes(IDS),
    "companies": lambda store: store.companies(),
    "fact": lambda store: store.fact("f1"),
    "facts_from": lambda store: store.facts_from(IDS),
    "facts_from of relations": lambda store: store.facts_from(IDS, ["HEADS", "HOLDS"]),
    "facts_to": lambda store: store.facts_to(IDS, ["EXISTS_IN"]),
    "facts_at": lambda store: store.facts_at(IDS),
    "claims": lambda store: store.claims([claim_id("C1")]),
    "claims_about": lambda store: store.claims_about(IDS),
    "claims_of": lambda store: store.claims_of(TEXT),
    "losses": lambda store: store.losses([claim_id("C1")]),
    "facts on a day": lambda store: store.facts_to(IDS, ["HEADS"], on=date(2025, 6, 1), known=date(2025, 7, 1)),
    "sources": lambda store: store.sources([claim_id("C1")]),
    "entries_of_each": lambda store: store.entries_of_each([TEXT]),
    "retractions_of": lambda store: store.retractions_of(["x"]),
    "portion": lambda store: store.portion([TEXT], IDS),
    "ties_of": lambda store: store.ties_of([TEXT]),
    "tied": lambda store: store.tied(["c1"]),
    "announcement_nodes": lambda store: store.announcement_nodes([TEXT]),
}


class PlannedStore(SqliteStore):
    """A store that notes which tables its questions read from end to end."""

    scanned: tuple[str, ...] = ()

    def select(self, sql, *parameters):
        plan = super().select(f"EXPLAIN QUERY PLAN {sql}", *parameters)
        steps = [detail for *_, detail in plan]
        self.scanned += tuple(step for step in steps if step.startswith("SCAN") and "json_each" not in step)
        return super().select(sql, *parameters)


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "store.db"
    with closing(PlannedStore(SqliteFile(path, str(path), create=True, read_only=False))) as opened:
        with opened.writing() as writer:
            writer.apply(compare_graphs(Graph(), golden_graph()))
        yield opened


@pytest.mark.parametrize("held", [None, Held(0)], ids=["store", "snapshot"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_is_read_from_end_to_end(store, question, held):
    store.held = held
    QUESTIONS[question](store)
    assert store.scanned == ()


def test_a_whole_read_is_noticed(store):
    store.announcement_nodes()
    assert store.scanned != ()
