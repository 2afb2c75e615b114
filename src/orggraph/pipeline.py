"""The journey from source to store, on one screen: load, read, record, count, link, project, write.

Nothing here reads a clock: `at` is an ISO instant that the caller gives, and replaying with the same gives the same.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Any, Literal

from orggraph.core.announcements import Announcement, Sighting
from orggraph.core.claims import Reading
from orggraph.core.entries import Entry, announcement_entry, judgement_entry, reading_entries, retraction_entry
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import GraphChange, compare_graphs, split_change
from orggraph.core.instants import parse_instant
from orggraph.core.judgements import Judgement
from orggraph.core.links import Entity, Links, Suggestion
from orggraph.core.problems import Problem
from orggraph.core.store import LedgerReader, Recorded, Store, StoreWriter
from orggraph.core.tellings import Counted
from orggraph.documents import Loaded, LoadOptions, TableOptions, find_sources, is_table, load_source, load_table
from orggraph.extraction import parse_row, read_announcement
from orggraph.identity import JudgementError, find_reference, infer_company, judge, link, suggest
from orggraph.increments import (
    find_holders,
    name_maker,
    project_ledger,
    rewrite_all,
    rewrite_around,
    rewrite_graph,
    tie_all,
    write_ties,
)
from orggraph.ledger import Retractions, Target, count_entries, find_target, new_reading_entries, parse_lines, retract
from orggraph.ledger.retractions import RetractionError
from orggraph.stores import open_store

LEDGER_SUFFIX = ".jsonl"
ROWS_AT_ONCE = 500
PASSING_SOURCES = ("-",)
"""Sources whose text is another one every time."""
MEMORY = "sqlite:///:memory:"
COPY_STEP = 5_000


@dataclass(frozen=True, slots=True)
class ReadSource:
    """One source, read: `announcement` and `reading` are None where it could not be loaded; problems say why."""

    source: str
    announcement: Announcement | None
    reading: Reading | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: how many entries were `added` (of a ledger file: of which `kinds`), `rows` taken of an event table."""

    source: str
    state: Literal["added", "known", "refused"]
    reading: Reading | None
    problems: tuple[Problem, ...]
    added: int = 0
    rows: int = 0
    kinds: tuple[str, ...] = ()


def read_sources(arguments: Sequence[str], options: LoadOptions, gazetteer: Gazetteer) -> Iterator[ReadSource]:
    """Loads and reads every source the arguments name, in the order of the arguments, folders sorted."""
    for source in find_sources(arguments):
        for loaded in load_source(source, options):
            if loaded.announcement is None:
                yield ReadSource(loaded.source, None, None, loaded.problems)
                continue
            reading = read_one(loaded.announcement, gazetteer)
            yield ReadSource(loaded.source, loaded.announcement, reading, (*loaded.problems, *reading.problems))


def read_one(announcement: Announcement, gazetteer: Gazetteer) -> Reading:
    """The reading of one announcement, about the company its source gave, else (unless it is a row of a table) the inferred one."""
    is_row = parse_row(announcement.text) is not None
    return read_announcement(announcement, announcement.company if is_row else infer_company(announcement, gazetteer), gazetteer)


def list_sources(arguments: Sequence[str]) -> list[str]:
    """The sources that arguments name: files as they are (a ledger among them), folders opened, `-` for standard input."""
    return list(find_sources(arguments))


