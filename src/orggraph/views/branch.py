"""Branches: one department (or company) of a chart with its heads, reporting lines, placement and children."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.core.model import Frozen, without_checks
from orggraph.views.forest import Forest
from orggraph.views.life import Life
from orggraph.views.moment import Moment
from orggraph.views.reader import Reader
from orggraph.views.rows import Citations, Row, build_row, nodes_of, precedence, source_name, tenure_of


class Line(Frozen):
    """A reporting line that hangs on a post here: `name` reports to `to`."""

    name: str
    to: str
    dotted: bool = False
    fact: str
    quote: str
    source: str | None


class Placement(Frozen):
    """Why a department stands under its parent; not `sure` while a move is in doubt."""

    fact: str
    sure: bool
    inferred: bool
    contested: bool
    quote: str
    source: str | None


class Branch(Frozen):
    """One department or company; `sure` is its existence under this name, `possible` are heads that are not sure."""

    id: str
    name: str
    kind: str
    company: str | None = None
    sure: bool = True
    heads: tuple[Row, ...] = ()
    possible: tuple[Row, ...] = ()
    lines: tuple[Line, ...] = ()
    placement: Placement | None = None
    children: tuple["Branch", ...] = ()


_Row = TypeVar("_Row", Row, Line)
_Made = TypeVar("_Made", bound=Frozen)
_make_line, _make_placement, _make_branch = without_checks(Line), without_checks(Placement), without_checks(Branch)


@dataclass(frozen=True, slots=True)
class Posts:
    """Rows of heads and lines by the node they hang on; placements by the continuant placed."""

    heads: dict[str, list[Row]]
    possible: dict[str, list[Row]]
    lines: dict[str, list[Line]]
    placements: dict[str, Placement]


def load_posts(reader: Reader, lives: Collection[Life], placed: dict[str, tuple[str, Fact]], moment: Moment) -> Posts:
    """What hangs on these lives on a day. A tenure that a doubtful rename splits is possible once, under the old name."""
    held = {node.id: node for life in lives for node in life.nodes}
    ids = sorted(held)
    heading = sorted(reader.facts_to(ids, ["HEADS"], on=moment.on, known=moment.known), key=precedence)
    sure = [fact for fact in heading if moment.holds(fact)]
    tenures = {tenure_of(fact) for fact in sure}
    doubtful: dict[str, Fact] = {}
    for fact in heading:
        if tenure_of(fact) not in tenures:
            doubtful.setdefault(tenure_of(fact), fact)
    lines = sorted(filter(moment.holds, reader.facts_at(ids, on=moment.on, known=moment.known)), key=precedence)
    placements: dict[bool, dict[str, Fact]] = {True: {}, False: {}}
    for child, (_, fact) in placed.items():
        placements[moment.holds(fact)][child] = fact
    made = _make_kept(reader, held, {
        "row": [*sure, *doubtful.values()], "line": lines,
        "placement": list(placements[True].values()), "unsure placement": list(placements[False].values()),
    })
    return Posts(
        _by_place((row.at_id, row) for row in made["row"][:len(sure)]), _by_place((row.at_id, row) for row in made["row"][len(sure):]),
        _by_place(zip((fact.at for fact in lines), made["line"], strict=True)),
        dict(zip((*placements[True], *placements[False]), (*made["placement"], *made["unsure placement"]), strict=True)),
    )


def _make_kept(reader: Reader, held: Mapping[str, Node], wanted: Mapping[str, Sequence[Fact]]) -> dict[str, list[Any]]:
    """What is built of facts, by its kind: of one state of a store but once, since it follows from a fact, its nodes and its source."""
    kept = {kind: reader.kept(kind) for kind in wanted}
    fresh = {kind: [fact for fact in facts if fact.id not in kept[kind]] for kind, facts in wanted.items()}
    if any(fresh.values()):
        nodes = nodes_of(reader, [*fresh["row"], *fresh["line"]], held)
        cited = Citations(reader, [fact for facts in fresh.values() for fact in facts])
        for kind, facts in fresh.items():
            kept[kind].update((fact.id, _BUILD[kind](fact, nodes, cited)) for fact in facts)
    return {kind: [kept[kind][fact.id] for fact in facts] for kind, facts in wanted.items()}


def _by_place(rows: Iterable[tuple[str | None, _Made]]) -> dict[str, list[_Made]]:
    found: dict[str, list[_Made]] = {}
    for place, row in rows:
        found.setdefault(place or "", []).append(row)
    return found


def _build_line(fact: Fact, nodes: Mapping[str, Node], cited: Citations) -> Line:
    return _make_line(
        name=nodes[fact.from_id].name, to=nodes[fact.to_id].name, dotted=fact.dotted, fact=fact.id, quote=fact.quote,
        source=source_name(cited.of(fact)),
    )


def _build_placement(fact: Fact, _nodes: Mapping[str, Node], cited: Citations, *, is_sure: bool = True) -> Placement:
    return _make_placement(
        fact=fact.id, sure=is_sure, inferred=fact.inferred, contested=fact.contested, quote=fact.quote, source=source_name(cited.of(fact)),
    )


_BUILD: dict[str, Callable[[Fact, Mapping[str, Node], Citations], Row | Line | Placement]] = {
    "row": build_row, "line": _build_line, "placement": _build_placement, "unsure placement": partial(_build_placement, is_sure=False),
}


def build_branch(
    life: Life, node: Node, posts: Posts, company: str | None, children: Iterable[Branch] = (), *, is_sure: bool = True,
) -> Branch:
    """The branch of one life under the name in force, which is the node's; `is_sure`: it surely is."""
    return _make_branch(
        id=node.id, name=node.name, kind=node.kind or node.label.lower(), company=company, sure=is_sure,
        heads=_gather(posts.heads, life), possible=_gather(posts.possible, life), lines=_gather(posts.lines, life),
        placement=posts.placements.get(life.id), children=tuple(children),
    )


def _gather(rows: Mapping[str, list[_Row]], life: Life) -> tuple[_Row, ...]:
    if len(life.nodes) == 1:
        own = rows.get(life.nodes[0].id)
        return tuple(own) if own else ()
    return tuple(row for node in life.nodes for row in rows.get(node.id, ()))


def build_branches(reader: Reader, forest: Forest, home: Node | None) -> tuple[list[Branch], list[Branch]]:
    """The branches of a forest by name: roots with children, and those with neither parent nor children."""
    posts = load_posts(reader, forest.lives.values(), forest.placed, forest.moment)
    below = forest.children()
    company = home.name if home and not home.is_placeholder else None

    def grow(key: str) -> Branch:
        children = map(grow, below.get(key, ()))
        return build_branch(forest.lives[key], forest.nodes[key], posts, company, children, is_sure=key not in forest.doubtful)

    tops = [grow(key) for key in forest.tops()]
    return [top for top in tops if top.children], [top for top in tops if not top.children]
