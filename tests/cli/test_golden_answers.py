"""The worked example: the letter of 2025-05-14 of Tencent's WXG, ingested alone, gives every answer worked out by hand."""

import json
from collections import Counter

import pytest

from tests.cli.conftest import Shell
from tests.house.sessions import ROOT

LETTER = ROOT / "seeds" / "announcements" / "tencent" / "tencent-2025-05-14-wxg.txt"


@pytest.fixture(scope="module")
def wxg(tmp_path_factory):
    shell = Shell(tmp_path_factory.mktemp("wxg"))
    shell.write("wxg.txt", LETTER.read_bytes())
    assert shell.run("ingest", "wxg.txt").code == 0

    def ask(command):
        done = shell.run(*command.split(), "--json")
        assert done.code == 0, done.err
        return json.loads(done.out)

    return ask


def heads(view):
    return [(row["name"], row["job_title"]) for row in view["heads"]]


def names(rows):
    return [row["name"] for row in rows]


@pytest.mark.parametrize(("question", "answer", "head"), [
    ("电商产品部 --on 2025-05-14", "yes", [("曾鸣", "负责人")]),
    ("电商产品部 --on 2025-05-13", "not_applicable", []),
    ("开放平台基础部 --on 2025-05-13", "yes", [("曾鸣", "负责人")]),
    ("开放平台基础部 --on 2025-05-12", "unknown", []),
    ("开放平台基础部 --on 2025-05-14", "yes", [("杜嘉辉", "负责人")]),
    ("开放平台部 --on 2025-05-13", "yes", [("曾鸣", "负责人")]),
    ("微信事业群 --on 2025-05-14", "yes", [("张小龙", "总裁")]),
    ("微信事业群 --on 2025-05-13", "unknown", []),
])
def test_who_heads_a_department_on_a_day(wxg, question, answer, head):
    view = wxg("who " + question)
    assert (view["answer"], heads(view)) == (answer, head)


def test_who_says_under_which_name_since_when_and_who_is_only_possible(wxg):
    assert wxg("who 开放平台基础部 --on 2025-05-14")["name_on_day"] == "开放平台部"
    assert wxg("who 开放平台部 --on 2025-05-13")["name_on_day"] == "开放平台基础部"
    before = wxg("who 开放平台基础部 --on 2025-05-13")["heads"][0]
    assert (before["valid_from"], before["from_basis"]) == (None, "implied")
    assert wxg("who 电商产品部 --on 2025-05-14")["heads"][0]["from_basis"] == "published"
    assert names(wxg("who 开放平台基础部 --on 2025-05-12")["possible"]) == ["曾鸣"]
    assert names(wxg("who 微信事业群 --on 2025-05-13")["possible"]) == ["张小龙"]


def test_who_of_an_executive_lists_posts_managers_and_reports(wxg):
    view = wxg("who Lakezeng --on 2025-05-14")
    assert [(post["relation"], post["at"]) for post in view["posts"]] == [("HEADS", "电商产品部")]
    assert (names(view["reports_to"]), names(view["reports"])) == (["张小龙"], ["杜嘉辉"])
    before = wxg("who 曾鸣 --on 2025-05-13")
    assert [(post["relation"], post["at"], post["from_basis"]) for post in before["posts"]] == [("HEADS", "开放平台基础部", "implied")]
    assert (before["reports_to"], before["reports"]) == ([], [])
    assert (before["answers"]["reports_to"], before["answers"]["reports"]) == ("unknown", "unknown")
    nobody = wxg("who 杜嘉辉 --on 2025-05-13")
    assert nobody["answer"] == "unknown"
    assert not any(nobody[key] for key in ("posts", "reports_to", "reports"))


def test_line_runs_to_the_top_with_a_quote_for_each_hop(wxg):
    view = wxg("line 杜嘉辉 --to 张小龙 --on 2025-05-15")
    assert view["answer"] == "yes"
    assert [(hop["name"], hop["to"], hop["quote"]) for hop in view["hops"]] == [
        ("杜嘉辉", "曾鸣", "向Lakezeng(曾鸣)汇报"), ("曾鸣", "张小龙", "向微信事业群总裁Allenzhang(张小龙)汇报"),
    ]
    before = wxg("line 杜嘉辉 --on 2025-05-13")
    assert (before["answer"], before["hops"]) == ("unknown", [])


def test_chart_places_departments_by_the_scope_of_the_letter(wxg):
    view = wxg("chart 微信事业群 --on 2025-05-14")
    (root,) = view["roots"]
    assert (root["name"], names(root["heads"])) == ("微信事业群", ["张小龙"])
    assert [(child["name"], names(child["heads"])) for child in root["children"]] == [("开放平台部", ["杜嘉辉"]), ("电商产品部", ["曾鸣"])]
    assert view["unplaced"] == []
    (before,) = wxg("chart 微信事业群 --on 2025-05-13")["roots"]
    assert [(child["name"], names(child["heads"])) for child in before["children"]] == [("开放平台基础部", ["曾鸣"])]


def test_history_of_the_department_gives_both_names_and_the_day_between(wxg):
    view = wxg("history 开放平台部")
    assert [(name["name"], name["valid_from"], name["valid_to"]) for name in view["names"]] == [
        ("开放平台基础部", None, "2025-05-14"), ("开放平台部", "2025-05-14", None),
    ]
    told = {(event["type"], event["on"]) for event in view["events"]}
    assert {("renamed", "2025-05-14"), ("removed", "2025-05-14"), ("appointed", "2025-05-14")} <= told


def test_history_of_the_executive_shows_gaps_as_unknown(wxg):
    view = wxg("history 曾鸣")
    assert [(row["at"], row["valid_from"], row["valid_to"]) for row in view["tenures"]] == [
        ("开放平台基础部", None, "2025-05-14"), ("电商产品部", "2025-05-14", None),
    ]


def test_changes_are_exactly_seven(wxg):
    view = wxg("changes --from 2025-05-13 --to 2025-05-14")
    assert Counter(change["op"] for change in view["changes"]) == {"new": 1, "renamed": 1, "head_in": 2, "head_out": 1, "line": 2}
    assert "张小龙" not in {change["name"] for change in view["changes"]}


def test_why_a_carried_fact_names_premise_and_event(wxg):
    told = json.dumps(wxg("why 开放平台部 PART_OF 微信事业群"), ensure_ascii=False)
    assert "开放平台基础部更名为开放平台部" in told
    implied = json.dumps(wxg("why 曾鸣 HEADS 开放平台基础部"), ensure_ascii=False)
    assert "不再担任开放平台基础部负责人" in implied


@pytest.mark.parametrize("question", [
    "who 电商产品部 --on 2025-05-14", "who 曾鸣 --on 2025-05-14", "who 开放平台基础部 --on 2025-05-13", "line 杜嘉辉 --on 2025-05-15",
])
def test_nothing_was_known_the_day_before(wxg, question):
    assert wxg(question + " --known 2025-05-13")["answer"] == "unknown"


def test_the_graph_counts_are_those_worked_out_by_hand(wxg):
    assert wxg("digest")["nodes"] == 1 + 4 + 3 + 1 + 11
    assert wxg("digest")["edges"] == 14 + 11 + 22
    assert wxg("digest")["entries"] == 1 + 1 + 11
    assert wxg("verify")["failed"] == []
