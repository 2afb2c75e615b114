"""Event tables: JSONL or CSV, one event a row; every row an announcement whose text is the row in canonical JSON.

Streaming: a row at a time, whatever the size of the file. In CSV a role's name stands in the column of the role, its
outside id in `<role>.id`, aliases in `<role>.aliases`, kind in `<role>.kind`; several names or ids are parted by `;`.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

from orggraph.core.announcements import Announcement, Kind
from orggraph.core.canonical import canonical_json
from orggraph.core.days import parse_period
from orggraph.core.problems import Problem
from orggraph.core.script import has_han
from orggraph.documents.loading import Loaded, LoadOptions
from orggraph.documents.table_ids import TableIds

SUFFIXES = (".jsonl", ".csv")
_LISTS = ("sources", "targets")
_FLAGS = ("acting", "concurrent", "dotted", "into_existing")
_KINDS: dict[int, Kind] = {1: "letter", 2: "company", 3: "press", 4: "other"}
_Row = tuple[int, dict[str, Any] | str]


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What the caller states of a table.

    `ids` is the scheme of its outside ids (default: the file's stem); `single_holder`: a new holder of a post ends the former one.
    """

    ids: str | None = None
    single_holder: bool = False


def is_table(source: str) -> bool:
    """Whether a file is an event table: CSV, or JSONL whose first row has a `type` (a ledger's has a `kind`)."""
    if source.endswith(".csv"):
        return True
    if not source.endswith(".jsonl"):
        return False
    try:
        with open(source, encoding="utf-8-sig") as file:
            first = next((line for line in file if line.strip()), "")
        row = json.loads(first)
    except (OSError, ValueError):
        return False
    return isinstance(row, dict) and "type" in row and "content" not in row


def load_table(source: str, options: LoadOptions, table: TableOptions) -> Iterator[Loaded]:
    """The rows of a table in their order, each sighted by file and line; a bad row is a Problem, and the others go on.

    OSError if the file cannot be read.
    """
    ids = TableIds()
    with open(source, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        for line, row in _csv_rows(file) if source.endswith(".csv") else _json_rows(file):
            where = f"{source}:{line}"
            if isinstance(row, str):
                yield Loaded(where, None, (bad_row(where, row),))
                continue
            try:
                announcement = _announce(row, Path(source).stem, options, table)
                ids.take(row)
                yield Loaded(where, announcement)
            except (ValueError, TypeError, RecursionError) as error:
                yield Loaded(where, None, (bad_row(where, str(error)),))


def bad_row(where: str, cause: str) -> Problem:
    """The problem of a row that cannot be taken."""
    return Problem(code="bad row", severity="error", where=where, message=f"row not taken: {cause}")


def _json_rows(file: Iterator[str]) -> Iterator[_Row]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield number, f"it is no JSON ({error})"
                continue
            yield number, row if isinstance(row, dict) else "it is no JSON object"


def _csv_rows(file: Iterator[str]) -> Iterator[_Row]:
    reader = csv.DictReader(file)
    try:
        for cells in reader:
            yield reader.line_num, "it has more cells than the table has columns" if None in cells else _unfold(cells)
    except csv.Error as error:
        yield reader.line_num, f"it is no CSV ({error})"


def _unfold(cells: dict[str, str]) -> dict[str, Any]:
    """A row of CSV as the object that a row of JSONL would be."""
    filled = {name.strip(): cell.strip() for name, cell in cells.items() if cell and cell.strip()}
    row: dict[str, Any] = {}
    for name, cell in filled.items():
        if "." in name:
            continue
        about = {part: filled[f"{name}.{part}"] for part in ("id", "aliases", "kind") if f"{name}.{part}" in filled}
        if name in _LISTS:
            parts = [[one.strip() for one in text.split(";")] for text in (cell, about.get("id", ""), about.get("kind", ""))]
            row[name] = [_role(*each) for each in zip_longest(*parts, fillvalue="")]
        elif about:
            row[name] = _role(cell, about.get("id", ""), about.get("kind", ""), about.get("aliases", ""))
        elif name in _FLAGS:
            row[name] = cell.casefold() in ("true", "yes", "1", "y", "x")
        else:
            row[name] = int(cell) if name == "authority" and cell.isdecimal() else cell
    return row


def _role(name: str, key: str, kind: str, aliases: str = "") -> dict[str, Any]:
    role: dict[str, Any] = {"name": name, "id": key or None, "kind": kind or None}
    return {**role, "aliases": [one.strip() for one in aliases.split(";") if one.strip()]} if aliases else role


def _announce(row: dict[str, Any], stem: str, options: LoadOptions, table: TableOptions) -> Announcement:
    authority = row.get("authority", 3)
    if authority not in _KINDS:
        raise ValueError(f"authority is {authority!r}: write 1 (letter or filing), 2 (the company), 3 (press) or 4 (other)")
    published = _published(row, options.published)
    own = {key: value for key, value in row.items() if value is not None}
    settings = {"ids": table.ids or stem, "single_holder": True if table.single_holder else None}
    text = canonical_json({**own, **settings})
    text.encode("utf-8")  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
    company = row.get("company") or options.company
    if company is not None and not isinstance(company, str):
        raise ValueError("company is no text")
    return Announcement.of(
        text, "zh" if has_han(text) else "en", publisher=stem, company=company, published=published, kind=_KINDS[authority],
    )


def _published(row: dict[str, Any], option: date | None) -> date:
    """The day a row was published: as given, else the first day of `effective`; ValueError where there is neither."""
    effective, published = row.get("effective"), row.get("published")
    if effective is not None:
        first = parse_period(str(effective)).first
        if first <= date.min:
            raise ValueError(f"effective {effective} lies before the first day orggraph can count from")
    if option is not None:
        return option
    if published is not None:
        return date.fromisoformat(str(published)[:10])
    if effective is None:
        raise ValueError("it has neither `published` nor `effective`; give a day with --published YYYY-MM-DD")
    return first
