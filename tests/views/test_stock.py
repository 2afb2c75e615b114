"""Find, status, digest and verify: what is in a store, and whether it holds."""

from dataclasses import replace

import pytest
from tests.views.golden import Golden
from tests.views.world import AT

from orggraph.core.canonical import digest_lines
from orggraph.core.graph import Graph, compare_graphs, graph_digest
from orggraph.core.problems import Problem
from orggraph.views.digest import take_digest
from orggraph.views.find import find_names
from orggraph.views.status import report_status
from orggraph.views.verify import verify_store


def test_find_counts_a_department_once_under_all_its_names(store):
    found = find_names(store, "开放平台").to_json()
    assert found["schema"] == "orggraph/find/1"
    (thing,) = found["found"]
    assert (set(thing["names"]), thing["company"], thing["kind"]) == ({"开放平台部", "开放平台基础部"}, "腾讯", "department")


def test_find_puts_exact_names_first_and_searches_aliases(store):
    assert [(thing["name"], thing["exact"]) for thing in find_names(store, "WXG").to_json()["found"]] == [("微信事业群", True)]
    assert find_names(store, "没有").to_json()["found"] == []
    assert find_names(store, "曾", company="腾讯").found[0].claims == {"announced": 4}


def test_status_counts_what_is_there(store):
    found = report_status(store).to_json()
    assert found["nodes"] == {"Announcement": 1, "Claim": 11, "Company": 1, "Department": 4, "Executive": 3}
    assert found["edges"] == {"ABOUT": 22, "EXISTS_IN": 4, "HEADS": 4, "PART_OF": 3, "RENAMED_FROM": 1, "REPORTS_TO": 2, "STATES": 11}
    assert found["entries"] == {"announcement": 1, "claim": 11, "reading": 1}
    assert (found["companies"], found["newest_published"], found["unread_share"], found["last_recorded_at"]) == (
        ["腾讯"], "2025-05-14", 0.0, AT,
    )


def test_the_digest_covers_graph_and_ledger(store, golden):
    found = take_digest(store).to_json()
    assert found == {
        "schema": "orggraph/digest/1", "digest": graph_digest(golden.graph()),
        "ledger": digest_lines([entry.id for entry in golden.entries]),
        "nodes": 20, "edges": 47, "entries": 13,
    }


def test_every_fact_of_a_sound_store_is_proven(store, golden):
    found = verify_store(store, golden.graph()).to_json()
    assert (found["schema"], found["facts"], found["proven"], found["failed"], found["reprojected"]) == (
        "orggraph/verify/1", 14, 14, [], True,
    )


def broken(tmp_path, part, number, **change):
    """A store in which one row of the graph was changed by hand."""
    golden = Golden()
    store, graph = golden.store(tmp_path), golden.graph()
    rows = tuple(row.model_copy(update=change) if row.id == number(golden) else row for row in getattr(graph, part))
    with store.writing() as writer:
        writer.apply(compare_graphs(graph, replace(graph, **{part: rows})))
    return store, graph


def f9(golden):
    return golden.number["F9"].id


@pytest.mark.parametrize(("change", "reason"), [
    ({"quote": "曾鸣从未担任"}, "is none of its claims'"),
    ({"claims": ()}, "it rests on no claim"),
    ({"claims": ("0" * 64,)}, "it is not in the ledger"),
    ({"job_title": "总裁"}, "its id is not the hash"),
])
def test_a_fact_changed_by_hand_is_not_proven(tmp_path, change, reason):
    store, _ = broken(tmp_path, "facts", f9, **change)
    found = verify_store(store)
    assert (found.facts, found.proven) == (14, 13)
    assert {failure.id for failure in found.failed} == {f9(Golden())}
    assert any(reason in failure.reason for failure in found.failed)


def test_a_row_that_does_not_follow_from_the_ledger_is_found_by_projecting_anew(tmp_path):
    store, graph = broken(tmp_path, "nodes", lambda golden: golden.named["曾鸣"].id, aliases=("别人",))
    assert verify_store(store).failed == ()
    (failure,) = verify_store(store, graph).failed
    assert (failure.subject, failure.reason) == ("graph", "nodes: differs from what follows from the ledger")
    empty = verify_store(store, Graph())
    assert all("does not follow from the ledger" in failure.reason for failure in empty.failed)


def test_a_claim_whose_words_are_not_in_the_text_proves_nothing(tmp_path):
    golden = Golden()
    forged = golden.claim["C6"].model_copy(update={"evidence": (golden.claim["C6"].evidence[0].model_copy(update={"start": 3, "end": 9}),)})
    golden.entries = [entry for entry in golden.entries if entry.id != golden.claim["C6"].id]
    from orggraph.core.entries import Entry, claim_entry

    golden.entries.append(Entry("claim", golden.claim["C6"].id, claim_entry(forged).body))
    found = verify_store(golden.store(tmp_path))
    assert (found.proven, {failure.id for failure in found.failed}) == (13, {f9(golden)})


def test_what_a_check_of_the_ledger_found_is_a_failure(store):
    found = verify_store(store, problems=[Problem(code="entry changed", message="its id is not the hash", where="abc")])
    assert [(failure.subject, failure.id) for failure in found.failed] == [("entry", "abc")]
    assert found.proven == 14
