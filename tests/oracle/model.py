"""The oracle: what the rules of the model say, worked out the slow way, for ledgers whose days are known to the day.

It takes the tellings that count on one known day, groups those that tell one event, sorts the events and paints them on
calendars: one calendar a name, one a holder of a seat, a parent or a line, a cell a day. A cell is empty, possible or
sure. An event clears and paints what comes after its day (forwards), and what it presupposes before its day (backwards).
There are no intervals, no rectangles and no increments here, and nothing is taken from `orggraph.projection`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from orggraph.core.events import Mention
from orggraph.core.tellings import Telling

FIRST, LAST = date(2024, 12, 1).toordinal(), date(2026, 1, 10).toordinal()
ALWAYS = range(FIRST, LAST)
ENDED = {"renamed": ("old",), "dissolved": ("department",), "merged": ("sources",), "split": ("source",)}
BEGUN = {"renamed": ("new",), "established": ("department",), "merged": ("target",), "split": ("targets",)}
AT_START = {
    ("renamed", "old"), ("merged", "sources"), ("split", "source"), ("established", "from"), ("moved", "from"), ("moved", "department"),
    ("dissolved", "department"), ("removed", "at"),
}
IN_PASSING = {("part_of", "department"), ("part_of", "parent"), ("holds", "at"), ("mandate", "department")}
DAY_RANK = {"renamed": 2, "established": 3, "split": 4, "merged": 5, "dissolved": 6}


@dataclass(frozen=True, eq=False)
class Said:
    """One telling in plain words: names by role, its own day as an ordinal, who said it and when."""

    id: str
    kind: str
    day: int
    is_stated: bool
    published: int
    authority: int
    publisher: str
    announcement: str
    roles: dict[str, tuple[str, ...]]
    event: Any
    is_denied: bool = False
    is_correction: bool = False
    infers_succession: bool = True

    def names(self, table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """The names in the roles a table gives for this kind."""
        return tuple(name for role in table.get(self.kind, ()) for name in self.roles.get(role, ()))


def say(telling: Telling) -> Said:
    """A telling in plain words."""
    event, claim = telling.claim.event, telling.claim
    roles: dict[str, tuple[str, ...]] = {}
    for field_name in type(event).model_fields:
        value = getattr(event, field_name)
        if isinstance(value, Mention):
            roles[field_name.rstrip("_")] = (value.name,)
        elif isinstance(value, tuple):
            roles[field_name.rstrip("_")] = tuple(dict.fromkeys(one.name for one in value))
    day = date.fromisoformat(claim.effective) if claim.effective else telling.published
    return Said(
        telling.id, event.type, day.toordinal(), claim.effective is not None, telling.published.toordinal(), claim.authority,
        telling.publisher or "", claim.announcement, roles, event, claim.status == "denied", claim.correction,
        telling.publisher != "table" or "single-holder" in claim.rule,
    )


@dataclass(eq=False)
class Happening:
    """One event with all that tell it."""

    kind: str
    day: int
    is_stated: bool
    said: list[Said]

    @property
    def authority(self) -> int:
        """The best of those who tell it."""
        return min(one.authority for one in self.said)

    @property
    def least(self) -> str:
        """The least claim."""
        return min(one.id for one in self.said)

    def names(self, table: dict[str, tuple[str, ...]]) -> list[str]:
        """The names in the roles a table gives, over all tellings."""
        return list(dict.fromkeys(name for one in self.said for name in one.names(table)))

    def shares_announcement(self, other: "Happening") -> bool:
        """Whether one announcement tells both."""
        return bool({one.announcement for one in self.said} & {one.announcement for one in other.said})


def weigh(sides: Sequence[list[Said]]) -> int:
    """The side that stands: who was corrected by its own publisher (at no lower authority, or in words) is out; then authority, later publication, claim id."""
    def is_out(one: Said, mine: list[Said]) -> bool:
        return any(
            one.publisher == other.publisher and one.published < other.published
            and (other.authority <= one.authority or other.is_correction)
            for side in sides if side is not mine for other in side
        )

    voices = [
        (one.authority, -one.published, one.id, index)
        for index, side in enumerate(sides) for one in side if not is_out(one, side)
    ]
    return min(voices)[-1]


def happen(kind: str, said: Iterable[Said], contrary: Iterable[int]) -> list[Happening]:
    """The events that tellings of one thing tell: a contrary strictly between two tellings parts them.

    A denial of no lower authority, told before the event's day, takes back what was told until then.
    """
    parting = sorted(set(contrary))
    runs: list[list[Said]] = []
    for one in sorted(uphold(said), key=lambda one: (one.day, one.published, one.id)):
        if runs and not any(runs[-1][-1].day < day < one.day for day in parting):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_date(kind, run) for run in runs]


def uphold(said: Iterable[Said]) -> list[Said]:
    """What is left of tellings of one thing when denials among them are heard."""
    heard = list(said)
    denials = [one for one in heard if one.is_denied]
    return [
        one for one in heard if not one.is_denied
        and not any(one.published <= denial.published < one.day and denial.authority <= one.authority for denial in denials)
    ]


def _date(kind: str, run: list[Said]) -> Happening:
    stated = sorted({one.day for one in run if one.is_stated})
    if not stated:
        return Happening(kind, min(one.day for one in run), False, run)
    day = stated[weigh([[one for one in run if one.is_stated and one.day == day] for day in stated])]
    return Happening(kind, day, True, run)


# -- names ----------------------------------------------------------------------------------------------------------------


@dataclass(eq=False)
class Whole:
    """A department under all its names."""

    names: list["Name"] = field(default_factory=list)

    def is_over(self, day: int) -> bool:
        """Whether its last name had ended by a day."""
        return all(one.ended is not None and one.ended <= day for one in self.names)


@dataclass(eq=False)
class Name:
    """One name of a department, on a calendar."""

    name: str
    whole: Whole
    began: int | None
    maybe: set[int]
    sure: set[int]
    ended: int | None = None

    def end(self, day: int) -> None:
        """Clears what comes from a day on."""
        self.ended = day
        self.maybe -= set(range(day, LAST))
        self.sure -= set(range(day, LAST))

    def attest(self, day: int) -> None:
        """It was there on a day, and from then on as long as it was possible."""
        if day in self.maybe:
            self.sure |= self.maybe & set(range(day, LAST))


@dataclass(frozen=True)
class Passing:
    """A merger or a split, for what lies in or above its sources."""

    happening: Happening
    sources: tuple[Whole, ...]
    targets: tuple[Whole, ...]
    new: tuple[bool, ...]


class Names:
    """The calendars of all names, and the successions between them."""

    def __init__(self, said: list[Said]) -> None:
        self.heard = said
        self.said = [one for one in said if not one.is_denied]
        self.all: dict[str, list[Name]] = defaultdict(list)
        self.passings: list[Passing] = []
        self.successions: set[tuple[str, Name, Name, int]] = set()
        self._fold(self._happenings())
        self._attest()

    # events in their order

    def _happenings(self) -> list[Happening]:
        structural = [one for one in self.said if one.kind in DAY_RANK]
        groups: dict[tuple[str, ...], list[Said]] = defaultdict(list)
        for one in (one for one in self.heard if one.kind in DAY_RANK):
            groups[_tells(one)].append(one)
        found = []
        for key, group in sorted(groups.items()):
            for members in _same_mergers(group) if key[0] == "merged" else [group]:
                found += happen(key[0], members, self._contrary(members[0], structural))
        return self._one_rename_a_day(found)

    def _contrary(self, told: Said, structural: list[Said]) -> list[int]:
        ended, begun = set(told.names(ENDED)), set(told.names(BEGUN))
        if ended:
            return [one.day for one in structural if ended & set(one.names(BEGUN)) and one.names(ENDED) != told.names(ENDED)]
        return [one.day for one in structural if begun & set(one.names(ENDED))]

    def _one_rename_a_day(self, found: list[Happening]) -> list[Happening]:
        kept = [one for one in found if one.kind != "renamed"]
        renames: dict[tuple[str, int], list[Happening]] = defaultdict(list)
        for one in found:
            if one.kind == "renamed":
                renames[one.names(ENDED)[0], one.day].append(one)
        winners = [rivals[weigh([one.said for one in rivals])] if len(rivals) > 1 else rivals[0] for rivals in renames.values()]
        return kept + winners

    def _fold(self, happenings: list[Happening]) -> None:
        for day in sorted({one.day for one in happenings}):
            today = [one for one in happenings if one.day == day]
            renames = sorted((one for one in today if one.kind == "renamed"), key=lambda one: one.least)
            given = {one.names(BEGUN)[0] for one in renames} - {one.names(ENDED)[0] for one in renames}
            early = [one for one in today if one.kind in ("dissolved", "merged", "split") and given & set(_leaving(one))]
            rest = [one for one in today if one.kind != "renamed" and one not in early]
            for one in sorted(early, key=lambda one: one.least):
                self._take(one)
            self._rename(renames, day)
            for one in sorted(rest, key=lambda one: (DAY_RANK[one.kind], one.least)):
                self._take(one)

    def now(self, name: str) -> Name | None:
        """The name as nothing has ended it yet."""
        return next((one for one in self.all[name] if one.ended is None), None)

    def _begin(self, name: str, day: int, whole: Whole | None = None) -> Name:
        days = set(range(day, LAST))
        made = Name(name, whole or Whole(), day, set(days), set(days))
        made.whole.names.append(made)
        self.all[name].append(made)
        return made

    def _imply(self, name: str, sure: int) -> Name:
        made = Name(name, Whole(), None, set(ALWAYS), set(range(sure, LAST)))
        made.whole.names.append(made)
        self.all[name].append(made)
        return made

    def _old(self, name: str, happening: Happening) -> Name | None:
        """The name that an event ends or carves from, as things stood at the start of the day; implied where nobody spoke of it."""
        there = self.now(name)
        if there is not None and there.began == happening.day and happening.kind != "renamed":
            return next((one for one in self.all[name] if one.ended == happening.day and one is not there), there)
        if there is None and not self.all[name]:
            return self._imply(name, happening.day - 1)
        if there is None and (happening.kind == "established" or not _leaving(happening)):
            return next((one for one in self.all[name] if one.ended == happening.day), None)
        return there

    def _rename(self, renames: list[Happening], day: int) -> None:
        given = {one.names(BEGUN)[0] for one in renames}
        waiting = [one for one in renames if self.now(one.names(ENDED)[0]) is None and one.names(ENDED)[0] in given]
        if len(waiting) == len(renames):
            waiting = []
        taken = [(one, self._old(one.names(ENDED)[0], one)) for one in renames if one not in waiting]
        leaving = {id(old): (one, old) for one, old in taken if old is not None}
        for one, old in list(leaving.values()):
            there = self.now(one.names(BEGUN)[0])
            if there is not None and id(there) not in leaving:
                del leaving[id(old)]
        for _, old in leaving.values():
            old.end(day)
        for one, old in leaving.values():
            new = self._begin(one.names(BEGUN)[0], day, old.whole)
            self.successions.add(("RENAMED_FROM", new, old, day))
        if waiting:
            self._rename(waiting, day)

    def _take(self, happening: Happening) -> None:
        day, kind = happening.day, happening.kind
        if kind == "dissolved":
            old = self._old(happening.names(ENDED)[0], happening)
            if old is not None and old.ended is None:
                old.end(day)
        elif kind == "established":
            name = happening.names(BEGUN)[0]
            there = self.now(name)
            if there is None:
                there = self._begin(name, day)
            elif there.began != day and happening.is_stated:
                return
            for source in sorted({name for one in happening.said for name in one.roles.get("from", ())}):
                old = self._old(source, happening)
                if old is not None and old is not there:
                    self.successions.add(("SPLIT_FROM", there, old, day))
        else:
            self._reshape(happening)

    def _reshape(self, happening: Happening) -> None:
        """A merger or a split: the sources end, a target that does not live yet begins."""
        day, into = happening.day, any(getattr(one.event, "into_existing", False) for one in happening.said)
        new = happening.names(BEGUN)
        kept = [name for name in happening.names(ENDED) if name in new]
        old = [one for name in _leaving(happening) if (one := self._old(name, happening)) is not None and one.ended is None]
        for one in old:
            one.end(day)
        if happening.kind == "split" and kept:  # it goes on, and the other parts are carved out of it
            old = [one for name in kept if (one := self._old(name, happening)) is not None]
            new = [name for name in new if name not in kept]
        if not old:
            return
        targets = []
        for name in new:
            there = self.now(name)
            lives = self.all[name]
            if there is not None:
                targets.append((there, False))
            elif lives and into and not lives[-1].whole.is_over(LAST):
                targets.append((lives[-1].whole.names[-1], False))
            elif not lives and (into or name in kept or self._is_seen_before(name, happening)):
                targets.append((self._imply(name, day - 1), False))
            else:
                targets.append((self._begin(name, day), True))
        relation = "MERGED_FROM" if happening.kind == "merged" else "SPLIT_FROM"
        self.successions |= {(relation, target, one, day) for target, _ in targets for one in old}
        self.passings.append(Passing(
            happening, tuple(one.whole for one in old), tuple(one.whole for one, _ in targets), tuple(is_new for _, is_new in targets),
        ))

    def _is_seen_before(self, name: str, happening: Happening) -> bool:
        """Whether another announcement takes a target for granted on an earlier day; a start merely published before its day does not."""
        told = min(one.published for one in happening.said)
        ours = {one.announcement for one in happening.said}
        return any(
            one.day < happening.day and one.announcement not in ours and name not in one.names(BEGUN)
            and any(name in names for names in one.roles.values())
            and (one.is_stated or one.published < told or one.kind in ("part_of", "holds", "mandate", "removed"))
            for one in self.said
        )

    # what claims mean and attest

    def meaning(self, one: Said, role: str) -> tuple[Name | None, int, str]:
        """What a role's one name means, the day it then holds on, and how it fits."""
        name, at_start = one.roles[role][0], (one.kind, role) in AT_START
        return self.find(name, one.day, at_start=at_start)

    def find(self, name: str, day: int, *, at_start: bool) -> tuple[Name | None, int, str]:
        """The name in force on a day (at its start: the day before first), else the last before, else the next."""
        for when in (day - 1, day) if at_start else (day, day - 1):
            for one in reversed(self.all[name]):
                if when in one.maybe:
                    return one, when, "before" if when < day else "in force"
        past = [one for one in self.all[name] if one.ended is not None and one.ended <= day]
        if past:
            last = max(past, key=lambda one: one.ended or 0)
            return last, day, "over" if last.whole.is_over(day) else "past"
        return (self.all[name][0], day, "coming") if self.all[name] else (None, day, "nothing")

    def whole(self, one: Said, role: str) -> Whole | None:
        """The department a role means, None where it had ended (a removal there only agrees)."""
        found, _, fit = self.meaning(one, role)
        return None if found is None or (fit == "over" and one.kind != "removed") else found.whole

    def _attest(self) -> None:
        for one in sorted(self.said, key=lambda one: (one.day, one.id)):
            own = {*one.names(ENDED), *one.names(BEGUN)}
            for role, names in sorted(one.roles.items()):
                for name in names if role not in ("executive", "who", "to") or (one.kind, role) == ("moved", "to") else ():
                    if name not in own and name != "Co":
                        self._attest_name(name, one, at_start=(one.kind, role) in AT_START)

    def _attest_name(self, name: str, one: Said, *, at_start: bool) -> None:
        if not self.all[name]:
            self._imply(name, one.day - at_start)
            return
        found, when, fit = self.find(name, one.day, at_start=at_start)
        if found is not None and found.began is None and fit in ("in force", "before", "coming"):
            found.attest(when - (at_start and fit == "coming"))


def _tells(one: Said) -> tuple[str, ...]:
    if one.kind == "renamed":
        return "renamed", *one.names(ENDED), *one.names(BEGUN)
    if one.kind == "merged":
        return "merged", *one.names(BEGUN)
    return one.kind, (one.names(ENDED) or one.names(BEGUN))[0]


def _leaving(one: Happening) -> list[str]:
    begun = one.names(BEGUN)
    return [name for name in one.names(ENDED) if name not in begun]


def _same_mergers(group: list[Said]) -> list[list[Said]]:
    """Mergers into one target that share a source are one."""
    found: list[list[Said]] = []
    for one in group:
        mine = set(one.names(ENDED))
        touching = [members for members in found if any(mine & set(other.names(ENDED)) for other in members)]
        found = [members for members in found if members not in touching] + [[*(o for members in touching for o in members), one]]
    return found

