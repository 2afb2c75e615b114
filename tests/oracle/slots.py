"""The oracle's slots: seats, parents and lines as calendars of their holders, painted event by event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from tests.oracle.model import ALWAYS, FIRST, LAST, Happening, Names, Said, Whole, happen, weigh

RANK = {"removed": 0, "left": 6, "established": 3, "moved": 7, "part_of": 8, "appointed": 9, "holds": 11, "reports_to": 12}


LEADING = ("head", "co-head")


def who(holder: object) -> object:
    """Whom a holder's value means: of a seat the executive, of a parent or a line the value itself."""
    return holder[0] if isinstance(holder, tuple) else holder


@dataclass(eq=False)
class Stay:
    """One holder's stay on a slot; `last_seen` is the last day it was surely so by its own claims."""

    holder: object
    began: int | None
    maybe: set[int]
    sure: set[int]
    last_seen: int
    by: Happening
    in_passing: bool = False
    passed_on: bool = False
    ended: int | None = None
    end_by: Happening | None = None
    end_is_guess: bool = False
    end_in_passing: bool = False

    def clear(self, sure_until: int, until: int, by: Happening, *, guess: bool) -> None:
        """Ends it: no longer sure from one day on, no longer possible from another on."""
        self.sure -= set(range(sure_until, LAST))
        self.maybe -= set(range(until, LAST))
        self.ended, self.end_by, self.end_is_guess = until, by, guess


@dataclass(eq=False)
class Step:
    """What happens to a slot: `start`, `end` or `stand` of a holder."""

    what: str
    holder: object
    happening: Happening
    rank: int
    passed_on: bool = False
    is_sweep: bool = False

    @property
    def closes(self) -> bool:
        """Whether a new holder it names closes the former one: rows of a table infer no succession unless told to."""
        return not isinstance(self.holder, tuple) or all(one.infers_succession for one in self.happening.said)

    @property
    def is_shared(self) -> bool:
        """Whether its words say that the seat has several holders."""
        return _is_shared(self.holder)

    @property
    def day(self) -> int:
        """When."""
        return self.happening.day