def ingest_all(
    store: Store, sources: Iterable[str], options: LoadOptions, gazetteer: Gazetteer, *, clock: Callable[[], str], by: str,
    table: TableOptions | None = None, follow: Callable[[int], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Takes in source after source, each in a transaction of its own; one that can't be taken stops none of the others.

    `follow` is told how many rows of an event table have been read so far.
    """
    for source in sources:
        if is_table(source):
            yield ingest_table(store, source, options, gazetteer, table=table or TableOptions(), at=clock(), by=by, follow=follow)
            continue
        if source.endswith(LEDGER_SUFFIX):
            yield ingest_ledger(store, source, gazetteer)
            continue
        for read in read_sources([source], options, gazetteer):
            yield ingest(store, read, gazetteer, at=clock(), by=by)


def ingest(store: Store, read: ReadSource, gazetteer: Gazetteer, *, at: str, by: str) -> Outcome:
    """Takes one read source into ledger and graph in one transaction; an undated or unreadable one is refused."""
    if read.announcement is None or read.reading is None:
        return Outcome(read.source, "refused", None, read.problems)
    if read.announcement.published is None:
        return Outcome(read.source, "refused", read.reading, (*read.problems, _undated(read.source)))
    with store.writing() as writer:
        if any(entry.is_purged for entry in writer.entries_of(read.announcement.id)):
            return Outcome(read.source, "refused", read.reading, (*read.problems, _purged(read.source)))
        entries = _new_entries(writer, read.announcement, read.reading, at=at, by=by)
        entries += _supersede(writer, read.source, {read.announcement.id}, at=at, by=by)
        added = writer.append(entries, at)
        writer.sight(Sighting(announcement=read.announcement.id, source=read.source, at=at))
        if added:
            rewrite_graph(writer, gazetteer, find_holders(writer, entries))
    return Outcome(read.source, "added" if added else "known", read.reading, read.problems, len(added))


def ingest_table(
    store: Store, source: str, options: LoadOptions, gazetteer: Gazetteer, *,
    table: TableOptions, at: str, by: str, follow: Callable[[int], None] = lambda _: None,
) -> Outcome:
    """Takes in the rows of an event table, streaming, in one transaction; bad rows are problems and the others go in."""
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    told: set[str] = set()
    added = rows = 0
    with store.writing() as writer:
        loaded = load_table(source, options, table)
        while batch := list(islice(loaded, ROWS_AT_ONCE)):
            taken = list(_read_rows(batch, gazetteer, problems))
            known = writer.has_entries([announcement_entry(row).id for row, _ in taken])
            touched = {entry.content["target"] for entry in writer.retractions_of([row.id for row, _ in taken])}
            new = [pair for pair in taken if announcement_entry(pair[0]).id not in known and pair[0].id not in touched]
            entries = [entry for row, reading in new for entry in reading_entries(row, reading)]
            entries += [
                entry for row, reading in taken if (row, reading) not in new
                for entry in _new_entries(writer, row, reading, at=at, by=by)
            ]
            added += len(writer.append(entries, at))
            told |= find_holders(writer, entries)
            seen.update((row.id, 0) for row, _ in new)
            seen.update((row.id, 1) for row, _ in taken if row.id not in seen)
            rows += len(batch)
            follow(rows)
        ended = _supersede(writer, source, seen, at=at, by=by) if seen else []
        added += len(writer.append(ended, at))
        told |= find_holders(writer, ended)
        for text in sorted(seen, key=lambda text: (seen[text], text)):  # what is new at a place is sighted first
            writer.sight(Sighting(announcement=text, source=source, at=at))
        if added:
            rewrite_graph(writer, gazetteer, told)
    state: Literal["added", "known", "refused"] = "added" if added else "known" if seen else "refused"
    return Outcome(source, state, None, tuple(problems), added, len(seen))


def _read_rows(batch: Iterable[Loaded], gazetteer: Gazetteer, problems: list[Problem]) -> Iterator[tuple[Announcement, Reading]]:
    """The rows of a batch that can be taken, read; the problems of the others are added."""
    for loaded in batch:
        problems += loaded.problems
        if loaded.announcement is not None:
            reading = read_one(loaded.announcement, gazetteer)
            problems += [problem.model_copy(update={"where": loaded.source}) for problem in reading.problems]
            if not reading.problems:
                yield loaded.announcement, reading


def ingest_ledger(store: Store, source: str, gazetteer: Gazetteer) -> Outcome:
    """Joins a ledger file (JSONL, as `export --format ledger` writes it) to the store's: all of it, or nothing if a line is bad."""
    with open(source, encoding="utf-8") as file:
        recorded, problems = parse_lines(file, source)
    if problems:
        return Outcome(source, "refused", None, tuple(problems))
    with store.writing() as writer:
        added = [item.entry for item in recorded for _ in writer.append([item.entry], item.recorded_at)]
        if added:
            rewrite_graph(writer, gazetteer, find_holders(writer, added))
    return Outcome(source, "added" if added else "known", None, (), len(added), kinds=tuple(entry.kind for entry in added))


def record(store: Store, entries: Sequence[Entry], gazetteer: Gazetteer, *, at: str) -> int:
    """Appends entries that came from elsewhere (judgements, a ledger file) and what follows; how many were new."""
    with store.writing() as writer:
        added = writer.append(entries, at)
        if added:
            rewrite_graph(writer, gazetteer, find_holders(writer, entries))
    return len(added)


@dataclass(frozen=True, slots=True)
class Judged:
    """A recorded judgement: the two entities that its names mean now, and whether the ledger did not hold it before."""

    judgement: Judgement
    entry: Entry
    left: Entity
    right: Entity
    is_new: bool


def record_judgement(
    store: Store, left: str, right: str, verdict: str, gazetteer: Gazetteer, *,
    reason: str, by: str, at: str, recorded_at: str, company: str | None = None,
) -> Judged:
    """Judges two names, ids or anchor keys and writes what follows; JudgementError where it could not hold, nothing is written then."""
    with store.writing() as writer:
        counted = count_entries(writer.entries())
        links = link(counted, gazetteer)
        one, two = find_reference(links, left, company), find_reference(links, right, company)
        judgement = judge(one.key, two.key, verdict, reason, by, at)
        after = link(replace(counted, judgements=(*counted.judgements, judgement)), gazetteer)
        owners = {key: entity for entity in after.entities.values() for key in entity.keys}
        pair = [owners.get(reference.key, after.entities.get(reference.entity.id, reference.entity)) for reference in (one, two)]
        if verdict == "same" and pair[0] != pair[1]:
            raise JudgementError(left, right, "another judgement, a later one of this pair or their outside ids tell them apart.")
        entry = judgement_entry(judgement)
        added = writer.append([entry], recorded_at)
        if added:
            rewrite_graph(writer, gazetteer, find_holders(writer, [entry]))
    return Judged(judgement, entry, pair[0], pair[1], bool(added))


def gather_suggestions(store: LedgerReader, gazetteer: Gazetteer) -> tuple[Counted, Links, tuple[Suggestion, ...]]:
    """What counts of a ledger, its links, and the pairs of entities that a person should judge, best first."""
    counted = count_entries(store.entries())
    links = link(counted, gazetteer)
    return counted, links, suggest(counted, links, gazetteer)


def retract_target(store: Store, asked: str, gazetteer: Gazetteer, *, at: str, by: str, **terms: Any) -> tuple[Target, GraphChange]:
    """Retracts (or with `undo` takes back in) what a user's words mean, and what follows; `terms` as `ledger.retract` has them."""
    with store.writing() as writer:
        target = find_target(writer, asked)
        entry = retraction_entry(retract(target.id, by=by, at=at, **terms))
        writer.append([entry], at)
        return target, rewrite_graph(writer, gazetteer, find_holders(writer, [entry]))


def purge(store: Store, asked: str, gazetteer: Gazetteer, *, at: str, by: str, reason: str) -> tuple[Target, int]:
    """Removes the content of an announcement for good: text, readings and claims become tombstones; how many were erased.

    A retraction says who did it and why. Purging what is purged already only cleans the store's files again.
    """
    with store.writing() as writer:
        target = find_target(writer, asked)
        if target.text is None:
            raise RetractionError(target.id, f"a {target.kind} holds no content to purge; retract it instead.")
        erased = [entry for entry in writer.entries_of(target.text) if not entry.is_purged]
        if erased:
            writer.append([retraction_entry(retract(target.text, by=by, at=at, reason=reason))], at)
            writer.erase(target.text)
            rewrite_around(writer, gazetteer, [target.text])  # by what it was tied to until now
            write_ties(writer, [target.text], gazetteer)
    store.scrub()
    return target, len(erased)


def reread(store: Store, gazetteer: Gazetteer, *, at: str, by: str) -> int:
    """Reads every announcement of the ledger again with this reader; the number of new readings."""
    renewed = 0
    with store.writing() as writer:
        for announcement in list(count_entries(writer.entries()).announcements.values()):
            reading = read_one(announcement, gazetteer)
            renewed += bool(writer.append(_new_entries(writer, announcement, reading, at=at, by=by), at))
        if renewed:
            rewrite_all(writer, gazetteer)
    return renewed


def rebuild(store: Store, gazetteer: Gazetteer) -> None:
    """Makes a store's graph anew from its ledger, in one transaction."""
    with store.writing() as writer:
        rewrite_all(writer, gazetteer)


@contextmanager
def open_writing(url: str, *, create: bool = True) -> Iterator[Store]:
    """The store at a URL, to write to; closed at the end."""
    store = open_store(url, create=create)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_reading(url: str, gazetteer: Gazetteer | None = None, *, until: str | None = None) -> Iterator[Store]:
    """One state of the store at a URL; with `until` (and a gazetteer) what it had recorded by then, replayed in memory."""
    store = open_store(url, create=False, read_only=True)
    try:
        if until is None:
            with store.snapshot() as state:
                yield state
        else:
            with open_writing(MEMORY) as memory:
                replay(store, memory, gazetteer or Gazetteer(), until=until)
                yield memory
    finally:
        store.close()


def replay(store: Store, into: Store, gazetteer: Gazetteer, *, until: str) -> None:
    """Writes into an empty store what another had recorded by an instant, and what follows from that alone."""
    limit = parse_instant(until)
    with into.writing() as writer:
        for recorded in store.entries():
            if parse_instant(recorded.recorded_at) <= limit:
                writer.append([recorded.entry], recorded.recorded_at)
        for sighting in store.sightings():
            if parse_instant(sighting.at) <= limit:
                writer.sight(sighting)
        rewrite_all(writer, gazetteer)


def copy_store(source: Store, target: Store, gazetteer: Gazetteer) -> Iterator[str]:
    """Carries a ledger into another store and makes its graph there, in steps of a transaction each; yields what each did.

    What the other store holds already stays and is joined. Interrupted, it converges when run again; until then the
    graph is behind its ledger, as `verify` says.
    """
    carried = 0
    for page in _pages(source.entries(), COPY_STEP):
        with target.writing() as writer:
            writer.sign(None)
            writer.has_entries([recorded.entry.id for recorded in page])  # asked at once, not entry by entry
            for at, group in groupby(page, key=lambda recorded: recorded.recorded_at):
                writer.append([recorded.entry for recorded in group], at)
        carried += len(page)
        yield f"{carried} entries"
    with target.writing() as writer:
        known = {(each.announcement, each.source) for each in writer.sightings()}
        for sighting in sorted(source.sightings(), key=lambda each: (each.at, each.announcement, each.source)):
            if (sighting.announcement, sighting.source) not in known:
                writer.sight(sighting)
    rows = 0
    for step in split_change(compare_graphs(target.graph(), project_ledger(target, gazetteer)), COPY_STEP):
        with target.writing() as writer:
            writer.apply(step)
        rows += sum(map(len, step.put.values()))
        yield f"{rows} rows of the graph"
    with target.writing() as writer:
        tie_all(writer, gazetteer)
        writer.sign(name_maker(gazetteer))


def _pages(recorded: Iterable[Recorded], size: int) -> Iterator[list[Recorded]]:
    remaining = iter(recorded)
    while page := list(islice(remaining, size)):
        yield page


def _new_entries(writer: LedgerReader, announcement: Announcement, reading: Reading, *, at: str, by: str) -> list[Entry]:
    known = writer.entries_of(announcement.id)
    targets = {announcement.id, announcement_entry(announcement).id, *(entry.id for entry in known)}
    return new_reading_entries(announcement, reading, [*known, *writer.retractions_of(targets)], at=at, by=by)


def _supersede(writer: StoreWriter, source: str, seen: Collection[str], *, at: str, by: str) -> list[Entry]:
    """What was seen at a path before and is not there now counts no longer, unless it is still seen elsewhere."""
    if source in PASSING_SOURCES:
        return []
    former = [text for text in writer.sighted_at(source) if text not in seen]
    retractions = Retractions.of(writer.retractions_of(former))
    ended = [
        text for text in former
        if not retractions.is_retracted(text, "announcement")
        and all(place.source == source or not _is_current(writer, place) for place in writer.sightings(text))
    ]
    reason = f"no longer at the path where it was seen: replaced by {min(seen)[:12]}" if seen else "no longer at the path where it was seen"
    return [retraction_entry(retract(text, by=by, at=at, reason=reason)) for text in ended]


def _is_current(writer: StoreWriter, sighting: Sighting) -> bool:
    """Whether nothing was seen at its place after it."""
    latest = writer.sighted_at(sighting.source)[-1]
    return sighting.at >= next(one.at for one in writer.sightings(latest) if one.source == sighting.source)


def _purged(source: str) -> Problem:
    return Problem(code="purged", severity="error", where=source, message="this text was purged from the store and stays out")


def _undated(source: str) -> Problem:
    return Problem(
        code="undated", severity="error", where=source,
        message="no date of publication was found in it; give one with --published YYYY-MM-DD",
    )
