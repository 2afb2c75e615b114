"""Verify: every fact checked again, offline, and the whole graph against the one that follows from the ledger.

A fact is proven when its claims stand in the ledger under their own hash, every quote of theirs is in its text where it
says, its own quote is one of these, and its id is the hash of what it says.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from orggraph.core.canonical import hash_text
from orggraph.core.entries import Entry
from orggraph.core.facts import Fact, fact_id
from orggraph.core.graph import EDITED, PARTS, Graph, compare_graphs
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem
from orggraph.views.reader import Reader
from orggraph.views.view import View


class Failure(Frozen):
    """One thing that does not hold: a fact, a ledger entry or a row of the graph, its id, and why."""

    subject: Literal["fact", "entry", "graph"]
    id: str
    reason: str


class VerifyView(View):
    """How many facts there are and how many are proven; `failed` names everything that does not hold."""

    schema_name: ClassVar[str] = "orggraph/verify/1"

    facts: int
    proven: int
    quotes: int
    entries: int
    reprojected: bool
    failed: tuple[Failure, ...]


def verify_store(reader: Reader, projected: Graph | None = None, problems: Iterable[Problem] = ()) -> VerifyView:
    """Checks a store against itself and, if given, the graph `projected` anew from its ledger.

    `problems` are what a check of the ledger's entries found; each is a failure.
    """
    graph, entries = reader.graph(), [recorded.entry for recorded in reader.entries()]
    failed = [Failure(subject="entry", id=problem.where or "", reason=problem.message) for problem in problems]
    claims = _check_claims(reader, entries)
    unproven = {fact.id: list(_check_fact(fact, claims)) for fact in graph.facts}
    failed += [Failure(subject="graph", id=each.where or "", reason=each.message) for each in graph.problems if each.code == EDITED]
    failed += [Failure(subject="fact", id=key, reason=reason) for key, reasons in unproven.items() for reason in reasons]
    if projected is not None:
        failed += _compare(graph, projected)
    return VerifyView(
        facts=len(graph.facts), proven=sum(not reasons for reasons in unproven.values()),
        quotes=sum(len(quotes) for quotes, _ in claims.values()), entries=len(entries), reprojected=projected is not None,
        failed=tuple(failed),
    )


def _check_claims(reader: Reader, entries: Iterable[Entry]) -> dict[str, tuple[set[str], str | None]]:
    """The quotes of every claim and what is wrong with it, if anything, by id; one text in memory at a time."""
    by_text: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind == "claim" and not entry.is_purged:
            by_text.setdefault(entry.content["announcement"], []).append(entry)
    checked: dict[str, tuple[set[str], str | None]] = {}
    for announcement, claims in by_text.items():
        found = reader.announcement(announcement)
        text = found.text if found is not None and hash_text(found.text) == announcement else None
        checked.update((claim.id, ({item["quote"] for item in claim.content["evidence"]}, _check_claim(claim, text))) for claim in claims)
    return checked


def _check_claim(claim: Entry, text: str | None) -> str | None:
    """What is wrong with a claim, if anything."""
    if not claim.is_intact():
        return "its content has another hash"
    if text is None:
        return "its announcement's text is missing or has another hash"
    for item in claim.content["evidence"]:
        if text[item["start"]:item["end"]] != item["quote"]:
            return f"the text at {item['start']}–{item['end']} is not {item['quote']!r}"
    return None


def _check_fact(fact: Fact, claims: dict[str, tuple[set[str], str | None]]) -> Iterator[str]:
    if not fact.claims:
        yield "it rests on no claim"
    for key in fact.claims:
        _, wrong = claims.get(key, (set(), "it is not in the ledger"))
        if wrong:
            yield f"claim {key[:16]}: {wrong}"
    if fact.claims and not any(fact.quote in claims[key][0] for key in fact.opened_by or fact.claims if key in claims):
        yield f"its quote {fact.quote!r} is none of its claims'"
    if fact.id != fact_id(fact):
        yield "its id is not the hash of what it says"


def _compare(stored: Graph, projected: Graph) -> Iterator[Failure]:
    """Rows that differ between the stored graph and what follows from the ledger."""
    change = compare_graphs(stored, projected)
    for part in PARTS:
        known = {row.id for row in getattr(stored, part)}
        for row in change.put.get(part, ()):
            key = str(getattr(row, "id", ""))
            reason = "differs from what follows from the ledger" if key in known else "follows from the ledger and is not stored"
            yield Failure(subject="graph", id=key, reason=f"{part}: {reason}")
        for key in change.remove.get(part, ()):
            yield Failure(subject="graph", id=key, reason=f"{part}: does not follow from the ledger")
