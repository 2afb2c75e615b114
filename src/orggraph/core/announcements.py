"""Announcements: one source text each, with its header; and where each was sighted."""

from datetime import date
from typing import Literal

from orggraph.core.canonical import hash_text
from orggraph.core.model import Frozen

Kind = Literal["letter", "filing", "company", "press", "other"]
Language = Literal["zh", "en", "other"]


class Announcement(Frozen):
    """One source text and what its source says of it.

    `id` is the SHA-256 of the text; spans index into the text by code points, end exclusive. `company` is what the
    source or the user gave, not what a reader inferred. `published` is the calendar day as printed;
    `published_at` keeps the instant where one was printed (ISO 8601).
    """

    id: str
    text: str
    language: Language
    title: str | None = None
    publisher: str | None = None
    company: str | None = None
    kind: Kind = "press"
    published: date | None = None
    published_at: str | None = None

    @classmethod
    def of(cls, text: str, language: Language, **header: object) -> "Announcement":
        """An announcement of this text, its id computed.

        >>> Announcement.of("", "en").id[:8]
        'e3b0c442'
        """
        return cls.model_validate({"id": hash_text(text), "text": text, "language": language, **header})


class Sighting(Frozen):
    """Where and when an announcement was seen: beside the ledger, never hashed. `at` is an ISO instant."""

    announcement: str
    source: str
    at: str
