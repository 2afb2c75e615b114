"""Lives: the names of a continuant and the spans in which it existed, by what was known on a day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.views.naming import continuant_of
from orggraph.views.reader import Reader

Standing = Literal["certain", "possible", "over", "unknown"]


@dataclass(frozen=True, slots=True)
class Life:
    """The names of one continuant (a company has one name and no spans) with its known EXISTS_IN facts, earliest first."""

    nodes: tuple[Node, ...]
    spans: tuple[Fact, ...]

    @property
    def id(self) -> str:
        """The continuant's id."""
        return continuant_of(self.nodes[0])

    @property
    def ids(self) -> list[str]:
        """The ids of all its names' nodes."""
        return [node.id for node in self.nodes]

    @property
    def is_company(self) -> bool:
        """Whether this is a company, which always exists."""
        return self.nodes[0].label == "Company"

    def standing(self, on: date) -> Standing:
        """Whether it existed on a day: surely, possibly, surely not (`over`, before or after), or nothing is known."""
        if self.is_company or any(span.is_certain(on) for span in self.spans):
            return "certain"
        if any(span.is_possible(on) for span in self.spans):
            return "possible"
        return "over" if self.spans else "unknown"

    def node_on(self, on: date) -> Node | None:
        """The name in force: the certain one, else the earliest possible one (the old name, while in doubt)."""
        found = self.name_on(on)
        return found[0] if found else None

    def name_on(self, on: date) -> tuple[Node, bool] | None:
        """The name in force, and whether it surely is."""
        if self.is_company:
            return self.nodes[0], True
        possible = None
        for span in self.spans:
            if span.is_certain(on):
                return self._named(span), True
            if possible is None and span.is_possible(on):
                possible = span
        return (self._named(possible), False) if possible else None

    def _named(self, span: Fact) -> Node:
        return self.nodes[0] if len(self.nodes) == 1 else next(node for node in self.nodes if node.id == span.from_id)

    def nearest_node(self, on: date) -> Node:
        """The name in force, else the last one before the day, else the first one."""
        now = self.node_on(on)
        if now is not None:
            return now
        before = [span for span in self.spans if span.valid_to is not None and span.valid_to <= on]
        chosen = before[-1] if before else (self.spans[0] if self.spans else None)
        return self._named(chosen) if chosen else self.nodes[0]


def span_order(fact: Fact) -> tuple[date, date, str]:
    """Earliest first: by the first possible day (unknown before all), the first certain day, the id."""
    return fact.valid_from or date.min, fact.certain_from, fact.id


def load_lives(reader: Reader, nodes: Iterable[Node], known: date | None, on: date | None = None) -> dict[str, Life]:
    """The lives of the continuants of these nodes, by continuant id; every name of a continuant must be among them.

    With `on` they are those that are possible that day, with no other spans.
    """
    groups: dict[str, list[Node]] = {}
    for node in nodes:
        groups.setdefault(continuant_of(node), []).append(node)
    spans: dict[str, list[Fact]] = {}
    for fact in reader.facts_from([node.id for members in groups.values() for node in members], ["EXISTS_IN"], on=on, known=known):
        if on is not None or fact.is_known(known):
            spans.setdefault(fact.from_id, []).append(fact)
    found = ((key, _life(members, spans)) for key, members in groups.items())
    return {key: life for key, life in found if on is None or life.spans}


def _life(nodes: list[Node], spans: dict[str, list[Fact]]) -> Life:
    if len(nodes) == 1:
        own = spans.get(nodes[0].id, [])
        return Life(tuple(nodes), tuple(own if len(own) < 2 else sorted(own, key=span_order)))
    every = [fact for node in nodes for fact in spans.get(node.id, ())]
    return Life(tuple(sorted(nodes, key=lambda node: node.id)), tuple(sorted(every, key=span_order)))


def load_life(reader: Reader, nodes: Collection[Node], known: date | None) -> Life:
    """The life of one continuant, all of whose nodes are given."""
    return next(iter(load_lives(reader, nodes, known).values()))
