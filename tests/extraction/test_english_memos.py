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


@pytest.mark.parametrize(("text", "claims"), [
    ("Bo Lind's manager will be Ana Torres.", ["reports_to who=Bo_Lind to=Ana_Torres"]),
    ("Stores will report to Bo Lind, as will Logistics.", ["reports_to who=Logistics to=Bo_Lind", "reports_to who=Stores to=Bo_Lind"]),
    ("Stores, Framing and Glazing grew apart. As of today all three report to Bo Lind.",
     ["reports_to who=Framing to=Bo_Lind", "reports_to who=Glazing to=Bo_Lind", "reports_to who=Stores to=Bo_Lind"]),
])
def test_lines_told_from_above_in_short_or_by_a_count(text: str, claims: list[str]) -> None:
    assert [line.split(" effective=")[0] for line in lines(text)] == claims


@pytest.mark.parametrize(("text", "claims"), [
    ("Colleagues,\n\n* Console – new group. Pulls in the Search team. Run by Ana Torres.",
     ["appointed executive=Ana_Torres title=head at=Console", "established department=Console", "moved department=Search_team to=Console"]),
    ("Colleagues,\n\n* Archive – moves from Sales to Legal. Reports to Bo Lind.",
     ["moved department=Archive to=Legal from=Sales", "reports_to who=Archive to=Bo_Lind"]),
])
def test_an_item_about_a_unit_leaves_it_out_in_what_follows(text: str, claims: list[str]) -> None:
    assert lines(text) == claims


def test_parts_of_a_split_have_their_heads_in_brackets() -> None:
    text = "The Permian Region is being divided into Permian East (Manager: Jose Villarreal) and Permian West (Dana Scoggins)."
    assert lines(text) == [
        "appointed executive=Dana_Scoggins title=head at=Permian_West", "appointed executive=Jose_Villarreal title=head at=Permian_East",
        "split source=Permian_Region targets=Permian_East+Permian_West",
    ]


def test_a_table_of_people_places_them_by_its_column() -> None:
    text = "| Name | New role | Organization | Reports to |\n|---|---|---|---|\n| Ana Torres | Director | Stores | Bo Lind |"
    assert lines(text) == ["appointed executive=Ana_Torres title=Director at=Stores", "reports_to who=Ana_Torres to=Bo_Lind at=Stores"]


def test_degrees_behind_a_name_do_not_part_it_from_its_verb() -> None:
    assert lines("Ana Torres, MD, PhD, becomes Head of Stores.") == ["appointed executive=Ana_Torres title=Head at=Stores"]


def test_who_leaves_one_post_does_not_leave_once_more() -> None:
    text = "Ana Torres has stood down as head of Stores. Ana Torres will leave on Friday."
    assert [line.split(" effective=")[0] for line in lines(text)] == ["removed executive=Ana_Torres title=head at=Stores"]
