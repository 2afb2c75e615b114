"""Which entries count: leading headers, counted readings, claims, dates; whatever the order they came in."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger.ledgers import announce, count, ingest, names, read, take_back

from orggraph.core.entries import announcement_entry, judgement_entry
from orggraph.core.judgements import Judgement
from orggraph.ledger.versions import rank_version


def test_an_announcement_gives_its_readings_claims_as_tellings() -> None:
    announcement = announce(publisher="某报")
    counted = count(ingest(announcement))
    assert names(counted) == ["海运部", "空运部"]
    telling = counted.tellings[0]
    assert (telling.published, telling.withdrawn, telling.publisher) == (date(2024, 5, 14), None, "某报")
    assert (telling.company, telling.source) == ("甲公司", announcement.id)
    assert counted.announcements == {announcement.id: announcement}
    assert counted.readings[announcement.id].version == "1.0.0"


def test_a_claim_carries_what_the_counted_reading_says_of_it() -> None:
    announcement = announce()
    newer = read(announcement, authority=1, version="2.0.0")
    entries = [*ingest(announcement, read(announcement, authority=3)), *ingest(announcement, newer)]
    assert {telling.claim.authority for telling in count(entries).tellings} == {1}


def test_an_undated_announcement_gives_no_tellings_but_is_there() -> None:
    announcement = announce(published=None)
    counted = count(ingest(announcement))
    assert counted.tellings == ()
    assert set(counted.announcements) == set(counted.readings) == {announcement.id}


def test_the_earliest_published_header_leads_and_its_publisher_counts() -> None:
    late, early = announce(publisher="晚报", published=date(2024, 5, 16)), announce(publisher="早报")
    counted = count([*ingest(late), announcement_entry(early), announcement_entry(announce(published=None))])
    assert {(telling.published, telling.publisher) for telling in counted.tellings} == {(date(2024, 5, 14), "早报")}


def test_of_two_headers_of_one_day_the_least_entry_id_leads() -> None:
    one, two = announce(publisher="一"), announce(publisher="二")
    leading = min(one, two, key=lambda header: announcement_entry(header).id)
    assert count([*ingest(one), *ingest(two)]).announcements[one.id] == leading


@pytest.mark.parametrize(("older", "newer"), [
    ("0.9.0", "0.10.0"), ("1.0.0-rc1", "1.0.0"), ("1.2+zzz", "1.3+aaa"), ("nightly", "0.0.1"),
])
def test_the_newest_reader_counts_by_its_numbers(older: str, newer: str) -> None:
    announcement = announce()
    entries = [
        *ingest(announcement, read(announcement, "空运部", version=newer)),
        *ingest(announcement, read(announcement, "海运部", version=older)),
    ]
    assert names(count(entries)) == ["空运部"]
    assert rank_version(older) < rank_version(newer)


def test_a_replaced_reading_never_counts_whatever_its_version() -> None:
    announcement = announce()
    first = ingest(announcement, read(announcement, "海运部", version="2.0.0"))
    second = ingest(announcement, read(announcement, "空运部", version="1.0.0", replaces=(first[1].id,)))
    assert names(count([*first, *second])) == ["空运部"]
    assert names(count([*first, *second, take_back(second[1].id)])) == ["海运部"]


def test_of_equal_versions_the_reading_whose_company_a_header_gives_counts() -> None:
    bare, given_company = announce(), announce(company="乙公司")
    entries = [*ingest(bare, read(bare, company="甲公司")), *ingest(given_company, read(given_company, company="乙公司"))]
    for order in (entries, entries[::-1]):
        assert {telling.company for telling in count(order).tellings} == {"乙公司"}


def test_until_replays_what_had_been_recorded() -> None:
    announcement = announce()
    entries = [*ingest(announcement), take_back(announcement.id)]
    assert names(count(entries, until="2024-07-01T04:00:00Z")) == ["海运部", "空运部"]
    assert names(count(entries, until="2024-07-01T12:30:00+08:00")) == ["海运部", "空运部"]
    assert names(count(entries, until="2024-07-01T05:00:00Z")) == []
    assert names(count(entries, until="2024-07-01")) == []
    assert count(entries, until="2024-06-30").announcements == {}


def test_judgements_come_by_instant_then_id_without_retracted_ones() -> None:
    said = [
        Judgement(left="executive|x|a", right="executive|x|b", verdict="same", by="tester", at=at)
        for at in ("2024-01-02T00:00:00Z", "2024-01-02T01:00:00+08:00", "2024-01-03")
    ]
    entries = [judgement_entry(judgement) for judgement in said]
    assert count(entries).judgements == (said[1], said[0], said[2])
    assert count([*entries, take_back(entries[0].id)]).judgements == (said[1], said[2])


def test_a_claim_the_ledger_lacks_is_passed_over() -> None:
    announcement = announce()
    assert names(count(ingest(announcement)[:-1])) == ["海运部"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_counting_is_a_function_of_the_set_of_entries(data: st.DataObject) -> None:
    headers = [announce(), announce(publisher="某报", published=date(2024, 5, 1)), announce(company="乙公司")]
    headers.append(announce("撤销海运部。撤销空运部。续"))
    pool = [entry for header in headers for version in ("1.0.0", "1.1.0") for entry in ingest(header, read(header, version=version))]
    pool = list({entry.id: entry for entry in pool}.values())
    for layer in range(2):
        targets = st.sampled_from([*(entry.id for entry in pool), headers[0].id])
        pool += [
            take_back(
                data.draw(targets), data.draw(st.integers(1, 3)), reason=str(layer),
                **data.draw(st.sampled_from([{}, {"undo": True}, {"withdrawn": "2024-06-01"}])),
            ) for _ in range(data.draw(st.integers(0, 4)))
        ]
    doubled = [*pool, *data.draw(st.lists(st.sampled_from(pool), max_size=5))]
    assert count(data.draw(st.permutations(doubled))) == count(pool)
