"""Reading takes time in proportion to the length of a text, whatever it holds: no rule, word or expression makes it explode.

Work is counted in calls, which no other load on the machine changes: a text twice as long takes about twice as many. What
expressions do inside is looked at in two ways: none repeats without end what itself repeats without end, and texts made of their
own words take time in proportion, measured as a ratio with room to spare.
"""

import cProfile
import importlib
import pkgutil
import pstats
import re
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import orggraph.documents
import orggraph.extraction
from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement
from orggraph.extraction.language import load_rows
from orggraph.extraction.lexicon import load_table, words
from orggraph.extraction.mentions.en.cuewords import expand
from orggraph.extraction.zoning import zone_words
from orggraph.identity import infer_company, letterheads

SIZE = 1600
ROWS = [pytest.param(code, row, id=row.id) for code in ("en", "zh") for row in load_rows(code) if row.examples]
SHAPES = {
    "zh": {
        "names": "王小明、", "names without a mark": "王小明", "departments": "市场部、", "departments without a mark": "市场部", "of": "的", "and": "与",
        "open brackets": "(", "empty brackets": "()", "closing brackets": ")", "quotes": '"', "days": "2024年1月1日", "titles": "总经理", "mixed": "A部",
        "chief": "首席", "chief officers": "首席官", "one suffix": "部", "commas": ",", "companies": "云帆科技有限公司", "lines": "\n", "blanks": " ",
        "cells": "王小明|总经理|市场部\n", "handles": "王小明(Abc)、", "Latin": "Abc ", "capitals": "ABC", "digits": "1", "one character": "一",
        "dashes": "——", "digits that make no number": "廿卅年廿卅月", "years of the republic": "民国一百一十年", "numbers": "一、", "headings": "一、组织调整\n", "salutations": "各位同事:\n",
        "drawn rows": "│王小明│总经理│\n", "ruled lines": "─", "rules": "├──┼──┤\n", "columns": "姓名    新职务\n王 明    总经理\n",
        "forms of address": "王小明先生,王先生,", "surnames and titles": "王总", "labels": "甲部——撤销;", "removals": "免去王小明甲部总监、李雷乙部总监,",
    },
    "en": {
        "names": "John Smith, ", "names without a mark": "John Smith ", "namesakes": "Ann Smith Ann B Smith Ann C B Smith ", "capitals": "Foo ",
        "and": "and ", "of": "President of ", "open brackets": "(", "empty brackets": "()", "quotes": '"', "days": "January 1, 2024 ", "the": "the ",
        "commas": ", ", "dashes": "- ", "stops": ". ", "ampersands": "A & ", "chief": "chief ", "officers": "chief operating officer ",
        "owners": "Acme's ", "abbreviations": "Inc. ", "initials": "A. ", "adverbs": "also ", "one word": "a", "digits": "1", "lines": "\n", "blanks": " ",
        "departments": "Sales Team, ", "dotted": "U.S.", "hyphens": "a-", "appositions": "John Smith, president of Sales, ", "links": "[a](b) ",
        "open links": "[a](", "tags": "<a ", "bold": "**", "front matter": "---\n", "bullets": "• John Smith\n", "salutations": "Team,\n",
    },
}


def read(text: str, code: str) -> None:
    read_announcement(Announcement.of(text, code, kind="letter", published=date(2025, 1, 1)), None, Gazetteer())


def calls_of(work: Callable[[], None]) -> int:
    profile = cProfile.Profile()
    profile.runcall(work)
    return pstats.Stats(profile).total_calls


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def assert_calls_grow_with_length(unit: str, code: str, size: int = SIZE) -> None:
    one, two = (calls_of(partial(read, repeated(unit, length), code)) for length in (size, 2 * size))
    assert two < 2.4 * one + 2000, f"{one} calls for {size} characters, {two} for twice as many"


