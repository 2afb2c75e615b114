"""Where a post is whose title stands alone: pointed at by its or where, at whoever appoints, or where somebody just left it."""

import pytest
from tests.rules.test_rule_pages import read


def seat_of(text, event="appointed"):
    """(executive, place) of the one claim of an event."""
    found = [claim.event for claim in read(text, "en").claims if claim.event.type == event]
    assert len(found) == 1, found
    return found[0].executive.name, found[0].at.name if found[0].at else None


@pytest.mark.parametrize(("text", "place"), [
    pytest.param("The hospital opens a Cardiology Institute, and Ana Torres will be its medical director.", "Cardiology Institute", id="named last"),
    pytest.param("The Stores group will move from Sales to Operations. Its general manager will be Ana Torres.", "Stores group", id="what moved"),
    pytest.param(
        "We're standing up a Claims Center in Midland; Ana Torres will serve as its manager.", "Claims Center", id="what began, not where",
    ),
])
def test_its_post_is_at_what_the_last_sentence_is_about(text, place):
    assert seat_of(text) == ("Ana Torres", place)


def test_where_somebody_takes_over_is_the_department_named_last():
    assert seat_of("Port Services moves to Logistics, where Bo Lind takes over as operations manager.") == ("Bo Lind", "Logistics")


def test_who_appoints_without_a_legal_form_appoints_to_its_own_post():
    assert seat_of("Fairhaven Press hired Ana Torres as publisher.") == ("Ana Torres", "Fairhaven Press")


def test_a_committee_appoints_to_no_post_of_its_own():
    assert seat_of("The Audit Committee named Ana Torres general counsel.") == ("Ana Torres", None)


@pytest.mark.parametrize("text", [
    "Bo Lind (Managing Director, Nordics) will retire in June. Ana Torres will take over as Managing Director.",
    "Bo Lind, managing director of Nordics, is leaving. Ana Torres will succeed him as managing director.",
])
def test_a_title_that_somebody_just_left_is_where_it_was_left(text):
    assert seat_of(text) == ("Ana Torres", "Nordics")


def test_somebody_leaves_a_post_at_the_company_left():
    text = "Ana Torres is leaving Quarry Media after four years as chief digital officer."
    assert seat_of(text, "removed") == ("Ana Torres", "Quarry Media")


def test_its_officer_is_the_company_s_whose_name_stands_before():
    assert seat_of("Northwind Inc. said its chief financial officer, Bo Lind, had resigned.", "removed") == ("Bo Lind", "Northwind Inc.")
