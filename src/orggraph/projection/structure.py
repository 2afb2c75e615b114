"""Structure: the events that begin, rename, merge, split and end departments, folded forwards into lives."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from orggraph.core.facts import Relation
from orggraph.projection.boundaries import Boundary
from orggraph.projection.lives import Life, Lives, Passage, Succession, day_before, implied_start, said_of
from orggraph.projection.occasions import DayKey, Occasion, group_occasions
from orggraph.projection.policy import Docket, choose
from orggraph.projection.statements import Statement

# Within one day: ends by names that a rename of that day gives anew (1) come before renames (2).
RANK = {"renamed": 2, "established": 3, "split": 4, "merged": 5, "dissolved": 6}
STRUCTURAL = frozenset(RANK)


@dataclass(frozen=True, slots=True, eq=False)
class Reshaping:
    """A structural event as a belief holds it, its names as entity ids; lists are over all tellings.

    `kept` are the sources of a merger or split whose name its target keeps: they go on.
    """

    type: str
    occasion: Occasion
    old: tuple[str, ...]
    new: tuple[str, ...]
    is_into_existing: bool = False
    kept: tuple[str, ...] = ()

    @property
    def boundary(self) -> Boundary:
        """When it was."""
        return self.occasion.boundary


def _is_complete(statement: Statement) -> bool:
    """Whether the links resolve every role that the event needs."""
    has_old = bool(statement.ended) or statement.type == "established"
    return has_old and (bool(statement.begun) or statement.type == "dissolved")


def _slot_of(statement: Statement) -> tuple[str, ...]:
    """What two tellings of one structural event share; mergers and splits share one old and one new name."""
    if statement.type == "renamed":
        return "renamed", statement.roles["old"], statement.roles["new"]
    if statement.type == "merged":
        return "merged", statement.roles["target"]
    return statement.type, (statement.ended or statement.begun)[0]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The own days of announced statements by the names they begin and end."""

    begun: Mapping[str, list[Statement]]
    ended: Mapping[str, list[Statement]]

    def contrary(self, statement: Statement) -> Iterable[DayKey]:
        """The days of what contradicts an event: starts of what it ends, else ends of what it begins."""
        if statement.ended:
            return [other.key for name in statement.ended for other in self.begun.get(name, ()) if other.ended != statement.ended]
        return [other.key for name in statement.begun for other in self.ended.get(name, ())]


def _calendar(announced: Sequence[Statement]) -> Calendar:
    begun: dict[str, list[Statement]] = defaultdict(list)
    ended: dict[str, list[Statement]] = defaultdict(list)
    for statement in announced:
        for name in statement.begun:
            begun[name].append(statement)
        for name in statement.ended:
            ended[name].append(statement)
    return Calendar(begun, ended)


def _same_merger(group: list[Statement]) -> list[list[Statement]]:
    """Mergers into one target that share a source tell one event."""
    found: list[tuple[set[str], list[Statement]]] = []
    for statement in group:
        sources = set(statement.ended)
        touching = [one for one in found if one[0] & sources]
        merged = (sources.union(*(one[0] for one in touching)), [*(s for one in touching for s in one[1]), statement])
        found = [one for one in found if one not in touching] + [merged]
    return [members for _, members in found]


def reshapings(statements: Sequence[Statement], docket: Docket) -> list[Reshaping]:
    """All structural events of a belief, in their order."""
    known = [one for one in statements if one.type in STRUCTURAL and (one.is_announced or one.is_denied) and _is_complete(one)]
    calendar = _calendar([one for one in known if one.is_announced])
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in known:
        groups[_slot_of(statement)].append(statement)
    found = []
    for slot, group in sorted(groups.items()):
        for members in _same_merger(group) if slot[0] == "merged" else [group]:
            occasions = group_occasions(members, ":".join(slot), docket, calendar.contrary(members[0]))
            found += [_reshaping(slot[0], occasion) for occasion in occasions]
    return _in_order(_settle(found, docket))


def _reshaping(kind: str, occasion: Occasion) -> Reshaping:
    old = dict.fromkeys(name for one in occasion.tellings for name in one.ended)
    new = dict.fromkeys(name for one in occasion.tellings for name in one.begun)
    into = kind == "merged" and any(one.event.into_existing for one in occasion.tellings)
    kept = () if kind == "renamed" else tuple(name for name in old if name in new)
    return Reshaping(kind, occasion, tuple(name for name in old if name not in kept), tuple(new), into, kept)


