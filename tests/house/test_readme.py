"""What README.md and docs/ show is what runs: every console session is run again and compared."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)
_TIME = re.compile(r"in \d+\.\d s")


def sessions(path: Path) -> list[str]:
    return _SESSION.findall(path.read_text("utf-8"))


def steps(session: str) -> list[tuple[str, str]]:
    """(command, expected output) pairs; a line of `…` in the output stands for any lines."""
    found = re.split(r"^\$ (.+)\n", session, flags=re.MULTILINE)
    return list(zip(found[1::2], found[2::2], strict=True))


def run(command: str, folder: Path) -> str:
    """A command of a session, in a folder with the seeds, its output as a reader of the README sees it (80 columns wide and more)."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "COLUMNS": "120", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
    return done.stdout


def matches(expected: str, shown: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in re.split(r"^…\n", _TIME.sub("in T s", expected), flags=re.MULTILINE))
    return re.fullmatch(pattern, _TIME.sub("in T s", shown), re.DOTALL) is not None


@pytest.mark.parametrize("page", ["README.md", "docs/cypher.md"])
def test_every_terminal_session_shown_is_what_runs(page, tmp_path):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "cypher").symlink_to(ROOT / "cypher")
    shown = [step for session in sessions(ROOT / page) for step in steps(session)]
    assert shown, f"{page} shows no session"
    for command, expected in shown:
        if command.startswith("make "):
            continue
        output = run(command, tmp_path)
        assert matches(expected, output), f"$ {command}\n--- shown\n{expected}\n--- runs\n{output}"


def test_a_session_that_says_something_else_is_noticed():
    assert matches("a\n…\nb\n", "a\nx\ny\nb\n")
    assert not matches("a\nb\n", "a\nc\n")


def test_the_readme_names_both_commands_of_the_set_up():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "make demo" in text
    assert "make test" in text


def test_the_readme_shows_a_terminal_session_before_anything_else():
    text = (ROOT / "README.md").read_text("utf-8")
    assert text.index("```console") < text.index("## ")
