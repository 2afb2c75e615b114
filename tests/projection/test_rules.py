"""The rules that the worked cases leave out: each test's docstring is the ledger it is about."""

import inspect
import sys
from datetime import date

from tests.projection.notation import certain, names, project_ledger, table

from orggraph.core.graph import Graph


def of_docstring() -> Graph:
    """The graph of the ledger in the calling test's docstring."""
    frame = sys._getframe(1)
    return project_ledger(inspect.getdoc(frame.f_globals[frame.f_code.co_name]) or "")


def codes(graph: Graph) -> list[str]:
    return [problem.code for problem in graph.problems]


# -- one event, many tellings -------------------------------------------------------------------------------------------


def test_a_retelling_by_the_old_name_adds_its_claim_and_moves_nothing():
    """
    2025-05-14 letter | renamed A -> B
    2025-05-14 letter | part_of A -> P
    2025-05-14 letter | removed X head A
    2025-05-14 letter | appointed Y head B
    2025-05-16 press | renamed A -> B
    2025-05-16 press | removed X head A
    2025-05-16 press | appointed Y head A
    2025-05-16 press | part_of A -> P
    """
    graph = of_docstring()
    assert table(graph) == [
        "A PART_OF P -/2025-05-13..2025-05-14", "B PART_OF P 2025-05-14..- inferred", "B RENAMED_FROM A 2025-05-14..-",
        "X HEADS A -/2025-05-13..2025-05-14 head", "Y HEADS B 2025-05-14..- head",
    ]
    assert {fact.sources for fact in graph.facts} == {2}
    assert {fact.known_from for fact in graph.facts} == {date(2025, 5, 14)}


def test_a_contrary_between_two_tellings_makes_them_two_events():
    """
    2020-01-01 letter | appointed X head U
    2022-01-01 letter | removed X head U
    2024-01-01 letter | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2020-01-01..2022-01-01 head", "X HEADS U 2024-01-01..- head"]


def test_a_role_that_one_telling_leaves_out_does_not_differ():
    """
    2025-05-14 letter | appointed X head U
    2025-05-15 press | appointed X - U
    """
    assert table(of_docstring()) == ["X HEADS U 2025-05-14..- head"]


def test_of_compatible_stated_days_the_finest_holds():
    """
    2025-05-14 press | appointed X head U effective=2025-05
    2025-05-15 letter | appointed X head U effective=2025
    2025-05-16 paper | appointed X head U effective=2025-05-20
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["X HEADS U 2025-05-20..- head"]
    assert graph.losses == ()


def test_an_undated_end_told_before_a_planned_start_cancels_it():
    """
    2025-05-14 letter | appointed X head U effective=2025-08-01
    2025-06-01 letter | removed X head U
    """
    graph = of_docstring()
    assert table(graph, "HEADS", known="2025-05-31") == ["X HEADS U 2025-08-01..- head"]
    assert table(graph, "HEADS") == []


def test_a_plan_overturned_on_its_very_day_never_was():
    """
    2025-05-10 letter | appointed X head U effective=2025-05-20
    2025-05-20 letter-2 | removed X head U
    """
    graph = of_docstring()
    assert table(graph, "HEADS", known="2025-05-19") == ["X HEADS U 2025-05-20..- head"]
    assert table(graph, "HEADS") == []


def test_a_plan_taken_back_for_a_stated_day_that_is_its_own_never_was():
    """
    2025-05-10 letter | appointed X head U effective=2025-05-20
    2025-05-15 letter-2 | removed X - U effective=2025-05-20
    """
    assert table(of_docstring(), "HEADS") == []


def test_who_leaves_all_posts_on_the_day_a_planned_one_begins_has_it():
    """
    2025-01-01 letter | appointed X head V
    2025-05-10 letter-2 | appointed X head U effective=2025-05-20
    2025-05-20 letter-3 | removed X - -
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-05-20..- head", "X HEADS V 2025-01-01..2025-05-20 head"]


def test_who_is_told_to_leave_and_to_come_on_one_day_has_both_tenures():
    """
    2025-05-20 press | appointed X head U effective=2025-05-20
    2025-05-20 paper | removed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U -/2025-05-19..2025-05-20 head", "X HEADS U 2025-05-20..- head"]


