"""The worked cases (a) to (l): each test's docstring is the ledger it is about."""

import inspect
import sys
from datetime import date

from tests.projection.notation import certain, known_facts, link_by_name, names, possible, project_ledger, read_ledger, table

from orggraph.core.graph import Graph
from orggraph.core.links import Links
from orggraph.projection import project


def of_docstring() -> Graph:
    """The graph of the ledger in the calling test's docstring."""
    frame = sys._getframe(1)
    return project_ledger(inspect.getdoc(frame.f_globals[frame.f_code.co_name]) or "")


# -- (a) late correction ------------------------------------------------------------------------------------------------


def test_a_late_correction_gives_four_quadrants():
    """
    2025-05-14 letter | appointed X head U effective=2025-05-01
    2025-05-20 letter-2 | appointed X head U effective=2025-06-01
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2025-05-15", "2025-05-19") == ["X"]
    assert certain(graph, "HEADS", "U", "2025-05-15", "2025-05-20") == []
    assert certain(graph, "HEADS", "U", "2025-06-15", "2025-05-19") == ["X"]
    assert certain(graph, "HEADS", "U", "2025-06-15", "2025-05-20") == ["X"]
    heads = sorted((fact for fact in graph.facts if fact.relation == "HEADS"), key=lambda fact: fact.known_from)
    assert [(fact.valid_from, fact.known_from, fact.known_to) for fact in heads] == [
        (date(2025, 5, 1), date(2025, 5, 14), date(2025, 5, 20)), (date(2025, 6, 1), date(2025, 5, 20), None),
    ]
    assert [(loss.rule, loss.known_from) for loss in graph.losses] == [("correction", date(2025, 5, 20))]
    assert not any(fact.contested for fact in heads)


def test_a_correction_gives_back_the_former_head():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14 letter-2 | appointed X head U effective=2025-05-01
    2025-05-20 letter-3 | appointed X head U effective=2025-06-01
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2025-05-15", "2025-05-19") == ["X"]
    assert certain(graph, "HEADS", "U", "2025-05-15") == ["W"]


def test_a_late_insertion_is_ordered_by_valid_date():
    """
    2020-01-01 letter | appointed X head U
    2025-01-01 press | appointed Y head U effective=2022-01-01
    2025-01-01 press | removed Y head U effective=2023-12-31
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == [
        "X HEADS U 2020-01-01..2022-01-01 head", "Y HEADS U 2022-01-01..2023-12-31 head",
    ]
    assert table(graph, "HEADS", known="2024-12-31") == ["X HEADS U 2020-01-01..- head"]
    former = next(fact for fact in known_facts(graph) if names(graph)[fact.from_id] == "X")
    assert (former.to_basis, former.known_from) == ("inferred", date(2025, 1, 1))


# -- (b) retracting one of two sources ------------------------------------------------------------------------------


def test_b_what_is_left_is_projected():
    """
    2025-05-14 letter | appointed X head U
    2025-05-16 press | appointed X head U
    """
    both = of_docstring()
    left = project_ledger("2025-05-16 press | appointed X head U")
    fact = next(fact for fact in both.facts if fact.relation == "HEADS")
    assert (fact.valid_from, fact.sources, len(fact.claims)) == (date(2025, 5, 14), 2, 2)
    fact = next(fact for fact in left.facts if fact.relation == "HEADS")
    assert (fact.valid_from, fact.known_from, fact.sources) == (date(2025, 5, 16), date(2025, 5, 16), 1)


def test_b_what_a_withdrawn_source_had_closed_is_open_again():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14..2025-06-01 press | appointed X head U
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2025-07-01", "2025-05-31") == ["X"]
    assert certain(graph, "HEADS", "U", "2025-07-01") == ["W"]
    assert {fact.known_to for fact in graph.facts if names(graph)[fact.from_id] == "X"} == {date(2025, 6, 1)}


# -- (c) there and back ---------------------------------------------------------------------------------------------


def test_c_a_name_that_comes_back_is_the_same_node_with_two_lives():
    """
    2023-03-01 letter | renamed A -> B
    2024-03-01 letter | renamed B -> A
    """
    graph = of_docstring()
    assert len([node for node in graph.nodes if node.label == "Department"]) == 2
    assert len({node.continuant_id for node in graph.nodes if node.label == "Department"}) == 1
    assert table(graph, "EXISTS_IN") == [
        "A EXISTS_IN Co -/2023-02-28..2023-03-01", "A EXISTS_IN Co 2024-03-01..-", "B EXISTS_IN Co 2023-03-01..2024-03-01",
    ]
    assert table(graph, "RENAMED_FROM") == ["A RENAMED_FROM B 2024-03-01..-", "B RENAMED_FROM A 2023-03-01..-"]


