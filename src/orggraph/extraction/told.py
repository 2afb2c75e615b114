"""What a page tells: drafts with status and day, gathered into claims, one an event."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Status
from orggraph.core.events import Mention, mentions_of
from orggraph.core.script import fold_name
from orggraph.extraction.clauses import Draft
from orggraph.extraction.page import Page
from orggraph.extraction.zoning import authority_of

# The share of claims that are right, by zone: told in full, and with an argument carried over; measured, see docs/quality.md.
_TIERS = {"letter": (0.99, 0.94), "form": (0.97, 0.94), "table": (0.97, 0.94), "news": (0.9, 0.85), "lead": (0.88, 0.83)}
# The same of claims that a frame reads, whatever their zone.
_FRAME_TIER = 0.8
# The row of a leaving that names neither post nor place, so that any other telling of it says more.
_LEAVING_ALONE = "/leaves_altogether"


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


def _confidence(told: Told) -> float:
    """How sure a claim is: by its zone and by what was carried over; least where a frame read it."""
    return min(_FRAME_TIER if told.rule.endswith("/frame") else 1, _TIERS[told.zone][bool(told.draft.carried)])


def gather_claims(page: Page, announcement: Announcement, told_all: Sequence[Told]) -> tuple[Claim, ...]:
    """One claim an event, in text order; a second telling in another zone adds its clause as evidence, letter first."""
    gathered: dict[Hashable, tuple[tuple[int, int], Claim]] = {}
    told_again: dict[Hashable, dict[Evidence, None]] = {}
    titled = {_seat(told) for told in told_all if told.draft.event.type in ("appointed", "removed") and not told.draft.by_verb}
    rank = {"letter": 0, "form": 0, "table": 1, "news": 2, "lead": 3}
    for told in sorted(told_all, key=lambda item: (rank[item.zone], item.order)):
        if told.draft.by_verb and _seat(told) in titled:
            continue  # 甲部交给王小明, 她任总经理: the verb's own title says less
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
            rule=told.rule, confidence=_confidence(told), correction=told.correction,
        )
    for key, items in told_again.items():
        order, claim = gathered[key]
        gathered[key] = order, claim.model_copy(update={"evidence": tuple(items)})
    claims = tuple(claim for _, claim in sorted(gathered.values(), key=lambda item: item[0]))
    return tuple(_without_second_codings(_without_bare_doubles(_without_renewed(page, claims))))


# What may stand before a territory's name: 清溪市|东湖区.
_ANEW = re.compile("新的|重新|恢复")
_TOWN = re.compile(r".*[省市县区州盟旗]")


def _without_renewed(page: Page, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without those of the end of what begins anew under its name on that day: 撤销柯山区、东湖区, 设立新的东湖区."""
    begun = [
        (claim.effective, fold_name(claim.event.department.name)) for claim in claims
        if claim.event.type == "established"
        and _ANEW.search(page.shadow, max(0, claim.evidence[0].start - 2), claim.event.department.start)
    ]

    def is_renewed(claim: Claim) -> bool:
        if claim.event.type != "dissolved":
            return False
        name = fold_name(claim.event.department.name)
        return any(day == claim.effective and _is_same(name, new) for day, new in begun)

    return [claim for claim in claims if not is_renewed(claim)]


def _is_same(name: str, other: str) -> bool:
    """Whether two names are one, or one with the town before it."""
    short, long = sorted((name, other), key=len)
    return short == long or (long.endswith(short) and _TOWN.fullmatch(long[:-len(short)]) is not None)


def _without_bare_doubles(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without those of a bare title that another one tells with its place: 选举王小明为董事长, …为公司董事长."""
    def post(claim: Claim) -> Hashable:
        event = claim.event
        return (event.type, event.executive.name, event.title) if event.type in ("appointed", "removed") else None

    seated = {post(claim) for claim in claims if vars(claim.event).get("at") is not None}
    left = {claim.event.executive.name for claim in claims if claim.event.type == "removed" and not claim.rule.endswith(_LEAVING_ALONE)}
    claims = [
        claim for claim in claims
        if claim.event.type != "removed" or claim.event.title is not None or not claim.rule.endswith(_LEAVING_ALONE)
        or claim.event.executive.name not in left
    ]
    return [claim for claim in claims if vars(claim.event).get("at", claim) is not None or post(claim) not in seated or post(claim) is None]


def _without_second_codings(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without those that another one says too: C is set up beside A and B become C; D lies in E beside D is set up in E."""
    becoming = (claim.event for claim in claims if not vars(claim.event).get("into_existing", False))
    begun = {mention.name for event in becoming for role, mention in mentions_of(event) if role.startswith("target") or role == "new"}
    placed = {
        (event.department.name, event.parent.name) for event in (claim.event for claim in claims)
        if event.type == "established" and event.parent is not None
    }
    for claim in claims:
        event = claim.event
        is_placed = event.type == "part_of" and (event.department.name, event.parent.name) in placed
        is_begun = event.type == "established" and event.parent is None and event.department.name in begun
        if not is_placed and not is_begun:
            yield claim


def _seat(told: Told) -> tuple[str, ...]:
    """Who takes or leaves a post where, whatever its title."""
    return (told.draft.event.type, *sorted(mention.name for _, mention in mentions_of(told.draft.event)))


def _key(told: Told) -> Hashable:
    """What makes two tellings one event: type and the names in its roles; status keeps rumour and fact apart in one zone."""
    event = told.draft.event
    roles = tuple((role, _plain(value)) for role, value in vars(event).items() if role not in ("parent", "reason"))
    return event.type, roles, told.status == "denied"


def _plain(value: object) -> Hashable:
    if isinstance(value, Mention):
        return fold_name(value.name)
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value
