"""Beliefs: what came to be believed, given up or corrected between two known days, and because of which announcements."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar, Literal

from orggraph.core.facts import LINEAGE, Fact, Relation
from orggraph.core.graph import AnnouncementNode, ClaimNode
from orggraph.core.model import Frozen
from orggraph.views.moment import BackwardSpanError
from orggraph.views.naming import find_companies, find_subject
from orggraph.views.reader import Reader
from orggraph.views.rows import nodes_of, source_name
from orggraph.views.view import View


class Days(Frozen):
    """The four days of a fact: surely so between the inner two, possibly between the outer two."""

    valid_from: date | None
    certain_from: date
    certain_to: date | None
    valid_to: date | None


class Cause(Frozen):
    """An announcement that was published (or withdrawn) on the day a belief changed."""

    announcement: str
    source: str | None
    publisher: str | None
    quote: str


class Belief(Frozen):
    """One change of belief: `was` is None where it is new, `now` where it was given up; `known` the day of the change."""

    op: Literal["learned", "corrected", "given_up"]
    relation: Relation
    name: str
    to: str
    at: str | None
    job_title: str | None
    known: date
    was: Days | None
    now: Days | None
    because: tuple[Cause, ...]


class BeliefsView(View):
    """What changed in our belief from one known day to another, by known day, then name."""

    schema_name: ClassVar[str] = "orggraph/beliefs/1"

    start: date
    end: date
    company: str | None
    name: str | None
    beliefs: tuple[Belief, ...]


_Key = tuple[date, str, str, str, str | None, str | None, str | None]


def compare_beliefs(
    reader: Reader, start: date, end: date, *, company: str | None = None, name: str | None = None,
) -> BeliefsView:
    """What became believed after the one known day and not after the other; BackwardSpanError, UnknownNameError, AmbiguousNameError.

    A fact whose days alone changed was corrected; an end that is learnt is such a change, too.
    """
    if end < start:
        raise BackwardSpanError(start, end)
    facts = {fact.id: fact for fact in _facts(reader, company, name)}.values()
    changed: dict[_Key, list[list[Fact]]] = {}
    for fact in sorted(facts, key=lambda fact: fact.id):
        if fact.known_to is not None and start < fact.known_to <= end:
            changed.setdefault(_key(fact, fact.known_to), [[], []])[0].append(fact)
        if start < fact.known_from <= end:
            changed.setdefault(_key(fact, fact.known_from), [[], []])[1].append(fact)
    named = {key: node.name for key, node in nodes_of(reader, facts).items()}
    causes = _Causes(reader)
    found = [
        belief for (known, *_), (before, after) in sorted(changed.items(), key=lambda item: str(item[0]))
        for belief in _pair(before, after, known, named, causes)
    ]
    found.sort(key=lambda one: (one.known, one.name, one.relation, one.to, one.at or ""))
    return BeliefsView(start=start, end=end, company=company, name=name, beliefs=tuple(found))


def _facts(reader: Reader, company: str | None, name: str | None) -> Iterator[Fact]:
    if name is not None:
        ids = find_subject(reader, name, company=company).ids
        yield from (*reader.facts_from(ids), *reader.facts_to(ids))
        return
    for home in find_companies(reader, company) if company is not None else reader.companies():
        yield from reader.facts_from([node.id for node in reader.company_nodes(home.id)])


def _key(fact: Fact, known: date) -> _Key:
    return known, fact.relation, fact.from_id, fact.to_id, fact.at, fact.job_title, fact.post


class _Causes:
    """Looks up what was published or withdrawn on the day of a change."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def find(self, facts: Iterable[Fact], known: date) -> tuple[Cause, ...]:
        """Of the claims these facts rest on, and what those lose against, the ones that came or went that day."""
        ids = {claim for fact in facts for claim in fact.claims}
        ids |= {end for loss in self._reader.losses(sorted(ids)) if loss.known_from == known for end in (loss.claim, loss.to)}
        claims = [claim for claim in self._reader.claims(sorted(ids)) if known in (claim.published, claim.withdrawn)]
        sources = {node.id: node for node in self._reader.announcement_nodes(sorted({claim.announcement for claim in claims}))}
        told: dict[str, ClaimNode] = {}
        for claim in claims:
            told.setdefault(claim.announcement, claim)
        return tuple(_cause(claim, sources.get(key)) for key, claim in sorted(told.items()))


def _cause(claim: ClaimNode, source: AnnouncementNode | None) -> Cause:
    return Cause(
        announcement=claim.announcement, source=source_name(source), publisher=source.publisher if source else None, quote=claim.quote,
    )


def _pair(before: list[Fact], after: list[Fact], known: date, named: dict[str, str], causes: _Causes) -> Iterator[Belief]:
    """What was believed beside what is now believed of the same ends, in the order of their days."""
    before.sort(key=_order)
    after.sort(key=_order)
    for index in range(max(len(before), len(after))):
        was = before[index] if index < len(before) else None
        now = after[index] if index < len(after) else None
        if was is not None and now is not None and (_days(was) == _days(now) or was.relation in LINEAGE):
            continue
        fact = now or was
        assert fact is not None
        yield Belief(
            op="learned" if was is None else "given_up" if now is None else "corrected", relation=fact.relation,
            name=named[fact.from_id], to=named[fact.to_id], at=fact.at_name, job_title=fact.job_title, known=known,
            was=_days(was), now=_days(now), because=causes.find([one for one in (was, now) if one is not None], known),
        )


def _order(fact: Fact) -> tuple[date, str]:
    return fact.certain_from, fact.id


def _days(fact: Fact | None) -> Days | None:
    if fact is None:
        return None
    return Days(valid_from=fact.valid_from, certain_from=fact.certain_from, certain_to=fact.certain_to, valid_to=fact.valid_to)
