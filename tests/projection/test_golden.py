"""The worked example: eleven claims of one letter give fourteen facts, and nothing else."""

from datetime import date

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence
from orggraph.core.facts import Fact
from orggraph.core.graph import Graph
from orggraph.core.links import Entity, Links, anchor_id
from orggraph.core.tellings import Counted, Telling
from orggraph.projection import project

LETTER = Announcement.of("the letter", "zh", title="内部架构调整", published=date(2025, 5, 14))
COMPANY = "company||腾讯"
KINDS = {"微信事业群": "business_group", "电商产品部": "department", "开放平台基础部": "department", "开放平台部": "department"}
ALIASES = {"曾鸣": "Lakezeng", "杜嘉辉": "Angusdu", "张小龙": "Allenzhang", "微信事业群": "WXG"}


def _mention(name, start, end):
    return {
        "name": name, "aliases": [ALIASES[name]] if name in ALIASES else [], "kind": KINDS.get(name, "executive"),
        "start": start, "end": end,
    }


def _claim(clause, **event):
    start, end, quote = clause
    return Claim.model_validate({
        "announcement": LETTER.id, "event": event, "zone": "letter", "authority": 1,
        "evidence": [Evidence(start=start, end=end, quote=quote)],
    })


WXG = _mention("微信事业群", 253, 261)
SHOP = _mention("电商产品部", 278, 283)
OLD = _mention("开放平台基础部", 325, 332)
NEW = _mention("开放平台部", 335, 340)
ZENG, DU, ZHANG = _mention("曾鸣", 378, 390), _mention("杜嘉辉", 461, 473), _mention("张小龙", 427, 441)

CLAIMS = {
    "C1": _claim((276, 283, "成立电商产品部"), type="established", department=SHOP, parent=WXG),
    "C2": _claim((284, 320, "负责微信内交易模式的探索"), type="mandate", department=SHOP, text="负责微信内交易模式的探索"),
    "C3": _claim((325, 340, "开放平台基础部更名为开放平台部"), type="renamed", old=OLD, new=NEW),
    "C4": _claim((341, 365, "负责微信公众号等工作"), type="mandate", department=NEW, text="负责微信公众号等工作"),
    "C5": _claim((253, 261, "WXG微信事业群"), type="part_of", department=OLD, parent=WXG),
    "C6": _claim((378, 401, "Lakezeng(曾鸣)担任电商产品部负责人"), type="appointed", executive=ZENG, title="负责人", at=SHOP),
    "C7": _claim((418, 443, "向微信事业群总裁Allenzhang(张小龙)汇报"), type="reports_to", who=ZENG, to=ZHANG, at=SHOP),
    "C8": _claim((419, 441, "微信事业群总裁Allenzhang(张小龙)"), type="holds", executive=ZHANG, title="总裁", at=WXG),
    "C9": _claim((444, 458, "不再担任开放平台基础部负责人"), type="removed", executive=ZENG, title="负责人", at=OLD),
    "C10": _claim((461, 484, "Angusdu(杜嘉辉)担任开放平台部负责人"), type="appointed", executive=DU, title="负责人", at=NEW),
    "C11": _claim((501, 516, "向Lakezeng(曾鸣)汇报"), type="reports_to", who=DU, to=ZENG, at=NEW),
}


def _key(name):
    return f"department|{COMPANY}|{name}" if name in KINDS else f"executive|{COMPANY}|{name}"


def _links():
    entities = {anchor_id(COMPANY): Entity(anchor_id(COMPANY), "Company", COMPANY, (COMPANY,), "腾讯", ("Tencent",))}
    mentions = {}
    for claim in CLAIMS.values():
        for role in ("department", "parent", "old", "new", "executive", "at", "who", "to"):
            said = getattr(claim.event, role, None)
            if said is None:
                continue
            key = _key(said.name)
            label = "Department" if said.name in KINDS else "Executive"
            entities[anchor_id(key)] = Entity(
                anchor_id(key), label, key, (key,), said.name, said.aliases, KINDS.get(said.name), anchor_id(COMPANY),
            )
            mentions[claim.id, role] = anchor_id(key)
    return Links(entities, mentions, {claim.id: anchor_id(COMPANY) for claim in CLAIMS.values()})


@pytest.fixture(scope="module")
def graph() -> Graph:
    tellings = tuple(sorted(
        (Telling(claim.id, claim, date(2025, 5, 14), None, "网易互联网", "腾讯", LETTER.id) for claim in CLAIMS.values()),
        key=lambda telling: telling.id,
    ))
    return project(Counted(tellings, (), {LETTER.id: LETTER}, {}), _links())


LABEL = {claim.id: label for label, claim in CLAIMS.items()}
D13, D14 = date(2025, 5, 13), date(2025, 5, 14)
E, P, H, R = "EXISTS_IN", "PART_OF", "HEADS", "REPORTS_TO"

