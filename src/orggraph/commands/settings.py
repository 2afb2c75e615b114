"""Settings: `orggraph.toml` of the working folder, below flags and environment."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any


def read_settings(options: Callable[[], Mapping[str, Collection[str]]]) -> dict[str, Any]:
    """Defaults by command: the file's own keys are for all, a `[command]` table's for one.

    `options` gives the names of each command's options. UsageError if the file can't be read or has a key that nothing takes.
    """
    place = Path("orggraph.toml")
    if not place.is_file():
        return {}
    import tomllib

    from orggraph.core.errors import UsageError

    try:
        settings = tomllib.loads(place.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{place} cannot be read: {error}.\nMend it or move it away.") from None
    known = options()
    _refuse_unknown(place, settings, known)
    shared = {key: value for key, value in settings.items() if not isinstance(value, dict)}
    return {command: {**shared, **settings.get(command, {})} for command in known}


def _refuse_unknown(place: Path, settings: Mapping[str, Any], known: Mapping[str, Collection[str]]) -> None:
    from orggraph.core.errors import UsageError

    everywhere = {option for own in known.values() for option in own}
    for key, value in settings.items():
        if isinstance(value, dict):
            if key not in known:
                raise UsageError(f"{place}: there is no command [{key}].\nTake one of: {', '.join(known)}.")
            wrong, allowed = [f"{key}.{one}" for one in value if one not in known[key]], known[key]
        else:
            wrong, allowed = [] if key in everywhere else [key], everywhere
        if wrong:
            raise UsageError(f"{place}: nothing takes the key {wrong[0]!r}.\nKeys there: {', '.join(sorted({*allowed} - {'help'}))}.")
