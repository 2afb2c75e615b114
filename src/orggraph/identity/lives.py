"""Lives: what is known of where a person was when, and the contradictions that forbid two names to be one person.

A contradiction holds against rules and suggestions; only a judgement passes over it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from orggraph.core.days import parse_period
from orggraph.core.events import Appointed, Removed
from orggraph.core.tellings import Telling
from orggraph.identity.namings import Naming


@dataclass(frozen=True, slots=True)
class Life:
    """`died` is the first day told, `acted` the last day on which a post was taken; `taken` the full posts, as (day, company id)."""

    died: date | None = None
    acted: date | None = None
    taken: frozenset[tuple[date, str]] = frozenset()

    def joined(self, other: "Life") -> "Life":
        """Both as one life."""
        died = [day for day in (self.died, other.died) if day]
        acted = [day for day in (self.acted, other.acted) if day]
        return Life(min(died, default=None), max(acted, default=None), self.taken | other.taken)

    def contradiction(self, other: "Life") -> str | None:
        """Why the two can't be one: dead before, or in two companies at once; None where nothing says so."""
        for one, two in ((self, other), (other, self)):
            if one.died and two.acted and one.died < two.acted:
                return f"one died by {one.died}, the other took a post on {two.acted}"
        theirs = dict[date, set[str]]()
        for day, company in other.taken:
            theirs.setdefault(day, set()).add(company)
        mine = dict[date, set[str]]()
        for day, company in self.taken:
            mine.setdefault(day, set()).add(company)
        shared = [day for day in sorted(mine.keys() & theirs.keys()) if not mine[day] & theirs[day]]
        return f"each took a full post in another company on {shared[0]}" if shared else None


def observe_lives(
    tellings: Iterable[Telling], person_of: Callable[[str, str], str | None], company_of: Callable[[str, str], str],
) -> dict[str, Life]:
    """The life of each person that announced appointments and deaths tell of.

    `person_of(claim id, role)` names the person, `company_of(claim id, role)` the company of a post.
    """
    died: dict[str, date] = {}
    acted: dict[str, date] = {}
    taken: dict[str, set[tuple[date, str]]] = {}
    for telling in tellings:
        event, person = telling.claim.event, person_of(telling.id, "executive")
        if telling.claim.status != "announced" or person is None:
            continue
        day = day_of(telling)
        if isinstance(event, Removed) and event.reason == "deceased":
            died[person] = min(died.get(person, day), day)
        elif isinstance(event, Appointed):
            acted[person] = max(acted.get(person, day), day)
            if not (event.concurrent or event.acting):
                taken.setdefault(person, set()).add((day, company_of(telling.id, "at")))
    return {
        person: Life(died.get(person), acted.get(person), frozenset(taken.get(person, ()))) for person in sorted(died.keys() | acted.keys())
    }


def day_of(telling: Telling) -> date:
    """The first day that the claim states, else its publication."""
    return parse_period(telling.claim.effective).first if telling.claim.effective else telling.published


def separate_lives(namings: list[Naming], tellings: Sequence[Telling]) -> list[Naming]:
    """The namings with namesakes of the dead put apart: a text that appoints a name after its bearer's death means another.

    The namesake's key is the bearer's, `|` and the day of death.
    """
    if not any(isinstance(one.claim.event, Removed) and one.claim.event.reason == "deceased" for one in tellings):
        return namings
    where = {place: naming.key for naming in namings for place in naming.where}
    lives = observe_lives(tellings, lambda claim, role: where.get((claim, role)), lambda _claim, _role: "")
    dead = {key: life.died for key, life in lives.items() if life.died and life.acted and life.died < life.acted}
    if not dead:
        return namings
    later = _later_texts(tellings, where, dead)
    return [
        replace(naming, key=f"{naming.key}|{dead[naming.key]}") if (naming.key, naming.text) in later else naming for naming in namings
    ]


def _later_texts(
    tellings: Iterable[Telling], where: Mapping[tuple[str, str], str], dead: Mapping[str, date],
) -> set[tuple[str, str]]:
    """(key, text) for each text that appoints somebody by a dead person's name after the death."""
    found: set[tuple[str, str]] = set()
    for telling in tellings:
        key = where.get((telling.id, "executive"), "")
        if key in dead and isinstance(telling.claim.event, Appointed) and day_of(telling) > dead[key]:
            found.add((key, telling.claim.announcement))
    return found
