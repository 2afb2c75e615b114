"""Targets: what a user's words for a retraction or a purge mean: an id or its beginning, or the path of a source."""

import re
from dataclasses import dataclass

from orggraph.core.entries import Entry, parse_announcement, parse_claim
from orggraph.core.errors import NotFoundError, UsageError
from orggraph.core.store import LedgerReader

_ID = re.compile(r"[0-9a-f]{6,64}")
_SHOWN = 8


class NoTargetError(NotFoundError):
    """Nothing in the ledger answers to the words."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            f"The ledger holds nothing called {asked!r}.\n"
            "Give the path or URL of a source, or six characters or more of the id of an announcement or claim; `orggraph why` shows them."
        )


class ManyTargetsError(UsageError):
    """Several entries answer to the beginning of an id."""

    def __init__(self, asked: str, ids: list[str]) -> None:
        shown = "\n".join(f"  {key}" for key in ids[:_SHOWN])
        super().__init__(f"{asked!r} is the beginning of {len(ids)} ids:\n{shown}\nGive more of it.")


@dataclass(frozen=True, slots=True)
class Target:
    """What is meant: `id` is an entry's, or a text's (which means all its headers); `text` the text it belongs to, if any."""

    id: str
    kind: str
    text: str | None
    caption: str


def find_target(ledger: LedgerReader, asked: str) -> Target:
    """The announcement, claim, reading, judgement or retraction that is meant; NoTargetError, ManyTargetsError.

    A path means the text last seen there. The beginning of an id must be that of one entry; an announcement's header
    and its text are one.
    """
    seen = ledger.sighted_at(asked)
    if seen:
        return _describe(ledger, seen[-1])
    if not _ID.fullmatch(asked):
        raise NoTargetError(asked)
    found: dict[str, str] = {}
    for recorded in ledger.entries():
        entry = recorded.entry
        text = _text_of(entry) if entry.kind == "announcement" else None
        if entry.id.startswith(asked) or (text is not None and text.startswith(asked)):
            found[text or entry.id] = entry.id
    if len(found) > 1:
        raise ManyTargetsError(asked, sorted(found))
    if not found:
        raise NoTargetError(asked)
    return _describe(ledger, next(iter(found)))


def _text_of(entry: Entry) -> str:
    content = entry.content
    return str(content["announcement"] if entry.is_purged else content["id"])


def _describe(ledger: LedgerReader, key: str) -> Target:
    entry = ledger.entry(key)
    if entry is None:
        header = ledger.announcement(key)
        return Target(key, "announcement", key, header.title or key[:12] if header is not None else f"{key[:12]} (purged)")
    if entry.kind == "announcement":
        title = None if entry.is_purged else parse_announcement(entry).title
        return Target(_text_of(entry), "announcement", _text_of(entry), title or entry.id[:12])
    if entry.is_purged:
        return Target(key, entry.kind, str(entry.content["announcement"]), f"{key[:12]} (purged)")
    if entry.kind == "claim":
        claim = parse_claim(entry)
        return Target(key, "claim", claim.announcement, claim.evidence[0].quote)
    return Target(key, entry.kind, None, key[:12])
