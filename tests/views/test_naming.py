"""Naming: what a NAME means, when it means several things, and what is said when it means nothing."""

import pytest
from tests.views.golden import DAY
from tests.views.world import World, day

from orggraph.views.moment import BadDayError, Moment, parse_day
from orggraph.views.naming import AmbiguousNameError, UnknownNameError, find_subject


@pytest.mark.parametrize(("name", "meant"), [
    ("曾鸣", "曾鸣"), ("曾鳴", "曾鸣"), ("lakezeng", "曾鸣"), ("Lake Zeng", "曾鸣"), ("ＷＸＧ", "微信事业群"), ("微信事業羣", "微信事业群"),
])
def test_script_width_and_case_do_not_matter(store, name, meant):
    assert find_subject(store, name).node.name == meant


def test_a_continuant_counts_once_and_brings_all_its_names(store):
    subject = find_subject(store, "开放平台部")
    assert (subject.node.name, {node.name for node in subject.nodes}) == ("开放平台部", {"开放平台部", "开放平台基础部"})


def test_near_names_are_different_and_suggested(store):
    with pytest.raises(UnknownNameError, match="开放平台部, 开放平台基础部") as caught:
        find_subject(store, "开放平台")
    assert caught.value.exit_code == 4
    with pytest.raises(UnknownNameError, match="Did you mean: 开放平台部"):
        find_subject(store, "开放平台部门")
    with pytest.raises(UnknownNameError, match="orggraph find"):
        find_subject(store, "完全无关")


def test_homonyms_are_listed_with_their_companies_and_never_chosen_among(tmp_path):
    world = World("甲公司")
    other = world._add("Company", "乙公司")
    mine, theirs = world.executive("曾鸣"), world.executive("曾鸣", company=other)
    store = world.store(tmp_path)
    with pytest.raises(AmbiguousNameError) as caught:
        find_subject(store, "曾鸣", moment=Moment(DAY))
    assert {node.id for node in caught.value.candidates} == {mine.id, theirs.id}
    assert caught.value.exit_code == 2
    assert all(part in str(caught.value) for part in ("甲公司", "乙公司", mine.id, theirs.id, "--company"))
    assert find_subject(store, "曾鸣", company="乙公司").node.id == theirs.id
    assert find_subject(store, mine.id).node.id == mine.id


def test_an_executive_and_a_department_of_one_name_are_two_things(tmp_path):
    world = World()
    world.department("青山", since="2020-01-01")
    person = world.executive("青山")
    store = world.store(tmp_path)
    with pytest.raises(AmbiguousNameError):
        find_subject(store, "青山", moment=Moment(DAY))
    assert find_subject(store, "青山", labels=("Executive",)).node.id == person.id


def test_a_name_used_again_goes_by_the_day(tmp_path):
    world = World()
    first = world.department("部", since="2010-01-01", until="2015-01-01")
    second = world.department("部", since="2020-01-01", mark="|2")
    store = world.store(tmp_path)
    days = ("2005-01-01", "2012-01-01", "2017-01-01", "2022-01-01")
    meant = {on: find_subject(store, "部", moment=Moment(day(on))).node.id for on in days}
    assert meant == {"2005-01-01": first.id, "2012-01-01": first.id, "2017-01-01": first.id, "2022-01-01": second.id}
    with pytest.raises(AmbiguousNameError):
        find_subject(store, "部")


def test_of_two_former_bearers_the_last_is_meant(tmp_path):
    world = World()
    world.department("部", since="2000-01-01", until="2005-01-01")
    second = world.department("部", since="2010-01-01", until="2015-01-01", mark="|2")
    assert find_subject(world.store(tmp_path), "部", moment=Moment(day("2020-01-01"))).node.id == second.id


def test_an_unknown_company_is_not_found(store):
    with pytest.raises(UnknownNameError, match="腾讯"):
        find_subject(store, "曾鸣", company="乙公司")


def test_a_period_means_its_last_day():
    assert [parse_day(text).isoformat() for text in ("2025", "2024-02", "2025-Q2", "2025-05-14")] == [
        "2025-12-31", "2024-02-29", "2025-06-30", "2025-05-14",
    ]


@pytest.mark.parametrize("text", ["yesterday", "2025-13", "2025-02-30", "", "14.5.2025"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadDayError, match="Write 2025-05-14"):
        parse_day(text)