def _in_order(found: list[Reshaping]) -> list[Reshaping]:
    """By day and rank; an end of a name that only a rename of the same day gives anew comes before the renames."""
    given: dict[DayKey, set[str]] = defaultdict(set)
    taken: dict[DayKey, set[str]] = defaultdict(set)
    for one in found:
        if one.type == "renamed":
            given[one.boundary.key].update(one.new)
            taken[one.boundary.key].update(one.old)

    def order(one: Reshaping) -> tuple[object, ...]:
        day = one.boundary.key
        ends_old_name = one.type in ("dissolved", "merged", "split") and (given[day] - taken[day]) & set(one.old)
        return (*day, 1 if ends_old_name else RANK[one.type], min(one.occasion.claims))

    return sorted(found, key=order)


def _settle(found: list[Reshaping], docket: Docket) -> list[Reshaping]:
    """Of two renames of one name on one day, the policy keeps one."""
    kept = [one for one in found if one.type != "renamed"]
    renames = sorted((one for one in found if one.type == "renamed"), key=lambda one: (one.old, one.boundary.key))
    for (old, _), same in groupby(renames, key=lambda one: (one.old, one.boundary.key)):
        rivals = list(same)
        if len(rivals) == 1:
            kept += rivals
            continue
        chosen, contested = choose([one.occasion.tellings for one in rivals], f"life:{old[0]}", docket)
        occasion = rivals[chosen].occasion
        kept.append(replace(rivals[chosen], occasion=replace(occasion, is_contested=occasion.is_contested or contested)))
    return kept


