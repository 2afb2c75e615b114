"""Transactions: all or nothing, one writer, readers undisturbed, and nothing half done by a writer that dies."""

import signal
import threading
import time

import pytest
from tests.conformance.golden import golden_graph
from tests.conformance.processes import end_process, start_process
from tests.conformance.samples import LATER, NOW, announcement_of, entries_of, judgement_of

from orggraph.core.announcements import Sighting
from orggraph.core.errors import OrggraphError
from orggraph.core.graph import Graph, compare_graphs

GOLDEN = golden_graph()
FILL = compare_graphs(Graph(), GOLDEN)


def is_empty(store):
    return list(store.entries()) == [] and store.sightings() == [] and store.graph() == Graph()


def write_all(writer):
    writer.append(entries_of(1), NOW)
    writer.sight(Sighting(announcement=announcement_of(1).id, source="x.txt", at=NOW))
    writer.apply(FILL)


def write_and_fail(store, kind):
    with store.writing() as writer:
        write_all(writer)
        raise kind


@pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt])
def test_an_exception_inside_leaves_nothing(store, kind):
    with pytest.raises(kind):
        write_and_fail(store, kind)
    assert is_empty(store)


def test_a_failed_transaction_does_not_spoil_the_next(store):
    with pytest.raises(RuntimeError):
        write_and_fail(store, RuntimeError)
    with store.writing() as writer:
        writer.append([judgement_of(2)], NOW)
    assert [(each.seq, each.entry) for each in store.entries()] == [(1, judgement_of(2))]


def test_the_writer_sees_its_own_writes(store):
    with store.writing() as writer:
        write_all(writer)
        assert [each.entry for each in writer.entries()] == entries_of(1)
        assert writer.sighted_at("x.txt") == [announcement_of(1).id]
        assert writer.graph() == GOLDEN


def test_a_reader_beside_the_writer_sees_the_state_before(store, place):
    other = place.open()
    with store.writing() as writer:
        write_all(writer)
        assert is_empty(store)
        assert is_empty(other)
    assert store.graph() == other.graph() == GOLDEN
    assert [each.entry for each in other.entries()] == entries_of(1)
    other.close()


def test_a_snapshot_stays_as_it_was(store):
    with store.snapshot() as snapshot:
        with store.writing() as writer:
            write_all(writer)
        assert is_empty(snapshot)
        with snapshot.snapshot() as same:
            assert is_empty(same)
    assert store.graph() == GOLDEN
    with store.snapshot() as snapshot:
        assert snapshot.graph() == GOLDEN


def test_a_snapshot_is_not_written(store):
    with store.snapshot() as snapshot, pytest.raises(OrggraphError, match="cannot write"), snapshot.writing():
        pass


def test_a_long_read_goes_on_while_others_write(store):
    with store.writing() as writer:
        writer.append([judgement_of(number) for number in range(2_100)], NOW)
    reading = store.entries()
    first = next(reading)
    with store.writing() as writer:
        writer.append([judgement_of(2_100)], LATER)
    read, now = [first, *reading], list(store.entries())
    assert read == now[:len(read)]  # whether it comes upon what was written meanwhile depends on where its pages end
    assert len(read) >= 2_100


def test_what_was_written_is_there_after_reopening(store, place):
    with store.writing() as writer:
        write_all(writer)
    store.close()
    again = place.open(create=False)
    assert again.graph() == GOLDEN
    assert [(each.seq, each.entry, each.recorded_at) for each in again.entries()] == [
        (seq, entry, NOW) for seq, entry in enumerate(entries_of(1), 1)
    ]
    again.close()


def test_a_store_opened_for_reading_reads_and_does_not_write(store, place):
    with store.writing() as writer:
        write_all(writer)
    reader = place.open(read_only=True)
    assert reader.graph() == GOLDEN
    with pytest.raises(OrggraphError, match="reading only"), reader.writing():
        pass
    reader.close()


