"""Changes: the worked example has exactly seven; mergers, splits, moves, doubt and claims of another status."""

from datetime import date

import pytest
from tests.views.golden import DAY, EVE, SOURCE
from tests.views.world import World, day

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Appointed, Mention
from orggraph.views.changes import compare_days
from orggraph.views.moment import BackwardSpanError


def ask(store, start, end, **scope):
    return compare_days(store, start, end, **scope).to_json()


def brief(found):
    return [(change["op"], change["name"], change["was"], change["to"], change["at"]) for change in found["changes"]]


def year(store, **scope):
    return ask(store, day("2024-01-01"), day("2024-12-31"), **scope)


def test_the_letter_makes_exactly_seven_changes(store):
    found = ask(store, EVE, DAY)
    assert (found["schema"], found["from"], found["to"]) == ("orggraph/changes/1", "2025-05-13", "2025-05-14")
    assert brief(found) == [
        ("new", "电商产品部", None, None, None),
        ("renamed", "开放平台部", "开放平台基础部", None, None),
        ("head_in", "曾鸣", None, None, "电商产品部"),
        ("head_in", "杜嘉辉", None, None, "开放平台部"),
        ("head_out", "曾鸣", None, None, "开放平台基础部"),
        ("line", "曾鸣", None, "张小龙", "电商产品部"),
        ("line", "杜嘉辉", None, "曾鸣", "开放平台部"),
    ]
    assert {change["source"] for change in found["changes"]} == {SOURCE}
    quotes = {change["op"]: change["quote"] for change in found["changes"]}
    assert (quotes["new"], quotes["head_out"]) == ("成立电商产品部", "不再担任开放平台基础部负责人")
    assert {change["on"] for change in found["changes"]} == {"2025-05-14"}
    assert (found["changes"][0]["parent"], found["changes"][2]["job_title"]) == ("微信事业群", "负责人")


def test_a_wider_span_says_only_what_was_not_even_possible_before(store):
    assert [(op, name) for op, name, *_ in brief(ask(store, date(2025, 1, 1), date(2025, 12, 31)))] == [
        ("new", "电商产品部"), ("renamed", "开放平台部"), ("head_in", "曾鸣"), ("head_in", "杜嘉辉"), ("line", "曾鸣"), ("line", "杜嘉辉"),
    ]


def test_nothing_changed_afterwards_nor_by_what_was_known_before(store):
    assert brief(ask(store, DAY, date(2025, 6, 1))) == []
    assert brief(ask(store, EVE, DAY, known=EVE)) == []


def test_a_department_and_all_below_it_can_be_asked_for(store):
    assert len(brief(ask(store, EVE, DAY, name="微信事业群"))) == len(brief(ask(store, EVE, DAY, name="腾讯"))) == 7
    assert [(op, name) for op, name, *_ in brief(ask(store, EVE, DAY, name="电商产品部"))] == [
        ("new", "电商产品部"), ("head_in", "曾鸣"), ("line", "曾鸣"),
    ]


def test_a_span_that_runs_backwards_is_refused(store):
    with pytest.raises(BackwardSpanError, match="backwards"):
        ask(store, DAY, EVE)


def test_a_merger_is_one_change(tmp_path):
    world = World()
    one, two = (world.department(name, since="2020-01-01", until="2024-06-01") for name in ("一部", "二部"))
    joined = world.department("合部", since="2024-06-01")
    world.fact("MERGED_FROM", joined, one, "2024-06-01")
    world.fact("MERGED_FROM", joined, two, "2024-06-01")
    (change,) = year(world.store(tmp_path))["changes"]
    assert (change["op"], change["name"], change["sources"]) == ("merged", "合部", ["一部", "二部"])


def test_a_merger_into_one_that_goes_on_is_one_change(tmp_path):
    world = World()
    small, big = world.department("小部", since="2020-01-01", until="2024-06-01"), world.department("大部", since="2020-01-01")
    world.fact("MERGED_FROM", big, small, "2024-06-01")
    (change,) = year(world.store(tmp_path))["changes"]
    assert (change["op"], change["name"], change["sources"]) == ("merged", "大部", ["小部"])


def test_a_split_is_one_change_and_a_carved_out_department_is_new(tmp_path):
    world = World()
    whole = world.department("整部", since="2020-01-01", until="2024-06-01")
    for name in ("左部", "右部"):
        world.fact("SPLIT_FROM", world.department(name, since="2024-06-01"), whole, "2024-06-01")
    lasting, carved = world.department("久部", since="2020-01-01"), world.department("新部", since="2024-07-01")
    world.fact("SPLIT_FROM", carved, lasting, "2024-07-01")
    found = {change["op"]: change for change in year(world.store(tmp_path))["changes"]}
    assert sorted(found) == ["new", "split"]
    assert (found["split"]["name"], found["split"]["targets"]) == ("整部", ["右部", "左部"])
    assert (found["new"]["name"], found["new"]["sources"]) == ("新部", ["久部"])


