"""Suggestions: whom they join, what forbids them, and that blocking and order decide nothing they shouldn't."""

import random
from datetime import date

from tests.identity.tellings import NOTHING, company, count_tellings, department, executive, find, listed, name, tell

from orggraph.core.events import Appointed, Established, Removed, ReportsTo
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.links import Links, Suggestion
from orggraph.core.tellings import Counted, Telling
from orggraph.identity import judge, link, suggest
from orggraph.identity.blocking import BLOCK_LIMIT, Figures
from orggraph.identity.namings import TOGETHER


def _suggest(counted: Counted, gazetteer: Gazetteer = NOTHING) -> tuple[Links, dict[frozenset[str], Suggestion]]:
    """The links, and the suggestions by the shown names of their sides."""
    links = link(counted, gazetteer)
    found = suggest(counted, links, gazetteer)
    return links, {frozenset(links.entities[side].name for side in (one.left, one.right)): one for one in found}


def _people(*names: str, judgements: tuple[Judgement, ...] = ()) -> Counted:
    return count_tellings(*(name(each, executive(each)) for each in names), judgements=judgements)


def _key(written: str) -> str:
    [entity] = find(link(_people(written), NOTHING), written)
    return entity.key


def test_a_name_and_its_pinyin_are_suggested_with_the_reason() -> None:
    _, found = _suggest(_people("曾鸣", "Ming Zeng"))
    one = found[frozenset({"曾鸣", "Ming Zeng"})]
    assert one.score > 0.8
    assert one.reasons == ("Ming Zeng is the pinyin of 曾鸣",)


def test_one_of_several_of_a_sound_scores_less() -> None:
    _, alone = _suggest(_people("张小龙", "Zhang Xiaolong"))
    _, shared = _suggest(_people("张小龙", "张晓龙", "Zhang Xiaolong"))
    pair = frozenset({"张小龙", "Zhang Xiaolong"})
    assert shared[pair].score < alone[pair].score / 1.9
    assert "one of 2" in shared[pair].reasons[0]
    assert frozenset({"张小龙", "张晓龙"}) not in shared


def test_what_is_judged_different_is_suggested_no_more_and_undo_brings_it_back() -> None:
    left, right = _key("曾鸣"), _key("Zeng Ming")
    different = judge(left, right, "different", "", "tester", "2024-01-01")
    undone = judge(left, right, "undo", "", "tester", "2024-01-02")
    pair = frozenset({"曾鸣", "Zeng Ming"})
    assert pair not in _suggest(_people("曾鸣", "Zeng Ming", judgements=(different,)))[1]
    assert pair in _suggest(_people("曾鸣", "Zeng Ming", judgements=(different, undone)))[1]


def test_different_holds_through_what_is_the_same() -> None:
    """Zeng Ming ≠ 曾鸣 and Zeng Ming = Lakezeng: Lakezeng is not suggested for 曾鸣 either."""
    different = judge(_key("曾鸣"), _key("Zeng Ming"), "different", "", "tester", "2024-01-01")
    same = judge(_key("Zeng Ming"), _key("Lakezeng"), "same", "", "tester", "2024-01-01")
    _, without = _suggest(_people("曾鸣", "Lakezeng"))
    assert without
    for judgements in ((different, same), (same, different)):
        links, found = _suggest(_people("曾鸣", "Zeng Ming", "Lakezeng", judgements=judgements))
        assert not found
        assert len(find(links, "Lakezeng")) == 1


def test_two_who_stand_in_one_claim_are_not_suggested() -> None:
    told = tell("1", ReportsTo(who=executive("曾鸣"), to=executive("Zeng Ming")))
    assert not _suggest(count_tellings(told))[1]


def test_the_dead_take_no_posts_and_a_judgement_passes_over_it() -> None:
    dies = tell("1", Removed(executive=executive("李明"), reason="deceased"), published=date(2020, 1, 1))
    takes = tell("2", Appointed(executive=executive("Li Ming"), title="总裁"), published=date(2022, 1, 1))
    assert not _suggest(count_tellings(dies, takes))[1]
    assert _suggest(count_tellings(dies, tell("2", Appointed(executive=executive("Li Ming"), title="总裁"), published=date(2019, 1, 1))))[1]
    same = judge(_key("李明"), _key("Li Ming"), "same", "", "tester", "2024-01-01")
    assert len(find(_suggest(count_tellings(dies, takes, judgements=(same,)))[0], "李明")) == 1


def test_a_namesake_of_the_dead_is_another_person_shown_as_such() -> None:
    before = tell("0", Appointed(executive=executive("李明"), title="总裁"), published=date(2010, 1, 1))
    dies = tell("1", Removed(executive=executive("李明"), reason="deceased"), published=date(2020, 1, 1))
    takes = tell("2", Appointed(executive=executive("李明"), title="总裁"), published=date(2022, 1, 1))
    links = link(count_tellings(before, dies, takes), NOTHING)
    assert links.mentions[before[0].id, "executive"] == links.mentions[dies[0].id, "executive"] != links.mentions[takes[0].id, "executive"]
    [shown] = links.suggestions
    assert "died" in shown.reasons[0]
    [one] = find(link(count_tellings(before, takes), NOTHING), "李明")
    assert one.id == links.mentions[before[0].id, "executive"]


def _join(old: str) -> list[Telling]:
    """A text of 乙公司 by which 曾鸣 comes from another company."""
    leaves = Removed(executive=executive("曾鸣"), title="院长", at=company(old))
    return tell("3", leaves, Appointed(executive=executive("曾鸣"), title="顾问", concurrent=True), about="乙公司")


