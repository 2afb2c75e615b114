"""What only the command line knows: clock, user, standard input, how much to say, and the shipped names.

Heavy imports stand inside the functions, so that `--help` stays fast.
"""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from orggraph.core.gazetteer import Gazetteer
    from orggraph.core.store import Store
    from orggraph.documents import LoadOptions
    from orggraph.views.moment import Moment

_voice = {"quiet": False}
_login: dict[str, str | None] = {"user": None, "database": None}


def set_quiet(*, quiet: bool) -> None:
    """Whether progress and warnings are left out."""
    _voice["quiet"] = quiet


def is_quiet() -> bool:
    """Whether progress and warnings are left out."""
    return _voice["quiet"]


def set_login(*, user: str | None, database: str | None) -> None:
    """Who asks a Neo4j server, and for which of its databases, where a URL does not say."""
    _login.update(user=user, database=database)


def complete_store(url: str, *, is_typed: bool) -> str:
    """A store's URL with the login for a Neo4j server; UsageError for a password that was typed (others can read it)."""
    from orggraph.stores.errors import PasswordShownError
    from orggraph.stores.neo4j_address import complete_url, parse_address

    if "://" not in url:
        return url
    address = parse_address(url)
    if is_typed and address.password:
        raise PasswordShownError(address.url)
    return complete_url(url, password=_read_password(), **_login)


def _read_password() -> str | None:
    """`NEO4J_PASSWORD`, else what stands in the file that `NEO4J_PASSWORD_FILE` names; OSError."""
    file = os.environ.get("NEO4J_PASSWORD_FILE")
    return os.environ.get("NEO4J_PASSWORD") or (Path(file).read_text("utf-8").rstrip("\r\n") if file else None)


def now() -> str:
    """This instant, ISO 8601 in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def today() -> date:
    """The calendar day where the user is."""
    return datetime.now().astimezone().date()


def user() -> str:
    """Who acts: `ORGGRAPH_USER`, else the login name."""
    return os.environ.get("ORGGRAPH_USER") or os.environ.get("USER") or "unknown"


def day(text: str | None) -> date | None:
    """A day as users write it, a period meaning its last; None where none is given; UsageError."""
    from orggraph.views.moment import parse_day

    return parse_day(text) if text else None


def moment(on: str | None, known: str | None) -> "Moment":
    """The two clocks of a question: today, and the latest belief, unless given; UsageError."""
    from orggraph.views.moment import Moment

    return Moment(day(on) or today(), day(known))


def reading(url: str, recorded: str | None = None) -> "AbstractContextManager[Store]":
    """One state of the store; with `recorded` what it had taken in by then (a bare day to its end, UTC); UsageError."""
    from orggraph.pipeline import open_reading

    return open_reading(url, load_names(None), until=_instant(recorded)) if recorded else open_reading(url)


def _instant(text: str) -> str:
    from orggraph.core.errors import UsageError
    from orggraph.core.instants import parse_instant

    try:
        return parse_instant(text + "T23:59:59.999999" if len(text) == len("2025-05-14") else text).isoformat()
    except ValueError as error:
        raise UsageError(f"--recorded {error}.") from None


def load_names(paths: list[Path] | None) -> "Gazetteer":
    """The shipped gazetteer and the user's own; what is wrong in it is said on stderr."""
    from orggraph.identity import load_gazetteer
    from orggraph.shipped import find_shipped
    from orggraph.views.terminal.console import warn

    names, problems = load_gazetteer([find_shipped("seeds") / "gazetteer", *(paths or ())])
    warn(problems, quiet=is_quiet())
    return names


def load_options(sources: list[str], company: str | None, published: str | None) -> "LoadOptions":
    """What the user states of every source, with the bytes of standard input if a source is `-`; UsageError."""
    from orggraph.core.errors import UsageError
    from orggraph.documents import LoadOptions

    try:
        stated = date.fromisoformat(published) if published else None
    except ValueError:
        raise UsageError(f"--published {published!r} is no day: write YYYY-MM-DD.") from None
    return LoadOptions(published=stated, company=company, stdin=sys.stdin.buffer.read() if "-" in sources else None)