@dataclass(eq=False)
class Slot:
    """A seat (several may hold it), or a parent or solid line (one at most: `single`)."""

    single: bool
    stays: list[Stay] = field(default_factory=list)

    @property
    def open(self) -> list[Stay]:
        """Who holds it after the steps so far."""
        return [one for one in self.stays if one.ended is None]

    def arrange(self, steps: list[Step]) -> list[Step]:
        """The steps in order, without same-day losers and without planned starts that an early undated end cancels."""
        kept = [step for step in steps if step.what == "end"]
        for what in ("start", "stand"):
            by_day: dict[int, list[Step]] = defaultdict(list)
            for step in steps:
                if step.what == what:
                    by_day[step.day].append(step)
            for today in by_day.values():
                kept += self._settle(sorted(today, key=_order))
        ordered = sorted(kept, key=_order)
        for end in [step for step in ordered if step.what == "end"]:
            before = [step for step in ordered[: ordered.index(end)] if who(step.holder) == who(end.holder)]
            if before and before[-1].what != "end":
                continue
            planned = next((
                step for step in ordered[ordered.index(end):]
                if step.what == "start" and who(step.holder) == who(end.holder) and self._takes_back(end.happening, step.happening)
            ), None)
            if planned is not None:
                ordered.remove(planned)
                ordered.remove(end)
        return ordered

    @staticmethod
    def _takes_back(end: Happening, plan: Happening) -> bool:
        """Undated, and told before the planned day; or told after the plan for that very day, of that very place."""
        if not plan.is_stated:
            return False
        if end.day == plan.day:
            is_of_place = all("at" in one.roles or one.kind != "removed" for one in end.said)
            return is_of_place and max(one.published for one in plan.said) < min(one.published for one in end.said)
        return not end.is_stated and end.day < plan.day and all(one.published <= end.day for one in plan.said)

    def _settle(self, today: list[Step]) -> list[Step]:
        if len({who(step.holder) for step in today}) < 2 or (not self.single and any(step.is_shared for step in today)):
            return today
        if not all(step.closes for step in today):
            return today
        winner = today[weigh([step.happening.said for step in today])]
        return [
            step for step in today
            if who(step.holder) == who(winner.holder) or (not self.single and step.happening.shares_announcement(winner.happening))
        ]

    def take(self, step: Step) -> None:
        """Paints one step; they come in order."""
        {"start": self._start, "end": self._end, "stand": self._stand}[step.what](step)

    def _start(self, step: Step) -> None:
        held = next((one for one in self.open if who(one.holder) == who(step.holder)), None)
        if held is not None and self._agrees(held, step):
            held.last_seen = max(held.last_seen, step.day)
            if isinstance(held.holder, tuple) and not held.holder[1]:
                held.holder = (held.holder[0], step.holder[1], held.holder[2], held.holder[3])
            return
        for one in [one for one in self.open if self._closes(step, one)]:
            one.clear(step.day, step.day, step.happening, guess=True)
        days = set(range(step.day, LAST))
        self.stays.append(Stay(step.holder, step.day, set(days), days, step.day, step.happening, passed_on=step.passed_on))

    @staticmethod
    def _agrees(held: Stay, step: Step) -> bool:
        """A start of who already holds says nothing new, unless it ends or begins acting, or gives another title.

        Another title said of the same day, or undated by a lower voice, is the same told otherwise.
        """
        if not isinstance(held.holder, tuple):
            return True
        if held.holder[2] != step.holder[2]:
            return False
        is_retold = not step.happening.is_stated and step.happening.authority > held.by.authority
        return "" in (held.holder[1], step.holder[1]) or held.holder[1] == step.holder[1] or is_retold or held.began == step.day

    def _closes(self, step: Step, stay: Stay) -> bool:
        """A new holder closes the former; on a seat that several hold the one of the same title, if that is one."""
        if self.single or who(stay.holder) == who(step.holder):
            return True
        others = [one for one in self.open if not self._together(step, one)]
        if stay not in others or not step.closes:
            return False
        if not step.is_shared and not _is_shared(stay.holder) and others == self.open == [stay]:
            return True
        same = [one for one in others if one.holder[1] == step.holder[1]]
        return not step.is_shared and same == [stay]

    def _together(self, step: Step, stay: Stay) -> bool:
        return stay.by.day == step.day and who(stay.holder) != who(step.holder) and step.happening.shares_announcement(stay.by)

    def _end(self, step: Step) -> None:
        held = [one for one in self.open if who(one.holder) == who(step.holder)]
        for one in held:
            one.clear(step.day, step.day, step.happening, guess=False)
        seen = next((one for one in reversed(self.stays) if who(one.holder) == who(step.holder)), None)
        if held:
            return
        if seen is None:
            if not step.is_sweep:
                self._imply(step)
        elif seen.end_is_guess and step.happening.is_stated and not self.single and not step.is_sweep:
            self._prolong(seen, step)

    def _prolong(self, seen: Stay, step: Step) -> None:
        """A stated end takes the place of one that was only inferred from a successor."""
        since = min(seen.maybe, default=step.day)
        surely = min(seen.sure, default=step.day)
        seen.maybe |= set(range(since, step.day))
        seen.sure |= set(range(surely, step.day))
        seen.ended, seen.end_by, seen.end_is_guess = step.day, step.happening, False

    def _imply(self, step: Step) -> None:
        """An end of somebody never seen: it was so on the day before."""
        holders = [one for one in self.open if step.closes and one.sure and min(one.sure) < step.day]
        day, place = step.day, len(self.stays)
        if holders and (self.single or not step.happening.is_stated):
            first = holders[0]
            while (former := next((one for one in self.stays if one.end_is_guess and one.ended == min(first.sure) and one is not first), None)):
                first = former
            if first.began is None or first.in_passing:
                return
            day, place = first.began, self.stays.index(first)
        if self.single and any(day - 1 in one.maybe for one in self.stays):
            return
        ends = [min(one.ended, self._sure_end(one)) for one in self.stays[:place] if one.ended is not None]
        since = min(max(ends), day - 1) if ends else FIRST
        stay = Stay(
            step.holder, None if not ends else since, set(range(since, day)), {day - 1}, day - 1, step.happening, in_passing=True,
            ended=day, end_by=step.happening, end_is_guess=day != step.day,
        )
        self.stays.insert(place, stay)

    @staticmethod
    def _sure_end(one: Stay) -> int:
        return one.last_seen + 1 if one.end_in_passing else (one.ended or LAST)

    def _stand(self, step: Step) -> None:
        mine = next((one for one in reversed(self.stays) if who(one.holder) == who(step.holder)), None)
        if mine is not None and mine.ended is None:
            mine.last_seen = max(mine.last_seen, step.day)
        elif (mine is not None and (mine.ended or 0) >= step.day) or (mine is not None and not mine.end_in_passing and mine.end_by is not None and mine.end_by.authority <= step.happening.authority):
            pass
        else:
            self._stand_in(step)

    def _stand_in(self, step: Step) -> None:
        others = [one for one in self.open if self._closes(step, one)]
        if any(one.last_seen >= step.day and not one.passed_on for one in others):
            return
        ends = [self._sure_end(one) for one in self.stays if one.ended is not None] + [one.last_seen + 1 for one in others]
        since = min(max(ends), step.day) if ends else FIRST
        for one in others:
            one.clear(max(since, min(one.maybe, default=since)), step.day, step.happening, guess=True)
            one.end_in_passing = True
        self.stays.append(Stay(
            step.holder, since if ends else None, set(range(since, LAST)), set(range(step.day, LAST)), step.day, step.happening,
            in_passing=True,
        ))