def test_homonyms_of_two_companies_are_one_only_where_a_text_says_so() -> None:
    there = tell("1", Appointed(executive=executive("曾鸣"), title="院长"), about="甲公司", published=date(2015, 1, 1))
    here = tell("2", Appointed(executive=executive("曾鸣"), title="总裁"), about="乙公司")
    joins = _join("甲公司")
    assert len(find(link(count_tellings(there, here), NOTHING), "曾鸣")) == 2
    assert not suggest(count_tellings(there, here), link(count_tellings(there, here), NOTHING), NOTHING)
    assert len(find(link(count_tellings(there, here, joins), NOTHING), "曾鸣")) == 1
    assert len(find(link(count_tellings(there, here, _join("丙公司")), NOTHING), "曾鸣")) == 2
    told_of = tell("3", Removed(executive=executive("曾鸣"), title="院长", at=company("甲公司")), about="乙公司")
    assert len(find(link(count_tellings(there, here, told_of), NOTHING), "曾鸣")) == 2


def test_a_full_post_in_each_of_two_companies_on_one_day_forbids_the_link() -> None:
    there = tell("1", Appointed(executive=executive("曾鸣"), title="院长"), about="甲公司")
    here = tell("2", Appointed(executive=executive("曾鸣"), title="总裁"), about="乙公司")
    joins = _join("甲公司")
    links = link(count_tellings(there, here, joins), NOTHING)
    assert len(find(links, "曾鸣")) == 2
    assert any("told apart" in reason for one in links.suggestions for reason in one.reasons)
    beside = tell("2", Appointed(executive=executive("曾鸣"), title="总裁", concurrent=True), about="乙公司")
    assert len(find(link(count_tellings(there, beside, joins), NOTHING), "曾鸣")) == 1


def test_two_rows_of_the_gazetteer_are_two_things() -> None:
    counted = count_tellings(tell("1", Appointed(executive=executive("某")), about="联想集团"), tell("2", Appointed(executive=executive("某")), about="联想"))
    assert _suggest(counted)[1]
    rows = Gazetteer(listings=(listed("company", "联想集团"), listed("company", "联想")))
    assert not _suggest(counted, rows)[1]


def test_a_handle_that_too_many_could_bear_is_not_looked_at() -> None:
    figures = Figures()
    names = [f"张{chr(0x4e00 + number)}" for number in range(BLOCK_LIMIT * 2)]
    counted = _people("Allenzhang", *names)
    suggest(counted, link(counted, NOTHING), NOTHING, figures)
    assert figures.passed_over
    assert figures.compared < figures.possible / 10


def test_suggestions_depend_on_the_set_and_not_on_the_order() -> None:
    names = ["曾鸣", "Zeng Ming", "Lakezeng", "Lake Zeng", "张小龙", "张晓龙", "Xiaolong Zhang", "Andy Jassy", "Andrew R. Jassy"]
    told = [telling for each in names for telling in name(each, executive(each))]
    told += [telling for each in ("甲公司技术部", "技术部", "技术中心", "Cloud & AI", "Cloud and AI") for telling in name(each, department(each))]
    straight = count_tellings(told)
    expected = suggest(straight, link(straight, NOTHING), NOTHING)
    assert len(expected) > 5
    for seed in range(10):
        shuffled = list(told)
        random.Random(seed).shuffle(shuffled)
        counted = Counted(tuple(shuffled), (), straight.announcements, {})
        assert suggest(counted, link(counted, NOTHING), NOTHING) == expected


def test_a_suggestion_links_nothing() -> None:
    links, found = _suggest(_people("曾鸣", "Zeng Ming"))
    assert found
    assert len(links.entities) == 3 + len(find(links, "总部机关处"))


def test_a_character_that_conversion_may_have_mistaken_is_suggested_but_not_one_that_both_scripts_write() -> None:
    _, found = _suggest(_people("范立群", "範立群", "李干诚", "李乾诚"))
    assert set(found) == {frozenset({"范立群", "範立群"})}


def test_vietnamese_names_that_differ_in_their_marks_are_not_suggested_and_without_marks_they_are() -> None:
    _, found = _suggest(_people("Trần Thị Hương", "Trần Thị Hường", "Tran Thi Huong"))
    assert set(found) == {frozenset({"Trần Thị Hương", "Tran Thi Huong"}), frozenset({"Trần Thị Hường", "Tran Thi Huong"})}


def test_a_hyphen_in_a_compound_surname_or_a_given_name_is_no_difference_in_pinyin() -> None:
    _, found = _suggest(_people("Ouyang Chen", "Ou-yang Chen", "欧阳晨"))
    assert len(found) == 3


def test_posts_in_two_companies_far_apart_in_one_text_join_nobody() -> None:
    """As in a review of a week's news; each statement of `tell` stands one character further."""
    leaves, takes = Removed(executive=executive("张伟"), title="顾问", at=company("乙公司")), Appointed(executive=executive("张伟"), title="主管")
    news = [Established(department=department(f"第{number}部")) for number in range(TOGETHER + 1)]
    homes = [tell(about, Removed(executive=executive("张伟"), title="主管"), about=about) for about in ("甲公司", "乙公司")]
    far = link(count_tellings(tell("2", leaves, *news, takes), *homes), NOTHING)
    near = link(count_tellings(tell("2", leaves, takes), *homes), NOTHING)
    assert (len(find(far, "张伟")), len(find(near, "张伟"))) == (2, 1)
