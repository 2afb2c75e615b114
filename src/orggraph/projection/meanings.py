"""Meanings: which life each mention of a department means, and what the days of the claims attest of those lives."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from orggraph.core.links import Entity
from orggraph.projection.boundaries import ONE_DAY, Boundary
from orggraph.projection.lives import Continuant, Lives, Meaning, Sense, has_outside_id, implied_start, said_of
from orggraph.projection.occasions import Occasion
from orggraph.projection.policy import Docket
from orggraph.projection.statements import Statement
from orggraph.projection.structure import STRUCTURAL, Fold, reshapings

Place = Continuant | str
"""Where a post is: a continuant, or the id of a company."""

_SENSES: Mapping[str, Sense] = {
    "old": "start", "sources": "start", "source": "start", "from": "start", "new": "end", "target": "end", "targets": "end", "to": "end",
}
_OF_TYPE: Mapping[tuple[str, str], Sense] = {
    ("dissolved", "department"): "start", ("moved", "department"): "start", ("removed", "at"): "start",
    ("part_of", "department"): "stand", ("part_of", "parent"): "stand", ("holds", "at"): "stand", ("mandate", "department"): "stand",
}
_STANDING = frozenset(("part_of", "holds", "mandate"))


def sense_of(event_type: str, role: str) -> Sense:
    """Whether a role means things as they stood at the start of the day, at its end, or in passing."""
    name = role.split(".", maxsplit=1)[0]
    return _OF_TYPE.get((event_type, name)) or _SENSES.get(name, "end")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a belief is made from: the statements that count on its known day, the entities, the lives, the docket.

    `visiting` are removals that belong elsewhere, and here only sweep what their executive holds.
    """

    statements: tuple[Statement, ...]
    entities: Mapping[str, Entity]
    lives: Lives
    docket: Docket
    visiting: frozenset[str] = frozenset()

    def is_department(self, entity_id: str) -> bool:
        """Whether an entity is a department."""
        return self.entities[entity_id].label == "Department"

    def departments_of(self, statement: Statement) -> Iterator[tuple[str, str]]:
        """The roles of a statement that name departments, with their entities."""
        return ((role, name) for role, name in statement.roles.items() if self.is_department(name))

    def meaning(self, statement: Statement, role: str) -> Meaning:
        """The life that a role means."""
        return self.lives.meaning(statement.roles[role], statement.period, sense_of(statement.type, role))

    def place(self, statement: Statement, role: str = "at") -> Place | None:
        """Where a post is; the company of the claim where the role is left out; None where the department had ended."""
        entity = statement.roles.get(role)
        if entity is None:
            return statement.company
        if not self.is_department(entity):
            return entity
        return self.continuant(statement, role)

    def continuant(self, statement: Statement, role: str) -> Continuant | None:
        """The continuant that a role means; None, with a Problem, where it had ended (a removal there only agrees).

        A removal that names a former id of a department that goes on ends the tenure that went on with it.
        """
        entity = statement.roles.get(role)
        if entity is None or not self.is_department(entity):
            return None
        meaning = self.meaning(statement, role)
        if meaning.life is None:
            return None
        if statement.type != "removed" and _is_outside(statement, role, meaning):
            message = f"name not in force on {statement.period.iso}: {said_of(statement, role)}"
            self.docket.object_to(statement, "name not in force", message)
            return None
        if meaning.fit != "department_ended" or statement.type == "removed":
            return meaning.life.continuant
        message = f"department had ended: {said_of(statement, role)} before {statement.period.iso}"
        self.docket.object_to(statement, "department had ended", message)
        return None

    def shifted(self, statement: Statement, *roles: str) -> Statement:
        """A statement in passing, a day earlier where one of its names ends that day."""
        named = [role for role in roles if role in statement.roles and self.is_department(statement.roles[role])]
        meanings = [self.meaning(statement, role) for role in named]
        if not any(meaning.fit == "day_before" for meaning in meanings):
            return statement
        day = statement.period.last - ONE_DAY
        return replace(statement, period=replace(statement.period, first=min(statement.period.first, day), last=day))

    def begun(self, occasion: Occasion, *roles: str) -> Occasion:
        """A start that only its publication dates takes the first day of a name that begins later."""
        if occasion.boundary.basis != "published":
            return occasion
        starts = [
            meaning.life.start
            for one in occasion.tellings for role in roles
            if one.roles.get(role) and self.is_department(one.roles[role])
            and (meaning := self.meaning(one, role)).fit == "begins_later" and meaning.life is not None
        ]
        later = [start for start in starts if start.key > occasion.boundary.key]
        if not later:
            return occasion
        start = max(later, key=lambda one: one.key)
        return occasion.on(Boundary(start.first, start.last, "inferred", start.precision, occasion.claims))


