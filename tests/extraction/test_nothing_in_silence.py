"""Triggers that give no claim are unread with their reason: nothing is passed over in silence."""

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement


def read(text: str, language: str, published: str = "2024-05-15"):
    return read_announcement(Announcement.of(text, language, kind="letter", published=published), None, Gazetteer())


@pytest.mark.parametrize(("language", "text", "reason", "quoted"), [
    ("en", "Mark Lee is leaving the company on June 1, 2024.", "removal without a post", "Mark Lee is leaving"),
    ("en", "Ana Torres will succeed him as head of Stores.", "nobody named who leaves", "succeed him"),
    ("en", "Ana Torres resigned as general counsel. Bo Lind joins us. Cleo Park succeeds him as head of Stores.", "nobody named who leaves", "succeeds him"),
    ("en", "Correction: the last memo said that Ana Torres would lead Stores.", "correction", "Ana Torres would lead Stores"),
    ("zh", "更正：5月5日的通知中，直播产品部的名称有误。", "correction", "直播产品部"),
])
def test_a_trigger_without_a_claim_is_unread_with_its_reason(language, text, reason, quoted):
    assert [unread.reason for unread in read(text, language).unread if quoted in unread.quote] == [reason]


def test_a_day_of_long_ago_makes_a_departure_history_and_neither_claim_nor_unread():
    reading = read("Mark Lee left the company on June 1, 2014.", "en")
    assert reading.claims == reading.unread == ()


def test_an_opening_effective_day_dates_its_sentence_however_old_the_text_is():
    claims = read("Effective February 1, 2020, Ana Torres will lead Stores.", "en").claims
    assert [claim.effective for claim in claims] == ["2020-02-01"]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "If the sale closes, Ana Torres will lead Stores."), ("en", "Should the sale close, Ana Torres will lead Stores."),
    ("en", "In the event that the sale closes, Ana Torres will lead Stores."), ("en", "Ana Torres will lead Stores if the sale closes."),
    ("en", "Subject to approval by the regulator, Ana Torres will lead Stores."),
    ("zh", "如果收购完成，孙立将担任战略部负责人。"), ("zh", "若收购完成，孙立将担任战略部负责人。"), ("zh", "倘若收购完成，孙立将担任战略部负责人。"),
    ("zh", "一旦收购完成，孙立将担任战略部负责人。"), ("zh", "如获董事会批准，孙立将担任战略部负责人。"), ("zh", "在收购完成的前提下，孙立将担任战略部负责人。"),
])
def test_what_hangs_on_a_condition_is_never_announced(language, text):
    assert {claim.status for claim in read(text, language).claims} == {"proposed"}


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Ana Torres will lead Stores until a successor is named."), ("en", "If you have any questions, Ana Torres will lead Stores from now on."),
    ("en", "Ana Torres will lead Stores. If the sale closes, we will tell you."),
    ("zh", "孙立将担任战略部负责人。如有疑问，请联系人力资源部。"), ("zh", "如有任何疑问请联系人力资源部，孙立担任战略部负责人。"), ("zh", "若干中心调整后，孙立担任战略部负责人。"),
])
def test_what_is_no_condition_leaves_an_announcement_announced(language, text):
    assert {claim.status for claim in read(text, language).claims} == {"announced"}
