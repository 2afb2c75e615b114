"""The console: results on stdout, all else on stderr; plain where piped."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from orggraph.core.problems import Problem
from orggraph.views.terminal.problems import render_problem
from orggraph.views.view import View


def open_console(*, stderr: bool = False) -> Console:
    """A console that changes no text: no highlighting, markup or emoji; colour and bold only on a terminal without NO_COLOR."""
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)
    if not console.no_color:
        return console
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True, color_system=None)


def say(result: RenderableType) -> None:
    """A result, on stdout."""
    open_console().print(result)


def say_json(value: object) -> None:
    """A result as one line of JSON, on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def answer(view: View, *, as_json: bool) -> None:
    """The answer to a question, as JSON or for people: module and function of a view's terminal form bear its schema's name."""
    if as_json:
        say_json(view.to_json())
        return
    question = view.schema_name.split("/")[1]
    module = import_module(f"orggraph.views.terminal.{question}")
    say(getattr(module, f"render_{question}")(view))


def warn(problems: Iterable[Problem], *, quiet: bool = False) -> None:
    """Problems, on stderr; with `quiet` only errors."""
    console = open_console(stderr=True)
    for problem in problems:
        if problem.severity == "error" or not quiet:
            console.print(render_problem(problem))


@contextmanager
def follow(total: int, *, quiet: bool = False) -> Iterator["Follower"]:
    """Gives what says one line a source on stderr, above a bar where stderr is a terminal."""
    console = open_console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        yield Follower(progress, progress.add_task("Reading", total=total), quiet=quiet)


class Follower:
    """Tells how an ingest goes on: called with the line of each source; `rows` with how many rows of a table were read."""

    def __init__(self, progress: Progress, task: TaskID, *, quiet: bool) -> None:
        self._progress = progress
        self._task = task
        self._quiet = quiet

    def __call__(self, line: RenderableType) -> None:
        """One source is done; its line."""
        self._progress.advance(self._task)
        self._progress.update(self._task, description="Reading")
        if not self._quiet:
            self._progress.console.print(line)

    def rows(self, count: int) -> None:
        """So many rows of the present source have been read."""
        self._progress.update(self._task, description=f"Reading row {count:,}")