class Fold:
    """The forward fold: reshapings in their order become lives; what cannot be is a Problem."""

    def __init__(self, docket: Docket, seen_before: Callable[[str, Occasion], bool]) -> None:
        self.lives = Lives()
        self.docket = docket
        self.seen_before = seen_before

    def run(self, steps: Sequence[Reshaping]) -> Lives:
        """Takes all reshapings; the renames of one day all at once."""
        for (_, is_renaming), group in groupby(arrange(steps), key=lambda one: (one.boundary.key, one.type == "renamed")):
            if is_renaming:
                self._rename_all(list(group))
                continue
            for step in group:
                {"established": self._establish, "dissolved": self._dissolve, "split": self._split, "merged": self._merge}[step.type](step)
        return self.lives

    def _source(self, name: str, step: Reshaping) -> Life | None:
        """The life a name has that is about to end (or to be carved); implied where nobody spoke of it; else a Problem."""
        life = self.lives.current(name)
        if life is not None and life.start.has_days_of(step.boundary) and life.opened is not None and step.type != "renamed":
            former = [one for one in self.lives.by_name[name] if one is not life and one.end and one.end.has_days_of(step.boundary)]
            return former[0] if former else life
        if life is None and name not in self.lives.by_name:
            life = self.lives.begin(name, implied_start(day_before(step.boundary), *step.occasion.claims), None)
        if life is None:
            self._refuse(name, step)
        return life

    def _refuse(self, name: str, step: Reshaping) -> None:
        former = self.lives.by_name[name][-1]
        if former.end is not None and former.end.has_days_of(step.boundary) and step.type == "dissolved":
            former.end = former.end.rests_on(*step.occasion.claims)
            return
        doing = {"renamed": "renames", "merged": "merges", "split": "splits", "dissolved": "dissolves"}.get(step.type, "carves out of")
        for statement in step.occasion.tellings:
            role = next((role for role, entity in sorted(statement.roles.items()) if entity == name), None)
            if role is None:
                continue
            said = said_of(statement, role)
            how = f"{doing} a department that had ended" if former.continuant.ends else f"{doing} a name that was no longer in force"
            self.docket.object_to(statement, "name not in force", f"{how}: {said}")

    def _end(self, life: Life, step: Reshaping) -> None:
        boundary = step.boundary
        first = max(boundary.earliest, life.start.earliest)
        life.end = replace(boundary, first=min(first, boundary.last))
        life.ended = step.occasion

    def _dissolve(self, step: Reshaping) -> None:
        life = self._source(step.old[0], step)
        if life is not None and life.end is None:
            self._end(life, step)

    def _establish(self, step: Reshaping) -> None:
        life = self.lives.current(step.new[0])
        if life is None:
            life = self.lives.begin(step.new[0], step.boundary, step.occasion)
        elif life.start.has_days_of(step.boundary) or step.boundary.basis != "stated":
            life.start = life.start.rests_on(*step.occasion.claims) if life.start.has_days_of(step.boundary) else life.start
        else:
            self._object_to_living(step)
            return
        self._carve(step, life)

    def _carve(self, step: Reshaping, life: Life) -> None:
        for name in sorted({one.roles["from"] for one in step.occasion.tellings if "from" in one.roles}):
            source = self._bearer(name, step) or self._source(name, step)
            if source is not None and source is not life:
                self.lives.successions.append(Succession("SPLIT_FROM", life, source, step.occasion))

    def _bearer(self, name: str, step: Reshaping) -> Life | None:
        """Who bore a name at the start of the day and gave it up that day: a department is carved out of it all the same."""
        lives = self.lives.by_name.get(name, [])
        return next((one for one in lives if one.ended is not None and one.end and one.end.has_days_of(step.boundary)), None)

    def _object_to_living(self, step: Reshaping) -> None:
        for statement in step.occasion.tellings:
            role = "new" if step.type == "renamed" else "department"
            message = f"begins a department that is already there: {said_of(statement, role)}"
            self.docket.object_to(statement, "name in force", message)

    def _rename_all(self, steps: list[Reshaping]) -> None:
        """All renames of one day, as things stood at its start; a name that only the same day gives is followed."""
        if not steps:
            return
        given = {step.new[0] for step in steps}
        waiting = [step for step in steps if self.lives.current(step.old[0]) is None and step.old[0] in given]
        if len(waiting) == len(steps):  # a ring of names nobody spoke of before
            waiting = []
        pairs = [(step, self._source(step.old[0], step)) for step in steps if step not in waiting]
        renamed = [(step, life) for step, life in pairs if life is not None]
        leaving = {id(life) for _, life in renamed}
        for step, life in renamed:
            there = self.lives.current(step.new[0])
            if there is not None and id(there) not in leaving:
                self._object_to_living(step)
                leaving.discard(id(life))
        for _, life in renamed:
            if id(life) in leaving:
                life.end = life.start  # set below, once all names are free
        for step, life in renamed:
            if id(life) in leaving:
                self._rename(step, life)
        self._rename_all(waiting)

    def _rename(self, step: Reshaping, life: Life) -> None:
        life.end = None
        self._end(life, step)
        new = self.lives.begin(step.new[0], step.boundary, step.occasion, life.continuant)
        assert life.end is not None
        new.start = replace(new.start, first=life.end.first)
        self.lives.successions.append(Succession("RENAMED_FROM", new, life, step.occasion))

    def _target(self, name: str, step: Reshaping) -> tuple[Life, bool]:
        """The life of a target and whether it is new; a target that already lives is an existing one, whatever the row says."""
        life = self.lives.current(name)
        if life is not None:
            return life, False
        lives = self.lives.by_name.get(name, [])
        if lives and step.is_into_existing and lives[-1].continuant.ends is None:
            return lives[-1].continuant.lives[-1], False
        if not lives and (step.is_into_existing or name in step.kept or self.seen_before(name, step.occasion)):
            return self.lives.begin(name, implied_start(day_before(step.boundary), *step.occasion.claims), None), False
        return self.lives.begin(name, step.boundary, step.occasion), True

    def _split(self, step: Reshaping) -> None:
        if not step.old:  # one part keeps the name: the department goes on, the others are carved out of it
            source = self._bearer(step.kept[0], step) or self._source(step.kept[0], step)
            if source is not None:
                self._pass_on(step, [source])
            return
        source = self._source(step.old[0], step)
        if source is not None and source.end is None:
            self._end(source, step)
            self._pass_on(step, [source])

    def _merge(self, step: Reshaping) -> None:
        sources = [life for name in step.old if (life := self._source(name, step)) is not None and life.end is None]
        for life in sources:
            self._end(life, step)
        if sources:
            self._pass_on(step, sources)

    def _pass_on(self, step: Reshaping, sources: list[Life]) -> None:
        relation: Relation = "MERGED_FROM" if step.type == "merged" else "SPLIT_FROM"
        targets = [self._target(name, step) for name in step.new if step.type == "merged" or name not in step.kept]
        for target, _ in targets:
            self.lives.successions += [Succession(relation, target, source, step.occasion) for source in sources]
        self.lives.passages.append(Passage(
            "merged" if step.type == "merged" else "split", tuple(life.continuant for life in sources),
            tuple(life.continuant for life, _ in targets), tuple(is_new for _, is_new in targets), step.occasion,
        ))


def arrange(steps: Sequence[Reshaping]) -> list[Reshaping]:
    """The reshapings in order; an end goes after the start it can end where the days of both overlap."""
    ordered = list(steps)
    index = 0
    while index < len(ordered):
        end = ordered[index]
        named = {name for one in ordered[:index] for name in (*one.old, *one.new)}
        unseen = set(end.old) - named
        coming = next((one for one in ordered[index + 1:] if unseen & set(one.new) and _can_end(end, one)), None)
        if coming is not None:
            ordered.remove(coming)
            boundary = replace(coming.boundary, last=day_before(end.boundary))
            ordered.insert(index, replace(coming, occasion=coming.occasion.on(boundary)))
        index += 1
    return ordered


def _can_end(end: Reshaping, start: Reshaping) -> bool:
    return start.boundary.earliest < end.boundary.earliest <= start.boundary.last
