"""Ties: what a text or a judgement shares with others that can bear on it; who shares none cannot change what follows from it.

A tie is the id of a company's anchor key, of an outside id, or (`b…`) a band of a text's sketch, by which copies are found. Ties are
what entries say, whether these count or not: more ties than needed cost time, one too few would cost the truth. Within
one company every text may bear on every other, since names, parents, posts and namesakes are a company's own.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Protocol

from orggraph.core.announcements import Announcement
from orggraph.core.entries import Entry, parse_announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.links import anchor_id
from orggraph.core.store import GraphReader, LedgerReader
from orggraph.identity.copies import are_copies, band_text
from orggraph.identity.names import fold, is_self_word
from orggraph.identity.namings import anchor_key

BAND = "b"
ANYTHING = "anything"
"""The tie of a judgement on an id that does not say whose it is: it may bear on every text."""


def tie_text(text: str, entries: Iterable[Entry], gazetteer: Gazetteer) -> set[str]:
    """The ties of a text, from all its entries: the companies that its headers, readings and claims name, outside ids, bands."""
    held = [entry for entry in entries if not entry.is_purged]
    headers = [parse_announcement(entry) for entry in held if entry.kind == "announcement"]
    readings = [entry.content for entry in held if entry.kind == "reading"]
    zones = _zones(readings)
    ties = {anchor_id(f"company|announcement|{text}")}
    names = {name for name in (*(one.company for one in headers), *(one.get("company") for one in readings)) if name}
    if not (headers and all(one.company and not is_self_word(one.company) for one in headers)):
        ties |= {anchor_id(f"company|table|{fold(one.publisher)}") for one in headers if one.publisher and "table" in zones}
    for mention in (mention for entry in held if entry.kind == "claim" for mention in _mentions(entry.content["event"])):
        label = {"executive": "executive", "company": "company"}.get(mention["kind"], "department")
        if label == "company":
            names.update((mention["name"], *mention.get("aliases", ())))
        if mention.get("id"):
            ties.add(anchor_id(f"{label}|{mention['id']}"))
    ties |= {anchor_id(anchor_key("Company", "", name)) for name in _spread(names, gazetteer) if not is_self_word(name)}
    return ties | (set(_bands(headers)) if zones - {"table"} else set())


def _zones(readings: Iterable[dict[str, Any]]) -> set[str]:
    """Where in their text the claims of readings stand: a table's rows have no prose that may be copied."""
    return {read["zone"] for reading in readings for read in reading["claims"]}


def _bands(headers: Iterable[Announcement]) -> Iterator[str]:
    return (BAND + band for header in list(headers)[:1] for band in band_text(header.text))


def _mentions(event: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The mentions of an event as its entry writes them."""
    for value in event.values():
        for member in value if isinstance(value, list) else [value]:
            if isinstance(member, dict):
                yield member


def _spread(names: Collection[str], gazetteer: Gazetteer) -> set[str]:
    """The names with all those that the gazetteer lists beside them."""
    return {*names, *(other for name in names for row in gazetteer.lookup("company", name) for other in row.names)}


def tie_judgement(judgement: Judgement) -> set[str]:
    """The ties of a judgement: the companies of the two it names, or their outside ids."""
    return _ties_of(judgement.left) | _ties_of(judgement.right)


def _ties_of(name: str) -> set[str]:
    label, *scope = name.split("|", 2)
    if not scope:
        return {name} if name.startswith("c") else {name, ANYTHING}
    return {scope[0], anchor_id(name)} if label in ("company", "department", "executive") else set()


JUDGED = "judgement "
"""What a judgement's entry id is written after where it holds ties."""


class TieReader(LedgerReader, GraphReader, Protocol):
    """What neighbourhoods are found in: a store."""


class Neighbourhood:
    """All that ties join to some holders: `texts` and `judgements` (entry ids), the ids of `companies`, `bands` by text."""

    def __init__(self, reader: TieReader, holders: Collection[str]) -> None:
        self._reader = reader
        self.ties: dict[str, list[str]] = {}
        self._followed: set[str] = set()
        self._read: dict[str, str] = {}
        frontier = set(holders)
        while frontier:
            found = reader.ties_of(frontier)
            self.ties.update((holder, found.get(holder, [])) for holder in frontier)
            frontier = (self._sharing(found) | self._copied(frontier)) - self.ties.keys()

    def _sharing(self, found: dict[str, list[str]]) -> set[str]:
        """Who shares a tie with these that has not been followed yet."""
        new = {tie for own in found.values() for tie in own if not tie.startswith(BAND)} - self._followed
        self._followed |= new
        return self._reader.tied(new) if new else set()

    def _copied(self, frontier: Collection[str]) -> set[str]:
        """The texts of which one of these is a copy: of those with a band in common, what measures so."""
        bands = {band for holder in frontier for band in self.ties[holder] if band.startswith(BAND)}
        candidates = (self._reader.tied(bands) if bands else set()) - self.ties.keys()
        theirs = self._reader.ties_of(candidates) if candidates else {}
        return {other for other, own in theirs.items() if any(self._is_copy(holder, other, bands.intersection(own)) for holder in frontier)}

    def _is_copy(self, holder: str, other: str, shared: set[str]) -> bool:
        return not shared.isdisjoint(self.ties[holder]) and are_copies(self._text(holder), self._text(other))

    def _text(self, holder: str) -> str:
        if holder not in self._read:
            found = self._reader.announcement(holder)
            self._read[holder] = found.text if found is not None else ""
        return self._read[holder]

    @property
    def texts(self) -> list[str]:
        """The ids of its texts, sorted."""
        return sorted(holder for holder in self.ties if not holder.startswith(JUDGED))

    @property
    def judgements(self) -> list[str]:
        """The entry ids of its judgements, sorted."""
        return sorted(holder.removeprefix(JUDGED) for holder in self.ties if holder.startswith(JUDGED))

    @property
    def companies(self) -> list[str]:
        """The ids that its companies may have, sorted."""
        return sorted(tie for tie in self._followed if tie.startswith("c"))

    @property
    def bands(self) -> dict[str, list[str]]:
        """The bands of each text that has any."""
        found = {holder: [tie.removeprefix(BAND) for tie in own if tie.startswith(BAND)] for holder, own in self.ties.items()}
        return {holder: own for holder, own in found.items() if own}
