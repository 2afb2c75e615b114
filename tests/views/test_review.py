"""The queue of review: what verdicts on some cases say of others."""

import pytest

from orggraph.views.review import Case, Side, is_settled


def _case(left: str, right: str) -> Case:
    sides = [Side(id=name, name=name, label="Executive", company=None, aliases=(), claims=0, said=()) for name in (left, right)]
    return Case(left=sides[0], right=sides[1], score=0.5, reasons=())


@pytest.mark.parametrize(("decided", "asked", "settled"), [
    ([], "ac", False), ([("ab", "same")], "ac", False), ([("ab", "same"), ("bc", "same")], "ac", True),
    ([("ab", "same"), ("bc", "different")], "ac", True), ([("ab", "different"), ("bc", "different")], "ac", False),
    ([("bc", "different"), ("ab", "same"), ("cd", "same")], "ad", True), ([("ac", "different")], "ac", True),
])
def test_a_case_that_other_verdicts_settle_is_not_asked(decided: list[tuple[str, str]], asked: str, settled: bool) -> None:
    given = [(_case(*pair), verdict) for pair, verdict in decided]
    assert is_settled(_case(*asked), given) is settled
    assert is_settled(_case(*reversed(asked)), given) is settled
