"""Line: the worked example's answers; several managers, circles, moved managers."""

from datetime import date

import pytest
from tests.views.golden import DAY, EVE, SOURCE
from tests.views.world import World, day

from orggraph.views.line import answer_line
from orggraph.views.moment import Moment
from orggraph.views.naming import UnknownNameError


def ask(store, name, on, **scope):
    return answer_line(store, name, Moment(on), **scope).to_json()


def steps(found):
    return [(hop["name"], hop["to"]) for hop in found["hops"]]


@pytest.fixture
def two_posts():
    """潘 reports to 沈 for 二部 (concurrent) and to 冯 for 一部."""
    world = World()
    world.one, world.two = world.department("一部", since="2020-01-01"), world.department("二部", since="2020-01-01")
    world.pat, world.first, world.second, world.top = (world.executive(name) for name in ("潘", "冯", "沈", "董"))
    world.fact("REPORTS_TO", world.pat, world.second, "2019-01-01", at=world.two, concurrent=True)
    world.fact("REPORTS_TO", world.pat, world.first, "2020-01-01", at=world.one)
    world.fact("REPORTS_TO", world.second, world.top, "2020-01-01")
    return world


def test_every_hop_has_its_quote(store):
    found = ask(store, "杜嘉辉", date(2025, 5, 15), to="张小龙")
    assert (found["schema"], found["answer"]) == ("orggraph/line/1", "yes")
    assert [(hop["name"], hop["to"], hop["quote"], hop["source"]) for hop in found["hops"]] == [
        ("杜嘉辉", "曾鸣", "向Lakezeng(曾鸣)汇报", SOURCE), ("曾鸣", "张小龙", "向微信事业群总裁Allenzhang(张小龙)汇报", SOURCE),
    ]
    assert not any(hop["flags"] or hop["others"] for hop in found["hops"])


def test_the_line_before_it_was_told_is_unknown(store):
    found = ask(store, "杜嘉辉", EVE)
    assert (found["answer"], found["hops"]) == ("unknown", [])


def test_a_line_stops_at_the_executive_asked_for(store):
    assert steps(ask(store, "Angusdu", DAY, to="Lakezeng")) == [("杜嘉辉", "曾鸣")]


def test_a_line_that_does_not_reach_the_goal_is_unknown(store):
    found = ask(store, "曾鸣", DAY, to="杜嘉辉")
    assert (found["answer"], found["hops"]) == ("unknown", [])


def test_a_goal_that_is_no_executive_is_not_found(store):
    with pytest.raises(UnknownNameError):
        ask(store, "曾鸣", DAY, to="微信事业群")


def test_the_post_that_is_not_concurrent_leads_and_the_other_is_named(two_posts, tmp_path):
    found = ask(two_posts.store(tmp_path), "潘", day("2024-01-01"))
    assert steps(found) == [("潘", "冯")]
    assert [(row["name"], row["at"]) for row in found["hops"][0]["others"]] == [("沈", "二部")]


def test_at_chooses_the_post(two_posts, tmp_path):
    assert steps(ask(two_posts.store(tmp_path), "潘", day("2024-01-01"), at="二部")) == [("潘", "沈"), ("沈", "董")]


def test_a_goal_is_reached_by_another_post_if_the_leading_one_does_not_lead_there(two_posts, tmp_path):
    assert steps(ask(two_posts.store(tmp_path), "潘", day("2024-01-01"), to="董")) == [("潘", "沈"), ("沈", "董")]


def test_equal_posts_go_by_the_earliest_then_the_id(tmp_path):
    world = World()
    unit = world.department("部", since="2020-01-01")
    pat, late, early = (world.executive(name) for name in ("潘", "晚", "早"))
    world.fact("REPORTS_TO", pat, late, "2021-01-01", at=unit)
    world.fact("REPORTS_TO", pat, early, "2020-06-01")
    assert steps(ask(world.store(tmp_path), "潘", day("2024-01-01"))) == [("潘", "早")]


def test_dotted_lines_are_named_but_not_followed(tmp_path):
    world = World()
    pat, boss = world.executive("潘"), world.executive("冯")
    world.fact("REPORTS_TO", pat, boss, "2020-01-01", dotted=True)
    assert ask(world.store(tmp_path), "潘", day("2024-01-01"))["answer"] == "unknown"


def test_a_circle_ends_where_it_closes(tmp_path):
    world = World()
    one, two = world.executive("一"), world.executive("二")
    world.fact("REPORTS_TO", one, two, "2020-01-01")
    world.fact("REPORTS_TO", two, one, "2020-01-01")
    found = ask(world.store(tmp_path), "一", day("2024-01-01"))
    assert steps(found) == [("一", "二"), ("二", "一")]
    assert [hop["flags"] for hop in found["hops"]] == [[], ["cycle"]]


def test_a_manager_who_left_the_post_is_flagged_and_the_line_stays(tmp_path):
    world = World()
    unit, group = world.department("部", since="2020-01-01"), world.department("群", since="2020-01-01")
    pat, boss = world.executive("潘"), world.executive("冯")
    world.fact("REPORTS_TO", pat, boss, "2020-01-01", at=unit)
    world.fact("HEADS", boss, group, "2020-01-01", "2023-01-01", job_title="总裁")
    store = world.store(tmp_path)
    assert ask(store, "潘", day("2022-12-31"))["hops"][0]["flags"] == []
    hop = ask(store, "潘", day("2023-01-01"))["hops"][0]
    assert (hop["flags"], hop["left"]) == (["manager_left_post"], ["群 总裁"])


def test_a_rename_of_the_managers_department_is_no_leaving(tmp_path):
    world = World()
    old = world.department("旧群", since="2020-01-01", until="2023-01-01")
    new = world.department("新群", since="2023-01-01", after=old)
    pat, boss = world.executive("潘"), world.executive("冯")
    world.fact("REPORTS_TO", pat, boss, "2020-01-01")
    first = world.fact("HEADS", boss, old, "2020-01-01", "2023-01-01")
    world.fact("HEADS", boss, new, "2023-01-01", tenure_id=first.id, inferred=True)
    assert ask(world.store(tmp_path), "潘", day("2024-01-01"))["hops"][0]["flags"] == []


def test_what_is_only_possible_is_listed_as_possible(tmp_path):
    world = World()
    pat, boss = world.executive("潘"), world.executive("冯")
    world.fact("REPORTS_TO", pat, boss, "2025-05-01", certain_from="2025-05-31")
    found = ask(world.store(tmp_path), "潘", day("2025-05-10"))
    assert (found["answer"], found["hops"], [row["name"] for row in found["possible"]]) == ("unknown", [], ["冯"])


def test_a_department_has_a_line_too(tmp_path):
    world = World()
    unit, boss, top = world.department("部", since="2020-01-01"), world.executive("冯"), world.executive("董")
    world.fact("REPORTS_TO", unit, boss, "2020-01-01")
    world.fact("REPORTS_TO", boss, top, "2020-01-01")
    assert steps(ask(world.store(tmp_path), "部", day("2024-01-01"))) == [("部", "冯"), ("冯", "董")]
