"""The scorer: what counts as the same statement, what counts neither way, what is wrong."""

import pytest
from tests.quality.figures import Figures, interval
from tests.quality.gold import Document
from tests.quality.matching import compare


def document(*facts, company=("云帆科技",), same=()):
    return Document("d", "zh", "memo", "…", "2024-01-01", company, facts, same, complete=True, is_territorial=False)


def named(name, *aliases):
    return {"name": name, "aliases": list(aliases)}


def taken(person, title=None, at=None, **more):
    return {"type": "appointed", "executive": named(person), "title": title, "at": at and named(at), "status": "announced", **more}


APPOINTED = {"t": "appointed", "person": "王小明", "title": "总经理", "unit": "云帆科技"}


@pytest.mark.parametrize(("fact", "claim"), [
    (APPOINTED, taken("王小明", "总经理", "云帆科技")),
    (APPOINTED, taken("王小明", "总经理")),
    (APPOINTED, taken("王小明", "总经理", "董事会")),
    (APPOINTED, taken("王小明", "总经理", "云帆")),
    ({**APPOINTED, "unit": "市场部"}, taken("王小明", "市场部总经理")),
    ({**APPOINTED, "unit": "市场部"}, taken("王小明", "总经理", "大市场部")),
    ({**APPOINTED, "aliases": ["Wang"]}, taken("Wang", "总经理")),
    ({"t": "renamed", "old": "甲部", "new": "“乙部”"}, {"type": "renamed", "old": named("云帆科技甲部"), "new": named("乙部")}),
    ({"t": "merged", "sources": ["甲部"], "target": "乙部"}, {"type": "moved", "department": named("甲部"), "to": named("乙部")}),
])
def test_tellings_of_one_thing_agree(fact, claim):
    result = compare(document(fact), [claim])
    assert (len(result.pairs), result.missed, result.wrong) == (1, [], [])


@pytest.mark.parametrize(("fact", "claim"), [
    (APPOINTED, taken("王小华", "总经理", "云帆科技")),
    (APPOINTED, taken("王小明", "总经理", "市场部")),
    ({**APPOINTED, "unit": "市场部"}, taken("王小明", "总经理", "云帆科技")),
    (APPOINTED, {**taken("王小明", "总经理"), "type": "removed"}),
    ({"t": "renamed", "old": "甲部", "new": "乙部"}, {"type": "renamed", "old": named("乙部"), "new": named("甲部")}),
])
def test_another_statement_is_both_a_miss_and_wrong(fact, claim):
    result = compare(document(fact), [claim])
    assert (len(result.missed), len(result.wrong)) == (1, 1)


@pytest.mark.parametrize("claim", [
    {**taken("赵六", "董事"), "status": "reported"},
    {**taken("赵六", "董事"), "status": "denied"},
    {"type": "established", "department": named("丙部")},
    {"type": "dissolved", "department": named("甲部")},
    {"type": "holds", "executive": named("赵六"), "title": "董事", "at": named("云帆科技")},
])
def test_hearsay_denials_second_codings_and_standing_facts_count_neither_way(claim):
    merger = {"t": "merged", "sources": ["甲部", "乙部"], "target": "丙部"}
    told = {"type": "merged", "sources": [named("甲部"), named("乙部")], "target": named("丙部")}
    assert not compare(document(merger), [told, claim]).wrong


def test_an_optional_fact_is_no_miss_and_its_claim_not_wrong():
    fact = {**APPOINTED, "optional": True}
    assert not compare(document(fact), []).missed
    assert not compare(document(fact), [taken("王小明", "总经理")]).wrong


def test_a_fact_is_matched_once():
    assert len(compare(document(APPOINTED, APPOINTED), [taken("王小明", "总经理", "云帆科技")]).missed) == 1


def test_a_joined_title_covers_its_parts():
    facts = [{**APPOINTED, "title": "董事"}, {**APPOINTED, "title": "总经理"}]
    assert not compare(document(*facts), [taken("王小明", "董事、总经理", "云帆科技")]).missed


def test_the_interval_is_the_same_at_every_call_and_holds_the_figure():
    tallies = [{"renamed": [3, 1, 0]}, {"renamed": [1, 0, 3]}, {"moved": [5, 0, 1]}]
    low, high = interval(tallies)
    assert (low, high) == interval(tallies)
    assert low < Figures(9, 1, 4).f1 < high
