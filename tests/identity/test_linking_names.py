"""Decision tables: which names are one executive or department by the rules alone, and which never are."""

from dataclasses import replace

import pytest
from tests.identity.tellings import NOTHING, are_one, count_tellings, department, executive, find, listed, name

from orggraph.core.events import Mention
from orggraph.core.gazetteer import Gazetteer
from orggraph.identity import judge, link

SAME: list[tuple[list[Mention], str, str]] = [
    ([executive("曾鸣", "Lakezeng"), executive("Lakezeng")], "曾鸣", "Lakezeng"),
    ([executive("Lakezeng", "曾鸣"), executive("曾鸣")], "曾鸣", "Lakezeng"),
    ([executive("張小龍"), executive("张小龙")], "張小龍", "张小龙"),
    ([executive("张勇", "逍遥子"), executive("逍遥子")], "张勇", "逍遥子"),
    ([executive("刘炽平", "Martin Lau"), executive("Martin Lau")], "刘炽平", "Martin Lau"),
    ([executive("Ｌａｋｅｚｅｎｇ"), executive("lakezeng")], "Ｌａｋｅｚｅｎｇ", "lakezeng"),
    ([executive("Dana Overbeck"), executive("DANA OVERBECK")], "Dana Overbeck", "DANA OVERBECK"),
    ([executive("Lakezeng"), executive("Lake Zeng")], "Lakezeng", "Lake Zeng"),
    ([executive("Zoë Lambert"), executive("Zoë\u200b Lambert")], "Zoë Lambert", "Zoë\u200b Lambert"),
    ([executive("Siobhan O'Donnell"), executive("Siobhan O’Donnell")], "Siobhan O'Donnell", "Siobhan O’Donnell"),
    ([executive("J. R. Whitcombe"), executive("J.R. Whitcombe")], "J. R. Whitcombe", "J.R. Whitcombe"),
    ([executive("衞家齊"), executive("衛家齊")], "衞家齊", "衛家齊"),
    ([executive("李乾诚"), executive("李乾誠")], "李乾诚", "李乾誠"),
    ([executive("陈升佑", "陳昇佑"), executive("陳昇佑")], "陈升佑", "陳昇佑"),
    ([department("微信事业群", "WXG"), department("WXG")], "微信事业群", "WXG"),
    ([department("微信事業群"), department("微信事业群")], "微信事業群", "微信事业群"),
    ([department("“灯塔工作室”"), department("灯塔工作室")], "“灯塔工作室”", "灯塔工作室"),
    ([department("应用平台事业部", "Application Platform"), department("Application Platform")], "应用平台事业部", "Application Platform"),
    ([department("技术部"), department("技术部门")], "技术部", "技术部门"),
]

DIFFERENT: list[tuple[list[Mention], str, str]] = [
    ([department("开放平台基础部"), department("开放平台部")], "开放平台基础部", "开放平台部"),
    ([department("微信支付产品部"), department("微信产品部")], "微信支付产品部", "微信产品部"),
    ([executive("张小龙"), executive("张小泉")], "张小龙", "张小泉"),
    ([executive("曾鸣"), executive("Lakezeng")], "曾鸣", "Lakezeng"),
    ([executive("曾鸣"), executive("Zeng Ming")], "曾鸣", "Zeng Ming"),
    ([executive("Marguerite Daw"), executive("Marguerite Dawes")], "Marguerite Daw", "Marguerite Dawes"),
    ([executive("John Smith"), executive("John A. Smith")], "John Smith", "John A. Smith"),
    ([executive("Wan Gang"), executive("Wang Ang")], "Wan Gang", "Wang Ang"),
    ([executive("Wan Gang"), executive("Wang Ang"), executive("Wangang")], "Wan Gang", "Wangang"),
    ([executive("Li Xian"), executive("Li Xi'an")], "Li Xian", "Li Xi'an"),
    ([executive("李乾诚"), executive("李干诚")], "李乾诚", "李干诚"),
    ([executive("于海澜"), executive("於海瀾")], "于海澜", "於海瀾"),
    ([executive("钟凯宁"), executive("鐘凱寧")], "钟凯宁", "鐘凱寧"),
    ([executive("陈升佑"), executive("陳昇佑")], "陈升佑", "陳昇佑"),
    ([department("技术部"), department("技术部门"), department("技术中心")], "技术部", "技术部门"),
    ([department("技术部门"), department("技术中心")], "技术部门", "技术中心"),
    ([department("开放平台部", "开放平台基础部"), department("开放平台基础部")], "开放平台部", "开放平台基础部"),
    ([department("甲公司财务部"), department("财务部")], "甲公司财务部", "财务部"),
    ([department("甲公司云"), department("云")], "甲公司云", "云"),
    ([department("乙公司财务部"), department("财务部")], "乙公司财务部", "财务部"),
]


