"""Entries: ids are hashes of what is said, and everything that goes in comes out."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import hash_text
from orggraph.core.claims import Claim, Evidence, Reading, Unread
from orggraph.core.entries import (
    Entry,
    announcement_entry,
    claim_entry,
    event_type,
    judgement_entry,
    parse_announcement,
    parse_claim,
    parse_judgement,
    parse_reading,
    parse_retraction,
    reading_entries,
    reading_entry,
    retraction_entry,
)
from orggraph.core.events import EVENT_TYPES, Dissolved, Established, Mention, Merged, Split, event_content, mentions_of
from orggraph.core.judgements import Judgement, Retraction

TEXT = "撤销海运部。"
UNIT = Mention(name="海运部", kind="department", start=2, end=5)
CLAIM = Claim(announcement=hash_text(TEXT), event=Dissolved(department=UNIT), evidence=(Evidence(start=0, end=5, quote="撤销海运部"),))
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)


def test_an_announcements_id_is_of_its_text_alone_its_entrys_of_the_header_too() -> None:
    one, two = Announcement.of(TEXT, "zh"), Announcement.of(TEXT, "zh", publisher="某报", published=date(2024, 2, 29))
    assert one.id == two.id == hash_text(TEXT)
    assert announcement_entry(one).id != announcement_entry(two).id
    assert parse_announcement(announcement_entry(two)) == two


def test_a_claims_id_is_of_what_it_says_not_of_what_the_reading_says_of_it() -> None:
    same = CLAIM.model_copy(update={"zone": "letter", "authority": 1, "rule": "r", "confidence": 0.5, "correction": True})
    assert same.id == CLAIM.id == claim_entry(CLAIM).id
    for change in ({"status": "reported"}, {"effective": "2024"}, {"implied": True}, {"announcement": "0" * 64}):
        assert CLAIM.model_copy(update=change).id != CLAIM.id


@pytest.mark.parametrize(("entry", "parse"), [
    (judgement_entry(Judgement(left="a", right="b", verdict="same", by="x", at="2024-01-01")), parse_judgement),
    (retraction_entry(Retraction(target="a", by="x", at="2024-01-01", withdrawn="2024-01-02")), parse_retraction),
    (claim_entry(CLAIM), parse_claim),
])
def test_entries_are_intact_and_a_changed_one_is_not(entry: Entry, parse: Any) -> None:
    assert entry.is_intact()
    assert parse(entry)
    assert not Entry(entry.kind, entry.id, entry.body[:-1] + ',"zz":1}').is_intact()
    other = "claim" if entry.kind != "claim" else "reading"
    assert not Entry(other, entry.id, entry.body).is_intact()


rows_read = st.tuples(names, st.sampled_from(["news", "letter"]), st.integers(1, 4), st.integers(0, 1000), st.booleans())


@given(st.lists(rows_read, max_size=4))
def test_a_reading_round_trips_with_what_it_says_of_its_claims(rows: list[tuple[str, str, int, int, bool]]) -> None:
    claims = tuple(
        CLAIM.model_copy(update={
            "event": Dissolved(department=UNIT.model_copy(update={"name": name})), "zone": zone, "authority": authority,
            "confidence": thousandths / 1000, "correction": correction, "rule": "dissolved/zh/撤销",
        }) for name, zone, authority, thousandths, correction in rows
    )
    reading = Reading(
        announcement=hash_text(TEXT), version="1.0.0+x", company="甲公司", claims=claims,
        unread=(Unread(start=0, end=1, quote="撤", reason="r"),), replaces=("a",),
    )
    held = {claim.id: claim_entry(claim) for claim in claims}
    assert parse_reading(reading_entry(reading), held) == reading


def test_a_copy_with_a_change_computes_its_id_anew() -> None:
    """A remembered id that went along with the copy would name something else."""
    assert CLAIM.id == claim_entry(CLAIM).id
    changed = CLAIM.model_copy(update={"status": "reported"})
    assert changed.id == claim_entry(changed).id != CLAIM.id


def test_an_announcement_brings_each_claim_once() -> None:
    reading = Reading(announcement=hash_text(TEXT), version="1.0.0", claims=(CLAIM, CLAIM))
    entries = reading_entries(Announcement.of(TEXT, "zh"), reading)
    assert [entry.kind for entry in entries] == ["announcement", "reading", "claim"]
    assert event_type(entries[2]) == "dissolved"


def test_roles_are_published_under_their_own_names() -> None:
    event = Established(department=UNIT, from_=UNIT)
    assert set(event_content(event)) == {"type", "department", "from"}
    assert [role for role, _ in mentions_of(event)] == ["department", "from"]
    assert Established.model_validate(event_content(event)) == event


def test_mergers_and_splits_have_their_numbers() -> None:
    with pytest.raises(ValidationError, match="two sources"):
        Merged(sources=(UNIT,), target=UNIT)
    assert Merged(sources=(UNIT,), target=UNIT, into_existing=True)
    with pytest.raises(ValidationError, match="two targets"):
        Split(source=UNIT, targets=(UNIT,))


def test_the_list_of_events_is_closed() -> None:
    assert len(EVENT_TYPES) == 12
    with pytest.raises(ValidationError):
        Claim.model_validate({**CLAIM.content(), "event": {"type": "acquired", "department": UNIT}})
