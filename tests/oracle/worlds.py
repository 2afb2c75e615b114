"""Days known only to a month, quarter or year: what holds in some world is possible, what holds in all of them is sure.

A world gives every such period one of its days; then the oracle of days known to the day says what is so. Worlds that contradict the
order on a slot (last possible day, then first; an end after the start it can end) or what is surely attested are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from tests.oracle.model import BEGUN, DAY_RANK, ENDED, LAST, Names, Said, say
from tests.oracle.slots import RANK, Cell, paint

from orggraph.core.days import Period, parse_period
from orggraph.core.tellings import Telling

Calendars = dict[Cell, tuple[set[int], set[int]]]


def periods_of(tellings: Sequence[Telling]) -> dict[str, Period]:
    """The period each telling states, by id; of compatible ones of one event the finest."""
    stated = {one.id: parse_period(one.claim.effective) for one in tellings if one.claim.effective}
    found = {}
    for one in tellings:
        same = [
            stated[other.id] for other in tellings
            if other.id in stated and _content(other) == _content(one) and other.claim.status == one.claim.status == "announced"
        ]
        if one.id in stated:
            mine = stated[one.id]
            inside = [period for period in same if mine.first <= period.last and period.first <= mine.last]
            found[one.id] = min([mine, *inside], key=lambda period: (period.last - period.first, period))
    return found


def _content(one: Telling) -> str:
    return one.claim.event.model_dump_json()


def worlds(tellings: Sequence[Telling]) -> Iterator[Mapping[str, date]]:
    """The days of tellings that state one, in each world: one day for each event and period."""
    periods = periods_of(tellings)
    days = {one.published for one in tellings} | {day for period in periods.values() for day in (period.first, period.last)}
    near = {date.fromordinal(day.toordinal() + step) for day in days for step in (-1, 0, 1)}
    content = {one.id: (_content(one), periods[one.id]) for one in tellings if one.id in periods}
    vague = sorted({one for one in content.values() if one[1].first < one[1].last})
    for chosen in product(*([day for day in sorted(near) if period.first <= day <= period.last] for _, period in vague)):
        taken = dict(zip(vague, chosen, strict=True))
        yield {key: taken.get(one, one[1].first) for key, one in content.items()}


def slot_of(one: Said) -> set[tuple[str, ...]]:
    """Roughly what an event happens to: names that begin or end, a seat, a child's parent, a line."""
    if one.kind in ("appointed", "removed", "holds"):
        at = one.roles.get("at", ("Co",))[0]
        leads = one.event.title in ("head", "co-head", "CEO")
        seat = ("post", at) if leads else ("held", at, one.roles["executive"][0])
        return {seat}
    if one.kind == "reports_to":
        return {("line", one.roles["who"][0], one.roles.get("at", ("",))[0])}
    own = {("life", name) for name in (*one.names(ENDED), *one.names(BEGUN))}
    if one.kind in ("moved", "part_of") or (one.kind == "established" and "parent" in one.roles):
        own.add(("parent", one.roles["department"][0]))
    return own


def _meet(one: Said, other: Said) -> bool:
    """Whether two events happen to one slot; a removal that names no seat happens to all that its executive holds there."""
    return bool(slot_of(one) & slot_of(other)) or _sweeps(one, other) or _sweeps(other, one)


def _sweeps(one: Said, other: Said) -> bool:
    if one.kind != "removed" or other.kind not in ("removed", "appointed", "holds", "reports_to"):
        return False
    if other.kind == "reports_to":
        (executive,), at = one.roles["executive"], one.roles.get("at")
        is_own = other.roles["who"] == (executive,) and at in (None, other.roles.get("at"))
        return is_own or (one.event.reason == "deceased" and executive in (*other.roles["who"], *other.roles["to"]))
    if one.roles["executive"] != other.roles["executive"]:
        return False
    is_bare = one.event.title is None and one.event.post is None
    return one.event.reason == "deceased" or (is_bare and one.roles.get("at", other.roles.get("at")) == other.roles.get("at"))


