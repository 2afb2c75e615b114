"""Random worlds: graphs in the shape of real ones, for comparing what two engines say of them."""

from datetime import date, timedelta

from hypothesis import strategies as st
from tests.conformance.golden import TEXT, claim_id, golden_graph, node_id

from orggraph.core.facts import Fact, fact_id
from orggraph.core.graph import About, ClaimNode, Graph, Loss, Node, edge_id

START = date(2025, 5, 10)
COMPANY = node_id("腾讯")
DEPARTMENTS = ("微信事业群", "开放平台基础部", "开放平台部", "电商产品部", "数据部")
EXECUTIVES = ("曾鸣", "杜嘉辉", "张小龙", "O'Brien \"x\"")
_DAYS = st.integers(0, 9).map(lambda number: START + timedelta(days=number))
_SHAPES = (
    ("EXISTS_IN", DEPARTMENTS, ("腾讯",)), ("PART_OF", DEPARTMENTS, DEPARTMENTS), ("HEADS", EXECUTIVES, DEPARTMENTS),
    ("HOLDS", EXECUTIVES, DEPARTMENTS), ("REPORTS_TO", EXECUTIVES, EXECUTIVES), ("RENAMED_FROM", DEPARTMENTS, DEPARTMENTS),
    ("MERGED_FROM", DEPARTMENTS, DEPARTMENTS), ("SPLIT_FROM", DEPARTMENTS, DEPARTMENTS),
    *[("REPORTS_TO", EXECUTIVES, EXECUTIVES)] * 4, *[("HEADS", EXECUTIVES, DEPARTMENTS[:2])] * 2, ("HOLDS", EXECUTIVES[:2], DEPARTMENTS),
)
_CLAIMS = tuple(f"K{number}" for number in range(6))


def days() -> st.SearchStrategy[str]:
    """A day of the small span in which everything happens."""
    return _DAYS.map(date.isoformat)


def _nodes(continuants: dict[str, str]) -> tuple[Node, ...]:
    departments = [
        Node(
            id=node_id(name), label="Department", name=name, kind="department", company_id=COMPANY, keys=(name,),
            continuant_id=node_id(continuants[name]), lineage_id=node_id(continuants[name]),
        )
        for name in DEPARTMENTS
    ]
    executives = [Node(id=node_id(name), label="Executive", name=name, company_id=COMPANY, keys=(name,)) for name in EXECUTIVES[:3]]
    other = Node(id="e" + "0" * 16, label="Executive", name=EXECUTIVES[3], company_id=COMPANY)
    company = Node(id=COMPANY, label="Company", name="腾讯", keys=("腾讯",))
    return tuple(sorted([company, *departments, *executives, other], key=lambda node: node.id))


def _id(name: str) -> str:
    return "e" + "0" * 16 if name == EXECUTIVES[3] else node_id(name)


@st.composite
def _facts(draw: st.DrawFn) -> Fact:
    relation, lefts, rights = draw(st.sampled_from(_SHAPES))
    left = draw(st.sampled_from(lefts))
    right = draw(st.sampled_from([name for name in rights if name != left]))
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    ended, known_end = draw(st.booleans()), draw(st.booleans())
    known = draw(_DAYS)
    at = draw(st.sampled_from(DEPARTMENTS)) if relation == "REPORTS_TO" else None
    claims = tuple(claim_id(number) for number in draw(st.lists(st.sampled_from(_CLAIMS), min_size=1, max_size=3, unique=True)))
    fact = Fact(
        id="", relation=relation, from_id=_id(left), to_id=_id(right), valid_from=draw(st.sampled_from([None, first])), certain_from=first,
        certain_to=last if ended else None, valid_to=draw(st.sampled_from([last, last + timedelta(days=2)])) if ended else None,
        known_from=known, known_to=known + timedelta(days=3) if known_end else None, job_title=draw(st.sampled_from(["负责人", "总裁"])),
        acting=draw(st.booleans()), concurrent=draw(st.booleans()), dotted=draw(st.integers(0, 3)) == 0, inferred=draw(st.booleans()),
        post=draw(st.sampled_from([None, "北区"])) if relation == "HEADS" else None, at=at and node_id(at), at_name=at,
        authority=draw(st.integers(1, 4)), sources=draw(st.integers(1, 2)), claims=claims, opened_by=claims[:1], closed_by=claims[1:2],
        quote=f"{left}{right}", from_basis="stated",
    )
    return fact.model_copy(update={"id": fact_id(fact)})


def _claim(number: str, event: str, status: str, published: date) -> ClaimNode:
    return ClaimNode(
        id=claim_id(number), name=f"{event}: {number}", announcement=TEXT, event=event, status=status, authority=3, published=published,
        quote=f"句{number}", rule="x", start=int(number[1:]), end=9,
    )


