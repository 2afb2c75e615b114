"""A small world: departments, executives and facts written down by hand, kept in a real embedded store.

Facts get the days they are given; what is not given is a stated start with no end, published on the day it starts.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.entries import reading_entries
from orggraph.core.events import mentions_of
from orggraph.core.facts import Fact, fact_id
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Graph, Loss, Node, compare_graphs, edge_id
from orggraph.core.links import anchor_id
from orggraph.core.script import fold_name
from orggraph.core.store import Store
from orggraph.stores.opening import open_store

LONG_AGO = date(2000, 1, 1)
AT = "2025-06-01T00:00:00+00:00"


def day(text: str) -> date:
    return date.fromisoformat(text)


@dataclass
class World:
    """What is written down so far; `store(path)` keeps it."""

    company_name: str = "甲公司"
    nodes: dict[str, Node] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    announcements: list[AnnouncementNode] = field(default_factory=list)
    claims: list[ClaimNode] = field(default_factory=list)
    abouts: list[About] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    entries: list = field(default_factory=list)

    def __post_init__(self) -> None:
        self.company = self._add("Company", self.company_name)

    def _add(self, label: str, name: str, *aliases: str, company: str | None = None, mark: str = "", **more: object) -> Node:
        keys = tuple(sorted({fold_name(each) for each in (name, *aliases)}))
        key = f"{label.lower()}|{company or ''}|{keys[0]}{mark}"
        node = Node(id=anchor_id(key), label=label, name=name, aliases=aliases, keys=keys, company_id=company, **more)
        self.nodes[node.id] = node
        return node

    def department(
        self, name: str, *aliases: str, since: str | None = None, until: str | None = None, of: Node | None = None,
        after: Node | None = None, company: Node | None = None, mark: str = "", **span: object,
    ) -> Node:
        """A department that exists from a day to a day, below `of`, the next name of `after` if given."""
        home = company or self.company
        node = self._add("Department", name, *aliases, company=home.id, mark=mark, kind="department")
        continuant = after.continuant_id if after else node.id
        node = self.nodes[node.id] = node.model_copy(update={"continuant_id": continuant, "lineage_id": continuant})
        self.fact("EXISTS_IN", node, home, since, until, **span)
        if of is not None:
            self.fact("PART_OF", node, of, since, until, **span)
        if after is not None:
            self.fact("RENAMED_FROM", node, after, since)
        return node

    def executive(self, name: str, *aliases: str, company: Node | None = None) -> Node:
        return self._add("Executive", name, *aliases, company=(company or self.company).id)

    def fact(
        self, relation: str, start: Node, end: Node, since: str | None = None, until: str | None = None, *,
        certain_from: str | None = None, certain_to: str | None = None, known: str | None = None, known_to: str | None = None,
        at: Node | None = None, **more: object,
    ) -> Fact:
        """One fact; `since` and `until` are its first and last possible ends, certain unless said otherwise."""
        first = day(certain_from) if certain_from else day(since) if since else LONG_AGO
        fact = Fact(
            id="", relation=relation, from_id=start.id, to_id=end.id, valid_from=day(since) if since else None, certain_from=first,
            certain_to=day(certain_to or until) if certain_to or until else None, valid_to=day(until) if until else None,
            known_from=day(known) if known else first, known_to=day(known_to) if known_to else None,
            **{
                "from_basis": "stated" if since else "implied", "to_basis": "stated" if until else "unknown",
                "to_precision": "day" if until else None,
                "at": at.id if at else None, "at_name": at.name if at else None, "quote": f"{start.name} {relation} {end.name}", **more,
            },
        )
        fact = fact.model_copy(update={"id": fact_id(fact)})
        if relation in ("HEADS", "HOLDS") and fact.tenure_id is None:
            fact = fact.model_copy(update={"tenure_id": fact.id})
        self.facts.append(fact)
        return fact

    def tell(self, announcement: Announcement, reading: Reading, source: str | None = None) -> None:
        """Writes an announcement and its claims down: in the ledger, and as nodes without ABOUT edges."""
        self.entries += reading_entries(announcement, reading)
        self.announcements.append(AnnouncementNode(
            id=announcement.id, name=announcement.title or announcement.id[:12], headline=announcement.title,
            publisher=announcement.publisher, published=announcement.published, source=source, company_id=self.company.id,
        ))
        self.claims += [self._claim_node(claim, announcement.published) for claim in reading.claims]

    def _claim_node(self, claim: Claim, published: date) -> ClaimNode:
        clause = next(item for item in claim.evidence if item.role == "clause")
        return ClaimNode(
            id=claim.id, name=f"{claim.event.type}: {clause.quote}", announcement=claim.announcement, event=claim.event.type,
            status=claim.status, authority=claim.authority, published=published, effective=claim.effective,
            quote=clause.quote, rule=claim.rule, start=clause.start, end=clause.end,
        )

    def link(self, claim: Claim, by_name: dict[str, Node]) -> None:
        """ABOUT edges of a claim, every mention meaning the node of its name."""
        for role, mention in mentions_of(claim.event):
            node = by_name[mention.name]
            self.abouts.append(About(id=edge_id("ABOUT", claim.id, node.id, role), claim=claim.id, role=role, to_id=node.id))

    def graph(self) -> Graph:
        parts = {
            name: tuple(sorted(rows, key=lambda row: row.id))
            for name, rows in (
                ("nodes", self.nodes.values()), ("announcements", self.announcements), ("claims", self.claims),
                ("facts", self.facts), ("abouts", self.abouts), ("losses", self.losses),
            )
        }
        return replace(Graph(), **parts)

    def store(self, folder: Path) -> Store:
        """The world in a store of its own."""
        store = open_store(str(folder / "world.db"))
        with store.writing() as writer:
            writer.append(self.entries, AT)
            writer.apply(compare_graphs(Graph(), self.graph()))
        return store