def test_c_a_rename_cancelled_before_its_day_never_was_from_then_on():
    """
    2023-03-01 letter | renamed A -> B effective=2023-06-01
    2023-04-01 letter | renamed A -> B status=denied
    """
    graph = of_docstring()
    assert certain(graph, "EXISTS_IN", "Co", "2023-07-01", "2023-03-31") == ["B"]
    assert table(graph, "EXISTS_IN") == []
    assert [loss.rule for loss in graph.losses] == ["denial"]
    assert len({node.continuant_id for node in graph.nodes if node.label == "Department"}) == 1


# -- (d) two heads on one day -----------------------------------------------------------------------------------------


def test_d_one_announcement_names_co_heads():
    """
    2025-05-14 letter | appointed X head U
    2025-05-14 letter | appointed Y head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-05-14..- head", "Y HEADS U 2025-05-14..- head"]


def test_d_two_announcements_of_one_day_are_for_the_policy():
    """
    2025-05-14 letter | appointed X head U effective=2025-05-14
    2025-05-16 press | appointed Y head U effective=2025-05-14
    """
    graph = of_docstring()
    assert table(graph, "HEADS", known="2025-05-15") == ["X HEADS U 2025-05-14..- head contested"]
    assert table(graph, "HEADS") == ["X HEADS U 2025-05-14..- head contested"]
    assert [(loss.rule, loss.known_from) for loss in graph.losses] == [("authority", date(2025, 5, 16))]


def test_d_of_equal_authority_the_later_publication_stands():
    """
    2025-05-14 press | appointed X head U effective=2025-05-14
    2025-05-16 paper | appointed Y head U effective=2025-05-14
    """
    graph = of_docstring()
    assert table(graph, "HEADS", known="2025-05-15") == ["X HEADS U 2025-05-14..- head"]
    assert table(graph, "HEADS") == ["Y HEADS U 2025-05-14..- head contested"]
    assert [loss.rule for loss in graph.losses] == ["publication"]


def test_d_a_publisher_that_corrects_itself_contests_nothing():
    """
    2025-05-14 press | appointed X head U effective=2025-05-14
    2025-05-16 press-2 | appointed Y head U effective=2025-05-14
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["Y HEADS U 2025-05-14..- head"]
    assert [loss.rule for loss in graph.losses] == ["correction"]


# -- (e) head appointed, former not mentioned --------------------------------------------------------------------------


def test_e_a_new_head_closes_the_former_one_by_inference():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14 letter | appointed X head U effective=2025-05
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == [
        "W HEADS U 2020-01-01..2025-05-01/2025-05-31 head", "X HEADS U 2025-05-01/2025-05-31..- head",
    ]
    former = next(fact for fact in graph.facts if names(graph)[fact.from_id] == "W" and fact.known_to is None)
    assert (former.to_basis, former.to_precision) == ("inferred", "month")


def test_e_a_later_stated_removal_replaces_the_inferred_end_and_leaves_a_gap():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14 letter | appointed X head U
    2025-06-01 letter | removed W head U effective=2025-03-01
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["W HEADS U 2020-01-01..2025-03-01 head", "X HEADS U 2025-05-14..- head"]
    assert certain(graph, "HEADS", "U", "2025-04-01", "2025-05-31") == ["W"]


