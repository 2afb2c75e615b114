"""Nodes: companies, departments by name and continuant, executives; announcements and claims beside them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from orggraph.core.events import mentions_of
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Node, edge_id
from orggraph.core.links import Entity, Links
from orggraph.core.script import fold_name
from orggraph.core.tellings import Counted, Telling
from orggraph.projection.beliefs import Standing
from orggraph.projection.policy import first_clause
from orggraph.projection.rectangles import Dated
from orggraph.projection.statements import Statement


class Kin:
    """Continuants and lineages over all beliefs: a node goes with its latest belief, one that is gone with its last.

    The id of a continuant is the least id of its nodes, that of a lineage the least id of its continuants.
    """

    def __init__(self, dated: Sequence[Dated], successions: Iterable[tuple[str, str]]) -> None:
        self.entity: dict[str, str] = {}
        self.latest: dict[str, tuple[Standing, ...]] = {}
        self._continuant: dict[str, str] = {}
        self._lineage: dict[str, str] = {}
        for one in reversed(dated):
            placed = set(self.entity)
            for standings in one.belief.continuants:
                self._place(standings, placed)
        self._name(self._continuant)
        for new, old in sorted(successions):
            self._join(self._lineage, self.continuant(new), self.continuant(old))
        self._name(self._lineage)

    def _place(self, standings: tuple[Standing, ...], placed: set[str]) -> None:
        """Joins the nodes of one continuant, as far as no later belief has its own word on both."""
        fresh = [one.node for one in standings if one.node not in placed]
        for standing in standings:
            self.entity.setdefault(standing.node, standing.entity)
            if standing.node in fresh:
                self.latest.setdefault(standing.node, standings)
        for node in fresh:
            self._join(self._continuant, standings[0].node if len(fresh) == len(standings) else self._old(standings, placed), node)

    @staticmethod
    def _old(standings: tuple[Standing, ...], placed: set[str]) -> str:
        return next(one.node for one in standings if one.node in placed)

    @staticmethod
    def _root(links: dict[str, str], node: str) -> str:
        while links.setdefault(node, node) != node:
            node = links[node]
        return node

    def _join(self, links: dict[str, str], left: str, right: str) -> None:
        low, high = sorted((self._root(links, left), self._root(links, right)))
        links[high] = low

    def _name(self, links: dict[str, str]) -> None:
        for node in list(links):
            links[node] = self._root(links, node)

    def continuant(self, node: str) -> str:
        """The id of a node's continuant."""
        return self._continuant.get(node, node)

    def lineage(self, node: str) -> str:
        """The id of a node's lineage."""
        return self._lineage.get(self.continuant(node), self.continuant(node))


def find_mandates(kin: Kin, statements: Sequence[Statement], meant: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The newest mandate of each department node: its own, else one that a rename carried on from an earlier name."""
    newest: dict[str, tuple[date, str, str]] = {}
    for one in statements:
        if one.type == "mandate" and one.is_announced and "department" in one.roles:
            node = meant.get((one.id, "department"), one.roles["department"])
            said = (one.period.last, one.id, str(one.event.text))
            newest[node] = max(said, newest.get(node, said))
    carried = {}
    for node in {*kin.entity, *newest}:
        names = [one.node for one in kin.latest.get(node, ())]
        before = names[: len(names) - names[::-1].index(node)] if node in names else [node]
        found = [newest[name] for name in before if name in newest]
        if found:
            carried[node] = max(found)[2]
    return carried


def make_nodes(links: Links, statements: Sequence[Statement], kin: Kin, mandates: Mapping[str, str]) -> list[Node]:
    """All entity nodes: everything a counted claim mentions, every life of a department, every company of these."""
    mentioned = {name for one in statements for name in one.roles.values()} | {one.company for one in statements if one.company}
    mentioned |= {company for name in mentioned if (company := links.entities[name].company_id)}
    departments = {name: name for name in mentioned if links.entities[name].label == "Department"} | kin.entity
    others = [links.entities[name] for name in sorted(mentioned - departments.keys()) if links.entities[name].label != "Department"]
    return [_node(entity.id, entity) for entity in others] + [
        _node(node, links.entities[name], continuant_id=kin.continuant(node), lineage_id=kin.lineage(node), mandate=mandates.get(node))
        for node, name in sorted(departments.items())
    ]


def _node(node_id: str, entity: Entity, **more: Any) -> Node:
    keys = tuple(sorted({fold_name(name) for name in (entity.name, *entity.aliases)} - {""}))
    return Node(
        id=node_id, label=entity.label, name=entity.name, aliases=entity.aliases, kind=entity.kind,
        company_id=entity.company_id, keys=keys, is_placeholder=entity.is_placeholder, **more,
    )


def make_announcements(counted: Counted, statements: Sequence[Statement]) -> list[AnnouncementNode]:
    """The announcements that count, with the days of their tellings."""
    tellings = {one.announcement: one for one in statements}
    made = []
    for key, announcement in sorted(counted.announcements.items()):
        told = tellings.get(key)
        published = told.published if told is not None else announcement.published
        if published is None:
            continue
        made.append(AnnouncementNode(
            id=key, name=announcement.title or key[:12], headline=announcement.title, publisher=announcement.publisher,
            published=published, withdrawn=told.telling.withdrawn if told is not None else None,
            company_id=told.company if told is not None else None,
        ))
    return made


def caption(event: Any) -> str:
    """A short readable line for a claim.

    >>> from orggraph.core.events import Mention, Renamed
    >>> a, b = (Mention(name=name, kind="department", start=0, end=2) for name in ("A部", "B部"))
    >>> caption(Renamed(old=a, new=b))
    'renamed A部 → B部'
    """
    groups: dict[str, list[str]] = {}
    for role, mention in mentions_of(event):
        groups.setdefault(role.split(".")[0], []).append(mention.name)
    said = {role: "、".join(names) for role, names in groups.items()}
    arrows = {
        "renamed": ("old", "new"), "merged": ("sources", "target"), "split": ("source", "targets"),
        "moved": ("department", "to"), "reports_to": ("who", "to"), "part_of": ("department", "parent"),
    }
    if event.type in arrows:
        left, right = arrows[event.type]
        return f"{event.type} {said[left]} → {said[right]}"
    words = [said.get(role) for role in ("executive", "department")] + [getattr(event, "title", None)]
    place = said.get("at") or said.get("parent")
    return " ".join(filter(None, (event.type, *words, f"@ {place}" if place else None)))


def make_claim(telling: Telling) -> ClaimNode:
    """The node of a claim."""
    clause = first_clause(telling)
    claim = telling.claim
    return ClaimNode(
        id=claim.id, name=caption(claim.event), announcement=claim.announcement, event=claim.event.type,
        status=claim.status, authority=claim.authority, published=telling.published, withdrawn=telling.withdrawn,
        effective=claim.effective, quote=clause.quote, rule=claim.rule, start=clause.start, end=clause.end,
    )


def make_abouts(statements: Sequence[Statement], meant: Mapping[tuple[str, str], str]) -> list[About]:
    """One edge for each role of each claim, to the node it means."""
    return [
        About(id=edge_id("ABOUT", one.id, to_id, role), claim=one.id, role=role, to_id=to_id)
        for one in statements for role, name in sorted(one.roles.items())
        for to_id in (meant.get((one.id, role), name),)
    ]
