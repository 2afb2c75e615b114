"""What a connection holds in memory never shows: a snapshot answers as the file is, whoever wrote it and when."""

import sqlite3
from contextlib import closing

import pytest
from tests.conformance.golden import DAY, EVE, claim_id, golden_graph, node_id
from tests.stores.test_sqlite_indexes import IDS, QUESTIONS

from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores import open_store, sqlite_held
from orggraph.stores.sqlite_held import Rows
from orggraph.views.chart import draw_chart
from orggraph.views.moment import Moment

GOLDEN = golden_graph()
HEADS = next(fact for fact in GOLDEN.facts if fact.relation == "HEADS")


@pytest.fixture
def path(tmp_path):
    """A store with the golden graph."""
    found = str(tmp_path / "store.db")
    with closing(open_store(found)) as store, store.writing() as writer:
        writer.apply(compare_graphs(Graph(), GOLDEN))
    return found


def ask(store):
    """Every answer of a snapshot."""
    with store.snapshot() as state:
        return {name: question(state) for name, question in QUESTIONS.items()} | {
            "heads": state.facts_to([HEADS.to_id], ["HEADS"]), "from": state.facts_from([node.id for node in GOLDEN.nodes]),
            "all": state.nodes([node.id for node in GOLDEN.nodes]), "told": state.sources([claim.id for claim in GOLDEN.claims]),
        }


def write(path, quote):
    with closing(open_store(path)) as other, other.writing() as writer:
        writer.apply(compare_graphs(Graph(), Graph(facts=(HEADS.model_copy(update={"quote": quote}),)), are_portions=True))


def charts(state):
    """The chart of everything on the day and the day before, as known then and now."""
    moments = [Moment(on, known) for on in (EVE, DAY) for known in (EVE, DAY, None)]
    return [draw_chart(state, moment).to_json() for moment in moments]


def test_charts_of_other_days_and_of_what_another_wrote_are_those_of_a_store_that_holds_nothing(path):
    with closing(open_store(path)) as store:
        for quote in (HEADS.quote, "another", "a third"):
            if quote != HEADS.quote:
                write(path, quote)
            with store.snapshot() as state:
                kept = charts(state), charts(state)
            with closing(open_store(path)) as fresh:
                assert kept == (charts(fresh),) * 2
            assert quote in str(kept)


def heads(state):
    return [fact.quote for fact in state.facts_to([HEADS.to_id], ["HEADS"]) if fact.id == HEADS.id]


def test_a_second_answer_is_the_first_and_the_one_of_a_store_that_holds_nothing(path):
    with closing(open_store(path)) as store:
        first, second = ask(store), ask(store)
        direct = {name: question(store) for name, question in QUESTIONS.items()}
    assert first == second
    assert {name: first[name] for name in direct} == direct
    assert len(first["from"]) == len(GOLDEN.facts)
    assert [fact.id for fact in first["from"]] == sorted(fact.id for fact in GOLDEN.facts)


def test_what_another_connection_wrote_shows_in_the_next_snapshot_and_not_in_one_that_is_open(path):
    with closing(open_store(path)) as store:
        ask(store)
        with store.snapshot() as state:
            assert heads(state) == [HEADS.quote]
            write(path, "another")
            assert heads(state) == [HEADS.quote]
        with store.snapshot() as state:
            assert heads(state) == ["another"]


def test_what_the_store_itself_wrote_shows_in_the_next_snapshot(path):
    with closing(open_store(path)) as store:
        ask(store)
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), Graph(facts=(HEADS.model_copy(update={"quote": "own"}),)), are_portions=True))
        with store.snapshot() as state:
            assert heads(state) == ["own"]


def test_a_row_that_was_edited_by_hand_shows_as_it_is_now(path):
    with closing(open_store(path)) as store:
        ask(store)
        with closing(sqlite3.connect(path)) as hand:
            hand.execute("UPDATE fact SET body = json_set(body, '$.quote', 'forged') WHERE id = ?", (HEADS.id,))
            hand.commit()
        with store.snapshot() as state:
            assert heads(state) == ["forged"]


def test_rows_in_other_places_of_a_file_that_was_written_anew_are_themselves(path):
    with closing(open_store(path)) as store:
        before = ask(store)
        with closing(sqlite3.connect(path)) as hand:  # rowids with gaps, which VACUUM closes
            hand.executescript("UPDATE fact SET rowid = rowid * 7 + 1000; UPDATE node SET rowid = rowid * 5 + 1000")
        assert ask(store) == before
        store.scrub()
        assert ask(store) == before


def test_an_old_id_is_followed_though_the_current_one_is_held(path):
    known = node_id("曾鸣")
    with closing(open_store(path)) as store:
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), Graph(redirects={"e0": known}), are_portions=True))
        for _ in range(2):
            with store.snapshot() as state:
                assert [node.id for node in state.nodes([known])] == [known]
                assert [node.id for node in state.nodes(["e0", known, IDS[1]])] == sorted({known, IDS[1]})


def test_claims_without_a_source_are_left_out_again(path):
    with closing(open_store(path)) as store:
        for _ in range(2):
            with store.snapshot() as state:
                assert list(state.sources(["nothing", claim_id("C1")])) == [claim_id("C1")]


def test_no_more_is_held_than_the_bound(monkeypatch):
    monkeypatch.setattr(sqlite_held, "MOST", 3)
    rows, loaded = Rows[int, int](), []

    def load(keys):
        loaded.append(keys)
        return {key: key * 10 for key in keys}

    assert rows.take([1, 2], load) == {1: 10, 2: 20}
    assert rows.take([1, 2, 3], load) == {1: 10, 2: 20, 3: 30}
    assert rows.take([4], load) == {4: 40}  # the fourth: all others are forgotten
    assert rows.take([1, 2, 3, 5], load) == {1: 10, 2: 20, 3: 30, 5: 50}  # more than are ever held
    assert rows.take([4], load) == {4: 40}
    assert loaded == [[1, 2], [3], [4], [1, 2, 3, 5]]
