"""The tables of the SQLite store, and how the rows of a graph are written into them.

A row's whole value is its JSON `body`, defaults left out; the other columns repeat what is searched by. Edges must have both ends
when a transaction ends. `entry` and `sighting` are the ledger: no later version changes them. All else is made from them.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any

from orggraph.core.entries import Entry
from orggraph.core.graph import PARTS, GraphChange
from orggraph.core.model import Frozen
from orggraph.stores.sqlite_connection import Connection, Row

APPLICATION_ID = 0x6F726767  # "orgg", in the file's header: see https://www.sqlite.org/pragma.html#pragma_application_id

_DAYS = "valid_from, valid_to, known_from, known_to"  # in the indexes of facts, so that those of other days are not read
TABLES: tuple[str, ...] = (
    """CREATE TABLE entry (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, announcement TEXT, published TEXT,
        body TEXT NOT NULL, recorded_at TEXT NOT NULL)""",
    "CREATE INDEX entry_announcement ON entry (announcement, seq) WHERE announcement IS NOT NULL",
    "CREATE INDEX entry_kind ON entry (kind, seq)",
    "CREATE INDEX entry_target ON entry (json_extract(body, '$.target')) WHERE kind = 'retraction'",
    """CREATE TABLE sighting (
        announcement TEXT NOT NULL, source TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (announcement, source)) WITHOUT ROWID""",
    "CREATE INDEX sighting_source ON sighting (source, at, announcement)",
    "CREATE TABLE node (id TEXT PRIMARY KEY, label TEXT NOT NULL, name TEXT NOT NULL, company TEXT, continuant TEXT, body TEXT NOT NULL)",
    "CREATE INDEX node_label ON node (label, id)",
    "CREATE INDEX node_company ON node (company, id) WHERE company IS NOT NULL",
    "CREATE INDEX node_continuant ON node (continuant, id) WHERE continuant IS NOT NULL",
    """CREATE TABLE node_key (
        key TEXT NOT NULL, node TEXT NOT NULL REFERENCES node ON DELETE CASCADE, PRIMARY KEY (key, node)) WITHOUT ROWID""",
    "CREATE INDEX node_key_node ON node_key (node)",
    "CREATE TABLE announcement (id TEXT PRIMARY KEY, published TEXT NOT NULL, body TEXT NOT NULL)",
    """CREATE TABLE claim (
        id TEXT PRIMARY KEY, announcement TEXT NOT NULL REFERENCES announcement DEFERRABLE INITIALLY DEFERRED,
        start INTEGER NOT NULL, published TEXT NOT NULL, body TEXT NOT NULL)""",
    "CREATE INDEX claim_announcement ON claim (announcement, start, id)",
    "CREATE INDEX claim_source ON claim (id, announcement)",
    """CREATE TABLE fact (
        id TEXT PRIMARY KEY, relation TEXT NOT NULL, from_id TEXT NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED,
        to_id TEXT NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED, at TEXT,
        valid_from TEXT, valid_to TEXT, known_from TEXT NOT NULL, known_to TEXT, body TEXT NOT NULL)""",
    "CREATE INDEX fact_relation ON fact (relation)",
    f"CREATE INDEX fact_from ON fact (from_id, relation, {_DAYS})",
    f"CREATE INDEX fact_to ON fact (to_id, relation, {_DAYS})",
    f"CREATE INDEX fact_at ON fact (at, relation, {_DAYS}) WHERE at IS NOT NULL",
    """CREATE TABLE about (
        id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED, role TEXT NOT NULL,
        to_id TEXT NOT NULL REFERENCES node DEFERRABLE INITIALLY DEFERRED, body TEXT NOT NULL)""",
    "CREATE INDEX about_claim ON about (claim)",
    "CREATE INDEX about_to ON about (to_id)",
    """CREATE TABLE loss (
        id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
        to_id TEXT NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED, body TEXT NOT NULL)""",
    "CREATE INDEX loss_claim ON loss (claim)",
    "CREATE INDEX loss_to ON loss (to_id)",
    "CREATE TABLE redirect (old TEXT PRIMARY KEY, current TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX redirect_current ON redirect (current)",
    "CREATE TABLE problem (body TEXT PRIMARY KEY, place TEXT) WITHOUT ROWID",
    "CREATE INDEX problem_place ON problem (place)",
    "CREATE TABLE tie (tie TEXT NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (tie, holder)) WITHOUT ROWID",
    "CREATE INDEX tie_holder ON tie (holder)",
    "CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), changes INTEGER NOT NULL, made_by TEXT)",
    "INSERT INTO state VALUES (1, 0, NULL)",
)
"""The statements that make an empty store; `state.changes` counts the changes of the graph."""

_TABLE = {"nodes": "node", "announcements": "announcement", "claims": "claim", "facts": "fact", "abouts": "about", "losses": "loss"}
_COLUMNS: dict[str, tuple[tuple[str, str], ...]] = {
    "nodes": (("label", "label"), ("name", "name"), ("company", "company_id"), ("continuant", "continuant_id")),
    "announcements": (("published", "published"),),
    "claims": (("announcement", "announcement"), ("start", "start"), ("published", "published")),
    "facts": tuple((name, name) for name in ("relation", "from_id", "to_id", "at", *_DAYS.split(", "))),
    "abouts": (("claim", "claim"), ("role", "role"), ("to_id", "to_id")),
    "losses": (("claim", "claim"), ("to_id", "to")),
}
"""Beside `id` and `body`: the columns of each part's table and the fields they repeat."""


