"""Ledger lines: a ledger as JSONL, one entry a line with its id, checked again when read; and the ledger digest."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError

from orggraph.core.canonical import canonical_json, digest_lines, hash_text
from orggraph.core.claims import Reading
from orggraph.core.entries import (
    Entry,
    EntryKind,
    parse_announcement,
    parse_claim,
    parse_judgement,
    parse_retraction,
)
from orggraph.core.instants import parse_instant
from orggraph.core.problems import Problem
from orggraph.core.store import Recorded

_READ_KEYS = {"claim", "zone", "authority", "rule", "confidence", "correction"}


def ledger_digest(ids: Iterable[str]) -> str:
    """SHA-256 over the sorted entry ids: two ledgers with the same entries have the same, in whatever order they came."""
    return digest_lines(sorted(set(ids)))


def ledger_lines(recorded: Iterable[Recorded]) -> Iterator[str]:
    """One JSON line an entry, without line end: kind, id, content, and beside them when it was recorded."""
    for item in recorded:
        yield canonical_json({
            "kind": item.entry.kind, "id": item.entry.id, "recorded_at": item.recorded_at,
            "content": json.loads(item.entry.body),
        })


def parse_lines(lines: Iterable[str], where: str = "ledger") -> tuple[list[Recorded], list[Problem]]:
    """The entries of ledger lines in their order, and a problem `where:line` for each line that is none.

    Empty lines are passed over; `seq` counts the entries taken. A line is refused whose id is not the hash of its content.
    """
    taken: list[Recorded] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entry, recorded_at = _parse_line(line)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            problems.append(_problem(f"{where}:{number}", error))
        else:
            taken.append(Recorded(entry, len(taken) + 1, recorded_at))
    return taken, problems


def _problem(where: str, error: Exception) -> Problem:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        cause = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    elif isinstance(error, KeyError):
        cause = f"{error} is missing"
    else:
        cause = str(error)
    return Problem(code="bad ledger line", message=f"not taken: {cause}", severity="error", where=where)


def _parse_line(line: str) -> tuple[Entry, str]:
    row = json.loads(line)
    if not isinstance(row, dict) or not isinstance(row.get("content"), dict):
        raise TypeError("an entry is an object with kind, id and content")
    if row["kind"] not in get_args(EntryKind):
        raise ValueError(f"{row['kind']!r} is no kind of entry")
    recorded_at = str(row.get("recorded_at", "1970-01-01T00:00:00+00:00"))
    parse_instant(recorded_at)
    entry = Entry(row["kind"], str(row["id"]), canonical_json(row["content"]))
    if entry.is_purged:
        return entry, recorded_at
    if not entry.is_intact():
        raise ValueError("its id is not the hash of its content")
    _CHECKS[entry.kind](entry)
    return entry, recorded_at


def _check_announcement(entry: Entry) -> None:
    announcement = parse_announcement(entry)
    if announcement.id != hash_text(announcement.text):
        raise ValueError("the announcement's id is not the hash of its text")


def _check_reading(entry: Entry) -> None:
    content: dict[str, Any] = entry.content
    Reading.model_validate({**content, "claims": ()})
    for read in content["claims"]:
        if set(read) != _READ_KEYS or not isinstance(read["confidence"], int):
            raise ValueError("a reading names each claim with " + ", ".join(sorted(_READ_KEYS)))


def _check_judgement(entry: Entry) -> None:
    parse_instant(parse_judgement(entry).at)


def _check_retraction(entry: Entry) -> None:
    retraction = parse_retraction(entry)
    parse_instant(retraction.at)
    if retraction.withdrawn is not None:
        date.fromisoformat(retraction.withdrawn)


_CHECKS: dict[EntryKind, Callable[[Entry], object]] = {
    "announcement": _check_announcement, "reading": _check_reading, "claim": parse_claim,
    "judgement": _check_judgement, "retraction": _check_retraction,
}
