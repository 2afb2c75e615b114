"""What an ingest tells: one line a source, then totals of the store and what to try next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.core.claims import Reading
from orggraph.core.graph import Graph
from orggraph.core.problems import Problem
from orggraph.views.reader import Reader
from orggraph.views.terminal.problems import render_problem
from orggraph.views.terminal.wording import clean

_NAME_WIDTH = 44
_FEW = 5_000
"""Placements up to which all are looked through for a first question; who holds more knows what to ask."""


@dataclass(slots=True)
class Tally:
    """What has been taken in so far, counted while it is told."""

    sources: int = 0
    announcements: int = 0
    claims: int = 0
    known: int = 0
    refused: int = 0
    unread: int = 0

    def add(
        self, source: str, state: str, reading: Reading | None, problems: tuple[Problem, ...], rows: int = 0,
        kinds: Sequence[str] = (),
    ) -> RenderableType:
        """Counts one source and gives its lines: mark, name, claims, what was not understood, problems.

        `rows` are those of an event table, `kinds` of the new entries of a ledger file.
        """
        claims, unread = (len(reading.claims), len(reading.unread)) if reading else (0, 0)
        is_refused = state == "refused"
        self.sources += 1
        bad = sum(problem.code == "bad row" for problem in problems)
        claims += rows + kinds.count("claim")
        self.refused += bad or is_refused
        self.known += state == "known"
        if state == "added":
            self.announcements += rows + kinds.count("announcement") + (reading is not None)
            self.claims += claims
            self.unread += unread
        mark, style = ("✗", "red") if is_refused else ("!", "yellow") if unread or bad else ("✓", "green")
        name = clean(PurePath(source).name)
        line = Text.assemble("  ", (mark, style), " ", name, " " * max(1, _NAME_WIDTH - cell_len(name)), _tell(state, claims, unread))
        told = [problem for problem in problems if problem.severity == "error" or is_refused]
        return Group(line, *(Text.assemble("    ", render_problem(problem)) for problem in told))


def render_stop(tally: Tally, total: int) -> Text:
    """How far an ingest came that was interrupted, and how to go on."""
    return Text(
        f"Stopped after {tally.sources} of {total} sources: {tally.claims} claims from {tally.announcements} announcements are written.\n"
        "Run the same again to go on; what is known already is passed over.",
    )


def render_totals(tally: Tally, reader: Reader, url: str | None, seconds: float) -> RenderableType:
    """How much was written where, what the store holds now, and a first question to ask it."""
    place = url or "nowhere (dry run)"
    lines = [Text(f"Wrote {tally.claims} claims from {tally.announcements} announcements to {place} in {seconds:.1f} s")]
    if tally.known:
        lines.append(Text(f"  {tally.known} known already: nothing new"))
    if tally.refused:
        lines.append(Text(f"  {tally.refused} not taken in: see above", style="red"))
    counts = reader.counts()
    if counts:
        lines.append(Text("  " + " · ".join(f"{name} {count}" for name, count in sorted(counts.items()))))
    if url and counts.get("PART_OF", 0) <= _FEW and (suggestion := _suggest(reader.graph())):
        lines.append(Text(f"Try:  {suggestion}", style="bold"))
    return Group(*lines)


def _tell(state: str, claims: int, unread: int) -> str:
    if state == "refused":
        return "not taken in"
    if state == "known":
        return "known already"
    return f"{claims:3} claims" + (f"   {unread} not understood" if unread else "")


def _suggest(graph: Graph) -> str | None:
    """The chart of the department that most departments are part of, on the day of its newest placement."""
    placed = [fact for fact in graph.facts if fact.relation == "PART_OF" and fact.known_to is None]
    if not placed:
        return None
    sizes = Counter(fact.to_id for fact in placed)
    root = max(sizes, key=lambda node_id: (sizes[node_id], node_id))
    name = next(node.name for node in graph.nodes if node.id == root)
    day = max(fact.certain_from for fact in placed if fact.to_id == root)
    return f"orggraph chart {name} --on {day}"
