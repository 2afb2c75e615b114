"""The golden page: a letter quoted whole in a press page, read claim by claim with its evidence."""

from pathlib import Path

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.reading_json import reading_json
from orggraph.extraction import read_announcement, reader_version

PAGE = Path(__file__).parent / "data" / "letter-page-zh.txt"
TEXT = PAGE.read_text("utf-8")
ANNOUNCEMENT = Announcement.of(TEXT, "zh", publisher="示例网", company="腾讯", published="2025-05-14")
SCOPE, ZENG, DU = "WXG微信事业群", "Lakezeng(曾鸣)", "Angusdu(杜嘉辉)"
# event, roles, clause, lead's clause, arguments carried over
GOLDEN = [
    ("established", {"department": "电商产品部", "parent": "微信事业群"}, "成立电商产品部", ["成立电商产品部"], {"parent": SCOPE}),
    ("mandate", {"department": "电商产品部"}, "负责在微信里摸索交易的做法，搭好交易的底座与生态，办好交易的新产品", [], {"department": "电商产品部"}),
    ("renamed", {"old": "开放平台基础部", "new": "开放平台部"}, "开放平台基础部更名为开放平台部", ["原开放平台基础部升级为开放平台部"], {}),
    ("mandate", {"department": "开放平台部"}, "负责公众号、小程序两类产品的规划、开发与运营", [], {"department": "开放平台部"}),
    ("part_of", {"department": "开放平台基础部", "parent": "微信事业群"}, SCOPE, [], {"department": "开放平台基础部", "parent": SCOPE}),
    ("appointed", {"executive": "曾鸣", "title": "负责人", "at": "电商产品部"}, f"{ZENG}，担任电商产品部负责人", [], {}),
    ("reports_to", {"who": "曾鸣", "to": "张小龙", "at": "电商产品部"}, "向微信事业群总裁Allenzhang(张小龙)汇报", [], {"who": ZENG, "at": "电商产品部"}),
    ("holds", {"executive": "张小龙", "title": "总裁", "at": "微信事业群"}, "微信事业群总裁Allenzhang(张小龙)", [], {}),
    ("removed", {"executive": "曾鸣", "title": "负责人", "at": "开放平台基础部"}, "不再担任开放平台基础部负责人", [], {"executive": ZENG}),
    ("appointed", {"executive": "杜嘉辉", "title": "负责人", "at": "开放平台部"}, f"{DU}，担任开放平台部负责人", [], {}),
    ("reports_to", {"who": "杜嘉辉", "to": "曾鸣", "at": "开放平台部"}, f"向{ZENG}汇报", [], {"who": DU, "at": "开放平台部"}),
]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_announcement(ANNOUNCEMENT, "腾讯", Gazetteer())


def names(claim: Claim) -> dict[str, str]:
    roles = event_content(claim.event)
    return {role: value["name"] if isinstance(value, dict) else value for role, value in roles.items() if role not in ("type", "text") and value}


def test_the_letter_makes_eleven_claims_in_order(reading):
    assert [(claim.event.type, names(claim)) for claim in reading.claims] == [(event, roles) for event, roles, *_ in GOLDEN]


@pytest.mark.parametrize("index", range(len(GOLDEN)))
def test_a_claim_rests_on_its_clause_and_on_what_was_carried_over(reading, index):
    claim, (_, _, clause, lead, carried) = reading.claims[index], GOLDEN[index]
    letter = TEXT.index("因业务需要")
    first, *rest = claim.evidence
    assert first.quote == clause
    assert first.start >= letter
    assert [item.quote for item in rest if not item.inherited] == lead
    assert all(item.start < letter for item in rest if not item.inherited)
    assert {item.role: item.quote for item in rest if item.inherited} == carried


def test_every_claim_has_the_letter_s_authority_and_no_day(reading):
    assert {(c.status, c.authority, c.zone, c.effective, c.implied) for c in reading.claims} == {("announced", 1, "letter", None, False)}
    assert all(claim.rule.startswith(f"{claim.event.type}/zh/") for claim in reading.claims)


def test_names_stand_where_they_say_and_handles_are_aliases(reading):
    for claim in reading.claims:
        for value in event_content(claim.event).values():
            if isinstance(value, dict):
                assert TEXT[value["start"]:value["end"]] == value["name"]
    appointed = reading.claims[5].event
    assert appointed.executive.aliases == ("Lakezeng",)
    assert reading.claims[0].event.parent.aliases == ("WXG",)
    assert reading.claims[0].event.parent.kind == "business_group"


def test_what_is_not_read_has_its_reason(reading):
    assert {(item.reason, item.quote) for item in reading.unread} >= {
        ("appointment without a post", "曾鸣、杜嘉辉等负责干部也调任新的岗位"),
        ("commentary", "电商部直接向张小龙汇报"),
        ("commentary", "开放平台部向曾鸣汇报"),
    }
    closing = TEXT.index("免责声明")
    assert all(item.start < closing for item in reading.unread)
    assert {item.reason for item in reading.unread if item.start > TEXT.index("《示例商业周刊》")} == {"commentary"}


def test_the_reading_is_a_function_of_text_version_and_names(reading):
    again = read_announcement(ANNOUNCEMENT, "腾讯", Gazetteer())
    assert again == reading
    assert reading.version == reader_version(Gazetteer())


def test_the_json_holds_what_scripts_rely_on(reading):
    printed = reading_json(ANNOUNCEMENT, reading, "letter-page-zh.txt")
    assert printed["announcement"]["source"] == "letter-page-zh.txt"
    assert printed["announcement"]["published"] == "2025-05-14"
    renamed = printed["claims"][2]
    assert set(renamed) >= {"type", "status", "authority", "zone", "effective", "implied", "rule", "confidence", "old", "new", "evidence"}
    assert renamed["old"] == {"name": "开放平台基础部", "aliases": [], "kind": "department", "start": TEXT.index("开放平台基础部更名为"), "end": TEXT.index("更名为")}
    assert set(renamed["evidence"][0]) == {"start", "end", "quote", "role", "inherited"}
    assert set(printed["unread"][0]) == {"start", "end", "quote", "reason"}
