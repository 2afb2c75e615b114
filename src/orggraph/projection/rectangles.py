"""Rectangles: the beliefs of consecutive known days joined where they are equal, as facts in both times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from orggraph.core.days import is_within
from orggraph.core.facts import Fact, name_fact
from orggraph.core.graph import Loss, edge_id
from orggraph.core.tellings import Telling
from orggraph.projection.beliefs import Belief, Row, Shape
from orggraph.projection.policy import Defeat, first_clause
from orggraph.projection.statements import Statement


@dataclass(slots=True)
class Rectangle:
    """One shape over one stretch of known time, with all rows it was believed by."""

    known_from: date
    known_to: date | None = None
    rows: list[Row] = field(default_factory=list)
    id: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A belief and the known days it holds on."""

    known_from: date
    known_to: date | None
    belief: Belief


def date_beliefs(beliefs: Sequence[tuple[date, Belief]]) -> list[Dated]:
    """Every belief holds until the next one."""
    days = [day for day, _ in beliefs]
    return [Dated(day, until, belief) for (day, belief), until in zip(beliefs, [*days[1:], None], strict=True)]


def join_facts(dated: Sequence[Dated], statements: Mapping[str, Statement]) -> list[Fact]:
    """The facts of a sequence of beliefs."""
    rectangles: dict[Shape, list[Rectangle]] = {}
    for one in dated:
        for row in one.belief.rows:
            own = rectangles.setdefault(row.shape, [])
            if not own or own[-1].known_to != one.known_from:
                own.append(Rectangle(one.known_from))
            own[-1].known_to = one.known_to
            own[-1].rows.append(row)
    for shape, own in rectangles.items():
        for rectangle in own:
            rectangle.id = name_fact({**shape._asdict(), "known_from": rectangle.known_from})
    return [_fact(shape, one, _tenure_of(one, rectangles), statements) for shape, own in rectangles.items() for one in own]


def _tenure_of(rectangle: Rectangle, rectangles: Mapping[Shape, list[Rectangle]]) -> str | None:
    first = rectangle.rows[0].tenure
    if first is None:
        return None
    return next(one.id for one in rectangles[first] if is_within(rectangle.known_from, one.known_from, one.known_to))


def _ordered(claims: Iterable[str], statements: Mapping[str, Statement]) -> tuple[str, ...]:
    return tuple(sorted(set(claims), key=lambda claim: (statements[claim].published, claim)))


def _fact(shape: Shape, rectangle: Rectangle, tenure_id: str | None, statements: Mapping[str, Statement]) -> Fact:
    opened = _ordered((claim for row in rectangle.rows for claim in row.opened_by), statements)
    closed = _ordered((claim for row in rectangle.rows for claim in row.closed_by), statements)
    claims = _ordered((*opened, *closed), statements)
    tellings: list[Telling] = [statements[claim].telling for claim in claims]
    return Fact(
        id=rectangle.id, **shape._asdict(), known_from=rectangle.known_from, known_to=rectangle.known_to, tenure_id=tenure_id,
        contested=any(row.is_contested for row in rectangle.rows),
        authority=min(one.claim.authority for one in tellings),
        confidence=max(statements[claim].telling.claim.confidence for claim in opened or claims),
        sources=len({one.source for one in tellings}),
        claims=claims, opened_by=opened, closed_by=closed,
        quote=first_clause(statements[(opened or claims)[0]].telling).quote,
    )


def join_losses(dated: Sequence[Dated]) -> list[Loss]:
    """The defeats of a sequence of beliefs, as edges in known time; one edge for each stretch of days."""
    stretches: dict[Defeat, list[tuple[date, date | None]]] = {}
    for one in dated:
        for defeat in sorted(one.belief.defeats, key=lambda d: (d.claim, d.to, d.slot, d.rule)):
            own = stretches.setdefault(defeat, [])
            if own and own[-1][1] == one.known_from:
                own[-1] = (own[-1][0], one.known_to)
            else:
                own.append((one.known_from, one.known_to))
    return [_loss(defeat, since, until) for defeat, own in stretches.items() for since, until in own]


def _loss(defeat: Defeat, since: date, until: date | None) -> Loss:
    detail = f"{defeat.slot}|{defeat.rule}|{since.isoformat()}"
    return Loss(
        id=edge_id("LOSES_TO", defeat.claim, defeat.to, detail), claim=defeat.claim, to=defeat.to, slot=defeat.slot,
        rule=defeat.rule, known_from=since, known_to=until,
    )
