"""A real history, forty years of four Chinese provinces: ingested as an event table and asked through the command line."""

import json
from pathlib import Path

import pytest
from tests.histories import History

from orggraph.stores import open_store

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def divisions(tmp_path_factory):
    from tests.cli.conftest import Shell

    shell = Shell(tmp_path_factory.mktemp("divisions"))
    done = shell.run("ingest", str(DATA / "divisions.jsonl"), "--ids", "cn")
    assert done.code == 0, done.err
    return shell


def test_a_real_history_answers_as_its_own_tables_do(divisions):
    history = History(open_store(str(divisions.folder / "orggraph.db"), create=False, read_only=True).graph(), "cn")
    queries = [json.loads(line) for line in (DATA / "divisions-queries.jsonl").read_text("utf-8").splitlines()]
    assert len(queries) == 9
    for query in queries:
        found, expected = getattr(history, query["kind"])(query)
        assert found == expected, query


def ask(shell, *words):
    done = shell.run(*words, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_a_merged_district_is_told_by_what_it_went_into(divisions):
    view = ask(divisions, "who", "崇文区", "--on", "2011")
    assert (view["answer"], view["merged_into"], view["since"], view["basis"]) == ("not_applicable", "东城区", "2010-12-31", "stated")


def test_within_the_year_of_a_merger_it_is_unknown_whether_the_district_is_still_there(divisions):
    days = ("2009-12-31", "2010-06-01", "2010-12-31")
    assert [ask(divisions, "chart", "崇文区", "--on", day)["answer"] for day in days] == ["yes", "unknown", "not_applicable"]


def test_the_changes_of_a_year_are_those_of_its_events(divisions):
    view = ask(divisions, "changes", "--from", "2014-12-31", "--to", "2015-12-31")
    merged = [(change["sources"], change["name"]) for change in view["changes"] if change["op"] == "merged"]
    assert merged == [(["闸北区"], "静安区")]
    assert not any(change["op"] == "closed" for change in view["changes"])


def test_a_history_names_all_that_went_into_a_district(divisions):
    lineage = {(one["kind"], one["name"]) for one in ask(divisions, "history", "浦东新区")["lineage"]}
    assert {("split", "上海县"), ("merged", "南汇区")} <= lineage
