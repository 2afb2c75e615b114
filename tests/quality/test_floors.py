"""The committed gold is read at least as well as it was: floors.toml, one table a set."""

import tomllib

import pytest
from tests.quality.figures import total
from tests.quality.gold import HERE
from tests.quality.page import measured

FLOORS = tomllib.loads((HERE.parent / "floors.toml").read_text("utf-8"))
NO_FLOOR = {"precision": 0.0, "f1": 0.0}  # a set just dropped in


@pytest.mark.parametrize("set_", measured(), ids=lambda set_: set_.name)
def test_a_set_is_read_as_well_as_before(set_):
    floor, figures = FLOORS.get(set_.name, NO_FLOOR), total(set_.tallies)
    assert figures.precision >= floor["precision"], "make quality ARGUMENTS=--each tells which claims are wrong"
    assert figures.f1 >= floor["f1"], "make quality ARGUMENTS=--each tells which facts are missed"


def test_every_document_of_the_gold_is_loaded():
    lines = sum(len(file.read_text("utf-8").splitlines()) for file in HERE.glob("*.jsonl"))
    assert sum(len(set_.documents) for set_ in measured()) == lines
