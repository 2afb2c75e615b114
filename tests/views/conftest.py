"""The worked example in a store, once a session: the questions write nothing."""

import pytest
from tests.views.golden import Golden


@pytest.fixture(scope="session")
def golden() -> Golden:
    return Golden()


@pytest.fixture(scope="session")
def store(golden, tmp_path_factory):
    opened = golden.store(tmp_path_factory.mktemp("golden"))
    yield opened
    opened.close()
