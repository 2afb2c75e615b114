"""Verification: every entry is what its id says, every quote stands in its text, every reading has its claims."""

from collections.abc import Iterable, Iterator

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import hash_text
from orggraph.core.claims import Claim
from orggraph.core.entries import Entry, parse_announcement, parse_claim
from orggraph.core.events import mentions_of
from orggraph.core.problems import Problem


def verify_entries(entries: Iterable[Entry]) -> list[Problem]:
    """What is wrong with a ledger, in order of its entries; empty for a sound one. Needs no network and no store."""
    every = list(entries)
    held = [entry for entry in every if not entry.is_purged]
    texts = {found.id: found for found in (parse_announcement(entry) for entry in held if entry.kind == "announcement")}
    ids = {entry.id for entry in every} | {entry.content["announcement"] for entry in every if entry.is_purged}
    problems = list(_verify_tombs(every))
    for entry in held:
        if not entry.is_intact():
            problems.append(_problem("entry changed", f"{entry.kind} {entry.id[:16]}: its id is not the hash of its content", entry))
        problems.extend(_verify_content(entry, texts, ids))
    return problems


def _verify_tombs(entries: list[Entry]) -> Iterator[Problem]:
    """A tombstone needs a retraction that says who purged the text: else content is simply missing."""
    retracted = {entry.content["target"] for entry in entries if entry.kind == "retraction" and not entry.is_purged}
    for entry in entries:
        if entry.is_purged and entry.content["announcement"] not in retracted:
            yield _problem("content missing", f"{entry.kind} {entry.id[:16]}: its content is gone and no retraction says why", entry)


def _problem(code: str, message: str, entry: Entry, **place: object) -> Problem:
    return Problem.model_validate({"code": code, "message": message, "severity": "error", "where": entry.id, **place})


def _verify_content(entry: Entry, texts: dict[str, Announcement], ids: set[str]) -> Iterator[Problem]:
    if entry.kind == "announcement":
        found = parse_announcement(entry)
        if found.id != hash_text(found.text):
            yield _problem("text changed", f"announcement {found.id[:16]}: its id is not the hash of its text", entry)
    elif entry.kind == "claim":
        yield from _verify_claim(entry, parse_claim(entry), texts)
    elif entry.kind == "reading":
        yield from _verify_reading(entry, texts, ids)
    elif entry.kind == "retraction" and entry.content["target"] not in ids | texts.keys():
        yield _problem("target missing", f"retraction {entry.id[:16]}: the ledger holds no entry {entry.content['target'][:16]}", entry)


def _verify_claim(entry: Entry, claim: Claim, texts: dict[str, Announcement]) -> Iterator[Problem]:
    if claim.announcement not in texts:
        yield _problem("text missing", f"claim {entry.id[:16]}: the ledger holds no text {claim.announcement[:16]}", entry)
        return
    text = texts[claim.announcement].text
    for role, start, end, quote in _quotes(claim):
        if text[start:end] != quote or not 0 <= start < end <= len(text):
            message = f"claim {entry.id[:16]}, {role}: the text at {start}–{end} does not say {quote!r}"
            yield _problem("quote differs", message, entry, start=start, end=end, quote=quote)


def _quotes(claim: Claim) -> Iterator[tuple[str, int, int, str]]:
    for item in claim.evidence:
        yield item.role, item.start, item.end, item.quote
    for role, mention in mentions_of(claim.event):
        yield role, mention.start, mention.end, mention.name


def _verify_reading(entry: Entry, texts: dict[str, Announcement], ids: set[str]) -> Iterator[Problem]:
    content = entry.content
    if content["announcement"] not in texts:
        yield _problem("text missing", f"reading {entry.id[:16]}: the ledger holds no text {content['announcement'][:16]}", entry)
    for read in content["claims"]:
        if read["claim"] not in ids:
            yield _problem("claim missing", f"reading {entry.id[:16]}: the ledger holds no claim {read['claim'][:16]}", entry)
