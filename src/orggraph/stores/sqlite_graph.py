"""The graph as a SQLite store reads it: each method one query, answered from an index."""

import json
from abc import abstractmethod
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from orggraph.core.facts import RELATIONS, Fact, Relation
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Graph, Loss, Node
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem
from orggraph.core.script import fold_name
from orggraph.stores.sqlite_connection import Row
from orggraph.stores.sqlite_held import Held

_Value = TypeVar("_Value", bound=Frozen)
_AMONG = "IN (SELECT value FROM json_each(?))"


@lru_cache(maxsize=1 << 15)
def _read(kind: type[_Value], body: str) -> _Value:
    """The value of a row; what is asked again and again is parsed once, since a value never changes."""
    return kind.model_validate_json(body)


def _parse(kind: type[_Value], rows: Iterable[Row]) -> list[_Value]:
    return [_read(kind, body) for (body,) in rows]


def _listed(ids: Collection[str]) -> str:
    return json.dumps(list(dict.fromkeys(ids)))


class GraphTables:
    """The reading half of a graph; `select` runs a query, in a transaction or not.

    `held` are rows in memory, where all queries read one state.
    """

    held: Held | None = None

    @abstractmethod
    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query."""

    def nodes(self, ids: Collection[str]) -> list[Node]:
        """The nodes with these ids; old ids are followed by redirects."""
        asked = dict.fromkeys(ids)
        groups = self._load_nodes(asked) if self.held is None else self.held.nodes.take(asked, self._load_nodes)
        found = {node.id: node for group in groups.values() for node in group}
        return [found[key] for key in sorted(found)]

    def _load_nodes(self, ids: Collection[str]) -> dict[str, tuple[Node, ...]]:
        """By the id asked for, which may be a current and an old one."""
        found: dict[str, tuple[Node, ...]] = {}
        for key, body in self.select(
            "SELECT value, body FROM json_each(?1) CROSS JOIN node ON node.id = value UNION ALL "
            "SELECT old, body FROM json_each(?1) CROSS JOIN redirect ON old = value CROSS JOIN node ON node.id = current",
            _listed(ids),
        ):
            found[key] = (*found.get(key, ()), _read(Node, body))
        return found

    def nodes_named(self, key: str, label: str | None = None, companies: Collection[str] | None = None) -> list[Node]:
        """The nodes one of whose `keys` (folded names) equals the key, of a label if given, of these companies (or they) if given."""
        return _parse(Node, self.select(
            "SELECT body FROM node_key JOIN node ON node.id = node_key.node WHERE key = ?1 AND (?2 IS NULL OR label = ?2) AND (?3 IS NULL "
            "OR company IN (SELECT value FROM json_each(?3)) OR node.id IN (SELECT value FROM json_each(?3))) ORDER BY node.id",
            key, label, None if companies is None else _listed(companies),
        ))

    def search_nodes(self, text: str, limit: int = 50) -> list[Node]:
        """The nodes one of whose keys contains the folded text: exact first, then prefixes, then the rest, then by name.

        It looks through all keys: a Chinese name is often asked for by two characters, fewer than an index of trigrams needs.
        """
        return _parse(Node, self.select(
            "SELECT body FROM (SELECT node, min(CASE WHEN key = ?1 THEN 0 WHEN instr(key, ?1) = 1 THEN 1 ELSE 2 END) AS rank "
            "FROM node_key WHERE instr(key, ?1) GROUP BY node) JOIN node ON node.id = node ORDER BY rank, name, id LIMIT ?2",
            fold_name(text), limit,
        ))

    def kept(self, kind: str) -> dict[str, Any]:
        """What answers keep of the state that is read; nothing where queries may read several."""
        return {} if self.held is None else self.held.kept(kind)

    def company_nodes(self, company_id: str, label: str | None = None) -> list[Node]:
        """The departments and executives of a company."""
        where = "FROM node WHERE company = ?1 AND (?2 IS NULL OR label = ?2) ORDER BY id"
        if self.held is None:
            return _parse(Node, self.select(f"SELECT body {where}", company_id, label))
        ids = [key for (key,) in self.select(f"SELECT id {where}", company_id, label)]
        groups = self.held.nodes.take(ids, self._load_nodes)
        return [next(node for node in groups[key] if node.id == key) for key in ids]

    def continuant_nodes(self, continuants: Collection[str]) -> list[Node]:
        """The department nodes of these continuants: each one department under all its names."""
        return _parse(Node, self.select(f"SELECT body FROM node WHERE continuant {_AMONG} ORDER BY id", _listed(continuants)))  # noqa: S608  # constants

    def companies(self) -> list[Node]:
        """All company nodes."""
        return _parse(Node, self.select("SELECT body FROM node WHERE label = 'Company' ORDER BY id"))

    def fact(self, fact_id: str) -> Fact | None:
        """One fact, or None."""
        found = _parse(Fact, self.select("SELECT body FROM fact WHERE id = ?", fact_id))
        return found[0] if found else None

    def facts_from(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `from_id` is one of the ids; with `on` those possible that day, as known by `known`."""
        return self._facts("from_id", ids, relations, on, known)

    def facts_to(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `to_id` is one of the ids; with `on` those possible that day, as known by `known`."""
        return self._facts("to_id", ids, relations, on, known)

    def facts_at(self, ids: Collection[str], *, on: date | None = None, known: date | None = None) -> list[Fact]:
        """The REPORTS_TO facts that hang on posts at these departments or companies; with `on` as above."""
        return self._facts("at", ids, ["REPORTS_TO"], on, known)

    def _facts(
        self, end: str, ids: Collection[str], relations: Collection[Relation] | None, on: date | None, known: date | None,
    ) -> list[Fact]:
        wanted = ", ".join(f"'{name}'" for name in RELATIONS if relations is None or name in relations)
        belief = "known_to IS NULL" if known is None else "known_from <= ?3 AND (known_to IS NULL OR ?3 < known_to)"
        then = f" AND (valid_from IS NULL OR valid_from <= ?2) AND (valid_to IS NULL OR ?2 < valid_to) AND {belief}" if on else ""
        days = [day.isoformat() for day in (on, known) if on and day]
        where = f"FROM json_each(?1) CROSS JOIN fact ON {end} = value WHERE relation IN ({wanted}){then}"
        if self.held is None:
            return _parse(Fact, self.select(f"SELECT body {where} ORDER BY fact.id", _listed(ids), *days))
        keys = [key for (key,) in self.select(f"SELECT fact.rowid {where}", _listed(ids), *days)]
        return sorted(self.held.facts.take(keys, self._load_facts).values(), key=attrgetter("id"))

    def _load_facts(self, rowids: Collection[int]) -> dict[int, Fact]:
        rows = self.select("SELECT rowid, body FROM fact WHERE rowid IN (SELECT value FROM json_each(?))", json.dumps(rowids))
        return {key: _read(Fact, body) for key, body in rows}

    def claims(self, ids: Collection[str]) -> list[ClaimNode]:
        """The counted claims with these ids, by (published, id)."""
        return _parse(ClaimNode, self.select(f"SELECT body FROM claim WHERE id {_AMONG} ORDER BY published, id", _listed(ids)))  # noqa: S608  # constants

    def sources(self, claims: Collection[str]) -> dict[str, AnnouncementNode]:
        """The announcement of each of these claims, by claim id."""
        return self._load_sources(claims) if self.held is None else self.held.sources.take(claims, self._load_sources)

    def _load_sources(self, claims: Collection[str]) -> dict[str, AnnouncementNode]:
        told = self.select(
            "SELECT id, announcement FROM claim INDEXED BY claim_source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            _listed(claims),
        )
        found = {node.id: node for node in self.announcement_nodes({text for _, text in told})}
        return {claim: found[text] for claim, text in told}

    def claims_about(self, ids: Collection[str]) -> list[tuple[str, str, ClaimNode]]:
        """(entity id, role, claim) for the claims about these nodes, by (published, claim id, role)."""
        rows = self.select(
            "SELECT about.to_id, about.role, claim.body FROM about JOIN claim ON claim.id = about.claim "
            "WHERE about.to_id IN (SELECT value FROM json_each(?)) ORDER BY claim.published, claim.id, about.role, about.to_id",
            _listed(ids),
        )
        return [(entity, role, _read(ClaimNode, body)) for entity, role, body in rows]

    def claims_of(self, announcement: str) -> list[ClaimNode]:
        """The counted claims of one text, by (start, id)."""
        return _parse(ClaimNode, self.select("SELECT body FROM claim WHERE announcement = ? ORDER BY start, id", announcement))

    def losses(self, claims: Collection[str]) -> list[Loss]:
        """The LOSES_TO edges at either end of which one of the claims stands."""
        among = "IN (SELECT value FROM json_each(?1))"
        return _parse(Loss, self.select(
            f"SELECT body FROM loss WHERE claim {among} OR to_id {among} ORDER BY id", _listed(claims),  # noqa: S608  # constants
        ))

    def announcement_nodes(self, ids: Collection[str] | None = None) -> list[AnnouncementNode]:
        """These announcements, or all, by (published, id)."""
        if ids is None:
            return _parse(AnnouncementNode, self.select("SELECT body FROM announcement ORDER BY published, id"))
        sql = f"SELECT body FROM announcement WHERE id {_AMONG} ORDER BY published, id"  # noqa: S608  # constants
        return _parse(AnnouncementNode, self.select(sql, _listed(ids)))

    def graph(self) -> Graph:
        """The whole graph in memory; inside `snapshot()` it is of one moment, as all reads there are."""
        return Graph(
            nodes=self._all(Node, "node"),
            announcements=self._all(AnnouncementNode, "announcement"),
            claims=self._all(ClaimNode, "claim"),
            facts=self._all(Fact, "fact"),
            abouts=self._all(About, "about"),
            losses=self._all(Loss, "loss"),
            redirects=dict(self.select("SELECT old, current FROM redirect ORDER BY old")),
            problems=tuple(_parse(Problem, self.select("SELECT body FROM problem ORDER BY body"))),
        )

    def portion(self, announcements: Collection[str], companies: Collection[str]) -> Graph:
        """What hangs on these texts and companies: their nodes and claims, edges of these, redirects, problems."""
        texts, homes = _listed(announcements), _listed(companies)
        found = {node.id: node for column in ("id", "company") for node in self._among(Node, "node", column, homes)}
        nodes = [found[key] for key in sorted(found)]
        ids = _listed([node.id for node in nodes])
        claims = self._among(ClaimNode, "claim", "announcement", texts)
        told = _listed([claim.id for claim in claims])
        return Graph(
            nodes=tuple(nodes), announcements=self._among(AnnouncementNode, "announcement", "id", texts), claims=claims,
            facts=self._among(Fact, "fact", "from_id", ids), abouts=self._among(About, "about", "claim", told),
            losses=self._among(Loss, "loss", "claim", told),
            redirects=dict(self.select(f"SELECT old, current FROM redirect WHERE current {_AMONG} ORDER BY old", ids)),  # noqa: S608  # constants
            problems=self._among(Problem, "problem", "place", texts, "body"),
        )

    def _among(self, kind: type[_Value], table: str, column: str, values: str, order: str = "id") -> tuple[_Value, ...]:
        rows = self.select(f"SELECT body FROM {table} WHERE {column} {_AMONG} ORDER BY {order}", values)  # noqa: S608  # constants
        return tuple(kind.model_validate_json(body) for (body,) in rows)

    def counts(self) -> dict[str, int]:
        """How many nodes of each label (placeholders left out) and how many facts of each relation there are; no zeros."""
        unknown = self.select("SELECT count(*) FROM node WHERE label = 'Company' AND json_extract(body, '$.is_placeholder')")[0][0]
        found = Counter[str](dict(self.select("SELECT label, count(*) FROM node GROUP BY label")))
        found += Counter[str](dict(self.select("SELECT relation, count(*) FROM fact INDEXED BY fact_relation GROUP BY relation")))
        return dict(sorted((found - Counter({"Company": unknown})).items()))

    def ties_of(self, holders: Collection[str]) -> dict[str, list[str]]:
        """What each of these holders was tied by, sorted; holders without ties are left out."""
        found: dict[str, list[str]] = {}
        rows = self.select(f"SELECT holder, tie FROM tie WHERE holder {_AMONG} ORDER BY holder, tie", _listed(holders))  # noqa: S608  # constants
        for holder, tie in rows:
            found.setdefault(holder, []).append(tie)
        return found

    def tied(self, ties: Collection[str]) -> set[str]:
        """All holders of at least one of these ties."""
        rows = self.select(f"SELECT DISTINCT holder FROM tie WHERE tie {_AMONG}", _listed(ties))  # noqa: S608  # constants
        return {holder for (holder,) in rows}

    def made_by(self) -> str | None:
        """What the graph was made by when it last was complete, None where it is behind its ledger."""
        found: str | None = self.select("SELECT made_by FROM state")[0][0]
        return found

    def _all(self, kind: type[_Value], table: str) -> tuple[_Value, ...]:
        return tuple(kind.model_validate_json(body) for (body,) in self.select(f"SELECT body FROM {table} ORDER BY id"))  # noqa: S608  # constants
