"""Instants: ISO 8601 text as points in time that compare across offsets; a text without an offset is read as UTC."""

from datetime import UTC, datetime


def parse_instant(text: str) -> datetime:
    """The point in time of an ISO instant (a bare day is its midnight, UTC); ValueError for anything else.

    >>> parse_instant("2025-05-14T19:00:10+08:00") == parse_instant("2025-05-14T11:00:10Z")
    True
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no instant: write 2025-05-14T19:00:10+08:00") from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def order_instant(text: str) -> tuple[bool, datetime, str]:
    """A sort key for instants that a foreign ledger may hold: what cannot be read comes first, in order of its text.

    >>> sorted(["2025-01-02", "soon", "2025-01-01T23:00:00-03:00"], key=order_instant)
    ['soon', '2025-01-02', '2025-01-01T23:00:00-03:00']
    """
    try:
        return True, parse_instant(text), ""
    except ValueError:
        return False, datetime.min.replace(tzinfo=UTC), text
