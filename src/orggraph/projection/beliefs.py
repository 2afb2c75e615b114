"""Beliefs: the facts that follow from what was published by one day, with four valid days each and no known ones."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from orggraph.core.days import Precision
from orggraph.core.facts import Basis, Relation
from orggraph.core.links import Entity, anchor_id
from orggraph.core.problems import Problem
from orggraph.projection.cuts import Stretch, cut_to_names
from orggraph.projection.lines import Line, find_lines
from orggraph.projection.lives import Continuant, Life, Lives
from orggraph.projection.meanings import Place, Scene, make_scene
from orggraph.projection.placements import Placement, PlacementFold
from orggraph.projection.policy import Defeat
from orggraph.projection.seats import SeatBook, Tenure
from orggraph.projection.slots import Spell
from orggraph.projection.statements import Statement


class Shape(NamedTuple):
    """What makes a fact differ from another in known time; everything else belongs to the whole rectangle."""

    relation: Relation
    from_id: str
    to_id: str
    valid_from: date | None
    certain_from: date
    certain_to: date | None
    valid_to: date | None
    from_basis: Basis
    to_basis: Basis
    from_precision: Precision
    to_precision: Precision | None
    job_title: str | None = None
    acting: bool = False
    concurrent: bool = False
    dotted: bool = False
    inferred: bool = False
    post: str | None = None
    at: str | None = None
    at_name: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact of one belief: its shape, the claims of its start and end, and the first part of its tenure."""

    shape: Shape
    opened_by: tuple[str, ...]
    closed_by: tuple[str, ...]
    is_contested: bool = False
    tenure: Shape | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A department node in a belief: its continuant (by the ids of its nodes) and since when it bears the name."""

    node: str
    entity: str
    start: tuple[date, date]
    end: date | None


@dataclass(frozen=True, slots=True)
class Belief:
    """All that follows on one known day.

    `continuants` lists the nodes of each department in the order of its names; `meant` says which node each role of
    the claims means that no later belief counts.
    """

    rows: tuple[Row, ...]
    defeats: frozenset[Defeat]
    problems: tuple[Problem, ...]
    continuants: tuple[tuple[Standing, ...], ...]
    meant: Mapping[tuple[str, str], str]


def name_nodes(lives: Lives, entities: Mapping[str, Entity], published: Mapping[str, date]) -> dict[int, str]:
    """Node ids by `id(life)`: a name's first continuant has the entity's id, later ones add the start of their opening claim."""
    named: dict[int, str] = {}
    for name, own in lives.by_name.items():
        by_continuant: dict[int, str] = {}
        for life in sorted(own, key=lambda one: one.start.key):
            node = by_continuant.get(id(life.continuant))
            if node is None:
                node = _name_later(entities[name], life, published) if by_continuant else name
                by_continuant[id(life.continuant)] = node
            named[id(life)] = node
    return named


def _name_later(entity: Entity, life: Life, published: Mapping[str, date]) -> str:
    claims = life.start.claims or tuple(life.presupposed)
    least = min(claims, key=lambda claim: (published[claim], claim))
    return anchor_id(f"{entity.key}|{least[:4]}")


@dataclass(frozen=True, slots=True)
class Slots:
    """What holds on the slots of a scene, before it is cut to names."""

    tenures: tuple[Tenure, ...]
    placements: tuple[Placement, ...]
    lines: tuple[Line, ...]

    def reaches(self) -> Iterator[tuple[Continuant, date]]:
        """The departments of everything that holds, with the first day on which it does for certain."""
        for place, spell in self._placed_spells():
            if isinstance(place, Continuant) and (spell.end is None or spell.start.last < spell.end.earliest):
                yield place, spell.start.last

    def _placed_spells(self) -> Iterator[tuple[Place | None, Spell]]:
        yield from ((one.seat.place, one.spell) for one in self.tenures)
        for placement in self.placements:
            yield from ((place, placement.spell) for place in (placement.child, placement.parent))
        for line in self.lines:
            yield from ((place, line.spell) for place in (line.at, line.who))


def fill_slots(scene: Scene) -> Slots:
    """Who holds which seat, parent and line in a scene."""
    tenures = SeatBook(scene).fill().tenures()
    return Slots(tuple(tenures), tuple(PlacementFold(scene).run()), tuple(find_lines(scene, tenures)))


def reach(continuant: Continuant, day: date) -> None:
    """A day on which a fact is certain makes its department certain, under whichever name."""
    continuant.lives[0].reach(day)


class Believer:
    """Turns the spells of one belief into rows; `final` gives the lives that facts are cut to for those that the slots know."""

    def __init__(
        self, scene: Scene, slots: Slots, ids: Mapping[int, str], published: Mapping[str, date],
        final: Callable[[Continuant], Continuant] = lambda one: one,
    ) -> None:
        self.scene = scene
        self.published = published
        self.slots = slots
        self.final = final
        self.ids = ids

    def rows(self) -> list[Row]:
        """All rows; one for each fact that an id can tell apart."""
        found = [*self._lives(), *self._successions()]
        found += [row for one in self.slots.placements for row in self._placement(one)]
        found += [row for one in self.slots.tenures for row in self._tenure(one)]
        found += [row for one in self.slots.lines for row in self._line(one)]
        return list({_identity(row.shape): row for row in reversed(found)}.values())

    def _lives(self) -> Iterator[Row]:
        for life in self.scene.lives:
            company = self.scene.entities[life.name].company_id
            if life.is_empty or company is None:
                continue
            opened, closed = life.start.claims, life.end.claims if life.end is not None else ()
            if life.is_implied:
                opened = closed or self._sort(life.presupposed) or opened
            contested = any(one is not None and one.is_contested for one in (life.opened, life.ended))
            made = shape("EXISTS_IN", self.ids[id(life)], company, Stretch(life.start, life.end))
            yield Row(made, self._sort(opened), self._sort(closed), contested)

    def _successions(self) -> Iterator[Row]:
        for one in self.scene.lives.lineage:
            start = one.occasion.boundary
            if one.new.opened is one.occasion:  # what attests the names narrows the day of the event
                start = replace(start, first=one.new.start.first, last=one.new.start.last)
            made = shape(one.relation, self.ids[id(one.new)], self.ids[id(one.old)], Stretch(start, None))
            yield Row(made, self._sort(start.claims), (), one.occasion.is_contested)

    def _placement(self, placement: Placement) -> Iterator[Row]:
        spell = placement.spell
        for child, part in cut_to_names(Stretch(spell.start, spell.end), self.final(placement.child)):
            for parent, whole in cut_to_names(part, self.final(placement.parent)):
                inferred = whole.is_carried or spell.is_inferred
                made = shape("PART_OF", self.ids[id(child)], self.ids[id(parent)], whole, inferred=inferred)
                yield self._row(made, whole, spell)

    def _parts(self, place: Place, stretch: Stretch) -> Iterator[tuple[str, str, Stretch]]:
        """The parts of a stretch at a place: node id, name, and what is left of the stretch."""
        if isinstance(place, Continuant):
            for life, part in cut_to_names(stretch, self.final(place)):
                yield self.ids[id(life)], self.scene.entities[life.name].name, part
        else:
            yield place, self.scene.entities[place].name, stretch

    def _tenure(self, tenure: Tenure) -> Iterator[Row]:
        spell, first = tenure.spell, None
        relation: Relation = "HEADS" if tenure.relation == "HEADS" else "HOLDS"
        for node, _, part in self._parts(tenure.seat.place, Stretch(spell.start, spell.end)):
            made = shape(
                relation, spell.holder, node, part, job_title=spell.terms.job_title, acting=spell.terms.acting,
                concurrent=spell.terms.concurrent, inferred=part.is_carried,
                post=tenure.seat.name if tenure.seat.kind == "post" else None,
            )
            first = first or made
            yield self._row(made, part, spell, first)

    def _line(self, line: Line) -> Iterator[Row]:
        spell = line.spell
        for who, _, own in self._parts(line.who, Stretch(spell.start, spell.end)):
            parts = [(None, None, own)] if line.at is None else self._parts(line.at, own)
            for at, at_name, part in parts:
                made = shape(
                    "REPORTS_TO", who, line.to, part, at=at, at_name=at_name, dotted=line.is_dotted,
                    concurrent=spell.terms.concurrent, inferred=part.is_carried,
                )
                yield self._row(made, part, spell)

    def _row(self, made: Shape, part: Stretch, spell: Spell, tenure: Shape | None = None) -> Row:
        closed = part.end.claims if part.end is not None else ()
        return Row(made, self._sort(part.start.claims), self._sort(closed), spell.is_contested, tenure)

    def _sort(self, claims: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(claims), key=lambda claim: (self.published[claim], claim)))

    def continuants(self) -> tuple[tuple[Standing, ...], ...]:
        """The nodes of each department in the order of its names."""
        return tuple(
            tuple(
                Standing(self.ids[id(life)], life.name, life.start.key, life.end.last if life.end is not None else None)
                for life in continuant.lives if not life.is_empty
            )
            for continuant in self.scene.lives.continuants
        )

    def meant(self, statements: Iterable[Statement]) -> dict[tuple[str, str], str]:
        """The node that each role of these claims means."""
        found = {}
        for statement in statements:
            for role, name in statement.roles.items():
                life = self.scene.meaning(statement, role).life if self.scene.is_department(name) else None
                found[statement.id, role] = self.ids[id(life)] if life is not None and not life.is_empty else name
        return found


def _identity(made: Shape) -> tuple[object, ...]:
    return (*made[:5], made.at, made.post, made.job_title, made.acting, made.dotted)


def shape(relation: Relation, from_id: str, to_id: str, stretch: Stretch, **words: object) -> Shape:
    """The shape of a fact over a stretch of time."""
    start, end = stretch.start, stretch.end
    return Shape(
        relation, from_id, to_id, start.first, start.last if end is None else min(start.last, end.last),
        end.first if end is not None else None, end.last if end is not None else None,
        start.basis, end.basis if end is not None else "unknown",
        start.precision, end.precision if end is not None else None, **words,  # type: ignore[arg-type]
    )


def believe(statements: Sequence[Statement], entities: Mapping[str, Entity], leaving: Iterable[Statement] = ()) -> Belief:
    """What follows from these statements alone, all at once; `leaving` are those that no later belief counts."""
    scene = make_scene(statements, entities)
    slots = fill_slots(scene)
    for continuant, day in list(slots.reaches()):
        reach(continuant, day)
    published = {one.id: one.published for one in statements}
    believer = Believer(scene, slots, name_nodes(scene.lives, entities, published), published)
    problems = tuple(scene.docket.problems[key] for key in sorted(scene.docket.problems))
    return Belief(tuple(believer.rows()), frozenset(scene.docket.defeats), problems, believer.continuants(), believer.meant(leaving))
