"""Ledger: all entries as JSON lines, whatever day is asked for; for backup, and to be ingested again."""

from typing import IO

from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.selection import Selection


def write_ledger(selection: Selection, file: IO[bytes]) -> Summary:
    """Writes the lines as they come. ValueError if the selection has none to give: an empty backup would be a lie."""
    if selection.ledger is None:
        raise ValueError("the ledger format writes the ledger's lines: pass them to write_export(ledger=…)")
    rows = 0
    for line in selection.ledger:
        file.write(line.rstrip("\n").encode("utf-8") + b"\n")
        rows += 1
    return Summary(rows=rows)


FORMAT = Format("ledger", ".jsonl", "the ledger as JSON lines, for backup", write_ledger)