def test_e_a_later_stated_removal_that_overlaps_keeps_both_and_contests_them():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14 letter | appointed X head U
    2025-06-01 letter | removed W head U effective=2025-05-20
    """
    assert table(of_docstring(), "HEADS") == [
        "W HEADS U 2020-01-01..2025-05-20 head contested", "X HEADS U 2025-05-14..- head contested",
    ]


def test_e_an_undated_removal_of_the_former_head_agrees():
    """
    2020-01-01 letter | appointed W head U
    2025-05-14 letter | appointed X head U
    2025-06-01 letter | removed W head U
    """
    assert table(of_docstring(), "HEADS") == ["W HEADS U 2020-01-01..2025-05-14 head", "X HEADS U 2025-05-14..- head"]


def test_e_co_heads_and_holders_of_other_titles_close_nobody():
    """
    2020-01-01 letter | appointed W co-head U
    2021-01-01 letter | appointed X co-head U
    2020-01-01 letter | appointed V vice_president U
    2021-01-01 letter | appointed Z vice_president U
    """
    assert table(of_docstring()) == [
        "V HOLDS U 2020-01-01..- vice president", "W HEADS U 2020-01-01..- co-head",
        "X HEADS U 2021-01-01..- co-head", "Z HOLDS U 2021-01-01..- vice president",
    ]


# -- (f) merger into an existing one ----------------------------------------------------------------------------------


def test_f_a_merger_into_an_existing_department_ends_the_source_and_takes_its_children_along():
    """
    2020-01-01 letter | part_of K -> A
    2020-01-01 letter | appointed X head A
    2020-01-01 letter | reports X -> M at=A
    2025-05-14 letter | merged A -> B existing
    """
    graph = of_docstring()
    assert table(graph) == [
        "B MERGED_FROM A 2025-05-14..-",
        "K PART_OF A -/2020-01-01..2025-05-14",
        "K PART_OF B 2025-05-14..- inferred",
        "X HEADS A 2020-01-01..2025-05-14 head",
        "X REPORTS_TO M 2020-01-01..2025-05-14 at=A",
    ]
    assert table(graph, "EXISTS_IN") == [
        "A EXISTS_IN Co -/2020-01-01..2025-05-14", "B EXISTS_IN Co -/2025-05-13..-", "K EXISTS_IN Co -/2020-01-01..-",
    ]
    ended = next(fact for fact in graph.facts if fact.relation == "HEADS" and fact.known_to is None)
    assert ended.to_basis == "inferred"


def test_f_an_existing_target_keeps_life_parent_and_seats():
    """
    2020-01-01 letter | established B parent=P
    2020-01-01 letter | appointed Y head B
    2021-01-01 letter | established A parent=Q
    2025-05-14 letter | merged A C -> B
    """
    graph = of_docstring()
    assert "Y HEADS B 2020-01-01..- head" in table(graph, "HEADS")
    assert table(graph, "PART_OF") == ["A PART_OF Q 2021-01-01..2025-05-14", "B PART_OF P 2020-01-01..-"]
    assert "B EXISTS_IN Co 2020-01-01..-" in table(graph, "EXISTS_IN")


def test_f_a_new_target_takes_the_parent_that_all_sources_share():
    """
    2020-01-01 letter | established A parent=P
    2020-01-01 letter | established B parent=P
    2025-05-14 letter | merged A B -> C
    """
    assert "C PART_OF P 2025-05-14..- inferred" in table(of_docstring(), "PART_OF")


# -- (g) two departments, two managers --------------------------------------------------------------------------------


def test_g_lines_hang_on_posts_and_end_with_them():
    """
    2025-01-01 letter | appointed P head U1
    2025-01-01 letter | appointed P head U2 concurrent
    2025-01-01 letter | reports P -> M1 at=U1
    2025-01-01 letter | reports P -> M2 at=U2
    2025-06-01 letter | removed P head U1
    """
    graph = of_docstring()
    assert table(graph, "REPORTS_TO") == [
        "P REPORTS_TO M1 2025-01-01..2025-06-01 at=U1", "P REPORTS_TO M2 2025-01-01..- at=U2 concurrent",
    ]
    assert len(table(graph, "REPORTS_TO", known="2025-03-01")) == 2


def test_g_a_new_solid_line_on_the_post_ends_the_former_and_a_dotted_one_does_not():
    """
    2025-01-01 letter | reports P -> M1 at=U
    2025-02-01 letter | reports P -> M2 at=U dotted
    2025-03-01 letter | reports P -> M3 at=U
    """
    assert table(of_docstring(), "REPORTS_TO") == [
        "P REPORTS_TO M1 2025-01-01..2025-03-01 at=U", "P REPORTS_TO M2 2025-02-01..- at=U dotted",
        "P REPORTS_TO M3 2025-03-01..- at=U",
    ]


# -- (h) doubled rows ---------------------------------------------------------------------------------------------------


def test_h_doubled_rows_of_one_day_support_one_rename():
    """
    2020-01-01 table | renamed A -> B effective=2020-01-01
    2020-01-01 table | established B effective=2020-01-01
    2020-01-01 table | dissolved A effective=2020-01-01
    """
    graph = of_docstring()
    assert graph.problems == ()
    assert table(graph, "EXISTS_IN") == ["A EXISTS_IN Co -/2019-12-31..2020-01-01", "B EXISTS_IN Co 2020-01-01..-"]
    assert {len(fact.claims) for fact in graph.facts if fact.relation == "EXISTS_IN"} == {2}


def test_h_a_dissolution_before_the_rename_ends_the_life_and_the_rename_is_a_problem():
    """
    2020-01-01 table | dissolved A effective=2019-06-01
    2020-01-01 table | renamed A -> B effective=2020-01-01
    """
    graph = of_docstring()
    assert table(graph, "EXISTS_IN") == ["A EXISTS_IN Co -/2019-05-31..2019-06-01"]
    assert [problem.code for problem in graph.problems] == ["name not in force"]
    assert "renames a department that had ended" in graph.problems[0].message


def test_h_a_dissolution_of_the_old_name_after_the_rename_ends_nothing():
    """
    2020-01-01 table | renamed A -> B effective=2020-01-01
    2020-06-01 table | dissolved A effective=2020-06-01
    """
    graph = of_docstring()
    assert "B EXISTS_IN Co 2020-01-01..-" in table(graph, "EXISTS_IN")
    assert [problem.code for problem in graph.problems] == ["name not in force"]


# -- (i) month precision ------------------------------------------------------------------------------------------------


def test_i_a_month_is_possible_from_its_first_and_certain_from_its_last_day():
    """
    2025-04-01 letter | appointed X head U effective=2025-05
    2025-04-01 letter | removed X head U effective=2026-05
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2025-05-10") == []
    assert possible(graph, "HEADS", "U", "2025-05-10") == ["X"]
    assert certain(graph, "HEADS", "U", "2025-05-31") == ["X"]
    assert certain(graph, "HEADS", "U", "2026-05-01") == []
    assert possible(graph, "HEADS", "U", "2026-05-30") == ["X"]
    assert possible(graph, "HEADS", "U", "2026-05-31") == []


