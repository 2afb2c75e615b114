"""Frames: what binds by kind, side and preposition where no row reads, and what keeps a clause unread."""

import pytest
from tests.rules.test_rule_pages import read

from orggraph.extraction.frames import parse_frame
from orggraph.extraction.patterns import Row


def rules_of(text, language="en"):
    return {claim.rule for claim in read(text, language).claims}


def test_arguments_bind_by_kind_and_place_whatever_stands_between_them():
    for text in (
        "Ana Torres left to become general counsel of Northwind.",
        "The Sales Department and the Service Department will join next spring to become Customer Operations.",
        "Data Services goes to somebody you have met before: Ana Torres.",
    ):
        assert any(rule.endswith("/frame") for rule in rules_of(text)), text


@pytest.mark.parametrize(("text", "language"), [
    pytest.param("Data Services goes to somebody you have met: Ana Torres or Bo Lind.", "en", id="a second person"),
    pytest.param("Data Services goes to somebody you have met: Ana Torres?", "en", id="a question"),
    pytest.param("Data Services may go to somebody you have met: Ana Torres.", "en", id="a hedge"),
    pytest.param("Data Services goes to somebody at Zorbex you have met: Ana Torres.", "en", id="one more name"),
    pytest.param("宁然同志没有聘任为华东大区总经理。", "zh", id="a negation"),
    pytest.param("宁然同志曾聘任为华东大区总经理。", "zh", id="what was so before"),
])
def test_a_clause_with_something_unexplained_stays_unread(text, language):
    assert not any(rule.endswith("/frame") for rule in rules_of(text, language))


def test_what_a_row_reads_no_frame_reads():
    assert rules_of("任命宁然为华东大区总经理。", "zh") == {"appointed/zh/任命"}


def test_a_frame_is_of_the_least_confidence_and_leaves_nothing_unread():
    framed, told = read("宁然同志聘任为华东大区总经理。", "zh"), read("任命宁然为华东大区总经理。", "zh")
    assert framed.claims[0].confidence < told.claims[0].confidence
    assert not framed.unread


def test_a_list_summed_up_is_said_twice_and_bound_once():
    claim = read("营销中心由原国内销售部、国际贸易部两个部门整合设立。", "zh").claims[0]
    assert [mention.name for mention in claim.event.sources] == ["国内销售部", "国际贸易部"]


def test_a_frame_that_cannot_be_read_is_refused():
    with pytest.raises(ValueError, match="cannot read frame"):
        parse_frame(Row(id="moved/en/frame", event="moved", pattern="{MOVE UNITS}", examples=(), counter_examples=()))
