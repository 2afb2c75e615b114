"""What the tests of documents share: the data folder, and loading of bytes and texts as real files."""

from pathlib import Path

from orggraph.core.announcements import Announcement
from orggraph.documents import Loaded, LoadOptions, load_source

DATA = Path(__file__).parent / "data"


def load(path: Path, options: LoadOptions | None = None) -> Loaded:
    loaded = list(load_source(str(path), options or LoadOptions()))
    assert len(loaded) == 1
    return loaded[0]


def load_bytes(folder: Path, data: bytes, name: str = "a.txt", options: LoadOptions | None = None) -> Loaded:
    path = folder / name
    path.write_bytes(data)
    return load(path, options)


def announce(folder: Path, text: str, name: str = "a.txt", options: LoadOptions | None = None) -> Announcement:
    loaded = load_bytes(folder, text.encode(), name, options)
    assert loaded.announcement is not None, loaded.problems
    return loaded.announcement


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in loaded.problems]