def test_a_closed_department_takes_its_head_along(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01", until="2024-06-01"), world.executive("安")
    world.fact("HEADS", ann, unit, "2020-01-01", "2024-06-01", to_basis="inferred")
    assert brief(year(world.store(tmp_path))) == [("closed", "部", None, None, None), ("head_out", "安", None, None, "部")]


def test_a_move_names_both_parents_and_a_renamed_parent_is_no_move(tmp_path):
    world = World()
    old, new = world.department("旧家", since="2020-01-01"), world.department("新家", since="2020-01-01")
    child, still = world.department("子部", since="2020-01-01"), world.department("静部", since="2020-01-01")
    world.fact("PART_OF", child, old, "2020-01-01", "2024-06-01")
    world.fact("PART_OF", child, new, "2024-06-01")
    before = world.department("前名", since="2020-01-01", until="2024-06-01")
    after = world.department("后名", since="2024-06-01", after=before)
    world.fact("PART_OF", still, before, "2020-01-01", "2024-06-01")
    world.fact("PART_OF", still, after, "2024-06-01", inferred=True)
    assert brief(year(world.store(tmp_path))) == [("renamed", "后名", "前名", None, None), ("moved", "子部", "旧家", "新家", None)]


def test_a_line_that_moved_is_one_change(tmp_path):
    world = World()
    unit = world.department("部", since="2020-01-01")
    pat, first, second = (world.executive(name) for name in ("潘", "冯", "沈"))
    world.fact("REPORTS_TO", pat, first, "2020-01-01", "2024-06-01", at=unit)
    world.fact("REPORTS_TO", pat, second, "2024-06-01", at=unit)
    assert brief(year(world.store(tmp_path))) == [("line", "潘", "冯", "沈", "部")]


def test_a_line_that_just_ended_leads_to_nobody_known(tmp_path):
    world = World()
    pat, boss = world.executive("潘"), world.executive("冯")
    world.fact("REPORTS_TO", pat, boss, "2020-01-01", "2024-06-01")
    assert brief(year(world.store(tmp_path))) == [("line", "潘", "冯", None, None)]


def test_what_is_in_doubt_on_the_last_day_is_no_change_yet(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    world.fact("HEADS", ann, unit, "2024-12-01", certain_from="2025-01-31")
    assert brief(year(world.store(tmp_path))) == []


def test_a_head_stays_through_a_rename(tmp_path):
    world = World()
    old = world.department("旧部", since="2020-01-01", until="2024-06-01")
    new = world.department("新部", since="2024-06-01", after=old)
    ann = world.executive("安")
    first = world.fact("HEADS", ann, old, "2020-01-01", "2024-06-01")
    world.fact("HEADS", ann, new, "2024-06-01", tenure_id=first.id, inferred=True)
    assert brief(year(world.store(tmp_path))) == [("renamed", "新部", "旧部", None, None)]


def test_a_rename_and_its_undoing_within_the_span_is_no_change(tmp_path):
    world = World()
    first = world.department("甲", since="2020-01-01", until="2024-03-01")
    second = world.department("乙", since="2024-03-01", until="2024-06-01", after=first)
    world.fact("EXISTS_IN", first, world.company, "2024-06-01")
    world.fact("RENAMED_FROM", first, second, "2024-06-01")
    assert brief(year(world.store(tmp_path))) == []


def test_reported_changes_are_listed_only_when_asked_for(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    told = Announcement.of("安部据传", "zh", published=day("2024-02-01"))
    event = Appointed(
        executive=Mention(name="安", kind="executive", start=0, end=1), title="经理",
        at=Mention(name="部", kind="department", start=1, end=2),
    )
    claim = Claim(announcement=told.id, event=event, status="reported", evidence=(Evidence(start=0, end=2, quote="安部"),))
    world.tell(told, Reading(announcement=told.id, version="1", claims=(claim,)))
    world.link(claim, {"安": ann, "部": unit})
    store = world.store(tmp_path)
    assert brief(year(store)) == []
    found = year(store, status="reported", name="部")
    assert brief(found) == [("head_in", "安", None, None, "部")]
    assert (found["changes"][0]["status"], found["changes"][0]["on"], found["changes"][0]["quote"]) == ("reported", "2024-02-01", "安部")
    assert brief(ask(store, day("2024-02-01"), day("2024-12-31"), status="reported")) == []


def test_a_tenure_that_a_rename_carried_on_ends_by_the_last_of_its_claims(tmp_path):
    world = World()
    old = world.department("旧部", since="2020-01-01", until="2024-03-01")
    new = world.department("新部", since="2024-03-01", after=old)
    ann = world.executive("安")
    first = world.fact("HEADS", ann, old, "2020-01-01", "2024-03-01", to_basis="inferred")
    last = world.fact("HEADS", ann, new, "2024-03-01", "2024-06-01", to_basis="stated", tenure_id=first.id, inferred=True)
    change = next(change for change in year(world.store(tmp_path))["changes"] if change["op"] == "head_out")
    assert (change["at"], change["on"], change["basis"], change["fact"]) == ("旧部", "2024-06-01", "stated", last.id)
