"""Appending: what an ingest adds to a ledger that may know the text already."""

from collections.abc import Iterable

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Reading
from orggraph.core.entries import Entry, announcement_entry, reading_entries, retraction_entry
from orggraph.ledger.retractions import Retractions, retract
from orggraph.ledger.versions import rank_version


def new_reading_entries(
    announcement: Announcement, reading: Reading, known: Iterable[Entry], *, by: str, at: str,
) -> list[Entry]:
    """The entries that an ingest appends; empty where the ledger holds this header and a reading by the same version.

    `known` are the ledger's entries of this text and its retractions (more does no harm). Another version of the
    reader replaces the readings of older or equal rank; another header of the text, read by the same version, stands
    beside the first, so that the order of arrival decides nothing. A retracted text is taken back in: each
    retraction in the way is itself retracted, by `by` at the ISO instant `at`. A purged text stays out.
    """
    entries = list(known)
    if any(entry.is_purged and entry.content["announcement"] == announcement.id for entry in entries):
        return []
    ids = {entry.id for entry in entries}
    retractions = Retractions.of(entries)
    readings = [
        (entry.id, entry.content) for entry in entries
        if entry.kind == "reading" and not retractions.is_retracted(entry.id, "reading")
        and entry.content["announcement"] == announcement.id
    ]
    header = announcement_entry(announcement)
    versions = {content["version"] for _, content in readings}
    lifted = _lift(announcement, header.id, retractions, by=by, at=at)
    if header.id in ids and reading.version in versions:
        return lifted
    older = sorted(
        entry_id for entry_id, content in readings
        if content["version"] != reading.version and rank_version(content["version"]) <= rank_version(reading.version)
    )
    replacing = reading.model_copy(update={"replaces": tuple(older)})
    return [entry for entry in reading_entries(announcement, replacing) if entry.id not in ids] + lifted


def _lift(announcement: Announcement, header: str, retractions: Retractions, *, by: str, at: str) -> list[Entry]:
    """A withdrawal on a day is its publisher's and stays; only retractions that said "never counted" are lifted."""
    found: list[Entry] = []
    for target in (header, announcement.id):
        if retractions.is_retracted(target, "announcement"):
            found += [
                retraction_entry(retract(key, by=by, at=at, reason="ingested again")) for key in retractions.active(target)
            ]
    return found
