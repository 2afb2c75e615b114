"""Bad input: a clear error with the next step and the right exit code; the others go in; nothing half-written."""

import sqlite3

import pytest

GOOD = "---\npublished: 2024-03-05\ncompany: 云帆科技\nkind: letter\n---\n云帆科技成立直播产品部。\n"


def test_a_missing_file_is_named_and_the_others_go_in(shell):
    shell.write("good.txt", GOOD)
    done = shell.run("ingest", "nowhere.txt", "good.txt")
    assert done.code == 1
    assert "nowhere.txt" in done.err
    assert shell.run("who", "直播产品部").code == 0


@pytest.mark.parametrize(("name", "content", "word"), [
    ("empty.txt", b"", "no text"),
    ("blank.txt", b" \n\n", "no text"),
    ("binary.txt", bytes(range(256)) * 8, "binary"),
    ("undated.txt", "云帆科技成立电商产品部。".encode(), "--published"),
])
def test_one_bad_file_in_a_folder_is_told_and_the_others_go_in(shell, name, content, word):
    shell.write("folder/good.txt", GOOD)
    shell.write(f"folder/{name}", content)
    done = shell.run("ingest", "folder")
    assert done.code == 1
    assert word in done.err
    assert name in done.err
    assert shell.run("who", "直播产品部").code == 0


def test_an_unreadable_file_is_told_and_the_others_go_in(shell):
    # A link that leads to itself can be opened by nobody, not even by root.
    (shell.folder / "circle.txt").symlink_to("circle.txt")
    shell.write("good.txt", GOOD)
    done = shell.run("ingest", "circle.txt", "good.txt")
    assert done.code == 1
    assert "circle.txt" in done.err
    assert shell.run("who", "直播产品部").code == 0


def test_an_undated_text_is_extracted_but_not_ingested_unless_dated(shell):
    shell.write("undated.txt", "云帆科技成立电商产品部。")
    assert shell.run("extract", "undated.txt").code == 0
    refused = shell.run("ingest", "undated.txt")
    assert (refused.code, "--published" in refused.err) == (1, True)
    assert shell.run("ingest", "undated.txt", "--published", "2024-03-05").code == 0


def test_a_store_that_is_not_there_is_named_with_the_next_step(shell):
    done = shell.run("who", "何晴")
    assert done.code == 4
    assert done.err.startswith("Error: ")
    assert "orggraph ingest" in done.err


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(shell):
    shell.ingest_letter()
    with sqlite3.connect(shell.folder / "orggraph.db") as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.close()
    done = shell.run("who", "何晴")
    assert done.code == 1
    assert "newer" in done.err


def test_a_file_that_is_no_store_is_left_as_it_is(shell):
    place = shell.write("notes.db", "my notes")
    done = shell.run("ingest", "-", "--published", "2024-01-01", "--store", "notes.db", stdin=GOOD.encode())
    assert done.code == 1
    assert "notes.db" in done.err
    assert place.read_text() == "my notes"


def test_a_locked_store_makes_the_writer_wait_and_then_say_so(shell):
    shell.ingest_letter()
    connection = sqlite3.connect(shell.folder / "orggraph.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    reader = shell.run("who", "何晴", "--on", "2024-03-05")
    connection.execute("ROLLBACK")
    connection.close()
    assert reader.code == 0, "a reader needs no lock"


@pytest.mark.parametrize(("words", "hint"), [
    (("who", "何晴", "--on", "yesterday"), "2025-05-14"),
    (("changes", "--from", "2024-02-01", "--to", "2024-01-01"), "backwards"),
    (("ingest", "letter.txt", "--published", "soon"), "YYYY-MM-DD"),
    (("export", "--format", "papyrus", "-o", "x"), "graphml"),
    (("who",), "name"),
])
def test_wrong_usage_is_told_with_exit_code_2(shell, words, hint):
    shell.ingest_letter()
    done = shell.run(*words)
    assert done.code == 2, done.err
    assert hint.lower() in done.err.lower()


def test_an_unknown_name_is_told_with_near_ones(shell):
    shell.ingest_letter()
    done = shell.run("who", "直播产品")
    assert done.code == 4
    assert "直播产品部" in done.err


def test_a_broken_settings_file_is_told(shell):
    shell.write("orggraph.toml", "store = ")
    done = shell.run("status")
    assert done.code == 2
    assert "orggraph.toml" in done.err


def test_an_export_into_a_folder_that_is_not_there_is_told(shell):
    shell.ingest_letter()
    done = shell.run("export", "--format", "json", "-o", "nowhere/out.json")
    assert done.code == 1
    assert "nowhere" in done.err
    assert "Traceback" not in done.err


def test_a_ledger_with_one_bad_line_is_refused_whole_and_the_line_named(shell):
    shell.ingest_letter()
    shell.run("export", "--format", "ledger", "-o", "ledger.jsonl")
    lines = (shell.folder / "ledger.jsonl").read_text("utf-8").splitlines()
    lines[3] = lines[3].replace("部", "局", 1) if "部" in lines[3] else "{"
    shell.write("bad.jsonl", "\n".join(lines) + "\n")
    done = shell.run("ingest", "bad.jsonl", "--store", "second.db")
    assert done.code == 1
    assert "bad.jsonl:4" in done.err


@pytest.mark.parametrize(("settings", "word"), [
    ('stroe = "x.db"', "stroe"), ("[who]\ncolour = 1", "who.colour"), ("[whom]\ncompany = 'x'", "whom"),
])
def test_a_setting_that_nothing_takes_is_an_error_that_names_it(shell, settings, word):
    shell.write("orggraph.toml", settings)
    done = shell.run("doctor")
    assert done.code == 2
    assert "orggraph.toml" in done.err
    assert word in done.err


def test_a_name_of_another_kind_is_told_as_what_it_is(shell):
    shell.write("good.txt", GOOD)
    shell.run("ingest", "good.txt")
    done = shell.run("chart", "直播产品部", "--on", "2024-03-05")
    assert done.code == 0
    done = shell.run("line", "云帆科技")
    assert done.code == 4
    assert "Did you mean" not in done.err
    assert "'云帆科技' is no executive or department here, but:\n  云帆科技  company" in done.err
