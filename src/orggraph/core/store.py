"""The store protocol: one place that keeps ledger and graph, read beside its one writer, written in transactions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from orggraph.core.announcements import Announcement, Sighting
from orggraph.core.entries import Entry, EntryKind
from orggraph.core.facts import Fact, Relation
from orggraph.core.graph import AnnouncementNode, ClaimNode, Graph, GraphChange, Loss, Node

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as a store keeps it: `seq` counts from 1 in order of arrival, `recorded_at` is an ISO instant."""

    entry: Entry
    seq: int
    recorded_at: str


class LedgerReader(Protocol):
    """What a store says of its ledger."""

    def entries(self, kinds: Collection[EntryKind] | None = None) -> Iterator[Recorded]:
        """All entries (of these kinds), by seq."""
        ...

    def entries_of(self, announcement: str) -> list[Entry]:
        """The announcement entries, readings and claims of one text id, by seq."""
        ...

    def entry(self, entry_id: str) -> Entry | None:
        """One entry, or None."""
        ...

    def has_entries(self, ids: Collection[str]) -> set[str]:
        """Those of the ids that the ledger holds."""
        ...

    def entries_of_each(self, announcements: Collection[str]) -> list[Recorded]:
        """The same of several texts, by seq."""
        ...

    def retractions_of(self, targets: Collection[str]) -> list[Entry]:
        """The retractions that name these entries or texts, and those that name such retractions, by id."""
        ...

    def sightings(self, announcement: str | None = None) -> list[Sighting]:
        """Where texts (or one text) were seen, by (announcement, source)."""
        ...

    def sighted_at(self, source: str) -> list[str]:
        """The text ids seen at a path or URL, oldest first."""
        ...

    def announcement(self, announcement_id: str) -> Announcement | None:
        """A text with its leading header (earliest published, then entry id), or None."""
        ...


class GraphReader(Protocol):
    """What a store says of its graph. Every list is sorted by id unless said otherwise; unknown ids are left out."""

    def kept(self, kind: str) -> dict[str, Any]:
        """What answers keep of the one state that this reader sees, by a kind of their own; empty where nothing is kept between them."""
        ...

    def nodes(self, ids: Collection[str]) -> list[Node]:
        """The nodes with these ids; old ids are followed by redirects."""
        ...

    def nodes_named(self, key: str, label: str | None = None, companies: Collection[str] | None = None) -> list[Node]:
        """The nodes one of whose `keys` (folded names) equals the key, of a label if given, of these companies (or they) if given."""
        ...

    def search_nodes(self, text: str, limit: int = 50) -> list[Node]:
        """The nodes one of whose keys contains the folded text: exact first, then prefixes, then the rest, then by name."""
        ...

    def company_nodes(self, company_id: str, label: str | None = None) -> list[Node]:
        """The departments and executives of a company."""
        ...

    def continuant_nodes(self, continuants: Collection[str]) -> list[Node]:
        """The department nodes of these continuants: each one department under all its names."""
        ...

    def companies(self) -> list[Node]:
        """All company nodes."""
        ...

    def fact(self, fact_id: str) -> Fact | None:
        """One fact, or None."""
        ...

    def facts_from(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `from_id` is one of the ids, of every valid and known time.

        With `on` only those that are possible on that day, as known by the day `known` (null: the latest belief).
        """
        ...

    def facts_to(
        self, ids: Collection[str], relations: Collection[Relation] | None = None, *, on: date | None = None, known: date | None = None,
    ) -> list[Fact]:
        """The facts whose `to_id` is one of the ids; `on` and `known` as above."""
        ...

    def facts_at(self, ids: Collection[str], *, on: date | None = None, known: date | None = None) -> list[Fact]:
        """The REPORTS_TO facts that hang on posts at these departments or companies; `on` and `known` as above."""
        ...

    def claims(self, ids: Collection[str]) -> list[ClaimNode]:
        """The counted claims with these ids, by (published, id)."""
        ...

    def sources(self, claims: Collection[str]) -> dict[str, AnnouncementNode]:
        """The announcement of each of these claims, by claim id."""
        ...

    def claims_about(self, ids: Collection[str]) -> list[tuple[str, str, ClaimNode]]:
        """(entity id, role, claim) for the claims about these nodes, by (published, claim id, role)."""
        ...

    def claims_of(self, announcement: str) -> list[ClaimNode]:
        """The counted claims of one text, by (start, id)."""
        ...

    def losses(self, claims: Collection[str]) -> list[Loss]:
        """The LOSES_TO edges at either end of which one of the claims stands."""
        ...

    def announcement_nodes(self, ids: Collection[str] | None = None) -> list[AnnouncementNode]:
        """These announcements, or all, by (published, id)."""
        ...

    def graph(self) -> Graph:
        """The whole graph in memory: for exports, digests and the naive projection."""
        ...

    def portion(self, announcements: Collection[str], companies: Collection[str]) -> Graph:
        """What hangs on these texts and companies: their nodes and claims, edges of these, redirects, problems."""
        ...

    def counts(self) -> dict[str, int]:
        """How many nodes of each label (placeholders left out) and how many facts of each relation there are; no zeros."""
        ...

    def ties_of(self, holders: Collection[str]) -> dict[str, list[str]]:
        """What each of these holders was tied by, sorted; holders without ties are left out."""
        ...

    def tied(self, ties: Collection[str]) -> set[str]:
        """All holders of at least one of these ties."""
        ...

    def made_by(self) -> str | None:
        """What the graph was made by when it last was complete: a name that its maker gave; None where it is behind its ledger."""
        ...


class StoreWriter(LedgerReader, GraphReader, Protocol):
    """The writer inside one transaction: sees its own writes; all or nothing when the transaction ends."""

    def append(self, entries: Sequence[Entry], recorded_at: str) -> list[str]:
        """Appends the entries the ledger does not hold yet; their ids, in order."""
        ...

    def sight(self, sighting: Sighting) -> bool:
        """Notes where a text was seen; whether that was new."""
        ...

    def erase(self, announcement: str) -> list[str]:
        """Puts tombstones in the place of a text's entries and forgets where it was seen; the ids, by seq."""
        ...

    def apply(self, change: GraphChange) -> None:
        """Writes a change of the graph: removals, then rows by part, then redirects."""
        ...

    def tie(self, ties: Mapping[str, Collection[str]]) -> None:
        """Puts these ties of each holder in the place of those it had."""
        ...

    def sign(self, maker: str | None) -> None:
        """Notes what the graph was made by; None: it is behind its ledger."""
        ...


class Store(LedgerReader, GraphReader, Protocol):
    """A complete store: ledger and graph, chosen by its URL."""

    @property
    def url(self) -> str:
        """What names it, without a password."""
        ...

    def writing(self) -> AbstractContextManager[StoreWriter]:
        """One transaction under the store's one writer lock; a second writer waits, a failure leaves nothing behind."""
        ...

    def snapshot(self) -> AbstractContextManager["Store"]:
        """Reads inside it see one state of the store, whatever a writer does meanwhile."""
        ...

    def scrub(self) -> None:
        """Overwrites what erased entries left behind in the store's files; fails while somebody else reads an older state."""
        ...

    def run_cypher(self, query: str, parameters: dict[str, Any]) -> Iterable[dict[str, Any]]:
        """Rows of a read-only Cypher query; dates as ISO text."""
        ...

    def close(self) -> None:
        """Lets go of files and connections."""
        ...
