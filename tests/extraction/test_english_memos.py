"""English memos: references back, units that gain and go, and who is asked to do what, in the words of several industries."""

import pytest
from tests.rules.test_rule_pages import line_of, read

_PASSING = ("holds", "part_of", "mandate")


def lines(text: str) -> list[str]:
    """The claims of a text, what is told in passing left out."""
    return sorted(line for claim in read(text + "\n", "en", "").claims if not (line := line_of(claim)).startswith(_PASSING))


@pytest.mark.parametrize(("text", "claims"), [
    ("The Signals group goes to Tomas Wiederkehr.", ["appointed executive=Tomas_Wiederkehr title=head at=Signals_group"]),
    ("The Hardware Lab goes to Stores.", ["moved department=Hardware_Lab to=Stores"]),
    ("Responsibility for the Dispatch team passes to Rail Freight.", ["moved department=Dispatch_team to=Rail_Freight"]),
    ("Rail Freight gains the Yard Planning team.", ["moved department=Yard_Planning_team to=Rail_Freight"]),
    ("The Studio team comes home to Marketing.", ["moved department=Studio_team to=Marketing"]),
])
def test_what_goes_to_somebody_is_led_and_what_goes_to_a_unit_moves(text: str, claims: list[str]) -> None:
    assert lines(text) == claims


@pytest.mark.parametrize(("text", "claim"), [
    ("The Nursing Standards team had a long year. It moves to Clinical Quality.", "moved department=Nursing_Standards_team to=Clinical_Quality"),
    ("The Nursing Standards team stays small: it's being folded into Quality.",
     "merged sources=Nursing_Standards_team target=Quality into_existing=yes"),
    ("We are setting up a Grid Analytics team. It will report to Hollis Grant.", "reports_to who=Grid_Analytics_team to=Hollis_Grant"),
])
def test_it_before_a_verb_of_change_is_the_unit_spoken_of(text: str, claim: str) -> None:
    assert claim in lines(text)


def test_the_company_that_announces_is_no_unit_that_changes() -> None:
    assert lines("Stores Board\n\nNorthwind announced that it will merge with Southwind.") == []


def test_whom_somebody_asks_does_what_is_asked() -> None:
    asked = "I am asking Nadia Frost to lead our Retail Lending group."
    assert lines(asked) == ["appointed executive=Nadia_Frost title=head at=Retail_Lending_group"]


def test_units_that_together_form_another_merge() -> None:
    text = "The Department of Music and the Dance Program together will form a School of Performing Arts."
    assert lines(text) == ["merged sources=Department_of_Music+Dance_Program target=School_of_Performing_Arts"]
