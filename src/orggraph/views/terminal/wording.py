"""Wording: names, spans, quotes and sources as the terminal shows them; control characters become visible, nothing is markup."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from rich.cells import cell_len
from rich.text import Text

from orggraph.core.facts import Basis
from orggraph.views.rows import Answer, Row

ANSWER_STYLES = {"yes": "green", "no": "red", "unknown": "yellow", "not_applicable": "cyan"}
_BASIS = {
    "stated": "stated", "published": "date = publication", "implied": "implied", "inferred": "inferred", "unknown": "unknown",
}
# Control characters could move the cursor or colour the terminal, bidirectional ones could disguise a name.
_CONTROL = dict.fromkeys((*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F), "\ufffd")


class Grounded(Protocol):
    """An answer that says what it rests on."""

    @property
    def answer(self) -> Answer:
        """Yes, no, unknown or not applicable."""
        ...

    @property
    def since(self) -> date | None:
        """The day it ended."""
        ...

    @property
    def until(self) -> date | None:
        """The day it began."""
        ...

    @property
    def basis(self) -> Basis | None:
        """How that day is known."""
        ...


def clean(text: str) -> str:
    """A text on one line, line ends and tabs as blanks, other control characters as U+FFFD."""
    return text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ").translate(_CONTROL)


def clean_lines(text: str) -> str:
    """A text on its own lines, other control characters as U+FFFD."""
    return "\n".join(map(clean, text.split("\n")))


def named(name: str, aliases: Sequence[str] = ()) -> Text:
    """A name, bold, with its aliases."""
    return Text.assemble((clean(name), "bold"), clean(f" ({'、'.join(aliases)})") if aliases else "")


def when(on: date, known: date | None) -> str:
    """The moment of a question."""
    return f"on {on}" + (f", as known on {known}" if known else "")


def span(start: date | None, end: date | None) -> str:
    """An interval, its end exclusive; open ends as `…`.

    >>> span(None, date(2025, 5, 14))
    '… – 2025-05-14'
    """
    return f"{start or '…'} – {end or '…'}"


def since(row: Row) -> str:
    """When a row began and ended, as far as known, and how the beginning is known."""
    begin = f"since {row.valid_from} ({_BASIS[row.from_basis]})" if row.valid_from else f"since when unknown ({_BASIS[row.from_basis]})"
    return begin + (f", until {row.valid_to} ({_BASIS[row.to_basis]})" if row.valid_to else "")


def ground(view: Grounded, no: str = "") -> Iterator[Text]:
    """What a no (worded as `no`) or a not applicable rests on: since when, or until when, and how that is known."""
    if view.since:
        yield Text(f"  {no if view.answer == 'no' else 'ended on'} {view.since} ({view.basis})")
    if view.until:
        yield Text(f"  did not exist before {view.until} ({view.basis})")


def post(row: Row) -> str:
    """The title of a post with its marks: acting, concurrent, dotted, contested, inferred."""
    marks = [mark for mark in ("acting", "concurrent", "dotted", "contested", "inferred") if getattr(row, mark)]
    return clean(" ".join(filter(None, [row.job_title, f"[{', '.join(marks)}]" if marks else ""])))


def quoted(quote: str, source: str | None, indent: int) -> Iterator[Text]:
    """The line of a quote and its source; nothing without a quote."""
    if quote:
        yield Text.assemble(" " * indent, ("“" + clean(quote) + "”", "italic"), ("  " + clean(source or ""), "dim"))


def heading(text: str) -> Text:
    """The title of a section."""
    return Text(text, style="bold underline")


def align(rows: Iterable[Sequence[str]], indent: int = 2) -> Iterator[Text]:
    """Rows in columns; East Asian characters are two cells wide. The last column is as long as it is, never cut."""
    rows = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        yield Text(" " * indent + "  ".join(cells).rstrip())
