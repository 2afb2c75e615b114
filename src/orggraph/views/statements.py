"""Statements: claims about a thing as answers show them, counted by known time, with the mentions in the source's words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from orggraph.core.days import parse_period
from orggraph.core.facts import Basis
from orggraph.core.graph import ClaimNode
from orggraph.views.reader import Reader

CHANGES: tuple[str, ...] = ("established", "renamed", "merged", "split", "moved", "dissolved", "appointed", "removed", "reports_to")
"""The event types that are changes; part_of, holds and mandate say in passing that it is so."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about a thing, in the role(s) it has there."""

    claim: ClaimNode
    roles: tuple[str, ...]

    @property
    def day(self) -> date:
        """The first day it may be about: as stated, else the day of publication."""
        return parse_period(self.claim.effective).first if self.claim.effective else self.claim.published

    @property
    def basis(self) -> Basis:
        """Whether the day is the text's or the publication's."""
        return "stated" if self.claim.effective else "published"


def is_counted(claim: ClaimNode, known: date | None) -> bool:
    """Whether a claim was published by a day and not yet withdrawn; None asks for the latest belief."""
    if known is None:
        return claim.withdrawn is None
    return claim.published <= known and (claim.withdrawn is None or known < claim.withdrawn)


def statements_about(reader: Reader, ids: Collection[str], known: date | None, types: Collection[str] | None = None) -> list[Statement]:
    """The counted claims about these nodes (of these event types), by (published, id)."""
    roles: dict[str, list[str]] = {}
    claims: dict[str, ClaimNode] = {}
    for _, role, claim in reader.claims_about(ids):
        if is_counted(claim, known) and (types is None or claim.event in types):
            claims[claim.id] = claim
            roles.setdefault(claim.id, []).append(role)
    return [Statement(claim, tuple(sorted(set(roles[claim.id])))) for claim in claims.values()]


def event_of(reader: Reader, claim_id: str) -> dict[str, Any]:
    """The event of a claim as its entry holds it; empty if the ledger has no such entry."""
    entry = reader.entry(claim_id)
    content: dict[str, Any] = entry.content["event"] if entry is not None and entry.kind == "claim" else {}
    return content


def roles_of(event: dict[str, Any]) -> dict[str, str | list[str]]:
    """The mentions of an event by role: the source's own names, lists for sources and targets."""
    named: dict[str, str | list[str]] = {}
    for role, value in event.items():
        if isinstance(value, dict) and "name" in value:
            named[role] = value["name"]
        elif isinstance(value, list):
            named[role] = [member["name"] for member in value if isinstance(member, dict)]
    return named
