"""The law of increments: after any entry the stored graph is, row for row, the one that follows from the whole ledger.

Random ledgers of several companies: announcements and their press copies, a reader's second opinion, people who move between
companies, outside ids, names that a gazetteer lists, judgements, retractions of all of these and of each other, and purges.
"""

import gc
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from random import Random

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.entries import judgement_entry, reading_entries, retraction_entry
from orggraph.core.events import Mention
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.graph import graph_digest
from orggraph.core.judgements import Judgement, Retraction
from orggraph.core.links import Entity, anchor_id
from orggraph.core.script import fold_name
from orggraph.identity import ANYTHING, Neighbourhood, link
from orggraph.increments import project_ledger
from orggraph.ledger import count_entries
from orggraph.pipeline import purge, record
from orggraph.stores import open_store

LISTED = Gazetteer(listings=(
    Listing(label="company", name="甲公司", aliases=("甲集团",), source="made up"),
    Listing(label="company", name="乙公司", aliases=("乙",), source="made up"),
    Listing(label="department", name="技术部", aliases=("技术中心",), company="甲公司", source="made up"),
))
COMPANIES = ("甲公司", "甲集团", "乙公司", "乙", "丙公司", "丁公司", "戊公司", None)
DEPARTMENTS = ("技术部", "技术部门", "技术中心", "产品部", "甲公司", "本公司")
PEOPLE = ("林美琪", "许立安", "何晴", "Mei Lin")
COPIED = (
    "各位同事:为更好地服务客户,公司决定调整应用平台事业群的组织。成立直播产品部,负责直播业务的产品规划、研发和运营。"
    "内容基础部更名为内容平台部,负责内容的生产与分发。请各部门做好交接,确保业务平稳过渡。"
)
PARTS = (COPIED, COPIED[:60], COPIED[-60:])
"""A text and two parts of it: each part is a copy of the whole, and neither of the other."""
AT = "2026-01-01T00:00:00+00:00"
SEEDS, STEPS = 50, 14


