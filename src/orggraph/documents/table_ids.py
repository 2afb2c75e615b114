"""Ids of an event table: which name each stands for, so that a row that gives one id the main name of another is seen.

An id's main name is the first that the table gives it; its other names are aliases.
"""

from collections.abc import Iterator
from typing import Any

from orggraph.core.script import fold_name

_Named = tuple[str, str, str]


class TableIds:
    """The main names of the ids of one table, filled row by row."""

    def __init__(self) -> None:
        self._mains: dict[tuple[str, str], str] = {}
        self._bearers: dict[_Named, str] = {}

    def take(self, row: dict[str, Any]) -> None:
        """Notes the ids of a row; ValueError where one of them bears another's main name, and the row is not noted then."""
        found = list(_find_ids(row))
        for (label, company, name), key in found:
            bearer = self._bearers.get((label, company, name), key)
            if bearer != key and self._mains.get((label, key), name) != name:
                raise ValueError(f"id {key!r} stands for another name before, and {name!r} is the main name of id {bearer!r}")
        for (label, company, name), key in found:
            if self._mains.setdefault((label, key), name) == name:
                self._bearers.setdefault((label, company, name), key)


def _find_ids(row: dict[str, Any]) -> Iterator[tuple[_Named, str]]:
    """Each named thing of a row that has an id: its kind, company and folded name."""
    company = fold_name(str(row.get("company") or ""))
    for role, value in row.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and isinstance(each.get("name"), str) and each.get("id") is not None:
                yield (_label(row, role, each), company, fold_name(each["name"])), str(each["id"])


def _label(row: dict[str, Any], role: str, named: dict[str, Any]) -> str:
    is_person = role == "executive" or (row.get("type") == "reports_to" and role in ("who", "to") and not named.get("kind"))
    return "executive" if is_person else "company" if named.get("kind") == "company" else "department"
