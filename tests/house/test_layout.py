"""The house stays as it is drawn in ARCHITECTURE.md."""

import ast
import statistics
from pathlib import Path

from orggraph.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "orggraph"
ROOMS = ["core", "documents", "extraction", "identity", "ledger", "projection", "stores", "views"]
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "shipped_data" not in path.parts)


def test_the_fixed_names_stand_at_the_top():
    for name in ("pyproject.toml", "src/orggraph", "cypher", "seeds", "tests", "docker-compose.yml"):
        assert (ROOT / name).exists(), name


def test_the_folder_listing_is_the_pipeline():
    found = sorted(path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists())
    assert found == ["commands", *ROOMS]
    assert {path.name for path in PACKAGE.glob("*.py")} == {"__init__.py", "cli.py", "increments.py", "pipeline.py", "shipped.py"}


def test_every_room_has_its_tests():
    for room in ["cli", *ROOMS]:
        assert list((ROOT / "tests" / room).glob("test_*.py")), f"tests/{room} is empty"


def test_every_command_is_a_file_and_every_file_a_command_or_what_they_share():
    files = {path.stem for path in (PACKAGE / "commands").glob("*.py")}
    assert files - {"__init__", "option", "settings", "surroundings"} == set(COMMANDS)


def test_every_module_opens_with_a_sentence():
    for path in MODULES:
        doc = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert doc and doc.splitlines()[0].rstrip().endswith((".", ":", ";")), path


def test_no_module_is_called_after_its_being_handy():
    assert not [path for path in MODULES if path.stem in {"utils", "util", "helpers", "helper", "common", "manager", "misc"}]


def test_files_and_functions_stay_small():
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES if path.name != "__init__.py"}
    assert max(lengths.values()) <= 400, sorted(lengths.items(), key=lambda item: -item[1])[:3]
    assert statistics.median(lengths.values()) <= 150
    functions = [
        node.end_lineno - node.lineno + 1
        for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert statistics.median(functions) <= 10


def test_nobody_below_the_command_line_reads_clock_environment_or_chance():
    forbidden = {"datetime.now", "date.today", "datetime.today", "datetime.utcnow", "time.time", "os.environ", "os.getenv", "random"}
    for path in MODULES:
        if path.name == "cli.py" or path.parent.name == "commands":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert f"{node.value.id}.{node.attr}" not in forbidden, f"{path}:{node.lineno}"
            if isinstance(node, ast.Import):
                assert not {alias.name for alias in node.names} & {"random", "secrets", "uuid", "locale"}, f"{path}:{node.lineno}"
