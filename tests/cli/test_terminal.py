"""What people see: plain text when piped, colour and progress on a terminal, no colour with NO_COLOR."""

import re

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
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", plain)
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
    assert "├── 内容平台部" in chart
    assert "└── 直播产品部" in chart


@pytest.mark.parametrize("command", [
    "ingest", "extract", "who", "line", "chart", "history", "changes", "why", "find", "judge", "review", "status", "reread", "verify",
    "digest",
    "cypher", "export", "doctor",
])
def test_every_command_has_help(shell, command):
    done = shell.run(command, "--help")
    assert done.code == 0
    assert command in done.out


def test_an_error_shows_no_traceback_unless_asked(shell):
    assert "Traceback" not in shell.run("who", "何晴").err
    assert "Traceback" in shell.run("--debug", "who", "何晴").err