def test_an_undated_start_at_a_name_that_begins_later_takes_its_first_day():
    """
    2025-05-14 letter | renamed A -> B effective=2025-06-01
    2025-05-14 letter | appointed X head B
    2025-05-14 letter | reports X -> M at=B
    """
    assert table(of_docstring(), "HEADS", "REPORTS_TO") == ["X HEADS B 2025-06-01..- head", "X REPORTS_TO M 2025-06-01..- at=B"]


def test_an_end_of_somebody_never_seen_while_another_holds_the_seat_lies_at_that_holders_start():
    """
    2020-01-01 letter | appointed Y head U
    2025-05-14 press | removed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U -/2019-12-31..2020-01-01 head", "Y HEADS U 2020-01-01..- head"]


# -- statements in passing ------------------------------------------------------------------------------------------------


def test_a_stale_mention_dethrones_no_one():
    """
    2020-01-01 letter | appointed X head U
    2022-01-01 letter | appointed Y head U
    2023-01-01 press | holds X head U
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2023-06-01") == ["Y"]
    assert [loss.rule for loss in graph.losses] == ["standing"]


def test_mentions_in_passing_share_a_boundary_between_the_days_that_attest_them():
    """
    2020-01-01 letter | holds X head U
    2022-01-01 press | holds Y head U
    """
    assert table(of_docstring(), "HEADS") == [
        "X HEADS U -/2020-01-01..2020-01-02/2022-01-01 head", "Y HEADS U 2020-01-02/2022-01-01..- head",
    ]


def test_the_head_named_in_passing_on_the_day_of_leaving_was_head_the_day_before():
    """
    2025-05-14 press | holds X head U
    2025-05-14 press | removed X head U
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["X HEADS U -/2025-05-13..2025-05-14 head"]
    assert graph.losses == ()


def test_a_start_told_after_a_mention_in_passing_agrees():
    """
    2025-05-10 press | holds X head U
    2025-05-14 letter | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U -/2025-05-10..- head"]


# -- names ----------------------------------------------------------------------------------------------------------------


def test_what_is_carried_over_a_rename_is_inferred_and_one_tenure():
    """
    2020-01-01 letter | appointed X head A
    2020-01-01 letter | reports X -> M at=A
    2020-01-01 letter | part_of A -> P
    2021-01-01 letter | renamed A -> B
    """
    graph = of_docstring()
    assert table(graph) == [
        "A PART_OF P -/2020-01-01..2021-01-01", "B PART_OF P 2021-01-01..- inferred", "B RENAMED_FROM A 2021-01-01..-",
        "X HEADS A 2020-01-01..2021-01-01 head", "X HEADS B 2021-01-01..- head inferred",
        "X REPORTS_TO M 2020-01-01..2021-01-01 at=A", "X REPORTS_TO M 2021-01-01..- at=B inferred",
    ]
    heads = [fact for fact in graph.facts if fact.relation == "HEADS" and fact.known_to is None]
    assert len({fact.tenure_id for fact in heads}) == 1


def test_a_rename_in_a_month_leaves_both_names_in_doubt_until_one_is_attested():
    """
    2025-06-01 letter | renamed A -> B effective=2025-05
    2025-06-02 press | part_of A -> P effective=2025-05-20
    """
    graph = of_docstring()
    assert table(graph, "EXISTS_IN", known="2025-06-01") == [
        "A EXISTS_IN Co -/2025-04-30..2025-05-01/2025-05-31", "B EXISTS_IN Co 2025-05-01/2025-05-31..-",
    ]
    assert "A EXISTS_IN Co -/2025-04-30..2025-05-20/2025-05-31" in table(graph, "EXISTS_IN")
    assert "B PART_OF P 2025-05-20/2025-05-31..- inferred" in table(graph)


def test_after_the_end_of_a_department_its_name_is_a_problem_until_it_begins_anew():
    """
    2020-01-01 letter | established U
    2021-01-01 letter | dissolved U
    2022-01-01 letter | appointed X head U
    2023-01-01 letter | established U
    2023-06-01 letter | appointed Y head U
    """
    graph = of_docstring()
    assert table(graph) == ["Y HEADS U 2023-06-01..- head"]
    assert codes(graph) == ["department had ended"]
    departments = [node for node in graph.nodes if node.label == "Department"]
    assert len(departments) == len({node.continuant_id for node in departments}) == 2
    assert {node.name for node in departments} == {"U"}


