"""The registry of formats: the modules of this folder that have a `FORMAT`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from orggraph.core.errors import UsageError
from orggraph.views.exports.format import Format


class UnknownFormatError(UsageError):
    """No format has that name."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"There is no export format {name!r}.\nChoose one of: {', '.join(known)}.")


@cache
def find_formats() -> dict[str, Format]:
    """The formats by name, sorted."""
    folder = import_module("orggraph.views.exports")
    modules = [import_module(f"orggraph.views.exports.{found.name}") for found in iter_modules(folder.__path__)]
    formats = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {found.name: found for found in sorted(formats, key=lambda found: found.name)}


def find_format(name: str) -> Format:
    """One format; UnknownFormatError."""
    formats = find_formats()
    if name not in formats:
        raise UnknownFormatError(name, list(formats))
    return formats[name]
