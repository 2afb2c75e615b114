"""Proofs: a claim with its words, spans, source and standing, as `why` shows it; read from the ledger."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Literal

from orggraph.core.entries import Entry
from orggraph.core.facts import Fact
from orggraph.core.graph import AnnouncementNode, ClaimNode
from orggraph.core.model import Frozen
from orggraph.views.reader import Reader
from orggraph.views.rows import source_name
from orggraph.views.statements import roles_of

Part = Literal["opens", "closes", "opens and closes", "supports"]


class Quote(Frozen):
    """A stretch of the announcement's text: `text[start:end] == quote`, in code points."""

    start: int
    end: int
    quote: str
    role: str = "clause"
    inherited: bool = False


class Proof(Frozen):
    """One claim. `part` is what it does for the fact, `reader` the version of the reader that found it."""

    claim: str
    part: Part
    event: str
    roles: dict[str, str | list[str]]
    title: str | None
    status: str
    effective: str | None
    authority: int
    zone: str | None
    rule: str
    confidence: float | None
    correction: bool
    reader: str | None
    evidence: tuple[Quote, ...]
    announcement: str
    headline: str | None
    source: str | None
    publisher: str | None
    published: date
    withdrawn: date | None


def build_proofs(reader: Reader, claims: Collection[str]) -> dict[str, Proof]:
    """The proofs of counted claims by id, `part` being `supports`; ids the store does not count are left out."""
    nodes = reader.claims(claims)
    sources = {node.id: node for node in reader.announcement_nodes(sorted({node.announcement for node in nodes}))}
    read = {key: _readings(reader.entries_of(key)) for key in sources}
    return {node.id: _prove(reader, node, sources.get(node.announcement), read.get(node.announcement, {})) for node in nodes}


def part_of(fact: Fact, claim: str) -> Part:
    """What a claim does for a fact."""
    opens, closes = claim in fact.opened_by, claim in fact.closed_by
    if opens and closes:
        return "opens and closes"
    return "opens" if opens else "closes" if closes else "supports"


def _readings(entries: Collection[Entry]) -> dict[str, dict[str, Any]]:
    """What the last reading of a text that holds a claim says of it, by claim id."""
    said: dict[str, dict[str, Any]] = {}
    for entry in entries:
        if entry.kind == "reading":
            content = entry.content
            said.update((read["claim"], {**read, "version": content["version"]}) for read in content["claims"])
    return said


def _prove(reader: Reader, node: ClaimNode, source: AnnouncementNode | None, read: Mapping[str, dict[str, Any]]) -> Proof:
    entry, said = reader.entry(node.id), read.get(node.id, {})
    content: dict[str, Any] = entry.content if entry is not None else {}
    event = content.get("event", {})
    own = {"start": node.start, "end": node.end, "quote": node.quote}
    return Proof(
        claim=node.id, part="supports", event=node.event, roles=roles_of(event), title=event.get("title"), status=node.status,
        effective=node.effective, authority=node.authority, zone=said.get("zone"), rule=node.rule,
        confidence=said["confidence"] / 1000 if "confidence" in said else None, correction=bool(said.get("correction")),
        reader=said.get("version"), evidence=tuple(Quote.model_validate(item) for item in content.get("evidence", [own])),
        announcement=node.announcement, headline=source.headline if source else None, source=source_name(source),
        publisher=source.publisher if source else None, published=node.published, withdrawn=node.withdrawn,
    )
