"""The decision table: nothing is merged that a careful reader would keep apart, and what is one is found."""

from collections import Counter

import pytest
from tests.identity.decisions.table import Decision, Row, decide, read_rows, shipped_places

CONFLICTS = ("told apart", "stated for both", "its bearer died")


@pytest.fixture(scope="module")
def decisions() -> list[tuple[Row, Decision]]:
    places = shipped_places()
    return [(row, decide(row, places)) for row in read_rows()]


def test_the_table_is_large_balanced_and_has_no_row_twice() -> None:
    rows = read_rows()
    halves, verdicts, languages = (Counter(getattr(row, name) for row in rows) for name in ("half", "verdict", "language"))
    assert len(rows) >= 300
    assert min(halves.values()) >= 150
    assert set(verdicts) == {"same", "different", "undecided"}
    assert min(verdicts.values()) >= 50
    assert set(languages) == {"zh", "zh-Hant", "en"}
    assert min(languages.values()) >= 30
    assert len({(row.half, str(row)) for row in rows}) == len(rows)


def test_nothing_that_is_different_or_undecided_is_merged(decisions) -> None:
    assert [str(row) for row, decision in decisions if decision.merged and row.verdict != "same"] == []


@pytest.mark.parametrize("half", ["after", "before", "blind"])
def test_of_what_is_the_same_at_least_95_percent_is_merged_or_suggested(decisions, half: str) -> None:
    same = [(row, decision) for row, decision in decisions if row.verdict == "same" and row.half == half]
    missed = [str(row) for row, decision in same if not decision.merged and not decision.score]
    assert len(missed) <= 0.05 * len(same), missed


def test_what_is_different_is_suggested_only_as_a_conflict_that_somebody_should_see(decisions) -> None:
    suggested = [(row, decision) for row, decision in decisions if row.verdict == "different" and decision.score]
    plain = [str(row) for row, decision in suggested if not any(words in reason for reason in decision.reasons for words in CONFLICTS)]
    assert len(plain) <= 1, plain


def test_a_reason_stands_beside_every_suggestion_and_says_which_names(decisions) -> None:
    for row, decision in decisions:
        assert bool(decision.reasons) == (not decision.merged and decision.score > 0), str(row)
        assert 0 <= decision.score <= 1


def test_what_is_the_same_scores_higher_than_what_is_undecided(decisions) -> None:
    scores = {
        verdict: sorted(decision.score for row, decision in decisions if row.verdict == verdict and 0 < decision.score < 1)
        for verdict in ("same", "undecided")
    }
    middle = {verdict: found[len(found) // 2] for verdict, found in scores.items()}
    assert middle["same"] > middle["undecided"]
