"""The gazetteer on disk: reviewed names as TOML tables `[[company]]`, `[[department]]`, `[[executive]]`, each with its source."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from orggraph.core.errors import NotFoundError
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.problems import Problem
from orggraph.core.script import fold_name

_LABELS = ("company", "department", "executive")
_HEADING = re.compile(r"\s*\[\[\s*(company|department|executive)\s*\]\]")


class GazetteerMissingError(NotFoundError):
    """No gazetteer at a path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no gazetteer at {path}.\nName a TOML file or a folder of them.")


def load_gazetteer(paths: Iterable[str | Path]) -> tuple[Gazetteer, tuple[Problem, ...]]:
    """All rows of these files, and of the `*.toml` of these folders by name; rows that cannot be taken are problems `file:line`.

    Two rows of one company (or two companies) that share a name are both kept and reported: a shared name links neither.
    """
    rows: list[tuple[Listing, str]] = []
    problems: list[Problem] = []
    for file in _find_files(paths):
        _load_file(file, rows, problems)
    gazetteer = Gazetteer(listings=tuple(listing for listing, _ in rows))
    problems.extend(_find_collisions(rows, gazetteer))
    return gazetteer, tuple(problems)


def _find_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"))
        elif path.is_file():
            yield path
        else:
            raise GazetteerMissingError(path)


def _load_file(file: Path, rows: list[tuple[Listing, str]], problems: list[Problem]) -> None:
    try:
        text = file.read_bytes().decode("utf-8-sig")
        tables = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(_problem("bad gazetteer file", f"{error}; nothing of this file was taken", _place(file, error)))
        return
    lines = _find_headings(text)
    for label, members in tables.items():
        if label not in _LABELS or not isinstance(members, list):
            problems.append(_problem("bad gazetteer row", f"{label!r} is none of [[company]], [[department]], [[executive]]", str(file)))
            continue
        for index, row in enumerate(members):
            places = lines.get(label, [])
            where = f"{file}:{places[index]}" if index < len(places) else str(file)
            try:
                rows.append((_parse_row(label, row), where))
            except (ValueError, TypeError) as error:
                problems.append(_problem("bad gazetteer row", _explain(error), where))


def _place(file: Path, error: Exception) -> str:
    found = re.search(r"at line (\d+)", str(error))
    return f"{file}:{found[1]}" if found else str(file)


def _find_headings(text: str) -> dict[str, list[int]]:
    """The line of each row's heading, by label; good enough to point at, since rows keep their order."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        heading = _HEADING.match(line)
        if heading:
            found.setdefault(heading[1], []).append(number)
    return found


def _parse_row(label: str, row: Any) -> Listing:
    if not isinstance(row, dict):
        raise TypeError("a row is a table with a name")
    if label in row or "label" in row:
        raise ValueError("label: the heading says it already")
    listing = Listing.model_validate({"label": label, **row})
    if not all(fold_name(name) for name in listing.names):
        raise ValueError("name: a name or alias is empty")
    if label != "company" and not listing.company:
        raise ValueError("company: whose is it? Names of departments and executives are true within a company only")
    if label == "company" and listing.company:
        raise ValueError("company: a company belongs to none")
    if label != "department" and listing.kind:
        raise ValueError("kind: only a department has one")
    if not listing.source:
        raise ValueError("source: say where these names were seen")
    return listing


def _explain(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"not taken: {'.'.join(map(str, first['loc']))}: {first['msg']}"
    return f"not taken: {error}"


def _problem(code: str, message: str, where: str) -> Problem:
    return Problem(code=code, message=message, where=where, severity="error")


def _find_collisions(rows: list[tuple[Listing, str]], gazetteer: Gazetteer) -> Iterator[Problem]:
    seen: dict[tuple[str, str, str], tuple[Listing, str]] = {}
    for listing, where in rows:
        home = fold_name(gazetteer.company_name(listing.company)) if listing.company else ""
        for name in dict.fromkeys(map(fold_name, listing.names)):
            first, place = seen.setdefault((listing.label, home, name), (listing, where))
            if first is not listing:
                message = f"{name!r} means {first.name} ({place}) and {listing.name}; it links neither"
                yield Problem(code="gazetteer names collide", message=message, where=where)
