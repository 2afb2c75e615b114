"""The shipped queries run on every store of the conformance suite."""

import pytest
from tests.conformance.factories import FACTORIES


@pytest.fixture(params=sorted(FACTORIES))
def place(request, tmp_path):
    return FACTORIES[request.param](tmp_path)


@pytest.fixture
def store(place):
    opened = place.open()
    yield opened
    opened.close()
