"""Writing an export: into a temporary file beside the target, then renamed, so that nobody ever sees half a file."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from orggraph.core.errors import OrggraphError, UsageError
from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.registry import find_format
from orggraph.views.exports.selection import ExportOptions, Selection, select_graph
from orggraph.views.reader import Reader

STDOUT = Path("-")
"""The path that means standard output."""


class UnwritableFileError(OrggraphError):
    """The file to export to cannot be written."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"Cannot write {path}: {cause.strerror or cause}.\nChoose another file with -o.")


def write_export(
    reader: Reader, name: str, path: Path, options: ExportOptions | None = None, *, ledger: Iterable[str] | None = None,
) -> str:
    """Writes a store in a format to a file; a line that says what was written.

    `ledger` are the ledger's lines, for the format of that name. UnknownFormatError, UnwritableFileError.
    """
    chosen, options = find_format(name), options or ExportOptions()
    selection = Selection(select_graph(reader.graph(), options), options, ledger)
    return describe_export(chosen, path, _write(chosen, selection, path))


def _write(chosen: Format, selection: Selection, path: Path) -> Summary:
    if path == STDOUT:
        return _pipe(chosen, selection)
    if chosen.write_folder is not None:
        try:
            return chosen.write_folder(selection, path)
        except OSError as error:
            raise UnwritableFileError(path, error) from error
    assert chosen.write is not None, "a format writes a file or a folder"
    with replace_file(path) as file:
        return chosen.write(selection, file)


def _pipe(chosen: Format, selection: Selection) -> Summary:
    if chosen.write is None:
        raise UsageError(f"{chosen.name} is a folder of files and cannot go to standard output.\nName a folder with -o.")
    summary = chosen.write(selection, sys.stdout.buffer)
    sys.stdout.buffer.flush()
    return summary


@contextmanager
def replace_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its place when all is written, and leaves the old one untouched otherwise; UnwritableFileError."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise UnwritableFileError(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise UnwritableFileError(path, error) from error
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def describe_export(chosen: Format, path: Path, summary: Summary) -> str:
    """`Wrote 20 nodes and 47 edges to chart.graphml`, and what had to be left out."""
    counts = [f"{count} {noun}" for count, noun in (
        (summary.nodes, "nodes"), (summary.edges, "edges"), (summary.rows, "rows"), (summary.files, "files"),
    ) if count]
    stripped = f"; {summary.stripped} characters that {chosen.name} cannot hold were left out" if summary.stripped else ""
    return f"Wrote {' and '.join(counts) or 'nothing'} to {'standard output' if path == STDOUT else path} ({chosen.name}){stripped}"
