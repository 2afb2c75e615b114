"""The edges of days: what one flipped comparison or one day more would change, found by mutation (docs/mutation.md)."""

from tests.projection.notation import known_facts, names, table
from tests.projection.test_cases import of_docstring


def test_who_dies_on_the_day_a_line_begins_has_none():
    """
    2025-01-20 letter | reports X -> M effective=2025-02-03
    2025-02-03 press | removed X - - reason=deceased effective=2025-02-03
    """
    assert table(of_docstring(), "REPORTS_TO") == []


def test_a_line_told_with_a_post_to_come_waits_for_it_though_a_former_one_ends_that_day():
    """
    2025-01-01 letter | appointed X head U
    2025-01-20 press | removed X head U effective=2025-02-01
    2025-02-01 letter | appointed X head U effective=2025-02-10
    2025-02-01 letter | reports X -> M at=U
    """
    assert table(of_docstring(), "REPORTS_TO") == ["X REPORTS_TO M 2025-02-10..- at=U"]


def test_a_line_told_with_two_posts_to_come_begins_with_the_first():
    """
    2025-02-01 letter | appointed X head U effective=2025-02-10
    2025-02-01 letter | appointed X CFO U effective=2025-02-20
    2025-02-01 letter | reports X -> M at=U
    """
    assert table(of_docstring(), "REPORTS_TO") == ["X REPORTS_TO M 2025-02-10..- at=U"]


def test_a_name_attested_on_the_second_day_of_a_doubtful_month_was_not_given_up_on_the_first():
    """
    2025-03-01 letter | renamed A -> B effective=2025-02
    2025-03-02 press | part_of A -> P effective=2025-02-02
    """
    assert "A EXISTS_IN Co -/2025-01-31..2025-02-02/2025-02-28" in table(of_docstring(), "EXISTS_IN")


def test_a_post_surely_held_on_the_first_day_of_a_doubtful_month_makes_its_department_sure():
    """
    2025-03-01 letter | established U effective=2025-02
    2025-03-02 press | appointed X head U effective=2025-02-01
    """
    assert table(of_docstring(), "EXISTS_IN") == ["U EXISTS_IN Co 2025-02-01..-"]


def test_an_end_told_by_a_letter_and_by_hearsay_has_the_authority_of_the_letter():
    """
    2025-01-01 letter | appointed X head U
    2025-02-01 letter-2 | removed X head U
    2025-02-01 other | removed X head U
    2025-02-10 press | holds X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-01-01..2025-02-01 head"]


def test_an_end_first_told_before_the_plan_does_not_cancel_it():
    """
    2025-02-05 letter | removed X head U effective=2025-02-20
    2025-02-06 press | appointed X head U effective=2025-02-20
    2025-02-08 paper | removed X head U effective=2025-02-20
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U -/2025-02-19..2025-02-20 head", "X HEADS U 2025-02-20..- head"]


def test_a_start_published_on_the_first_day_of_its_month_was_that_day():
    """
    2025-01-20 letter | appointed X head U effective=2025-02
    2025-02-01 press | appointed X head U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-02-01..- head"]


def test_a_denial_of_the_same_day_cancels_what_is_still_to_come():
    """
    2025-03-01 press | renamed A -> B effective=2025-06-01
    2025-03-01 letter | renamed A -> B status=denied
    """
    assert table(of_docstring(), "EXISTS_IN") == []


def test_a_publisher_that_tells_and_denies_on_one_day_is_contested():
    """
    2025-03-01 press-a | appointed X head U
    2025-03-01 press-b | appointed X head U status=denied
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-03-01..- head contested"]


def test_a_fact_has_the_authority_of_the_best_that_tells_it():
    """
    2025-03-01 press | appointed X head U
    2025-03-01 letter | appointed X head U
    """
    assert [fact.authority for fact in known_facts(of_docstring()) if fact.relation == "HEADS"] == [1]


def test_a_removal_by_a_name_borne_twice_means_the_last_department_that_bore_it():
    """
    2025-01-01 letter | established A effective=2025-01-01
    2025-02-01 letter | dissolved A effective=2025-02-01
    2025-02-05 letter | established A effective=2025-02-05
    2025-02-06 letter | appointed X head A
    2025-02-10 letter | dissolved A effective=2025-02-10
    2025-02-15 press | removed X head A effective=2025-02-15
    """
    graph = of_docstring()
    (tenure,) = [fact for fact in known_facts(graph) if fact.relation == "HEADS"]
    removal = next(claim for claim in graph.claims if claim.event == "removed")
    assert [about.to_id for about in graph.abouts if about.claim == removal.id and about.role == "at"] == [tenure.to_id]
    assert names(graph)[tenure.to_id] == "A"