def test_renames_of_one_day_happen_all_at_once():
    """
    2020-01-01 letter | appointed X head A
    2020-01-01 letter | appointed Y head B
    2025-05-14 letter | renamed A -> B
    2025-05-14 letter | renamed B -> A
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "B", "2025-05-14") == ["X"]
    assert certain(graph, "HEADS", "A", "2025-05-14") == ["Y"]


def test_a_chain_of_renames_on_one_day_leaves_no_name_without_days():
    """
    2025-05-14 letter | renamed A -> B
    2025-05-14 letter | renamed B -> C
    2025-05-14 letter | appointed X head B
    """
    graph = of_docstring()
    assert table(graph, "HEADS", "RENAMED_FROM", "EXISTS_IN") == [
        "A EXISTS_IN Co -/2025-05-13..2025-05-14", "C EXISTS_IN Co 2025-05-14..-", "C RENAMED_FROM A 2025-05-14..-",
        "X HEADS C 2025-05-14..- head",
    ]


def test_two_names_for_one_department_on_one_day_are_for_the_policy():
    """
    2025-05-14 letter | renamed A -> B
    2025-05-14 press | renamed A -> C
    """
    graph = of_docstring()
    assert table(graph, "RENAMED_FROM") == ["B RENAMED_FROM A 2025-05-14..- contested"]
    assert [loss.rule for loss in graph.losses] == ["authority"]


# -- seats ----------------------------------------------------------------------------------------------------------------


def test_acting_fills_the_seat_and_ends_with_the_substantive_appointment():
    """
    2020-01-01 letter | appointed W head U
    2021-01-01 letter | appointed X head U acting
    2022-01-01 letter | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == [
        "W HEADS U 2020-01-01..2021-01-01 head", "X HEADS U 2021-01-01..2022-01-01 head acting", "X HEADS U 2022-01-01..- head",
    ]


def test_a_removal_without_title_ends_every_tenure_there_and_without_place_every_one_in_the_company():
    """
    2020-01-01 letter | appointed X head U
    2020-01-01 letter | appointed X adviser U
    2020-01-01 letter | appointed X CFO Co
    2021-01-01 letter | removed X - U
    2022-01-01 letter | removed X - -
    2022-01-01 letter | removed Y - -
    """
    assert table(of_docstring()) == [
        "X HEADS U 2020-01-01..2021-01-01 head", "X HOLDS Co 2020-01-01..2022-01-01 CFO", "X HOLDS U 2020-01-01..2021-01-01 adviser",
    ]


def test_a_company_has_a_seat_for_each_leading_title():
    """
    2020-01-01 letter | appointed X CEO -
    2020-01-01 letter | appointed Y president Co
    2021-01-01 letter | appointed Z chief_executive_officer Co
    """
    assert table(of_docstring()) == [
        "X HEADS Co 2020-01-01..2021-01-01 CEO", "Y HEADS Co 2020-01-01..- president",
        "Z HEADS Co 2021-01-01..- chief executive officer",
    ]


def test_the_post_of_a_row_is_a_seat_of_its_own_and_rows_infer_no_succession():
    """
    1990-01-01 table | appointed X minister U post=p1 effective=1990-01-01
    1990-01-01 table | appointed Y secretary_of_state U post=p2 effective=1990-01-01
    1995-01-01 table | appointed Z minister U post=p1 effective=1995-01-01
    1996-01-01 table | removed X minister U post=p1 effective=1996-01-01
    """
    graph = of_docstring()
    assert table(graph) == [
        "X HOLDS U 1990-01-01..1996-01-01 minister", "Y HEADS U 1990-01-01..- secretary of state", "Z HOLDS U 1995-01-01..- minister",
    ]
    assert {fact.post for fact in graph.facts if fact.relation in ("HEADS", "HOLDS")} == {"p1", "p2"}


def test_death_ends_posts_and_lines_at_both_ends():
    """
    2020-01-01 letter | appointed X head U
    2020-01-01 letter | reports Y -> X at=V
    2021-01-01 letter | removed X head U reason=deceased
    """
    assert table(of_docstring()) == ["X HEADS U 2020-01-01..2021-01-01 head", "Y REPORTS_TO X 2020-01-01..2021-01-01 at=V"]


# -- placements -----------------------------------------------------------------------------------------------------------


def test_death_ends_every_post_whichever_one_is_named():
    """
    2025-02-01 press | appointed X CFO Co
    2025-02-01 press | appointed X head U
    2025-03-01 letter | removed X CFO Co reason=deceased
    """
    assert table(of_docstring(), "HEADS", "HOLDS") == [
        "X HEADS U 2025-02-01..2025-03-01 head", "X HOLDS Co 2025-02-01..2025-03-01 CFO",
    ]


