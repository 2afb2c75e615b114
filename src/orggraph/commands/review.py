"""`orggraph review`."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import load_names, now, reading, user

if TYPE_CHECKING:
    from orggraph.core.gazetteer import Gazetteer
    from orggraph.core.store import Store
    from orggraph.views.review import Case

_VERDICTS = {"s": "same", "d": "different"}


def review(
    store: option.Store = "", company: option.Company = None, gazetteer: option.Gazetteer = None, as_json: option.Json = False,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who judges; default: the user.")] = None,
    show: Annotated[bool, typer.Option("--list", help="Show the queue and ask nothing.")] = False,
) -> None:
    """Judge, key by key, which names may mean the same."""
    from orggraph.pipeline import gather_suggestions, open_writing
    from orggraph.views.review import lay_out
    from orggraph.views.terminal.console import answer

    names = load_names(gazetteer)
    if as_json or show:
        with reading(store) as opened:
            answer(lay_out(*gather_suggestions(opened, names), company=company, limit=limit), as_json=as_json)
        return
    with open_writing(store, create=False) as writable:
        view = lay_out(*gather_suggestions(writable, names), company=company, limit=limit)
        if view.cases:
            _ask(writable, list(view.cases), names, by or user())
        else:
            answer(view, as_json=False)


def _ask(store: "Store", cases: list["Case"], names: "Gazetteer", by: str) -> None:
    """Goes through the cases as the keys say; each verdict is written at once, undo goes back by one.

    Cases that the verdicts so far settle are not asked.
    """
    from orggraph.views.terminal.console import say
    from orggraph.views.terminal.review import KEYS, render_case

    keys, place, given = _keys(), 0, list[tuple[int, str]]()
    while (place := _find_open(cases, given, place)) < len(cases):
        say(render_case(cases[place], place + 1, len(cases)))
        say(KEYS)
        key = _next_key(keys)
        if key == "q":
            break
        if key == "u" and given:
            place, former = given.pop()
            if former in _VERDICTS:
                _record(store, cases[place], "undo", names, by)
        elif key in (*_VERDICTS, "k"):
            taken = key == "k" or _record(store, cases[place], _VERDICTS[key], names, by)
            given.append((place, key if taken else "k"))
            place += 1
    judged = sum(key in _VERDICTS for _, key in given)
    left = sum(not _is_settled(cases, given, number) for number in range(len(cases)))
    say(f"{judged} judged, {left} left.")


def _find_open(cases: list["Case"], given: list[tuple[int, str]], place: int) -> int:
    """The first case from a place on that no verdict settles, or their number."""
    return next((number for number in range(place, len(cases)) if not _is_settled(cases, given, number)), len(cases))


def _is_settled(cases: list["Case"], given: list[tuple[int, str]], number: int) -> bool:
    from orggraph.views.review import is_settled

    return is_settled(cases[number], [(cases[place], _VERDICTS[key]) for place, key in given if key in _VERDICTS])


def _record(store: "Store", case: "Case", verdict: str, names: "Gazetteer", by: str) -> bool:
    """Whether the verdict could be taken."""
    from orggraph.core.errors import UsageError
    from orggraph.pipeline import record_judgement
    from orggraph.views.terminal.console import say

    instant = now()
    try:
        record_judgement(
            store, case.left.id, case.right.id, verdict, names, reason="; ".join(case.reasons), by=by, at=instant, recorded_at=instant,
        )
    except UsageError as error:
        say(f"Not taken: {error}")
        return False
    return True


def _next_key(keys: Iterator[str]) -> str:
    """The next key that means something; q at the end of the input."""
    return next((key for key in keys if key in "sdkuq"), "q")


def _keys() -> Iterator[str]:
    """Single keys from a terminal, else the characters of standard input."""
    import click

    if sys.stdin.isatty():
        while True:
            yield click.getchar().lower()
    for line in sys.stdin:
        yield from line.strip().lower()
