"""Rows: an announcement that is one row of an event table states the event it spells out; nothing is read into it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import canonical_json
from orggraph.core.claims import Authority, Claim, Evidence, Reading, Status
from orggraph.core.days import parse_period
from orggraph.core.events import DEPARTMENT_KINDS, EVENT_TYPES, Event, mentions_of
from orggraph.core.problems import Problem

_EVENT: TypeAdapter[Any] = TypeAdapter(Event)
_EXECUTIVES = {("appointed", "executive"), ("removed", "executive"), ("holds", "executive"), ("reports_to", "to"), ("reports_to", "who")}
_ROLES = frozenset(("department", "parent", "from", "old", "new", "sources", "target", "source", "targets", "to", "executive", "at", "who"))
_WORDS = frozenset(("title", "post", "reason", "text", "acting", "concurrent", "dotted", "into_existing"))
_HEADER = frozenset((
    "type", "effective", "published", "company", "authority", "quote", "status", "implied", "correction", "ids", "single_holder",
))
_AUTHORITY: dict[str, Authority] = {"letter": 1, "filing": 1, "company": 2, "press": 3, "other": 4}


def parse_row(text: str) -> dict[str, Any] | None:
    """The row that a text is, None if it is none."""
    if not text.startswith('{"'):
        return None
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) and "type" in row and "ids" in row else None


def read_row(announcement: Announcement, row: dict[str, Any], version: str) -> Reading:
    """The reading of a row: one claim, or a Problem `bad row` that says why there is none."""
    about: dict[str, Any] = {"announcement": announcement.id, "version": version, "company": announcement.company}
    try:
        return Reading(**about, claims=(_claim(announcement, row),))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if part != row["type"])
        cause = ": ".join(filter(None, (place, first["msg"].removeprefix("Value error, "))))
    except (ValueError, TypeError, KeyError) as error:
        cause = str(error)
    return Reading(**about, problems=(Problem(code="bad row", severity="error", message=f"row not taken: {cause}"),))


def _claim(announcement: Announcement, row: dict[str, Any]) -> Claim:
    if row["type"] not in EVENT_TYPES:
        raise ValueError(f"type is {row['type']!r}: write one of {', '.join(EVENT_TYPES)}")
    unknown = sorted(row.keys() - _ROLES - _WORDS - _HEADER)
    if unknown:
        raise ValueError(f"no column is called {', '.join(unknown)}")
    if row.get("effective") is not None:
        parse_period(str(row["effective"]))
    if row.get("status", "announced") not in get_args(Status):
        raise ValueError(f"status is {row['status']!r}: write one of {', '.join(get_args(Status))}")
    places: dict[tuple[str | int, ...], int] = {}
    if _print(row, (), 0, places) != announcement.text:
        raise ValueError("its text is not in canonical form")
    event = _EVENT.validate_python({
        "type": row["type"],
        **{name: _mentions(row, name, places) for name in row.keys() & _ROLES},
        **{name: row[name] for name in row.keys() & _WORDS},
    })
    return Claim(
        announcement=announcement.id, event=event, status=row.get("status", "announced"),
        effective=None if row.get("effective") is None else str(row["effective"]), implied=bool(row.get("implied")),
        evidence=tuple(_evidence(announcement.text, row, event, places)), zone="table", authority=_AUTHORITY[announcement.kind],
        rule="table single-holder" if row.get("single_holder") else "table", correction=bool(row.get("correction")),
    )


def _evidence(text: str, row: dict[str, Any], event: Any, places: Mapping[tuple[str | int, ...], int]) -> Iterator[Evidence]:
    quote, start = row.get("quote"), places.get(("quote",))
    if isinstance(quote, str) and quote and start is not None and text[start:start + len(quote)] == quote:
        yield Evidence(start=start, end=start + len(quote), quote=quote)
    else:
        yield Evidence(start=0, end=len(text), quote=text)
    for role, mention in mentions_of(event):
        yield Evidence(start=mention.start, end=mention.end, quote=mention.name, role=role)


def _mentions(row: dict[str, Any], role: str, places: Mapping[tuple[str | int, ...], int]) -> Any:
    value = row[role]
    if isinstance(value, list):
        return tuple(_mention(row, role, one, places, (role, index)) for index, one in enumerate(value))
    return _mention(row, role, value, places, (role,))


def _mention(
    row: dict[str, Any], role: str, value: Any, places: Mapping[tuple[str | int, ...], int], path: tuple[str | int, ...],
) -> dict[str, Any]:
    said = {"name": value} if isinstance(value, str) else value
    if not isinstance(said, dict) or not isinstance(said.get("name"), str) or not said["name"].strip():
        raise ValueError(f"{role} has no name")
    name = said["name"]
    start = places[path if isinstance(value, str) else (*path, "name")]
    if json.dumps(name, ensure_ascii=False) != f'"{name}"':
        raise ValueError(f"{role} {name!r} holds a quotation mark, backslash or control character")
    given = said.get("id")
    return {
        "name": name, "kind": _kind(row["type"], role, said.get("kind")), "aliases": tuple(said.get("aliases") or ()),
        "start": start, "end": start + len(name), "id": None if given is None else f"{row['ids']}|{given}",
    }


def _kind(event_type: str, role: str, given: Any) -> str:
    """An executive's role is an executive; a kind of department that the model has no word for is a department."""
    if (event_type, role) in _EXECUTIVES:
        return "department" if role == "who" and given in DEPARTMENT_KINDS else "executive"
    return given if given in DEPARTMENT_KINDS or given == "company" else "department"


def _print(value: Any, path: tuple[str | int, ...], offset: int, places: dict[tuple[str | int, ...], int]) -> str:
    """Canonical JSON, noting where each string's first character stands."""
    if isinstance(value, str):
        places[path] = offset + 1
        return canonical_json(value)
    if not isinstance(value, dict | list):
        return canonical_json(value)
    parts, text = [], "{" if isinstance(value, dict) else "["
    members = sorted(value.items()) if isinstance(value, dict) else list(enumerate(value))
    for index, (key, member) in enumerate(members):
        text = ("," if index else text) + (f"{canonical_json(key)}:" if isinstance(value, dict) else "")
        offset += len(text)
        printed = _print(member, (*path, key), offset, places)
        offset += len(printed)
        parts += [text, printed]
    return "".join(parts) + ("" if members else text) + ("}" if isinstance(value, dict) else "]")
