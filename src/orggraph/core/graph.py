"""The graph as users see it: nodes, fact edges and provenance edges; its digest, and the difference of two."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from orggraph.core.canonical import canonical_json, digest_lines, hash_strings
from orggraph.core.facts import Fact
from orggraph.core.links import Label
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem


class Node(Frozen):
    """A company, department or executive.

    A department node is one name within one continuant. `continuant_id` is the same through renames, `lineage_id`
    also through mergers and splits. `aliases` and `mandate` are the latest belief, not as-of. `keys` are the folded
    names it is found by. `is_placeholder` marks the unknown company of an announcement or table.
    """

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    company_id: str | None = None
    continuant_id: str | None = None
    lineage_id: str | None = None
    mandate: str | None = None
    keys: tuple[str, ...] = ()
    is_placeholder: bool = False


class AnnouncementNode(Frozen):
    """An announcement in the picture; its text stays in the ledger. `name` is the headline, else its id's start."""

    id: str
    name: str
    headline: str | None = None
    publisher: str | None = None
    published: date
    withdrawn: date | None = None
    source: str | None = None
    company_id: str | None = None


class ClaimNode(Frozen):
    """A counted claim in the picture; `start` and `end` are of its first clause, whose words are `quote`."""

    id: str
    name: str
    announcement: str
    event: str
    status: str
    authority: int
    published: date
    withdrawn: date | None = None
    effective: str | None = None
    quote: str
    rule: str
    start: int
    end: int


class About(Frozen):
    """`(:Claim)-[:ABOUT {role}]->(entity)`: `to_id` is a node id."""

    id: str
    claim: str
    role: str
    to_id: str


class Loss(Frozen):
    """`(:Claim)-[:LOSES_TO {slot, rule}]->(:Claim)` in known time: by which rule of the policy one claim lost."""

    id: str
    claim: str
    to: str
    slot: str
    rule: Literal["correction", "authority", "publication", "claim_id", "denial", "standing", "cycle"]
    known_from: date
    known_to: date | None = None


def edge_id(kind: str, from_id: str, to_id: str, detail: str) -> str:
    """`x` and 16 hex of the hash of type, ends and role or slot: the id of an ABOUT, STATES or LOSES_TO edge."""
    return "x" + hash_strings(kind, from_id, to_id, detail)[:16]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Graph:
    """Everything that follows from the entries, each tuple sorted by id, problems by their JSON.

    `redirects`: old entity id to current one.
    """

    nodes: tuple[Node, ...] = ()
    announcements: tuple[AnnouncementNode, ...] = ()
    claims: tuple[ClaimNode, ...] = ()
    facts: tuple[Fact, ...] = ()
    abouts: tuple[About, ...] = ()
    losses: tuple[Loss, ...] = ()
    redirects: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def node_count(self) -> int:
        """Nodes of all five labels."""
        return len(self.nodes) + len(self.announcements) + len(self.claims)

    @property
    def edge_count(self) -> int:
        """Fact edges, STATES (one a claim), ABOUT and LOSES_TO."""
        return len(self.facts) + len(self.claims) + len(self.abouts) + len(self.losses)


PARTS: tuple[str, ...] = ("nodes", "announcements", "claims", "facts", "abouts", "losses")
"""The parts of a graph that are rows with an id, in the order in which a store writes them."""

_SIGHTED = {"source"}  # where a text was first seen depends on who ingested it: shown, not digested


EDITED = "edited by hand"
"""The code of problems that a store reports of rows which something else than orggraph changed."""


def row_line(part: str, row: Frozen) -> str:
    """One row of a part in canonical text: nulls, confidence and sightings left out."""
    content: dict[str, Any] = row.content()
    content.pop("confidence", None)
    if part == "announcements":
        for name in _SIGHTED:
            content.pop(name, None)
    return part + canonical_json(content)


def graph_digest(graph: Graph) -> str:
    """SHA-256 over nodes and facts in one canonical text form; depends on neither order nor store."""
    return digest_lines([row_line(part, row) for part in PARTS for row in getattr(graph, part)])


@dataclass(frozen=True, slots=True)
class GraphChange:
    """What turns one graph into another: rows to write by part (new and changed ones), ids to remove by part.

    `redirects` and `problems` are the new ones: all of the graph's, or, where `portion` is given, those that take the
    place of its own; whatever else the graph holds stays.
    `base` is the graph it was compared with, `step` counts the parts of a change that was split: a store that gave out the
    base knows which rows are new without looking.
    """

    put: dict[str, tuple[Frozen, ...]]
    remove: dict[str, tuple[str, ...]]
    redirects: dict[str, str]
    problems: tuple[Problem, ...] = ()
    portion: Graph | None = None
    base: Graph | None = field(default=None, compare=False, repr=False)
    step: int = 0

    def complete(self, redirects: dict[str, str], problems: tuple[Problem, ...]) -> "GraphChange":
        """The same change with all redirects and problems of the graph, given those that it has."""
        if self.portion is None:
            return self
        kept = {old: current for old, current in redirects.items() if old not in self.portion.redirects}
        gone = set(self.portion.problems)
        told = {*self.problems, *(problem for problem in problems if problem not in gone)}
        return replace(
            self, redirects=dict(sorted({**kept, **self.redirects}.items())),
            problems=tuple(sorted(told, key=Problem.model_dump_json)), portion=None,
        )


def compare_graphs(old: Graph, new: Graph, *, are_portions: bool = False) -> GraphChange:
    """The change from `old` to `new`, which are graphs or portions of one; empty tuples where a part is the same."""
    put: dict[str, tuple[Frozen, ...]] = {}
    remove: dict[str, tuple[str, ...]] = {}
    for part in PARTS:
        before = {row.id: row for row in getattr(old, part)}
        after = {row.id: row for row in getattr(new, part)}
        put[part] = tuple(row for key, row in after.items() if key not in before or before[key] != row)
        remove[part] = tuple(key for key in before if key not in after)
    portion = old if are_portions else None
    return GraphChange(put, remove, dict(new.redirects), new.problems, portion, base=old)


def split_change(change: GraphChange, size: int) -> Iterator[GraphChange]:
    """The change in steps of at most `size` rows, each of which leaves edges with both their ends; one where something goes."""
    if any(change.remove.values()) or sum(map(len, change.put.values())) <= size:
        yield change
        return
    nothing: dict[str, tuple[Frozen, ...]] = dict.fromkeys(PARTS, ())
    portions = ((part, start) for part in PARTS for start in range(0, len(change.put.get(part, ())), size))
    for step, (part, start) in enumerate(portions):
        yield replace(change, put={**nothing, part: change.put[part][start:start + size]}, step=step)
