"""Comparisons: a company's departments, posts and lines on two days, side by side.

`before` and `after` are moments of one known time. Facts are those of every valid time, known then; `scope` keeps to
some continuants.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.views.life import Life, load_lives
from orggraph.views.moment import Moment
from orggraph.views.naming import continuant_of
from orggraph.views.reader import Reader
from orggraph.views.rows import precedence

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything of one company that two days are compared by; parents and lineage edges by the (newer) continuant."""

    before: Moment
    after: Moment
    nodes: dict[str, Node]
    lives: dict[str, Life]
    parents: dict[str, list[Fact]]
    lineage: dict[str, list[Fact]]
    heads: list[Fact]
    lines: list[Fact]
    scope: frozenset[str] | None = None

    def concerns(self, fact: Fact) -> bool:
        """Whether a fact is about the departments compared: all, or those in `scope`."""
        ends = (fact.from_id, fact.at) if fact.relation in ("PART_OF", "EXISTS_IN") else (fact.from_id, fact.to_id, fact.at)
        return self.scope is None or any(self.continuant(end) in self.scope for end in ends if end)

    def continuant(self, node_id: str | None) -> str:
        """The continuant of a node id; the id itself where the node is none of the company's."""
        return continuant_of(self.nodes[node_id]) if node_id in self.nodes else node_id or ""

    def name_on(self, key: str, on: date) -> str:
        """A continuant's name on a day, else the nearest one."""
        return self.lives[key].nearest_node(on).name

    def gained(self, facts: Iterable[Fact], key: Callable[[Fact], Key]) -> dict[Key, Fact]:
        """By key: what surely holds after and was not even possible before."""
        return _only(facts, key, self.after, self.before)

    def lost(self, facts: Iterable[Fact], key: Callable[[Fact], Key]) -> dict[Key, Fact]:
        """By key: what surely held before and is not even possible after."""
        return _only(facts, key, self.before, self.after)


def _only(facts: Iterable[Fact], key: Callable[[Fact], Key], here: Moment, there: Moment) -> dict[Key, Fact]:
    facts = sorted(facts, key=precedence)
    elsewhere = {key(fact) for fact in facts if there.allows(fact)}
    found: dict[Key, Fact] = {}
    for fact in facts:
        if here.holds(fact) and key(fact) not in elsewhere:
            found.setdefault(key(fact), fact)
    return found


def load_comparison(
    reader: Reader, company: Node, before: Moment, after: Moment, scope: frozenset[str] | None = None,
) -> Comparison:
    """The company's departments with their lives, parents, lineage, heads (the company's too) and its executives' lines."""
    members = reader.company_nodes(company.id)
    departments = [node for node in members if node.label == "Department"]
    ids = [node.id for node in departments]
    known = before.known

    def keep(facts: list[Fact]) -> list[Fact]:
        return [fact for fact in facts if fact.is_known(known)]

    placing = keep(reader.facts_from(ids, ["PART_OF", "RENAMED_FROM", "MERGED_FROM", "SPLIT_FROM"]))
    heads = keep(reader.facts_to([*ids, company.id], ["HEADS"]))
    lines = keep(reader.facts_from([node.id for node in members], ["REPORTS_TO"]))
    strangers = {end for fact in (*placing, *heads, *lines) for end in (fact.from_id, fact.to_id, fact.at) if end}
    nodes = {node.id: node for node in (*reader.nodes(sorted(strangers)), *members, company)}
    parents: dict[str, list[Fact]] = {}
    lineage: dict[str, list[Fact]] = {}
    for fact in placing:
        groups = parents if fact.relation == "PART_OF" else lineage
        groups.setdefault(continuant_of(nodes[fact.from_id]), []).append(fact)
    return Comparison(before, after, nodes, load_lives(reader, departments, known), parents, lineage, heads, lines, scope)
