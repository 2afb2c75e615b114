"""Placements: which department lies in which, from established, moved and part_of, and what mergers and splits pass on.

One fold over all departments, because a child passes on with its parent's merger and a placement must close no cycle.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orggraph.projection.lives import Continuant, Passage
from orggraph.projection.meanings import Scene
from orggraph.projection.occasions import DayKey, Occasion, group_occasions
from orggraph.projection.policy import Docket
from orggraph.projection.seats import place_key
from orggraph.projection.slots import Slot, Spell
from orggraph.projection.statements import Statement
from orggraph.projection.steps import RANK, Contest, Step, arrange, settle

ROLES: Mapping[str, tuple[str, str]] = {
    "established": ("department", "parent"), "moved": ("department", "to"), "part_of": ("department", "parent"),
}
"""The roles of child and parent in what is said of placements."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A step on the parent slot of a child, or a passage that concerns all of them."""

    child: Continuant | None
    step: Step | None
    passage: Passage | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """The order of all steps of all slots."""
        if self.step is not None:
            return self.step.order
        assert self.passage is not None
        occasion = self.passage.occasion
        return (*occasion.boundary.key, RANK[self.passage.kind], min(occasion.claims))


@dataclass(frozen=True, slots=True)
class Placement:
    """A spell of a child in a parent."""

    child: Continuant
    parent: Continuant
    spell: Spell


class PlacementFold:
    """Parents of all continuants through time; holders are the indices of continuants."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.docket: Docket = scene.docket
        self.continuants = scene.lives.continuants
        self.index = {id(one): str(index) for index, one in enumerate(self.continuants)}
        self.slots: dict[str, Slot] = {}

    def run(self) -> list[Placement]:
        """Folds all steps and gives the spells."""
        placings = [Placing(None, None, passage) for passage in self.scene.lives.passages]
        for child, steps in self._steps_by_child().items():
            slot = self._slot(child)
            settled = arrange(settle(steps, slot.contest))
            placings += [Placing(self.continuants[int(child)], step) for step in settled]
        for placing in sorted(placings, key=lambda one: one.order):
            if placing.passage is not None:
                self._pass_on(placing.passage)
            elif placing.child is not None and placing.step is not None:
                self._take(placing.child, placing.step)
        return [
            Placement(self.continuants[int(child)], self.continuants[int(spell.holder)], spell)
            for child, slot in sorted(self.slots.items()) for spell in slot.spells if not spell.is_empty
        ]

    def _slot(self, child: str) -> Slot:
        name = f"parent:{place_key(self.continuants[int(child)])[0]}"
        return self.slots.setdefault(child, Slot(Contest(name, self.docket, is_exclusive=True)))

    # -- what is said -------------------------------------------------------------------------------------------

    def _steps_by_child(self) -> dict[str, list[Step]]:
        said: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
        leaving: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for statement, child, parent in self._statements():
            said[child, parent, statement.type].append(statement)
            former = self.scene.continuant(statement, "from") if statement.type == "moved" else None
            if former is not None:
                leaving[child, self.index[id(former)]].append(statement)
        steps: dict[str, list[Step]] = defaultdict(list)
        for (child, parent, kind), group in sorted(said.items()):
            others = [one.key for (c, p, _), them in said.items() if c == child and p != parent for one in them if one.is_announced]
            steps[child] += self._steps(child, parent, kind, group, others)
        for (child, parent), group in sorted(leaving.items()):
            for occasion in group_occasions(group, self._slot(child).contest.name, Docket()):
                steps[child].append(Step("end", parent, occasion, RANK["moved"] - 1))
        return dict(sorted(steps.items()))

    def _statements(self) -> Iterator[tuple[Statement, str, str]]:
        for statement in self.scene.statements:
            if statement.type not in ROLES or not (statement.is_announced or statement.is_denied):
                continue
            lower, upper = ROLES[statement.type]
            if upper not in statement.roles or not self.scene.is_department(statement.roles[upper]):
                continue
            child, parent = self.scene.continuant(statement, lower), self.scene.continuant(statement, upper)
            if child is not None and parent is not None and child is not parent:
                shifted = self.scene.shifted(statement, lower, upper) if statement.type == "part_of" else statement
                yield shifted, self.index[id(child)], self.index[id(parent)]

    def _steps(self, child: str, parent: str, kind: str, group: list[Statement], others: list[DayKey]) -> Iterator[Step]:
        name = self._slot(child).contest.name
        if kind == "part_of":
            for statement in group:
                for occasion in group_occasions([statement], name, self.docket):
                    yield Step("stand", parent, occasion, RANK[kind])
            return
        for occasion in group_occasions(group, name, self.docket, others):
            begun = self.scene.begun(occasion, *ROLES[kind])
            yield Step("start", parent, begun, RANK[kind])

    # -- what happens -------------------------------------------------------------------------------------------

    def _take(self, child: Continuant, step: Step) -> None:
        slot = self._slot(self.index[id(child)])
        blocking = self._cycle(self.index[id(child)], step.holder) if step.kind != "end" else None
        if blocking is not None:
            self.docket.lose(step.occasion.tellings, blocking.opened.voice, slot.contest.name, "cycle")
        else:
            slot.take(step)

    def _cycle(self, child: str, parent: str) -> Spell | None:
        """The placement that already puts the parent below the child, if there is one."""
        seen, current = {parent}, parent
        while True:
            spell = next(iter(self.slots[current].open_spells), None) if current in self.slots else None
            if spell is None or (spell.holder in seen and spell.holder != child):
                return None
            if spell.holder == child:
                return spell
            seen.add(spell.holder)
            current = spell.holder

    def _pass_on(self, passage: Passage) -> None:
        """A merger takes the children along and gives a new target the parent its sources share; a split gives its targets the parent."""
        sources = {self.index[id(one)] for one in passage.sources}
        targets = [self.index[id(one)] for one in passage.targets]
        for target, is_new in zip(targets, passage.is_new, strict=True):
            if is_new:
                self._inherit_parent(target, sorted(sources), passage.occasion)
        if passage.kind == "merged":
            for child in sorted(self.slots):
                if child not in sources:
                    self._take_along(child, sources, targets[0], passage.occasion)

    def _inherit_parent(self, target: str, sources: list[str], occasion: Occasion) -> None:
        above = [next(iter(self.slots[one].open_spells), None) if one in self.slots else None for one in sources]
        parents = {spell.holder if spell is not None else None for spell in above}
        if len(parents) != 1 or None in parents or target in parents:
            return
        premises = [claim for spell in above if spell is not None for claim in spell.start.claims]
        self._infer(target, str(parents.pop()), occasion, premises)

    def _take_along(self, child: str, sources: set[str], target: str, occasion: Occasion) -> None:
        spell = next((one for one in self.slots[child].open_spells if one.holder in sources), None)
        if spell is None:
            return
        if child == target:
            self.slots[child].close(spell, occasion.boundary.inferred(*occasion.claims), occasion)
        else:
            self._infer(child, target, occasion, spell.start.claims)

    def _infer(self, child: str, parent: str, occasion: Occasion, premises: tuple[str, ...] | list[str]) -> None:
        boundary = occasion.boundary.inferred(*premises, *occasion.claims)
        self._take(self.continuants[int(child)], Step("start", parent, occasion.on(boundary), RANK["merged"], is_inferred=True))
        spell = self._slot(child).last_of(parent)
        if spell is not None and spell.is_inferred:
            spell.start = spell.start.rests_on(*premises)
