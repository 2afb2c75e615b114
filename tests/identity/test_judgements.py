"""Judgements: what a person says of two names holds, can be undone, and is kept apart from what rules say."""

from itertools import permutations

import pytest
from tests.identity.tellings import NOTHING, count_tellings, department, executive, find, name, tell

from orggraph.core.events import Renamed
from orggraph.core.judgements import Judgement
from orggraph.core.links import Links, anchor_id
from orggraph.identity import judge, link
from orggraph.identity.verdicts import JudgementError, Verdict

HOME = anchor_id("company||甲公司")


def _key(person: str) -> str:
    return f"executive|{HOME}|{person}"


def _say(left: str, right: str, verdict: Verdict, at: str) -> Judgement:
    return judge(_key(left), _key(right), verdict, "a test", "tester", at)


def _link(*judgements: Judgement) -> Links:
    said = [name(person, executive(person)) for person in ("甲一", "乙二", "丙三")]
    return link(count_tellings(*said, judgements=judgements), NOTHING)


def _groups(links: Links) -> set[frozenset[str]]:
    return {frozenset((entity.name, *entity.aliases)) for entity in links.entities.values() if entity.label == "Executive"}


def test_same_joins_and_undo_gives_the_links_back() -> None:
    same, undo = _say("甲一", "乙二", "same", "2024-01-01"), _say("乙二", "甲一", "undo", "2024-01-02")
    assert _groups(_link(same)) == {frozenset({"甲一", "乙二"}), frozenset({"丙三"})}
    assert _link(same, undo) == _link()


def test_the_latest_instant_on_a_pair_holds_across_offsets() -> None:
    same = _say("甲一", "乙二", "same", "2024-01-01T23:30:00-02:00")
    different = _say("甲一", "乙二", "different", "2024-01-02T00:00:00+08:00")
    assert len(_groups(_link(same, different))) == 2
    assert len(_groups(_link(different, same))) == 2


def test_different_holds_through_a_third() -> None:
    """甲 ≠ 乙 and 乙 = 丙 give 甲 ≠ 丙, in whatever order it was said."""
    said = [
        _say("甲一", "乙二", "different", "2024-01-01"),
        _say("乙二", "丙三", "same", "2024-01-03"),
        _say("甲一", "丙三", "same", "2024-01-02"),
    ]
    for order in permutations(said):
        assert _groups(_link(*order)) == {frozenset({"甲一"}), frozenset({"乙二", "丙三"})}


def test_different_holds_against_what_texts_state_and_the_conflict_is_shown() -> None:
    said = [name("1", executive("曾鸣", "Lakezeng")), name("2", executive("Lakezeng"))]
    links = link(count_tellings(*said, judgements=(_say("曾鸣", "lakezeng", "different", "2024-01-01"),)), NOTHING)
    assert len([entity for entity in links.entities.values() if entity.label == "Executive"]) == 2
    assert [suggestion.reasons for suggestion in links.suggestions] == [("stated as an alias, but they are told apart",)]


def test_judgements_name_entities_by_id_or_key_alike() -> None:
    by_id = judge(anchor_id(_key("甲一")), _key("乙二"), "same", "", "tester", "2024-01-01")
    assert _link(by_id).entities == _link(_say("甲一", "乙二", "same", "2024-01-01")).entities


def test_a_judgement_may_join_across_companies() -> None:
    said = [name("1", executive("张伟")), name("2", executive("张伟"), about="乙公司")]
    there = f"executive|{anchor_id('company||乙公司')}|张伟"
    links = link(count_tellings(*said, judgements=(judge(_key("张伟"), there, "same", "", "tester", "2024-01-01"),)), NOTHING)
    assert len(find(links, "张伟")) == 1


def test_judgements_on_names_nobody_said_rest() -> None:
    assert _link(_say("甲一", "丁四", "same", "2024-01-01")) == _link()


def test_old_and_new_name_of_one_rename_are_joined_by_no_alias() -> None:
    said = tell("1", Renamed(old=department("平台"), new=department("开放平台部", "平台")))
    links = link(count_tellings(said), NOTHING)
    assert links.mentions[said[0].id, "old"] != links.mentions[said[0].id, "new"]


@pytest.mark.parametrize(("left", "right", "by", "at", "cause"), [
    ("executive|x|a", "department|x|a", "tester", "2024-01-01", "never the same"),
    ("executive|x|a", "executive|x|a", "tester", "2024-01-01", "one entity"),
    ("曾鸣", "Lakezeng", "tester", "2024-01-01", "by id"),
    ("executive|x|a", "executive|x|b", " ", "2024-01-01", "--by"),
    ("executive|x|a", "executive|x|b", "tester", "yesterday", "yesterday"),
])
def test_judgements_that_cannot_be_meant_are_refused(left: str, right: str, by: str, at: str, cause: str) -> None:
    with pytest.raises(JudgementError, match=cause):
        judge(left, right, "same", "", by, at)
