"""The golden graph and what might follow it: a move, a head who leaves, a merger, a table with named posts."""

from datetime import date

from tests.conformance.golden import claim_id, golden_graph, node_id

from orggraph.core.facts import Fact, fact_id
from orggraph.core.graph import Graph, Node

LEFT = date(2025, 8, 1)
TOLD = date(2025, 8, 2)
MERGED = date(2025, 9, 1)
COMPANY = node_id("腾讯")


def _with(fact: Fact, **fields: object) -> Fact:
    changed = fact.model_copy(update=fields)
    return changed.model_copy(update={"id": fact_id(changed)})


def _new(relation: str, left: str, right: str, since: date, **fields: object) -> Fact:
    return _with(Fact.model_validate({
        "id": "", "relation": relation, "from_id": node_id(left), "to_id": node_id(right), "valid_from": since, "certain_from": since,
        "known_from": TOLD, "from_basis": "stated", "claims": (claim_id("C1"),), "opened_by": (claim_id("C1"),), "quote": "后来", **fields,
    }))


def _department(name: str, **fields: object) -> Node:
    return Node.model_validate({
        "id": node_id(name), "label": "Department", "name": name, "kind": "office", "company_id": COMPANY,
        "continuant_id": node_id(name), "lineage_id": node_id(name), "keys": (name,), **fields,
    })


def _ended(fact: Fact, day: date) -> tuple[Fact, Fact]:
    """A fact as it was believed until TOLD, and as it is since: ended on a day."""
    believed = _with(fact, known_to=TOLD)
    return believed, _with(fact, known_from=TOLD, valid_to=day, certain_to=day, to_basis="stated", to_precision="day")


def later_graph() -> Graph:
    """On 2025-08-01 曾鸣 leaves 电商产品部, which moves under 开放平台部; on 2025-09-01 开放平台部 takes in 数据部; told on 2025-08-02."""
    golden = golden_graph()
    facts = {(fact.relation, fact.from_id, fact.to_id): fact for fact in golden.facts}
    tenure = facts["HEADS", node_id("曾鸣"), node_id("电商产品部")]
    place = facts["PART_OF", node_id("电商产品部"), node_id("微信事业群")]
    kept = [fact for fact in golden.facts if fact not in (tenure, place)]
    new = [
        *_ended(tenure, LEFT), *_ended(place, LEFT), _new("PART_OF", "电商产品部", "开放平台部", LEFT),
        _new("EXISTS_IN", "数据部", "腾讯", date(2025, 6, 1), valid_to=MERGED, certain_to=MERGED),
        _new("MERGED_FROM", "开放平台部", "数据部", MERGED),
        _new("EXISTS_IN", "区域部", "腾讯", date(2025, 6, 1)),
        _new("HEADS", "张小龙", "区域部", date(2025, 6, 1), post="北区"),
        _new("HEADS", "杜嘉辉", "区域部", date(2025, 6, 1), post="南区", valid_to=LEFT, certain_to=LEFT),
    ]
    nodes = (*golden.nodes, _department("数据部"), _department("区域部"))
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: node.id)), announcements=golden.announcements, claims=golden.claims,
        facts=tuple(sorted([*kept, *new], key=lambda fact: fact.id)), abouts=golden.abouts, redirects=golden.redirects,
    )


def reverted_graph() -> Graph:
    """A is renamed to B and back to A: two nodes, one continuant, a circle of edges."""
    nodes = [
        Node(id=COMPANY, label="Company", name="腾讯", keys=("腾讯",)),
        _department("甲部"), _department("乙部", continuant_id=node_id("甲部")),
    ]
    there, back = date(2024, 1, 1), date(2024, 7, 1)
    facts = [
        _new("EXISTS_IN", "甲部", "腾讯", there, valid_from=None, certain_from=date(2023, 12, 31), valid_to=there, certain_to=there),
        _new("EXISTS_IN", "乙部", "腾讯", there, valid_to=back, certain_to=back),
        _new("EXISTS_IN", "甲部", "腾讯", back),
        _new("RENAMED_FROM", "乙部", "甲部", there), _new("RENAMED_FROM", "甲部", "乙部", back),
    ]
    facts = [fact.model_copy(update={"claims": (), "opened_by": ()}) for fact in facts]
    return Graph(nodes=tuple(sorted(nodes, key=lambda node: node.id)), facts=tuple(sorted(facts, key=lambda fact: fact.id)))
