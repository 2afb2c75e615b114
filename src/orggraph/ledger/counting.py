"""Counting: which entries of a ledger count, as tellings; a function of the set of entries, whatever their order.

Per text the leading header is the earliest published, then least id, of those not retracted. Of its readings those
count that are neither retracted nor replaced: the highest version, then one whose company a header gives, then the greatest id.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.entries import Entry, parse_announcement, parse_claim, parse_judgement
from orggraph.core.instants import order_instant, parse_instant
from orggraph.core.judgements import Judgement
from orggraph.core.store import Recorded
from orggraph.core.tellings import Counted, Telling
from orggraph.ledger.retractions import Retractions
from orggraph.ledger.versions import rank_version


@dataclass(slots=True)
class _Text:
    """What a ledger holds of one text: counted headers with their entry ids, readings by id."""

    headers: list[tuple[str, Announcement]] = field(default_factory=list)
    readings: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(slots=True)
class _Shelf:
    """Entries sorted into their kinds, retracted ones left out."""

    texts: dict[str, _Text]
    claims: dict[str, Entry]
    judgements: list[tuple[str, Judgement]]


def count_entries(recorded: Iterable[Recorded], until: str | None = None) -> Counted:
    """What counts of a ledger, as of all of it or of what had been recorded by an ISO instant.

    A bare day as `until` means its end (UTC). An announcement without `published` gives no tellings; a claim that
    its reading names and the ledger lacks is passed over here and shown by `verify_entries`.
    """
    entries = list({item.entry.id: item.entry for item in _recorded_by(recorded, until)}.values())
    retractions = Retractions.of(entries)
    shelf = _sort_entries(entries, retractions)
    announcements: dict[str, Announcement] = {}
    readings: dict[str, Reading] = {}
    tellings: list[Telling] = []
    for text_id in sorted(shelf.texts):
        text = shelf.texts[text_id]
        if not text.headers:
            continue
        announcements[text_id] = header = _lead(text)
        chosen = _choose_reading(text)
        if chosen is None:
            continue
        claims = list(_read_claims(chosen, shelf.claims))
        readings[text_id] = Reading.model_validate({**chosen, "claims": claims})
        if header.published is not None:
            withdrawn = _withdrawn_on(text_id, text, retractions)
            tellings.extend(_tell(header, header.published, readings[text_id], withdrawn, retractions))
    tellings.sort(key=lambda telling: telling.id)
    shelf.judgements.sort(key=lambda pair: (order_instant(pair[1].at), pair[0]))
    return Counted(tuple(tellings), tuple(judgement for _, judgement in shelf.judgements), announcements, readings)


def _recorded_by(recorded: Iterable[Recorded], until: str | None) -> Iterator[Recorded]:
    if until is None:
        yield from recorded
        return
    limit = _parse_limit(until)
    for item in recorded:
        if parse_instant(item.recorded_at) <= limit:
            yield item


def _parse_limit(until: str) -> datetime:
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return parse_instant(until)
    return datetime.combine(day, time.max, UTC)


def _sort_entries(entries: list[Entry], retractions: Retractions) -> _Shelf:
    shelf = _Shelf({}, {}, [])
    for entry in entries:
        if entry.is_purged or retractions.is_retracted(entry.id, entry.kind):
            continue
        if entry.kind == "announcement":
            header = parse_announcement(entry)
            if not retractions.is_retracted(header.id, "announcement"):
                shelf.texts.setdefault(header.id, _Text()).headers.append((entry.id, header))
        elif entry.kind == "reading":
            content = entry.content
            shelf.texts.setdefault(content["announcement"], _Text()).readings[entry.id] = content
        elif entry.kind == "claim":
            shelf.claims[entry.id] = entry
        elif entry.kind == "judgement":
            shelf.judgements.append((entry.id, parse_judgement(entry)))
    return shelf


def _lead(text: _Text) -> Announcement:
    return min(text.headers, key=lambda pair: (pair[1].published or date.max, pair[0]))[1]


def _choose_reading(text: _Text) -> dict[str, Any] | None:
    replaced = {target for content in text.readings.values() for target in content["replaces"]}
    given = {header.company for _, header in text.headers} - {None}
    standing = [(key, content) for key, content in text.readings.items() if key not in replaced]
    if not standing:
        return None
    return max(standing, key=lambda pair: (rank_version(pair[1]["version"]), pair[1].get("company") in given, pair[0]))[1]


def _read_claims(reading: dict[str, Any], claims: dict[str, Entry]) -> Iterator[Claim]:
    for read in reading["claims"]:
        entry = claims.get(read["claim"])
        if entry is not None and entry.content["announcement"] == reading["announcement"]:
            yield parse_claim(entry, read)


def _withdrawn_on(text_id: str, text: _Text, retractions: Retractions) -> date | None:
    """A text is withdrawn as a whole, or once the last of its headers is."""
    whole = retractions.withdrawn_on(text_id)
    days = [retractions.withdrawn_on(entry_id) for entry_id, _ in text.headers]
    last = None if None in days else max(day for day in days if day is not None)
    return _earlier(whole, last)


def _earlier(left: date | None, right: date | None) -> date | None:
    days = [day for day in (left, right) if day is not None]
    return min(days) if days else None


def _tell(
    header: Announcement, published: date, reading: Reading, withdrawn: date | None, retractions: Retractions,
) -> Iterator[Telling]:
    for claim in {claim.id: claim for claim in reading.claims}.values():
        yield Telling(
            id=claim.id, claim=claim, published=published,
            withdrawn=_earlier(withdrawn, retractions.withdrawn_on(claim.id)),
            publisher=header.publisher, company=reading.company or header.company, source=header.id,
        )
