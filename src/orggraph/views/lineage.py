"""Lineage: what a department was before and became later, through renames, mergers, splits and carve-outs.

Walks go strictly with time (downwards to what came before, upwards to what came after), so that a name that
came back closes no circle.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.core.model import Frozen
from orggraph.views.life import load_life
from orggraph.views.naming import Subject, continuant_of
from orggraph.views.reader import Reader
from orggraph.views.rows import Citations, nodes_of, source_name

Kind = Literal["same", "renamed", "merged", "split", "carved_out"]
Direction = Literal["self", "earlier", "later"]


class Ancestry(Frozen):
    """One step of lineage: `name` is the other department (of a rename the other name), `of` the one it belongs to.

    `on` is the first day of the change; `distance` counts steps from the one asked about (0: itself and its names).
    """

    kind: Kind
    name: str
    on: date | None
    of: str
    direction: Direction
    distance: int
    fact: str | None = None
    quote: str = ""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    fact: Fact
    direction: Direction
    distance: int


def trace_lineage(reader: Reader, subject: Subject, known: date | None) -> tuple[Ancestry, ...]:
    """The names and relatives of a department: itself first, then by distance, day and fact."""
    if subject.label != "Department":
        return ()
    steps = {step.fact.id: step for step in reversed([*_walk(reader, subject, known, "earlier"), *_walk(reader, subject, known, "later")])}
    ordered = sorted(steps.values(), key=lambda step: (step.distance, step.fact.certain_from, step.fact.id))
    begin = next((span.valid_from for span in load_life(reader, subject.nodes, known).spans if span.from_id == subject.node.id), None)
    own = Ancestry(kind="same", name=subject.node.name, on=begin, of=subject.node.name, direction="self", distance=0)
    return (own, *_build(reader, ordered, subject, known))


def _walk(reader: Reader, subject: Subject, known: date | None, direction: Direction) -> Iterator[_Step]:
    """Breadth first over continuants; each is entered at the day of the step that led there."""
    frontier: list[tuple[Sequence[Node], date | None]] = [(subject.nodes, None)]
    seen, distance = {continuant_of(subject.node)}, 0
    while frontier:
        reached: list[tuple[Sequence[Node], date | None]] = []
        for nodes, limit in frontier:
            ids = [node.id for node in nodes]
            renames = _within(reader.facts_from(ids, ["RENAMED_FROM"]), known, direction, limit)
            yield from (_Step(fact, direction, distance) for fact in renames)
            for fact in _within(_relatives(reader, ids, direction), known, direction, limit):
                yield _Step(fact, direction, distance + 1)
                reached += _enter(reader, fact, direction, seen)
        frontier, distance = reached, distance + 1


def _enter(reader: Reader, fact: Fact, direction: Direction, seen: set[str]) -> Iterator[tuple[Sequence[Node], date | None]]:
    for node in reader.nodes([fact.to_id if direction == "earlier" else fact.from_id]):
        key = continuant_of(node)
        if key not in seen:
            seen.add(key)
            yield reader.continuant_nodes([key]) or [node], fact.certain_from


def _relatives(reader: Reader, ids: Sequence[str], direction: Direction) -> list[Fact]:
    read = reader.facts_from if direction == "earlier" else reader.facts_to
    return read(ids, ["MERGED_FROM", "SPLIT_FROM"])


def _within(facts: Iterable[Fact], known: date | None, direction: Direction, limit: date | None) -> list[Fact]:
    def fits(day: date) -> bool:
        return limit is None or (day <= limit if direction == "earlier" else day >= limit)

    return [fact for fact in facts if fact.is_known(known) and fits(fact.certain_from)]


def _build(reader: Reader, steps: Sequence[_Step], subject: Subject, known: date | None) -> Iterator[Ancestry]:
    facts = [step.fact for step in steps]
    nodes, cited = nodes_of(reader, facts), Citations(reader, facts)
    for step in steps:
        newer, older = nodes[step.fact.from_id], nodes[step.fact.to_id]
        far, near = (older, newer) if step.direction == "earlier" or step.fact.relation == "RENAMED_FROM" else (newer, older)
        own = step.fact.relation == "RENAMED_FROM" and continuant_of(newer) == continuant_of(subject.node)
        yield Ancestry(
            kind=_kind(reader, step.fact, older, known), name=far.name, on=step.fact.valid_from or step.fact.certain_from, of=near.name,
            direction="self" if own else step.direction, distance=step.distance,
            fact=step.fact.id, quote=step.fact.quote, source=source_name(cited.of(step.fact)),
        )


def _kind(reader: Reader, fact: Fact, older: Node, known: date | None) -> Kind:
    """A split whose source goes on is a carve-out."""
    if fact.relation != "SPLIT_FROM":
        return "renamed" if fact.relation == "RENAMED_FROM" else "merged"
    source = load_life(reader, reader.continuant_nodes([continuant_of(older)]) or [older], known)
    return "carved_out" if source.node_on(fact.certain_from) else "split"
