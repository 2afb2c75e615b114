"""Policy: which of the statements that disagree on a slot stands, and by which rule the others lose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from orggraph.core.claims import Evidence
from orggraph.core.problems import Problem
from orggraph.core.tellings import Telling
from orggraph.projection.statements import Statement

Rule = Literal["correction", "authority", "publication", "claim_id", "denial", "standing", "cycle"]
Side = Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Defeat:
    """One claim loses to another on a slot, by a rule of the policy."""

    claim: str
    to: str
    slot: str
    rule: Rule


@dataclass(slots=True)
class Docket:
    """What a belief notes beside its facts: defeats and problems."""

    defeats: set[Defeat] = field(default_factory=set)
    problems: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def lose(self, losers: Side, winner: Statement, slot: str, rule: Rule) -> None:
        """Notes that claims lose to a claim."""
        self.defeats |= {Defeat(loser.id, winner.id, slot, rule) for loser in losers if loser.id != winner.id}

    def object_to(self, statement: Statement, code: str, message: str) -> None:
        """Notes a problem of a statement, with its sentence."""
        clause = first_clause(statement.telling)
        self.problems[statement.id, code] = Problem(
            code=code, message=message, where=statement.announcement,
            start=clause.start, end=clause.end, quote=clause.quote,
        )


def first_clause(telling: Telling) -> Evidence:
    """The first evidence that is a clause, else the first at all."""
    evidence = telling.claim.evidence
    return next((item for item in evidence if item.role == "clause"), evidence[0])


def is_corrected_by(earlier: Statement, later: Statement) -> bool:
    """Whether a publisher took back what it had said: later, and at no lower authority or in words of correction."""
    publisher = earlier.telling.publisher
    return (
        publisher is not None and publisher == later.telling.publisher and earlier.published < later.published
        and (later.authority <= earlier.authority or later.telling.claim.correction)
    )


def is_conflict(winner: Statement, loser: Statement) -> bool:
    """Whether a disagreement is a conflict: the later voice has another publisher and no higher authority.

    Else it is a correction, which contests nothing.
    """
    publisher = winner.telling.publisher
    if publisher is not None and publisher == loser.telling.publisher:
        return False
    earlier, later = sorted((winner, loser), key=lambda one: (one.published, one.authority))
    return later.authority >= earlier.authority


def preference(statement: Statement) -> tuple[int, int, str]:
    """Least is best: authority, then later publication, then claim id."""
    return statement.authority, -statement.published.toordinal(), statement.id


def best_of(side: Side) -> Statement:
    """The voice that speaks for a side."""
    return min(side, key=preference)


def _reason(loser: Statement, winner: Statement) -> Rule:
    if loser.authority != winner.authority:
        return "authority"
    return "publication" if loser.published != winner.published else "claim_id"


def choose(
    sides: Sequence[Side], slot: str, docket: Docket,
    disagree: Callable[[Statement, Statement], bool] = lambda *_: True,
) -> tuple[int, bool]:
    """The index of the side that stands, and whether it is contested; the others' claims are noted as losing.

    A claim that its own publisher corrected is out first; then authority, later publication, claim id.
    """
    out = {
        left.id
        for index, side in enumerate(sides) for left in side
        for other, facing in enumerate(sides) if other != index
        for right in facing if disagree(left, right) and is_corrected_by(left, right)
    }
    standing = [[one for one in side if one.id not in out] for side in sides]
    chosen = min((index for index, side in enumerate(standing) if side), key=lambda index: preference(best_of(standing[index])))
    winner = best_of(standing[chosen])
    contested = False
    for index, side in enumerate(sides):
        facing = [one for one in side if disagree(one, winner)] if index != chosen else []
        for loser in facing:
            docket.lose([loser], winner, slot, "correction" if is_corrected_by(loser, winner) else _reason(loser, winner))
        contested = contested or any(is_conflict(winner, loser) for loser in facing if loser.id not in out)
    return chosen, contested
