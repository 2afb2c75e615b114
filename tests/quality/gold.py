"""Gold: documents with the facts that a careful reader finds in them, one JSON object a line; a file dropped into gold/ is a set.

A row: `id`, `lang`, `kind`, `title`, `published`, `company` (names), `facts`, `same` (groups of names of one thing) and `text`; a
row without its text takes `<id>.txt` of a folder given with `--texts`. gold/README.md tells the facts.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Document:
    """One announcement and what it states."""

    id: str
    language: str
    kind: str
    text: str
    published: str | None
    companies: Sequence[str]
    facts: Sequence[Mapping[str, Any]]
    same: Sequence[Sequence[str]]
    complete: bool
    is_territorial: bool


def load(file: Path, texts: Path | None = None) -> Iterator[Document]:
    """The documents of a set, in order; those whose text is nowhere are left out."""
    for line in file.read_text("utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        beside = texts / f"{row['id']}.txt" if texts else None
        text = row.get("text") or (beside.read_text("utf-8") if beside and beside.exists() else None)
        if text:
            yield Document(
                row["id"], row["lang"], row["kind"], text, row.get("published"), row.get("company") or [], row["facts"],
                row.get("same") or [], row.get("complete", True), "complete" in row,
            )


def committed() -> dict[str, list[Document]]:
    """The sets of gold/, by name."""
    return {file.stem: list(load(file)) for file in sorted(HERE.glob("*.jsonl"))}
