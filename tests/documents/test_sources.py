"""Which sources the arguments of a command name, and which of them cannot be opened."""

import os
import socket
import subprocess
import sys

import pytest
from tests.documents.pages import codes, load

from orggraph.documents import LoadOptions, find_sources, load_source
from orggraph.documents.formats import list_suffixes
from orggraph.documents.refusals import SIZE_LIMIT


def write(path, text: str = "通知") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_folder_gives_its_files_sorted_and_those_of_its_folders(tmp_path) -> None:
    paths = [write(tmp_path / name) for name in ("a.txt", "b/a.md", "b/c/x.html", "b/z.htm", "c.xhtml", "甲.txt")]
    write(tmp_path / "B.txt")
    assert list(find_sources([str(tmp_path)])) == [str(tmp_path / "B.txt"), *paths]


def test_hidden_files_and_unknown_formats_in_a_folder_are_passed_over(tmp_path) -> None:
    for name in (".hidden.txt", ".git/a.txt", "a.pdf", "a.py", "README"):
        write(tmp_path / name)
    kept = write(tmp_path / "A.TXT")
    assert list(find_sources([str(tmp_path)])) == [kept]


def test_every_source_is_given_once_in_the_order_of_the_arguments(tmp_path) -> None:
    a, b = write(tmp_path / "a.txt"), write(tmp_path / "b.txt")
    assert list(find_sources([b, "-", str(tmp_path), "-"])) == [b, "-", a]


def test_a_loop_of_links_ends(tmp_path) -> None:
    kept = write(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(find_sources([str(tmp_path)])) == [kept]


def test_a_folder_nested_deeper_than_a_call_stack_is_walked(tmp_path) -> None:
    folder = tmp_path
    for _ in range(300):
        folder = folder / "d"
    kept = write(folder / "a.txt")
    assert list(find_sources([str(tmp_path)])) == [kept]


def test_a_missing_path_is_told_and_stops_no_other(tmp_path) -> None:
    there, lost = write(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert list(find_sources([lost, there])) == [lost, there]
    assert codes(load(lost)) == ["missing"]


def test_a_path_with_a_nul_is_missing() -> None:
    assert list(find_sources(["a\0b"])) == ["a\0b"]
    assert codes(next(load_source("a\0b"))) == ["missing"]


def test_a_folder_with_nothing_to_read_tells_so_and_stops_no_other(tmp_path) -> None:
    write(tmp_path / "empty" / "a.pdf")
    kept = write(tmp_path / "a.txt")
    sources = list(find_sources([str(tmp_path / "empty"), kept]))
    assert sources == [str(tmp_path / "empty"), kept]
    loaded = [next(load_source(source)) for source in sources]
    assert codes(loaded[0]) == ["nothing to read"]
    assert loaded[1].announcement is not None


def test_a_file_gone_since_it_was_listed_is_a_problem(tmp_path) -> None:
    loaded = load(tmp_path / "gone.txt")
    assert (codes(loaded), loaded.announcement) == (["missing"], None)
    assert loaded.problems[0].severity == "error"
    assert loaded.problems[0].where == str(tmp_path / "gone.txt")


def test_a_link_to_itself_cannot_be_opened(tmp_path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert codes(load(tmp_path / "a.txt")) == ["unreadable"]


def test_a_file_without_permission_cannot_be_opened() -> None:
    # In a process that gives up being the superuser, who may read everything.
    script = (
        "import os, sys, tempfile; from orggraph.documents import load_source, LoadOptions\n"
        "if os.geteuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    path = os.path.join(folder, 'a.txt'); open(path, 'w').close(); os.chmod(path, 0)\n"
        "    print([problem.code for loaded in load_source(path, LoadOptions()) for problem in loaded.problems])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "['unreadable']", done.stderr


def test_pipes_and_sockets_are_not_waited_for(tmp_path, monkeypatch) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert codes(load(tmp_path / "a.txt")) == ["not a file"]
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("b.txt")
        assert codes(load(tmp_path / "b.txt")) == ["not a file"]


def test_too_large_a_file_is_refused_unread_and_the_limit_is_said(tmp_path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    loaded = load(tmp_path / "a.txt")
    assert codes(loaded) == ["too large"]
    assert "20 MB" in loaded.problems[0].message


def test_a_format_nobody_reads_names_those_that_are_read(tmp_path) -> None:
    loaded = load(tmp_path / write(tmp_path / "a.docx"))
    assert codes(loaded) == ["unknown format"]
    assert " ".join(list_suffixes()) in loaded.problems[0].message


def test_without_a_suffix_the_content_tells_the_format(tmp_path) -> None:
    page = write(tmp_path / "page", "<!DOCTYPE html><html><body><p>The board named Ann Poe its chair.</p></body></html>")
    text = write(tmp_path / "text", "The <b>board</b> named Ann Poe.")
    assert next(load_source(page)).announcement.text == "The board named Ann Poe its chair.\n"
    assert next(load_source(text)).announcement.text == "The <b>board</b> named Ann Poe."


def test_standard_input_is_what_the_caller_read() -> None:
    loaded = next(load_source("-", LoadOptions(stdin="通知\r\n正文".encode())))
    assert (loaded.source, loaded.announcement.text) == ("-", "通知\n正文")
    assert codes(next(load_source("-", LoadOptions()))) == ["empty"]
    assert codes(next(load_source("-", LoadOptions(stdin=b" " * (SIZE_LIMIT + 1))))) == ["too large"]


def test_a_path_that_is_no_utf_8_is_read_and_shown_without_lone_surrogates(tmp_path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(path, "wb") as file:
        file.write("通知".encode())
    source = next(find_sources([str(tmp_path)]))
    loaded = next(load_source(source))
    assert loaded.announcement is not None
    assert loaded.source.encode("utf-8").endswith(b"\\udcff.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", "\u3000\u3000\n".encode(), b"\xff\xfe"])
def test_a_file_without_text_is_a_problem(data: bytes, tmp_path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert codes(load(tmp_path / "a.txt")) == ["empty"]
