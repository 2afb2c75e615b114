"""The canonical text of a text file: as decoded, its front matter in it, nothing but CRLF touched."""

from datetime import date

import pytest
from tests.documents.pages import announce, codes, load_bytes

from orggraph.core.canonical import hash_text

FRONT = (
    '---\ntitle: "组织架构调整通知"\npublisher: 澜图科技\ncompany: 澜图科技\npublished: 2024-03-01\n'
    "kind: letter\nsource: 内网\nnote: 样例\n---\n"
)


def test_crlf_becomes_lf_and_nothing_else_is_touched(tmp_path) -> None:
    kept = "  部\u3000门\t\n\n\n Ａ\r乙\u200b\x0c\ufeff末 \n\n"
    assert announce(tmp_path, kept.replace("\n", "\r\n")).text == kept


def test_the_id_is_the_hash_of_the_text(tmp_path) -> None:
    assert announce(tmp_path, "通知\r\n").id == hash_text("通知\n")


def test_front_matter_stays_in_the_text_and_gives_the_header(tmp_path) -> None:
    found = announce(tmp_path, FRONT + "各位同事：\n\n正文。")
    assert found.text == FRONT + "各位同事：\n\n正文。"
    assert (found.title, found.publisher, found.company) == ("组织架构调整通知", "澜图科技", "澜图科技")
    assert (found.published, found.published_at, found.kind) == (date(2024, 3, 1), None, "letter")


def test_front_matter_wins_over_what_the_text_prints(tmp_path) -> None:
    found = announce(tmp_path, FRONT + "另一个标题\n发布时间：2020-01-01 来源：某报\n")
    assert (found.title, found.publisher, found.published) == ("组织架构调整通知", "澜图科技", date(2024, 3, 1))


def test_what_front_matter_leaves_out_the_text_may_state(tmp_path) -> None:
    found = announce(tmp_path, "---\ncompany: 澜图科技\n---\n关于调整的通知\n发布时间：2020-01-02 来源：某报\n")
    assert (found.title, found.publisher, found.published) == ("关于调整的通知", "某报", date(2020, 1, 2))


def test_front_matter_does_not_count_for_the_language(tmp_path) -> None:
    assert announce(tmp_path, "---\ntitle: The appointment of the head of the team\n---\n任命陈朗。").language == "zh"
    assert announce(tmp_path, FRONT + "The board named Ann Poe.").language == "en"
    assert announce(tmp_path, "---\nlanguage: zh-Hans\n---\nABC").language == "zh"


@pytest.mark.parametrize(("written", "day", "instant"), [
    ("2024-03-01", date(2024, 3, 1), None), ("2024/3/1", date(2024, 3, 1), None), ("2024年3月1日", date(2024, 3, 1), None),
    ("March 1, 2024", date(2024, 3, 1), None), ("1 Mar 2024", date(2024, 3, 1), None), ("'2024-03-01'", date(2024, 3, 1), None),
    ("2024-03-01T23:30:00+08:00", date(2024, 3, 1), "2024-03-01T23:30:00+08:00"),
    ("Fri, 01 Mar 2024 09:30:00 GMT", date(2024, 3, 1), "2024-03-01T09:30:00"), ("0001-01-02", date(1, 1, 2), None),
    ("9999-12-31", date(9999, 12, 31), None), ("2024-02-29", date(2024, 2, 29), None),
])
def test_a_day_may_be_written_in_many_ways(tmp_path, written: str, day: date, instant: str | None) -> None:
    found = announce(tmp_path, f"---\npublished: {written}\n---\n正文")
    assert (found.published, found.published_at) == (day, instant)


@pytest.mark.parametrize(("written", "code"), [
    ("soon", "published unparsable"), ("2024-03", "published unparsable"), ("2023-02-29", "published unparsable"),
    ("03/04/2024", "published unparsable"), ("0001-01-01", "published too early"), ("0000-01-01", "published unparsable"),
])
def test_a_day_that_cannot_be_read_is_a_problem_with_its_line_and_no_weaker_day_stands_in(tmp_path, written: str, code: str) -> None:
    text = f"---\ntitle: 通知\npublished: {written}\n---\n发布时间：2024-05-05\n正文"
    loaded = load_bytes(tmp_path, text.encode())
    assert codes(loaded) == [code]
    problem = loaded.problems[0]
    assert problem.where.endswith("a.txt:3")
    assert text[problem.start:problem.end] == problem.quote == f"published: {written}"
    assert loaded.announcement.published is None


def test_lines_that_are_no_fields_are_told_and_passed_over(tmp_path) -> None:
    loaded = load_bytes(tmp_path, "---\ntitle: 通知\n这一行不对\nkind: essay\ntitle: 又一个\n---\n正文".encode())
    assert codes(loaded) == ["front matter malformed"] * 3
    assert sorted(problem.where.rpartition(":")[2] for problem in loaded.problems) == ["3", "4", "5"]
    assert (loaded.announcement.title, loaded.announcement.kind) == ("通知", "press")


def test_front_matter_never_closed_is_told_and_not_used(tmp_path) -> None:
    loaded = load_bytes(tmp_path, "---\ncompany: 澜图科技\n\n正文".encode())
    assert codes(loaded) == ["front matter malformed"]
    assert loaded.announcement.company is None


def test_a_blog_s_own_front_matter_does_no_harm(tmp_path) -> None:
    loaded = load_bytes(tmp_path, b"---\nlayout: post\ndate: 2022-07-12\ntags:\n- team\n  - x\n# remark\n\ntitle: Changes\n---\n\nText.")
    assert loaded.problems == ()
    assert (loaded.announcement.title, loaded.announcement.published) == ("Changes", date(2022, 7, 12))


def test_a_rule_at_the_top_of_a_text_is_no_front_matter(tmp_path) -> None:
    loaded = load_bytes(tmp_path, "---\n\n各位同事，今天宣布：\n---\n".encode())
    assert loaded.problems == ()