def test_what_a_cancelled_plan_takes_for_granted_is_there():
    """
    2025-01-31 press | established D parent=C effective=2025-02-20
    2025-01-31 press-2 | established D effective=2025-02-03 status=denied
    """
    assert table(of_docstring(), "EXISTS_IN", "PART_OF") == ["C EXISTS_IN Co -/2025-02-20..-"]


def test_a_target_named_before_the_day_that_the_policy_gives_its_split_was_there():
    """
    2025-01-31 paper | split C -> D A effective=2025-02-10
    2025-01-30 table | split C -> B D effective=2025-02-02
    2025-02-03 letter | part_of C -> B
    """
    assert "B EXISTS_IN Co -/2025-02-03..-" in table(of_docstring(), "EXISTS_IN")


def test_a_split_passes_the_parent_on_and_leaves_the_children_unknown():
    """
    2020-01-01 letter | established A parent=P
    2020-01-01 letter | appointed X head A
    2020-01-01 letter | part_of K -> A
    2025-05-14 letter | split A -> B C
    """
    assert table(of_docstring()) == [
        "A PART_OF P 2020-01-01..2025-05-14", "B PART_OF P 2025-05-14..- inferred", "B SPLIT_FROM A 2025-05-14..-",
        "C PART_OF P 2025-05-14..- inferred", "C SPLIT_FROM A 2025-05-14..-", "K PART_OF A 2020-01-01..2025-05-14",
        "X HEADS A 2020-01-01..2025-05-14 head",
    ]


def test_a_department_carved_out_leaves_its_source_in_being():
    """
    2025-05-14 letter | established N parent=P from=A
    """
    graph = of_docstring()
    assert table(graph) == ["N PART_OF P 2025-05-14..-", "N SPLIT_FROM A 2025-05-14..-"]
    assert "A EXISTS_IN Co -/2025-05-13..-" in table(graph, "EXISTS_IN")


def test_a_move_ends_the_former_placement_known_or_not():
    """
    2025-05-14 letter | moved A -> Q from=P
    2025-05-14 letter | moved B -> Q
    """
    assert table(of_docstring()) == [
        "A PART_OF P -/2025-05-13..2025-05-14", "A PART_OF Q 2025-05-14..-", "B PART_OF Q 2025-05-14..-",
    ]


def test_a_placement_that_would_close_a_circle_loses():
    """
    2020-01-01 letter | part_of A -> B
    2020-01-01 letter | part_of B -> C
    2021-01-01 letter | moved C -> A
    """
    graph = of_docstring()
    assert table(graph) == ["A PART_OF B -/2020-01-01..-", "B PART_OF C -/2020-01-01..-"]
    assert [loss.rule for loss in graph.losses] == ["cycle"]


def test_a_merger_that_keeps_the_name_of_a_source_is_a_merger_into_it():
    """
    2020-01-01 letter | appointed X head A
    2020-01-01 letter | appointed Y head B
    2025-05-14 letter | merged A B -> A
    """
    assert table(of_docstring()) == [
        "A MERGED_FROM B 2025-05-14..-", "X HEADS A 2020-01-01..- head", "Y HEADS B 2020-01-01..2025-05-14 head",
    ]


# -- denials, nodes --------------------------------------------------------------------------------------------------------


