"""Doctor: what is installed and reachable, and how to get the rest."""

import platform
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import ClassVar

from orggraph.core.errors import OrggraphError
from orggraph.core.model import Frozen
from orggraph.core.store import Store
from orggraph.views.view import View

_REQUIRED = ("pydantic", "typer", "networkx", "neo4j", "opencc", "trafilatura", "selectolax", "charset-normalizer")
_EXTRAS = {"kglite": ("cypher", "Cypher queries on the embedded store")}
_PROGRAMS = {"java": "a Neo4j server without Docker", "docker": "a Neo4j server by docker-compose.yml"}


class Finding(Frozen):
    """One thing looked at: `state` is ok, missing (something optional) or broken; `advice` says what to do about it."""

    name: str
    state: str
    detail: str
    advice: str | None = None


class DoctorView(View):
    """All findings; healthy if nothing is broken."""

    schema_name: ClassVar[str] = "orggraph/doctor/1"

    healthy: bool
    findings: tuple[Finding, ...]


def examine(store_url: str, open_store: Callable[[str], Store]) -> DoctorView:
    """Looks at Python, packages, extras, programs and the store; `open_store` opens an existing one or raises an OrggraphError."""
    findings = (
        Finding(name="python", state="ok", detail=platform.python_version()),
        Finding(name="sqlite", state="ok", detail=sqlite3.sqlite_version),
        *map(_examine_package, _REQUIRED), *_examine_extras(), *_examine_programs(), _examine_store(store_url, open_store),
    )
    return DoctorView(healthy=all(finding.state != "broken" for finding in findings), findings=findings)


def _examine_package(name: str) -> Finding:
    try:
        return Finding(name=name, state="ok", detail=version(name))
    except PackageNotFoundError:
        return Finding(name=name, state="broken", detail="not installed", advice="pip install --force-reinstall orggraph")


def _examine_extras() -> Iterator[Finding]:
    for name, (extra, purpose) in _EXTRAS.items():
        try:
            yield Finding(name=name, state="ok", detail=f"{version(name)}: {purpose}")
        except PackageNotFoundError:
            yield Finding(name=name, state="missing", detail=purpose, advice=f"pip install 'orggraph[{extra}]'")


def _examine_programs() -> Iterator[Finding]:
    for name, purpose in _PROGRAMS.items():
        place = shutil.which(name)
        yield Finding(name=name, state="ok" if place else "missing", detail=purpose, advice=None if place else f"install {name} to have it")


def _examine_store(url: str, open_store: Callable[[str], Store]) -> Finding:
    try:
        store = open_store(url)
    except OrggraphError as error:
        state = "missing" if error.exit_code == 4 else "broken"
        message, _, advice = str(error).partition("\n")
        return Finding(name="store", state=state, detail=message, advice=advice or None)
    store.close()
    return Finding(name="store", state="ok", detail=store.url)
