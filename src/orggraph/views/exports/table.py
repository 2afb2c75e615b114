"""CSV: one fact a row, with names, days, quote and source; opens in Excel (UTF-8 with a byte order mark).

Cells that a spreadsheet would take for a formula get an apostrophe in front. https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
from collections.abc import Mapping
from datetime import date
from typing import IO

from orggraph.core.facts import RELATIONS, Fact
from orggraph.core.graph import AnnouncementNode, ClaimNode
from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.selection import Selection
from orggraph.views.life import span_order
from orggraph.views.rows import source_name

COLUMNS = (
    "relation", "from", "to", "job_title", "at", "valid_from", "certain_from", "certain_to", "valid_to", "known_from", "known_to",
    "from_basis", "to_basis", "acting", "concurrent", "dotted", "inferred", "contested", "sources", "authority",
    "quote", "source", "publisher", "published", "fact",
)
# Full-width signs too: spreadsheets fold them. A tab or line end may hide the sign from a check of the first character.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_table(selection: Selection, file: IO[bytes]) -> Summary:
    """Writes the facts by relation, then names and days."""
    graph = selection.graph
    names = {node.id: node.name for node in graph.nodes}
    claims = {claim.id: claim for claim in graph.claims}
    sources = {node.id: node for node in graph.announcements}
    lines = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)

    def order(fact: Fact) -> tuple[object, ...]:
        return RELATIONS.index(fact.relation), names[fact.from_id], names[fact.to_id], *span_order(fact)

    for fact in sorted(graph.facts, key=order):
        writer.writerow([neutralise(cell) for cell in _cells(fact, names, claims, sources)])
    lines.detach()
    return Summary(rows=len(graph.facts))


def neutralise(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> neutralise("=1+1"), neutralise("电商产品部")
    ("'=1+1", '电商产品部')
    """
    return "'" + cell if cell.lstrip(" ").startswith(_FORMULA) else cell


def _cells(
    fact: Fact, names: Mapping[str, str], claims: Mapping[str, ClaimNode], sources: Mapping[str, AnnouncementNode],
) -> list[str]:
    told = min((claims[key] for key in fact.opened_by if key in claims), key=lambda claim: (claim.published, claim.id), default=None)
    source = sources.get(told.announcement) if told else None
    at = fact.at_name or names.get(fact.at or "")
    own = fact.model_dump(include={name for name in COLUMNS if name in Fact.model_fields})
    values = {
        **own, "from": names[fact.from_id], "to": names[fact.to_id], "at": at, "fact": fact.id,
        "source": source_name(source), "publisher": source.publisher if source else None, "published": source.published if source else None,
    }
    return [_text(values[name]) for name in COLUMNS]


def _text(value: str | float | bool | date | None) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


FORMAT = Format("csv", ".csv", "a table of facts for spreadsheets", write_table)