def _is_shared(holder: object) -> bool:
    return isinstance(holder, tuple) and (holder[1] or "").startswith("co-")


def _order(step: Step) -> tuple[int, int, str]:
    return step.day, step.rank, step.happening.least


@dataclass(frozen=True)
class Seat:
    """A post: `head` of a place, or another title of one who holds it. A place is a department, or "Co"."""

    place: object
    title: str
    holder: str = ""


Value = tuple[str, str, bool]
"""A holder, the title and whether acting; a step's holder has a fourth part: whether concurrent."""


class Seats:
    """Who heads and who holds what: every seat is one slot."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.slots: dict[Seat, Slot] = {}
        self.said: dict[Seat, list[Said]] = defaultdict(list)
        self.sweeps: list[tuple[Said, object]] = []
        untitled = []
        for one in names.heard:
            if one.kind not in ("appointed", "removed", "holds"):
                continue
            place = self._place(one)
            if one.kind == "removed" and one.event.reason == "deceased":
                self.sweeps.append((one, None))
            is_bare = "at" not in one.roles or (one.event.title is None and one.event.post is None)
            if one.kind == "removed" and is_bare and not self._is_of_company(one):
                if place is not None:
                    self.sweeps.append((one, place))
            elif place is None or (one.event.title is None and "at" not in one.roles):
                continue
            elif one.event.title is None and one.event.post is None:
                untitled.append((one, place))
            else:
                self.said[_seat(one, place)].append(one)
        for one, place in untitled:
            named = [
                seat for seat, said in self.said.items()
                if seat.place == place and any(_holder(other) == _holder(one) and other.kind == "appointed" for other in said)
            ]
            self.said[named[0] if len(named) == 1 else Seat(place, "", _holder(one))].append(one)
        for seat, said in self.said.items():
            slot = self.slots[seat] = Slot(single=False)
            for step in slot.arrange([*self._steps(said), *self._sweep(seat, said)]):
                slot.take(step)

    def _is_of_company(self, one: Said) -> bool:
        return "at" not in one.roles and one.event.title == "CEO"

    def _place(self, one: Said) -> object:
        if one.roles.get("at", ("Co",)) == ("Co",):
            return "Co"
        return self.names.whole(one, "at")

    def stays(self, who: str, at: object) -> list[Stay]:
        """All stays of somebody at a place."""
        return [
            one for seat, slot in self.slots.items() if seat.place == at for one in slot.stays if one.holder[0] == who and one.maybe
        ]

    def _steps(self, said: list[Said]) -> Iterator[Step]:
        starts, ends, stands = ([one for one in said if one.kind == kind] for kind in ("appointed", "removed", "holds"))
        announced = [one for one in (*starts, *stands) if not one.is_denied]
        by_value: dict[Value, list[Said]] = defaultdict(list)
        for one in starts:
            by_value[_value(one, starts)].append(one)
        for value, group in sorted(by_value.items()):
            contrary = [one.day for one in ends if _holder(one) == value[0] and not one.is_denied]
            again = {one.day for one in group if one.is_stated}  # within one day an end comes before a start
            contrary += [one.day - 1 for one in ends if _holder(one) == value[0] and not one.is_denied and one.is_stated and one.day in again]
            contrary += [one.day for one in announced if _holder(one) != value[0] or (one.kind == "appointed" and one not in group)]
            for found in happen("appointed", group, contrary):
                rank = RANK["appointed"] + value[2]
                yield Step("start", _as_told(found, value), begun(self.names, found, "at"), rank)
        for holder in sorted({_holder(one) for one in ends}):
            mine = [one for one in ends if _holder(one) == holder]
            again = {one.day for one in mine if one.is_stated}
            contrary = [one.day for one in starts if _holder(one) == holder and not one.is_denied]
            contrary += [
                one.day + 1 for one in starts if _holder(one) == holder and not one.is_denied and one.is_stated and one.day in again
            ]
            for found in happen("removed", [one for one in ends if _holder(one) == holder], contrary):
                yield Step("end", (holder, found.said[0].event.title, False, False), found, RANK["removed"])
        for one in stands:
            if not one.is_denied:
                yield Step("stand", (_holder(one), one.event.title, False, False), stand(self.names, one, "at"), RANK["holds"])

    def _sweep(self, seat: Seat, said: list[Said]) -> Iterator[Step]:
        """Removals that name no seat end what their executive holds there, or anywhere in the company; they imply nothing."""
        for holder in sorted({_holder(one) for one in said if not one.is_denied}):
            by_reach: dict[tuple[object, str | None], list[Said]] = defaultdict(list)
            for one, place in self.sweeps:
                reaches = place == seat.place or (place == "Co" and "at" not in one.roles)
                if _holder(one) == holder and place is None:
                    by_reach[None, None].append(one)
                elif _holder(one) == holder and reaches and one.event.title in (None, seat.title):
                    by_reach[place, one.event.title].append(one)
            for group in by_reach.values():
                contrary = [one.day for one in said if _holder(one) == holder and one.kind != "removed" and not one.is_denied]
                for found in happen("removed", group, contrary):
                    yield Step("end", (holder, "", False, False), found, RANK["removed"], is_sweep=True)


def _seat(one: Said, place: object) -> Seat:
    if one.event.post is not None:
        return Seat(place, f"post {one.event.post}")
    if place != "Co" and one.event.title in LEADING:
        return Seat(place, "head")
    return Seat(place, one.event.title) if place == "Co" and one.event.title == "CEO" else Seat(place, one.event.title, _holder(one))


def _holder(one: Said) -> str:
    return one.roles["executive"][0]


def _value(one: Said, starts: list[Said]) -> Value:
    """Holder, title, acting; who leaves the title out tells of the one title that the holder is named with."""
    titles = {other.event.title for other in starts if _holder(other) == _holder(one) and other.event.title}
    return _holder(one), one.event.title or (min(titles) if len(titles) == 1 else ""), one.event.acting


def _as_told(found: Happening, value: Value) -> tuple[str, str, bool, bool]:
    best = min(found.said, key=lambda one: (one.authority, -one.published, one.id))
    return value[0], next((one.event.title for one in found.said if one.event.title), value[1]), value[2], best.event.concurrent


def begun(names: Names, found: Happening, *roles: str) -> Happening:
    """A start that is only published, at a name that begins later, takes that name's first day."""
    if found.is_stated:
        return found
    days = [
        name.began for one in found.said for role in roles if role in one.roles and one.roles[role][0] in names.all
        for name, _, fit in (names.meaning(one, role),) if fit == "coming" and name is not None and name.began is not None
    ]
    later = [day for day in days if day > found.day]
    return Happening(found.kind, max(later), False, found.said) if later else found


