"""The ledger as a Neo4j store reads it."""

from abc import abstractmethod
from collections.abc import Collection, Iterator
from typing import Any

from orggraph.core.announcements import Announcement, Sighting
from orggraph.core.entries import Entry, EntryKind, parse_announcement
from orggraph.core.store import Recorded

Row = dict[str, Any]
_PAGE = 2000


def _entry(row: Row) -> Entry:
    return Entry(row["kind"], row["id"], row["body"])


def _sightings(rows: list[Row]) -> list[Sighting]:
    return [Sighting(**row) for row in rows]


class LedgerStatements:
    """The reading half of a ledger; `select` runs a statement of `cypher/read/store/`, in a transaction or not."""

    @abstractmethod
    def select(self, statement: str, **parameters: Any) -> list[Row]:
        """All rows of a statement, by its file's name."""

    def entries(self, kinds: Collection[EntryKind] | None = None) -> Iterator[Recorded]:
        """All entries (of these kinds), by seq; read page by page."""
        after = 0
        while page := self._page(kinds, after):
            yield from (Recorded(_entry(row), row["seq"], row["recorded_at"]) for row in page)
            if len(page) < _PAGE:
                return
            after = page[-1]["seq"]

    def _page(self, kinds: Collection[EntryKind] | None, after: int) -> list[Row]:
        if kinds is None:
            return self.select("entries", after=after, page=_PAGE)
        return self.select("entries_of_kinds", kinds=sorted(set(kinds)), after=after, page=_PAGE)

    def entries_of(self, announcement: str) -> list[Entry]:
        """The announcement entries, readings and claims of one text id, by seq."""
        return [_entry(row) for row in self.select("entries_of_text", announcement=announcement)]

    def entries_of_each(self, announcements: Collection[str]) -> list[Recorded]:
        """The same of several texts, by seq."""
        rows = self.select("entries_of_texts", announcements=sorted(set(announcements)))
        return [Recorded(_entry(row), row["seq"], row["recorded_at"]) for row in rows]

    def retractions_of(self, targets: Collection[str]) -> list[Entry]:
        """The retractions that name these entries or texts, and those that name such retractions, by id."""
        by_target: dict[str, list[Entry]] = {}
        for recorded in self.entries(["retraction"]):
            by_target.setdefault(recorded.entry.content["target"], []).append(recorded.entry)
        found: dict[str, Entry] = {}
        asked = set(targets)
        while asked:
            new = {entry.id: entry for target in asked for entry in by_target.get(target, ())}
            asked = new.keys() - found.keys()
            found |= new
        return [found[key] for key in sorted(found)]

    def entry(self, entry_id: str) -> Entry | None:
        """One entry, or None."""
        rows = self.select("entries_by_id", ids=[entry_id])
        return _entry(rows[0]) if rows else None

    def has_entries(self, ids: Collection[str]) -> set[str]:
        """Those of the ids that the ledger holds."""
        return {row["id"] for row in self.select("known_entries", ids=sorted(set(ids)))} if ids else set()

    def sightings(self, announcement: str | None = None) -> list[Sighting]:
        """Where texts (or one text) were seen, by (announcement, source)."""
        rows = self.select("sightings") if announcement is None else self.select("sightings_of", announcement=announcement)
        return _sightings(rows)

    def sighted_at(self, source: str) -> list[str]:
        """The text ids seen at a path or URL, oldest first."""
        return [row["announcement"] for row in self.select("sightings_at", source=source)]

    def announcement(self, announcement_id: str) -> Announcement | None:
        """A text with its leading header (earliest published, then entry id), or None."""
        headers = [entry for entry in self.entries_of(announcement_id) if entry.kind == "announcement" and not entry.is_purged]
        found = [(announcement.published is None, announcement.published, entry.id, announcement)
                 for entry in headers for announcement in [parse_announcement(entry)]]
        return min(found, key=lambda row: (row[0], str(row[1] or ""), row[2]))[3] if found else None