@pytest.mark.parametrize(("mentions", "left", "right"), SAME, ids=lambda value: value if isinstance(value, str) else "")
def test_names_that_are_one(mentions: list[Mention], left: str, right: str) -> None:
    """Each mention stands in a text of its own, all of one company."""
    links = link(count_tellings(*(name(str(number), mention) for number, mention in enumerate(mentions))), NOTHING)
    assert are_one(links, left, right)


@pytest.mark.parametrize(("mentions", "left", "right"), DIFFERENT, ids=lambda value: value if isinstance(value, str) else "")
def test_names_that_are_never_one(mentions: list[Mention], left: str, right: str) -> None:
    links = link(count_tellings(*(name(str(number), mention) for number, mention in enumerate(mentions))), NOTHING)
    ids = [{entity.id for entity in find(links, each) if entity.name == each} for each in (left, right)]
    assert ids[0]
    assert ids[1]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(("mentions", "left", "right"), SAME, ids=lambda value: value if isinstance(value, str) else "")
def test_same_name_in_another_company_is_somebody_else(mentions: list[Mention], left: str, right: str) -> None:
    links = link(count_tellings(
        *(name(f"{home}{number}", mention, about=home) for home in ("甲公司", "乙公司") for number, mention in enumerate(mentions)),
    ), NOTHING)
    homes = {entity.company_id for entity in find(links, left)}
    assert len(homes) == 2


def test_listed_departments_name_after_its_listed_companys_is_that_department() -> None:
    rows = Gazetteer(listings=(listed("company", "甲公司"), listed("department", "财务部", of="甲公司")))
    said = count_tellings(name("1", department("甲公司财务部")), name("2", department("财务部")), name("3", department("甲公司法务部")))
    links = link(said, rows)
    assert are_one(links, "甲公司财务部", "财务部")
    assert not are_one(links, "甲公司法务部", "财务部")


def test_pinyin_that_is_stated_for_the_same_handle_is_the_same_person_and_another_pinyin_is_not() -> None:
    said = [name("1", executive("曾鸣", "Lakezeng")), name("2", executive("Zeng Ming", "Lake Zeng"))]
    assert are_one(link(count_tellings(*said), NOTHING), "曾鸣", "Zeng Ming")
    other = [said[0], name("2", executive("Zeng Min", "Lake Zeng"))]
    assert not are_one(link(count_tellings(*other), NOTHING), "曾鸣", "Zeng Min")


def test_handle_paired_with_two_names_links_neither_and_is_shown() -> None:
    links = link(count_tellings(
        name("1", executive("曾鸣", "Lakezeng")), name("2", executive("曾明", "Lakezeng")), name("3", executive("Lakezeng")),
    ), NOTHING)
    people = {entity.name: entity.id for entity in links.entities.values() if entity.label == "Executive"}
    assert set(people) == {"曾鸣", "曾明", "Lakezeng"}
    [suggestion] = links.suggestions
    assert {suggestion.left, suggestion.right} == {people["曾鸣"], people["曾明"]}
    assert "lakezeng" in suggestion.reasons[0]


def test_a_second_pairing_takes_the_link_apart_and_losing_it_gives_it_back() -> None:
    first, bare = name("1", executive("曾鸣", "Lakezeng")), name("3", executive("Lakezeng"))
    before = link(count_tellings(first, bare), NOTHING)
    assert link(count_tellings(first, bare, name("2", executive("曾明", "Lakezeng"))), NOTHING) != before
    assert link(count_tellings(bare, first), NOTHING) == before


def test_handle_in_a_text_that_states_its_owner_means_that_owner_even_where_other_texts_disagree() -> None:
    links = link(count_tellings(
        name("1", executive("曾鸣", "Lakezeng"), executive("Lakezeng")), name("2", executive("曾明", "Lakezeng")),
    ), NOTHING)
    assert {entity.name for entity in links.entities.values() if entity.label == "Executive"} == {"曾鸣", "曾明"}


