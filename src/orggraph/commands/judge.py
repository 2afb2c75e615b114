"""`orggraph judge`."""

from typing import Annotated, Literal

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, now, user


def judge(
    left: option.Thing, right: option.Thing,
    verdict: Annotated[Literal["same", "different", "undo"], typer.Argument(help="What they are; undo takes a judgement back.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it stays in the ledger.")] = "",
    by: Annotated[str | None, typer.Option("--by", help="Who judges; default: the user.")] = None,
    at: Annotated[str | None, typer.Option("--at", help="The instant of the judgement, ISO 8601; default: now.")] = None,
    store: option.Store = "", company: option.Company = None, gazetteer: option.Gazetteer = None, as_json: option.Json = False,
) -> None:
    """Say that two names mean the same, or different ones; reversible."""
    from orggraph.pipeline import open_writing, record_judgement
    from orggraph.views.judge import JudgeView
    from orggraph.views.terminal.console import answer

    names, moment = load_names(gazetteer), now()
    with open_writing(store, create=False) as opened:
        done = record_judgement(
            opened, left, right, verdict, names, reason=reason, by=by or user(), at=at or moment, recorded_at=moment, company=company,
        )
    answer(JudgeView(
        entry=done.entry.id, verdict=verdict, left=done.judgement.left, right=done.judgement.right,
        left_name=done.left.name, right_name=done.right.name, left_id=done.left.id, right_id=done.right.id,
        are_one=done.left.id == done.right.id, is_new=done.is_new,
    ), as_json=as_json)
