"""The shipped queries run on every store of the conformance suite."""

import pytest
from tests.conformance.factories import FACTORIES


@pytest.fixture(params=sorted(FACTORIES))
def place(request):
    yield from FACTORIES[request.param](request)


@pytest.fixture
def store(place):
    opened = place.open()
    yield opened
    opened.close()
