"""What an ingest appends: nothing twice, new readings beside old ones, retracted texts taken back in."""

from datetime import date

from tests.ledger.ledgers import announce, count, ingest, names, read, take_back

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Reading
from orggraph.core.entries import Entry
from orggraph.ledger import new_reading_entries


def _append(announcement: Announcement, reading: Reading, known: list[Entry]) -> list[Entry]:
    return new_reading_entries(announcement, reading, known, by="tester", at="2024-06-01")


def test_a_new_text_brings_itself_its_reading_and_its_claims() -> None:
    announcement = announce()
    assert [entry.kind for entry in _append(announcement, read(announcement), [])] == ["announcement", "reading", "claim", "claim"]


def test_a_known_text_by_the_same_reader_brings_nothing() -> None:
    announcement = announce()
    assert _append(announcement, read(announcement), ingest(announcement)) == []
    assert _append(announcement, read(announcement, "海运部"), ingest(announcement)) == []


def test_a_newer_reader_replaces_the_older_reading() -> None:
    announcement = announce()
    known = ingest(announcement)
    added = _append(announcement, read(announcement, "海运部", version="1.1.0"), known)
    assert [entry.kind for entry in added] == ["reading"]
    assert added[0].content["replaces"] == [known[1].id]
    assert names(count([*known, *added])) == ["海运部"]


def test_another_build_of_one_version_replaces_an_older_reader_does_not() -> None:
    announcement = announce()
    known = ingest(announcement, read(announcement, version="1.0.0+a"))
    rebuilt = _append(announcement, read(announcement, "海运部", version="1.0.0+b"), known)
    assert names(count([*known, *rebuilt])) == ["海运部"]
    older = _append(announcement, read(announcement, "空运部", version="0.9.0"), known)
    assert names(count([*known, *older])) == ["海运部", "空运部"]


def test_another_header_of_a_text_gives_the_same_whatever_comes_first() -> None:
    one, two = announce(company="甲公司"), announce(company="乙公司", published=date(2024, 5, 20))
    readings = {header.id + str(header.company): read(header, company=header.company) for header in (one, two)}
    ledgers = []
    for order in ((one, two), (two, one)):
        known: list[Entry] = []
        for header in order:
            known += _append(header, readings[header.id + str(header.company)], known)
        ledgers.append(known)
    assert {entry.id for entry in ledgers[0]} == {entry.id for entry in ledgers[1]}
    assert count(ledgers[0]) == count(ledgers[1])


def test_ingesting_a_retracted_text_takes_it_back_in_at_any_hour() -> None:
    announcement = announce()
    known = ingest(announcement)
    for retracted in (take_back(known[0].id, 1), take_back(announcement.id, 30)):
        ledger = [*known, retracted]
        assert names(count(ledger)) == []
        added = _append(announcement, read(announcement), ledger)
        assert [entry.kind for entry in added] == ["retraction"]
        assert count([*ledger, *added]) == count(known)
        assert _append(announcement, read(announcement), [*ledger, *added]) == []


def test_a_text_retracted_twice_comes_back_whole() -> None:
    announcement = announce()
    known = ingest(announcement)
    ledger = [*known, take_back(known[0].id, 1), take_back(known[0].id, 2), take_back(announcement.id, 3)]
    assert count([*ledger, *_append(announcement, read(announcement), ledger)]) == count(known)


def test_a_withdrawal_by_its_publisher_stays() -> None:
    announcement = announce()
    known = [*ingest(announcement), take_back(announcement.id, withdrawn="2024-05-20")]
    assert _append(announcement, read(announcement), known) == []
