"""Why a fact was missed, or a claim is wrong: the first stage that accounts for it, found in what the reader did with the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.quality.gold import Document
from tests.quality.matching import Claims, Row

from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.script import shadow
from orggraph.extraction.language import Language
from orggraph.extraction.page import Page
from orggraph.extraction.reader import LANGUAGES
from orggraph.extraction.tokens import CORE_KINDS, ORG, PERSON, UNIT
from orggraph.extraction.zoning import Stretch, zone_lines

_READ = ("letter", "form", "table", "news", "lead")
_SENTENCE = re.compile(r"[^。!?;\n]*[。!?;\n]?")
_PERSON_ROLES = frozenset(("person", "who", "to"))


@dataclass
class Reading:
    """A document with what was read from it, and its stages opened again to ask what became of a name."""

    document: Document
    announcement: Announcement
    company: str | None
    gazetteer: Gazetteer
    claims: Claims
    unread: Sequence[Mapping[str, Any]]

    @cached_property
    def _language(self) -> Language | None:
        return LANGUAGES.get(self.announcement.language)

    @cached_property
    def page(self) -> Page:
        """The text and its shadow."""
        page = Page.of(self.announcement.text)
        return self._language.shade(page) if self._language else page

    @cached_property
    def stretches(self) -> Sequence[Stretch]:
        """The lines with their zones."""
        return zone_lines(self.page, self.announcement, self._language.zones) if self._language else []

    @cached_property
    def tokens(self) -> Sequence[Any]:
        """Every token, in order."""
        if self._language is None:
            return []
        spans = [(stretch.start, stretch.end) for stretch in self.stretches]
        lines = self._language.tag(self.page, spans, self.announcement.published, self.company, self.gazetteer)
        return [token for line in lines for token in line]

    def places_of(self, name: str) -> Iterator[int]:
        """Where a name stands in the text, whatever its case."""
        wanted, text = shadow(name).casefold(), self.page.shadow.casefold()
        at = text.find(wanted) if len(text) == len(self.page.shadow) and wanted else -1
        while at >= 0:
            yield at
            at = text.find(wanted, at + 1)

    def is_mention(self, name: str, kinds: Sequence[str]) -> bool:
        """Whether a token of one of these kinds stands where a name does."""
        spans = [(at, at + len(name)) for at in self.places_of(name)]
        return any(token.kind in kinds and token.start < end and start < token.end for token in self.tokens for start, end in spans)


def names_of(fact: Mapping[str, Any]) -> dict[str, str]:
    """The names of a gold fact by role, in the text's words."""
    roles = {role: fact[role] for role in ("person", "unit", "old", "new", "source", "target", "who", "to") if isinstance(fact.get(role), str)}
    for role in ("sources", "targets"):
        roles |= {f"{role}.{index}": name for index, name in enumerate(fact.get(role) or [])}
    return roles


def cause_of_miss(reading: Reading, row: Row, wrong: Sequence[Row]) -> str:
    """The stage at which a fact was lost."""
    for other in wrong:
        if other.type == row.type and (shared := [role for role in row.roles if row.roles[role] & other.roles.get(role, frozenset())]):
            bad = next((role for role in row.roles if role not in shared), "")
            return f"argument wrong: {bad}" if bad else "told otherwise"
    names = names_of(reading.document.facts[row.index])
    absent = [role for role, name in names.items() if not any(reading.places_of(name))]
    if absent:
        return f"name not in the text so: {absent[0].partition('.')[0]}"
    start, end, together = _best_sentence(reading, names)
    zone = next((stretch.zone for stretch in reading.stretches if stretch.start <= start < stretch.end), "")
    if zone and zone not in _READ:
        return f"zoned out: {zone}"
    if together:
        for item in reading.unread:
            if item["start"] < end and start < item["end"]:
                return f"unread: {item['reason']}"
    for role, name in names.items():
        kinds = (PERSON, UNIT, ORG) if role in _PERSON_ROLES else (UNIT, ORG)
        if not reading.is_mention(name, (PERSON,) if role == "person" else kinds):
            return f"mention not found: {role.partition('.')[0]}"
    if not together:
        return "names in different sentences"
    inside = [token for token in reading.tokens if start <= token.start < end]
    return "no pattern fits" if any(token.kind not in CORE_KINDS and token.kind.isupper() for token in inside) else "no trigger"


def _best_sentence(reading: Reading, names: Mapping[str, str]) -> tuple[int, int, bool]:
    """The sentence that holds most of the names, and whether it holds all."""
    best, most = (0, 0), -1
    for found in _SENTENCE.finditer(reading.page.shadow):
        folded = found[0].casefold()
        held = sum(shadow(name).casefold() in folded for name in names.values())
        if held > most:
            best, most = found.span(), held
    return *best, most == len(names)


def cause_of_wrong(reading: Reading, row: Row, missed: Sequence[Row], gold: Sequence[Row]) -> str:
    """What is wrong with a claim that gold does not have."""
    claim = reading.claims[row.index]
    for other in missed:
        if other.type == row.type and any(row.roles[role] & other.roles.get(role, frozenset()) for role in row.roles):
            bad = next((role for role in row.roles if not row.roles[role] & other.roles.get(role, frozenset())), "")
            return f"argument wrong: {bad}" if bad else "told otherwise"
    everything = frozenset().union(*row.roles.values())
    for other in gold:
        if other.type != row.type and len([1 for names in other.roles.values() if names & everything]) >= min(2, len(row.roles)):
            return f"is {other.type}, not {row.type}"
    if any(item.get("inherited") for item in claim["evidence"]):
        return "carried over from elsewhere"
    if any(other.type == row.type and other.roles == row.roles for other in gold):
        return "told twice"
    return f"no such change ({claim['zone']})"
