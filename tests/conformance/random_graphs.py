"""Random graphs whose edges have both their ends, for hypothesis."""

from typing import Any

from hypothesis import strategies as st

from orggraph.core.facts import Fact
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Graph, Loss, Node
from orggraph.core.problems import Problem

_IDS = st.sampled_from([f"{letter}{number}" for letter in "abcde" for number in range(3)])
_WORDS = st.text(max_size=6)


def _unique(strategy: st.SearchStrategy[Any], most: int = 6) -> st.SearchStrategy[tuple[Any, ...]]:
    rows = st.lists(strategy, max_size=most, unique_by=lambda row: row.id)
    return rows.map(lambda found: tuple(sorted(found, key=lambda row: row.id)))


def _one_of(rows: tuple[Any, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([row.id for row in rows])


_NODES = _unique(st.builds(
    Node, id=_IDS, label=st.sampled_from(["Company", "Department", "Executive"]), name=_WORDS,
    aliases=st.lists(_WORDS, max_size=2).map(tuple), keys=st.lists(_WORDS, max_size=3, unique=True).map(tuple),
    company_id=st.none() | _IDS, continuant_id=st.none() | _IDS, mandate=st.none() | _WORDS, is_placeholder=st.booleans(),
))
_ANNOUNCEMENTS = _unique(st.builds(
    AnnouncementNode, id=_IDS, name=_WORDS, headline=st.none() | _WORDS, published=st.dates(), withdrawn=st.none() | st.dates(),
), 3)


def _claims(announcements: tuple[AnnouncementNode, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    return _unique(st.builds(
        ClaimNode, id=_IDS, name=_WORDS, announcement=_one_of(announcements), event=_WORDS, status=_WORDS,
        authority=st.integers(1, 4), published=st.dates(), effective=st.none() | _WORDS, quote=_WORDS, rule=_WORDS,
        start=st.integers(0, 99), end=st.integers(0, 99),
    ))


def _facts(nodes: tuple[Node, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    return _unique(st.builds(
        Fact, id=_IDS, relation=st.sampled_from(["EXISTS_IN", "HEADS", "REPORTS_TO"]), from_id=_one_of(nodes), to_id=_one_of(nodes),
        at=st.none() | _one_of(nodes), valid_from=st.none() | st.dates(), certain_from=st.dates(), known_from=st.dates(),
        job_title=st.none() | _WORDS, confidence=st.floats(0, 1), claims=st.lists(_IDS, max_size=3).map(tuple), quote=_WORDS,
    ))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A graph of a few rows a part, by id, with any text in its names."""
    nodes, announcements = draw(_NODES), draw(_ANNOUNCEMENTS)
    claims = draw(_claims(announcements)) if announcements else ()
    ends = {"claim": _one_of(claims)} if claims else {}
    return Graph(
        nodes=nodes, announcements=announcements, claims=claims,
        facts=draw(_facts(nodes)) if nodes else (),
        abouts=draw(_unique(st.builds(About, id=_IDS, role=_WORDS, to_id=_one_of(nodes), **ends))) if nodes and claims else (),
        losses=draw(_unique(st.builds(
            Loss, id=_IDS, to=_one_of(claims), slot=_WORDS, rule=st.sampled_from(["authority", "claim_id"]), known_from=st.dates(), **ends,
        ))) if claims else (),
        redirects=draw(st.dictionaries(_IDS, _IDS, max_size=4)),
        problems=tuple(sorted(draw(st.sets(st.builds(Problem, code=_WORDS, message=_WORDS), max_size=2)), key=Problem.model_dump_json)),
    )
