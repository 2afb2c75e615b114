"""The ledger of every store: appended once, read back in order."""

from datetime import date

from tests.conformance.samples import LATER, NOW, announcement_of, entries_of, judgement_of

from orggraph.core.announcements import Sighting
from orggraph.core.canonical import hash_text
from orggraph.core.entries import announcement_entry


def append(store, entries, at=NOW):
    with store.writing() as writer:
        return writer.append(entries, at)


def sight(store, announcement, source, at=NOW):
    with store.writing() as writer:
        return writer.sight(Sighting(announcement=announcement, source=source, at=at))


def test_an_empty_store_has_no_entries(store):
    assert list(store.entries()) == []
    assert store.sightings() == []
    assert store.entry("nothing") is None
    assert store.announcement("nothing") is None


def test_append_returns_the_new_ids_in_order(store):
    entries = entries_of(1)
    assert append(store, entries) == [entry.id for entry in entries]


def test_appending_again_adds_nothing_and_keeps_the_first_instant(store):
    first, second = entries_of(1), entries_of(2)
    append(store, first)
    assert append(store, [*first, *second], LATER) == [entry.id for entry in second]
    assert append(store, [*first, *second], LATER) == []
    assert [(each.seq, each.recorded_at) for each in store.entries()] == [(1, NOW), (2, NOW), (3, NOW), (4, LATER), (5, LATER), (6, LATER)]


def test_one_entry_twice_in_one_append_is_one(store):
    entry = judgement_of(1)
    assert append(store, [entry, entry]) == [entry.id]
    assert [each.entry for each in store.entries()] == [entry]


def test_entries_come_back_as_they_went_in_by_seq(store):
    entries = [*entries_of(2), judgement_of(1), *entries_of(1)]
    append(store, entries)
    assert [each.entry for each in store.entries()] == entries
    assert [each.seq for each in store.entries()] == list(range(1, 8))
    assert all(each.entry.is_intact() for each in store.entries())


def test_entries_of_some_kinds_keep_the_order_of_arrival(store):
    entries = [*entries_of(2), judgement_of(1), *entries_of(1), judgement_of(2)]
    append(store, entries)
    for kinds in (["judgement"], ["judgement", "claim"], ["claim", "claim"], ["retraction"], []):
        assert [each.entry for each in store.entries(kinds)] == [entry for entry in entries if entry.kind in kinds]


def test_a_long_ledger_is_read_whole(store):
    entries = [judgement_of(number) for number in range(1203)]
    append(store, entries)
    assert [each.entry for each in store.entries()] == entries
    assert [each.entry for each in store.entries(["judgement"])] == entries


def test_entries_of_one_text_are_its_own(store):
    append(store, [*entries_of(1), judgement_of(1), *entries_of(2)])
    assert store.entries_of(announcement_of(2).id) == entries_of(2)
    assert store.entries_of("nothing") == []


def test_has_entries_names_those_it_holds(store):
    entries = entries_of(1)
    append(store, entries[:2])
    assert store.has_entries([entry.id for entry in entries]) == {entry.id for entry in entries[:2]}
    assert store.has_entries([]) == set()


def test_has_entries_takes_many_ids(store):
    entry = judgement_of(1)
    append(store, [entry])
    assert store.has_entries([*(hash_text(str(number)) for number in range(40_000)), entry.id]) == {entry.id}


def test_one_entry_is_found_by_its_id(store):
    entries = entries_of(1)
    append(store, entries)
    assert [store.entry(entry.id) for entry in entries] == entries


def test_the_leading_header_is_the_earliest_published(store):
    headers = [announcement_of(1, published=day, publisher=who) for day, who in (
        (None, "甲"), (date(2025, 5, 16), "乙"), (date(2025, 5, 14), "丙"), (date(2025, 5, 15), "丁"),
    )]
    append(store, list(map(announcement_entry, headers)))
    assert store.announcement(headers[0].id) == headers[2]


def test_of_headers_of_one_day_the_least_entry_id_leads(store):
    headers = [announcement_of(1, publisher=who) for who in "甲乙丙丁"]
    append(store, list(map(announcement_entry, headers)))
    assert store.announcement(headers[0].id) == min(headers, key=lambda header: announcement_entry(header).id)


def test_a_header_without_a_day_leads_where_there_is_no_other(store):
    header = announcement_of(1, published=None)
    append(store, [announcement_entry(header)])
    assert store.announcement(header.id) == header


def test_a_sighting_is_new_once(store):
    assert sight(store, "a", "x.txt")
    assert not sight(store, "a", "x.txt", LATER)
    assert sight(store, "a", "y.txt", LATER)
    assert sight(store, "b", "a.txt", LATER)
    assert [(each.announcement, each.source, each.at) for each in store.sightings()] == [
        ("a", "x.txt", NOW), ("a", "y.txt", LATER), ("b", "a.txt", LATER),
    ]
    assert [each.source for each in store.sightings("a")] == ["x.txt", "y.txt"]
    assert store.sightings("c") == []


def test_texts_at_a_place_are_listed_oldest_first(store):
    sight(store, "new", "x.txt", LATER)
    sight(store, "old", "x.txt", NOW)
    assert store.sighted_at("x.txt") == ["old", "new"]
    assert store.sighted_at("y.txt") == []


def test_a_text_that_comes_back_to_its_place_is_the_newest_there(store):
    sight(store, "a", "x.txt", "2025-06-01T00:00:00Z")
    sight(store, "b", "x.txt", "2025-06-02T00:00:00Z")
    assert sight(store, "a", "x.txt", "2025-06-03T00:00:00Z")
    assert store.sighted_at("x.txt") == ["b", "a"]
    assert not sight(store, "a", "x.txt", "2025-06-04T00:00:00Z")


def test_texts_keep_every_character(store):
    announcement = announcement_of(1, title="引号\" '\\ \x00 \u2028 🧧 繁體 ＷＸＧ", publisher="é ا")
    append(store, [announcement_entry(announcement)])
    assert store.announcement(announcement.id) == announcement