def test_a_closed_store_says_so(store):
    store.close()
    store.close()
    with pytest.raises(OrggraphError, match="has been closed"):
        store.graph()


def test_a_second_writer_waits_for_the_first(store):
    order = []

    def write_second():
        with store.writing() as writer:
            order.append("second")
            writer.append([judgement_of(2)], LATER)

    second = threading.Thread(target=write_second)
    with store.writing() as writer:
        second.start()
        second.join(0.3)
        assert second.is_alive()
        writer.append([judgement_of(1)], NOW)
        order.append("first")
    second.join(30)
    assert order == ["first", "second"]
    assert [each.entry for each in store.entries()] == [judgement_of(1), judgement_of(2)]


def test_sixteen_threads_write_one_of_each(store):
    def write(number):
        with store.writing() as writer:
            writer.append([*entries_of(1), judgement_of(number)], NOW)
            writer.apply(FILL)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert store.graph() == GOLDEN
    assert sorted(each.seq for each in store.entries()) == list(range(1, 20))
    assert store.has_entries([judgement_of(number).id for number in range(16)]) == {judgement_of(number).id for number in range(16)}


def test_processes_that_make_and_write_one_store_write_one_of_each(place):
    body = """
for round in range(5):
    store = open_store(url)
    with store.writing() as writer:
        writer.append([*entries_of(1), judgement_of(int(arguments[0]) * 10 + round)], NOW)
        writer.apply(compare_graphs(Graph(), golden_graph()))
    store.close()
"""
    processes = [start_process(body, place.url, number) for number in range(4)]
    assert [end_process(process) for process in processes] == [(0, "", "")] * 4
    store = place.open(create=False)
    assert store.graph() == GOLDEN
    assert [each.seq for each in store.entries()] == list(range(1, 3 + 20 + 1))
    store.close()


@pytest.mark.parametrize("step", ["append", "sight", "apply", "leave"])
def test_a_writer_killed_inside_a_transaction_leaves_the_state_before(place, step):
    body = """
def die_at(step):
    if step == arguments[0]:
        os.kill(os.getpid(), signal.SIGKILL)

store = open_store(url)
with store.writing() as writer:
    writer.append([judgement_of(1)], NOW)
with store.writing() as writer:
    writer.append(entries_of(1), NOW)
    die_at("append")
    writer.sight(Sighting(announcement="a", source="x.txt", at=NOW))
    die_at("sight")
    writer.apply(compare_graphs(Graph(), golden_graph()))
    die_at("apply")
die_at("leave")
"""
    status, _, errors = end_process(start_process(body, place.url, step))
    assert (status, errors) == (-signal.SIGKILL, "")
    store = place.open()
    written = step == "leave"
    assert [each.entry for each in store.entries()] == [judgement_of(1), *(entries_of(1) if written else [])]
    assert store.sighted_at("x.txt") == (["a"] if written else [])
    assert store.graph() == (GOLDEN if written else Graph())
    with store.writing() as writer:
        writer.append(entries_of(2), LATER)
    assert len(list(store.entries())) == (7 if written else 4)
    store.close()


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.02, 0.04, 0.08])
def test_a_writer_killed_at_any_moment_leaves_whole_transactions(place, delay):
    body = """
store = open_store(url)
empty, golden = Graph(), golden_graph()
print("ready", flush=True)
for number in range(100_000):
    with store.writing() as writer:
        writer.append(entries_of(number), NOW)
        writer.apply(compare_graphs(empty, golden) if number % 2 == 0 else compare_graphs(golden, empty))
"""
    process = start_process(body, place.url)
    assert process.stdout.readline() == "ready\n", process.stderr.read()
    time.sleep(delay)
    process.kill()
    process.communicate(timeout=60)
    store = place.open()
    count = len(list(store.entries()))
    assert count % 3 == 0
    assert store.graph() == (GOLDEN if count // 3 % 2 else Graph())
    with store.writing() as writer:
        writer.append([judgement_of(1)], LATER)
    assert len(list(store.entries())) == count + 1
    store.close()
