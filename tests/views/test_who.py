"""Who: the worked example's answers, and the four kinds of answer in small worlds."""

from datetime import date

from tests.views.golden import DAY, EVE, SOURCE
from tests.views.world import World, day

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Mention, Removed
from orggraph.views.moment import Moment
from orggraph.views.who import answer_who


def ask(store, name, on, known=None, **scope):
    return answer_who(store, name, Moment(on, known), **scope).to_json()


def names(rows):
    return [row["name"] for row in rows]


def test_a_new_department_has_its_head_from_the_day_of_publication(store):
    found = ask(store, "电商产品部", DAY)
    assert (found["schema"], found["answer"], found["name_on_day"], found["kind"]) == ("orggraph/who/1", "yes", "电商产品部", "department")
    (head,) = found["heads"]
    assert (head["name"], head["aliases"], head["job_title"], head["at"]) == ("曾鸣", ["Lakezeng"], "负责人", "电商产品部")
    assert (head["valid_from"], head["certain_from"], head["valid_to"]) == ("2025-05-14", "2025-05-14", None)
    assert (head["from_basis"], head["quote"], head["source"]) == ("published", "Lakezeng(曾鸣)担任电商产品部负责人", SOURCE)
    assert found["mandate"] == "负责微信里的交易"


def test_before_it_was_made_the_question_does_not_apply(store):
    found = ask(store, "电商产品部", EVE)
    assert (found["answer"], found["heads"], found["possible"], found["name_on_day"]) == ("not_applicable", [], [], None)
    assert (found["until"], found["since"], found["basis"]) == ("2025-05-14", None, "published")
    assert found["mandate"] is None


def test_who_no_longer_heads_headed_until_then(store):
    found = ask(store, "开放平台基础部", EVE)
    (head,) = found["heads"]
    assert (found["answer"], head["name"], head["valid_from"], head["from_basis"]) == ("yes", "曾鸣", None, "implied")


def test_earlier_it_is_unknown_and_only_possible(store):
    found = ask(store, "开放平台基础部", date(2025, 5, 12))
    assert (found["answer"], found["heads"], names(found["possible"])) == ("unknown", [], ["曾鸣"])


def test_an_old_name_is_answered_for_the_department_under_its_name_on_the_day(store):
    found = ask(store, "开放平台基础部", DAY)
    assert (found["answer"], names(found["heads"]), found["name"], found["name_on_day"]) == (
        "yes", ["杜嘉辉"], "开放平台基础部", "开放平台部",
    )
    before = ask(store, "开放平台部", EVE)
    assert (before["answer"], names(before["heads"]), before["name_on_day"]) == ("yes", ["曾鸣"], "开放平台基础部")


def test_a_post_stated_in_passing_holds_on_its_day_and_possibly_before(store):
    on_day, before = ask(store, "微信事业群", DAY), ask(store, "WXG", EVE)
    assert (on_day["answer"], names(on_day["heads"]), on_day["heads"][0]["job_title"]) == ("yes", ["张小龙"], "总裁")
    assert (before["name"], before["answer"], before["heads"], names(before["possible"])) == ("微信事业群", "unknown", [], ["张小龙"])


def test_an_executive_is_found_by_handle_with_posts_manager_and_reports(store):
    found = ask(store, "Lakezeng", DAY)
    assert (found["name"], found["kind"], found["answer"]) == ("曾鸣", "executive", "yes")
    assert [(post["relation"], post["at"], post["name"]) for post in found["posts"]] == [("HEADS", "电商产品部", "曾鸣")]
    assert [(row["name"], row["at"]) for row in found["reports_to"]] == [("张小龙", "电商产品部")]
    assert [(row["name"], row["at"]) for row in found["reports"]] == [("杜嘉辉", "开放平台部")]
    assert found["answers"] == {"posts": "yes", "reports_to": "yes", "reports": "yes"}


def test_what_an_executive_had_before_is_partly_unknown(store):
    found = ask(store, "曾鸣", EVE)
    assert [(post["at"], post["from_basis"]) for post in found["posts"]] == [("开放平台基础部", "implied")]
    assert (found["answer"], found["answers"]) == ("yes", {"posts": "yes", "reports_to": "unknown", "reports": "unknown"})
    nothing = ask(store, "杜嘉辉", EVE)
    assert nothing["answer"] == "unknown"
    assert not any(nothing[part] for part in ("heads", "holders", "posts", "reports_to", "reports", "possible"))


def test_nothing_was_known_before_it_was_published(store):
    for name in ("电商产品部", "开放平台基础部", "微信事业群", "曾鸣", "腾讯"):
        found = ask(store, name, DAY, known=EVE)
        assert (found["answer"], found["heads"], found["posts"], found["possible"]) == ("unknown", [], [], []), name


