"""Selections: the part of a graph that an export writes, by valid time and one known time.

What is at least possibly so on one of the days is kept. Two clocks fit in none of the formats, so the facts are those
of one known time; by default the latest belief.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from orggraph.core.facts import LINEAGE, Fact
from orggraph.core.graph import Graph
from orggraph.views.moment import BackwardSpanError


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """A day, or a span of days (both ends within it), and a known day; None is open. `on` is a span of one day.

    BackwardSpanError where the span runs backwards.
    """

    on: date | None = None
    start: date | None = None
    end: date | None = None
    known: date | None = None

    @property
    def first(self) -> date | None:
        """The first day asked for."""
        return self.on or self.start

    @property
    def last(self) -> date | None:
        """The last day asked for."""
        return self.on or self.end

    @property
    def is_whole(self) -> bool:
        """Whether no day is asked for."""
        return self.first is None and self.last is None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise BackwardSpanError(self.start, self.end)

    def keeps(self, fact: Fact) -> bool:
        """Whether a fact is known, and possibly so on one of the days."""
        begins_in_time = self.last is None or fact.valid_from is None or fact.valid_from <= self.last
        ends_in_time = self.first is None or fact.valid_to is None or self.first < fact.valid_to
        return fact.is_known(self.known) and begins_in_time and ends_in_time


@dataclass(frozen=True, slots=True)
class Selection:
    """What a format writes: a graph, what it was selected by, and the ledger's lines (for the format `ledger`)."""

    graph: Graph
    options: ExportOptions = field(default_factory=ExportOptions)
    ledger: Iterable[str] | None = None


def select_graph(graph: Graph, options: ExportOptions) -> Graph:
    """The part of a graph that the options keep: closed, so that every edge has both ends.

    Of all times every node stays, or with a known day those that had been told of by then. Of a day or span, those that a
    kept fact ends at or hangs on; a lineage edge stays only between departments that stay without it (an old name is not
    there any more).
    """
    facts = [fact for fact in graph.facts if options.keeps(fact)]
    published = {claim.id for claim in graph.claims if options.known is None or claim.published <= options.known}
    if options.is_whole:
        told = {about.to_id for about in graph.abouts if about.claim in published}
        ends = {end for fact in facts for end in (fact.from_id, fact.to_id, fact.at) if end}
        nodes = {node.id for node in graph.nodes} if options.known is None else told | ends
        claims = published
    else:
        nodes = {end for fact in facts if fact.relation not in LINEAGE for end in (fact.from_id, fact.to_id, fact.at) if end}
        facts = [fact for fact in facts if fact.from_id in nodes and fact.to_id in nodes]
        claims = published & {claim for fact in facts for claim in fact.claims}
    return _cut(graph, nodes, claims, facts, options)


def _cut(graph: Graph, nodes: set[str], claims: set[str], facts: list[Fact], options: ExportOptions) -> Graph:
    kept = tuple(claim for claim in graph.claims if claim.id in claims)
    texts = {claim.announcement for claim in kept}
    return replace(
        graph,
        nodes=tuple(node for node in graph.nodes if node.id in nodes),
        announcements=tuple(
            node for node in graph.announcements
            if node.id in texts or (options.is_whole and (options.known is None or node.published <= options.known))
        ),
        claims=kept,
        facts=tuple(facts),
        abouts=tuple(about for about in graph.abouts if about.claim in claims and about.to_id in nodes),
        losses=tuple(
            loss for loss in graph.losses if loss.claim in claims and loss.to in claims and (
                loss.known_to is None if options.known is None
                else loss.known_from <= options.known and (loss.known_to is None or options.known < loss.known_to)
            )
        ),
    )
