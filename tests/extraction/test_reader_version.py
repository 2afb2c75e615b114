"""A reading says by which reader it was made: whoever changes a rule, a lexicon or the engine makes another version."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from shutil import copytree

from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.extraction import reader_version
from orggraph.ledger.versions import rank_version


def version_of(package: Path) -> str:
    """The version that a copy of the program gives its readings."""
    code = "from orggraph.core.gazetteer import Gazetteer; from orggraph.extraction import reader_version; print(reader_version(Gazetteer()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(package)})
    return done.stdout.strip()


def test_a_changed_lexicon_is_another_version_of_the_same_rank(tmp_path):
    copytree(str(files("orggraph")), tmp_path / "orggraph")
    before = version_of(tmp_path)
    assert before == reader_version(Gazetteer())
    lexicon = tmp_path / "orggraph" / "extraction" / "lexicon" / "zh" / "cues.toml"
    lexicon.write_text(lexicon.read_text("utf-8") + "# another word\n", encoding="utf-8")
    after = version_of(tmp_path)
    assert after != before
    assert rank_version(after) == rank_version(before)


def test_other_reviewed_names_are_another_version():
    listed = Gazetteer(listings=(Listing(label="company", name="云帆科技", source="test"),))
    assert reader_version(listed) != reader_version(Gazetteer())