def _is_outside(statement: Statement, role: str, meaning: Meaning) -> bool:
    """Whether an outside id is used outside its days: unlike a name, it is never followed to what came after or before."""
    if meaning.life is None or meaning.fit not in ("ended_before", "begins_later"):
        return False
    is_first_name = meaning.life is meaning.life.continuant.lives[0]
    return not (meaning.fit == "begins_later" and is_first_name) and has_outside_id(statement, role)


def make_scene(statements: Sequence[Statement], entities: Mapping[str, Entity], names: Container[str] | None = None) -> Scene:
    """The lives of all departments that announced claims name (with `names` only of these), with what attests them."""
    docket = Docket()
    shaping = [one for one in statements if names is None or any(name in names for name in (*one.ended, *one.begun))]

    def is_seen_before(name: str, occasion: Occasion) -> bool:
        return any(
            name in one.roles.values() and one.is_announced and one.period.last < occasion.boundary.earliest
            and (one.published < occasion.known_from or one.basis != "published" or one.type in (*_STANDING, "removed"))
            and name not in one.begun and one.announcement not in occasion.announcements
            for one in statements
        )

    lives = Fold(docket, is_seen_before).run(reshapings(shaping, docket))
    scene = Scene(tuple(statements), entities, lives, docket)
    _attest(scene, names)
    return scene


def _attest(scene: Scene, names: Container[str] | None) -> None:
    for statement in sorted(scene.statements, key=lambda one: (one.key, one.id)):
        attest_by(scene, statement, names)


def attest_by(scene: Scene, statement: Statement, names: Container[str] | None = None) -> None:
    """What an announced statement takes for granted was there on its day (with `names` only these)."""
    if not statement.is_announced:
        return
    own = {*statement.ended, *statement.begun} if statement.type in STRUCTURAL else set()
    for role, name in scene.departments_of(statement):
        if name not in own and (names is None or name in names):
            _attest_role(scene, statement, role, name)


def _attested_day(statement: Statement, sense: Sense) -> date:
    return statement.period.first - ONE_DAY if sense == "start" else statement.period.last


def _attest_role(scene: Scene, statement: Statement, role: str, name: str) -> None:
    if name not in scene.lives.by_name:
        day = _attested_day(statement, sense_of(statement.type, role))
        scene.lives.begin(name, implied_start(day), None).attest(statement.id, day)
        return
    meaning = scene.meaning(statement, role)
    if meaning.life is None or meaning.fit not in ("in_force", "day_before"):
        if meaning.fit == "begins_later" and meaning.life is not None and meaning.life.is_implied:
            meaning.life.attest(statement.id, _attested_day(statement, sense_of(statement.type, role)))
        return
    is_before = meaning.fit == "day_before" and meaning.life.is_implied  # what an event begins may begin that very day
    by = statement.period.first - ONE_DAY if is_before else statement.period.last
    is_dated = statement.basis != "published" or statement.type in _STANDING  # undated, an old name may still be in use
    if meaning.life.is_implied or is_dated:
        meaning.life.attest(statement.id, by)
    else:
        meaning.life.presupposed.setdefault(statement.id, by)
    if is_dated:
        meaning.life.stay(statement.period.first - ONE_DAY)  # that very day it may have ended