def entry_row(entry: Entry, recorded_at: str) -> Row:
    """`(id, kind, text id, published, body, recorded_at)` of an entry; null where it has no text or no day."""
    content = entry.content if entry.kind in ("announcement", "reading", "claim") else {}
    text = content.get("id" if entry.kind == "announcement" and not entry.is_purged else "announcement")
    return entry.id, entry.kind, text, content.get("published"), entry.body, recorded_at


def _graph_row(part: str) -> Callable[[Frozen], Row]:
    fields = tuple(field for _, field in _COLUMNS[part])

    def row(value: Any) -> Row:
        cells = (getattr(value, field) for field in fields)
        columns = (cell.isoformat() if isinstance(cell, date) else cell for cell in cells)
        return value.id, *columns, value.model_dump_json(exclude_defaults=True)

    return row


def _put_statement(part: str) -> str:
    names = ("id", *(column for column, _ in _COLUMNS[part]), "body")
    update = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {_TABLE[part]} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {update}"  # noqa: S608  # constants


def apply_change(connection: Connection, change: GraphChange) -> None:
    """Writes a change of the graph: removals, then rows by part, then redirects and problems."""
    for part in PARTS:
        removed = change.remove.get(part, ())
        connection.write_all(f"DELETE FROM {_TABLE[part]} WHERE id = ?", ((key,) for key in removed))  # noqa: S608  # constants
    for part in PARTS:
        connection.write_all(_put_statement(part), map(_graph_row(part), change.put.get(part, ())))
    _put_keys(connection, change.put.get("nodes", ()))
    _put_redirects(connection, change)
    _put_problems(connection, change)
    connection.write("UPDATE state SET changes = changes + 1")


def _put_keys(connection: Connection, nodes: Iterable[Any]) -> None:
    nodes = tuple(nodes)
    connection.write_all("DELETE FROM node_key WHERE node = ?", ((node.id,) for node in nodes))
    connection.write_all("INSERT INTO node_key VALUES (?, ?)", ((key, node.id) for node in nodes for key in dict.fromkeys(node.keys)))


def _put_redirects(connection: Connection, change: GraphChange) -> None:
    # Few of many change at a time, so only those are written.
    before: dict[str, str] = change.portion.redirects if change.portion else dict(connection.select("SELECT old, current FROM redirect"))
    connection.write_all("DELETE FROM redirect WHERE old = ?", ((old,) for old in before if old not in change.redirects))
    changed = [(old, current) for old, current in change.redirects.items() if before.get(old) != current]
    connection.write_all("INSERT INTO redirect VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET current = excluded.current", changed)


def _put_problems(connection: Connection, change: GraphChange) -> None:
    if change.portion is None:
        connection.write("DELETE FROM problem")
    else:
        connection.write_all("DELETE FROM problem WHERE body = ?", ((problem.model_dump_json(),) for problem in change.portion.problems))
    rows = ((problem.model_dump_json(), problem.where) for problem in change.problems)
    connection.write_all("INSERT INTO problem VALUES (?, ?) ON CONFLICT DO NOTHING", rows)


def put_ties(connection: Connection, ties: Mapping[str, Collection[str]]) -> None:
    """Puts these ties of each holder in the place of those it had."""
    connection.write_all("DELETE FROM tie WHERE holder = ?", ((holder,) for holder in ties))
    connection.write_all("INSERT INTO tie VALUES (?, ?)", ((tie, holder) for holder, own in ties.items() for tie in sorted(set(own))))
