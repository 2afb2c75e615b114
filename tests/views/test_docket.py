"""Conflicts, vacancies and changes of belief over a store of a small company."""

from datetime import date

import pytest
from tests.projection.notation import link_by_name, read_ledger

from orggraph.core.graph import Graph, compare_graphs
from orggraph.projection import project
from orggraph.stores import open_store
from orggraph.views.beliefs import compare_beliefs
from orggraph.views.conflicts import list_conflicts
from orggraph.views.moment import Moment
from orggraph.views.vacancies import list_vacancies

LEDGER = """
2025-01-01 company | established U
2025-01-01 company | established V
2025-01-01 company | appointed W head V
2025-02-01 company | appointed X head U effective=2025-02-01
2025-02-02 press | appointed Y head U effective=2025-02-01
2025-02-20 company | appointed X head U effective=2025-03-01
2025-04-01 company | removed X head U
2025-04-02 press | removed W head V status=denied
"""


@pytest.fixture
def store():
    counted = read_ledger(LEDGER)
    opened = open_store("sqlite:///:memory:")
    with opened.writing() as writer:
        writer.apply(compare_graphs(Graph(), project(counted, link_by_name(counted))))
    yield opened
    opened.close()


def test_the_docket_names_what_stands_what_loses_and_the_rule(store):
    found = [(one.slot, one.rule, one.stands.evidence[0].quote, one.loses.evidence[0].quote) for one in list_conflicts(store).conflicts]
    assert found == []
    found = [(one.slot, one.rule, one.loses.evidence[0].quote) for one in list_conflicts(store, known=date(2025, 2, 2)).conflicts]
    assert found == [("seat", "authority", "appointed Y head U effective=2025-02-01")]


def test_a_publishers_own_correction_is_no_conflict_unless_asked_for(store):
    assert all(one.rule != "correction" for one in list_conflicts(store).conflicts)
    assert [one.rule for one in list_conflicts(store, name="U", corrections=True).conflicts].count("correction") == 1


def test_a_vacancy_says_since_when_and_after_whom(store):
    found = list_vacancies(store, Moment(date(2025, 5, 1))).vacancies
    assert [(one.name, one.answer, one.since, one.former) for one in found] == [("U", "no", date(2025, 4, 1), ("X",))]
    assert list_vacancies(store, Moment(date(2025, 3, 15))).vacancies == ()


def test_what_changed_in_belief_names_the_announcement_that_did_it(store):
    found = compare_beliefs(store, date(2025, 2, 10), date(2025, 2, 28)).beliefs
    corrected = [one for one in found if one.op == "corrected" and one.name == "X"]
    assert [(one.was.valid_from, one.now.valid_from, one.known) for one in corrected] == [
        (date(2025, 2, 1), date(2025, 3, 1), date(2025, 2, 20)),
    ]
    assert "effective=2025-03-01" in corrected[0].because[0].quote
