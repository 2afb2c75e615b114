"""The commands: the only reader of clock, environment and configuration. Results go to stdout, all else to stderr.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not all understood under `--strict`, 4 nothing found, 130 interrupted.
Heavy imports stand inside the commands, so that `--help` stays fast.
"""

import os
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orggraph import options as option
from orggraph.options import read_settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from orggraph.core.gazetteer import Gazetteer
    from orggraph.core.store import Store
    from orggraph.documents import LoadOptions
    from orggraph.views.moment import Moment

app = typer.Typer(
    name="orggraph", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Who ran what and who reported to whom, on any day, with the sentence that says so.",
)
_USER = os.environ.get("ORGGRAPH_USER") or os.environ.get("USER") or "unknown"
_voice = {"quiet": False}


@app.command()
def ingest(
    sources: option.Sources, store: option.Store = "", company: option.Company = None, published: option.Published = None,
    gazetteer: option.Gazetteer = None, strict: option.Strict = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and tell, but write nothing.")] = False,
) -> None:
    """Read announcements, or a ledger (.jsonl), into the store."""
    from orggraph.pipeline import MEMORY, ingest_all, list_sources, open_writing
    from orggraph.views.terminal.console import follow, say
    from orggraph.views.terminal.ingestion import Tally, render_totals

    names, started, tally = _load_names(gazetteer), datetime.now(UTC), Tally()
    options, found = _load_options(sources, company, published), list_sources(sources)
    with open_writing(MEMORY if dry_run else store) as opened:
        with follow(len(found), quiet=_voice["quiet"]) as tell:
            for outcome in ingest_all(opened, found, options, names, clock=_now, by=_USER):
                tell(tally.add(outcome.source, outcome.state, outcome.reading, outcome.problems))
        seconds = (datetime.now(UTC) - started).total_seconds()
        say(render_totals(tally, opened, None if dry_run else opened.url, seconds))
    if tally.refused:
        raise typer.Exit(1)
    if strict and tally.unread:
        raise typer.Exit(3)


@app.command()
def extract(
    sources: option.Sources, company: option.Company = None, published: option.Published = None, gazetteer: option.Gazetteer = None,
    as_json: option.Json = False, strict: option.Strict = False,
    unread: Annotated[bool, typer.Option("--unread", help="Only what was not understood.")] = False,
) -> None:
    """Read without storing: claims, and what was not understood."""
    from orggraph.core.reading_json import reading_json
    from orggraph.pipeline import read_sources
    from orggraph.views.terminal.console import say, say_json, warn
    from orggraph.views.terminal.reading import render_reading

    is_whole = is_understood = True
    for read in read_sources(sources, _load_options(sources, company, published), _load_names(gazetteer)):
        warn(read.problems, quiet=_voice["quiet"])
        if read.announcement is None or read.reading is None:
            is_whole = False
        elif as_json:
            say_json(reading_json(read.announcement, read.reading, read.source))
        else:
            say(render_reading(read.announcement, read.reading, read.source, only_unread=unread))
        is_understood = is_understood and not (read.reading and read.reading.unread)
    if not is_whole:
        raise typer.Exit(1)
    if strict and not is_understood:
        raise typer.Exit(3)


