"""The plan: which statements concern which department and which slots, whatever the known day.

A *group* is the departments that structural events join: their lives depend on nothing but what names them. A *unit*
is what is filled together: the parents of a group (of several, where departments were placed in a circle at different
times), the seats and lines of the names that renames join, one post of a table there, the posts of a company, or an
executive's lines without a post. Units meet only in the lives of the groups they name, so that a day changes few of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from orggraph.core.links import Entity
from orggraph.projection.components import Forest, find_circles
from orggraph.projection.placements import ROLES
from orggraph.projection.statements import Statement
from orggraph.projection.structure import STRUCTURAL
from orggraph.projection.titles import leading_seat

PARENTS, POSTS, LIVES = "parents|", "posts|", "lives|"
"""What the ids of units begin with: they tell what is filled there."""
_POSTS = frozenset(("appointed", "removed", "holds"))


@dataclass(slots=True)
class Plan:
    """`group` of each department with its `members`, the groups each unit `uses`, the units each group `serves`.

    `place` is what joins the names of seats, `circle` what joins the groups of parents; `units_of` gives the units in which an
    executive is named, `targets` the last day of a merger or split into a name.
    """

    entities: Mapping[str, Entity]
    group: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    place: dict[str, str] = field(default_factory=dict)
    lined: set[str] = field(default_factory=set)
    circle: dict[str, str] = field(default_factory=dict)
    targets: dict[str, date] = field(default_factory=dict)
    uses: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    serves: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    units_of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, statements: Sequence[Statement], entities: Mapping[str, Entity]) -> "Plan":
        """The plan of all statements there are."""
        plan = cls(entities)
        plan._group(statements)
        plan._join_places(statements)
        plan._join_circles(statements)
        for statement in statements:
            for unit in plan.homes(statement):
                plan.uses[unit].update(plan.groups_of(statement))
                for executive in _executives(statement, entities):
                    plan.units_of[executive].add(unit)
        for group, circle in plan.circle.items():
            if circle in plan.uses:
                plan.uses[circle].add(group)
        for unit, groups in plan.uses.items():
            for group in groups:
                plan.serves[group].add(unit)
        return plan

    def _group(self, statements: Iterable[Statement]) -> None:
        forest = Forest()
        for statement in statements:
            for name in self._departments(statement):
                forest.root(name)
            if statement.type in STRUCTURAL:
                shaped = [*statement.ended, *statement.begun, *((statement.roles["from"],) if "from" in statement.roles else ())]
                for name in shaped:
                    forest.join(shaped[0], name)
        for name in forest.names():
            self.group[name] = forest.root(name)
            self.members[self.group[name]].add(name)

    def _join_circles(self, statements: Iterable[Statement]) -> None:
        """Departments placed in one another at different times are one unit: none may close a circle."""
        above: dict[str, set[str]] = {group: set() for group in sorted(self.members)}
        for statement in statements:
            if statement.type in ROLES:
                lower, upper = ROLES[statement.type]
                named = [self.group.get(statement.roles.get(role, "")) for role in (lower, upper, "from")]
                if named[0]:
                    above[named[0]].update(one for one in named[1:] if one)
        for circle in find_circles(above):
            self.circle.update(dict.fromkeys(circle, PARENTS + min(circle)))

    def _join_places(self, statements: Iterable[Statement]) -> None:
        """Seats go along with renames; a place with lines, or with posts told without a title, is one unit."""
        forest = Forest()
        for name in self.group:
            forest.root(name)
        for statement in statements:
            if statement.type == "renamed" and statement.ended and statement.begun:
                forest.join(statement.ended[0], statement.begun[0])
        self._find_targets(statements)
        self.place.update((name, forest.root(name)) for name in self.group)
        whole = (one.roles.get("at", one.roles.get("who", "")) for one in statements if _is_of_all_posts(one))
        self.lined.update(self.place.get(name, name) for name in whole)

    def _find_targets(self, statements: Iterable[Statement]) -> None:
        """The last day on which a merger or split can begin a name: of all that may tell the same event, whatever each says."""
        events: dict[str, tuple[date, set[str]]] = {}
        for statement in statements:
            if statement.type in ("merged", "split") and statement.ended and statement.begun:
                key = (statement.ended if statement.type == "split" else statement.begun)[0]
                last, names = events.get(key, (date.min, set()))
                events[key] = max(last, statement.period.last), names.union(statement.begun)
        for last, names in events.values():
            for name in names:
                self.targets[name] = max(last, self.targets.get(name, date.min))

    def _departments(self, statement: Statement) -> Iterator[str]:
        return (name for name in statement.roles.values() if self.entities[name].label == "Department")

    def groups_of(self, statement: Statement) -> set[str]:
        """The groups of all departments a statement names."""
        return {self.group[name] for name in self._departments(statement)}

    def homes(self, statement: Statement) -> set[str]:
        """The units whose slots a statement is about."""
        name = self._home(statement)
        if name is None:
            return set()
        if statement.type in ROLES:
            return {self.circle[self.group[name]]}
        place = self.place.get(name, name)
        post = statement.event.post if statement.type in _POSTS else None
        return {POSTS + place if post is None or place in self.lined else f"{POSTS}{place}|{post}"}

    def _home(self, statement: Statement) -> str | None:
        roles = statement.roles
        if statement.type in _POSTS:
            if "at" not in roles and statement.type == "removed" and leading_seat(statement.event.title, True) is None:
                return None
            return roles.get("at", statement.company)
        if statement.type == "reports_to":
            return roles.get("at", roles.get("who"))
        lower, upper = ROLES.get(statement.type, ("", ""))
        both_are_departments = all(roles.get(role, "") in self.group for role in (lower, upper))
        return roles[lower] if both_are_departments else None  # a company has no parent, and no company is one

    def visits(self, statement: Statement) -> set[str]:
        """The units in which a removal only sweeps what its executive holds."""
        if statement.type != "removed" or "executive" not in statement.roles:
            return set()
        is_sweeping = "at" not in statement.roles and not self.homes(statement)
        if not is_sweeping and statement.event.reason != "deceased":
            return set()
        return self.units_of[statement.roles["executive"]] - self.homes(statement)


def _is_of_all_posts(statement: Statement) -> bool:
    """Whether it may concern every post of its place: a line, and whoever comes or leaves without a title or post."""
    if statement.type in _POSTS:
        return "at" in statement.roles and statement.event.title is None and statement.event.post is None
    return statement.type == "reports_to"


def _executives(statement: Statement, entities: Mapping[str, Entity]) -> Iterator[str]:
    return (name for name in statement.roles.values() if entities[name].label == "Executive")