def test_a_seat_that_was_left_and_not_filled_is_known_empty(tmp_path):
    world = World()
    sales, ann = world.department("销售部", since="2020-01-01"), world.executive("安")
    world.fact("HEADS", ann, sales, "2020-01-01", "2023-03-01")
    found = ask(world.store(tmp_path), "销售部", day("2024-01-01"))
    assert (found["answer"], found["since"], found["basis"], found["answers"]["heads"]) == ("no", "2023-03-01", "stated", "no")


def test_a_department_that_never_had_a_known_head_is_unknown_not_empty(tmp_path):
    world = World()
    world.department("销售部", since="2020-01-01")
    assert ask(world.store(tmp_path), "销售部", day("2024-01-01"))["answer"] == "unknown"


def test_a_merger_is_not_followed_but_told(tmp_path):
    world = World()
    small, big = world.department("小部", since="2020-01-01", until="2024-01-01"), world.department("大部", since="2019-01-01")
    world.fact("MERGED_FROM", big, small, "2024-01-01")
    store = world.store(tmp_path)
    found = ask(store, "小部", day("2024-01-01"))
    assert (found["answer"], found["merged_into"], found["since"], found["name_on_day"]) == ("not_applicable", "大部", "2024-01-01", None)
    assert ask(store, "小部", day("2023-12-31"))["merged_into"] is None


def test_a_head_known_to_a_month_is_only_possible_inside_it(tmp_path):
    world = World()
    sales, ann = world.department("销售部", since="2020-01-01"), world.executive("安")
    world.fact("HEADS", ann, sales, "2025-05-01", certain_from="2025-05-31", from_precision="month", known="2025-06-01")
    store = world.store(tmp_path)
    inside = ask(store, "销售部", day("2025-05-10"))
    assert (inside["answer"], names(inside["possible"])) == ("unknown", ["安"])
    assert ask(store, "销售部", day("2025-05-31"))["answer"] == "yes"


def test_a_late_correction_leaves_the_four_quadrants(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    world.fact("HEADS", ann, unit, "2025-05-01", known="2025-05-14", known_to="2025-05-20")
    world.fact("HEADS", ann, unit, "2025-06-01", known="2025-05-20")
    store = world.store(tmp_path)
    cells = {
        (on, known): ask(store, "部", day(on), day(known))["answer"]
        for on in ("2025-05-15", "2025-06-15") for known in ("2025-05-19", "2025-05-20")
    }
    assert cells == {
        ("2025-05-15", "2025-05-19"): "yes", ("2025-05-15", "2025-05-20"): "unknown",
        ("2025-06-15", "2025-05-19"): "yes", ("2025-06-15", "2025-05-20"): "yes",
    }


def test_two_managers_of_two_posts_are_both_listed(tmp_path):
    world = World()
    one, two = world.department("一部", since="2020-01-01"), world.department("二部", since="2020-01-01")
    pat, first, second = (world.executive(name) for name in ("潘", "冯", "沈"))
    world.fact("REPORTS_TO", pat, second, "2020-01-01", at=two, concurrent=True)
    world.fact("REPORTS_TO", pat, first, "2021-01-01", at=one)
    found = ask(world.store(tmp_path), "潘", day("2024-01-01"))
    assert [(row["name"], row["at"], row["concurrent"]) for row in found["reports_to"]] == [("冯", "一部", False), ("沈", "二部", True)]


def test_a_doubtful_rename_shows_the_old_name_and_the_tenure_once(tmp_path):
    world = World()
    old = world.department("旧部", since="2020-01-01", until="2025-05-31", certain_to="2025-05-01")
    new = world.department("新部", since="2025-05-01", certain_from="2025-05-31", after=old)
    ann = world.executive("安")
    first = world.fact("HEADS", ann, old, "2020-01-01", "2025-05-31", certain_to="2025-05-01")
    world.fact("HEADS", ann, new, "2025-05-01", certain_from="2025-05-31", tenure_id=first.id, inferred=True, from_basis="inferred")
    found = ask(world.store(tmp_path), "新部", day("2025-05-10"))
    assert (found["name_on_day"], found["answer"], [row["at"] for row in found["possible"]]) == ("旧部", "unknown", ["旧部"])


def test_after_a_death_questions_about_an_executive_do_not_apply(tmp_path):
    world = World()
    text = "安先生去世。"
    told = Announcement.of(text, "zh", published=day("2024-02-01"))
    mention = Mention(name="安先生", kind="executive", start=0, end=3)
    claim = Claim(
        announcement=told.id, event=Removed(executive=mention, reason="deceased"), evidence=(Evidence(start=0, end=5, quote=text[:5]),),
    )
    ann = world.executive("安先生")
    world.tell(told, Reading(announcement=told.id, version="1", claims=(claim,)))
    world.link(claim, {"安先生": ann})
    store = world.store(tmp_path)
    assert ask(store, "安先生", day("2024-01-31"))["answer"] == "unknown"
    found = ask(store, "安先生", day("2024-02-01"))
    assert (found["answer"], found["since"]) == ("not_applicable", "2024-02-01")
