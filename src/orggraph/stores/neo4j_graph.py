"""The graph as a Neo4j store reads it: each method one statement, answered from an index."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from orggraph.core.facts import RELATIONS, Fact, Relation
from orggraph.core.graph import EDITED, About, AnnouncementNode, ClaimNode, Graph, Loss, Node, edge_id
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem
from orggraph.core.script import fold_name
from orggraph.stores.errors import StoreEditedError
from orggraph.stores.neo4j_ledger import Row
from orggraph.stores.neo4j_rows import (
    read_about,
    read_announcement,
    read_claim,
    read_fact,
    read_loss,
    read_node,
)

_Value = TypeVar("_Value", bound=Frozen)


def _parse(read: Callable[[Row], _Value], rows: Iterable[Row]) -> list[_Value]:
    try:
        return [read(row) for row in rows]
    except ValueError as error:
        raise StoreEditedError(_first_reason(error)) from error


def _listed(ids: Iterable[str]) -> list[str]:
    return sorted(set(ids))


def _named(relations: Collection[Relation] | None) -> list[Relation]:
    return list(RELATIONS) if relations is None else sorted(relations)


class GraphStatements:
    """The reading half of a graph; `select` runs a statement of `cypher/read/store/`, in a transaction or not."""

    @abstractmethod
    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement, by its file's name."""

    def _of(self, statement: str, ids: Collection[str], **more: Any) -> list[Row]:
        """The rows of these ids; of none without asking."""
        return self.select(statement, ids=_listed(ids), **more) if ids else []

    def nodes(self, ids: Collection[str]) -> list[Node]:
        """The nodes with these ids; old ids are followed by redirects."""
        return _parse(read_node, self._of("nodes", ids))

    def nodes_named(self, key: str, label: str | None = None, companies: Collection[str] | None = None) -> list[Node]:
        """The nodes one of whose `keys` (folded names) equals the key, of a label if given, of these companies (or they) if given."""
        rows = self.select("nodes_named", key=key, companies=None if companies is None else _listed(companies))
        return [node for node in _parse(read_node, rows) if label is None or node.label == label]

    def search_nodes(self, text: str, limit: int = 50) -> list[Node]:
        """The nodes one of whose keys contains the folded text: exact first, then prefixes, then the rest, then by name."""
        return _parse(read_node, self.select("nodes_searched", text=fold_name(text), limit=limit))

    def company_nodes(self, company_id: str, label: str | None = None) -> list[Node]:
        """The departments and executives of a company."""
        found = _parse(read_node, self.select("nodes_of_company", company=company_id))
        return [node for node in found if label is None or node.label == label]

    def continuant_nodes(self, continuants: Collection[str]) -> list[Node]:
        """The department nodes of these continuants: each one department under all its names."""
        return _parse(read_node, self._of("nodes_of_continuants", continuants))

    def companies(self) -> list[Node]:
        """All company nodes."""
        return _parse(read_node, self.select("companies"))

    def fact(self, fact_id: str) -> Fact | None:
        """One fact, or None."""
        rows = self.select("facts_by_id", ids=[fact_id])
        return _parse(read_fact, rows)[0] if rows else None

    def facts_from(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `from_id` is one of the ids; with `on` those possible that day, as known by `known`."""
        return self._facts("facts_from", ids, on, known, relations=_named(relations))

    def facts_to(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `to_id` is one of the ids; with `on` those possible that day, as known by `known`."""
        return self._facts("facts_to", ids, on, known, relations=_named(relations))

    def _facts(self, statement: str, ids: Collection[str], on: date | None, known: date | None, **more: Any) -> list[Fact]:
        return _parse(read_fact, self._of(statement, ids, on=on, known=known, **more))

    def kept(self, kind: str) -> dict[str, Any]:  # noqa: ARG002 the protocol's
        """Nothing: the rows are the server's, and others may write them meanwhile."""
        return {}

    def facts_at(self, ids: Collection[str], *, on: date | None = None, known: date | None = None) -> list[Fact]:
        """The REPORTS_TO facts that hang on posts at these departments or companies; with `on` as above."""
        return self._facts("facts_at", ids, on, known)

    def claims(self, ids: Collection[str]) -> list[ClaimNode]:
        """The counted claims with these ids, by (published, id)."""
        return _parse(read_claim, self._of("claims", ids))

    def sources(self, claims: Collection[str]) -> dict[str, AnnouncementNode]:
        """The announcement of each of these claims, by claim id."""
        rows = self._of("sources", claims)
        return {row["claim"]: found for row, found in zip(rows, _parse(read_announcement, rows), strict=True)}

    def claims_about(self, ids: Collection[str]) -> list[tuple[str, str, ClaimNode]]:
        """(entity id, role, claim) for the claims about these nodes, by (published, claim id, role)."""
        rows = self._of("claims_about", ids)
        return [(row["node"], row["role"], claim) for row, claim in zip(rows, _parse(read_claim, rows), strict=True)]

    def claims_of(self, announcement: str) -> list[ClaimNode]:
        """The counted claims of one text, by (start, id)."""
        return _parse(read_claim, self.select("claims_of", announcement=announcement))

    def losses(self, claims: Collection[str]) -> list[Loss]:
        """The LOSES_TO edges at either end of which one of the claims stands."""
        return _parse(read_loss, self._of("losses", claims))

    def announcement_nodes(self, ids: Collection[str] | None = None) -> list[AnnouncementNode]:
        """These announcements, or all, by (published, id)."""
        rows = self.select("all_announcements") if ids is None else self._of("announcements", ids)
        return _parse(read_announcement, rows)

    def redirects(self) -> dict[str, str]:
        """Old entity ids and the current ones."""
        return {row["old"]: row["current"] for row in self.select("redirects")}

    def graph(self) -> Graph:
        """The whole graph in memory; what was edited by hand is left out of it and named among its problems."""
        return read_graph(self.select)[0]

    def portion(self, announcements: Collection[str], companies: Collection[str]) -> Graph:
        """What hangs on these texts and companies: their nodes and claims, edges of these, redirects, problems."""
        nodes = {node.id: node for node in self.nodes(companies) if node.id in companies}
        nodes |= {node.id: node for company in list(nodes) for node in self.company_nodes(company)}
        told = self.claims_about(sorted(nodes))
        claims = {claim.id: claim for _, _, claim in told if claim.announcement in announcements}
        abouts = (
            About(id=edge_id("ABOUT", claim.id, node, role), claim=claim.id, role=role, to_id=node)
            for node, role, claim in told if claim.id in claims
        )
        texts = set(announcements)
        return Graph(
            nodes=tuple(nodes[key] for key in sorted(nodes)),
            announcements=tuple(sorted(self.announcement_nodes(announcements), key=lambda one: one.id)),
            claims=tuple(claims[key] for key in sorted(claims)), facts=tuple(self.facts_from(list(nodes))),
            abouts=tuple(sorted(abouts, key=lambda about: about.id)),
            losses=tuple(loss for loss in self.losses(list(claims)) if loss.claim in claims),
            redirects={old: current for old, current in self.redirects().items() if current in nodes},
            problems=tuple(one for one in self.problems() if one.where in texts),
        )

    def problems(self) -> tuple[Problem, ...]:
        """What the graph tells of, as its last change left it."""
        return tuple(Problem.model_validate_json(row["body"]) for row in self.select("problems"))

    def counts(self) -> dict[str, int]:
        """How many nodes of each label (placeholders left out) and how many facts of each relation there are; no zeros."""
        return {row["name"]: row["count"] for row in sorted(self.select("counts"), key=lambda row: str(row["name"])) if row["count"]}

    def ties_of(self, holders: Collection[str]) -> dict[str, list[str]]:
        """What each of these holders was tied by, sorted; holders without ties are left out."""
        found: dict[str, list[str]] = {}
        for row in self.select("ties_of", holders=_listed(holders)):
            found.setdefault(row["holder"], []).append(row["tie"])
        return found

    def tied(self, ties: Collection[str]) -> set[str]:
        """All holders of at least one of these ties."""
        return {row["holder"] for row in self.select("tied", ties=_listed(ties))}

    def made_by(self) -> str | None:
        """What the graph was made by when it last was complete, None where it is behind its ledger."""
        found: str | None = self.select("made_by")[0]["made_by"]
        return found


Select = Callable[..., list[Row]]


class Strays:
    """What is in the database and is no row of the graph: element ids with the id each bears, and a Problem for each."""

    def __init__(self) -> None:
        self.nodes: dict[str, str | None] = {}
        self.edges: dict[str, str | None] = {}
        self.problems: list[Problem] = []

    def read(self, name: str, rows: Iterable[Row], parse: Callable[[Row], _Value], *, is_edge: bool = False) -> tuple[_Value, ...]:
        """The rows that can be read, by id; the others are noted."""
        found: dict[str, _Value] = {}
        for row in rows:
            try:
                value = parse(row)
            except ValueError as error:
                self._note(name, row, _first_reason(error), is_edge=is_edge)
                continue
            key = str(getattr(value, "id"))  # noqa: B009 rows of every kind have one
            if key in found:
                self._note(name, row, "its id is another's", is_edge=is_edge)
            found.setdefault(key, value)
        return tuple(found[key] for key in sorted(found))

    def note_keys(self, owners: Iterable[str]) -> None:
        """Folded names of nodes that are not there: their id was changed, or they were taken away."""
        self.problems += (Problem(code=EDITED, message=f"nodes: {EDITED}: it is gone", where=owner) for owner in sorted(owners))

    def _note(self, name: str, row: Row, reason: str, *, is_edge: bool) -> None:
        key = row["properties"].get("id")
        (self.edges if is_edge else self.nodes)[row["element"]] = key
        self.problems.append(Problem(code=EDITED, message=f"{name}: {EDITED}: {reason}", where=str(key or row["element"])))


def _first_reason(error: ValueError) -> str:
    details = error.errors() if hasattr(error, "errors") else []
    if not details:
        return str(error)
    return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg'].lower()}" for each in details)


def _read_stated_claim(row: Row) -> ClaimNode:
    claim = read_claim(row)
    if row["stated_by"] != [claim.announcement] or row["edges"] != [edge_id("STATES", claim.announcement, claim.id, "")]:
        raise ValueError("its STATES edge is not the announcement's")
    return claim


def read_graph(select: Select) -> tuple[Graph, Strays]:
    """The whole graph and what was put in beside it by hand."""
    strays = Strays()
    keys: Mapping[str, list[str]] = {row["node"]: row["keys"] for row in select("all_keys")}
    nodes = ({**row, "keys": keys.get(row["properties"].get("id", ""), ())} for row in select("all_nodes"))
    found = strays.read("nodes", nodes, read_node)
    strays.note_keys(set(keys) - {node.id for node in found} - {*strays.nodes.values()})
    graph = Graph(
        nodes=found,
        announcements=strays.read("announcements", select("all_announcements"), read_announcement),
        claims=strays.read("claims", select("all_claims"), _read_stated_claim),
        facts=strays.read("facts", select("all_facts"), read_fact, is_edge=True),
        abouts=strays.read("abouts", select("all_abouts"), read_about, is_edge=True),
        losses=strays.read("losses", select("all_losses"), read_loss, is_edge=True),
        redirects={row["old"]: row["current"] for row in select("redirects")},
        problems=(*(Problem.model_validate_json(row["body"]) for row in select("problems")), *strays.problems),
    )
    return graph, strays
