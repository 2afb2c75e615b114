"""The writer of a Neo4j store: one explicit transaction under the store's lock, remembered so that it can be sent again.

The lock is a write to the store's own node, held until the transaction ends. What is written is gathered and sent in
one statement at the next read or at the end. If the connection breaks, or nobody answers the commit, what was sent is
sent again in a managed transaction, which first looks whether it is there already (its token) and whether the store
is still as it was; so nothing is lost, nothing comes twice, and no state is overwritten that the writer had not seen.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from orggraph.core.announcements import Sighting
from orggraph.core.canonical import hash_text
from orggraph.core.entries import Entry, bury
from orggraph.core.graph import PARTS, Graph, GraphChange
from orggraph.core.problems import Problem
from orggraph.stores.errors import BrokenChangeError, StoreInterruptedError
from orggraph.stores.neo4j_connection import Connection, is_passing, run_statement
from orggraph.stores.neo4j_given import Given
from orggraph.stores.neo4j_graph import GraphStatements, Strays, read_graph
from orggraph.stores.neo4j_ledger import LedgerStatements, Row
from orggraph.stores.neo4j_parameters import BATCH, Sent, list_put, list_removed, list_statements, read_touched
from orggraph.stores.neo4j_statements import load_statement
from orggraph.stores.neo4j_undo import EMPTY, Undo, describe_undo
from orggraph.stores.sqlite_tables import entry_row

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Result, Session, Transaction

KEPT = 32


@dataclass(slots=True)
class _Pending:
    entries: list[dict[str, Any]] = field(default_factory=list)
    sightings: dict[tuple[str, str], str] = field(default_factory=dict)


class Neo4jWriter(LedgerStatements, GraphStatements):
    """The writer inside one transaction."""

    def __init__(self, connection: Connection, session: "Session", given: Given | None) -> None:
        self._connection = connection
        self._transaction: Transaction = session.begin_transaction()
        state = run_statement(self._transaction, "write/lock", {})[0]
        self._changes: int = state["changes"]
        self._seq: int = state["entries"]
        self._is_empty: bool = state["is_empty"]
        self._has_redirects = bool(state["redirects"])
        self._problems: list[str] = state["problems"]
        self._pending = _Pending()
        self._renewed: Session | None = None
        self._running: tuple[Sent, Result] | None = None
        self._sent: list[Sent] = []
        self._appended: set[str] = set()
        self._absent: set[str] = set()
        self._places: defaultdict[str, dict[str, str]] | None = None
        self._ids: list[str] = []
        self._undo = Undo()
        self._strays = Strays()
        self._portion = Graph()
        self.given = given if given and given.changes == self._changes else None

    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement, with what this transaction has written."""
        self._flush()
        return self._ask(statement, **parameters)

    def _ask(self, statement: str, **parameters: Any) -> list[Row]:
        return self._run(f"read/store/{statement}", parameters)

    def _run(self, name: str, parameters: dict[str, Any]) -> list[Row]:
        """The rows of a statement; if the connection broke, in a new transaction that has written the same."""
        self._settle()
        try:
            return run_statement(self._transaction, name, parameters)
        except Exception as error:
            if not is_passing(error):
                raise
            self._renew()
            return run_statement(self._transaction, name, parameters)

    def _renew(self) -> None:
        self._running = None  # of the transaction that is lost; what it wrote is sent anew below
        self._close_renewed()
        self._renewed = self._connection.session(write=True)
        self._transaction = self._renewed.begin_transaction()
        if run_statement(self._transaction, "write/lock", {})[0]["changes"] != self._changes:
            raise StoreInterruptedError(self._connection.address.url)
        for sent in self._sent:
            self._check(sent, run_statement(self._transaction, sent.name, sent.parameters))

    def has_entries(self, ids: Collection[str]) -> set[str]:
        """Those of the ids that the ledger holds, with what this transaction appended; what it lacks is asked once."""
        asked = sorted(set(ids) - self._appended - self._absent)
        found = {row["id"] for row in self._ask("known_entries", ids=asked)} if asked else set()
        self._absent |= set(asked) - found
        return found | (self._appended & set(ids))

    def append(self, entries: Sequence[Entry], recorded_at: str) -> list[str]:
        """Appends the entries the ledger does not hold yet; their ids, in order."""
        known = self.has_entries([entry.id for entry in entries])
        new = {entry.id: entry for entry in entries if entry.id not in known}
        self._appended |= new.keys()
        self._absent -= new.keys()
        for entry in new.values():
            self._seq += 1
            self._pending.entries.append(_entry_properties(entry, recorded_at, self._seq))
        self._ids += new
        return list(new)

    def sight(self, sighting: Sighting) -> bool:
        """Notes where a text was seen; whether that was new.

        A text that is seen at a place again, after another one was, is new there: the place has it back.
        """
        there = self._texts_at(sighting.source)
        before = there.get(sighting.announcement)
        if before is not None and not any(before < at <= sighting.at for text, at in there.items() if text != sighting.announcement):
            return False
        key = (sighting.announcement, sighting.source)
        self._undo.sightings.setdefault(key, before)
        there[sighting.announcement] = self._pending.sightings[key] = sighting.at
        self._ids.append(f"{sighting.announcement} {sighting.source} {sighting.at}")
        return True

    def erase(self, announcement: str) -> list[str]:
        """Puts tombstones in the place of a text's entries and forgets where it was seen; the ids, by seq."""
        held = self.entries_of(announcement)
        tombs = [{"id": entry.id, "body": bury(entry, announcement).body} for entry in held]
        self._send(Sent("write/erase", {"announcement": announcement, "tombs": tombs}))
        self._places = None
        self._ids += (f"erased {entry.id}" for entry in held)
        self._undo.forget()
        return [entry.id for entry in held]

    def sightings(self, announcement: str | None = None) -> list[Sighting]:
        """Where texts (or one text) were seen, by (announcement, source); who asks for all may note many quickly."""
        found = super().sightings(announcement)
        if announcement is None:
            self._places = defaultdict(dict)
            for each in found:
                self._places[each.source][each.announcement] = each.at
        return found

    def _texts_at(self, source: str) -> dict[str, str]:
        if self._places is not None:
            return self._places[source]
        return {row["announcement"]: row["at"] for row in self.select("sightings_at", source=source)}

    def graph(self) -> Graph:
        """The whole graph; what was edited by hand is left out, and taken away by the next change."""
        graph, self._strays = read_graph(self.select)
        self.given = Given.of(graph, self._changes)
        return graph

    def portion(self, announcements: Collection[str], companies: Collection[str]) -> Graph:
        """What hangs on these texts and companies, as `core.store` has it; remembered until the next change."""
        self._portion = super().portion(announcements, companies)
        return self._portion

    def apply(self, change: GraphChange) -> None:
        """Writes a change of the graph: removals, then rows by part, then redirects."""
        redirects = self.redirects() if self._has_redirects else {}
        change = change.complete(redirects, self.problems())
        given = self.given.step(change) if self.given else None
        old = None if self._is_empty and not redirects else self._find_old(change, redirects, given)
        self._undo.add(EMPTY if old is None else describe_undo(change, old))
        put = list_put(change, old, redirects, mended={*self._strays.nodes.values()})
        remove = list_removed(change, old, is_all_known=given is not None)
        remove["redirects"] = [key for key in redirects if key not in change.redirects]
        self._send_strays({row.id for part in PARTS for row in _rows(change, part)})
        self._has_redirects, self._problems = bool(change.redirects), [problem.model_dump_json() for problem in change.problems]
        self._send_change(put, remove, self._problems)
        self._ids += (row.id for part in PARTS for row in _rows(change, part))
        self._ids += (key for part in PARTS for key in change.remove.get(part, ()))
        self._is_empty, self.given = False, given

    def tie(self, ties: Mapping[str, Collection[str]]) -> None:
        """Puts these ties of each holder in the place of those it had."""
        rows = [{"holder": holder, "tie": tie} for holder, own in sorted(ties.items()) for tie in sorted(set(own))]
        self._send(Sent("write/tie", {"holders": sorted(ties), "ties": rows}))
        self._ids += (f"{row['holder']} {row['tie']}" for row in rows)

    def sign(self, maker: str | None) -> None:
        """Notes what the graph was made by; None: it is behind its ledger."""
        self._send(Sent("write/sign", {"maker": maker}))
        self._ids.append(f"made by {maker}")

    def problems(self) -> tuple[Problem, ...]:
        """What the graph tells of, with what this transaction has written."""
        return tuple(map(Problem.model_validate_json, self._problems))

    def _find_old(self, change: GraphChange, redirects: dict[str, str], given: Given | None) -> Graph:
        """The rows that the change touches as they are: of the graph it was compared with, or else asked for."""
        touched = {part: sorted({*_ids(change.put.get(part, ())), *change.remove.get(part, ())}) for part in PARTS}
        rows = given.rows_of(touched) if given else self._read_touched(change, touched)
        return replace(rows, redirects=redirects, problems=self.problems())

    def _read_touched(self, change: GraphChange, touched: dict[str, list[str]]) -> Graph:
        """Rows of the portion that the change was compared with are known; only whether there are others is asked."""
        known = self._portion if change.base is self._portion else Graph()
        self._portion = Graph()
        own = {part: {row.id: row for row in getattr(known, part)} for part in PARTS}
        others = read_touched(self.select, {part: [key for key in ids if key not in own[part]] for part, ids in touched.items()})
        found: dict[str, Any] = {
            part: (*(own[part][key] for key in ids if key in own[part]), *getattr(others, part)) for part, ids in touched.items()
        }
        return Graph(**found)

    def _send_strays(self, put: set[str]) -> None:
        """What was put in by hand goes; a node whose row comes anew stays, with the edges that hang on it."""
        if self._strays.nodes or self._strays.edges:
            nodes = [element for element, key in self._strays.nodes.items() if key not in put]
            self._send(Sent("write/stray", {"nodes": nodes, "edges": list(self._strays.edges)}))
            self._strays = Strays()
            self._undo.forget()

    def _send_change(self, put: dict[str, list[Any]], remove: dict[str, list[str]], problems: list[str]) -> None:
        """All that goes, then what comes, nodes before the edges that hang on them."""
        for part in list_statements(put, remove, problems):
            self._send(part)

    def _flush(self) -> None:
        pending, self._pending = self._pending, _Pending()
        if not pending.entries and not pending.sightings:
            return
        sightings = [{"announcement": text, "source": source, "at": at} for (text, source), at in pending.sightings.items()]
        for start in range(0, max(len(pending.entries), 1), BATCH):
            self._send(Sent("write/ledger", {"entries": pending.entries[start:start + BATCH], "sightings": sightings}))
            sightings = []

    def _send(self, sent: Sent) -> None:
        """Sends a statement without waiting for its end; the one before may still run, so that the server never waits for rows."""
        before, self._running = self._running, None
        self._sent.append(sent)
        try:
            self._running = sent, self._transaction.run(load_statement(sent.name), sent.parameters)
        except Exception as error:  # noqa: BLE001 raised again unless it passes
            self._retry(error)
        else:
            self._look_at(before)

    def _settle(self) -> None:
        """Looks at what the statement sent last has written."""
        running, self._running = self._running, None
        self._look_at(running)

    def _look_at(self, running: "tuple[Sent, Result] | None") -> None:
        if running is None:
            return
        sent, result = running
        try:
            rows = [record.data() for record in result]
        except Exception as error:  # noqa: BLE001 raised again unless it passes
            self._retry(error)
        else:
            self._check(sent, rows)

    def _retry(self, error: Exception) -> None:
        if not is_passing(error):
            raise error
        self._renew()

    def _check(self, sent: Sent, rows: list[Row]) -> None:
        written = sum(rows[0].values()) if sent.edges else 0
        if written < sent.edges:
            raise BrokenChangeError(self._connection.address.url, f"{sent.edges - written} edges or claims lack what they hang on")

    def finish(self) -> None:
        """Sends what is left and commits; does so again if the connection breaks or nobody answers."""
        try:
            self._flush()
            if not self._sent:
                self._transaction.close()
                return
            self._send(Sent("write/close", self._closing()))
            self._settle()
            self._transaction.commit()
        except Exception as error:
            if not is_passing(error):
                raise
            self._connection.write(self._replay)
        self.given = self.given and self.given.after(self._changes + 1)

    def _closing(self) -> dict[str, Any]:
        return {
            "number": self._changes + 1, "entries": self._seq, "token": hash_text("\n".join(self._ids)), "kept": KEPT,
            **self._undo.parameters(),
        }

    def _replay(self, transaction: "ManagedTransaction") -> None:
        """All that was sent, once more, unless it is there already."""
        state = run_statement(transaction, "write/lock", {})[0]
        closing = self._closing()
        if run_statement(transaction, "read/store/commit", {"number": closing["number"], "token": closing["token"]}):
            return
        if state["changes"] != self._changes:
            raise StoreInterruptedError(self._connection.address.url)
        for sent in (*(sent for sent in self._sent if sent.name != "write/close"), Sent("write/close", closing)):
            self._check(sent, run_statement(transaction, sent.name, sent.parameters))

    def abandon(self) -> None:
        """Nothing more of it is written."""
        self._transaction.close()
        self._close_renewed()

    def _close_renewed(self) -> None:
        if self._renewed is not None:
            self._renewed.close()


def _entry_properties(entry: Entry, recorded_at: str, seq: int) -> dict[str, Any]:
    names = ("id", "kind", "announcement", "published", "body", "recorded_at")
    values = dict(zip(names, entry_row(entry, recorded_at), strict=True))
    return {name: value for name, value in values.items() if value is not None} | {"seq": seq}


def _rows(change: GraphChange, part: str) -> Collection[Any]:
    return change.put.get(part, ())


def _ids(rows: Iterable[Any]) -> set[str]:
    return {row.id for row in rows}
