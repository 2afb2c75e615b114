"""Python processes beside the test's own, real ones, that open the same store."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HEAD = """
import os, signal, sys, time
from orggraph.core.announcements import Sighting
from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores import open_store
from tests.conformance.golden import golden_graph
from tests.conformance.samples import NOW, entries_of, judgement_of
url, *arguments = sys.argv[1:]
"""


def start_process(body: str, url: str, *arguments: object) -> subprocess.Popen[str]:
    """Starts `body` with `url` and `arguments` (texts) at hand; its output is piped."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-c", _HEAD + body, url, *map(str, arguments)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def end_process(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Waits for the end: exit status, output, errors."""
    output, errors = process.communicate(timeout=60)
    return process.returncode, output, errors
