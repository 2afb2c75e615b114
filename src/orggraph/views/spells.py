"""Spells: facts that carry one thing on, joined into one row; and the gaps between them."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, Protocol

from orggraph.core.facts import Fact
from orggraph.core.model import Frozen
from orggraph.views.life import span_order
from orggraph.views.reader import Reader
from orggraph.views.rows import Row, build_rows


class Spanned(Protocol):
    """Anything possibly so on `[valid_from, valid_to)`; null is open."""

    @property
    def valid_from(self) -> date | None:
        """The first possible day."""
        ...

    @property
    def valid_to(self) -> date | None:
        """The day after the last possible one."""
        ...


class Gap(Frozen):
    """A span `[valid_from, valid_to)` of which nothing is known, or in which a seat is known empty; null is open."""

    valid_from: date | None
    valid_to: date | None
    answer: Literal["unknown", "no"]


def join_spells(
    reader: Reader, facts: Iterable[Fact], key: Callable[[Fact], Hashable], *, adjoining: bool = False, manager: bool = False,
) -> tuple[Row, ...]:
    """One row for the facts of one key: beginning, place and quote of the first, end of the last; earliest first.

    With `adjoining` only facts that follow each other without a gap are joined.
    """
    spells: list[list[Fact]] = []
    latest: dict[Hashable, list[Fact]] = {}
    for fact in sorted(facts, key=span_order):
        spell = latest.get(key(fact))
        if spell is None or (adjoining and not _adjoin(spell[-1], fact)):
            spell = latest[key(fact)] = []
            spells.append(spell)
        spell.append(fact)
    rows = build_rows(reader, [spell[0] for spell in spells], manager=manager)
    return tuple(_ended(row, spell[-1]) for row, spell in zip(rows, spells, strict=True))


def _adjoin(before: Fact, after: Fact) -> bool:
    return before.valid_to is None or after.valid_from is None or after.valid_from <= before.valid_to


def _ended(row: Row, last: Fact) -> Row:
    return row.model_copy(update={"certain_to": last.certain_to, "valid_to": last.valid_to, "to_basis": last.to_basis})


def find_gaps(
    rows: Sequence[Spanned], *, within: Sequence[Spanned] | None = None, after: Literal["unknown", "no"] = "unknown",
) -> tuple[Gap, ...]:
    """The spans no row covers, within the whole of time or a life (none where the life is unknown).

    `after` is the answer in a gap behind an ended row; before the first row it is always unknown.
    """
    if within is not None and not within:
        return ()
    start = min((_first(span) for span in within), default=date.min) if within else date.min
    end = max((_last(span) for span in within), default=date.max) if within else date.max
    covered = [(start, start), *sorted((_first(row), _last(row)) for row in rows), (end, end)]
    gaps, reached = [], start
    for (_, last), (first, _) in pairwise(covered):
        reached = max(reached, last)
        if reached < min(first, end):
            gaps.append((reached, min(first, end)))
    return tuple(
        Gap(
            valid_from=None if begin == date.min else begin, valid_to=None if stop == date.max else stop,
            answer=after if any(_last(row) <= begin for row in rows) else "unknown",
        )
        for begin, stop in gaps
    )


def _first(span: Spanned) -> date:
    return span.valid_from or date.min


def _last(span: Spanned) -> date:
    return span.valid_to or date.max