@app.command()
def who(
    name: option.Name, store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """Who heads and holds posts there on a day; or an executive's posts."""
    from orggraph.views.terminal.console import answer
    from orggraph.views.who import answer_who

    with _reading(store, recorded) as opened:
        view = answer_who(opened, name, _moment(on, known), company=company)
        answer(view, as_json=as_json)


@app.command()
def line(
    name: option.Name, store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
    to: Annotated[str | None, typer.Option("--to", help="Stop at this executive.")] = None,
    at: Annotated[str | None, typer.Option("--at", help="Start from the post there.")] = None,
) -> None:
    """The reporting line to the top on a day, a quote for each hop."""
    from orggraph.views.line import answer_line
    from orggraph.views.terminal.console import answer

    with _reading(store, recorded) as opened:
        view = answer_line(opened, name, _moment(on, known), company=company, to=to, at=at)
        answer(view, as_json=as_json)


@app.command()
def chart(
    name: Annotated[str | None, typer.Argument(help="A department or company; without it every company.")] = None,
    store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """The tree of departments with heads and lines on a day."""
    from orggraph.views.chart import draw_chart
    from orggraph.views.terminal.console import answer

    with _reading(store, recorded) as opened:
        view = draw_chart(opened, _moment(on, known), name=name, company=company)
        answer(view, as_json=as_json)


@app.command()
def history(
    name: option.Name, store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """Names, parents, heads, lineage; or an executive's tenures."""
    from orggraph.views.history import tell_history
    from orggraph.views.terminal.console import answer

    with _reading(store, recorded) as opened:
        view = tell_history(opened, name, known=_day(known), company=company)
        answer(view, as_json=as_json)


@app.command()
def changes(
    start: Annotated[str, typer.Option("--from", help="The day before them.")],
    end: Annotated[str, typer.Option("--to", help="The day after them.")],
    name: Annotated[str | None, typer.Argument(help="Only in this department and below it.")] = None,
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """What is new, renamed, moved or closed between two days; heads; lines."""
    from orggraph.views.changes import compare_days
    from orggraph.views.moment import parse_day
    from orggraph.views.terminal.console import answer

    with _reading(store, recorded) as opened:
        view = compare_days(opened, parse_day(start), parse_day(end), known=_day(known), name=name, company=company)
        answer(view, as_json=as_json)


@app.command()
def why(
    fact: Annotated[list[str], typer.Argument(help="A fact's id or its beginning; a name; or NAME RELATION NAME.")],
    store: option.Store = "", known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
) -> None:
    """The sentences behind a fact, and what loses against it."""
    from orggraph.views.terminal.console import answer
    from orggraph.views.why import explain_facts

    with _reading(store, recorded) as opened:
        view = explain_facts(opened, fact, known=_day(known), company=company)
        answer(view, as_json=as_json)


@app.command()
def find(
    name: option.Name, store: option.Store = "", company: option.Company = None, as_json: option.Json = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 20,
) -> None:
    """Search by any name of a department, executive or company."""
    from orggraph.views.find import find_names
    from orggraph.views.terminal.console import answer

    with _reading(store) as opened:
        view = find_names(opened, name, company=company, limit=limit)
        answer(view, as_json=as_json)
    if not view.found:
        raise typer.Exit(4)


@app.command()
def status(store: option.Store = "", as_json: option.Json = False) -> None:
    """What is in the store, and how much was not understood."""
    from orggraph.views.status import report_status
    from orggraph.views.terminal.console import answer

    with _reading(store) as opened:
        view = report_status(opened)
        answer(view, as_json=as_json)


@app.command()
def reread(store: option.Store = "", gazetteer: option.Gazetteer = None) -> None:
    """Read every stored announcement again with this version."""
    from orggraph.pipeline import open_writing
    from orggraph.pipeline import reread as reread_store
    from orggraph.views.terminal.console import say

    with open_writing(store, create=False) as opened:
        renewed = reread_store(opened, _load_names(gazetteer), at=_now(), by=_USER)
        say(f"{renewed} announcements read anew in {opened.url}")


@app.command()
def rebuild(store: option.Store = "", gazetteer: option.Gazetteer = None) -> None:
    """Make the graph anew from the ledger."""
    from orggraph.pipeline import open_writing
    from orggraph.pipeline import rebuild as rebuild_store
    from orggraph.views.terminal.console import say

    with open_writing(store, create=False) as opened:
        rebuild_store(opened, _load_names(gazetteer))
        say(f"The graph of {opened.url} was made anew from its ledger")


@app.command()
def verify(store: option.Store = "", gazetteer: option.Gazetteer = None, as_json: option.Json = False) -> None:
    """Check every entry, every quote and every fact again."""
    from orggraph.ledger import verify_entries
    from orggraph.pipeline import project_ledger
    from orggraph.views.terminal.console import answer
    from orggraph.views.verify import verify_store

    with _reading(store) as opened:
        problems = verify_entries(recorded.entry for recorded in opened.entries())
        view = verify_store(opened, project_ledger(opened, _load_names(gazetteer)), problems)
        answer(view, as_json=as_json)
    if view.failed:
        raise typer.Exit(1)


@app.command()
def digest(store: option.Store = "", as_json: option.Json = False) -> None:
    """One hash of the graph, one of the ledger; no order matters."""
    from orggraph.views.digest import take_digest
    from orggraph.views.terminal.console import answer

    with _reading(store) as opened:
        view = take_digest(opened)
        answer(view, as_json=as_json)


@app.command()
def cypher(
    file: Annotated[str | None, typer.Argument(help="A .cypher file, or the name of a shipped query.")] = None,
    query: Annotated[str | None, typer.Option("-q", "--query", help="The query itself.")] = None,
    parameters: Annotated[list[str] | None, typer.Option("-p", "--param", help="A parameter, as in on=2025-05-14.")] = None,
    store: option.Store = "", as_json: option.Json = False, as_csv: Annotated[bool, typer.Option("--csv", help="Rows as CSV.")] = False,
) -> None:
    """Run a read-only Cypher query; without one: list the shipped ones."""
    from orggraph.views.queries import bind_parameters, list_queries, load_query, read_inline
    from orggraph.views.terminal.console import say, say_json
    from orggraph.views.terminal.cypher import render_queries, render_rows

    if file is None and query is None:
        say(render_queries(list_queries()))
        return
    asked = read_inline(query) if query else load_query(file or "")
    with _reading(store) as opened:
        rows = list(opened.run_cypher(asked.text, bind_parameters(asked, parameters or (), today=datetime.now().astimezone().date())))
    if as_json:
        say_json(rows)
    else:
        say(render_rows(rows, as_csv=as_csv))


@app.command()
def export(
    form: Annotated[str, typer.Option("--format", "-f", help="graphml, json, csv or ledger.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
    store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    start: Annotated[str | None, typer.Option("--from", help="The first day of a span.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The last day of a span.")] = None,
) -> None:
    """Write the graph, whole or of a day or span, to a file."""
    from orggraph.ledger import ledger_lines
    from orggraph.views.exports import ExportOptions, write_export
    from orggraph.views.terminal.console import open_console

    with _reading(store, recorded) as opened:
        options = ExportOptions(on=_day(on), start=_day(start), end=_day(end), known=_day(known))
        open_console(stderr=True).print(write_export(opened, form, output, options, ledger=ledger_lines(opened.entries())))


@app.command()
def doctor(store: option.Store = "", as_json: option.Json = False) -> None:
    """What is installed and reachable, and how to get the rest."""
    from orggraph.stores import open_store
    from orggraph.views.doctor import examine
    from orggraph.views.terminal.console import answer

    view = examine(store, partial(open_store, create=False, read_only=True))
    answer(view, as_json=as_json)
    if not view.healthy:
        raise typer.Exit(1)


def main() -> None:
    """The entry point: settings from `orggraph.toml`, one place for errors, exit codes as the module says."""
    from orggraph.core.errors import OrggraphError

    if not sys.stdout.isatty():
        os.environ.setdefault("COLUMNS", "120")  # a pipe has no width of its own
    try:
        names = [command.callback.__name__ for command in app.registered_commands if command.callback]
        app(default_map=read_settings(names))
    except KeyboardInterrupt:
        _stop("Interrupted; what was taken in before is whole.", 130)
    except BrokenPipeError:  # the reader of a pipe went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OrggraphError as error:
        _stop(f"Error: {error}", error.exit_code)
    except OSError as error:
        _stop(f"Error: {error.filename}: {error.strerror}." if error.filename else f"Error: {error}", 1)


def _stop(message: str, code: int) -> None:
    """Says why and leaves; with `--debug` the traceback instead."""
    if "--debug" in sys.argv and sys.exc_info()[0] is not KeyboardInterrupt:
        raise  # noqa: PLE0704 called from an except clause only
    sys.stderr.write(message + "\n")
    sys.exit(code)


@app.callback()
def _common(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001 main looks for it
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")] = False,
) -> None:
    _voice["quiet"] = quiet


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _day(text: str | None) -> date | None:
    from orggraph.views.moment import parse_day

    return parse_day(text) if text else None


def _moment(on: str | None, known: str | None) -> "Moment":
    from orggraph.views.moment import Moment

    return Moment(_day(on) or datetime.now().astimezone().date(), _day(known))


def _reading(url: str, recorded: str | None = None) -> "AbstractContextManager[Store]":
    from orggraph.pipeline import open_reading

    return open_reading(url, _load_names(None), until=_instant(recorded)) if recorded else open_reading(url)


def _instant(text: str) -> str:
    """An instant as users write it; a bare day is meant to its end (UTC)."""
    from orggraph.core.errors import UsageError
    from orggraph.core.instants import parse_instant

    try:
        return parse_instant(text + "T23:59:59.999999" if len(text) == len("2025-05-14") else text).isoformat()
    except ValueError as error:
        raise UsageError(f"--recorded {error}.") from None


def _load_names(paths: list[Path] | None) -> "Gazetteer":
    from orggraph.identity import load_gazetteer
    from orggraph.shipped import find_shipped
    from orggraph.views.terminal.console import warn

    names, problems = load_gazetteer([find_shipped("seeds") / "gazetteer", *(paths or ())])
    warn(problems, quiet=_voice["quiet"])
    return names


def _load_options(sources: list[str], company: str | None, published: str | None) -> "LoadOptions":
    from orggraph.core.errors import UsageError
    from orggraph.documents import LoadOptions

    try:
        day = date.fromisoformat(published) if published else None
    except ValueError:
        raise UsageError(f"--published {published!r} is no day: write YYYY-MM-DD.") from None
    return LoadOptions(published=day, company=company, stdin=sys.stdin.buffer.read() if "-" in sources else None)