@st.composite
def worlds(draw: st.DrawFn) -> Graph:
    """One company of five departments (names joined to continuants at random) and four executives."""
    continuants = {name: draw(st.sampled_from(DEPARTMENTS[:2])) if draw(st.booleans()) else name for name in DEPARTMENTS}
    facts = {fact.id: fact for fact in draw(st.lists(_facts(), min_size=8, max_size=24))}
    everywhere = [
        Fact(id="", relation="EXISTS_IN", from_id=node_id(name), to_id=COMPANY, certain_from=START, known_from=START, quote=name,
             claims=(claim_id("K0"),), opened_by=(claim_id("K0"),))
        for name in DEPARTMENTS[:2]
    ]
    facts |= {fact_id(fact): fact.model_copy(update={"id": fact_id(fact)}) for fact in everywhere}
    claims = [
        _claim(number, draw(st.sampled_from(["appointed", "mandate", "renamed"])), draw(st.sampled_from(["announced", "reported", "denied"])), draw(_DAYS))
        for number in _CLAIMS
    ]
    pairs = draw(st.sets(st.tuples(st.sampled_from(_CLAIMS), st.sampled_from(DEPARTMENTS + EXECUTIVES)), max_size=10))
    abouts = [About(id=edge_id("ABOUT", claim_id(k), _id(name), "x"), claim=claim_id(k), role="x", to_id=_id(name)) for k, name in sorted(pairs)]
    losing = draw(st.sets(st.tuples(st.sampled_from(_CLAIMS[:3]), st.sampled_from(_CLAIMS[3:])), max_size=3))
    losses = [
        Loss(id=edge_id("LOSES_TO", claim_id(k), claim_id(w), "s"), claim=claim_id(k), to=claim_id(w), slot="s", rule="authority",
             known_from=draw(_DAYS))
        for k, w in sorted(losing)
    ]

    def by_id(rows):
        return tuple(sorted(rows, key=lambda row: row.id))

    return Graph(
        nodes=_nodes(continuants), announcements=golden_graph().announcements, claims=by_id(claims), facts=by_id(facts.values()),
        abouts=by_id(abouts), losses=by_id(losses),
    )


def large_graph(companies: int = 30, departments: int = 40) -> Graph:
    """Companies with a chart of two levels each, every department with a head who reports to the head above: for plans, not for truth."""
    nodes: list[Node] = []
    facts: list[Fact] = []

    def fact(relation: str, left: str, right: str, **more: object) -> None:
        facts.append(Fact.model_validate({
            "id": f"f{len(facts):016d}", "relation": relation, "from_id": left, "to_id": right, "certain_from": START, "known_from": START,
            "valid_from": START, "claims": (claim_id("C1"),), "opened_by": (claim_id("C1"),), "quote": relation, **more,
        }))

    for number in range(companies):
        company = f"c{number:016d}"
        nodes.append(Node(id=company, label="Company", name=f"公司{number}", keys=(f"公司{number}",)))
        for part in range(departments):
            unit, head = f"d{number:08d}{part:08d}", f"e{number:08d}{part:08d}"
            name = f"部{part}"
            nodes.append(Node(id=unit, label="Department", name=name, company_id=company, continuant_id=unit, lineage_id=unit, keys=(name,)))
            nodes.append(Node(id=head, label="Executive", name=f"人{part}", company_id=company, keys=(f"人{part}",)))
            fact("EXISTS_IN", unit, company)
            fact("HEADS", head, unit, job_title="负责人")
            if part:
                above = part // 8
                fact("PART_OF", unit, f"d{number:08d}{above:08d}")
                fact("REPORTS_TO", head, f"e{number:08d}{above:08d}", at=unit, at_name=name)
    golden = golden_graph()
    claims = [
        ClaimNode(id=f"{number:064d}", name="mandate", announcement=TEXT, event="mandate", status="announced", authority=3,
                  published=START, quote="负责", rule="x", start=number, end=number + 1)
        for number in range(len(nodes))
    ]
    abouts = [About(id=edge_id("ABOUT", claim.id, node.id, "x"), claim=claim.id, role="x", to_id=node.id)
              for claim, node in zip(claims, nodes, strict=True)]
    return Graph(
        nodes=tuple(sorted([*nodes, *golden.nodes], key=lambda node: node.id)), announcements=golden.announcements, claims=tuple(sorted([*claims, *golden.claims], key=lambda claim: claim.id)),
        facts=tuple(sorted([*facts, *golden.facts], key=lambda fact: fact.id)),
        abouts=tuple(sorted([*abouts, *golden.abouts], key=lambda about: about.id)), redirects=golden.redirects,
    )
