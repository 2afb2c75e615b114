"""The examples in core's docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import orggraph.core

MODULES = [f"orggraph.core.{found.name}" for found in pkgutil.iter_modules(orggraph.core.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_core_has_examples() -> None:
    finder = doctest.DocTestFinder()
    assert sum(bool(found.examples) for name in MODULES for found in finder.find(importlib.import_module(name))) >= 15