def seconds_of(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def assert_time_grows_with_length(work: Callable[[str], object], unit: str, size: int) -> None:
    """Eight times the text takes eight times the time, or sixteen on a bad day; what grows by squares takes sixty-four."""
    for _ in range(4):
        short, long = (seconds_of(partial(work, repeated(unit, length))) for length in (size, 8 * size))
        if long < 24 * max(short, 0.002):
            return
    raise AssertionError(f"{size} characters of {unit[:60]!r}…: {short:.3f} s, eight times as many: {long:.3f} s")


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    for code in ("en", "zh"):
        read("warm", code)


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_a_sentence_without_an_end_of_what_a_row_reads(code, row):
    assert_calls_grow_with_length(row.examples[0].rstrip("。.;；\n") + ("，" if code == "zh" else ", "), code)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_same_claims_told_over_and_over(code):
    for row in load_rows(code)[::15]:
        assert_calls_grow_with_length(row.examples[0] + "\n", code)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_words_of_every_kind_of_cue_alone(code):
    macros = {name: value for name, value in load_table("en", "forms").items() if name.isupper()}
    for entry in load_table(code, "cues").values():
        cues = words(entry) if code == "zh" else tuple(expand(entry[0], macros)[:1]) if isinstance(entry, list) else words(entry)
        if cues:
            assert_calls_grow_with_length(cues[0] + ("" if code == "zh" else " "), code)


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, shapes in SHAPES.items() for name in shapes])
def test_one_thing_without_an_end(code, name):
    assert_calls_grow_with_length(SHAPES[code][name], code)
    assert_time_grows_with_length(lambda text: read(text, code), SHAPES[code][name], 1500)


def test_many_different_claims_one_a_line():
    def text(count: int) -> str:
        names = [f"{first}{second}{third}" for first in "赵钱孙李周吴郑王" for second in "明华建国志强文武" for third in "东南西北中山海江"]
        return "".join(f"{names[index % 512]}担任{names[index // 3 % 512][1:]}{index % 89}部总经理。\n" for index in range(count))

    one, two = (calls_of(lambda count=count: read(text(count), "zh")) for count in (150, 300))
    assert two < 2.4 * one


def test_a_hundred_thousand_characters_without_a_mark_are_read():
    read("市场部与王小明" * 14_300, "zh")
    read("Sales and John Smith " * 4_800, "en")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression that a text meets on its way to claims."""
    for package in (orggraph.documents, orggraph.extraction):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for pattern in value if isinstance(value, tuple) else (value,):
                    if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                        yield f"{found.name}.{name}", pattern
    for name in ("FIRM_ZH", "FAINT_ZH", "FIRM_EN", "FAINT_EN"):
        yield from ((f"letterheads.{name}", pattern) for pattern in getattr(letterheads, name))
    for code in ("en", "zh"):
        yield from ((f"zones.{code}.{name}", pattern) for name, pattern in vars(zone_words(code)).items())


def nests(parsed, inside: bool = False) -> bool:
    """Whether an expression repeats without end what itself holds nothing but a repetition without end."""
    for kind, value in parsed:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            endless = value[1] == kinds.MAXREPEAT
            if (endless and inside) or nests(value[2], inside=endless and len(value[2]) == 1):
                return True
        parts = [value[3]] if kind is kinds.SUBPATTERN else value[1] if kind is kinds.BRANCH else []
        if any(nests(part, inside and len(part) == 1) for part in parts):
            return True
    return False


@pytest.mark.parametrize("expression", [r"(a+)+", r"(?:x|a*)*", r"((?:a+)+b)"])
def test_a_repeated_repetition_is_seen(expression):
    assert nests(parser.parse(expression))


def test_no_expression_repeats_a_repetition_without_end():
    assert not [name for name, pattern in patterns() if nests(parser.parse(pattern.pattern, pattern.flags))]


@pytest.mark.parametrize("code", ["en", "zh"])
def test_texts_made_of_the_words_of_every_expression(code):
    for pattern in dict(patterns()).values():
        found = re.findall(r"[㐀-鿿]+" if code == "zh" else r"[A-Za-z]{3,}", re.sub(r"\\[a-zA-Z]|\(\?P<\w+>", "", pattern.pattern))
        for unit in (" ".join(dict.fromkeys(found)) + " ", "".join(dict.fromkeys(found))):
            if unit.strip():
                assert_time_grows_with_length(lambda text: (infer_company(announced(text, code), Gazetteer()), read(text, code)), unit, 400)


def announced(text: str, code: str) -> Announcement:
    return Announcement.of(text, code, kind="press", published=date(2025, 1, 1))
