"""The JSON of a reading: the contract that `orggraph extract --json` prints, one announcement a line."""

from typing import Any

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.events import Mention


def reading_json(announcement: Announcement, reading: Reading, source: str) -> dict[str, Any]:
    """An announcement, its claims with mentions and evidence, what stayed unread, and problems; nulls are written.

    `source` is where the announcement was taken from, as the user gave it.
    """
    return {
        "announcement": {
            "id": announcement.id, "source": source, "title": announcement.title, "publisher": announcement.publisher,
            "company": reading.company or announcement.company,
            "published": announcement.published.isoformat() if announcement.published else None,
            "language": announcement.language,
        },
        "claims": [claim_json(claim) for claim in reading.claims],
        "unread": [item.model_dump(mode="json") for item in reading.unread],
        "problems": [item.model_dump(mode="json", exclude_none=True) for item in reading.problems],
    }


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim as one object: the reading's attributes, then the event's roles by their published names, then evidence."""
    event = claim.event
    roles = {
        name.rstrip("_"): _role_json(value) for name, value in vars(event).items() if name not in ("type", "post")
    }
    return {
        "type": event.type, "status": claim.status, "authority": claim.authority, "zone": claim.zone, "effective": claim.effective,
        "implied": claim.implied, "rule": claim.rule, "confidence": round(claim.confidence, 3), "correction": claim.correction, **roles,
        "evidence": [
            {"start": item.start, "end": item.end, "quote": item.quote, "role": item.role, "inherited": item.inherited}
            for item in claim.evidence
        ],
    }


def _role_json(value: object) -> object:
    if isinstance(value, Mention):
        return {
            "name": value.name, "aliases": list(value.aliases), "kind": value.kind, "start": value.start, "end": value.end,
        }
    if isinstance(value, tuple):
        return [_role_json(member) for member in value]
    return value
