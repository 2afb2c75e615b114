"""Told changes: claims of one status (reported, proposed, denied) as changes; they make no facts, and are shown as what they are."""

from collections.abc import Iterator, Mapping, Sequence

from orggraph.core.graph import AnnouncementNode, ClaimNode, Node
from orggraph.views.change import Change, Op
from orggraph.views.moment import Moment
from orggraph.views.reader import Reader
from orggraph.views.rows import source_name
from orggraph.views.statements import Statement, event_of, is_counted, roles_of

_OPS: Mapping[str, Op] = {
    "established": "new", "renamed": "renamed", "merged": "merged", "split": "split", "moved": "moved", "dissolved": "closed",
    "appointed": "head_in", "removed": "head_out", "reports_to": "line",
}
_NAME: Mapping[str, str] = {
    "established": "department", "renamed": "new", "merged": "target", "split": "source", "moved": "department",
    "dissolved": "department", "appointed": "executive", "removed": "executive", "reports_to": "who",
}


def list_told(
    reader: Reader, before: Moment, after: Moment, status: str, *,
    companies: Sequence[Node] | None = None, scope: frozenset[str] | None = None,
) -> Iterator[Change]:
    """The claims of a status whose day (stated, else of publication) lies after the one day and not after the other.

    With `scope` only those about one of these continuants.
    """
    homes = None if companies is None else {node.id for node in companies}
    within = None if scope is None else _claims_within(reader, scope)
    for announcement in reader.announcement_nodes():
        if homes is None or announcement.company_id in homes:
            for claim in reader.claims_of(announcement.id):
                is_meant = claim.status == status and claim.event in _OPS and is_counted(claim, before.known)
                is_within = within is None or claim.id in within
                if is_meant and is_within and before.on < Statement(claim, ()).day <= after.on:
                    yield _tell(reader, claim, announcement)


def _claims_within(reader: Reader, scope: frozenset[str]) -> set[str]:
    ids = {node.id for node in reader.continuant_nodes(scope)}
    return {claim.id for _, _, claim in reader.claims_about(sorted(ids))}


def _tell(reader: Reader, claim: ClaimNode, announcement: AnnouncementNode) -> Change:
    event, told = event_of(reader, claim.id), Statement(claim, ())
    roles = roles_of(event)

    def one(role: str) -> str | None:
        value = roles.get(role)
        return value if isinstance(value, str) else None

    def many(role: str) -> tuple[str, ...]:
        value = roles.get(role, ())
        return (value,) if isinstance(value, str) else tuple(value)

    return Change(
        op=_OPS[claim.event], name=one(_NAME[claim.event]) or claim.name, was=one("old") or one("from"), to=one("to"), at=one("at"),
        parent=one("parent"), sources=many("sources"), targets=many("targets"), job_title=event.get("title"),
        acting=bool(event.get("acting")), concurrent=bool(event.get("concurrent")), dotted=bool(event.get("dotted")),
        status=claim.status, on=told.day, basis=told.basis, quote=claim.quote, source=source_name(announcement),
    )