def test_a_denial_after_the_day_contests_and_one_before_it_cancels():
    """
    2025-05-14 press | appointed X head U
    2025-05-16 company | appointed X head U status=denied
    2025-05-14 press | appointed Y head V effective=2025-07-01
    2025-05-16 company | appointed Y head V status=denied
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["X HEADS U 2025-05-14..- head contested"]
    assert table(graph, "HEADS", known="2025-05-15") == [
        "X HEADS U 2025-05-14..- head contested", "Y HEADS V 2025-07-01..- head",
    ]
    assert {loss.rule for loss in graph.losses} == {"denial"}


def test_a_mandate_passes_to_the_next_name_and_the_newest_is_shown():
    """
    2020-01-01 letter | mandate A first
    2021-01-01 letter | mandate A second
    2022-01-01 letter | renamed A -> B
    2023-01-01 letter | mandate C third
    """
    graph = of_docstring()
    assert {node.name: node.mandate for node in graph.nodes if node.label == "Department"} == {"A": "second", "B": "second", "C": "third"}


def test_lineages_join_mergers_and_continuants_only_renames():
    """
    2020-01-01 letter | renamed A -> B
    2021-01-01 letter | merged B C -> D
    """
    nodes = {node.name: node for node in of_docstring().nodes}
    assert nodes["A"].continuant_id == nodes["B"].continuant_id != nodes["D"].continuant_id
    assert len({nodes[name].lineage_id for name in "ABCD"}) == 1


def test_unrelated_departments_do_not_split_each_others_rectangles():
    """
    2020-01-01 letter | appointed X head U
    2021-01-01 letter | appointed Y head V
    """
    graph = of_docstring()
    assert [fact.known_to for fact in graph.facts] == [None] * len(graph.facts)
    assert {names(graph)[fact.from_id] for fact in graph.facts if fact.relation == "HEADS"} == {"X", "Y"}


# -- found by the oracle --------------------------------------------------------------------------------------------------


def test_a_claim_that_lost_on_its_day_still_tells_of_the_other_slots():
    """
    2025-01-31 press-a | established B parent=A effective=2025-02-01
    2025-02-04 press-a | established B effective=2025-01-31
    """
    graph = of_docstring()
    assert table(graph, "PART_OF") == ["B PART_OF A 2025-02-01..-"]
    assert [loss.rule for loss in graph.losses] == ["correction"]


def test_a_telling_without_the_title_bears_the_one_title_its_holder_is_named_with_there():
    """
    2025-02-01 press | appointed X head U
    2025-02-03 press | appointed X - U acting
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-02-01..2025-02-03 head", "X HEADS U 2025-02-03..- head acting"]


def test_a_post_told_in_one_language_ends_in_the_other():
    """
    2025-02-01 press | appointed X CFO U
    2025-03-01 press | removed X 首席财务官 U
    """
    assert table(of_docstring(), "HOLDS") == ["X HOLDS U 2025-02-01..2025-03-01 CFO"]


def test_a_reprint_in_another_script_or_with_a_longer_title_splits_no_tenure():
    """
    2025-02-01 press | appointed X 负责人 U
    2025-02-03 paper | appointed X 負責人 U
    2025-02-05 daily | appointed X 部门负责人 U
    2025-02-01 press | appointed Y 总经理 V
    2025-02-03 paper | appointed Y 事业部總經理 V
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-02-01..- 负责人", "Y HEADS V 2025-02-01..- 总经理"]


def test_a_removal_by_a_former_name_ends_the_tenure_carried_on():
    """
    2025-01-01 letter | appointed X head A
    2025-02-01 letter | renamed A -> B
    2025-03-01 letter | renamed B -> C
    2025-04-01 press | removed X head A
    """
    assert table(of_docstring(), "HEADS") == [
        "X HEADS A 2025-01-01..2025-02-01 head", "X HEADS B 2025-02-01..2025-03-01 head inferred",
        "X HEADS C 2025-03-01..2025-04-01 head inferred",
    ]


def test_a_chairman_does_not_contest_the_seat_of_the_chief_executive():
    """
    2025-02-01 press | appointed X 董事长 U
    2025-02-01 press | appointed Y CEO U
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["Y HEADS U 2025-02-01..- CEO"]
    assert table(graph, "HOLDS") == ["X HOLDS U 2025-02-01..- 董事长"]


# -- found by real histories ----------------------------------------------------------------------------------------------


def test_who_leaves_and_takes_the_same_post_on_one_day_has_two_tenures():
    """
    2007-06-28 table | appointed X Minister U post=p effective=2007-06-28
    2008-10-03 table | removed X Minister U post=p effective=2008-10-03
    2008-10-03 table | appointed X Minister U post=p effective=2008-10-03
    2010-05-11 table | removed X Minister U post=p effective=2010-05-11
    """
    assert table(of_docstring(), "HOLDS") == ["X HOLDS U 2007-06-28..2008-10-03 Minister", "X HOLDS U 2008-10-03..2010-05-11 Minister"]


# -- found by flipping comparisons ----------------------------------------------------------------------------------------


def test_a_mention_in_passing_of_equal_authority_dethrones_no_one_either():
    """
    2020-01-01 press | appointed X head U
    2022-01-01 press | appointed Y head U
    2023-01-01 paper | holds X head U
    """
    graph = of_docstring()
    assert certain(graph, "HEADS", "U", "2023-06-01") == ["Y"]
    assert [loss.rule for loss in graph.losses] == ["standing"]


