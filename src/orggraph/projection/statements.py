"""Statements: the counted claims with what a belief needs of them, none of which depends on a known time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from orggraph.core.days import Period, day_period, parse_period
from orggraph.core.events import mentions_of
from orggraph.core.facts import Basis
from orggraph.core.links import Links
from orggraph.core.tellings import Counted, Telling


@dataclass(frozen=True, eq=False)
class Statement:
    """One telling: the entity each role means, the company it is about, and its own day.

    `period` is the stated (or implied) day, else the day of publication, as `basis` says. `is_row`: it comes from a
    row of an event table, which infers no succession unless its rule says so. Two statements are equal only if they are
    the same object.
    """

    telling: Telling
    roles: Mapping[str, str]
    company: str | None
    period: Period
    basis: Basis
    is_row: bool = False

    @cached_property
    def id(self) -> str:
        """The claim's id."""
        return self.telling.id

    @cached_property
    def event(self) -> Any:
        """The event it tells."""
        return self.telling.claim.event

    @cached_property
    def type(self) -> str:
        """The type of the event."""
        return str(self.telling.claim.event.type)

    @cached_property
    def published(self) -> date:
        """The day it was published."""
        return self.telling.published

    @cached_property
    def authority(self) -> int:
        """1 is the best."""
        return self.telling.claim.authority

    @cached_property
    def announcement(self) -> str:
        """The id of the announcement that states it."""
        return self.telling.claim.announcement

    @cached_property
    def is_announced(self) -> bool:
        """Whether it may make, close or contest facts."""
        return self.telling.claim.status == "announced"

    @cached_property
    def is_denied(self) -> bool:
        """Whether it says that the event is not so."""
        return self.telling.claim.status == "denied"

    @property
    def infers_succession(self) -> bool:
        """Whether a new holder it names closes the former one."""
        return not self.is_row or "single-holder" in self.telling.claim.rule

    @cached_property
    def key(self) -> tuple[date, date]:
        """The order of claims' own days: last possible day, then first."""
        return self.period.last, self.period.first

    def _named(self, roles: Mapping[str, str]) -> tuple[str, ...]:
        """The entities in the role that this type of event has, list roles in their order."""
        role = roles.get(self.type)
        if role is None:
            return ()
        return (self.roles[role],) if role in self.roles else tuple(self.members(role))

    @cached_property
    def ended(self) -> tuple[str, ...]:
        """The names it ends."""
        return self._named({"renamed": "old", "dissolved": "department", "split": "source", "merged": "sources"})

    @cached_property
    def begun(self) -> tuple[str, ...]:
        """The names it begins."""
        return self._named({"renamed": "new", "established": "department", "merged": "target", "split": "targets"})

    def is_known(self, known: date) -> bool:
        """Whether it counts with what was published by a day."""
        withdrawn = self.telling.withdrawn
        return self.published <= known and (withdrawn is None or known < withdrawn)

    def members(self, role: str) -> Iterator[str]:
        """The entities of a list role, in the text's order."""
        index = 0
        while (entity := self.roles.get(f"{role}.{index}")) is not None:
            yield entity
            index += 1


def _own_day(telling: Telling) -> tuple[Period, Basis]:
    claim = telling.claim
    if claim.effective is None:
        return day_period(telling.published), "implied" if claim.implied else "published"
    return parse_period(claim.effective), "implied" if claim.implied else "stated"


def make_statements(counted: Counted, links: Links) -> list[Statement]:
    """All tellings as statements, by claim id; a role that no link resolves is left out."""
    made = []
    for telling in sorted(counted.tellings, key=lambda telling: telling.id):
        roles = {
            role: links.resolve(links.mentions[telling.id, role])
            for role, _ in mentions_of(telling.claim.event) if (telling.id, role) in links.mentions
        }
        company = links.companies.get(telling.id)
        period, basis = _own_day(telling)
        announcement = counted.announcements.get(telling.claim.announcement)
        is_row = announcement is not None and announcement.text.startswith('{"')
        made.append(Statement(telling, roles, company and links.resolve(company), period, basis, is_row))
    return made
