"""Small entries to fill a ledger with: texts, their readings and claims, judgements."""

from datetime import date

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.entries import Entry, judgement_entry, reading_entries
from orggraph.core.events import Established, Mention
from orggraph.core.judgements import Judgement

NOW = "2025-06-01T08:00:00Z"
LATER = "2025-06-02T08:00:00Z"


def text_of(number: int) -> str:
    """A text that establishes a department."""
    return f"公司成立第{number}部。"


def announcement_of(number: int, **header: object) -> Announcement:
    """An announcement of such a text."""
    return Announcement.of(text_of(number), "zh", **{"published": date(2025, 5, 14), **header})


def entries_of(number: int, **header: object) -> list[Entry]:
    """The three entries of such a text: itself, its reading, its claim."""
    announcement = announcement_of(number, **header)
    text = announcement.text
    department = Mention(name=text[4:-1], kind="department", start=4, end=len(text) - 1)
    evidence = Evidence(start=2, end=len(text) - 1, quote=text[2:-1])
    claim = Claim(announcement=announcement.id, event=Established(department=department), evidence=(evidence,), rule="established/zh/成立")
    return reading_entries(announcement, Reading(announcement=announcement.id, version="1", claims=(claim,)))


def judgement_of(number: int) -> Entry:
    """A judgement on a pair."""
    return judgement_entry(Judgement(left=f"left {number}", right="right", verdict="same", by="ann", at=NOW))
