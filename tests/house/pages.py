"""The generated pages of docs/: written by `make docs`, compared by the tests."""

import inspect
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from tests.quality.page import write_quality_page

from orggraph.cli import COMMANDS

ORGGRAPH = str(Path(sys.executable).parent / "orggraph")
LANGUAGES = {"zh": "Chinese", "en": "English"}


def write_cli_page() -> str:
    parts = ["# Command line\n\nWritten by `make docs` from the commands' own help; don't edit.\n"]
    for command in ["", *COMMANDS]:
        words = [ORGGRAPH, *command.split(), "--help"]
        environment = {"PATH": os.environ["PATH"], "COLUMNS": "110", "NO_COLOR": "1", "LANG": "C.UTF-8", "HOME": os.devnull}
        done = subprocess.run(words, capture_output=True, text=True, env=environment, check=True)
        parts.append(f"## orggraph {command}".rstrip() + f"\n\n```text\n{done.stdout.strip()}\n```\n")
    return "\n".join(parts)


def write_rules_page() -> str:
    parts = ["# Rules\n\nWritten by `make docs` from the rule files; don't edit. A pattern is read left to right over the phrases of a clause.\n"]
    for language, name in LANGUAGES.items():
        package = import_module(f"orggraph.extraction.rules.{language}")
        parts.append(f"## {name}\n")
        for found in sorted(iter_modules(package.__path__), key=lambda module: module.name):
            module = import_module(f"{package.__name__}.{found.name}")
            parts.append(f"### {language}: {found.name}\n\n```text\n{inspect.cleandoc(module.__doc__)}\n```\n\n| row | pattern | reads | does not read |\n|---|---|---|---|")
            parts += [_row(row) for row in module.ROWS]
            parts.append("")
    return "\n".join(parts)


def _row(row) -> str:
    def cell(text: str) -> str:
        return text.replace("|", "\\|").replace("\n", " ")

    reads, not_reads = ("<br>".join(map(cell, group)) for group in (row.examples, row.counter_examples))
    return f"| `{row.id}` | `{cell(row.pattern)}` | {reads} | {not_reads} |"


PAGES = {"cli.md": write_cli_page, "quality.md": write_quality_page, "rules.md": write_rules_page}