def test_an_appointment_in_a_month_of_who_was_seen_in_it_lies_before_that_day():
    """
    2025-02-04 press | holds X head U
    2025-03-01 letter | appointed X head U effective=2025-02
    2025-03-12 letter-2 | holds Y head U effective=2025-03-10
    """
    assert table(of_docstring(), "HEADS", known="2025-03-01") == ["X HEADS U 2025-02-01/2025-02-04..- head"]
    assert table(of_docstring(), "HEADS") == [
        "X HEADS U 2025-02-01/2025-02-04..2025-02-05/2025-03-10 head", "Y HEADS U 2025-02-05/2025-03-10..- head",
    ]


def test_a_head_by_another_leading_title_closes_the_former_one():
    """
    2025-01-01 letter | appointed X 总裁 U
    2025-02-01 letter | appointed Y 总经理 U
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-01-01..2025-02-01 总裁", "Y HEADS U 2025-02-01..- 总经理"]


def test_who_is_seen_only_leaving_came_after_the_last_who_left():
    """
    2025-01-01 letter | appointed W head U
    2025-01-10 letter | removed W head U
    2025-01-12 letter | appointed V head U
    2025-01-20 letter | removed V head U
    2025-02-10 letter | removed Z head U
    """
    assert "Z HEADS U 2025-01-20/2025-02-09..2025-02-10 head" in table(of_docstring(), "HEADS")


def test_who_is_named_in_passing_came_after_the_last_who_left():
    """
    2025-01-01 letter | appointed W head U
    2025-01-10 letter | removed W head U
    2025-01-12 letter | appointed V head U
    2025-01-20 letter | removed V head U
    2025-02-10 letter | holds Z head U
    """
    assert "Z HEADS U 2025-01-20/2025-02-10..- head" in table(of_docstring(), "HEADS")


def test_a_holder_named_in_passing_was_there_until_the_day_after():
    """
    2025-01-01 letter | appointed X head U
    2025-02-10 press | holds X head U
    2025-02-20 letter | holds Y head U
    """
    assert "X HEADS U 2025-01-01..2025-02-11/2025-02-20 head" in table(of_docstring(), "HEADS")


def test_a_mention_on_the_last_day_of_the_month_of_an_appointment_dethrones_no_one():
    """
    2025-01-31 letter | appointed Y head U effective=2025-01
    2025-01-31 press | holds X head U
    """
    assert table(of_docstring(), "HEADS") == ["Y HEADS U 2025-01-01/2025-01-31..- head"]


def test_who_came_in_a_month_and_left_on_its_last_day_surely_had_the_day_before():
    """
    2025-03-01 letter | appointed X head U effective=2025-02
    2025-03-01 letter | removed X head U effective=2025-02-28
    """
    assert table(of_docstring(), "HEADS") == ["X HEADS U 2025-02-01/2025-02-27..2025-02-28 head"]


def test_an_undated_end_on_the_first_day_of_a_planned_month_cancels_the_plan():
    """
    2025-01-10 letter | appointed X head U effective=2025-02
    2025-02-01 letter | removed X head U
    """
    assert table(of_docstring(), "HEADS") == []


def test_an_undated_end_told_with_the_plan_cancels_it():
    """
    2025-02-01 press | appointed X head U effective=2025-03-01
    2025-02-01 paper | removed X head U
    """
    assert table(of_docstring(), "HEADS") == []


def test_a_line_ends_with_the_last_post_that_its_executive_has_there():
    """
    2025-01-01 letter | appointed X head U
    2025-01-01 letter | appointed X CFO U
    2025-01-01 letter | reports X -> M at=U
    2025-02-10 letter | removed X head U
    2025-02-20 letter | removed X CFO U
    """
    assert table(of_docstring(), "REPORTS_TO") == ["X REPORTS_TO M 2025-01-01..2025-02-20 at=U"]


def test_a_line_goes_on_with_a_post_that_begins_as_the_other_ends():
    """
    2025-01-01 letter | appointed X head U
    2025-01-01 letter | reports X -> M at=U
    2025-02-10 letter | removed X head U
    2025-02-10 letter | appointed X CFO U
    2025-02-20 letter | removed X CFO U
    """
    assert table(of_docstring(), "REPORTS_TO") == ["X REPORTS_TO M 2025-01-01..2025-02-20 at=U"]
