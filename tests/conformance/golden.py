"""The golden graph by hand: what the worked example's eleven claims come to, row by row.

One announcement of 2025-05-14 about 腾讯: a department is made, one is renamed, two heads change.
"""

from datetime import date

from orggraph.core.canonical import hash_text
from orggraph.core.facts import Fact, fact_id
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Graph, Node, edge_id
from orggraph.core.links import anchor_id
from orggraph.core.script import fold_name

DAY = date(2025, 5, 14)
EVE = date(2025, 5, 13)
TEXT = hash_text("the golden announcement")

_COMPANY = anchor_id("company||腾讯")


def node_id(name: str) -> str:
    """The id of a name of the example."""
    if name == "腾讯":
        return _COMPANY
    label = "executive" if name in ("曾鸣", "杜嘉辉", "张小龙") else "department"
    return anchor_id(f"{label}|腾讯|{name}")


def _node(label: str, name: str, *aliases: str, **more: str) -> Node:
    keys = tuple(sorted({fold_name(each) for each in (name, *aliases)}))
    return Node(id=node_id(name), label=label, name=name, aliases=aliases, keys=keys, **more)


def _department(name: str, *aliases: str, continuant: str | None = None, kind: str = "department", mandate: str | None = None) -> Node:
    first = node_id(continuant or name)
    more = {} if mandate is None else {"mandate": mandate}
    return _node("Department", name, *aliases, kind=kind, company_id=_COMPANY, continuant_id=first, lineage_id=first, **more)


NODES = (
    _node("Company", "腾讯"),
    _department("微信事业群", "WXG", kind="business_group"),
    _department("开放平台基础部"),
    _department("开放平台部", continuant="开放平台基础部", mandate="负责微信公众号工作"),
    _department("电商产品部", mandate="负责微信内交易模式的探索"),
    _node("Executive", "曾鸣", "Lakezeng", company_id=_COMPANY),
    _node("Executive", "杜嘉辉", "Angusdu", company_id=_COMPANY),
    _node("Executive", "张小龙", "Allenzhang", company_id=_COMPANY),
)

_CLAIMS: dict[str, tuple[str, int, int, str, dict[str, str]]] = {
    "C1": ("established", 276, 283, "成立电商产品部", {"department": "电商产品部", "parent": "微信事业群"}),
    "C2": ("mandate", 284, 320, "负责微信内交易模式的探索", {"department": "电商产品部"}),
    "C3": ("renamed", 325, 340, "开放平台基础部更名为开放平台部", {"old": "开放平台基础部", "new": "开放平台部"}),
    "C4": ("mandate", 341, 365, "负责微信公众号工作", {"department": "开放平台部"}),
    "C5": ("part_of", 253, 261, "WXG微信事业群", {"department": "开放平台基础部", "parent": "微信事业群"}),
    "C6": ("appointed", 378, 401, "Lakezeng(曾鸣)担任电商产品部负责人", {"executive": "曾鸣", "at": "电商产品部"}),
    "C7": ("reports_to", 418, 443, "向微信事业群总裁Allenzhang(张小龙)汇报", {"who": "曾鸣", "to": "张小龙", "at": "电商产品部"}),
    "C8": ("holds", 419, 441, "微信事业群总裁Allenzhang(张小龙)", {"executive": "张小龙", "at": "微信事业群"}),
    "C9": ("removed", 444, 458, "不再担任开放平台基础部负责人", {"executive": "曾鸣", "at": "开放平台基础部"}),
    "C10": ("appointed", 461, 484, "Angusdu(杜嘉辉)担任开放平台部负责人", {"executive": "杜嘉辉", "at": "开放平台部"}),
    "C11": ("reports_to", 501, 516, "向Lakezeng(曾鸣)汇报", {"who": "杜嘉辉", "to": "曾鸣", "at": "开放平台部"}),
}


def claim_id(number: str) -> str:
    """The id of a claim by its number in the example."""
    return hash_text(number)


