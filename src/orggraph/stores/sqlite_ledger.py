"""The ledger as a SQLite store reads it."""

import json
from abc import abstractmethod
from collections.abc import Collection, Iterator
from heapq import merge

from orggraph.core.announcements import Announcement, Sighting
from orggraph.core.entries import Entry, EntryKind, parse_announcement
from orggraph.core.store import Recorded
from orggraph.stores.sqlite_connection import Row

_PAGE = 500


class LedgerTables:
    """The reading half of a ledger; `select` runs a query, in a transaction or not."""

    @abstractmethod
    def select(self, sql: str, *parameters: object) -> list[Row]:
        """All rows of a query."""

    def entries(self, kinds: Collection[EntryKind] | None = None) -> Iterator[Recorded]:
        """All entries (of these kinds), by seq; read page by page, so that a long read holds up nobody."""
        if kinds is None:
            return self._pages("")
        return merge(*(self._pages("kind = ? AND ", kind) for kind in sorted(set(kinds))), key=lambda recorded: recorded.seq)

    def _pages(self, condition: str, *parameters: str) -> Iterator[Recorded]:
        sql = f"SELECT kind, id, body, seq, recorded_at FROM entry WHERE {condition}seq > ? ORDER BY seq LIMIT ?"  # noqa: S608  # constants
        seq = 0
        while page := self.select(sql, *parameters, seq, _PAGE):
            yield from (Recorded(Entry(kind, key, body), seq, at) for kind, key, body, seq, at in page)
            seq = page[-1][3]

    def entries_of(self, announcement: str) -> list[Entry]:
        """The announcement entries, readings and claims of one text id, by seq."""
        return [Entry(*row) for row in self.select("SELECT kind, id, body FROM entry WHERE announcement = ? ORDER BY seq", announcement)]

    def entries_of_each(self, announcements: Collection[str]) -> list[Recorded]:
        """The same of several texts, by seq."""
        rows = self.select(
            "SELECT kind, id, body, seq, recorded_at FROM entry WHERE announcement IN (SELECT value FROM json_each(?)) ORDER BY seq",
            json.dumps(sorted(set(announcements))),
        )
        return [Recorded(Entry(kind, key, body), seq, at) for kind, key, body, seq, at in rows]

    def retractions_of(self, targets: Collection[str]) -> list[Entry]:
        """The retractions that name these entries or texts, and those that name such retractions, by id."""
        found: dict[str, Entry] = {}
        asked = set(targets)
        while asked:
            rows = self.select(
                "SELECT kind, id, body FROM entry WHERE kind = 'retraction' "
                "AND json_extract(body, '$.target') IN (SELECT value FROM json_each(?))",
                json.dumps(sorted(asked)),
            )
            asked = {key for _, key, _ in rows} - found.keys()
            found.update((key, Entry(kind, key, body)) for kind, key, body in rows)
        return [found[key] for key in sorted(found)]

    def entry(self, entry_id: str) -> Entry | None:
        """One entry, or None."""
        rows = self.select("SELECT kind, id, body FROM entry WHERE id = ?", entry_id)
        return Entry(*rows[0]) if rows else None

    def has_entries(self, ids: Collection[str]) -> set[str]:
        """Those of the ids that the ledger holds."""
        rows = self.select("SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))", json.dumps(list(ids)))
        return {key for (key,) in rows}

    def sightings(self, announcement: str | None = None) -> list[Sighting]:
        """Where texts (or one text) were seen, by (announcement, source)."""
        columns, order = "SELECT announcement, source, at FROM sighting", "ORDER BY announcement, source"
        if announcement is None:
            rows = self.select(f"{columns} {order}")
        else:
            rows = self.select(f"{columns} WHERE announcement = ? {order}", announcement)
        return [Sighting(announcement=text, source=source, at=at) for text, source, at in rows]

    def sighted_at(self, source: str) -> list[str]:
        """The text ids seen at a path or URL, oldest first."""
        return [text for (text,) in self.select("SELECT announcement FROM sighting WHERE source = ? ORDER BY at, announcement", source)]

    def announcement(self, announcement_id: str) -> Announcement | None:
        """A text with its leading header (earliest published, then entry id), or None."""
        rows = self.select(
            "SELECT kind, id, body FROM entry WHERE announcement = ? AND kind = 'announcement' "
            "ORDER BY published IS NULL, published, id LIMIT 1",
            announcement_id,
        )
        return parse_announcement(Entry(*rows[0])) if rows and not Entry(*rows[0]).is_purged else None
