"""Scanning: the longest word at each place, stretches that cut a word short, and names laid over a scan."""

import time

from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.extraction.mentions.zh.elements import scan_text
from orggraph.extraction.mentions.zh.registry import listed_names, listed_scanner
from orggraph.extraction.scanning import Scan, Scanner

WORDS = {"云": "w1", "云杉": "w2", "云杉部": "w3", "部": "s"}


def scan(text: str, words: dict[str, str] | None = None) -> Scan:
    return scan_text(text, Scanner(WORDS if words is None else words))


def picked(found: Scan, start: int, end: int) -> list[tuple[str, str]]:
    return [(piece.word, piece.kind) for piece in found.pieces(start, end)]


def test_the_longest_word_that_a_stretch_still_holds_is_picked():
    found = scan("新云杉部门")
    assert picked(found, 0, 5) == [("新", ""), ("云杉部", "w3"), ("门", "")]
    assert picked(found, 0, 3) == [("新", ""), ("云杉", "w2")]
    assert picked(found, 0, 2) == [("新", ""), ("云", "w1")]


def test_blanks_and_full_stops_of_latin_are_left_out_and_marks_are_named():
    assert picked(scan("部 . 。"), 0, 5) == [("部", "s"), ("。", "SEMI")]


def test_names_laid_over_a_scan_win_over_equal_words_and_leave_the_scan_as_it_was():
    found = scan("云杉部与云杉门店")
    wider, spans = found.extended({"云杉": "@ORG", "杉门店": "@UNIT"})
    assert spans == [(0, 2), (4, 6), (5, 8)]
    assert picked(wider, 0, 8) == [("云杉部", "w3"), ("与", "SEP"), ("云杉", "@ORG"), ("门", ""), ("店", "")]
    assert picked(wider, 5, 8) == [("杉门店", "@UNIT")]
    assert picked(found, 4, 6) == [("云杉", "w2")]
    assert (wider.kind_of("云杉"), found.kind_of("云杉"), found.kind_of("杉门店")) == ("@ORG", "w2", "")


def test_a_name_of_one_character_is_found_wherever_it_stands_alone():
    wider, spans = scan("蜀与云杉").extended({"蜀": "@ORG"})
    assert (spans, picked(wider, 0, 4)) == ([(0, 1)], [("蜀", "@ORG"), ("与", "SEP"), ("云杉", "w2")])


def test_of_two_names_of_mixed_script_the_abbreviation_beside_the_full_one_is_none():
    found = scan("WXG微信事业群与终端BG", {"微信事业群": "@UNIT", "WXG微信事业群": "@UNIT", "终端BG": "@UNIT", "云BG": "@UNIT"})
    assert found.mixed == ("终端BG",)
    assert found.extended({"云BG": "@UNIT"})[0].mixed == ("终端BG",)


def test_the_names_of_one_company_are_no_names_in_the_text_of_another():
    rows = (Listing(label="company", name="东海电器"), Listing(label="department", name="潮汐计划", company="东海电器", kind="team"))
    gazetteer = Gazetteer(listings=rows)
    assert listed_names("东海电器", gazetteer)[1] == {"潮汐计划": "@UNIT"}
    assert listed_names("西山纸业", gazetteer)[1] == {"西山纸业": "@ORG"}
    assert listed_scanner(gazetteer).words["东海电器"] == "@ORG"
    assert "潮汐计划" not in listed_scanner(gazetteer).words


def test_many_names_with_one_beginning_are_laid_over_a_text_in_proportion_to_it():
    def seconds(count: int) -> float:
        names = [f"云杉{chr(0x4E00 + index // 200)}{chr(0x5E00 + index % 200)}部" for index in range(count)]
        found = scan("、".join(names))
        started = time.process_time()
        found.extended(dict.fromkeys(names, "@UNIT"))
        return time.process_time() - started

    seconds(200)
    assert seconds(4000) < 60 * max(seconds(200), 0.001)
