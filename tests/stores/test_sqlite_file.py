"""The SQLite file: whose it is, of which version, and what happens when it cannot be read or written."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.conformance.golden import golden_graph
from tests.conformance.samples import NOW, judgement_of

from orggraph.core.graph import Graph, compare_graphs
from orggraph.core.store import SCHEMA_VERSION
from orggraph.stores import open_store
from orggraph.stores.errors import (
    StoreDamagedError,
    StoreForeignError,
    StoreFullError,
    StoreLockedError,
    StoreMissingError,
    StoreNewerError,
    StoreOlderError,
    StoreReadOnlyError,
    StoreUnreachableError,
)
from orggraph.stores.sqlite import SqliteStore
from orggraph.stores.sqlite_file import SqliteFile

ROOT = Path(__file__).parents[2]
FILL = compare_graphs(Graph(), golden_graph())


@pytest.fixture
def path(tmp_path):
    """A store with the golden graph, closed."""
    found = tmp_path / "store.db"
    with closing(open_store(str(found))) as store, store.writing() as writer:
        writer.append([judgement_of(1)], NOW)
        writer.apply(FILL)
    return found


def run_sql(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def ask_sql(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchone()[0]


def test_a_closed_store_is_one_file_in_wal_mode(path):
    assert [each.name for each in path.parent.iterdir()] == ["store.db"]
    assert ask_sql(path, "PRAGMA journal_mode") == "wal"
    assert ask_sql(path, "PRAGMA user_version") == SCHEMA_VERSION


def test_a_reader_leaves_no_files_behind(path):
    with closing(open_store(str(path), read_only=True)) as store:
        assert store.graph() == golden_graph()
    assert [each.name for each in path.parent.iterdir()] == ["store.db"]


def test_every_connection_keeps_what_it_says_it_kept(path):
    with closing(open_store(str(path))) as store, store.writing() as writer:
        assert writer.select("PRAGMA synchronous") == [(2,)]
        assert writer.select("PRAGMA foreign_keys") == [(1,)]
        assert writer.select("PRAGMA busy_timeout") == [(60_000,)]


def test_a_newer_store_is_refused_and_left_alone(path):
    run_sql(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreNewerError, match="made by a newer orggraph"):
        open_store(str(path))
    assert path.read_bytes() == before


def test_an_older_store_is_told_how_to_be_rebuilt(path):
    run_sql(path, f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    with pytest.raises(StoreOlderError, match="orggraph rebuild"):
        open_store(str(path))


def test_a_database_of_something_else_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    run_sql(path, "CREATE TABLE bookmark (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreForeignError, match="a SQLite database of something else"):
        open_store(str(path))
    assert path.read_bytes() == before


def test_an_empty_database_that_another_program_signed_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    run_sql(path, "PRAGMA application_id = 7")
    with pytest.raises(StoreForeignError):
        open_store(str(path))


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("关于组织架构调整的通知\n" * 100, "utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreForeignError, match="not an orggraph store"):
        open_store(str(path))
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store_only_when_writing(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(StoreMissingError):
        open_store(str(path), read_only=True)
    with closing(open_store(str(path))) as store:
        assert store.graph() == Graph()


def test_a_file_taken_away_is_not_made_again(path):
    with closing(open_store(str(path))) as store:
        for each in path.parent.iterdir():
            each.unlink()
        with pytest.raises(StoreUnreachableError):
            store.graph()
    assert list(path.parent.iterdir()) == []


def test_a_damaged_file_is_told(path):
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096:page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(StoreDamagedError, match="is damaged"), closing(open_store(str(path))) as store:
        store.graph()


def test_a_writer_that_waited_too_long_says_so(path):
    patient = open_store(str(path))
    hasty = SqliteStore(SqliteFile(path, str(path), create=False, read_only=False, wait=0.1))
    with patient.writing() as writer:
        with pytest.raises(StoreLockedError, match=r"waited 0\.1 s"), hasty.writing():
            pass
        writer.append([judgement_of(2)], NOW)
    with hasty.writing() as writer:
        assert writer.has_entries([judgement_of(2).id])
    patient.close()
    hasty.close()


def test_a_full_disk_leaves_the_state_before(path):
    with closing(open_store(str(path))) as store:
        before = list(store.entries())
        with store.writing() as writer:
            pages = writer.select("PRAGMA page_count")[0][0]
            writer.select(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreFullError, match="no room left"), store.writing() as writer:
            writer.append([judgement_of(number) for number in range(2, 2000)], NOW)
        assert list(store.entries()) == before
        with store.writing() as writer:
            writer.select("PRAGMA max_page_count = 1000000")
            writer.append([judgement_of(2)], NOW)
        assert len(list(store.entries())) == 2


AS_NOBODY = """
import os, sys
from orggraph.core.errors import OrggraphError
from orggraph.stores import open_store
from orggraph.stores.opening import find_stores
find_stores()
if os.geteuid() == 0:  # root may write everywhere
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""
READ = """
store = open_store(sys.argv[1], read_only=True)
print(store.graph().node_count)
store.close()
"""
WRITE = """
try:
    open_store(sys.argv[1])
except OrggraphError as error:
    print(type(error).__name__, error)
"""


def run_as_nobody(body, path):
    """The lines that a Python process without rights prints."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY + body, str(path)], env=environment, capture_output=True, text=True, check=False, timeout=60,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def open_folder(tmp_path):
    """A folder that every user can reach: pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="orggraph-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize(("file_mode", "folder_mode", "reason"), [
    (0o444, 0o777, "the file is read-only"),
    (0o666, 0o555, "its folder is read-only"),
    (0o444, 0o555, "the file is read-only"),
])
def test_where_nothing_can_be_written_reading_goes_on(path, open_folder, file_mode, folder_mode, reason):
    here = open_folder / "store.db"
    here.write_bytes(path.read_bytes())
    here.chmod(file_mode)
    open_folder.chmod(folder_mode)
    count, error, _ = run_as_nobody(READ + WRITE, here)
    assert count == str(golden_graph().node_count)
    assert error == f"{StoreReadOnlyError.__name__} cannot write {here}: {reason}."
    assert [each.name for each in open_folder.iterdir()] == ["store.db"]


def test_a_store_cannot_be_made_in_a_read_only_folder(open_folder):
    open_folder.chmod(0o555)
    error, _ = run_as_nobody(WRITE, open_folder / "new.db")
    assert error == f"{StoreReadOnlyError.__name__} cannot write {open_folder / 'new.db'}: its folder is read-only."
    assert list(open_folder.iterdir()) == []
