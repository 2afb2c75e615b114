"""The reader: an announcement becomes a reading; the stages in order, on one screen.

A pure function of the text, the reader's version and the reviewed names; it never looks into a store.
"""

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

READER_VERSION = "1"
LANGUAGES: dict[str, Language] = {"en": ENGLISH, "zh": CHINESE}


def read_announcement(announcement: Announcement, company: str | None, gazetteer: Gazetteer) -> Reading:
    """What an announcement states: claims in text order, and the triggers that stayed unread with their reasons.

    `company` is the one the announcement is about, as its source gave it or identity inferred it; reviewed departments and
    executives of that company are registered names. A language without rules gives an empty reading.
    """
    version = f"{READER_VERSION}+{gazetteer.digest[:8]}"
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
