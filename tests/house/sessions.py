"""Terminal sessions in the docs: ```console blocks of `$ command` lines and what they print; run again, compared or written anew."""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGES = ("README.md", "docs/cypher.md")
ROOT = Path(__file__).parents[2]
SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)
_TIME = re.compile(r"in \d+\.\d s")


def sessions(path: Path) -> list[str]:
    return SESSION.findall(path.read_text("utf-8"))


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


def link_data(folder: Path) -> None:
    """A folder like a fresh checkout's, as far as the sessions look."""
    for name in ("seeds", "cypher"):
        (folder / name).symlink_to(ROOT / name)


def is_run(command: str) -> bool:
    """Whether a command is one of orggraph; those of make are run by CI."""
    return not command.startswith("make ")


def rewrite(text: str, folder: Path) -> str:
    """A page with every session's output as it is now; outputs that leave something out with `…` are kept if they fit."""

    def renew(found: re.Match[str]) -> str:
        lines = []
        for command, expected in steps(found[1]):
            shown = run(command, folder) if is_run(command) else expected
            lines.append(f"$ {command}\n" + (expected if matches(expected, shown) else shown))
        return "```console\n" + "".join(lines) + "```"

    return SESSION.sub(renew, text)
