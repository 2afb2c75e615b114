"""`orggraph ingest`."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import is_quiet, load_names, load_options, now, user


def ingest(
    sources: option.Sources, store: option.Store = "", company: option.Company = None, published: option.Published = None,
    gazetteer: option.Gazetteer = None, strict: option.Strict = False,
    ids: Annotated[str | None, typer.Option("--ids", help="The scheme of an event table's ids; default its file's name.")] = None,
    single_holder: Annotated[bool, typer.Option("--single-holder", help="A table's new holder ends the former one.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and tell, but write nothing.")] = False,
) -> None:
    """Read announcements, event tables (.jsonl, .csv) or a ledger (.jsonl) into the store."""
    from orggraph.documents import TableOptions
    from orggraph.pipeline import MEMORY, ingest_all, list_sources, open_writing
    from orggraph.views.terminal.console import follow, say
    from orggraph.views.terminal.ingestion import Tally, render_stop, render_totals

    names, started, tally = load_names(gazetteer), datetime.now(UTC), Tally()
    options, found = load_options(sources, company, published), list_sources(sources)
    with open_writing(MEMORY if dry_run else store) as opened:
        with follow(len(found), quiet=is_quiet()) as tell:
            table = TableOptions(ids, single_holder)
            try:
                for outcome in ingest_all(opened, found, options, names, clock=now, by=user(), table=table, follow=tell.rows):
                    tell(tally.add(outcome.source, outcome.state, outcome.reading, outcome.problems, outcome.rows, outcome.kinds))
            except KeyboardInterrupt:
                tell(render_stop(tally, len(found)))
                raise
        seconds = (datetime.now(UTC) - started).total_seconds()
        say(render_totals(tally, opened, None if dry_run else opened.url, seconds))
    if tally.refused:
        raise typer.Exit(1)
    if strict and tally.unread:
        raise typer.Exit(3)
