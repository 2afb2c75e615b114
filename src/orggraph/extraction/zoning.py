"""Zoning: each line is letter, headline, lead, news, form, table, bio, commentary or boilerplate.

Every wrong event of the first trials came from paragraphs that nobody should have read: zoning matters more than any
recogniser. The words are the language's data (`lexicon/<language>/zones.toml`); each entry is an expression over the shadow.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Authority, Zone
from orggraph.extraction.lexicon import load_table
from orggraph.extraction.page import Page

_KIND_AUTHORITY: dict[str, Authority] = {"letter": 1, "filing": 1, "company": 2, "press": 3, "other": 4}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One line with its zone; `opened` is where a letter begins inside it."""

    start: int
    end: int
    zone: Zone


@dataclass(frozen=True)
class ZoneWords:
    """The expressions of a language, one alternation each."""

    chrome: re.Pattern[str]
    final: re.Pattern[str]
    opener: re.Pattern[str]
    salutation: re.Pattern[str]
    resolution: re.Pattern[str]
    signature: re.Pattern[str]
    commentary: re.Pattern[str]
    bio: re.Pattern[str]
    bio_section: re.Pattern[str]
    scope: re.Pattern[str] = re.compile("(?!)")
    resumes: re.Pattern[str] = re.compile("(?!)")
    chronicle: re.Pattern[str] = re.compile("(?!)")


@cache
def zone_words(language: str) -> ZoneWords:
    """The expressions of `lexicon/<language>/zones.toml`, compiled."""
    table = load_table(language, "zones")
    return ZoneWords(**{name: re.compile("|".join(f"(?:{entry})" for entry in entries), re.IGNORECASE) for name, entries in table.items()})


def authority_of(zone: Zone, kind: str) -> Authority:
    """A letter or form quoted whole speaks for itself; all else has the authority of the page."""
    return 1 if zone in ("letter", "form") else _KIND_AUTHORITY[kind]


def zone_lines(page: Page, announcement: Announcement, words: ZoneWords) -> list[Stretch]:
    """The lines of a page with their zones, in order."""
    lines = page.lines()
    whole = announcement.kind in ("letter", "filing")
    opened = _letter_start(page, lines, words)
    plain: Zone = "letter" if whole else ("lead" if opened else "news")
    zoned: list[Stretch] = []
    state: Zone = plain
    headed = ended = False
    framed = _front_matter_end(page, lines)
    for index, (start, end) in enumerate(lines):
        line = page.shadow[start:end]
        if words.final.match(line):
            ended = True
        elif words.resumes.match(line):  # a table of contents named the signature before the items
            ended = False
        if index < framed or ended or words.chrome.match(line):
            zoned.append(Stretch(start, end, "boilerplate"))
            continue
        if opened is not None and index == opened:
            state = "letter"
        elif state == "letter" and opened is not None and _has_ended(page, lines, index, words):
            state = "commentary"
        elif words.bio_section.match(line):
            state = "bio"
        zone: Zone = state
        opens = words.resolution.match(line) or words.salutation.match(line) or words.opener.search(line)
        if not headed and not opens and _is_headline(line, announcement.title):
            zone, headed = "headline", True
        elif words.bio.match(line) or _is_chronicle(line, announcement, words):
            zone = "bio"
        elif words.commentary.match(line) and ((opened is not None and index > opened) or (whole is False and opened is None)):
            zone = "commentary" if opened is not None else zone
            state = zone
        headed = headed or zone not in ("boilerplate", "headline")
        zoned.append(Stretch(start, end, zone))
    return zoned


def _is_chronicle(line: str, announcement: Announcement, words: ZoneWords) -> bool:
    """Whether a line tells what was so in a year long past: 1966 – An ice cream division is set up."""
    found = words.chronicle.match(line)
    return found is not None and announcement.published is not None and announcement.published.year - int(found["year"]) > 1


def _front_matter_end(page: Page, lines: Sequence[tuple[int, int]]) -> int:
    """The first line behind front matter (`---` … `---`), which is the source's header and states nothing; 0 without one."""
    if not lines or page.shadow[slice(*lines[0])] != "---":
        return 0
    rules = [index for index, (start, end) in enumerate(lines[:40]) if page.shadow[start:end] == "---"]
    return rules[1] + 1 if len(rules) > 1 and rules[0] == 0 else 0


def _is_headline(line: str, title: str | None) -> bool:
    """Whether a first line is the title of the page: given as such, or short and without a full stop."""
    return bool(title and line.strip() == title.strip()) or (len(line) <= 60 and line[-1] not in "。.;；:：,，")


def _letter_start(page: Page, lines: Sequence[tuple[int, int]], words: ZoneWords) -> int | None:
    """The index of the line a quoted letter begins with: behind an opener, or at a salutation."""
    for index, (start, end) in enumerate(lines):
        if index < _front_matter_end(page, lines):
            continue
        line = page.shadow[start:end]
        if words.opener.search(line) and index + 1 < len(lines):
            return index + 1
        if words.salutation.match(line) or words.resolution.match(line):
            return index
    return None


def _has_ended(page: Page, lines: Sequence[tuple[int, int]], index: int, words: ZoneWords) -> bool:
    """Whether a letter ended before this line: the line comments, or the one before signed."""
    start, end = lines[index]
    if words.commentary.match(page.shadow[start:end]):
        return True
    before = page.shadow[slice(*lines[index - 1])] if index else ""
    return bool(words.signature.fullmatch(before)) and not words.signature.fullmatch(page.shadow[start:end])