def test_i_an_end_goes_after_the_start_it_can_end():
    """
    2025-06-01 letter | appointed X head U effective=2025
    2025-06-01 letter | removed X head U effective=2025-05-01
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-01-01/2025-04-30..2025-05-01 head"]


def test_i_publication_inside_a_stated_month_lowers_the_certain_day():
    """
    2025-04-01 letter | appointed X head U effective=2025-05
    2025-05-14 press | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-05-01/2025-05-14..- head"]


# -- (l) reported, proposed ---------------------------------------------------------------------------------------------


def test_l_only_announced_claims_make_close_or_contest_facts():
    """
    2025-01-01 letter | appointed W head U
    2025-05-14 press | appointed X head U status=reported
    2025-05-14 press | appointed Y head V status=proposed
    2025-05-15 letter | removed W head U status=denied
    """
    graph = of_docstring()
    assert table(graph) == ["W HEADS U 2025-01-01..- head"]
    assert {claim.status for claim in graph.claims} == {"announced", "reported", "proposed", "denied"}
    assert {node.name for node in graph.nodes} == {"Co", "U", "V", "W", "X", "Y"}
    assert [line for line in table(graph, "EXISTS_IN") if line.startswith("V")] == []


def test_l_what_is_announced_later_is_known_from_then_on():
    """
    2025-05-14 press | appointed X head U status=reported
    2025-06-01 letter | appointed X head U
    """
    fact = next(fact for fact in of_docstring().facts if fact.relation == "HEADS")
    assert (fact.known_from, len(fact.claims)) == (date(2025, 6, 1), 1)


# -- (j) identity acts at all known times; (k) what has no day of publication never becomes a telling ------------------------


def test_j_linking_two_names_makes_one_executive_at_all_known_times():
    """
    2025-05-14 letter | appointed Lakezeng head U
    2025-05-16 press | appointed Zeng head U
    """
    counted = read_ledger(inspect.getdoc(test_j_linking_two_names_makes_one_executive_at_all_known_times) or "")
    apart = link_by_name(counted)
    handle, full = sorted((one for one in apart.entities.values() if one.label == "Executive"), key=lambda one: one.name)
    same = {key: full.id if entity == handle.id else entity for key, entity in apart.mentions.items()}
    together = project(counted, Links(apart.entities, same, apart.companies, {handle.id: full.id}))
    assert certain(project(counted, apart), "HEADS", "U", "2025-05-15") == ["Lakezeng"]
    assert certain(together, "HEADS", "U", "2025-05-15", "2025-05-14") == ["Zeng"]
    assert table(together, "HEADS") == ["Zeng HEADS U 2025-05-14..- head"]
    assert together.redirects == {handle.id: full.id}
