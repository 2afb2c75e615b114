"""Branches: one department (or company) of a chart with its heads, reporting lines, placement and children."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.core.model import Frozen
from orggraph.views.forest import Forest
from orggraph.views.life import Life
from orggraph.views.moment import Moment
from orggraph.views.reader import Reader
from orggraph.views.rows import Row, build_rows, nodes_of, precedence, tenure_of


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


@dataclass(frozen=True, slots=True)
class Posts:
    """Rows of heads and lines by the node they hang on; placements by the continuant placed."""

    heads: dict[str, list[Row]]
    possible: dict[str, list[Row]]
    lines: dict[str, list[Line]]
    placements: dict[str, Placement]


def load_posts(reader: Reader, lives: Iterable[Life], placed: dict[str, tuple[str, Fact]], moment: Moment) -> Posts:
    """What hangs on these lives on a day. A tenure that a doubtful rename splits is possible once, under the old name."""
    ids = sorted(key for life in lives for key in life.ids)
    heading = sorted(filter(moment.allows, reader.facts_to(ids, ["HEADS"])), key=precedence)
    sure = [fact for fact in heading if moment.holds(fact)]
    held = {tenure_of(fact) for fact in sure}
    doubtful: dict[str, Fact] = {}
    for fact in heading:
        if tenure_of(fact) not in held:
            doubtful.setdefault(tenure_of(fact), fact)
    lines = sorted(filter(moment.holds, reader.facts_at(ids)), key=precedence)
    places = {child: fact for child, (_, fact) in placed.items()}
    rows = {row.fact: row for row in build_rows(reader, [*sure, *doubtful.values(), *lines, *places.values()])}
    return Posts(
        _by_place(rows[fact.id] for fact in sure), _by_place(rows[fact.id] for fact in doubtful.values()),
        _build_lines(reader, lines, rows), {child: _build_placement(fact, rows[fact.id], moment) for child, fact in places.items()},
    )


def _by_place(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.at_id or "", []).append(row)
    return found


def _build_lines(reader: Reader, facts: Sequence[Fact], rows: Mapping[str, Row]) -> dict[str, list[Line]]:
    nodes, found = nodes_of(reader, facts), dict[str, list[Line]]()
    for fact in facts:
        row = rows[fact.id]
        line = Line(name=row.name, to=nodes[fact.to_id].name, dotted=row.dotted, fact=row.fact, quote=row.quote, source=row.source)
        found.setdefault(fact.at or "", []).append(line)
    return found


def _build_placement(fact: Fact, row: Row, moment: Moment) -> Placement:
    return Placement(
        fact=fact.id, sure=moment.holds(fact), inferred=fact.inferred, contested=fact.contested, quote=row.quote, source=row.source,
    )


def build_branch(life: Life, posts: Posts, moment: Moment, company: str | None, children: Iterable[Branch] = ()) -> Branch:
    """The branch of one life under the name in force."""
    node = life.nearest_node(moment.on)
    return Branch(
        id=node.id, name=node.name, kind=node.kind or node.label.lower(), company=company, sure=life.standing(moment.on) == "certain",
        heads=_gather(posts.heads, life), possible=_gather(posts.possible, life),
        lines=tuple(line for key in life.ids for line in posts.lines.get(key, ())),
        placement=posts.placements.get(life.id), children=tuple(children),
    )


def _gather(rows: dict[str, list[Row]], life: Life) -> tuple[Row, ...]:
    return tuple(row for key in life.ids for row in rows.get(key, ()))


def build_branches(reader: Reader, forest: Forest, home: Node | None) -> tuple[list[Branch], list[Branch]]:
    """The branches of a forest by name: roots with children, and those with neither parent nor children."""
    posts = load_posts(reader, forest.lives.values(), forest.placed, forest.moment)
    below = forest.children()
    company = home.name if home and not home.is_placeholder else None

    def grow(key: str) -> Branch:
        return build_branch(forest.lives[key], posts, forest.moment, company, map(grow, below.get(key, ())))

    tops = [grow(key) for key in forest.tops()]
    return [top for top in tops if top.children], [top for top in tops if not top.children]
