"""Chart: the worked example's trees; roots, unplaced, doubt, circles."""

from tests.views.golden import DAY, EVE
from tests.views.world import World, day

from orggraph.views.chart import draw_chart
from orggraph.views.moment import Moment


def draw(store, on, name=None, **scope):
    return draw_chart(store, Moment(on, scope.pop("known", None)), name=name, **scope).to_json()


def outline(branch):
    """(name, heads, possible heads, children)"""
    people = ([row["name"] for row in branch[part]] for part in ("heads", "possible"))
    return (branch["name"], *people, [outline(child) for child in branch["children"]])


def test_the_group_on_the_day_of_the_letter(store):
    found = draw(store, DAY, "微信事业群")
    assert (found["schema"], found["answer"], found["unplaced"]) == ("orggraph/chart/1", "yes", [])
    (root,) = found["roots"]
    assert outline(root) == ("微信事业群", ["张小龙"], [], [("开放平台部", ["杜嘉辉"], [], []), ("电商产品部", ["曾鸣"], [], [])])
    assert root["kind"] == "business_group"
    assert [(child["placement"]["inferred"], child["placement"]["sure"]) for child in root["children"]] == [(True, True), (False, True)]
    assert [(line["name"], line["to"]) for line in root["children"][0]["lines"]] == [("杜嘉辉", "曾鸣")]


def test_the_group_on_the_day_before(store):
    (root,) = draw(store, EVE, "WXG")["roots"]
    assert outline(root) == ("微信事业群", [], ["张小龙"], [("开放平台基础部", ["曾鸣"], [], [])])


def test_a_company_stands_above_its_departments(store):
    (root,) = draw(store, DAY, "腾讯")["roots"]
    assert (root["name"], root["kind"], [child["name"] for child in root["children"]]) == ("腾讯", "company", ["微信事业群"])


def test_without_a_name_every_company_is_drawn(store):
    whole, one = draw(store, DAY), draw(store, DAY, company="腾讯")
    assert [root["name"] for root in whole["roots"]] == ["微信事业群"]
    assert (whole["roots"], whole["unplaced"]) == (one["roots"], one["unplaced"])


def test_nothing_is_drawn_before_anything_was_known(store):
    assert draw(store, DAY, known=EVE)["roots"] == []
    asked = draw(store, DAY, "微信事业群", known=EVE)
    assert (asked["answer"], asked["roots"]) == ("unknown", [])


def test_a_department_that_is_no_more_has_no_chart(store):
    found = draw(store, EVE, "电商产品部")
    assert (found["answer"], found["roots"]) == ("not_applicable", [])


def test_departments_without_parent_and_children_are_unplaced(tmp_path):
    world = World()
    top = world.department("总部", since="2020-01-01")
    world.department("乙部", since="2020-01-01", of=top)
    world.department("甲部", since="2020-01-01", of=top)
    world.department("孤部", since="2020-01-01")
    found = draw(world.store(tmp_path), day("2024-01-01"))
    assert [outline(root) for root in found["roots"]] == [("总部", [], [], [("乙部", [], [], []), ("甲部", [], [], [])])]
    assert [branch["name"] for branch in found["unplaced"]] == ["孤部"]


def test_nobody_becomes_a_root_by_doubt(tmp_path):
    world = World()
    old, new = world.department("旧家", since="2020-01-01"), world.department("新家", since="2020-01-01")
    child = world.department("子部", since="2020-01-01")
    world.fact("PART_OF", child, old, "2020-01-01", "2025-05-31", certain_to="2025-05-01")
    world.fact("PART_OF", child, new, "2025-05-01", certain_from="2025-05-31")
    store = world.store(tmp_path)
    inside = draw(store, day("2025-05-10"))
    assert [(root["name"], [child["name"] for child in root["children"]]) for root in inside["roots"]] == [("旧家", ["子部"])]
    assert inside["roots"][0]["children"][0]["placement"]["sure"] is False
    after = draw(store, day("2025-05-31"))
    assert [(root["name"], root["children"][0]["placement"]["sure"]) for root in after["roots"]] == [("新家", True)]


def test_a_doubtful_rename_is_drawn_once_under_the_old_name(tmp_path):
    world = World()
    group = world.department("群", since="2020-01-01")
    old = world.department("旧部", since="2020-01-01", until="2025-05-31", certain_to="2025-05-01", of=group)
    world.department("新部", since="2025-05-01", certain_from="2025-05-31", after=old, of=group)
    (root,) = draw(world.store(tmp_path), day("2025-05-10"), "群")["roots"]
    assert [(child["name"], child["sure"]) for child in root["children"]] == [("旧部", False)]


def test_co_heads_stand_together(tmp_path):
    world = World()
    unit = world.department("部", since="2020-01-01")
    for name in ("安", "白"):
        world.fact("HEADS", world.executive(name), unit, "2020-01-01")
    (root,) = draw(world.store(tmp_path), day("2024-01-01"), "部")["roots"]
    assert sorted(row["name"] for row in root["heads"]) == ["安", "白"]


def test_placements_that_run_in_a_circle_lose_nobody(tmp_path):
    world = World()
    one, two = world.department("一部", since="2020-01-01"), world.department("二部", since="2020-01-01")
    world.fact("PART_OF", one, two, "2020-01-01")
    world.fact("PART_OF", two, one, "2020-01-01")
    found = draw(world.store(tmp_path), day("2024-01-01"))
    (root,) = found["roots"]
    assert sorted([root["name"], *(child["name"] for child in root["children"])]) == ["一部", "二部"]


def test_a_department_below_another_is_drawn_without_its_own_parent(store):
    (root,) = draw(store, DAY, "开放平台部")["roots"]
    assert (outline(root), root["placement"]) == (("开放平台部", ["杜嘉辉"], [], []), None)


def test_a_sure_parent_goes_before_an_earlier_possible_one(tmp_path):
    world = World()
    early, sure = world.department("早家", since="2010-01-01"), world.department("定家", since="2010-01-01")
    child = world.department("子部", since="2010-01-01")
    world.fact("PART_OF", child, early, "2012-01-01", certain_from="2030-01-01")
    world.fact("PART_OF", child, sure, "2020-01-01")
    found = draw(world.store(tmp_path), day("2024-01-01"))
    assert [(root["name"], [branch["name"] for branch in root["children"]]) for root in found["roots"]] == [("定家", ["子部"])]
