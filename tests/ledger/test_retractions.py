"""Retractions: what they take away, how they are lifted, and what being withdrawn on a day means."""

from datetime import date

import pytest
from tests.ledger.ledgers import announce, count, ingest, names, take_back

from orggraph.core.entries import announcement_entry
from orggraph.ledger import retract
from orggraph.ledger.retractions import RetractionError

ANNOUNCEMENT = announce()
ENTRIES = ingest(ANNOUNCEMENT)
HEADER, READING, CLAIM, _ = ENTRIES


@pytest.mark.parametrize("target", [HEADER.id, ANNOUNCEMENT.id, READING.id])
def test_a_retracted_announcement_or_reading_tells_nothing(target: str) -> None:
    assert names(count([*ENTRIES, take_back(target)])) == []


def test_a_single_claim_is_retracted_alone() -> None:
    counted = count([*ENTRIES, take_back(CLAIM.id)])
    assert len(counted.tellings) == len(counted.readings[ANNOUNCEMENT.id].claims) == 1


def test_one_retracted_header_leaves_the_text_to_the_other_the_text_id_takes_both() -> None:
    other = announcement_entry(announce(published=date(2024, 5, 16)))
    entries = [*ENTRIES, other]
    assert {telling.published for telling in count([*entries, take_back(HEADER.id)]).tellings} == {date(2024, 5, 16)}
    assert names(count([*entries, take_back(ANNOUNCEMENT.id)])) == []


@pytest.mark.parametrize("lift", ["undo", "retract the retraction"])
def test_retracting_and_lifting_is_the_identity(lift: str) -> None:
    out = take_back(HEADER.id, 1)
    back = take_back(HEADER.id, 2, undo=True) if lift == "undo" else take_back(out.id, 2)
    assert count([*ENTRIES, out, back]) == count(ENTRIES)


def test_the_latest_at_holds_then_the_id() -> None:
    assert names(count([*ENTRIES, take_back(HEADER.id, 3), take_back(HEADER.id, 2, undo=True)])) == []
    rivals = [take_back(HEADER.id, 1), take_back(HEADER.id, 1, undo=True)]
    holding = max(rivals, key=lambda entry: entry.id)
    assert bool(names(count([*ENTRIES, *rivals]))) == bool(holding.content.get("undo"))


def test_a_retracted_undo_no_longer_lifts() -> None:
    out, back = take_back(HEADER.id, 1), take_back(HEADER.id, 2, undo=True)
    assert names(count([*ENTRIES, out, back, take_back(back.id, 3)])) == []


def test_withdrawn_ends_in_known_time_what_it_told() -> None:
    counted = count([*ENTRIES, take_back(HEADER.id, withdrawn="2024-05-20")])
    assert {telling.withdrawn for telling in counted.tellings} == {date(2024, 5, 20)}
    alone = count([*ENTRIES, take_back(CLAIM.id, withdrawn="2024-05-18")])
    assert {telling.id: telling.withdrawn for telling in alone.tellings}[CLAIM.id] == date(2024, 5, 18)
    assert sorted(str(telling.withdrawn) for telling in alone.tellings) == ["2024-05-18", "None"]


def test_a_text_with_two_headers_is_withdrawn_with_the_last_of_them() -> None:
    other = announcement_entry(announce(publisher="某报"))
    one = [*ENTRIES, other, take_back(HEADER.id, withdrawn="2024-05-20")]
    assert {telling.withdrawn for telling in count(one).tellings} == {None}
    both = [*one, take_back(other.id, withdrawn="2024-05-22")]
    assert {telling.withdrawn for telling in count(both).tellings} == {date(2024, 5, 22)}


def test_a_later_full_retraction_overrides_a_withdrawal() -> None:
    assert names(count([*ENTRIES, take_back(HEADER.id, 1, withdrawn="2024-05-20"), take_back(HEADER.id, 2)])) == []


@pytest.mark.parametrize(("more", "cause"), [
    ({"at": "soon"}, "soon"), ({"by": ""}, "--by"), ({"withdrawn": "2024"}, "2024"), ({"withdrawn": "2024-01-01", "undo": True}, "both"),
])
def test_retractions_that_cannot_be_meant_are_refused(more: dict[str, object], cause: str) -> None:
    with pytest.raises(RetractionError, match=cause):
        retract("a" * 64, **{"by": "tester", "at": "2024-06-01", **more})  # type: ignore[arg-type]
