"""What a format is: a name, a suffix, and a function that writes a selection as bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from orggraph.views.exports.selection import Selection


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: counts, and how many characters had to be left out because the format cannot hold them."""

    nodes: int = 0
    edges: int = 0
    rows: int = 0
    files: int = 0
    stripped: int = 0


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `write` gets a binary file that is open for writing and does not close it; `write_folder` a folder instead."""

    name: str
    suffix: str
    about: str
    write: Callable[[Selection, IO[bytes]], Summary] | None = None
    write_folder: Callable[[Selection, Path], Summary] | None = None
