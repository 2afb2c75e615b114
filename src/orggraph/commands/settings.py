"""Settings: `orggraph.toml` of the working folder, below flags and environment."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any


def read_settings(commands: Iterable[str]) -> dict[str, Any]:
    """Defaults by command: the file's own keys are for all, a `[command]` table's for one; UsageError if it can't be read."""
    place = Path("orggraph.toml")
    if not place.is_file():
        return {}
    import tomllib

    from orggraph.core.errors import UsageError

    try:
        settings = tomllib.loads(place.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{place} cannot be read: {error}.\nMend it or move it away.") from None
    shared = {key: value for key, value in settings.items() if not isinstance(value, dict)}
    return {command: {**shared, **settings.get(command, {})} for command in commands}
