"""Mutation of the interval code: every comparison of days flipped, every day moved by one, every min and max swapped, one at a time.

`python -m tests.mutation [--ledgers N] [MODULE …]` makes each mutant in a copy of sources and tests, runs those of the projection and the
oracle's subset over it, and prints the mutants that no test notices; `docs/mutation.md` explains those that are left.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

HOME = Path(__file__).parent.parent
MODULES = (
    "core/days", "core/facts", *(
        f"projection/{name}" for name in (
            "boundaries", "cuts", "lines", "lives", "meanings", "occasions", "placements", "policy", "rectangles", "seats", "slots",
            "statements", "steps", "structure", "beliefs",
        )
    ),
)
FLIPPED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
SWAPPED = {"min": "max", "max": "min"}
TESTS = ("tests/core/test_days.py", "tests/core/test_doctests.py", "tests/projection", "tests/oracle")


@dataclass(frozen=True)
class Mutant:
    """One change of one place in one module: characters `start` to `end` become `new`."""

    module: str
    line: int
    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        """The module's text with the change."""
        return text[: self.start] + self.new + text[self.end:]

    def describe(self, text: str) -> str:
        """The place, what changes, and the line as it was."""
        line = text.splitlines()[self.line - 1].strip()
        return f"{self.module}:{self.line}: {text[self.start:self.end].strip()} → {self.new.strip()}: {line}"


def find_mutants(module: str, text: str) -> Iterator[Mutant]:
    """All mutants of a module in the order of the text."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def place(line: int, column: int) -> int:
        return starts[line - 1] + len(text.splitlines()[line - 1].encode()[:column].decode())

    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare):
            for left, right in pairwise([node.left, *node.comparators]):
                start, end = place(left.end_lineno or 0, left.end_col_offset or 0), place(right.lineno, right.col_offset)
                operator = text[start:end].strip(" ()\n")
                if operator in FLIPPED:
                    begin = text.index(operator, start)
                    found.append(Mutant(module, right.lineno, begin, begin + len(operator), FLIPPED[operator]))
        elif isinstance(node, ast.Name) and node.id == "ONE_DAY" and isinstance(node.ctx, ast.Load):
            start = place(node.lineno, node.col_offset)
            found.append(Mutant(module, node.lineno, start, start + len("ONE_DAY"), "(ONE_DAY * 0)"))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SWAPPED:
            start = place(node.lineno, node.col_offset)
            found.append(Mutant(module, node.lineno, start, start + 3, SWAPPED[node.func.id]))
    return iter(sorted(found, key=lambda one: one.start))


def is_noticed(mutant: Mutant, copy: Path, ledgers: int) -> bool:
    """Whether a test fails (or does not end) with the mutant in place; the copy is as before afterwards."""
    file = copy / "src" / "orggraph" / f"{mutant.module}.py"
    text = file.read_text("utf-8")
    file.write_text(mutant.apply(text), "utf-8")
    environment = os.environ | {"PYTHONPATH": str(copy / "src"), "ORGGRAPH_ORACLE_LEDGERS": str(ledgers), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
    try:
        return subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False, timeout=600).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(text, "utf-8")


def main(arguments: Sequence[str]) -> None:
    """Runs all mutants of the modules named, or of all."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="*", default=MODULES)
    parser.add_argument("--ledgers", type=int, default=400)
    parser.add_argument("--every", type=int, default=1, help="only every n-th mutant")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("src", "tests"):
            shutil.copytree(HOME / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(HOME / "pyproject.toml", copy)
        survivors, tried = [], 0
        for module in options.modules:
            text = (copy / "src" / "orggraph" / f"{module}.py").read_text("utf-8")
            for mutant in list(find_mutants(module, text))[:: options.every]:
                tried += 1
                if not is_noticed(mutant, copy, options.ledgers):
                    survivors.append(mutant.describe(text))
                    print(survivors[-1], flush=True)
    print(f"{tried} mutants, {tried - len(survivors)} noticed, {len(survivors)} not")


if __name__ == "__main__":
    main(sys.argv[1:])
