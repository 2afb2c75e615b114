"""What people see: plain text when piped, colour and progress on a terminal, no colour with NO_COLOR."""

import json
import re
import signal
import subprocess

import pexpect
import pytest
from tests.cli.conftest import LETTER, ORGGRAPH

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(shell, *words, **environment):
    own = {"PATH": "/usr/bin:/bin", "HOME": str(shell.folder), "LANG": "C.UTF-8", "TERM": "xterm-256color", **environment}
    child = pexpect.spawn(ORGGRAPH, list(words), cwd=str(shell.folder), env=own, encoding="utf-8", dimensions=(40, 100), timeout=60)
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def test_on_a_terminal_there_is_colour_and_a_bar_that_goes_away(shell):
    shell.write("letter.txt", LETTER)
    code, shown = on_terminal(shell, "ingest", "letter.txt")
    assert code == 0
    assert ANSI.search(shown)
    assert "letter.txt" in shown
    assert "Wrote" in ANSI.sub("", shown)


def test_no_color_takes_the_colour_away_and_nothing_else(shell):
    shell.ingest_letter()
    _, coloured = on_terminal(shell, "extract", "letter.txt")
    code, plain = on_terminal(shell, "extract", "letter.txt", NO_COLOR="1")
    assert code == 0
    assert not ANSI.search(plain)  # bold is gone, too
    assert ANSI.sub("", plain) == ANSI.sub("", coloured)


def test_piped_output_is_plain_and_progress_stays_out(shell):
    shell.write("letter.txt", LETTER)
    done = shell.run("ingest", "letter.txt")
    assert "\x1b" not in done.out + done.err
    assert "Reading" not in done.err


def test_quiet_leaves_only_the_result(shell):
    shell.write("letter.txt", LETTER)
    done = shell.run("--quiet", "ingest", "letter.txt")
    assert done.err == ""
    assert "Wrote" in done.out


def test_east_asian_names_line_up_in_the_chart(shell):
    shell.ingest_letter()
    chart = shell.run("chart", "星河事业群", "--on", "2024-03-05").out
    assert "├─ 内容平台部" in chart
    assert "└─ 直播产品部" in chart


@pytest.mark.parametrize("command", [
    "ingest", "extract", "who", "line", "chart", "history", "changes", "why", "find", "judge", "review", "status", "reread", "verify",
    "digest",
    "cypher", "export", "doctor",
])
def test_every_command_has_help(shell, command):
    done = shell.run(command, "--help")
    assert done.code == 0
    assert command in done.out


def test_control_characters_in_a_files_name_do_not_reach_the_terminal(shell):
    shell.write("evil\x1b[31m.txt", LETTER)
    shell.write("worse\x1b[31m.txt", "")
    done = shell.run("ingest", "evil\x1b[31m.txt", "worse\x1b[31m.txt", "missing\x1b[31m.txt")
    assert "\x1b" not in done.out + done.err
    assert "evil\ufffd[31m.txt" in done.err


def test_an_interrupted_ingest_says_how_far_it_came(shell):
    for number in range(60):
        shell.write(f"many/{number:03}.txt", LETTER.replace("直播产品部", f"直播产品{number}部"))
    own = {"PATH": "/usr/bin:/bin", "HOME": str(shell.folder), "LANG": "C.UTF-8"}
    with subprocess.Popen(
        [ORGGRAPH, "ingest", "many"], cwd=shell.folder, env=own, stderr=subprocess.PIPE, encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 in a shell's background it is ignored
    ) as running:
        first = running.stderr.readline()
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
    assert "000.txt" in first
    assert running.returncode == 130
    assert re.search(r"Stopped after \d+ of 60 sources: \d+ claims from \d+ announcements are written", rest)
    assert shell.run("verify").code == 0


def test_the_tray_of_all_companies_is_told_by_company(shell):
    shell.write("one.txt", "---\npublished: 2024-03-05\ncompany: 云帆科技\nkind: letter\n---\n云帆科技成立直播产品部。\n")
    shell.write("two.txt", "---\npublished: 2024-03-05\ncompany: 星海集团\nkind: letter\n---\n星海集团成立内容平台部。\n")
    assert shell.run("ingest", "one.txt", "two.txt").code == 0
    shown = shell.run("chart", "--on", "2024-03-05").out.splitlines()
    at = shown.index("Without a known place")
    assert sorted([tuple(shown[at + 1: at + 3]), tuple(shown[at + 3: at + 5])]) == [("云帆科技", "  直播产品部"), ("星海集团", "  内容平台部")]


def test_a_further_line_has_its_quote(shell):
    shell.write("rows.jsonl", "".join(json.dumps(row) + "\n" for row in [
        {"type": "reports_to", "who": "Ann Lee", "to": to, "at": at, "effective": "2024-01-01", "quote": f"{at} answers to {to}"}
        for to, at in (("Bo Chen", "Ads"), ("Cy Dow", "Maps"))
    ]))
    assert shell.run("ingest", "rows.jsonl", "--company", "Kite").code == 0
    shown = shell.run("line", "Ann Lee", "--on", "2024-02-01").out
    assert "Ads answers to Bo Chen" in shown
    assert "Maps answers to Cy Dow" in shown


def test_an_error_shows_no_traceback_unless_asked(shell):
    assert "Traceback" not in shell.run("who", "何晴").err
    assert "Traceback" in shell.run("--debug", "who", "何晴").err