# from, relation, to, valid_from, from_basis, certain_from, certain_to, valid_to, to_basis, inferred, title, at, claims
FACTS = {
    ("电商产品部", E, "腾讯", D14, "published", D14, None, None, "unknown", False, None, None, "C1"),
    ("开放平台基础部", E, "腾讯", None, "implied", D13, D14, D14, "published", False, None, None, "C3"),
    ("开放平台部", E, "腾讯", D14, "published", D14, None, None, "unknown", False, None, None, "C3"),
    ("微信事业群", E, "腾讯", None, "implied", D13, None, None, "unknown", False, None, None, "C1 C5 C8"),
    ("电商产品部", P, "微信事业群", D14, "published", D14, None, None, "unknown", False, None, None, "C1"),
    ("开放平台基础部", P, "微信事业群", None, "implied", D13, D14, D14, "inferred", False, None, None, "C3 C5"),
    ("开放平台部", P, "微信事业群", D14, "inferred", D14, None, None, "unknown", True, None, None, "C3 C5"),
    ("曾鸣", H, "开放平台基础部", None, "implied", D13, D14, D14, "published", False, "负责人", None, "C9"),
    ("曾鸣", H, "电商产品部", D14, "published", D14, None, None, "unknown", False, "负责人", None, "C6"),
    ("杜嘉辉", H, "开放平台部", D14, "published", D14, None, None, "unknown", False, "负责人", None, "C10"),
    ("张小龙", H, "微信事业群", None, "implied", D14, None, None, "unknown", False, "总裁", None, "C8"),
    ("曾鸣", R, "张小龙", D14, "published", D14, None, None, "unknown", False, None, "电商产品部", "C7"),
    ("杜嘉辉", R, "曾鸣", D14, "published", D14, None, None, "unknown", False, None, "开放平台部", "C11"),
    ("开放平台部", "RENAMED_FROM", "开放平台基础部", D14, "published", D14, None, None, "unknown", False, None, None, "C3"),
}


def _row(fact: Fact, name: dict[str, str]):
    claims = " ".join(sorted((LABEL[claim] for claim in fact.claims), key=lambda label: int(label[1:])))
    return (
        name[fact.from_id], fact.relation, name[fact.to_id], fact.valid_from, fact.from_basis, fact.certain_from,
        fact.certain_to, fact.valid_to, fact.to_basis, fact.inferred, fact.job_title, fact.at_name, claims,
    )


def test_the_letter_gives_exactly_the_fourteen_facts(graph):
    name = {node.id: node.name for node in graph.nodes}
    rows = [_row(fact, name) for fact in graph.facts]
    assert set(rows) == FACTS
    assert len(rows) == 14


def test_every_fact_is_known_from_its_publication_on_and_rests_on_one_source(graph):
    for fact in graph.facts:
        assert (fact.known_from, fact.known_to) == (D14, None)
        assert fact.sources == 1
        assert {fact.acting, fact.concurrent, fact.dotted, fact.contested} == {False}
        assert fact.from_precision == "day"
        assert fact.authority == 1


def test_nodes_and_edges_are_counted_as_worked_by_hand(graph):
    labels = [node.label for node in graph.nodes]
    assert {label: labels.count(label) for label in set(labels)} == {"Company": 1, "Department": 4, "Executive": 3}
    assert len(graph.announcements) == 1
    assert len(graph.claims) == 11
    assert len(graph.abouts) == 22
    assert graph.losses == ()
    assert graph.problems == ()
    assert graph.node_count == 20
    assert graph.edge_count == 14 + 11 + 22


def test_what_the_letter_does_not_say_is_not_there(graph):
    name = {node.id: node.name for node in graph.nodes}
    pairs = {(name[fact.from_id], fact.relation, name[fact.to_id]) for fact in graph.facts}
    assert ("曾鸣", H, "开放平台部") not in pairs
    assert ("微信事业群", P, "腾讯") not in pairs
    assert not any(name[fact.from_id] == "杜嘉辉" and fact.valid_from is None for fact in graph.facts)
    assert not any("电商部" in node.name for node in graph.nodes)
    assert not any(basis == "stated" for fact in graph.facts for basis in (fact.from_basis, fact.to_basis))


def test_the_renamed_department_is_one_continuant_under_two_names(graph):
    nodes = {node.name: node for node in graph.nodes}
    assert nodes["开放平台基础部"].continuant_id == nodes["开放平台部"].continuant_id
    assert len({nodes[name].continuant_id for name in KINDS}) == 3
    assert nodes["微信事业群"].kind == "business_group"


def test_a_mandate_stands_on_the_node_whose_name_it_is_given_to(graph):
    nodes = {node.name: node for node in graph.nodes}
    assert nodes["电商产品部"].mandate == "负责微信内交易模式的探索"
    assert nodes["开放平台部"].mandate == "负责微信公众号等工作"
    assert nodes["开放平台基础部"].mandate is None


def test_quotes_and_reasons_name_start_and_end(graph):
    name = {node.id: node.name for node in graph.nodes}
    by_ends = {(name[fact.from_id], fact.relation, name[fact.to_id]): fact for fact in graph.facts}
    headed = by_ends["曾鸣", H, "开放平台基础部"]
    assert headed.quote == "不再担任开放平台基础部负责人"
    assert [LABEL[claim] for claim in headed.opened_by] == [LABEL[claim] for claim in headed.closed_by] == ["C9"]
    carried = by_ends["开放平台部", P, "微信事业群"]
    assert {LABEL[claim] for claim in carried.opened_by} == {"C3", "C5"}
    placed = by_ends["开放平台基础部", P, "微信事业群"]
    assert ([LABEL[c] for c in placed.opened_by], [LABEL[c] for c in placed.closed_by]) == (["C5"], ["C3"])


def test_claims_are_about_the_node_of_the_name_they_use(graph):
    name = {node.id: node.name for node in graph.nodes}
    about = {(LABEL[edge.claim], edge.role): name[edge.to_id] for edge in graph.abouts}
    assert about["C9", "at"] == "开放平台基础部"
    assert about["C10", "at"] == "开放平台部"
    assert about["C3", "old"] == "开放平台基础部"


def test_tenures_and_captions(graph):
    name = {node.id: node.name for node in graph.nodes}
    for fact in graph.facts:
        assert (fact.tenure_id == fact.id) if fact.relation == H else fact.tenure_id is None
        assert name[fact.from_id]
    assert {claim.name for claim in graph.claims} >= {"renamed 开放平台基础部 → 开放平台部", "appointed 曾鸣 负责人 @ 电商产品部"}
