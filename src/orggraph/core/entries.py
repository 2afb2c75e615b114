"""Ledger entries: announcements, readings, claims, judgements and retractions as append-only, content-addressed lines."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import canonical_json, hash_value
from orggraph.core.claims import Claim, Reading
from orggraph.core.judgements import Judgement, Retraction

_TOMB = ',"purged":true}'  # no other body ends so: this is the last of its keys, and a text in it would be quoted

EntryKind = Literal["announcement", "reading", "claim", "judgement", "retraction"]
Value = Announcement | Reading | Claim | Judgement | Retraction


@dataclass(frozen=True, slots=True)
class Entry:
    """One ledger line: `id` is the SHA-256 of kind and content, `body` the canonical JSON of the content.

    Beside it, not hashed, a store keeps `seq` and `recorded_at`. A claim's entry id is `Claim.id`.
    A reading's content names its claims by id with what the reading says of each (zone, authority, rule, confidence).
    """

    kind: EntryKind
    id: str
    body: str

    @property
    def content(self) -> dict[str, Any]:
        """The content as JSON objects."""
        parsed: dict[str, Any] = json.loads(self.body)
        return parsed

    @property
    def is_purged(self) -> bool:
        """Whether it is a tombstone: its content was removed from the store, its id stays."""
        return self.body.endswith(_TOMB)

    def is_intact(self) -> bool:
        """Whether the id is the hash of the content."""
        return self.id == hash_value({"kind": self.kind, **self.content})


def _entry(kind: EntryKind, content: dict[str, Any]) -> Entry:
    return Entry(kind, hash_value({"kind": kind, **content}), canonical_json(content))


def bury(entry: Entry, announcement: str) -> Entry:
    """What is left of a purged entry of a text: kind, id and whose it was.

    >>> bury(Entry("claim", "ab", "{}"), "cd").is_purged
    True
    """
    return Entry(entry.kind, entry.id, canonical_json({"announcement": announcement, "purged": True}))


def announcement_entry(announcement: Announcement) -> Entry:
    """The entry of a text with its header; another header of the same text is another entry."""
    return _entry("announcement", announcement.content())


def claim_entry(claim: Claim) -> Entry:
    """The entry of a claim."""
    return _entry("claim", claim.content())


def reading_entry(reading: Reading) -> Entry:
    """The entry of a reading: its claims by id; confidence as whole thousandths, since nothing hashed holds a float."""
    return _entry("reading", {
        "announcement": reading.announcement,
        "version": reading.version,
        "company": reading.company,
        "claims": [
            {
                "claim": claim.id, "zone": claim.zone, "authority": claim.authority, "rule": claim.rule,
                "confidence": round(claim.confidence * 1000), "correction": claim.correction,
            }
            for claim in reading.claims
        ],
        "unread": [item.content() for item in reading.unread],
        "problems": [item.content() for item in reading.problems],
        "replaces": list(reading.replaces),
    })


def judgement_entry(judgement: Judgement) -> Entry:
    """The entry of a judgement."""
    return _entry("judgement", judgement.content())


def retraction_entry(retraction: Retraction) -> Entry:
    """The entry of a retraction."""
    return _entry("retraction", retraction.content())


def reading_entries(announcement: Announcement, reading: Reading) -> list[Entry]:
    """All entries one announcement brings: itself, its reading, its claims (one an id, in text order)."""
    claims = {claim.id: claim_entry(claim) for claim in reading.claims}
    return [announcement_entry(announcement), reading_entry(reading), *claims.values()]


def parse_claim(entry: Entry, read: dict[str, Any] | None = None) -> Claim:
    """The claim of an entry, with what a reading says of it (one member of the reading's `claims`) if given."""
    attributes = {} if read is None else {
        "zone": read["zone"], "authority": read["authority"], "rule": read["rule"],
        "confidence": read["confidence"] / 1000, "correction": read["correction"],
    }
    claim = Claim.model_validate({**entry.content, **attributes})
    claim.__dict__["id"] = entry.id  # known already: it is the hash of the content, which `verify` checks
    return claim


def parse_announcement(entry: Entry) -> Announcement:
    """The announcement of an entry."""
    return Announcement.model_validate(entry.content)


def parse_judgement(entry: Entry) -> Judgement:
    """The judgement of an entry."""
    return Judgement.model_validate(entry.content)


def parse_retraction(entry: Entry) -> Retraction:
    """The retraction of an entry."""
    return Retraction.model_validate(entry.content)


def parse_reading(entry: Entry, claims: dict[str, Entry]) -> Reading:
    """The reading of an entry, its claims taken from the claim entries by id; KeyError if one is missing."""
    content = entry.content
    return Reading.model_validate({
        **content, "claims": [parse_claim(claims[read["claim"]], read) for read in content["claims"]],
    })


def event_type(entry: Entry) -> str:
    """The event type of a claim's entry."""
    return str(entry.content["event"]["type"])


__all__ = [
    "Entry", "EntryKind", "Value", "announcement_entry", "bury", "claim_entry", "event_type",
    "judgement_entry", "parse_announcement", "parse_claim", "parse_judgement", "parse_reading", "parse_retraction",
    "reading_entries", "reading_entry", "retraction_entry",
]
