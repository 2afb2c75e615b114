"""Sources: files, folders and standard input, named on the command line and opened one by one.

A source is named by its path as text, standard input by `-`. Folders are walked in the order of their names' code
points, whatever the locale; hidden files, hidden folders, linked folders and files of unknown formats are passed over.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orggraph.core.problems import Problem
from orggraph.documents import refusals
from orggraph.documents.formats import list_suffixes

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Opened:
    """The bytes of a source and its suffix (empty where it has none)."""

    data: bytes
    suffix: str


def show_path(path: str) -> str:
    r"""A path as printable text: bytes that are no UTF-8 as `\udcNN`, so that no lone surrogate gets into a store."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _exists(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:  # a NUL in the path
        return False


def _walk(folder: str) -> Iterator[str]:
    pending = [folder]
    while pending:
        path = pending.pop()
        if not os.path.isdir(path) or (os.path.islink(path) and path != folder):
            yield path
            continue
        try:
            names = sorted(os.listdir(path), reverse=True)
        except OSError:
            yield path  # loading it tells why it cannot be opened
            continue
        pending.extend(os.path.join(path, name) for name in names if not name.startswith("."))


def _read_in(folder: str) -> Iterator[str]:
    suffixes = list_suffixes()
    for path in _walk(folder):
        if os.path.splitext(path)[1].lower() in suffixes or (os.path.isdir(path) and not os.path.islink(path)):
            yield path


def find_sources(arguments: Sequence[str]) -> Iterator[str]:
    """The sources of command-line arguments, each once, in the arguments' order; folders give their files, sorted.

    A folder with nothing to read, or a path that leads nowhere, is given itself: loading it tells so, and the others go on.
    """
    seen: set[str] = set()
    for argument in arguments:
        is_folder = argument != STANDARD_INPUT and os.path.isdir(argument)
        is_bare = True
        for path in _read_in(argument) if is_folder else (argument,):
            is_bare = False
            if path not in seen:
                seen.add(path)
                yield path
        if is_bare:
            yield argument


def open_source(source: str, standard_input: bytes | None) -> Opened | Problem:
    """The bytes of a source, or the Problem that keeps them away."""
    where = show_path(source)
    if source == STANDARD_INPUT:
        data = standard_input or b""
        return refusals.too_large(where) if len(data) > refusals.SIZE_LIMIT else Opened(data, "")
    try:
        return _open_path(source, where)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return refusals.missing(where)
    except OSError as error:
        return refusals.unreadable(where, error.strerror or type(error).__name__)


def _open_path(path: str, where: str) -> Opened | Problem:
    mode = os.stat(path)
    if stat.S_ISDIR(mode.st_mode):
        os.listdir(path)  # raises where the folder may not be read, which is another matter than an empty one
        return refusals.nothing_to_read(where, list_suffixes())
    if not stat.S_ISREG(mode.st_mode):
        return refusals.not_a_file(where)
    if mode.st_size > refusals.SIZE_LIMIT:
        return refusals.too_large(where)
    with open(path, "rb") as file:
        data = file.read(refusals.SIZE_LIMIT + 1)
    if len(data) > refusals.SIZE_LIMIT:  # it grew, or its size was not known before (as in /proc)
        return refusals.too_large(where)
    return Opened(data, os.path.splitext(path)[1])