def test_a_mention_in_passing_loses_to_an_appointment_of_the_same_day():
    """
    2025-05-14 letter | appointed Y head U
    2025-05-14 press | holds X head U
    """
    graph = of_docstring()
    assert table(graph, "HEADS") == ["Y HEADS U 2025-05-14..- head"]
    assert [loss.rule for loss in graph.losses] == ["standing"]


# -- found by the oracle --------------------------------------------------------------------------------------------------


def test_a_co_head_who_becomes_the_head_has_two_tenures():
    """
    2025-01-31 press | appointed X co-head U
    2025-02-02 paper | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-01-31..2025-02-02 co-head", "X HEADS U 2025-02-02..- head"]


def test_a_removal_that_names_no_post_ends_those_of_a_tables_rows_too():
    """
    2025-01-30 table | appointed X CFO U post=p
    2025-02-03 press | removed X - U
    """
    assert table(of_docstring(), "HOLDS") == ["X HOLDS U 2025-01-30..2025-02-03 CFO"]


def test_a_telling_without_title_joins_the_post_its_executive_has_in_a_table():
    """
    2025-01-30 table | appointed X CFO U post=p
    2025-02-03 press | appointed X - U
    """
    assert table(of_docstring(), "HOLDS") == ["X HOLDS U 2025-01-30..- CFO"]


def test_what_is_surely_so_of_a_department_does_not_say_under_which_of_two_doubtful_names():
    """
    2025-01-30 letter | established A parent=P
    2025-02-02 paper | renamed A -> B effective=2025-01
    """
    assert "A PART_OF P 2025-01-30..2025-01-30/2025-01-31" in table(of_docstring(), "PART_OF")


def test_an_old_name_used_without_a_day_settles_no_doubtful_rename():
    """
    2025-02-05 letter | renamed A -> B effective=2025-02
    2025-02-20 press | removed X head A
    """
    assert "A EXISTS_IN Co -/2025-01-31..2025-02-01/2025-02-28" in table(of_docstring(), "EXISTS_IN")


def test_a_split_one_of_whose_parts_keeps_the_name_carves_the_others_out():
    """
    2025-01-10 letter | established A parent=P
    2025-02-03 letter | appointed X head A
    2025-03-01 letter | split A -> A C
    """
    graph = of_docstring()
    assert table(graph, "EXISTS_IN") == ["A EXISTS_IN Co 2025-01-10..-", "C EXISTS_IN Co 2025-03-01..-", "P EXISTS_IN Co -/2025-01-10..-"]
    assert table(graph, "SPLIT_FROM") == ["C SPLIT_FROM A 2025-03-01..-"]
    assert table(graph, "HEADS", "PART_OF") == [
        "A PART_OF P 2025-01-10..-", "C PART_OF P 2025-03-01..- inferred", "X HEADS A 2025-02-03..- head",
    ]


def test_a_department_is_carved_out_of_one_that_is_renamed_that_day():
    """
    2025-02-01 letter | renamed A -> B
    2025-02-01 letter | established D from=A
    """
    graph = of_docstring()
    assert table(graph, "SPLIT_FROM") == ["D SPLIT_FROM A 2025-02-01..-"]
    assert graph.problems == ()


def test_a_parent_since_some_day_of_a_month_is_not_sure_until_its_end_if_another_follows():
    """
    2025-01-30 letter | established U parent=P effective=2025-01
    2025-02-10 letter-2 | part_of U -> Q effective=2025-02-02
    """
    assert table(of_docstring(), "PART_OF") == [
        "U PART_OF P 2025-01-01/2025-01-31..2025-01-02/2025-02-02", "U PART_OF Q 2025-01-02/2025-02-02..-",
    ]


def test_who_surely_came_on_a_day_did_not_leave_before_it():
    """
    2025-02-03 letter | appointed X head U effective=2025-02-10
    2025-02-20 letter-2 | removed X head U effective=2025-02
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-02-10..2025-02-11/2025-02-28 head"]


def test_a_line_of_some_day_of_a_month_ends_with_the_post_left_in_it():
    """
    2024-12-01 letter | appointed X head U
    2025-02-02 paper | reports X -> M at=U effective=2025-01
    2025-02-02 paper | removed X head U effective=2025-01-31
    """
    assert table(of_docstring(), "REPORTS_TO") == ["X REPORTS_TO M 2025-01-01/2025-01-31..2025-01-31 at=U"]
