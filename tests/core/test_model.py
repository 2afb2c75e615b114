"""Models: a value made of parts that were checked is the value that checking would give."""

from datetime import date

from orggraph.core.facts import Fact
from orggraph.core.model import without_checks
from orggraph.views.branch import Branch

PARTS = {"id": "f1", "relation": "HEADS", "from_id": "e1", "to_id": "d1", "certain_from": date(2025, 1, 2), "known_from": date(2025, 1, 3)}


def test_a_value_made_without_checks_equals_the_checked_one_and_shows_its_fields_in_the_same_order():
    for given in (PARTS, {**PARTS, "claims": ("k1",), "quote": "任命"}, dict(reversed(PARTS.items()))):
        made, checked = without_checks(Fact)(**given), Fact(**given)
        assert made == checked
        assert made.model_dump_json() == checked.model_dump_json()
        assert made.model_dump_json(exclude_defaults=True) == checked.model_dump_json(exclude_defaults=True)
        assert repr(made) == repr(checked)
        assert hash(made) == hash(checked)


def test_a_value_made_without_checks_is_frozen_and_can_be_copied_with_changes():
    make = without_checks(Branch)
    one, other = make(id="d1", name="一部", kind="department"), make(id="d2", name="二部", kind="department")
    moved = one.model_copy(update={"children": (other,)})
    assert moved == Branch(id="d1", name="一部", kind="department", children=(other,))
    assert one.children == ()
    try:
        one.name = "三部"
    except ValueError:
        return
    raise AssertionError("a frozen value was changed")
