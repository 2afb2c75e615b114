"""The wheel carries what lies outside src/: an installed orggraph finds its seeds and its Cypher."""

import subprocess
import sys
import zipfile
from pathlib import Path

from orggraph.shipped import find_shipped

ROOT = Path(__file__).parents[2]


def test_a_checkout_finds_its_own_seeds_and_cypher():
    assert find_shipped("seeds") == ROOT / "seeds"
    assert find_shipped("cypher") == ROOT / "cypher"


def test_an_installed_wheel_carries_seeds_and_cypher_and_runs(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True, timeout=300,
    )
    wheel = next(tmp_path.glob("orggraph-*.whl"))
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(place)
    assert "orggraph/py.typed" in names
    assert any(name.startswith("orggraph/shipped_data/seeds/announcements/") for name in names)
    assert any(name.startswith("orggraph/shipped_data/cypher/read/") for name in names)
    script = (
        "import orggraph, orggraph.shipped as s, sys; from orggraph.cli import app;"
        "assert orggraph.__file__.startswith(sys.argv[1]), orggraph.__file__;"
        "print(s.find_shipped('seeds'), s.find_shipped('cypher'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(place)], env={"PYTHONPATH": str(place)}, capture_output=True, text=True, timeout=60, cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "shipped_data" in done.stdout
