"""Laws of reading: spans, determinism, scripts, parallel appointments, negation and tense."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from orggraph.core.announcements import Announcement
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.extraction import read_announcement

SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜", "志明芳敏静丽强磊军洋勇艳杰娟涛超霞平刚桂"
UNITS = ["市场部", "销售部", "采购中心", "云计算事业群", "数据平台部", "客户体验中心", "国际事业部", "法务部", "技术委员会", "总裁办公室"]


def read(text: str, kind: str = "letter", **header: object):
    return read_announcement(Announcement.of(text, "zh", kind=kind, published="2025-05-14", **header), None, Gazetteer())


def named(value: object) -> object:
    if isinstance(value, dict):
        return value["name"]
    return [member["name"] for member in value] if isinstance(value, list) else value


def told(text: str, kind: str = "letter") -> list[tuple]:
    """Type, status and names of each claim."""
    rows = []
    for claim in read(text, kind).claims:
        roles = {k: named(v) for k, v in event_content(claim.event).items() if k != "type" and v is not False}
        rows.append((claim.event.type, claim.status, roles))
    return rows


def people(count: int) -> list[str]:
    names = [surname + given for given, surname in product(GIVEN, SURNAMES)]
    return names[:count]


def numbered(count: int) -> list[str]:
    return [f"{word}业务部" for word in "春夏秋冬梅竹松菊桃李山川湖泊星云雷霜雪虹"[:count]]


@pytest.mark.parametrize("count", range(2, 21))
def test_parallel_appointments_never_cross(count):
    chosen = people(count)
    units = numbered(count)
    text = "；".join(f"{person}担任{unit}负责人" for person, unit in zip(chosen, units, strict=True)) + "。"
    found = [(row[2]["executive"], row[2]["at"]) for row in told(text)]
    assert found == list(zip(chosen, units, strict=True))


@pytest.mark.parametrize("count", range(2, 21))
def test_respectively_pairs_in_order(count):
    chosen = people(count)
    units = numbered(count)
    text = f"任命{'、'.join(chosen)}分别为{'、'.join(unit + '总经理' for unit in units)}。"
    found = [(row[2]["executive"], row[2]["at"]) for row in told(text)]
    assert found == list(zip(chosen, units, strict=True))


TENSES = [
    ("王小明担任市场部负责人。", ["appointed announced"]),
    ("王小明兼任市场部负责人。", ["appointed announced"]),
    ("王小明代理市场部负责人。", ["appointed announced"]),
    ("王小明不再担任市场部负责人。", ["removed announced"]),
    ("王小明卸任市场部负责人。", ["removed announced"]),
    ("王小明仍担任市场部负责人。", ["holds announced"]),
    ("王小明继续担任市场部负责人。", ["holds announced"]),
    ("王小明曾任市场部负责人。", []),
    ("王小明历任市场部负责人、销售部总监。", []),
    ("王小明拟任市场部负责人。", ["appointed proposed"]),
    ("王小明或将担任市场部负责人。", ["appointed proposed"]),
    ("据悉，王小明担任市场部负责人。", ["appointed reported"]),
    ("网传王小明辞去总裁职务，该消息不实。", ["removed denied"]),
    ("王小明不会担任市场部负责人。", ["appointed denied"]),
    ("王小明并未辞去市场部负责人职务。", ["removed denied"]),
    ("王小明将担任市场部负责人。", ["appointed announced"]),
    ("暂由王小明负责市场部。", ["appointed announced"]),
    ("市场部不会撤销。", ["dissolved denied"]),
    ("公司考虑撤销市场部。", ["dissolved proposed"]),
]


@pytest.mark.parametrize(("text", "expected"), TENSES)
def test_status_is_the_clause_s(text, expected):
    assert [f"{event} {status}" for event, status, _ in told(text)] == expected


@pytest.mark.parametrize(("text", "flag"), [
    ("王小明兼任市场部负责人。", "concurrent"), ("王小明代理市场部负责人。", "acting"), ("市场部总监一职由王小明代理。", "acting"),
])
def test_acting_and_concurrent_are_kept(text, flag):
    assert read(text).claims[0].event.model_dump()[flag] is True


@pytest.mark.parametrize("trigger", ["更名为", "划归", "并入"])
def test_without_its_trigger_a_fact_is_gone(trigger):
    assert told(f"数据智能部{trigger}平台技术部。")
    assert told("数据智能部，平台技术部。") == []


def test_traditional_and_simplified_say_the_same():
    text = (
        "各位同事：\n一、成立電商產品部。\n二、開放平臺基礎部更名為開放平臺部。\n三、任命溫彥博為雲端事業群總經理，向總裁廖崇哲匯報；"
        "不再擔任網通事業群總經理。\n四、採購處、資訊處合併為數位轉型處。"
    )
    simple = OpenCC("t2s").convert
    traditional = told(text)
    assert traditional
    assert [(event, status, {k: simple(str(v)) for k, v in roles.items()}) for event, status, roles in told(simple(text))] == [
        (event, status, {k: simple(str(v)) for k, v in roles.items()}) for event, status, roles in traditional
    ]


def test_names_keep_the_source_s_script():
    assert told("開放平臺基礎部更名為開放平臺部。") == [("renamed", "announced", {"old": "開放平臺基礎部", "new": "開放平臺部"})]


def test_pinyin_left_by_a_conversion_is_skipped():
    (claim,) = read("技術架構(gòu)部更名為平臺架構(gòu)部。").claims
    assert claim.event.old.name == "技術架構(gòu)部"


def test_reviewed_names_are_found_without_a_suffix():
    gazetteer = Gazetteer(listings=(
        Listing(label="company", name="示例集团"), Listing(label="department", name="天狼星", company="示例集团", kind="team"),
        Listing(label="department", name="织女星", company="示例集团", kind="center"),
    ))
    announcement = Announcement.of("天狼星并入织女星。", "zh", kind="letter")
    (claim,) = read_announcement(announcement, "示例集团", gazetteer).claims
    assert (claim.event.sources[0].name, claim.event.target.kind) == ("天狼星", "center")
    assert read_announcement(announcement, "示例集团", Gazetteer()).claims == ()


def test_reading_twice_gives_the_same_bytes():
    text = "\n".join(text for text, _ in TENSES)
    assert read(text).model_dump_json() == read(text).model_dump_json()


SENTENCES = [text for text, _ in TENSES] + ["成立云计算事业群。", "甲(乙)丙", "《》“”；；。。", "A(王小明)，担任", "。\n\n（", "王小明、李雷和"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES) | st.text(alphabet="王明部任为由向和、，。（）A1\n部更名为撤销成立", max_size=24), max_size=8))
def test_every_span_holds_in_any_text(parts):
    text = "".join(parts)
    reading = read(text)
    for item in (*(evidence for claim in reading.claims for evidence in claim.evidence), *reading.unread):
        assert text[item.start:item.end] == item.quote != ""
    for claim in reading.claims:
        for value in event_content(claim.event).values():
            for mention in value if isinstance(value, list) else [value]:
                if isinstance(mention, dict):
                    assert text[mention["start"]:mention["end"]] == mention["name"] != ""


@given(st.sampled_from(UNITS), st.sampled_from(UNITS), st.sampled_from(people(40)))
@settings(max_examples=40, deadline=None)
def test_planted_names_come_back_exactly(old, new, person):
    prefix = "各位同事：\n为提升效率，公司决定：\n"
    text = f"{prefix}{old}更名为新{new}。\n任命{person}为新{new}负责人。"
    rows = told(text)
    if old != new:
        assert rows[0][2] == {"old": old, "new": f"新{new}"}
    assert rows[-1][2] == {"executive": person, "title": "负责人", "at": f"新{new}"}


def test_long_text_is_read_in_linear_time():
    line = "任命王小明为市场部负责人，向总裁李雷汇报；不再担任销售部负责人。\n"
    assert len(read(line * 300).claims) == len(read(line).claims)
    assert read("任" * 5000 + "、" * 5000 + "部" * 5000).claims == ()
