"""Outside ids and the gazetteer: the same id is one entity, two ids of a scheme never are, listed names link."""

from tests.identity.tellings import NOTHING, are_one, count_tellings, department, executive, find, listed, name

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.links import anchor_id
from orggraph.identity import judge, link


def test_one_id_is_one_entity_under_any_name() -> None:
    links = link(count_tellings(name("1", department("旧名部", outside="t|7")), name("2", department("新名部", outside="t|7"))), NOTHING)
    assert are_one(links, "旧名部", "新名部")
    assert find(links, "旧名部")[0].id == anchor_id("department|t|7")


def test_two_ids_are_two_entities_under_one_name_and_the_bare_name_is_a_third() -> None:
    links = link(count_tellings(
        name("1", executive("张伟", outside="t|1")), name("2", executive("张伟", outside="t|2")), name("3", executive("张伟")),
    ), NOTHING)
    assert len(find(links, "张伟")) == 3


def test_a_bare_name_joins_the_only_entity_of_that_name_with_an_id() -> None:
    links = link(count_tellings(name("1", executive("张伟", outside="t|1")), name("2", executive("张伟"))), NOTHING)
    assert len(find(links, "张伟")) == 1


def test_a_bare_name_joins_no_id_of_another_company() -> None:
    links = link(count_tellings(name("1", executive("张伟", outside="t|1")), name("2", executive("张伟"), about="乙公司")), NOTHING)
    assert len(find(links, "张伟")) == 2


def test_not_even_a_judgement_makes_two_ids_of_a_scheme_one() -> None:
    said = [name("1", executive("张伟", outside="t|1")), name("2", executive("张玮", outside="t|2"))]
    same = judge("executive|t|1", "executive|t|2", "same", "", "tester", "2024-01-01")
    assert not are_one(link(count_tellings(*said, judgements=(same,)), NOTHING), "张伟", "张玮")


def test_ids_of_two_schemes_meet_in_a_name_that_each_has_once() -> None:
    links = link(count_tellings(
        name("1", executive("张伟", outside="t|1")), name("2", executive("张伟", outside="u|1")), name("3", executive("张伟")),
    ), NOTHING)
    assert len(find(links, "张伟")) == 1


def test_listed_aliases_link_within_their_company_only() -> None:
    gazetteer = Gazetteer(listings=(listed("department", "微信事业群", "微信线", of="甲公司"),))
    said = [name(home + each, department(each), about=home) for home in ("甲公司", "乙公司") for each in ("微信事业群", "微信线")]
    links = link(count_tellings(*said), gazetteer)
    assert sorted(len(entity.keys) for entity in links.entities.values() if "微信线" in (entity.name, *entity.aliases)) == [1, 2]


def test_two_used_aliases_link_through_a_listed_name_that_no_text_uses() -> None:
    gazetteer = Gazetteer(listings=(listed("executive", "曾鸣", "Lakezeng", "Lake", of="甲公司"),))
    links = link(count_tellings(name("1", executive("Lakezeng")), name("2", executive("Lake"))), gazetteer)
    assert are_one(links, "Lakezeng", "Lake")


def test_an_alias_listed_for_two_links_neither() -> None:
    gazetteer = Gazetteer(listings=(
        listed("executive", "曾鸣", "Lakezeng", of="甲公司"), listed("executive", "曾明", "Lakezeng", of="甲公司"),
    ))
    links = link(count_tellings(*(name(each, executive(each)) for each in ("曾鸣", "曾明", "Lakezeng"))), gazetteer)
    assert len([entity for entity in links.entities.values() if entity.label == "Executive"]) == 3


def test_a_listed_pair_holds_where_texts_disagree() -> None:
    gazetteer = Gazetteer(listings=(listed("executive", "曾鸣", "Lakezeng", of="甲公司"),))
    links = link(count_tellings(
        name("1", executive("曾鸣", "Lakezeng")), name("2", executive("曾明", "Lakezeng")), name("3", executive("Lakezeng")),
    ), gazetteer)
    people = {entity.name: set(entity.keys) for entity in links.entities.values() if entity.label == "Executive"}
    assert set(people) == {"曾鸣", "曾明"}
    assert len(people["曾鸣"]) == 2
