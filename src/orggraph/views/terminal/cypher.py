"""Rows of a Cypher query in the terminal: a table, or CSV; and the list of shipped queries."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orggraph.views.queries import Query


def render_queries(queries: Iterable[Query]) -> RenderableType:
    """A line a query: its name, its title, and the parameters it takes."""
    return Group(*(
        Text.assemble((f"{query.name:<18}", "bold"), f"{query.title}  ", " ".join(f"-p {name}=" for name in query.examples))
        for query in queries
    ))


def render_rows(rows: Sequence[Mapping[str, Any]], *, as_csv: bool = False) -> RenderableType:
    """The rows under their columns; lists and maps as JSON."""
    if as_csv:
        return Text(_csv(rows), end="")
    if not rows:
        return Text("no rows")
    table = Table(*rows[0], box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row.values()))
    return table


def _csv(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
    writer.writerows([_guarded(_shown(value)) for value in row.values()] for row in rows)
    return out.getvalue()


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is kept a text by a leading quote (OWASP: CSV injection)."""
    return "'" + cell if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
