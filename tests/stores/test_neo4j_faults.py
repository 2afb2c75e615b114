"""Neo4j under fire: lost connections, unanswered commits, a server that dies, many writers at once."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.conformance.golden import golden_graph
from tests.conformance.samples import LATER, NOW, entries_of, judgement_of
from tests.servers.live import GIVEN, connect, launch, remember
from tests.servers.proxy import proxy_to

from orggraph.core.graph import Graph, compare_graphs, graph_digest
from orggraph.documents import LoadOptions
from orggraph.pipeline import ingest, ingest_all, list_sources, read_sources
from orggraph.stores import open_store
from orggraph.stores.errors import ServerUnreachableError, StoreInterruptedError

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds" / "announcements" / "tencent"
GOLDEN = golden_graph()
FILL = compare_graphs(Graph(), GOLDEN)


@pytest.fixture
def proxy(live):
    with proxy_to(int(live.url.rpartition(":")[2])) as found:
        yield found


def write_all(store):
    with store.writing() as writer:
        writer.append(entries_of(1), NOW)
        writer.apply(FILL)


@pytest.mark.parametrize("cuts", [["before"], ["after"], ["before", "before"], ["after", "after"], ["before", "after"]])
def test_a_connection_cut_around_the_commit_writes_once(proxy, live, cuts):
    with closing(open_store(live.url)), closing(open_store(proxy.url)) as store:
        proxy.cuts = list(cuts)
        write_all(store)
        assert proxy.done[0] == cuts[0]
    with closing(open_store(live.url)) as other:
        assert other.graph() == GOLDEN
        assert [each.seq for each in other.entries()] == [1, 2, 3]
        with other.writing() as writer:
            assert writer.append([*entries_of(1), judgement_of(1)], LATER) == [judgement_of(1).id]
        assert other.select("changes") == [{"changes": 2, "entries": 4}]


def test_after_an_unanswered_commit_that_came_through_nothing_is_written_again(proxy, live):
    with closing(open_store(proxy.url)) as store:
        proxy.cuts = ["after"]
        write_all(store)
        assert proxy.done == ["after"]
        assert store.select("changes") == [{"changes": 1, "entries": 3}]


def test_what_another_wrote_meanwhile_is_not_written_over(proxy, live):
    """The lock went with the connection; the other saw a state that this writer has not seen."""
    with closing(open_store(live.url)) as other, closing(open_store(proxy.url)) as store:
        with pytest.raises(StoreInterruptedError, match="nothing of this step was written"):
            write_overtaken(store, other, proxy)
        assert [each.entry for each in other.entries()] == [judgement_of(1)]


def write_overtaken(store, other, proxy):
    with store.writing() as writer:
        writer.append(entries_of(1), NOW)
        assert writer.entries_of("nothing") == []
        proxy.drop()
        with other.writing() as quicker:
            quicker.append([judgement_of(1)], NOW)


def test_a_connection_lost_between_two_statements_is_made_anew(proxy, live):
    with closing(open_store(proxy.url)) as store:
        with store.writing() as writer:
            writer.append(entries_of(1), NOW)
            assert len(list(writer.entries())) == 3
            proxy.drop()
            writer.apply(FILL)
            proxy.drop()
        assert store.graph() == GOLDEN
        assert [each.entry for each in store.entries()] == entries_of(1)


def test_sixteen_writers_of_one_announcement_write_it_once(live, gazetteer):
    read, = read_sources([str(SEEDS / "tencent-2025-05-14-wxg.txt")], LoadOptions(), gazetteer)
    states = ingest_at_once(live.url, [read] * 16, gazetteer)
    assert sorted(states) == ["added"] + ["known"] * 15
    with closing(open_store(live.url)) as store:
        assert graph_digest(store.graph()) == embedded_digest([read], gazetteer)
    assert duplicates(live.url) == []


def test_sixteen_writers_of_one_company_lose_nothing(live, gazetteer):
    sources = list_sources([str(ROOT / "seeds" / "announcements" / name) for name in ("tencent", "baidu")])
    reads = [read for source in sources for read in read_sources([source], LoadOptions(), gazetteer)][:16]
    ingest_at_once(live.url, reads, gazetteer)
    with closing(open_store(live.url)) as store:
        assert graph_digest(store.graph()) == embedded_digest(reads, gazetteer)
        seqs = [each.seq for each in store.entries()]
        assert seqs == list(range(1, len(seqs) + 1))
    assert duplicates(live.url) == []


def ingest_at_once(url, reads, gazetteer):
    """Each read source by a writer of its own, all at the same time; what each says."""
    states, failures = [], []
    start = threading.Barrier(len(reads))

    def write(read):
        try:
            with closing(open_store(url)) as store:
                start.wait(60)
                states.append(ingest(store, read, gazetteer, at=NOW, by="ann").state)
        except Exception as error:  # noqa: BLE001 told below
            failures.append(error)

    threads = [threading.Thread(target=write, args=(read,)) for read in reads]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert failures == []
    return states


def embedded_digest(reads, gazetteer):
    with closing(open_store("sqlite:///:memory:")) as store:
        for read in reads:
            ingest(store, read, gazetteer, at=NOW, by="ann")
        return graph_digest(store.graph())


def duplicates(url):
    """Ids that stand on more than one node of a label or edge of a type."""
    with connect(url) as session:
        nodes = session.run("MATCH (n) WITH labels(n) AS kind, n.id AS id, count(*) AS n WHERE id IS NOT NULL AND n > 1 RETURN kind, id").values()
        edges = session.run("MATCH ()-[r]->() WITH type(r) AS kind, r.id AS id, count(*) AS n WHERE n > 1 RETURN kind, id").values()
    return nodes + edges


INGEST = """
import sys
from orggraph.documents import LoadOptions
from orggraph.identity import load_gazetteer
from orggraph.pipeline import ingest_all, list_sources
from orggraph.shipped import find_shipped
from orggraph.stores import open_store
store = open_store(sys.argv[1])
names = load_gazetteer([find_shipped("seeds") / "gazetteer"])[0]
for outcome in ingest_all(store, list_sources(sys.argv[2:]), LoadOptions(), names, clock=lambda: "2025-06-01T08:00:00Z", by="ann"):
    print(outcome.state, flush=True)
