"""Small ledgers for tests: texts, readings, claims and retractions, recorded in order."""

from collections.abc import Iterable
from datetime import date

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.entries import Entry, reading_entries, retraction_entry
from orggraph.core.events import Dissolved, Mention
from orggraph.core.store import Recorded
from orggraph.core.tellings import Counted
from orggraph.ledger import count_entries, retract

DAY = date(2024, 5, 14)
TEXT = "撤销海运部。撤销空运部。"


def announce(text: str = TEXT, published: date | None = DAY, **header: object) -> Announcement:
    return Announcement.of(text, "zh", published=published, **header)


def read(announcement: Announcement, *names: str, version: str = "1.0.0", authority: int = 3, **more: object) -> Reading:
    """A reading in which each of these departments is dissolved."""
    claims = tuple(_dissolve(announcement, name, authority) for name in names or ("海运部", "空运部"))
    return Reading.model_validate({"announcement": announcement.id, "version": version, "claims": claims, "company": "甲公司", **more})


def _dissolve(announcement: Announcement, name: str, authority: int) -> Claim:
    start = announcement.text.index(name)
    mention = Mention(name=name, kind="department", start=start, end=start + len(name))
    evidence = Evidence(start=start - 2, end=start + len(name), quote=announcement.text[start - 2:start + len(name)])
    return Claim.model_validate({
        "announcement": announcement.id, "event": Dissolved(department=mention), "evidence": (evidence,), "authority": authority,
    })


def ingest(announcement: Announcement, reading: Reading | None = None) -> list[Entry]:
    return reading_entries(announcement, reading or read(announcement))


def take_back(target: str, day: int = 1, *, undo: bool = False, withdrawn: str | None = None, reason: str = "") -> Entry:
    """A retraction made on a day of June."""
    return retraction_entry(retract(target, by="tester", at=f"2024-06-{day:02d}", undo=undo, withdrawn=withdrawn, reason=reason))


def record(entries: Iterable[Entry]) -> list[Recorded]:
    """The entries as a store keeps them, one an hour."""
    return [Recorded(entry, seq, f"2024-07-01T{seq % 24:02d}:00:00Z") for seq, entry in enumerate(entries, 1)]


def count(entries: Iterable[Entry], until: str | None = None) -> Counted:
    return count_entries(record(entries), until)


def names(counted: Counted) -> list[str]:
    """The dissolved departments that count, sorted."""
    return sorted(telling.claim.event.department.name for telling in counted.tellings)  # type: ignore[union-attr]
