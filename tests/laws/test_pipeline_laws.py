"""Laws of the whole way, on the seeds: order is nothing, twice is once, every quote stands in its text, ledgers go round."""

import random

import pytest
from tests.golden.write import CLOCK, SEEDS, seed_gazetteer

from orggraph.core.entries import parse_announcement, parse_claim
from orggraph.core.events import mentions_of
from orggraph.core.graph import graph_digest
from orggraph.documents import LoadOptions
from orggraph.increments import project_entries
from orggraph.ledger import ledger_digest, ledger_lines, parse_lines
from orggraph.pipeline import ingest, read_sources
from orggraph.stores import open_store

SHUFFLES = 20


@pytest.fixture(scope="module")
def gazetteer():
    return seed_gazetteer()


@pytest.fixture(scope="module")
def sources(gazetteer):
    return list(read_sources([str(SEEDS)], LoadOptions(), gazetteer))


@pytest.fixture(scope="module")
def store(tmp_path_factory, sources, gazetteer):
    store = open_store(str(tmp_path_factory.mktemp("laws") / "seeds.db"))
    for read in sources:
        ingest(store, read, gazetteer, at=CLOCK, by="laws")
    yield store
    store.close()


def test_every_seed_is_taken_in(sources):
    assert len(sources) >= 14
    assert all(read.reading and read.announcement.published for read in sources)
    assert {read.announcement.language for read in sources} == {"zh", "en"}


def test_any_order_of_entries_gives_one_graph(store, gazetteer):
    recorded = list(store.entries())
    digests = {graph_digest(store.graph())}
    for seed in range(SHUFFLES):
        random.Random(seed).shuffle(recorded)
        digests.add(graph_digest(project_entries(recorded, gazetteer)))
    assert len(digests) == 1


def test_any_order_of_ingest_gives_one_graph_and_one_ledger(sources, gazetteer, tmp_path):
    some = [read for read in sources if "tencent" in read.source]
    digests = set()
    for seed in range(5):
        random.Random(seed).shuffle(some)
        store = open_store(str(tmp_path / f"{seed}.db"))
        for read in some:
            ingest(store, read, gazetteer, at=CLOCK, by="laws")
        digests.add((graph_digest(store.graph()), ledger_digest(item.entry.id for item in store.entries())))
        store.close()
    assert len(digests) == 1


def test_a_second_ingest_changes_nothing(store, sources, gazetteer):
    before = graph_digest(store.graph()), ledger_digest(item.entry.id for item in store.entries())
    outcomes = {ingest(store, read, gazetteer, at="2027-01-01T00:00:00+00:00", by="somebody else").state for read in sources}
    assert outcomes == {"known"}
    assert (graph_digest(store.graph()), ledger_digest(item.entry.id for item in store.entries())) == before


def test_every_quote_and_every_mention_stands_in_its_text(store):
    texts = {}
    for item in store.entries(["announcement"]):
        announcement = parse_announcement(item.entry)
        texts[announcement.id] = announcement.text
    count = 0
    for item in store.entries(["claim"]):
        claim = parse_claim(item.entry)
        text = texts[claim.announcement]
        for evidence in claim.evidence:
            assert text[evidence.start:evidence.end] == evidence.quote
        for role, mention in mentions_of(claim.event):
            assert text[mention.start:mention.end] == mention.name, role
            count += 1
    assert count > 100


def test_the_ledger_goes_through_json_lines_unchanged(store, gazetteer):
    recorded, problems = parse_lines(ledger_lines(store.entries()), "ledger.jsonl")
    assert not problems
    assert [item.entry for item in recorded] == [item.entry for item in store.entries()]
    assert graph_digest(project_entries(recorded, gazetteer)) == graph_digest(store.graph())


def test_every_fact_rests_on_claims_that_are_in_the_graph(store):
    graph = store.graph()
    claims = {claim.id for claim in graph.claims}
    assert graph.facts
    for fact in graph.facts:
        assert fact.claims
        assert set(fact.claims) <= claims
        assert fact.quote
