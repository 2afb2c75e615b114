"""What a page tells: drafts with status and day, gathered into claims, one an event."""

from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Status
from orggraph.core.events import event_content, mentions_of
from orggraph.core.script import fold_name
from orggraph.extraction.clauses import Draft
from orggraph.extraction.page import Page
from orggraph.extraction.zoning import authority_of

_TIERS = {"letter": 0.99, "form": 0.99, "table": 0.97, "news": 0.93, "lead": 0.9}


@dataclass(frozen=True)
class Told:
    """A draft with what its sentence adds."""

    draft: Draft
    rule: str
    status: Status
    effective: str | None
    zone: str
    correction: bool
    order: tuple[int, int]
    section: str | None = None

    @property
    def day(self) -> str | None:
        """The effective day: the clause's own, else its section's."""
        return self.effective or self.section


def _evidence_of(page: Page, draft: Draft) -> tuple[Evidence, ...]:
    """The clause, then every argument carried over; where all was carried over, the clause is inherited."""
    is_carried = draft.event.type == "part_of" and any(role == "parent" for role, _, _ in draft.carried)
    items = [Evidence(start=draft.start, end=draft.end, quote=page.text[draft.start:draft.end], inherited=is_carried)]
    items += [
        Evidence(start=start, end=end, quote=page.text[start:end], role=role, inherited=True) for role, start, end in draft.carried
    ]
    return tuple(items)


def gather_claims(page: Page, announcement: Announcement, told_all: Sequence[Told]) -> tuple[Claim, ...]:
    """One claim an event, in text order; a second telling in another zone adds its clause as evidence, letter first."""
    gathered: dict[str, tuple[tuple[int, int], Claim]] = {}
    told_again: dict[str, dict[Evidence, None]] = {}
    rank = {"letter": 0, "form": 0, "table": 1, "news": 2, "lead": 3}
    for told in sorted(told_all, key=lambda item: (rank[item.zone], item.order)):
        evidence = _evidence_of(page, told.draft)
        key = _key(told)
        known = gathered.get(key)
        if known is not None:
            order, claim = known
            told_again.setdefault(key, dict.fromkeys(claim.evidence)).update(dict.fromkeys(evidence[:1]))
            if claim.effective is None and told.day is not None:
                gathered[key] = order, claim.model_copy(update={"effective": told.day})
            continue
        gathered[key] = told.order, Claim(
            announcement=announcement.id, event=told.draft.event, status=told.status, effective=told.day,
            implied=told.draft.implied, evidence=evidence, zone=told.zone,  # type: ignore[arg-type]
            authority=authority_of(told.zone, announcement.kind),  # type: ignore[arg-type]
            rule=told.rule, confidence=_TIERS[told.zone] - (0.02 if told.draft.carried else 0), correction=told.correction,
        )
    for key, items in told_again.items():
        order, claim = gathered[key]
        gathered[key] = order, claim.model_copy(update={"evidence": tuple(items)})
    claims = tuple(claim for _, claim in sorted(gathered.values(), key=lambda item: item[0]))
    return tuple(claim for claim in claims if not _is_second_coding(claim, claims))


def _is_second_coding(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another claim says it all: C is set up beside A and B become C; D lies in E beside D is set up in E."""
    event = claim.event
    if event.type == "part_of":
        return any(
            other.event.type == "established" and other.event.department.name == event.department.name
            and other.event.parent is not None and other.event.parent.name == event.parent.name for other in claims
        )
    if event.type != "established" or event.parent is not None:
        return False
    becoming = [other.event for other in claims if not getattr(other.event, "into_existing", False)]
    begun = {mention.name for other in becoming for role, mention in mentions_of(other) if role.startswith("target")}
    return event.department.name in begun


def _key(told: Told) -> str:
    """What makes two tellings one event: type and the names in its roles; status keeps rumour and fact apart in one zone."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            if "name" in value:
                return fold_name(str(value["name"]))
            return {key: plain(member) for key, member in value.items() if key not in ("parent", "reason")}
        return [plain(member) for member in value] if isinstance(value, list) else value

    content = event_content(told.draft.event)
    return repr((content["type"], plain(content), told.status == "denied"))

