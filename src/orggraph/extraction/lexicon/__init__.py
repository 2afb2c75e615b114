"""Lexicons: the reviewed words of each language, kept as data beside this file, one folder a language.

A folder holds TOML files whose tables are lists of words; several words may stand in one string, parted by blanks,
where the language writes words without them.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_table(language: str, name: str) -> Mapping[str, Any]:
    """The TOML file `lexicon/<language>/<name>.toml`."""
    path = resources.files(__package__).joinpath(language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def words(value: str | list[str]) -> tuple[str, ...]:
    """The words of an entry: a list as it is, a string parted at its blanks.

    >>> words("担任 出任")
    ('担任', '出任')
    """
    return tuple(value.split()) if isinstance(value, str) else tuple(value)
