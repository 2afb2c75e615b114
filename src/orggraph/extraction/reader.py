"""The reader: an announcement becomes a reading; the stages in order, on one screen.

A pure function of the text, the reader's version and the reviewed names; it never looks into a store.
"""

import hashlib
from functools import cache
from importlib import resources

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Reading
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction.language import Language
from orggraph.extraction.mentions.en.language import ENGLISH
from orggraph.extraction.mentions.zh.language import CHINESE
from orggraph.extraction.page import Page
from orggraph.extraction.reading import PageReader
from orggraph.extraction.rows import parse_row, read_row
from orggraph.extraction.told import gather_claims
from orggraph.extraction.zoning import zone_lines

# Raised where what the reader builds on (core's shadow, its calendar words) changes what is read. Its own files need no such
# care: their digest is part of a reading's version.
READER_VERSION = "2"
LANGUAGES: dict[str, Language] = {"en": ENGLISH, "zh": CHINESE}


@cache
def _digest() -> str:
    """SHA-256 over the reader's own files, rules and lexicons included, by name; line ends count alike on every system."""
    found = hashlib.sha256()
    pending = [("", resources.files("orggraph.extraction"))]
    files: dict[str, bytes] = {}
    while pending:
        path, place = pending.pop()
        if place.is_dir():
            pending += [(f"{path}/{inner.name}", inner) for inner in place.iterdir() if inner.name != "__pycache__"]
        elif path.endswith((".py", ".toml")):
            files[path] = place.read_bytes().replace(b"\r\n", b"\n")
    for path in sorted(files):
        found.update(f"{path}\n{len(files[path])}\n".encode() + files[path])
    return found.hexdigest()


def reader_version(gazetteer: Gazetteer) -> str:
    """What readings with these reviewed names are marked with: a changed rule is another version."""
    return f"{READER_VERSION}+{_digest()[:8]}.{gazetteer.digest[:8]}"


def read_announcement(announcement: Announcement, company: str | None, gazetteer: Gazetteer) -> Reading:
    """What an announcement states: claims in text order, and the triggers that stayed unread with their reasons.

    `company` is the one the announcement is about, as its source gave it or identity inferred it; reviewed departments and
    executives of that company are registered names. A language without rules gives an empty reading.
    """
    version = reader_version(gazetteer)
    row = parse_row(announcement.text)
    if row is not None:
        return read_row(announcement, row, version)
    language = LANGUAGES.get(announcement.language)
    if language is None:
        return Reading(announcement=announcement.id, version=version, company=company)
    page = language.shade(Page.of(announcement.text))
    stretches = zone_lines(page, announcement, language.zones)
    spans = [(stretch.start, stretch.end) for stretch in stretches]
    tokens = language.tag(page, spans, announcement.published, company, gazetteer)
    reader = PageReader(language, page, announcement)
    zoned = [(stretch, language.group(page, line)) for stretch, line in zip(stretches, tokens, strict=True)]
    reader.find_speaker(zoned)
    for stretch, sentences in zoned:
        reader.read_line(stretch, sentences)
    reader.tell_scope()
    return Reading(
        announcement=announcement.id, version=version, company=company,
        claims=gather_claims(page, announcement, reader.told), unread=tuple(reader.unread),
    )
