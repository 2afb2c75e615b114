"""Queries: the shipped Cypher, each file with `// Title`, its purpose, `// :param name => 'example'` lines and what it returns."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orggraph.core.errors import NotFoundError, UsageError
from orggraph.shipped import find_shipped

_PARAMETER = re.compile(r"^// :param (\w+) => '(.*)'$", re.MULTILINE)
_USED = re.compile(r"\$(\w+)")
LATEST = "9999-12-31"


class QueryMissingError(NotFoundError):
    """Neither a file nor a shipped query bears that name."""

    def __init__(self, name: str, shipped: Iterable[str]) -> None:
        super().__init__(f"there is no file and no shipped query {name!r}.\nShipped: {', '.join(shipped)}.")


class ParameterError(UsageError):
    """A query's parameters are not all given, or one is not of the form NAME=VALUE."""

    def __init__(self, missing: Iterable[str], examples: dict[str, str]) -> None:
        wanted = " ".join(f"-p {name}={examples.get(name, '…')}" for name in missing)
        super().__init__(f"the query needs {wanted}.\nGive each parameter as -p NAME=VALUE.")


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the examples of its parameters (empty where a file has no header)."""

    name: str
    title: str
    text: str
    examples: dict[str, str]


def list_queries() -> Iterator[Query]:
    """The shipped queries, by name."""
    for path in sorted((find_shipped("cypher") / "read").glob("*.cypher")):
        yield read_query(path)


def load_query(name: str) -> Query:
    """A query by path, or a shipped one by its name; QueryMissingError."""
    shipped = {query.name: query for query in list_queries()}
    if Path(name).is_file():
        return read_query(Path(name))
    if name.removesuffix(".cypher") not in shipped:
        raise QueryMissingError(name, shipped)
    return shipped[name.removesuffix(".cypher")]


def bind_parameters(query: Query, given: Iterable[str], *, today: date) -> dict[str, str]:
    """Values for what a query uses: as given (NAME=VALUE), else `on` is today and `known` the latest; ParameterError."""
    pairs = [text.partition("=") for text in given]
    bad = [name for name, equals, _ in pairs if not equals]
    if bad:
        raise ParameterError(bad, query.examples)
    values = {"on": today.isoformat(), "known": LATEST} | {name: value for name, _, value in pairs}
    used = dict.fromkeys(_USED.findall(re.sub(r"(?m)//.*$", "", query.text)))
    missing = [name for name in used if name not in values]
    if missing:
        raise ParameterError(missing, query.examples)
    return {name: values[name] for name in used}


def read_inline(text: str) -> Query:
    """A query given on the command line."""
    return Query("", "", text, {})


def read_query(path: Path) -> Query:
    """The query in a file."""
    text = path.read_text("utf-8")
    title = text.partition("\n")[0].removeprefix("//").strip()
    return Query(path.stem, title, text, dict(_PARAMETER.findall(text)))
