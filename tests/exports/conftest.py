"""The worked example and a hostile world as stores, once a session: exports write no store."""

import pytest
from tests.views.golden import Golden
from tests.views.world import World

HOSTILE = (
    '=HYPERLINK("http://x","y")', "+1+1部", "-2部", "@SUM(A1)", "<script>alert(1)</script>", "]]><b>&amp;</b>", "a'b\"c", "\t=1", "＝1＋1",
    "MATCH (n) DETACH DELETE n //", "tab\tline\nend\rdone", "null\x00bell\x07\ufffe部", "😀部", "{{7*7}}${x}",
)


@pytest.fixture(scope="session")
def golden():
    return Golden()


@pytest.fixture(scope="session")
def store(golden, tmp_path_factory):
    opened = golden.store(tmp_path_factory.mktemp("golden"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    world = World("<公司>&")
    for index, name in enumerate(HOSTILE):
        unit = world.department(name, since="2020-01-01", mark=str(index))
        world.fact("HEADS", world.executive(f"{name}人"), unit, "2020-01-01", job_title=name)
    opened = world.store(tmp_path_factory.mktemp("hostile"))
    yield opened
    opened.close()
