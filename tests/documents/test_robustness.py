"""Hostile and broken input: any bytes give a text or a problem, the same ones each time, in bounded time."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.pages import DATA, codes, load, load_bytes

from orggraph.core.canonical import hash_text
from orggraph.documents import LoadOptions, load_source

SECONDS = 20.0  # far above what any of these takes, far below what they take where time grows with the square
LINE = "支付产品部由陈朗担任负责人。" * 120_000

HOSTILE = {
    "deep.html": "<html><body>" + "<div>" * 10_000 + "成立支付产品部" + "</div>" * 10_000,
    "deep-tables.html": "<html><body>" + "<table><tr><td>" * 5_000 + "成立支付产品部",
    "deep-formatting.html": "<html><body>" + "<b><i>" * 4_900 + "成立支付产品部",
    "deep-links.html": "<html><body>" + "<a href=x>" * 20_000 + "成立支付产品部",
    "long-line.html": f"<html><body><p>{LINE}</p>", "long-line.txt": LINE, "blanks.txt": " " * 5_000_000 + "成立支付产品部",
    "line-feeds.txt": "\n" * 5_000_000 + "成立支付产品部", "arrows.txt": "> " * 500_000 + "»" * 500_000 + "成立支付产品部",
    "digits.txt": "2024-" * 1_000_000 + "成立支付产品部", "capitals.txt": "A, " * 1_000_000 + "成立支付产品部",
    "short-lines.txt": "陈朗\n" * 1_000_000 + "成立支付产品部", "fences.txt": "---\na: b\n" * 500_000 + "成立支付产品部",
    "paragraphs.html": "<html><body>" + "<p>成立支付产品部，由陈朗担任负责人。</p>" * 50_000,
    "brackets.html": "<" * 1_000_000 + "成立支付产品部", "linked-data.html":
    f'<html><head><script type="application/ld+json">{"[" * 100_000}</script></head><body><p>成立支付产品部</p>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_bounded_time(name: str, tmp_path) -> None:
    begun = time.perf_counter()
    loaded = load_bytes(tmp_path, HOSTILE[name].encode(), name)
    assert time.perf_counter() - begun < SECONDS
    assert loaded.announcement is not None
    assert "成立支付产品部" in loaded.announcement.text or LINE in loaded.announcement.text


@pytest.mark.parametrize("markup", ["<div>" * 300_000 + "x", "<b><i>" * 20_000 + "x", "<table><tr><td><div>" * 20_000])
def test_a_page_nested_beyond_any_real_one_is_refused_unparsed(markup: str, tmp_path) -> None:
    begun = time.perf_counter()
    assert codes(load_bytes(tmp_path, f"<html><body>{markup}".encode(), "a.html")) == ["too deep"]
    assert time.perf_counter() - begun < SECONDS


def test_entities_of_a_page_s_own_are_never_expanded(tmp_path) -> None:
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol"><!ENTITY file SYSTEM "file:///etc/passwd">{rows}]>'
    loaded = load_bytes(tmp_path, f"{bomb}<html><body><p>The board named &e9; and &file; today.</p></body></html>".encode(), "a.xhtml")
    assert loaded.announcement.text == "The board named &e9; and &file; today.\n"


def test_lone_surrogates_and_nuls_cannot_get_in_by_references_or_json(tmp_path) -> None:
    head = '<title>a&#xD800;b</title><script type="application/ld+json">{"publisher": {"name": "\\ud800\\u0000x"}}</script>'
    page = f"<html><head>{head}</head><body><p>The board &#xDFFF; &#0; named her.</p></body></html>"
    found = load_bytes(tmp_path, page.encode(), "a.html").announcement
    for text in (found.text, found.title, found.publisher):
        text.encode("utf-8")
        assert "\0" not in text


def test_one_bad_file_stops_no_other(tmp_path) -> None:
    for name, data in (("a.txt", b"\xff\xfe\x00"), ("b.txt", "通知".encode()), ("c.html", b"\x00"), ("d.txt", b"")):
        (tmp_path / name).write_bytes(data)
    loaded = [load(path) for path in sorted(tmp_path.iterdir())]
    assert [item.announcement is not None for item in loaded] == [False, True, False, False]
    assert all(problem.message and problem.where for item in loaded for problem in item.problems)


def check(data: bytes, path: Path | None) -> None:
    if path is None:
        loaded, again = (next(load_source("-", LoadOptions(stdin=data))) for _ in range(2))
    else:
        path.write_bytes(data)
        loaded, again = load(path), load(path)
    assert loaded == again
    if loaded.announcement is None:
        assert any(problem.severity == "error" for problem in loaded.problems)
        return
    assert loaded.announcement.id == hash_text(loaded.announcement.text)
    assert loaded.announcement.text.strip()
    assert "\0" not in loaded.announcement.text


PIECES = st.lists(st.one_of(
    st.sampled_from([
        "<p>", "</p>", "<table><tr><td>", "</table>", "<!--", "-->", "<!--\n---\n", "---\n", "title: x\n", "published: 2024-03-01\n",
        "&amp;", "&#0;",
        "<html>", "<body>", "<meta charset=gbk>", "<a href=x>", "</a>", "<script>", "</script>", "<br>",
        "发表于:2024-03-01", "来源：甲 ", "各位同事：\n",
        "2024年3月1日\n", "From: a\n", "To: b\n", "Subject: c\n", "SEOUL, May 2, 2024 -- ", "\r\n", "\r", "\n", "\ufeff",
        "猜你喜欢\n", "十年", "二〇二四年十月十日",
    ]),
    st.text(max_size=20),
), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_a_text_or_a_problem_and_never_an_exception(data: bytes) -> None:
    check(data, None)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, st.sampled_from(["utf-8", "gb18030", "utf-16", "big5hkscs", "cp1252"]), st.sampled_from(["a.txt", "a.html"]))
def test_any_page_in_any_encoding_gives_a_text_or_a_problem(tmp_path, pieces: str, encoding: str, name: str) -> None:
    check(pieces.encode(encoding, "ignore"), tmp_path / name)


SCRIPT = """
import sys
from orggraph.documents import find_sources, load_source
for source in find_sources([sys.argv[1]]):
    for loaded in load_source(source):
        found = loaded.announcement
        print(loaded.source, found and found.model_dump_json(), [problem.model_dump_json() for problem in loaded.problems])
"""


def test_another_process_and_hash_seed_give_the_same_bytes() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(DATA)], check=True, capture_output=True, timeout=120,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8", "LC_ALL": "C"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == len([path for path in DATA.rglob("*") if path.is_file()])


def test_text_is_loaded_without_importing_what_html_needs() -> None:
    load_text = "next(d.load_source('-', d.LoadOptions(stdin=b'The board')))"
    script = f"import sys, orggraph.documents as d; {load_text}; print('trafilatura' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, timeout=60, env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == b"False"
