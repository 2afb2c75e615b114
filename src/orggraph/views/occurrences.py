"""Occurrences: the events told of a thing, each once however many announcements tell it, under their status."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from orggraph.core.facts import Basis, Fact
from orggraph.core.graph import AnnouncementNode
from orggraph.core.model import Frozen
from orggraph.views.naming import Subject
from orggraph.views.reader import Reader
from orggraph.views.rows import source_name
from orggraph.views.statements import CHANGES, Statement, event_of, roles_of, statements_about

_OPENS: Mapping[str, frozenset[str]] = {
    "appointed": frozenset({"HEADS", "HOLDS"}), "reports_to": frozenset({"REPORTS_TO"}), "renamed": frozenset({"RENAMED_FROM"}),
    "merged": frozenset({"MERGED_FROM"}), "split": frozenset({"SPLIT_FROM"}), "established": frozenset({"EXISTS_IN"}),
    "moved": frozenset({"PART_OF"}),
}
_CLOSES: Mapping[str, frozenset[str]] = {"removed": frozenset({"HEADS", "HOLDS"}), "dissolved": frozenset({"EXISTS_IN"})}


class Occurrence(Frozen):
    """One event: `on` is the stated day with the precision of the text, else the day of publication (`basis`).

    `roles` holds the mentions in the source's own words, `part` the roles of the one asked about. `claims` tell the
    event; quote and source are of the first published, `sources` counts announcements. `loses`: a claim
    against it won.
    """

    type: str
    on: str
    basis: Basis
    status: str
    part: tuple[str, ...]
    roles: dict[str, str | list[str]]
    title: str | None = None
    quote: str
    source: str | None
    publisher: str | None
    published: date
    authority: int
    claims: tuple[str, ...]
    sources: int
    loses: bool = False


def list_occurrences(reader: Reader, subject: Subject, known: date | None) -> tuple[Occurrence, ...]:
    """The changes told of a subject, by day, then publication, then place in the text."""
    told = [item for item in statements_about(reader, subject.ids, known, CHANGES) if _concerns(item, subject)]
    groups = _group(told, _facts_of(reader, subject, known))
    announcements = {node.id: node for node in reader.announcement_nodes(sorted({item.claim.announcement for item in told}))}
    losers = {loss.claim for loss in reader.losses([item.claim.id for item in told])}
    ordered = sorted(groups, key=lambda group: (_day(group), *_place(group[0])))
    return tuple(_build(reader, group, announcements, losers) for group in ordered)


def _concerns(item: Statement, subject: Subject) -> bool:
    """Lines are told of who reports, not of whom they report to, nor of the place of the post."""
    if item.claim.event == "reports_to":
        return "who" in item.roles
    return subject.label != "Executive" or "executive" in item.roles


def _facts_of(reader: Reader, subject: Subject, known: date | None) -> list[Fact]:
    facts = {fact.id: fact for fact in (*reader.facts_from(subject.ids), *reader.facts_to(subject.ids))}
    return [fact for fact in facts.values() if fact.is_known(known) and not fact.inferred]


def _group(told: Sequence[Statement], facts: Iterable[Fact]) -> list[list[Statement]]:
    """Claims that open (or close) one fact by the same type of event tell one event."""
    joined: dict[str, list[Statement]] = {item.claim.id: [item] for item in told}
    for fact in facts:
        for claims, types in ((fact.opened_by, _OPENS), (fact.closed_by, _CLOSES)):
            if fact.from_basis == "implied" and types is _OPENS:
                continue
            _join(joined, [key for key in claims if key in joined and fact.relation in types.get(joined[key][0].claim.event, ())])
    groups = {id(group): group for group in joined.values()}
    return [sorted(group, key=_place) for group in groups.values()]


def _join(joined: dict[str, list[Statement]], claims: Sequence[str]) -> None:
    for key in claims[1:]:
        first, other = joined[claims[0]], joined[key]
        if first is not other and first[0].claim.event == other[0].claim.event and first[0].claim.status == other[0].claim.status:
            first += other
            joined.update((item.claim.id, first) for item in other)


def _place(item: Statement) -> tuple[date, str, int, str]:
    return item.claim.published, item.claim.announcement, item.claim.start, item.claim.id


def _day(group: Sequence[Statement]) -> date:
    stated = [item.day for item in group if item.basis == "stated"]
    return min(stated or [item.day for item in group])


def _stated(group: Sequence[Statement]) -> str | None:
    """The finest of the stated days."""
    return max((item.claim.effective for item in group if item.claim.effective), key=lambda day: (len(day), day), default=None)


def _build(
    reader: Reader, group: Sequence[Statement], announcements: Mapping[str, AnnouncementNode], losers: set[str],
) -> Occurrence:
    first, effective = group[0].claim, _stated(group)
    event: dict[str, Any] = event_of(reader, first.id)
    source = announcements.get(first.announcement)
    return Occurrence(
        type=first.event, on=effective or first.published.isoformat(), basis="stated" if effective else "published", status=first.status,
        part=tuple(sorted({role for item in group for role in item.roles})), roles=roles_of(event), title=event.get("title"),
        quote=first.quote, source=source_name(source), publisher=source.publisher if source else None,
        published=first.published, authority=min(item.claim.authority for item in group),
        claims=tuple(item.claim.id for item in group), sources=len({item.claim.announcement for item in group}),
        loses=all(item.claim.id in losers for item in group),
    )
