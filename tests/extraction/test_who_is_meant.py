"""Whom and what a word means that points back: all three, both, 他 behind the words of whoever writes."""

from tests.rules.test_rule_pages import read


def lines_of(text, language="en"):
    return {claim.event.who.name for claim in read(text, language).claims if claim.event.type == "reports_to"}


def test_all_three_are_the_departments_listed_last():
    text = "Claims, Underwriting and Actuarial used to answer to different people. From May all three report to Ana Torres."
    assert lines_of(text) == {"Claims", "Underwriting", "Actuarial"}


def test_both_are_no_list_behind_which_somebody_else_is_named():
    text = "General Trade, to be led jointly by Ana Torres and Bo Lind, and Modern Trade, which Cy Rao will head. Both will report to the COO."
    assert lines_of(text) == set()


def test_both_are_the_people_listed_last():
    assert lines_of("Ana Torres and Bo Lind join us from Contoso. Both will report to Cy Rao.") == {"Ana Torres", "Bo Lind"}


def test_he_is_never_who_writes_but_the_only_other_one():
    text = "各位同事：\n宁然（花名：阿木）跟我谈了三次，这次我同意了。他卸下集团CTO的担子，转任首席科学家。\n海明远"
    told = {(claim.event.type, claim.event.executive.name) for claim in read(text, "zh").claims}
    assert told == {("removed", "宁然"), ("appointed", "宁然")}


def test_what_follows_a_pronoun_that_means_nobody_known_is_nobody_s():
    assert not read("各位同事：\n有人跟我谈了三次，我同意了。他卸任技术总监，转任首席科学家。\n海明远", "zh").claims


def test_two_titles_before_a_name_are_one_person_s():
    assert {claim.event.to.name for claim in read("Ana Torres will report to President and COO Leonard Shaw.", "en").claims} == {"Leonard Shaw"}
    left = {claim.event.title for claim in read("Chairman and CEO Ana Torres will retire in June.", "en").claims if claim.event.type == "removed"}
    assert left == {"Chairman", "CEO"}


def test_both_before_two_departments_only_announces_them():
    led = {claim.event.at.name for claim in read("Ana Torres will lead both Stores and Logistics.", "en").claims}
    assert led == {"Stores", "Logistics"}
