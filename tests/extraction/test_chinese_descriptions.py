"""Chinese news and notices that describe somebody before naming him, pad names, head lists and name brands in quotes."""

from orggraph.core.announcements import Announcement
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement


def told(text: str, kind: str = "press") -> list[tuple[str, str, str | None, str | None]]:
    """Type, whom or what, title and place of each change that a text tells."""
    announcement = Announcement.of(text, "zh", kind=kind, published="2024-05-14")
    rows = []
    for claim in read_announcement(announcement, None, Gazetteer()).claims:
        event = event_content(claim.event)
        if event["type"] in ("holds", "mandate", "part_of"):
            continue
        who = event.get("executive") or event.get("department") or event.get("sources", [{}])[0]
        at = event.get("at") or event.get("target") or event.get("to")
        rows.append((claim.event.type, who.get("name", ""), event.get("title"), at["name"] if at else None))
    return rows


def test_what_is_said_of_somebody_before_naming_him_parts_no_verb_from_him():
    for words in ("", "此前只管渠道的", "在集团做了十四年的", "去年底从外部加盟的", "一直负责华东的副总裁"):
        assert told(f"市场部总经理由{words}王小明担任。") == [("appointed", "王小明", "总经理", "市场部")]
    assert told("市场部交给此前只管渠道的陆以恒。") == [("appointed", "陆以恒", "负责人", "市场部")]


def test_a_name_padded_to_the_width_of_others_is_one_name():
    rows = told("聘任：\n景　涛为质量部部长；\n周文海为采购部部长。", "letter")
    assert [(row[0], row[1].replace("\u3000", ""), row[3]) for row in rows] == [("appointed", "景涛", "质量部"), ("appointed", "周文海", "采购部")]


def test_a_form_of_address_proves_the_name_behind_it():
    assert told("聘任Ms. 桑原由纪为市场部副总监。") == [("appointed", "桑原由纪", "副总监", "市场部")]


def test_posts_listed_under_what_ends_all_of_them_end():
    text = "因机构改革，下列人员所任职务自然免除：\n市旅游局局长　王小明\n市粮食局局长　李雷"
    assert told(text, "letter") == [("removed", "王小明", "局长", "市旅游局"), ("removed", "李雷", "局长", "市粮食局")]


def test_a_name_that_ends_in_a_verb_is_whole_before_the_post_it_leaves():
    assert told("决定免去：\n史春来的市民政局局长职务。", "letter") == [("removed", "史春来", "局长", "市民政局")]


def test_no_committee_has_the_manager_listed_behind_its_member():
    rows = told("王小明申请辞去所担任的战略委员会委员以及总经理、财务负责人的职务。")
    assert [row[2:] for row in rows] == [("委员", "战略委员会"), ("总经理", None), ("财务负责人", None)]


def test_a_brand_in_quotes_behind_its_noun_is_a_department():
    assert told("做了三年的内容厂牌“小耳朵”停掉。") == [("dissolved", "小耳朵", None, None)]


def test_whoever_takes_over_behind_a_comma_is_not_who_left():
    assert told("实控人之子接棒，林晓峰当选董事长。") == [("appointed", "林晓峰", "董事长", None)]


def test_a_year_of_the_republic_needs_no_name_before_it():
    announcement = Announcement.of("財務長吳建宏請辭，自113年6月30日生效。", "zh", kind="press", published="2024-05-14")
    assert [claim.effective for claim in read_announcement(announcement, None, Gazetteer()).claims] == ["2024-06-30"]


def test_halves_of_a_department_are_named_each_with_its_head():
    text = "软件平台部一分为二：做导航的一半取名导航算法部，负责人是王小明；做应用的另一半成了用户软件部，由李雷先代管着。"
    assert told(text)[1:] == [("appointed", "王小明", "负责人", "导航算法部"), ("appointed", "李雷", "负责人", "用户软件部")]


def test_a_change_told_in_the_life_of_somebody_is_none_of_today():
    text = "王小明1982年从学徒做起，历任车间主任、分厂厂长。正是在他手里，修船部撤销后改建为海工事业部。"
    assert told(text) == []


def test_whoever_appoints_is_the_company_and_so_is_whose_post_it_is():
    assert told("星河演艺任命卢青为首席财务官。") == [("appointed", "卢青", "首席财务官", "星河演艺")]
    assert told("王小明担任星河网络的首席执行官。") == [("appointed", "王小明", "首席执行官", "星河网络")]
    assert told("临时股东大会选举王小明为董事长。") == [("appointed", "王小明", "董事长", None)]


def test_what_a_headline_denies_is_hearsay_in_the_lines_below():
    text = "东海电器回应：王小明卸任纯属乌龙\n王小明卸任东海电器董事长，由李雷接任。"
    announcement = Announcement.of(text, "zh", kind="press", published="2024-05-14")
    assert {claim.status for claim in read_announcement(announcement, None, Gazetteer()).claims} == {"reported"}


def test_who_holds_a_post_until_another_takes_it_leaves_it():
    assert told("王小明返回总部，他现任的市场部总经理一职由李雷接任。")[-2:] == [
        ("removed", "王小明", "总经理", "市场部"), ("appointed", "李雷", "总经理", "市场部"),
    ]
