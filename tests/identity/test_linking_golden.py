"""The links of the letter of the messenger group, and how entities are shown."""

from datetime import date

from tests.identity.tellings import NOTHING, count_tellings, department, executive, find, name, tell
from tests.identity.wxg import wxg

from orggraph.core.entries import reading_entries
from orggraph.core.events import Appointed
from orggraph.core.links import anchor_id
from orggraph.core.store import Recorded
from orggraph.identity import link
from orggraph.ledger import count_entries


def test_the_letter_links_eight_entities() -> None:
    entries = reading_entries(*wxg())
    links = link(count_entries(Recorded(entry, seq, "2025-05-15T00:00:00Z") for seq, entry in enumerate(entries, 1)), NOTHING)
    shown = {(entity.label, entity.name, entity.aliases, entity.kind) for entity in links.entities.values()}
    assert shown == {
        ("Company", "腾讯", (), None),
        ("Department", "微信事业群", ("WXG",), "business_group"),
        ("Department", "电商产品部", (), "department"),
        ("Department", "开放平台基础部", (), "department"),
        ("Department", "开放平台部", (), "department"),
        ("Executive", "曾鸣", ("Lakezeng",), None),
        ("Executive", "杜嘉辉", ("Angusdu",), None),
        ("Executive", "张小龙", ("Allenzhang",), None),
    }
    assert len(links.mentions) == 22
    assert set(links.mentions.values()) <= set(links.entities)
    home = anchor_id("company||腾讯")
    assert set(links.companies.values()) == {home}
    assert links.resolve(anchor_id(f"executive|{home}|曾鸣")) == find(links, "曾鸣")[0].id
    assert links.suggestions == ()


def test_an_entitys_id_is_of_its_least_key_and_the_others_lead_to_it() -> None:
    links = link(count_tellings(name("1", executive("曾鸣", "Lakezeng"))), NOTHING)
    [entity] = find(links, "曾鸣")
    assert entity.id == anchor_id(min(entity.keys))
    assert {links.resolve(anchor_id(key)) for key in entity.keys} == {entity.id}


def test_full_han_name_then_full_latin_name_then_handle_is_shown() -> None:
    for names, shown in [
        (("Lakezeng", "曾鸣", "Lake Zeng"), "曾鸣"),
        (("Lakezeng", "Lake Zeng"), "Lake Zeng"),
        (("Marguerite", "Marguerite Daw"), "Marguerite Daw"),
    ]:
        first, *rest = names
        [entity] = find(link(count_tellings(name("1", executive(first, *rest))), NOTHING), shown)
        assert entity.name == shown
        assert entity.aliases == tuple(sorted(set(names) - {shown}))


def test_of_two_writings_the_earliest_is_shown_then_the_least() -> None:
    said = [
        name("1", department("微信事業群"), published=date(2020, 1, 1)), name("2", department("微信事业群"), published=date(2021, 1, 1)),
    ]
    assert find(link(count_tellings(*said), NOTHING), "微信事业群")[0].name == "微信事業群"
    same_day = [name(each, department(each)) for each in ("微信事業群", "微信事业群")]
    assert find(link(count_tellings(*same_day), NOTHING), "微信事业群")[0].name == min("微信事業群", "微信事业群")


def test_a_departments_kind_is_the_one_most_often_stated() -> None:
    center = department("某中心").model_copy(update={"kind": "center"})
    links = link(count_tellings(name("1", center), name("2", center), name("3", department("某中心"))), NOTHING)
    assert find(links, "某中心")[0].kind == "center"


def test_claims_of_every_status_are_linked() -> None:
    rumour = tell("1", Appointed(executive=executive("曾鸣")), status="reported")
    links = link(count_tellings(rumour), NOTHING)
    assert links.mentions == {(rumour[0].id, "executive"): find(links, "曾鸣")[0].id}
