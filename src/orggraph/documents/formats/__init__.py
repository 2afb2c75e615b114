"""The formats a source may have: one module each, found by listing this folder.

A format module states `SUFFIXES` (lower case, with the dot), `starts(data)` (whether bytes without a suffix look
like it; the first by module name that says so is taken, text last) and `read(data, where)`, which gives a `Page` or the
`Problem` that stands in its way. A new format is one new file here.
"""

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from orggraph.core.problems import Problem
from orggraph.documents.pages import Page


class Format(Protocol):
    """What a format module offers."""

    SUFFIXES: frozenset[str]

    def starts(self, data: bytes) -> bool:
        """Whether bytes look like this format."""
        ...

    def read(self, data: bytes, where: str) -> Page | Problem:
        """The page of a file's bytes; `where` names the source in problems."""
        ...


@cache
def list_formats() -> tuple[Format, ...]:
    """All formats, by module name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules: list[Format] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(modules)


def list_suffixes() -> tuple[str, ...]:
    """Every suffix some format reads, sorted."""
    return tuple(sorted(suffix for format_ in list_formats() for suffix in format_.SUFFIXES))


def find_format(suffix: str, data: bytes) -> Format | None:
    """The format of a suffix; without a suffix the one the bytes look like; None for a suffix nobody reads."""
    for format_ in list_formats():
        if suffix.lower() in format_.SUFFIXES if suffix else format_.starts(data):
            return format_
    return None