def test_first_name_links_within_its_text_only() -> None:
    told = name("1", executive("Marguerite Daw", "Marguerite"), executive("Marguerite"))
    links = link(count_tellings(told, name("2", executive("Marguerite"))), NOTHING)
    people = [entity for entity in links.entities.values() if entity.label == "Executive"]
    assert sorted(entity.name for entity in people) == ["Marguerite", "Marguerite Daw"]
    assert {links.mentions[telling.id, "executive"] for telling in told} == {find(links, "Marguerite Daw")[0].id}


def test_surname_with_a_form_of_address_does_not_link_two_people() -> None:
    links = link(count_tellings(name("1", executive("曾鸣", "曾总")), name("2", executive("曾总"))), NOTHING)
    assert len([entity for entity in links.entities.values() if entity.label == "Executive"]) == 2


def test_short_form_stated_for_two_departments_glues_neither() -> None:
    links = link(count_tellings(
        name("1", department("开放平台部", "开放平台")), name("2", department("开放平台基础部", "开放平台")),
        name("3", department("开放平台")),
    ), NOTHING)
    assert {entity.name for entity in links.entities.values()} >= {"开放平台部", "开放平台基础部", "开放平台"}


def test_a_handle_that_is_listed_for_another_full_name_is_shown_and_links_nobody() -> None:
    rows = Gazetteer(listings=(listed("company", "甲公司"), listed("executive", "曾鸣", "Lakezeng", of="甲公司")))
    links = link(count_tellings(name("1", executive("曾明", "Lakezeng")), name("2", executive("曾鸣"))), rows)
    assert not are_one(links, "曾鸣", "曾明")
    assert [suggestion.reasons for suggestion in links.suggestions] == [("lakezeng is stated for both",)]


def test_a_handle_judged_to_be_one_person_is_not_passed_on_to_another_by_a_text() -> None:
    before = link(count_tellings(name("1", executive("Lakezeng")), name("2", executive("李明"))), NOTHING)
    keys = [entity.key for each in ("Lakezeng", "李明") for entity in find(before, each)]
    judged = judge(keys[0], keys[1], "same", "", "tester", "2024-01-01")
    said = [name("1", executive("Lakezeng")), name("2", executive("李明")), name("3", executive("曾鸣", "Lakezeng"))]
    links = link(count_tellings(*said, judgements=(judged,)), NOTHING)
    assert not are_one(links, "李明", "曾鸣")


def test_an_abbreviation_listed_for_one_department_is_not_passed_on_to_another() -> None:
    rows = Gazetteer(listings=(listed("company", "甲公司"), listed("department", "微信事业群", "WXG", of="甲公司")))
    links = link(count_tellings(name("1", department("无限事业群", "WXG")), name("2", department("微信事业群"))), rows)
    assert not are_one(links, "微信事业群", "无限事业群")


def test_marks_of_direction_are_no_part_of_a_name() -> None:
    assert are_one(link(count_tellings(name("1", executive("曾鸣\u202e")), name("2", executive("曾鸣"))), NOTHING), "曾鸣", "曾鸣")


@pytest.mark.parametrize("said", [executive("周总"), executive("老王"), executive("Dr. Smith"), department("该中心"), department("the team")])
def test_a_form_of_address_or_a_bare_unit_word_means_somebody_in_its_own_text_only(said: Mention) -> None:
    one, two = name("1", said), name("2", said)
    links = link(count_tellings(one, two), NOTHING)
    assert len(find(links, said.name)) == 2
    copies = [replace(telling, source=one[0].source) for telling in two]
    assert len(find(link(replace(count_tellings(one, two), tellings=(*one, *copies)), NOTHING), said.name)) == 1


def test_a_nickname_that_a_text_states_is_a_name_though_it_looks_like_a_form_of_address() -> None:
    assert are_one(link(count_tellings(name("1", executive("沈清和", "小丁")), name("2", executive("小丁"))), NOTHING), "沈清和", "小丁")


def test_a_bare_unit_word_defined_in_one_text_means_nothing_in_another() -> None:
    links = link(count_tellings(name("1", department("技术中心", "中心")), name("2", department("中心"))), NOTHING)
    assert len({entity.id for entity in find(links, "中心")}) == 2
