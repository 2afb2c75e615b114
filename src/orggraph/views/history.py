"""History: a department's names, lineage, events, heads and parents; an executive's posts and managers.

A tenure that a rename carried on is one, under the name at its beginning. Spans that no fact covers are listed under
`gaps`: unknown, or no where a seat was surely left and nobody named since. Reported and proposed claims are
among the events under their status.
"""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from orggraph.core.facts import Basis, Fact
from orggraph.core.model import Frozen
from orggraph.views.life import Life, load_life
from orggraph.views.lineage import Ancestry, trace_lineage
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, continuant_of, find_subject
from orggraph.views.occurrences import Occurrence, list_occurrences
from orggraph.views.reader import Reader
from orggraph.views.rows import Row, nodes_of, tenure_of
from orggraph.views.spells import Gap, find_gaps, join_spells
from orggraph.views.view import View


class Named(Frozen):
    """One name and the span in which it was in force; half-open, null is open or unknown."""

    name: str
    id: str
    fact: str
    valid_from: date | None
    certain_from: date
    certain_to: date | None
    valid_to: date | None
    from_basis: Basis
    to_basis: Basis


class HistoryView(View):
    """All that is known of one name over time. `parents` and `managers` name the parent or manager."""

    schema_name: ClassVar[str] = "orggraph/history/1"

    name: str
    id: str
    kind: str
    known: date | None
    names: tuple[Named, ...] = ()
    lineage: tuple[Ancestry, ...] = ()
    events: tuple[Occurrence, ...] = ()
    tenures: tuple[Row, ...] = ()
    parents: tuple[Row, ...] = ()
    managers: tuple[Row, ...] = ()
    gaps: dict[str, tuple[Gap, ...]]


def tell_history(
    reader: Reader, name: str, *, known: date | None = None, company: str | None = None, on: date | None = None,
) -> HistoryView:
    """The history of a name; `on` only decides what a name means that several departments bore in turn."""
    subject = find_subject(reader, name, company=company, moment=Moment(on, known) if on else None)
    return _tell_executive(reader, subject, known) if subject.label == "Executive" else _tell_place(reader, subject, known)


def _tell_executive(reader: Reader, subject: Subject, known: date | None) -> HistoryView:
    tenures = join_spells(reader, _known(reader.facts_from(subject.ids, ["HEADS", "HOLDS"]), known), tenure_of)
    managers = _join_lines(reader, subject, known)
    return HistoryView(
        name=subject.node.name, id=subject.node.id, kind=subject.kind, known=known,
        events=list_occurrences(reader, subject, known), tenures=tenures, managers=managers,
        gaps={"posts": find_gaps(tenures), "managers": find_gaps(managers)},
    )


def _tell_place(reader: Reader, subject: Subject, known: date | None) -> HistoryView:
    life = load_life(reader, subject.nodes, known)
    tenures = join_spells(reader, _known(reader.facts_to(subject.ids, ["HEADS", "HOLDS"]), known), tenure_of)
    parents = _join_parents(reader, subject, known)
    heads = [row for row in tenures if row.relation == "HEADS"]
    span = None if life.is_company else life.spans
    gaps = {"heads": find_gaps(heads, within=span, after="no")}
    return HistoryView(
        name=subject.node.name, id=subject.node.id, kind=subject.kind, known=known, names=_list_names(life),
        lineage=trace_lineage(reader, subject, known), events=list_occurrences(reader, subject, known),
        tenures=tenures, parents=parents, managers=_join_lines(reader, subject, known),
        gaps=gaps if life.is_company else {**gaps, "parents": find_gaps(parents, within=span)},
    )


def _known(facts: Sequence[Fact], known: date | None) -> list[Fact]:
    return [fact for fact in facts if fact.is_known(known)]


def _list_names(life: Life) -> tuple[Named, ...]:
    names = {node.id: node.name for node in life.nodes}
    return tuple(
        Named(
            name=names[span.from_id], id=span.from_id, fact=span.id, valid_from=span.valid_from, certain_from=span.certain_from,
            certain_to=span.certain_to, valid_to=span.valid_to, from_basis=span.from_basis, to_basis=span.to_basis,
        )
        for span in life.spans
    )


def _join_parents(reader: Reader, subject: Subject, known: date | None) -> tuple[Row, ...]:
    """One row a parent and span; what renames of either end carried on is one."""
    facts = _known(reader.facts_from(subject.ids, ["PART_OF"]), known)
    nodes = nodes_of(reader, facts)
    return join_spells(reader, facts, lambda fact: continuant_of(nodes[fact.to_id]), adjoining=True, manager=True)


def _join_lines(reader: Reader, subject: Subject, known: date | None) -> tuple[Row, ...]:
    """One row a manager and span; what renames of the post's department carried on is one."""
    facts = _known(reader.facts_from(subject.ids, ["REPORTS_TO"]), known)
    nodes = nodes_of(reader, facts)

    def key(fact: Fact) -> tuple[str, str | None, bool]:
        return fact.to_id, continuant_of(nodes[fact.at]) if fact.at in nodes else fact.at, fact.dotted

    return join_spells(reader, facts, key, adjoining=True, manager=True)
