"""Progress: beliefs day by day, where a day does again only what its statements concern.

On each known day the lives of the departments named that day are folded anew; the units they concern are filled anew,
and so are those that use a life whose days have changed; then facts are cut to the lives, which what holds in them
may have narrowed. All else stays as it was: what it costs follows from what is said, not from how much was said before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from orggraph.core.links import Entity
from orggraph.projection.beliefs import Belief, Believer, Slots, fill_slots, name_nodes, reach
from orggraph.projection.lives import Continuant, Life, Lives
from orggraph.projection.meanings import Scene, make_scene
from orggraph.projection.plan import Plan
from orggraph.projection.policy import Docket
from orggraph.projection.statements import Statement

Reach = frozenset[tuple[int, date]]
"""Which continuants of a group (by their place among them) something holds in, and since when for certain."""


@dataclass(frozen=True, slots=True)
class Lived:
    """The lives of a group as its events and mentions give them; `shape` is all that slots ask of them."""

    lives: Lives
    docket: Docket
    order: tuple[Continuant, ...]
    shape: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """What holds in a unit; `at` says which continuant of which group each `id(continuant)` of it is."""

    slots: Slots
    docket: Docket
    at: Mapping[int, tuple[str, int]]
    kept: tuple[Continuant, ...]
    reaches: Mapping[str, Reach]


@dataclass(frozen=True, slots=True)
class Reached:
    """The lives of a group in the end, narrowed by what holds in them, with their node ids."""

    lives: Lives
    order: tuple[Continuant, ...]
    ids: Mapping[int, str]
    shape: tuple[object, ...]


_NOBODY = Filled(Slots((), (), ()), Docket(), {}, (), {})


def _shape(lives: Lives, order: Sequence[Continuant]) -> tuple[object, ...]:
    place = {id(one): index for index, one in enumerate(order)}
    return (
        tuple(tuple((life.name, life.start, life.end) for life in one.lives) for one in order),
        tuple(
            (one.kind, *(tuple(place[id(c)] for c in side) for side in (one.sources, one.targets)), one.is_new, one.occasion.boundary,
             one.occasion.claims)
            for one in lives.passages
        ),
    )


def _live(statements: Sequence[Statement], entities: Mapping[str, Entity], names: set[str]) -> Lived:
    scene = make_scene(statements, entities, names)
    order = tuple(scene.lives.continuants)
    return Lived(scene.lives, scene.docket, order, _shape(scene.lives, order))


def _twin(lived: Lived) -> tuple[Lives, tuple[Continuant, ...]]:
    """A copy of lives that may be narrowed."""
    twins: dict[int, Life] = {}
    order = []
    for continuant in lived.order:
        own = Continuant()
        for life in continuant.lives:
            twins[id(life)] = Life(life.name, own, life.start, life.opened, life.end, life.ended, life.presupposed)
            own.lives.append(twins[id(life)])
        order.append(own)
    by_name = {name: [twins[id(life)] for life in own] for name, own in lived.lives.by_name.items()}
    successions = [replace(one, new=twins[id(one.new)], old=twins[id(one.old)]) for one in lived.lives.successions]
    return Lives(by_name, successions), tuple(order)


@dataclass(slots=True)
class Progress:
    """All groups and units as of the day so far."""

    plan: Plan
    entities: Mapping[str, Entity]
    published: Mapping[str, date]
    naming: dict[str, dict[str, Statement]] = field(default_factory=lambda: defaultdict(dict))
    telling: dict[str, dict[str, Statement]] = field(default_factory=lambda: defaultdict(dict))
    visiting: dict[str, dict[str, Statement]] = field(default_factory=lambda: defaultdict(dict))
    lived: dict[str, Lived] = field(default_factory=dict)
    filled: dict[str, Filled] = field(default_factory=dict)
    reached: dict[str, Reached] = field(default_factory=dict)
    reaches: dict[str, dict[str, Reach]] = field(default_factory=lambda: defaultdict(dict))

    def advance(self, arriving: Iterable[Statement], leaving: Iterable[Statement]) -> Iterator[tuple[str, Belief]]:
        """The beliefs of the units that a day's statements change: those that count from it on, and those that no longer do."""
        named, told = self._take(arriving, leaving)
        refill = told | {unit for group in named if self._live(group) for unit in self.plan.serves[group]}
        narrowed = named.union(*(self._fill(unit) for unit in sorted(refill)))
        recut = refill | {self.plan.unit[group] for group in narrowed}
        recut |= {unit for group in sorted(narrowed) if self._narrow(group) for unit in self.plan.serves[group]}
        return ((unit, self._believe(unit)) for unit in sorted(recut))

    def _take(self, arriving: Iterable[Statement], leaving: Iterable[Statement]) -> tuple[set[str], set[str]]:
        named: set[str] = set()
        told: set[str] = set()
        for statements, is_arriving in ((arriving, True), (leaving, False)):
            for one in statements:
                groups, homes, visits = self.plan.groups_of(one), self.plan.homes(one), self.plan.visits(one)
                shelves = [*(self.naming[group] for group in groups), *(self.telling[unit] for unit in homes)]
                for shelf in (*shelves, *(self.visiting[unit] for unit in visits)):
                    if is_arriving:
                        shelf[one.id] = one
                    else:
                        shelf.pop(one.id, None)
                named |= groups
                told |= homes | visits
        return named, told

    def _live(self, group: str) -> bool:
        """Folds the lives of a group anew; whether slots may notice."""
        before = self.lived.get(group)
        statements = [one for _, one in sorted(self.naming[group].items())]
        self.lived[group] = now = _live(statements, self.entities, self.plan.members[group])
        return before is None or before.shape != now.shape

    def _fill(self, unit: str) -> set[str]:
        """Fills a unit anew; the groups whose lives what holds in it now narrows otherwise."""
        used = [(group, self.lived[group]) for group in sorted(self.plan.uses[unit]) if group in self.lived]
        lives = Lives(
            {name: own for _, one in used for name, own in one.lives.by_name.items()}, [], [p for _, one in used for p in one.lives.passages],
        )
        told, visiting = self.telling[unit], self.visiting[unit]
        statements = tuple(one for _, one in sorted({**told, **visiting}.items()))
        scene = Scene(statements, self.entities, lives, Docket(), frozenset(visiting))
        slots = fill_slots(scene)
        at = {id(one): (group, index) for group, lived in used for index, one in enumerate(lived.order)}
        found: dict[str, set[tuple[int, date]]] = defaultdict(set)
        for continuant, day in slots.reaches():
            group, index = at[id(continuant)]
            found[group].add((index, day))
        reaches = {group: frozenset(days) for group, days in found.items()}
        before = self.filled.get(unit, _NOBODY).reaches
        self.filled[unit] = Filled(slots, scene.docket, at, tuple(one for _, lived in used for one in lived.order), reaches)
        changed = {group for group in before.keys() | reaches.keys() if before.get(group) != reaches.get(group)}
        for group in changed:
            self.reaches[group][unit] = reaches.get(group, frozenset())
        return changed

    def _narrow(self, group: str) -> bool:
        """Narrows the lives of a group by what holds in them; whether facts elsewhere may notice."""
        before = self.reached.get(group)
        lives, order = _twin(self.lived[group])
        for index, day in sorted({found for days in self.reaches[group].values() for found in days}):
            reach(order[index], day)
        ids = name_nodes(lives, self.entities, self.published)
        shape = tuple(tuple((ids[id(life)], life.start, life.end) for life in one.lives) for one in order)
        self.reached[group] = Reached(lives, order, ids, shape)
        return before is None or before.shape != shape

    def _believe(self, unit: str) -> Belief:
        own = [self.reached[group] for group in self.plan.groups.get(unit, ()) if group in self.reached]
        used = [self.reached[group] for group in self.plan.uses[unit] if group in self.reached]
        filled = self.filled.get(unit, _NOBODY)
        lives = Lives({name: held for one in own for name, held in one.lives.by_name.items()}, [s for one in own for s in one.lives.successions])
        docket = Docket()
        for one in (filled.docket, *(self.lived[group].docket for group in self.plan.groups.get(unit, ()) if group in self.lived)):
            docket.defeats |= one.defeats
            docket.problems |= one.problems

        def final(continuant: Continuant) -> Continuant:
            group, index = filled.at[id(continuant)]
            return self.reached[group].order[index]

        ids = {key: node for one in used for key, node in one.ids.items()}
        believer = Believer(Scene((), self.entities, lives, docket), filled.slots, ids, self.published, final)
        problems = tuple(docket.problems[key] for key in sorted(docket.problems))
        return Belief(tuple(believer.rows()), frozenset(docket.defeats), problems, believer.continuants(), {})

    def meant(self, statement: Statement) -> Iterator[tuple[tuple[str, str], str]]:
        """The node that each role of a statement means as of the day so far."""
        for role, name in statement.roles.items():
            group = self.plan.group.get(name)
            reached = self.reached.get(group) if group is not None else None
            if reached is None:
                yield (statement.id, role), name
                continue
            life = Scene((), self.entities, reached.lives, Docket()).meaning(statement, role).life
            yield (statement.id, role), reached.ids[id(life)] if life is not None and not life.is_empty else name
