"""Forests: the departments of a company, or below one of them, on a day, each under the parent it surely or possibly has.

While a move is in doubt the old parent holds; placements that run in a circle are cut at the least id.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.views.life import Life, load_lives, span_order
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, continuant_of
from orggraph.views.reader import Reader


@dataclass(frozen=True, slots=True)
class Forest:
    """Lives that are at least possible on a day; `placed` gives child's id to its parent's id and the PART_OF fact.

    `nodes` are the names in force, `doubtful` those of them that are not sure.
    """

    lives: dict[str, Life]
    nodes: dict[str, Node]
    doubtful: set[str]
    placed: dict[str, tuple[str, Fact]]
    moment: Moment

    def sort(self, keys: Iterable[str]) -> list[str]:
        """Continuants by name, then id."""
        return sorted(keys, key=lambda key: (self.nodes[key].name, key))

    def children(self) -> dict[str, list[str]]:
        """Each parent's children, by name."""
        found: dict[str, list[str]] = {}
        for child in self.sort(self.placed):
            found.setdefault(self.placed[child][0], []).append(child)
        return found

    def tops(self) -> list[str]:
        """The continuants without a parent, by name."""
        return self.sort(key for key in self.lives if key not in self.placed)


def load_company(reader: Reader, company: Node, moment: Moment) -> Forest:
    """All departments of a company."""
    return _uncircled(_grow(reader, reader.company_nodes(company.id, "Department"), moment))


def load_tree(reader: Reader, root: Subject, moment: Moment) -> Forest:
    """A department with all below it; its own parent is left out. Empty if it surely did not exist."""
    top = _grow(reader, root.nodes, moment)
    lives, named, doubtful, placed = dict(top.lives), dict(top.nodes), set(top.doubtful), dict[str, tuple[str, Fact]]()
    frontier = list(lives)
    while frontier:
        facts = reader.facts_to([key for parent in frontier for key in lives[parent].ids], ["PART_OF"])
        below = {node.continuant_id for node in reader.nodes(sorted({fact.from_id for fact in facts if moment.allows(fact)}))}
        nodes = reader.continuant_nodes(sorted(key for key in below if key and key not in lives))
        grown = _grow(reader, nodes, moment, [node for life in lives.values() for node in life.nodes])
        frontier = [key for key, (parent, _) in grown.placed.items() if parent in lives]
        lives.update((key, grown.lives[key]) for key in frontier)
        named.update((key, grown.nodes[key]) for key in frontier)
        placed.update((key, grown.placed[key]) for key in frontier)
        doubtful |= grown.doubtful.intersection(frontier)
    return Forest(lives, named, doubtful, placed, moment)


def _grow(reader: Reader, nodes: Sequence[Node], moment: Moment, above: Iterable[Node] = ()) -> Forest:
    """The lives of these nodes that are at least possible, each with the place it has; `above` are nodes known before."""
    found = load_lives(reader, nodes, moment.known, moment.on)
    names = {key: name for key, life in found.items() if (name := life.name_on(moment.on))}
    lives = {key: found[key] for key in names}
    facts = reader.facts_from([key for life in lives.values() for key in life.ids], ["PART_OF"], on=moment.on, known=moment.known)
    homes = {node.id: continuant_of(node) for node in (*above, *nodes)}
    homes |= {node.id: continuant_of(node) for node in reader.nodes({fact.to_id for fact in facts} - homes.keys())}
    placed: dict[str, tuple[str, Fact]] = {}
    for fact in facts:
        child = homes[fact.from_id]
        if child not in placed or _is_before(fact, placed[child][1], moment):
            placed[child] = homes[fact.to_id], fact
    doubtful = {key for key, (_, is_sure) in names.items() if not is_sure}
    return Forest(lives, {key: node for key, (node, _) in names.items()}, doubtful, placed, moment)


def _is_before(fact: Fact, other: Fact, moment: Moment) -> bool:
    """Whether one placement of a department takes precedence over another: what is sure, then what began first."""
    return (not moment.holds(fact), *span_order(fact)) < (not moment.holds(other), *span_order(other))


def _uncircled(forest: Forest) -> Forest:
    """The forest with every circle of placements cut, and none to a parent outside it."""
    placed = {child: place for child, place in forest.placed.items() if place[0] in forest.lives}
    for child in sorted(placed):
        seen, key = {child}, child
        while key in placed and (key := placed[key][0]) not in seen:
            seen.add(key)
        if key == child and child in placed:
            del placed[child]
    return Forest(forest.lives, forest.nodes, forest.doubtful, placed, forest.moment)
