"""Fixtures of the suite: a place for each store, and the store opened there."""

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
