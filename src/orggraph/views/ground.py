"""Grounds: what an answer about a seat, a line or a department rests on when nothing surely holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from orggraph.core.facts import Basis, Fact
from orggraph.views.life import Life, load_life
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject
from orggraph.views.reader import Reader
from orggraph.views.rows import Answer
from orggraph.views.statements import Statement, event_of, statements_about


@dataclass(frozen=True, slots=True)
class Ground:
    """An answer, and since (or until) when and on what basis, where it is no or not applicable."""

    answer: Answer
    since: date | None = None
    until: date | None = None
    basis: Basis | None = None


def answer_seat(life: Life, heading: Sequence[Fact], moment: Moment) -> Ground:
    """Whether the seat of a continuant is held: `heading` are its HEADS facts, of every time."""
    if any(moment.holds(fact) for fact in heading):
        return Ground("yes")
    if life.standing(moment.on) == "over":
        return find_absence(life, moment)
    ended = [fact for fact in heading if moment.has_ended(fact)]
    if ended and not any(moment.allows(fact) for fact in heading):
        last = max(ended, key=lambda fact: (fact.valid_to or date.min, fact.id))
        return Ground("no", since=last.valid_to, basis=last.to_basis)
    return Ground("unknown")


def ground_line(reader: Reader, subject: Subject, lines: Sequence[Fact], moment: Moment) -> Ground:
    """Whether somebody who surely has no line is known to have none: it ended, and nobody is known to have a post since."""
    if subject.label == "Department":
        life = load_life(reader, subject.nodes, moment.known)
        if life.standing(moment.on) == "over":
            return find_absence(life, moment)
    elif (death := find_death(reader, subject, moment)) is not None:
        return Ground("not_applicable", since=death.day, basis=death.basis)
    ended = [fact for fact in lines if moment.has_ended(fact)]
    posts = reader.facts_from(subject.ids, ["HEADS", "HOLDS"]) if subject.label == "Executive" else []
    if ended and not any(moment.allows(fact) for fact in (*lines, *posts)):
        last = max(ended, key=lambda fact: (fact.valid_to or date.min, fact.id))
        return Ground("no", since=last.valid_to, basis=last.to_basis)
    return Ground("unknown")


def find_death(reader: Reader, subject: Subject, moment: Moment) -> Statement | None:
    """What tells that an executive had died by a day."""
    for item in statements_about(reader, subject.ids, moment.known, ["removed"]):
        if item.claim.status == "announced" and item.day <= moment.on and event_of(reader, item.claim.id).get("reason") == "deceased":
            return item
    return None


def find_absence(life: Life, moment: Moment) -> Ground:
    """The continuant surely did not exist: it had ended, or was still to begin."""
    ended = [span for span in life.spans if moment.has_ended(span)]
    coming = [span for span in life.spans if span.valid_from is not None and span.valid_from > moment.on]
    if ended:
        last = max(ended, key=lambda span: (span.valid_to or date.min, span.id))
        return Ground("not_applicable", since=last.valid_to, basis=last.to_basis)
    first = coming[0]
    return Ground("not_applicable", until=first.valid_from, basis=first.from_basis)


def heirs(reader: Reader, life: Life, moment: Moment, relation: str) -> tuple[str, ...]:
    """The names of what a continuant was merged into (MERGED_FROM) or split into (SPLIT_FROM) by a day, sorted."""
    facts = [fact for fact in reader.facts_to(life.ids, ["MERGED_FROM", "SPLIT_FROM"]) if moment.holds(fact) and fact.relation == relation]
    return tuple(sorted(node.name for node in reader.nodes(sorted({fact.from_id for fact in facts}))))
