"""Review: the queue of suggestions, each with what the texts say of both sides."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar

from orggraph.core.events import mentions_of
from orggraph.core.links import Entity, Links, Suggestion
from orggraph.core.model import Frozen
from orggraph.core.script import fold_name
from orggraph.core.tellings import Counted, Telling
from orggraph.views.view import View

SHOWN = 3


class Said(Frozen):
    """One claim about a side: its words and where they stand."""

    quote: str
    event: str
    published: date
    publisher: str | None
    headline: str | None
    announcement: str


class Side(Frozen):
    """One of the two entities; `said` are its first claims by publication, `claims` how many there are."""

    id: str
    name: str
    label: str
    company: str | None
    aliases: tuple[str, ...]
    claims: int
    said: tuple[Said, ...]


class Case(Frozen):
    """Two entities that may be one, how much speaks for it, and why."""

    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]


class ReviewView(View):
    """The cases to judge, best first."""

    schema_name: ClassVar[str] = "orggraph/review/1"

    cases: tuple[Case, ...]


def lay_out(
    counted: Counted, links: Links, suggestions: Iterable[Suggestion], *, company: str | None = None, limit: int | None = None,
) -> ReviewView:
    """The cases of these suggestions, those of a company (any of its names) if given, at most so many."""
    chosen = [one for one in suggestions if company is None or _is_of(links, one, company)][:limit]
    ids = {side for one in chosen for side in (one.left, one.right)}
    told = _gather(counted, links, ids)
    return ReviewView(cases=tuple(
        Case(left=_side(links, told, counted, one.left), right=_side(links, told, counted, one.right), score=one.score, reasons=one.reasons)
        for one in chosen
    ))


def is_settled(case: Case, decided: Iterable[tuple[Case, str]]) -> bool:
    """Whether verdicts on other cases say already that the two sides are one, or that they are not (A = B, B ≠ C)."""
    groups: dict[str, frozenset[str]] = {}
    apart: list[tuple[str, str]] = []
    for other, verdict in decided:
        left, right = (groups.get(side.id, frozenset({side.id})) for side in (other.left, other.right))
        if verdict == "same":
            groups.update(dict.fromkeys(left | right, left | right))
        else:
            apart += [(other.left.id, other.right.id), (other.right.id, other.left.id)]
    mine, theirs = (groups.get(side.id, frozenset({side.id})) for side in (case.left, case.right))
    return mine == theirs or any(one in mine and two in theirs for one, two in apart)


def _is_of(links: Links, suggestion: Suggestion, company: str) -> bool:
    homes = [_home(links, links.entities[side]) for side in (suggestion.left, suggestion.right)]
    return any(home is not None and fold_name(company) in {fold_name(name) for name in (home.name, *home.aliases)} for home in homes)


def _home(links: Links, entity: Entity) -> Entity | None:
    return entity if entity.label == "Company" else links.entities.get(entity.company_id or "")


def _gather(counted: Counted, links: Links, ids: set[str]) -> dict[str, list[Telling]]:
    """The claims about each entity, by publication, then id."""
    found: dict[str, dict[str, Telling]] = {}
    for telling in counted.tellings:
        named = {links.mentions.get((telling.id, role)) for role, _ in mentions_of(telling.claim.event)} | {links.companies.get(telling.id)}
        for side in named & ids:
            found.setdefault(side or "", {})[telling.id] = telling
    return {side: sorted(each.values(), key=lambda telling: (telling.published, telling.id)) for side, each in found.items()}


def _side(links: Links, told: Mapping[str, list[Telling]], counted: Counted, side: str) -> Side:
    entity, tellings = links.entities[side], told.get(side, [])
    home = _home(links, entity)
    return Side(
        id=entity.id, name=entity.name, label=entity.label, company=home.name if home and not home.is_placeholder else None,
        aliases=entity.aliases, claims=len(tellings), said=tuple(_say(telling, counted) for telling in tellings[:SHOWN]),
    )


def _say(telling: Telling, counted: Counted) -> Said:
    header = counted.announcements[telling.claim.announcement]
    clauses = [item for item in telling.claim.evidence if item.role == "clause"] or list(telling.claim.evidence)
    return Said(
        quote=clauses[0].quote, event=telling.claim.event.type, published=telling.published, publisher=telling.publisher,
        headline=header.title, announcement=telling.claim.announcement,
    )
