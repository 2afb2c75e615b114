"""Every question through the command line: JSON contracts, text, and exit codes."""

import json

import pytest


def ask(shell, *words):
    done = shell.run(*words, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_who_answers_with_name_on_day_and_the_sentence(shell):
    shell.ingest_letter()
    view = ask(shell, "who", "内容基础部", "--on", "2024-03-05")
    assert (view["schema"], view["answer"], view["name_on_day"]) == ("orggraph/who/1", "yes", "内容平台部")
    assert [head["name"] for head in view["heads"]] == ["何晴"]
    assert "内容平台部负责人" in view["heads"][0]["quote"]


def test_line_gives_a_quote_for_each_hop(shell):
    shell.ingest_letter()
    view = ask(shell, "line", "何晴", "--to", "林美琪", "--on", "2024-03-05")
    assert [(hop["name"], hop["to"]) for hop in view["hops"]] == [("何晴", "许立安"), ("许立安", "林美琪")]
    assert all(hop["quote"] and hop["source"] == "letter.txt" for hop in view["hops"])


def test_changes_names_what_became_of_each_department_and_head(shell):
    shell.ingest_letter()
    view = ask(shell, "changes", "--from", "2024-03-04", "--to", "2024-03-05")
    assert sorted((change["op"], change["name"]) for change in view["changes"]) == [
        ("head_in", "何晴"), ("head_in", "许立安"), ("head_out", "许立安"),
        ("line", "何晴"), ("line", "许立安"), ("new", "直播产品部"), ("renamed", "内容平台部"),
    ]


@pytest.mark.parametrize("words", [
    ("chart", "星河事业群", "--on", "2024-03-05"), ("history", "内容平台部"), ("why", "许立安"), ("find", "直播"), ("status",),
    ("verify",), ("digest",), ("doctor",), ("chart",),
])
def test_every_reading_command_has_a_schema_and_a_text_form(shell, words):
    shell.ingest_letter()
    assert ask(shell, *words)["schema"] == f"orggraph/{words[0]}/1"
    shown = shell.run(*words)
    assert shown.code == 0
    assert shown.out.strip()
    assert "\x1b" not in shown.out


def test_what_was_known_before_the_publication_is_unknown(shell):
    shell.ingest_letter()
    assert ask(shell, "who", "直播产品部", "--on", "2024-03-05", "--known", "2024-03-04")["answer"] == "unknown"


def test_recorded_answers_with_what_the_store_had_then(shell):
    shell.ingest_letter()
    assert shell.run("who", "直播产品部", "--on", "2024-03-05", "--recorded", "2020-01-01").code == 4
    assert ask(shell, "who", "直播产品部", "--on", "2024-03-05", "--recorded", "2999-01-01")["answer"] == "yes"


def test_a_second_ingest_changes_nothing(shell):
    shell.ingest_letter()
    before = ask(shell, "digest")
    again = shell.run("ingest", "letter.txt")
    assert again.code == 0
    assert "known already" in again.err
    assert ask(shell, "digest") == before


def test_a_dry_run_tells_and_writes_nothing(shell):
    shell.write("letter.txt", "---\npublished: 2024-03-05\ncompany: 云帆科技\n---\n云帆科技成立直播产品部。\n")
    done = shell.run("ingest", "letter.txt", "--dry-run")
    assert done.code == 0
    assert "dry run" in done.out
    assert not (shell.folder / "orggraph.db").exists()


def test_standard_input_is_a_source(shell):
    done = shell.run("extract", "-", "--json", "--published", "2024-03-05", stdin="云帆科技成立直播产品部。".encode())
    assert done.code == 0, done.err
    view = json.loads(done.out)
    assert [(claim["type"], claim["department"]["name"]) for claim in view["claims"]] == [("established", "直播产品部")]


def test_strict_tells_by_exit_code_that_not_all_was_understood(shell):
    shell.write("half.txt", "---\npublished: 2024-03-05\ncompany: 云帆科技\n---\n何晴等人调任关键岗位。\n")
    assert shell.run("extract", "half.txt").code == 0
    assert shell.run("extract", "half.txt", "--strict").code == 3


def test_cypher_runs_shipped_queries_and_own_ones(shell):
    shell.ingest_letter()
    rows = json.loads(shell.run(
        "cypher", "chart", "-p", "company=云帆科技", "-p", "root=星河事业群", "-p", "on=2024-03-05", "--json").out)
    assert [row["head"] for row in rows] == ["林美琪", "何晴", "许立安"]
    csv = shell.run("cypher", "-q", "MATCH (d:Department) RETURN d.name AS name ORDER BY name LIMIT 1", "--csv").out
    assert csv.splitlines()[0] == "name"
    assert "chart" in shell.run("cypher").out
    missing = shell.run("cypher", "chart")
    assert (missing.code, "-p company=" in missing.err) == (2, True)


def test_the_ledger_goes_out_and_comes_back_whole(shell):
    shell.ingest_letter()
    assert shell.run("export", "--format", "ledger", "-o", "ledger.jsonl").code == 0
    taken = shell.run("ingest", "ledger.jsonl", "--store", "second.db")
    assert (taken.code, "Wrote 10 claims from 1 announcements" in taken.out) == (0, True), taken.out
    assert ask(shell, "digest", "--store", "second.db") == ask(shell, "digest")


@pytest.mark.parametrize(("form", "suffix"), [("graphml", "graphml"), ("json", "json"), ("csv", "csv"), ("ledger", "jsonl")])
def test_every_export_writes_a_file_and_says_so(shell, form, suffix):
    shell.ingest_letter()
    done = shell.run("export", "--format", form, "-o", f"out.{suffix}")
    assert done.code == 0, done.err
    assert "直播产品部" in (shell.folder / f"out.{suffix}").read_text("utf-8-sig")


def test_an_export_to_standard_output_is_the_file_and_nothing_else(shell):
    shell.ingest_letter()
    done = shell.run("export", "--format", "ledger", "-o", "-")
    shell.run("export", "--format", "ledger", "-o", "ledger.jsonl")
    assert done.out == (shell.folder / "ledger.jsonl").read_text("utf-8")
    assert "standard output" in done.err
    assert not (shell.folder / "-").exists()
    assert shell.run("export", "--format", "neo4j-kit", "-o", "-").code == 2


def test_the_help_of_changes_says_that_they_are_the_net_difference(shell):
    assert "net difference" in shell.run("changes", "--help").out


def test_settings_come_from_flags_then_environment_then_the_settings_file(shell):
    shell.ingest_letter()
    shell.write("orggraph.toml", 'store = "elsewhere.db"\n')
    assert shell.run("status").code == 4
    assert shell.run("status", ORGGRAPH_STORE="orggraph.db").code == 0
    assert shell.run("status", "--store", "orggraph.db", ORGGRAPH_STORE="nowhere.db").code == 0


def test_reread_with_the_same_version_finds_nothing_new(shell):
    shell.ingest_letter()
    done = shell.run("reread")
    assert (done.code, done.out.split()[0]) == (0, "0")
