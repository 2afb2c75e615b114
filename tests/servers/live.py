"""The Neo4j server of a test run: one for all, whoever needs it first starts it; one test at a time has its database.

`ORGGRAPH_TEST_NEO4J_URI` names another server to use, `ORGGRAPH_TEST_NEO4J_VERSION` another version to start. The server
ends with the test run's process. Without JDK or Maven its tests are skipped with the reason; in CI that is a failure.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tools.neo4j_server.server import LTS, MissingError, free_port, install_system_packages, start_server

VERSION = os.environ.get("ORGGRAPH_TEST_NEO4J_VERSION", LTS)
GIVEN = os.environ.get("ORGGRAPH_TEST_NEO4J_URI")
OPEN = ("dbms.security.auth_enabled=false",)


@dataclass(frozen=True)
class Live:
    """A server that answers: where, and how to begin it anew (None if it is not ours)."""

    url: str
    http: int
    pid: int
    home: Path


def _shared(factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of one run share."""
    base = factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def _owner() -> int:
    return os.getppid() if os.environ.get("PYTEST_XDIST_WORKER") else os.getpid()


def launch(home: Path, *, bolt: int, http: int, settings: tuple[str, ...] = OPEN) -> Live:
    """Starts the server on its data; the ports stay the same."""
    server = start_server(home, version=VERSION, bolt=bolt, http=http, owner=_owner(), settings=settings)
    server.process.returncode = 0  # it outlives this worker and is nobody's child to wait for
    return Live(server.uri, server.http, server.process.pid, home)


@contextmanager
def database(factory: pytest.TempPathFactory) -> Iterator[Live]:
    """The server, with its database empty and nobody else's until the end of the block."""
    if GIVEN:
        with _locked(Path(os.environ.get("TMPDIR", "/tmp")) / "orggraph-test-neo4j"):
            empty(GIVEN)
            yield Live(GIVEN, 0, 0, Path())
        return
    folder = _shared(factory) / "neo4j"
    folder.mkdir(exist_ok=True)
    with _locked(folder / "lock"):
        live = _find(folder) or _begin(folder)
        empty(live.url)
        yield live


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _find(folder: Path) -> Live | None:
    note = folder / "server.json"
    if not note.exists():
        return None
    told = json.loads(note.read_text())
    if "missing" in told:
        stop_for(told["missing"])
    return Live(told["url"], told["http"], told["pid"], folder / "home")


def remember(live: Live) -> None:
    """Notes a server that was begun anew."""
    note = {"url": live.url, "http": live.http, "pid": live.pid}
    (live.home.parent / "server.json").write_text(json.dumps(note))


def _begin(folder: Path) -> Live:
    try:
        if os.environ.get("CI"):
            install_system_packages()
        live = launch(folder / "home", bolt=free_port(), http=free_port())
    except MissingError as error:
        (folder / "server.json").write_text(json.dumps({"missing": str(error)}))
        stop_for(str(error))
    remember(live)
    return live


def stop_for(reason: str) -> None:
    """Skips, or fails in CI, where every real component must be there."""
    if os.environ.get("CI"):
        pytest.fail(f"no Neo4j server: {reason}")
    pytest.skip(f"no Neo4j server: {reason}")


def empty(url: str) -> None:
    """Takes everything out of the database; constraints and indexes stay."""
    with connect(url) as session:
        for part in ("()-[n]->()", "(n)"):  # edges first, in portions: a small server has no memory for more
            while session.run(f"MATCH {part} WITH n LIMIT 5000 DELETE n RETURN count(n) AS gone").single()["gone"]:
                continue


@contextmanager
def connect(url: str):
    """A bare session of the driver, for what a test does beside the store."""
    import neo4j

    from orggraph.stores.neo4j_address import parse_address

    address = parse_address(url)
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth, notifications_min_severity="OFF") as driver, driver.session() as session:
        yield session