def stand(names: Names, one: Said, *roles: str) -> Happening:
    """A statement in passing, the day before where one of its names ends that day."""
    is_before = any(names.meaning(one, role)[2] == "before" for role in roles)
    return Happening(one.kind, one.day - is_before, one.is_stated, [one])


class Parents:
    """Which department lies in which: one fold over all, because mergers take children along and nothing may close a circle."""

    ROLES: ClassVar = {"established": ("department", "parent"), "moved": ("department", "to"), "part_of": ("department", "parent")}

    def __init__(self, names: Names) -> None:
        self.names = names
        self.slots: dict[Whole, Slot] = {}
        acts: list[tuple[tuple[int, int, str], Whole | None, object]] = []
        for child, steps in self._steps().items():
            slot = self._slot(child)
            acts += [(_order(step), child, step) for step in slot.arrange(steps)]
        ranks = {"split": 4, "merged": 5}
        acts += [((one.happening.day, ranks[one.happening.kind], one.happening.least), None, one) for one in names.passings]
        for _, child, act in sorted(acts, key=lambda act: act[0]):
            if child is None:
                self._pass_on(act)
            else:
                self._take(child, act)

    def _slot(self, child: Whole) -> Slot:
        return self.slots.setdefault(child, Slot(single=True))

    def _steps(self) -> dict[Whole, list[Step]]:
        said: dict[tuple[Whole, Whole, str], list[Said]] = defaultdict(list)
        left: dict[tuple[Whole, Whole], list[Said]] = defaultdict(list)
        for one in self.names.heard:
            lower, upper = self.ROLES.get(one.kind, ("", ""))
            if not lower or upper not in one.roles:
                continue
            child, parent = self.names.whole(one, lower), self.names.whole(one, upper)
            if child is None or parent is None or child is parent:
                continue
            said[child, parent, one.kind].append(one)
            former = self.names.whole(one, "from") if one.kind == "moved" and "from" in one.roles else None
            if former is not None:
                left[child, former].append(one)
        steps: dict[Whole, list[Step]] = defaultdict(list)
        for (child, parent, kind), group in said.items():
            if kind == "part_of":
                steps[child] += [
                    Step("stand", parent, stand(self.names, one, "department", "parent"), RANK[kind]) for one in group if not one.is_denied
                ]
                continue
            others = [one.day for (c, p, _), them in said.items() if c is child and p is not parent for one in them if not one.is_denied]
            found = happen(kind, group, others)
            steps[child] += [Step("start", parent, begun(self.names, one, *self.ROLES[kind]), RANK[kind]) for one in found]
        for (child, former), group in left.items():
            steps[child] += [Step("end", former, one, RANK["left"]) for one in happen("left", group, [])]
        return steps

    def _take(self, child: Whole, step: Step) -> None:
        if step.what == "end" or not self._closes_circle(child, step.holder):
            self._slot(child).take(step)

    def _closes_circle(self, child: Whole, parent: Whole) -> bool:
        above, seen = parent, set()
        while above is not None and above not in seen:
            if above is child:
                return True
            seen.add(above)
            above = next((one.holder for one in self._slot(above).open), None)
        return False

    def _pass_on(self, passing) -> None:
        sources, found = set(passing.sources), passing.happening
        for target, is_new in zip(passing.targets, passing.new, strict=True):
            above = {next((one.holder for one in self._slot(source).open), None) for source in passing.sources}
            if is_new and len(above) == 1 and not above & {None, target}:
                self._take(target, Step("start", above.pop(), found, 5, passed_on=True))
        if found.kind == "merged":
            for child, slot in list(self.slots.items()):
                stay = next((one for one in slot.open if one.holder in sources), None)
                if child in sources or stay is None:
                    continue
                if child is passing.targets[0]:
                    stay.clear(found.day, found.day, found, guess=True)
                else:
                    self._take(child, Step("start", passing.targets[0], found, 5, passed_on=True))


