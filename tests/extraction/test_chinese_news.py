"""Chinese news as agencies and portals write it: whose 公司 it is, what frames the text, foreign names, everyday verbs."""

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement
from orggraph.identity import infer_company


def told(text: str, kind: str = "press") -> list[tuple]:
    """Type, executive or department, title and place with its aliases of each change that a text tells."""
    announcement = Announcement.of(text, "zh", kind=kind, published="2025-05-14")
    rows = []
    for claim in read_announcement(announcement, infer_company(announcement, Gazetteer()), Gazetteer()).claims:
        if claim.event.type in ("holds", "part_of", "mandate"):
            continue
        event = event_content(claim.event)
        at = event.get("at") or {}
        who = event.get("executive") or event.get("department") or {}
        rows.append((claim.event.type, who.get("name"), event.get("title"), at.get("name"), *at.get("aliases", ())))
    return rows


def test_the_company_of_a_ticker_is_the_one_that_its_news_calls_gongsi():
    text = "原标题：换帅！东海电器(5.52,-0.44,-7.38%)：总经理辞职    来源：财经网\n东海电器（SZ 000999，收盘价：5.52元）晚间公告，王小明先生辞去公司总经理职务。"
    assert told(text) == [("removed", "王小明", "总经理", "公司", "东海电器")]


def test_in_a_digest_each_paragraph_has_its_own_company():
    text = (
        "晚间公告速览\n东海电器(600001)公告，王小明辞去公司董事长职务。\n南山制药(600002)公告，聘任李雷为公司总经理。\n"
        "北岭矿业(600003)公告，韩梅辞去公司财务总监职务。"
    )
    assert [row[4] for row in told(text)] == ["东海电器", "南山制药", "北岭矿业"]


def test_this_bank_is_the_bank_named_before():
    assert told("2024年7月，海州银行董事会审议通过，聘任王小明为该行行长。") == [("appointed", "王小明", "行长", "该行", "海州银行")]


def test_a_listed_subsidiary_that_announces_is_not_its_parent():
    text = "江北能源集团旗下上市公司龙湾电力发布了一则人事公告，王小明先生辞任本公司董事长。"
    assert told(text) == [("removed", "王小明", "董事长", "本公司", "龙湾电力")]


def test_what_frames_republished_news_is_no_company_and_no_title():
    text = "原标题：东海电器：选举华锋为董事长    来源：中财网\n东海电器股份有限公司公告，选举华锋为董事长。"
    assert {row[1] for row in told(text)} == {"华锋"}


@pytest.mark.parametrize(("text", "rows"), [
    ("迈克尔·科尔取代乔治·怀特，成为云杉航天新任CEO。", [("appointed", "迈克尔·科尔", "CEO", "云杉航天")]),
    ("总经理拉里·佩奇将担任云杉航天首席太空官。", [("appointed", "拉里·佩奇", "首席太空官", "云杉航天")]),
])
def test_foreign_names_are_joined_by_their_dot(text, rows):
    assert [row for row in told(text) if row[0] == "appointed"] == rows


@pytest.mark.parametrize(("text", "rows"), [
    ("东海石化董事长及党组书记由张玉卓接。", {("appointed", "张玉卓", "董事长"), ("appointed", "张玉卓", "党组书记")}),
    ("何海建来东海电器有限公司做CFO。", {("appointed", "何海建", "CFO")}),
    ("请徐世昌回来接策略长。", {("appointed", "徐世昌", "策略长")}),
    ("新任王小明为首席市场总监。", {("appointed", "王小明", "首席市场总监")}),
    ("任命王小明为新任总经理。", {("appointed", "王小明", "总经理")}),
    ("激励对象周梦兰、张滨二人出任公司监事。", {("appointed", "周梦兰", "监事"), ("appointed", "张滨", "监事")}),
])
def test_everyday_verbs_part_from_the_name_before_them(text, rows):
    assert {row[:3] for row in told(text)} == rows


def test_the_offices_of_a_province_are_its_places():
    assert told("免去王小明江北省副省长和江北省委常委、委员职务。") == [
        ("removed", "王小明", "副省长", "江北省"), ("removed", "王小明", "常委", "江北省委"), ("removed", "王小明", "委员", "江北省委"),
    ]


def test_a_pronoun_opens_a_line_only_where_the_text_spoke_of_one_person():
    one = "王小明发出全员信。\n他卸任东海集团董事长。"
    two = "王小明与李雷发出全员信。\n他卸任东海集团董事长。"
    assert told(one) == [("removed", "王小明", "董事长", "东海集团")]
    assert told(two) == []


def test_a_seat_on_a_numbered_board_is_one_of_the_company():
    assert told("选举王小明为公司第六届董事会董事长。") == [("appointed", "王小明", "董事长", "公司")]


@pytest.mark.parametrize(("text", "claims"), [
    ("市场部归供应链副总裁麻东来，仓储部不动。", [("appointed", "麻东来", "负责人", "市场部")]),
    ("耿福来为经营处处长。", [("appointed", "耿福来", "处长", "经营处")]),
])
def test_a_name_may_end_in_the_everyday_verb_of_coming(text, claims):
    assert told(text, "letter") == claims


def test_one_named_department_is_no_count_of_departments():
    assert told("新设一个用户增长中心。", "letter") == [("established", "用户增长中心", None, None)]
    assert told("新设一个新的部门。", "letter") == []
