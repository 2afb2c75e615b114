"""Tellings: the claims that count, each beside what its announcement says of time and publisher."""

from dataclasses import dataclass
from datetime import date

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Telling:
    """One counted claim. It could be known on the days `[published, withdrawn)`; null `withdrawn` is open.

    `source` is the id that independent sources are counted by (copies of one text share it); `company` is the
    company the announcement is about, None where unknown.
    """

    id: str
    claim: Claim
    published: date
    withdrawn: date | None
    publisher: str | None
    company: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts of a ledger: its tellings sorted by claim id, judgements by (at, id), headers and readings by text id."""

    tellings: tuple[Telling, ...]
    judgements: tuple[Judgement, ...]
    announcements: dict[str, Announcement]
    readings: dict[str, Reading]