def _claim(number: str) -> ClaimNode:
    event, start, end, quote, _ = _CLAIMS[number]
    return ClaimNode(
        id=claim_id(number), name=f"{event}: {quote}", announcement=TEXT, event=event, status="announced", authority=1,
        published=DAY, quote=quote, rule=f"{event}/zh/example", start=start, end=end,
    )


def _about(number: str, role: str, name: str) -> About:
    return About(id=edge_id("ABOUT", claim_id(number), node_id(name), role), claim=claim_id(number), role=role, to_id=node_id(name))


def _fact(
    relation: str, left: str, right: str, claims: str, *, since: date | None = DAY, until: date | None = None, **more: object,
) -> Fact:
    opened_by = tuple(map(claim_id, claims.split()))
    fields = {
        "relation": relation, "from_id": node_id(left), "to_id": node_id(right), "valid_from": since, "certain_from": since or EVE,
        "certain_to": until, "valid_to": until, "known_from": DAY, "authority": 1, "confidence": 0.99,
        "from_basis": "published" if since else "implied", "to_basis": "published" if until else "unknown",
        "to_precision": "day" if until else None, "claims": opened_by, "opened_by": opened_by[:1],
        "quote": _CLAIMS[claims.split()[0]][3], **more,
    }
    fact = Fact.model_validate({"id": "", **fields})
    return fact.model_copy(update={"id": fact_id(fact)})


def _line(who: str, to: str, at: str, claim: str) -> Fact:
    return _fact("REPORTS_TO", who, to, claim, at=node_id(at), at_name=at)


FACTS = (
    _fact("EXISTS_IN", "电商产品部", "腾讯", "C1"),
    _fact("EXISTS_IN", "开放平台基础部", "腾讯", "C3", since=None, until=DAY),
    _fact("EXISTS_IN", "开放平台部", "腾讯", "C3"),
    _fact("EXISTS_IN", "微信事业群", "腾讯", "C1 C5 C8", since=None),
    _fact("PART_OF", "电商产品部", "微信事业群", "C1"),
    _fact("PART_OF", "开放平台基础部", "微信事业群", "C5 C3", since=None, until=DAY, to_basis="inferred"),
    _fact("PART_OF", "开放平台部", "微信事业群", "C3 C5", from_basis="inferred", inferred=True),
    _fact("HEADS", "曾鸣", "开放平台基础部", "C9", since=None, until=DAY, job_title="负责人"),
    _fact("HEADS", "曾鸣", "电商产品部", "C6", job_title="负责人"),
    _fact("HEADS", "杜嘉辉", "开放平台部", "C10", job_title="负责人"),
    _fact("HEADS", "张小龙", "微信事业群", "C8", since=None, certain_from=DAY, job_title="总裁"),
    _line("曾鸣", "张小龙", "电商产品部", "C7"),
    _line("杜嘉辉", "曾鸣", "开放平台部", "C11"),
    _fact("RENAMED_FROM", "开放平台部", "开放平台基础部", "C3"),
)


def golden_graph() -> Graph:
    """The whole graph: 8 entities, 1 announcement, 11 claims, 14 facts, 22 ABOUT edges."""
    abouts = [_about(number, role, name) for number, claim in _CLAIMS.items() for role, name in claim[4].items()]
    headline = "腾讯微信事业群调整:成立电商产品部"
    announcement = AnnouncementNode(
        id=TEXT, name=headline, headline=headline, publisher="网易互联网", published=DAY, source="wxg-page.txt", company_id=_COMPANY,
    )
    return Graph(
        nodes=tuple(sorted(NODES, key=lambda node: node.id)),
        announcements=(announcement,),
        claims=tuple(sorted(map(_claim, _CLAIMS), key=lambda claim: claim.id)),
        facts=tuple(sorted(FACTS, key=lambda fact: fact.id)),
        abouts=tuple(sorted(abouts, key=lambda about: about.id)),
        redirects={anchor_id("executive|腾讯|lakezeng"): node_id("曾鸣")},
    )
