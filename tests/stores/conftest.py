"""Fixtures of the stores: the run's Neo4j server with an empty database, its store opened, and the shipped gazetteer."""

from contextlib import closing

import pytest
from tests.servers.live import database

from orggraph.identity import load_gazetteer
from orggraph.shipped import find_shipped
from orggraph.stores import open_store


@pytest.fixture
def live(tmp_path_factory):
    with database(tmp_path_factory) as found:
        yield found


@pytest.fixture
def store(live):
    with closing(open_store(live.url)) as opened:
        yield opened


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer([find_shipped("seeds") / "gazetteer"])[0]
