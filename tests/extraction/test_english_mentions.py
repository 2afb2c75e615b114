"""English mentions: days, names, titles and lists, before any rule reads them."""

import time
from datetime import date

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.extraction import read_announcement
from orggraph.extraction.mentions.en.dates import find_dates
from orggraph.extraction.mentions.en.tagging import tag_text
from orggraph.extraction.page import Page

PUBLISHED = date(2020, 9, 14)


def read(text: str, company: str | None = None, gazetteer: Gazetteer | None = None, kind: str = "letter"):
    announcement = Announcement.of(text, "en", kind=kind, published="2020-09-14")
    return announcement, read_announcement(announcement, company, gazetteer or Gazetteer())


def names(text: str, company: str | None = None) -> list[tuple[str, str]]:
    """Kind and name of every named thing of a text, in order."""
    page = Page.of(text)
    lines = tag_text(page, page.lines(), PUBLISHED, company, Gazetteer())
    return [(t.kind, text[slice(*t.name_span)]) for line in lines for t in line if t.kind in ("PERSON", "UNIT", "ORG", "TITLE")]


@pytest.mark.parametrize(("words", "value"), [
    ("effective September 30, 2020", "2020-09-30"),
    ("on Sept. 14, 2020", "2020-09-14"),
    ("from 1 July", "2020-07-01"),
    ("will retire Jan. 8", "2021-01-08"),
    ("in the third quarter of 2021", "2021-Q3"),
    ("at the end of September", "2020-09"),
    ("at the end of the year", "2020"),
    ("effective immediately", "2020-09-14"),
    ("as of next Monday", "2020-09-21"),
    ("in January", "2021-01"),
    ("until June 30", ""),
    ("since March 2020", ""),
    ("on June 31, 2020", ""),
])
def test_a_day_has_the_precision_of_its_words(words, value):
    (token,) = find_dates(words, 0, len(words), PUBLISHED)
    assert token.value == value


def test_a_day_long_before_publication_is_history():
    (token,) = find_dates("in 2011", 0, 7, PUBLISHED)
    assert token.kind == "HISTORY"


def test_days_without_a_year_need_the_day_of_publication():
    (token,) = find_dates("on July 1", 0, 9, None)
    assert token.value == ""


def test_the_same_day_is_the_day_before_it():
    text = "on July 5, 2020, and on the same day"
    assert [token.value for token in find_dates(text, 0, len(text), PUBLISHED)] == ["2020-07-05", "2020-07-05"]


@pytest.mark.parametrize(("text", "found"), [
    ("Pieter van der Elst will lead Runtime.", [("PERSON", "Pieter van der Elst"), ("UNIT", "Runtime")]),
    ('Kathleen "Kit" Donovan will lead Stores.', [("PERSON", 'Kathleen "Kit" Donovan'), ("UNIT", "Stores")]),
    ("Robert W. Hale, Jr. will retire.", [("PERSON", "Robert W. Hale, Jr.")]),
    ("The Customer Advocacy team will be dissolved.", [("UNIT", "Customer Advocacy team")]),
    ("The Office of Equity and Civil Rights will be dissolved.", [("UNIT", "Office of Equity and Civil Rights")]),
    ("Northwind, Inc. named Ana Torres vice president of product.", [("ORG", "Northwind, Inc."), ("PERSON", "Ana Torres"), ("TITLE", "vice president of product")]),
    ("Chief Operating Officer Ana Torres will retire.", [("TITLE", "Chief Operating Officer"), ("PERSON", "Ana Torres")]),
])
def test_a_capital_sequence_is_what_its_surroundings_say(text, found):
    assert names(text) == found


def test_a_short_name_has_the_span_of_the_full_one():
    text = "Ana Torres joined us in 2011. Ms. Torres will lead the Stores division."
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.event.executive.name, claim.event.executive.start) == ("Ana Torres", 0)
    assert [(item.role, item.quote, item.inherited) for item in claim.evidence if item.inherited] == [("executive", "Ana Torres", True)]


def test_a_first_name_that_two_people_bear_means_neither():
    text = "Chris Cox and Chris Daniels met. Chris will lead the Stores division."
    assert read(text)[1].claims == ()


def test_a_title_without_a_place_is_one_of_the_company():
    _, reading = read("Northwind, Inc. grew. The company appointed Ana Torres as general counsel.")
    assert [claim.event.at.name for claim in reading.claims] == ["Northwind, Inc."]


def test_reviewed_names_win_over_shapes():
    rows = (Listing(label="company", name="Northwind"), Listing(label="department", name="Ada Lovelace", company="Northwind", kind="team"))
    _, reading = read("Bo Lind will lead Ada Lovelace.", "Northwind", Gazetteer(listings=rows))
    assert [(claim.event.executive.name, claim.event.at.name, claim.event.at.kind) for claim in reading.claims] == [("Bo Lind", "Ada Lovelace", "team")]


@pytest.mark.parametrize("text", [
    "Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers.",
    "Read more\nPrinter maker Inkwell names Dora Stein CEO as Pablo Ruiz resigns",
    '"Ana Torres will become chief executive of the Stores division," said nobody in particular.',
    "---\ntitle: Ana Torres will become head of Stores\n---\nNothing else.",
])
def test_captions_teasers_and_headers_state_nothing(text):
    assert read(text)[1].claims == ()


@pytest.mark.parametrize("piece", ["Ana ", "Ana and ", "Ana, ", "of the ", "will now also ", "((", "chief ", "A. ", "the Group and ", "12 ", "Ana Torres, vice president, "])
def test_reading_takes_time_in_proportion_to_the_text(piece):
    def seconds(times: int) -> float:
        started = time.process_time()
        read(piece * times)
        return time.process_time() - started

    seconds(50)
    short, long = seconds(400), seconds(2000)
    assert long < 15 * max(short, 0.02)