class World:
    """Makes up entries by a seed; `seen` counts what came."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.ids: list[str] = []
        self.texts: list[Announcement] = []
        self.clock = 0
        self.seen = Counter[str]()

    def at(self) -> str:
        self.clock += 1
        return f"2026-01-01T00:{self.clock // 60:02}:{self.clock % 60:02}+00:00"

    def department(self) -> Mention:
        known = self.dice.random() < 0.1
        return Mention(name=self.dice.choice(DEPARTMENTS[:4] if known else DEPARTMENTS), kind="department", start=0, end=1,
                       id=f"reg|{self.dice.randint(1, 3)}" if known else None)

    def company(self) -> Mention:
        name = self.dice.choice([one for one in COMPANIES if one])
        aliases = (self.dice.choice([one for one in COMPANIES if one and one != name]),) if self.dice.random() < 0.1 else ()
        return Mention(name=name, aliases=aliases, kind="company", start=0, end=1)

    def person(self) -> Mention:
        name = self.dice.choice(PEOPLE)
        aliases = ("Mei",) if self.dice.random() < 0.1 else ()
        return Mention(name=name, aliases=aliases, kind="executive", start=0, end=1, id="people|7" if self.dice.random() < 0.07 else None)

    def event(self) -> dict[str, object]:
        kind = self.dice.choice(("appointed", "appointed", "appointed", "removed", "renamed", "established", "merged", "part_of", "reports_to"))
        place = self.company() if self.dice.random() < 0.12 else self.department()
        roles: dict[str, dict[str, object]] = {
            "appointed": {"executive": self.person(), "title": "负责人", "at": place},
            "removed": {"executive": self.person(), "title": "负责人", "at": place,
                        "reason": "deceased" if self.dice.random() < 0.3 else None},
            "renamed": {"old": self.department(), "new": self.department()},
            "established": {"department": self.department(), "parent": self.department()},
            "merged": {"sources": (self.department(), self.department()), "target": self.department()},
            "part_of": {"department": self.department(), "parent": self.department()},
            "reports_to": {"who": self.person(), "to": self.person(), "at": place},
        }
        return {"type": kind, **roles[kind]}

    def announcement(self) -> Announcement:
        if self.texts and self.dice.random() < 0.1:
            return self.dice.choice(self.texts)
        number = self.dice.randint(0, 60)
        body = self.dice.choice((f"短讯{number}号", f"{self.dice.choice(PARTS)}{self.dice.randint(0, 9)}"))
        is_row = self.dice.random() < 0.2
        text = f'{{"row":{number}}}' if is_row else body
        published = date(2025, 1, 1) + timedelta(days=self.dice.randint(0, 40))
        company = None if is_row and self.dice.random() < 0.5 else self.dice.choice(COMPANIES)
        return Announcement.of(text, "zh", company=company, published=published, publisher=self.dice.choice(("甲公司", "日报", None)))

    def reading(self, announcement: Announcement) -> Reading:
        zone = "table" if announcement.text.startswith("{") else "news"
        evidence = (Evidence(start=0, end=1, quote=announcement.text[:1]),)
        claims = [
            Claim.model_validate({
                "announcement": announcement.id, "event": self.event(), "evidence": evidence, "zone": zone,
                "authority": self.dice.choice((1, 3)), "effective": self.dice.choice((None, None, "2025-01-10", "2025-01")),
            })
            for _ in range(self.dice.randint(0, 2))
        ]
        return Reading(announcement=announcement.id, version=f"{self.dice.randint(1, 3)}", company=announcement.company,
                       claims=tuple({claim.id: claim for claim in claims}.values()))

    def key(self, entities: list[Entity], label: str) -> str:
        """The key of an entity there is, or now and then of one that may come."""
        if self.dice.random() < 0.2 and label != "Company":
            home = anchor_id(f"company||{self.dice.choice([one for one in COMPANIES if one])}")
            name = self.dice.choice(PEOPLE if label == "Executive" else DEPARTMENTS)
            return self.dice.choice((f"{label.lower()}|{home}|{fold_name(name)}", "executive|people|7", "department|reg|1"))
        return self.dice.choice(self.dice.choice([one for one in entities if one.label == label]).keys)

    def judgement(self, entities: list[Entity]) -> Judgement:
        label = self.dice.choice(sorted({one.label for one in entities}))
        left, right = self.key(entities, label), self.key(entities, label)
        if self.dice.random() < 0.04:
            left = anchor_id(left)
        return Judgement(left=left, right=right, verdict=self.dice.choice(("same", "same", "different", "undo")), by="law", at=self.at())

    def retraction(self) -> Retraction:
        target = self.dice.choice([*self.ids, *(one.id for one in self.texts)] or ["00"])
        terms = self.dice.choice(({}, {}, {"withdrawn": "2025-01-20"}, {"undo": True}))
        return Retraction(target=target, by="law", at=self.at(), **terms)


def step(world: World, store, gazetteer: Gazetteer) -> None:
    """One thing happens to the store."""
    kind = world.dice.choices(("text", "judgement", "retraction", "purge"), (10, 3, 4, 0.6))[0]
    world.seen[kind] += 1
    if kind == "purge" and world.texts:
        gone = world.dice.choice(world.texts)
        purge(store, gone.id, gazetteer, at=world.at(), by="law", reason="law")
        return
    if kind == "text":
        announcement = world.announcement()
        world.texts.append(announcement)
        entries = reading_entries(announcement, world.reading(announcement))
    elif kind == "judgement" and (entities := list(link(count_entries(store.entries()), gazetteer).entities.values())):
        entries = [judgement_entry(world.judgement(entities))]
    else:
        entries = [retraction_entry(world.retraction())]
    world.ids += [entry.id for entry in entries]
    record(store, entries, gazetteer, at=AT)


def live(seed: int, store, gazetteer: Gazetteer, steps: int = STEPS) -> Counter[str]:
    """Lets a world happen step by step and compares after each with the graph from scratch."""
    world = World(seed)
    for number in range(steps):
        step(world, store, gazetteer)
        stored, whole = store.graph(), project_ledger(store, gazetteer)
        for name in ("nodes", "announcements", "claims", "facts", "abouts", "losses", "redirects", "problems"):
            assert getattr(stored, name) == getattr(whole, name), (seed, number, name)
        assert graph_digest(stored) == graph_digest(whole)
    world.seen["apart"] += len(Neighbourhood(store, [world.texts[-1].id]).texts) < len({one.id for one in world.texts}) if world.texts else 0
    world.seen["sources"] += any(fact.sources > 1 for fact in store.graph().facts)
    world.seen["redirects"] += bool(store.graph().redirects)
    world.seen["problems"] += bool(store.graph().problems)
    world.seen["anything"] += bool(store.tied([ANYTHING]))
    return world.seen


@pytest.mark.parametrize("gazetteer", [Gazetteer(), LISTED], ids=["no names", "listed names"])
def test_after_every_entry_the_graph_is_the_one_of_the_whole_ledger(tmp_path, gazetteer):
    seen = Counter[str]()
    for seed in range(SEEDS):
        store = open_store(str(tmp_path / f"{seed}.db"))
        seen += live(seed, store, gazetteer)
        store.close()
    for kind in ("judgement", "retraction", "purge", "apart", "sources", "redirects", "problems", "anything"):
        assert seen[kind], seen


def tell(store, text: str, company: str) -> None:
    """One text of a company appoints the one person to the one post."""
    announcement = Announcement.of(text, "zh", company=company, published=date(2025, 1, 1), publisher=text[-1])
    people, place = (Mention(name=name, kind=kind, start=0, end=1) for name, kind in (("何晴", "executive"), ("产品部", "department")))
    claim = Claim.model_validate({
        "announcement": announcement.id, "event": {"type": "appointed", "executive": people, "title": "负责人", "at": place},
        "evidence": (Evidence(start=0, end=1, quote=text[:1]),),
    })
    record(store, reading_entries(announcement, Reading(announcement=announcement.id, version="1", company=company, claims=(claim,))), LISTED, at=AT)


def test_two_texts_become_one_source_by_a_copy_of_both_in_another_company(tmp_path):
    store = open_store(str(tmp_path / "copies.db"))
    for part, company, sources in ((1, "丙公司", {1}), (2, "丙公司", {2}), (0, "丁公司", {1})):
        tell(store, f"{PARTS[part]}{part}", company)
        heads = [fact for fact in store.graph().facts if fact.relation == "HEADS"]
        assert {fact.sources for fact in heads} == sources
        assert store.graph() == project_ledger(store, LISTED)
    store.close()


def test_a_judgement_by_bare_ids_joins_people_of_two_companies(tmp_path):
    store = open_store(str(tmp_path / "ids.db"))
    for text, company in (("甲", "丙公司"), ("乙", "丁公司")):
        tell(store, text, company)
    left, right = sorted(node.id for node in store.graph().nodes if node.label == "Executive")
    judged = Judgement(left=left, right=right, verdict="same", by="law", at=AT)
    record(store, [judgement_entry(judged)], LISTED, at=AT)
    assert len([node for node in store.graph().nodes if node.label == "Executive"]) == 1
    tell(store, "丙", "戊公司")
    assert store.graph() == project_ledger(store, LISTED)
    store.close()


def test_the_search_for_cycles_is_as_it_was_after_a_write_and_stays_off_where_it_was_off(tmp_path):
    before = gc.get_threshold()
    with closing(open_store(str(tmp_path / "cycles.db"))) as store:
        tell(store, "甲", "丙公司")
        tell(store, "乙", "丙公司")
        assert gc.get_threshold() == before
        gc.set_threshold(0)
        try:
            tell(store, "丙", "丙公司")
            assert gc.get_threshold()[0] == 0
        finally:
            gc.set_threshold(*before)