"""


@pytest.mark.skipif(bool(GIVEN), reason="the server is not this run's own to kill")
@pytest.mark.parametrize("after_how_many", [0, 2])
def test_a_server_killed_during_ingest_and_started_again_converges(live, gazetteer, after_how_many):
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    process = subprocess.Popen(
        [sys.executable, "-c", INGEST, live.url, str(SEEDS)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    try:
        for _ in range(after_how_many + 1):
            assert process.stdout.readline() == "added\n"
        os.kill(live.pid, signal.SIGKILL)
        _, errors = process.communicate(timeout=180)
        assert process.returncode == 1, "the program says so and stops"
        assert "Server" in errors or "Store" in errors
    finally:
        process.kill()
        process.wait()
        again = launch(live.home, bolt=int(live.url.rpartition(":")[2]), http=live.http)
        remember(again)
    sources = list_sources([str(SEEDS)])
    with closing(open_store(again.url)) as store:
        kept = len(list(store.entries()))
        list(ingest_all(store, sources, LoadOptions(), gazetteer, clock=lambda: LATER, by="ann"))
        with closing(open_store("sqlite:///:memory:")) as embedded:
            list(ingest_all(embedded, sources, LoadOptions(), gazetteer, clock=lambda: LATER, by="ann"))
            assert kept > 0
            assert graph_digest(store.graph()) == graph_digest(embedded.graph())
            assert {each.entry.id for each in store.entries()} == {each.entry.id for each in embedded.entries()}
    assert duplicates(again.url) == []


@pytest.mark.skipif(bool(GIVEN), reason="the server is not this run's own to stop")
def test_a_server_that_goes_away_is_told_as_unreachable(live):
    store = open_store(live.url)
    os.kill(live.pid, signal.SIGKILL)
    try:
        with pytest.raises(ServerUnreachableError, match="make neo4j"):
            open_store(live.url)
    finally:
        store.close()
        remember(launch(live.home, bolt=int(live.url.rpartition(":")[2]), http=live.http))