class Lines:
    """Who reports to whom on which post; a line ends with its holder's stay on the post."""

    def __init__(self, names: Names, seats: Seats) -> None:
        self.found: list[tuple[str, object, str, bool, set[int], set[int]]] = []
        groups: dict[tuple[str, Whole, bool, str], list[Said]] = defaultdict(list)
        for one in names.heard:
            if one.kind == "reports_to" and (at := names.whole(one, "at") if "at" in one.roles else "") is not None:
                groups[one.roles["who"][0], at, one.event.dotted, one.roles["to"][0]].append(one)
        slots: dict[tuple[object, ...], list[tuple[str, Whole, bool, str]]] = defaultdict(list)
        for key in sorted(groups, key=lambda key: (key[0], key[2], key[3])):
            slots[key[0], key[1], key[2], key[3] if key[2] else ""].append(key)
        for keys in slots.values():
            self._paint(names, seats, keys, groups)

    def _paint(self, names: Names, seats: Seats, keys, groups) -> None:
        slot, steps = Slot(single=True), []
        person, at, dotted, _ = keys[0]
        for key in keys:
            others = [one.day for other in keys if other != key for one in groups[other] if not one.is_denied]
            steps += [Step("start", key[3], begun(names, one, "at"), 12) for one in happen("reports_to", groups[key], others)]
        for step in slot.arrange(steps):
            slot.take(step)
        held = seats.stays(person, at) if at else []
        for stay in slot.stays:
            if stay.maybe:
                self._hang(stay, held)
                self._bury(names, stay, person)
                if not stay.maybe:
                    continue
                self.found.append((person, at, str(stay.holder), dotted, stay.maybe, stay.sure))

    @staticmethod
    def _bury(names: Names, stay: Stay, person: str) -> None:
        """Death ends a line at both ends."""
        for one in (person, str(stay.holder)):
            told = [s for s in names.heard if s.kind == "removed" and s.event.reason == "deceased" and s.roles["executive"][0] == one]
            for death in happen("removed", told, [])[:1]:
                if min(stay.maybe, default=LAST) <= death.day:
                    stay.maybe -= set(range(death.day, LAST))
                    stay.sure -= set(range(death.day, LAST))

    @staticmethod
    def _hang(stay: Stay, held: list[Stay]) -> None:
        """It begins no sooner than the stay told with it, and ends when the holder leaves."""
        day = min(stay.sure)
        mine = [one for one in held if day in one.maybe]
        coming = [one for one in held if min(one.maybe) > day and one.by.shares_announcement(stay.by)]
        if not mine and coming and not stay.by.is_stated:
            day = min(min(one.maybe) for one in coming)
            stay.maybe &= set(range(day, LAST))
            stay.sure &= set(range(day, LAST))
        held = sorted(held, key=lambda one: min(one.maybe))
        on = [one for one in held if day in one.maybe] or [one for one in held if min(one.maybe) > day][:1]
        if not on:
            return
        end = max(max(one.maybe) + 1 for one in on)
        for one in held:  # a stay that begins as the last one ends goes on
            if min(one.maybe) <= end:
                end = max(end, max(one.maybe) + 1)
        stay.maybe -= set(range(end, LAST))
        sure = [one for one in held if one.sure and max(one.maybe) + 1 == end]
        stay.sure -= set(range(max(one_end(one) for one in sure), LAST)) if sure else set()