def is_in_order(said: Sequence[Said], periods: Mapping[str, Period]) -> bool:
    """Whether a world keeps the order on each slot that the periods give."""
    for one in said:
        for other in said:
            mine = periods.get(one.id) or _day(one)
            theirs = periods.get(other.id) or _day(other)
            if one is other or not _meet(one, other) or (mine.first == mine.last and theirs.first == theirs.last):
                continue
            if mine == theirs and _rank(one) < _rank(other) and one.day > other.day:
                return False
            is_rival = (other.kind == "removed") != (one.kind == "removed")
            is_rival = is_rival and "reports_to" not in (one.kind, other.kind) and one.roles["executive"] != other.roles["executive"]
            if not is_rival and _is_before(one, mine, other, theirs) and one.day + (_rank(one) >= _rank(other)) > other.day:
                return False
            if _can_end(one, mine, other, theirs) and one.day >= other.day:
                return False
    return True


def _rank(one: Said) -> int:
    return {"removed": 0, **DAY_RANK}.get(one.kind, RANK.get(one.kind, 0)) + (one.kind == "appointed" and one.event.acting)


def _day(one: Said) -> Period:
    day = date.fromordinal(one.day)
    return Period(day, day, "day")


def _is_before(one: Said, mine: Period, other: Said, theirs: Period) -> bool:
    if _can_end(one, mine, other, theirs):
        return True
    return (mine.last, mine.first) < (theirs.last, theirs.first) and not _can_end(other, theirs, one, mine)


def _can_end(start: Said, mine: Period, end: Said, theirs: Period) -> bool:
    """Whether an end can end a start: its first possible day lies within the start's, after the first."""
    is_pair = end.kind == "removed" and start.kind in ("appointed", "reports_to") and _meet(start, end)
    is_pair = is_pair and end.roles["executive"] == start.roles.get("executive", start.roles.get("who"))
    is_pair = is_pair or bool(set(end.names(ENDED)) & set(start.names(BEGUN)))
    return is_pair and mine.first < theirs.first <= mine.last


def is_lowered(said: Sequence[Said], periods: Mapping[str, Period]) -> bool:
    """Published means "by then": inside a stated period it bounds the day."""
    for one in said:
        for other in said:
            period = periods.get(one.id)
            if period is None or other.is_stated or not _tells_the_same(one, other) or other.is_denied or one.is_denied:
                continue
            if period.first <= date.fromordinal(other.day) <= period.last and one.day > other.day:
                return False
    return True


def _tells_the_same(one: Said, other: Said) -> bool:
    """Whether two tell one event: a title that one of them leaves out does not differ."""
    titles = {getattr(said.event, "title", None) for said in (one, other)} - {None}
    is_like = one.kind == other.kind and one.roles == other.roles and len(titles) < 2
    return is_like and all(getattr(one.event, flag, False) == getattr(other.event, flag, False) for flag in ("acting", "dotted"))


def misfits(names: Names) -> int:
    """How many stated or standing claims name a department on a day on which it does not bear the name."""
    count = 0
    for one in names.said:
        if not one.is_stated and one.kind not in ("part_of", "holds", "mandate"):
            continue
        own = {*one.names(ENDED), *one.names(BEGUN)}
        for role, said in one.roles.items():
            for name in said:
                if name in names.all and name not in own:
                    _, _, fit = names.meaning(one, role)
                    count += fit not in ("in force", "before")
    return count


def paint_worlds(tellings: Sequence[Telling], known: date) -> Calendars | None:
    """What the worlds say for a known day; None where all are left out: what is said then contradicts itself."""
    counting = [
        one for one in sorted(tellings, key=lambda one: one.id)
        if one.claim.status in ("announced", "denied") and one.published <= known and (one.withdrawn is None or known < one.withdrawn)
    ]
    periods = periods_of(counting)
    kept: list[tuple[int, Calendars]] = []
    for world in worlds(counting):
        said = [say(_on(one, world.get(one.id))) for one in counting]
        if is_in_order(said, periods) and is_lowered(said, periods):
            names = Names(said)
            kept.append((misfits(names), paint(names)))
    if not kept:
        return None
    cells = [painted for count, painted in kept if not count]
    if not cells:
        return None
    found: Calendars = {}
    for cell in {cell for painted in cells for cell in painted}:
        each = [painted.get(cell, (set(), set())) for painted in cells]
        found[cell] = set().union(*(maybe for maybe, _ in each)), set.intersection(*(sure for _, sure in each))
    assert all(max(maybe) < LAST for maybe, _ in found.values())
    return found


def _on(one: Telling, day: date | None) -> Telling:
    return one if day is None else replace(one, claim=one.claim.model_copy(update={"effective": day.isoformat()}))
