"""Verification: a sound ledger has no problems; every kind of damage is found and named."""

from tests.ledger.ledgers import announce, ingest, read, take_back

from orggraph.core.entries import Entry, claim_entry, reading_entries
from orggraph.ledger import verify_entries

ANNOUNCEMENT = announce()
ENTRIES = ingest(ANNOUNCEMENT)


def _codes(entries: list[Entry]) -> list[str]:
    return [problem.code for problem in verify_entries(entries)]


def _damage(index: int, old: str, new: str) -> list[Entry]:
    entry = ENTRIES[index]
    assert old in entry.body
    return [*ENTRIES[:index], Entry(entry.kind, entry.id, entry.body.replace(old, new)), *ENTRIES[index + 1:]]


def test_a_sound_ledger_has_no_problems() -> None:
    assert _codes([*ENTRIES, take_back(ENTRIES[0].id), take_back(ANNOUNCEMENT.id)]) == []


def test_a_changed_entry_is_found() -> None:
    assert _codes(_damage(1, "甲公司", "乙公司")) == ["entry changed"]
    assert _codes(_damage(2, '"announced"', '"reported"')) == ["entry changed"]


def test_a_changed_text_is_found_with_the_quotes_it_no_longer_says() -> None:
    assert _codes(_damage(0, "撤销海运部", "保留海运部")) == ["entry changed", "text changed", "quote differs"]


def test_a_quote_or_mention_that_the_text_does_not_say_is_found_even_under_a_right_id() -> None:
    claim = read(ANNOUNCEMENT, "海运部").claims[0]
    evidence = claim.evidence[0].model_copy(update={"quote": "设立海运部"})
    moved = claim.event.model_copy(update={"department": claim.event.department.model_copy(update={"start": 1})})  # type: ignore[union-attr]
    for change in ({"evidence": (evidence,)}, {"event": moved}):
        wrong = claim.model_copy(update=change)
        [problem] = verify_entries([ENTRIES[0], claim_entry(wrong)])
        assert (problem.code, problem.where) == ("quote differs", wrong.id)


def test_empty_and_outlying_spans_are_no_proof() -> None:
    claim = read(ANNOUNCEMENT, "海运部").claims[0]
    for start, end in ((3, 3), (-1, -1), (900, 905)):
        empty = claim.evidence[0].model_copy(update={"start": start, "end": end, "quote": ""})
        assert _codes([ENTRIES[0], claim_entry(claim.model_copy(update={"evidence": (empty,)}))]) == ["quote differs"]


def test_missing_claims_texts_and_targets_are_found() -> None:
    assert _codes(ENTRIES[:-1]) == ["claim missing"]
    assert _codes(ENTRIES[1:]) == ["text missing"] * 3
    assert _codes([take_back("a" * 64)]) == ["target missing"]


def test_a_reading_without_claims_is_sound() -> None:
    reading = read(ANNOUNCEMENT).model_copy(update={"claims": ()})
    assert _codes(reading_entries(ANNOUNCEMENT, reading)) == []
