"""Why: the worked example's reasons; ids, names and triples; what loses and by which rule."""

import pytest
from tests.views.golden import DAY, SOURCE, TEXT
from tests.views.world import World, day

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Appointed, Mention
from orggraph.core.graph import Loss, edge_id
from orggraph.views.naming import UnknownNameError
from orggraph.views.why import NoFactError, explain_facts


def ask(store, *asked, **scope):
    return explain_facts(store, asked, **scope).to_json()


def test_who_no_longer_heads_headed_until_then_since_when_unknown_dated_by_publication(store, golden):
    found = ask(store, golden.number["F8"].id)
    (fact,) = found["facts"]
    assert (found["schema"], fact["from"], fact["relation"], fact["to"]) == ("orggraph/why/1", "曾鸣", "HEADS", "开放平台基础部")
    assert fact["sentence"] == (
        "曾鸣 heads 开放平台基础部 (负责人): "
        "no longer heads ⇒ headed until then; since when unknown; date = publication (until 2025-05-14)."
    )
    assert [(step["part"], step["day"], step["basis"]) for step in fact["steps"]] == [
        ("start", None, None), ("start", None, "implied"), ("end", "2025-05-14", "published"),
    ]
    (claim,) = fact["claims"]
    assert (claim["claim"], claim["part"], claim["event"], claim["status"]) == (
        golden.claim["C9"].id, "opens and closes", "removed", "announced",
    )
    (quote,) = claim["evidence"]
    assert quote["quote"] == "不再担任开放平台基础部负责人" == TEXT[quote["start"]:quote["end"]]
    assert (claim["authority"], claim["zone"], claim["rule"], claim["confidence"]) == (1, "letter", "removed/zh/example", 0.99)
    assert (claim["publisher"], claim["published"], claim["source"], claim["headline"]) == (
        "某某网", "2025-05-14", SOURCE, "微信事业群调整",
    )
    assert (claim["roles"], claim["title"]) == ({"executive": "曾鸣", "at": "开放平台基础部"}, "负责人")


def test_a_carried_fact_names_premise_and_event(store, golden):
    (fact,) = ask(store, golden.number["F7"].id)["facts"]
    assert fact["inferred"] is True
    assert "carried over by the rename" in fact["sentence"]
    assert {claim["event"]: claim["evidence"][0]["quote"] for claim in fact["claims"]} == {
        "part_of": "WXG微信事业群", "renamed": "开放平台基础部更名为开放平台部",
    }


def test_a_fact_is_found_by_the_beginning_of_its_id(store, golden):
    whole = golden.number["F8"].id
    assert [fact["fact"] for fact in ask(store, whole[:8])["facts"]] == [whole]


def test_several_facts_can_be_asked_for(store, golden):
    asked = [golden.number[number].id for number in ("F9", "F8")]
    assert [fact["fact"] for fact in ask(store, *asked)["facts"]] == asked


@pytest.mark.parametrize("asked", [("曾鸣", "HEADS", "电商产品部"), ("Lakezeng HEADS 电商产品部",)])
def test_a_fact_is_found_by_name_relation_name(store, golden, asked):
    assert [fact["fact"] for fact in ask(store, *asked)["facts"]] == [golden.number["F9"].id]


def test_a_name_asks_for_all_its_facts(store, golden):
    told = {fact["fact"] for fact in ask(store, "曾鸣")["facts"]}
    assert told == {golden.number[number].id for number in ("F8", "F9", "F12", "F13")}
    assert {fact["fact"] for fact in ask(store, "曾鸣", on=DAY)["facts"]} == told - {golden.number["F8"].id}


def test_what_is_no_fact_is_said_so(store):
    with pytest.raises(NoFactError, match="NAME RELATION NAME"):
        ask(store, "杜嘉辉 HEADS 电商产品部")
    with pytest.raises(UnknownNameError):
        ask(store, "f00000000000000ff")


def _told(world, text, published, status="announced"):
    told = Announcement.of(text, "zh", published=day(published), publisher="报")
    event = Appointed(
        executive=Mention(name=text[0], kind="executive", start=0, end=1), at=Mention(name="部", kind="department", start=1, end=2),
    )
    claim = Claim(announcement=told.id, event=event, status=status, evidence=(Evidence(start=0, end=2, quote=text[:2]),))
    world.tell(told, Reading(announcement=told.id, version="1", claims=(claim,)))
    return claim


def test_what_loses_is_shown_with_the_rule_and_its_words(tmp_path):
    world = World()
    unit, ann, bob = world.department("部", since="2020-01-01"), world.executive("安"), world.executive("白")
    winner, loser = _told(world, "安部公告", "2024-01-02"), _told(world, "白部传闻", "2024-01-03")
    for claim in (winner, loser):
        world.link(claim, {"安": ann, "白": bob, "部": unit})
    world.fact("HEADS", ann, unit, "2024-01-02", opened_by=(winner.id,), claims=(winner.id,), contested=True)
    world.losses.append(Loss(
        id=edge_id("LOSES_TO", loser.id, winner.id, "seat"), claim=loser.id, to=winner.id, slot="seat", rule="authority",
        known_from=day("2024-01-03"),
    ))
    store = world.store(tmp_path)
    (fact,) = ask(store, "安 HEADS 部")["facts"]
    (loss,), (against,) = fact["losing"], fact["against"]
    assert (loss["claim"], loss["to"], loss["rule"], loss["sentence"]) == (
        loser.id, winner.id, "authority", "the other claim has more authority",
    )
    assert (against["claim"], against["evidence"][0]["quote"]) == (loser.id, "白部")
    assert ask(store, "安 HEADS 部", known=day("2024-01-02"))["facts"][0]["losing"] == []


def test_claims_that_make_no_fact_are_shown_under_their_status(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    world.link(_told(world, "安部传闻", "2024-01-02", "reported"), {"安": ann, "部": unit})
    found = ask(world.store(tmp_path), "安")
    assert (found["facts"], [(proof["event"], proof["status"]) for proof in found["unproven"]]) == ([], [("appointed", "reported")])


def test_a_name_that_looks_like_an_id_is_still_a_name(tmp_path):
    world = World()
    world.department("facade", since="2020-01-01")
    assert [fact["from"] for fact in ask(world.store(tmp_path), "facade")["facts"]] == ["facade"]
