"""Laws of linking: order decides nothing, every mention means one entity, what is told apart stays apart."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.identity.tellings import count_tellings, department, executive, listed, name

from orggraph.core.events import Mention
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.links import anchor_id
from orggraph.core.tellings import Telling
from orggraph.identity import judge, link

PEOPLE = ("曾鸣", "曾明", "Lakezeng", "Ming Zeng", "张小龙", "张小泉", "Allen", "曾总", "Marguerite Daw", "Marguerite")
UNITS = ("技术部", "技术部门", "技术中心", "微信事业群", "甲公司微信事业群", "WXG", "开放平台部", "开放平台")
HOMES = ("甲公司", "乙公司", None)
GAZETTEER = Gazetteer(listings=(
    listed("company", "甲公司", "乙公司集团"),
    listed("executive", "曾鸣", "Allen", of="甲公司"), listed("department", "微信事业群", "WXG", of="甲公司"),
))


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    maker, names = draw(st.sampled_from([(executive, PEOPLE), (department, UNITS)]))
    main, *aliases = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    outside = draw(st.sampled_from([None, None, None, "t|1", "t|2", "u|1"]))
    return maker(main, *aliases, outside=outside)


texts = st.lists(st.tuples(st.lists(mentions(), min_size=1, max_size=3), st.sampled_from(HOMES)), min_size=1, max_size=6)
pairs = st.lists(st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(["same", "different", "undo"]), st.sampled_from("123"),
), max_size=5)


def _tell_all(said: list[tuple[list[Mention], str | None]]) -> list[Telling]:
    found = [telling for number, (each, home) in enumerate(said) for telling in name(str(number), *each, about=home)]
    return list({telling.id: telling for telling in found}.values())


def _judge_all(said: list[tuple[str, str, str, str]]) -> tuple[Judgement, ...]:
    home = anchor_id("company||甲公司")
    return tuple(
        judge(f"executive|{home}|{left.casefold().replace(' ', '')}", f"executive|{home}|{right.casefold().replace(' ', '')}",
              verdict, "", "tester", f"2024-01-0{day}")  # type: ignore[arg-type]
        for left, right, verdict, day in said if left != right
    )


@settings(max_examples=80, deadline=None)
@given(texts, pairs, st.randoms(use_true_random=False))
def test_order_of_tellings_and_judgements_decides_nothing(said, judged, random) -> None:
    tellings, judgements = _tell_all(said), list(_judge_all(judged))
    straight = link(count_tellings(tellings, judgements=tuple(judgements)), GAZETTEER)
    counted = count_tellings(tellings)
    shuffled, turned = list(tellings), list(judgements)
    random.shuffle(shuffled)
    random.shuffle(turned)
    again = link(type(counted)(tuple(shuffled), tuple(turned), counted.announcements, counted.readings), GAZETTEER)
    assert straight == again
    assert list(straight.entities) == list(again.entities)
    assert list(straight.mentions) == list(again.mentions)


@settings(max_examples=80, deadline=None)
@given(texts, pairs)
def test_every_mention_means_one_entity_whose_id_is_of_its_least_key(said, judged) -> None:
    tellings = _tell_all(said)
    links = link(count_tellings(tellings, judgements=_judge_all(judged)), GAZETTEER)
    keys = [key for entity in links.entities.values() for key in entity.keys]
    assert len(keys) == len(set(keys))
    for entity_id, entity in links.entities.items():
        assert entity_id == entity.id == anchor_id(min(entity.keys))
        assert entity.id not in links.redirects
    assert set(links.mentions.values()) | set(links.companies.values()) == set(links.entities)
    assert set(links.redirects.values()) <= set(links.entities)
    for telling in tellings:
        assert links.companies[telling.id] in links.entities


@settings(max_examples=80, deadline=None)
@given(texts, pairs)
def test_what_is_told_apart_is_never_one(said, judged) -> None:
    judgements = _judge_all(judged)
    links = link(count_tellings(_tell_all(said), judgements=judgements), GAZETTEER)
    held: dict[tuple[str, str], tuple[str, str]] = {}
    for judgement in sorted(judgements, key=lambda each: each.at):
        pair = (judgement.left, judgement.right)
        days = [each.at for each in judgements if (each.left, each.right) == pair]
        if days.count(max(days)) == 1:
            held[pair] = (judgement.verdict, judgement.at)
    for entity in links.entities.values():
        for left, right in combinations(sorted(entity.keys), 2):
            assert held.get((left, right), ("", ""))[0] != "different"
            one, two = left.split("|"), right.split("|")
            if one[1] == two[1] in ("t", "u"):
                assert left == right


@settings(max_examples=50, deadline=None)
@given(texts, texts)
def test_taking_texts_away_again_gives_the_links_back(said, more) -> None:
    """Links are a function of what counts; a text that came and went leaves nothing behind."""
    before = link(count_tellings(_tell_all(said)), GAZETTEER)
    link(count_tellings(_tell_all([*said, *more])), GAZETTEER)
    assert link(count_tellings(_tell_all(said)), GAZETTEER) == before