def one_end(one: Stay) -> int:
    """The first day on which a stay is no longer sure."""
    return max(one.sure) + 1


Cell = tuple[str, ...]


def paint(names: Names) -> dict[Cell, tuple[set[int], set[int]]]:
    """Every fact by relation and names, on its calendar: the days on which it is possible, and those on which it is sure."""
    raw = list(_raw(names))
    for _, ends, _, sure in raw:
        for place in ends:
            if isinstance(place, Whole) and sure:
                _reach(place, min(sure))
    painted: dict[Cell, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for one in (one for own in names.all.values() for one in own):
        _put(painted, ("EXISTS", one.name), one.maybe, one.sure)
    for relation, ends, maybe, sure in raw:
        for words, days, surely in _cut(ends, maybe, sure):
            _put(painted, (relation, *words), days, surely)
    for relation, new, old, day in names.successions:
        for former in _with_days(names, old):
            if new.maybe and former is not new:
                _put(painted, (relation, new.name, former.name), set(range(day, LAST)), set(range(day, LAST)))
    return {cell: days for cell, days in painted.items() if days[0]}


def _raw(names: Names) -> Iterator[tuple[str, tuple[object, ...], set[int], set[int]]]:
    """What slots hold, before it is cut to names."""
    seats = Seats(names)
    parents, lines = Parents(names), Lines(names, seats)
    for seat, slot in seats.slots.items():
        for one in slot.stays:
            person, title, acting, concurrent = one.holder
            words = (title or "", *(["acting"] if acting else []), *(["concurrent"] if concurrent else []))
            leads = title == "CEO" if seat.place == "Co" else title in LEADING
            yield "HEADS" if leads else "HOLDS", (person, seat.place, *words), one.maybe, one.sure
    for child, slot in parents.slots.items():
        yield from (("PART_OF", (child, one.holder), one.maybe, one.sure) for one in slot.stays)
    for person, at, to, dotted, maybe, sure in lines.found:
        yield "DOTTED" if dotted else "LINE", (person, to, at), maybe, sure


def _reach(place: Whole, day: int) -> None:
    for one in place.names:
        if one.ended is None or day < one.ended:
            if one.began is None:
                one.attest(day)
            return


def _with_days(names: Names, old) -> Iterator:
    if old.maybe:
        yield old
        return
    for _, new, older, _ in names.successions:
        if new is old:
            yield from _with_days(names, older)


def _cut(ends: Iterable[object], maybe: set[int], sure: set[int]) -> Iterator[tuple[list[str], set[int], set[int]]]:
    parts: list[tuple[list[str], set[int], set[int]]] = [([], maybe, sure)]
    for end in ends:
        if isinstance(end, Whole):
            parts = [([*words, one.name], days & one.maybe, surely & one.sure) for words, days, surely in parts for one in end.names]
        else:
            parts = [([*words, str(end)], days, surely) for words, days, surely in parts]
    yield from parts


def _put(painted, cell: Cell, maybe: set[int], sure: set[int]) -> None:
    painted[cell][0].update(maybe & set(ALWAYS))
    painted[cell][1].update(sure & maybe)
