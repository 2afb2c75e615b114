"""Each shipped query on the golden graph, and on what follows it, gives the rows of the worked example."""

import pytest
from tests.conformance.golden import TEXT, golden_graph
from tests.cypher.scenarios import later_graph, reverted_graph
from tests.cypher.shipped import QUERIES, columns_of, parameters_of

from orggraph.core.graph import Graph, compare_graphs

LINE_OF_DU = [
    {"hop": 1, "name": "杜嘉辉", "to": "曾鸣", "at": "开放平台部", "quote": "向Lakezeng(曾鸣)汇报"},
    {"hop": 2, "name": "曾鸣", "to": "张小龙", "at": "电商产品部", "quote": "向微信事业群总裁Allenzhang(张小龙)汇报"},
]


def filled(store, graph):
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), graph))
    return store


@pytest.fixture
def golden(store):
    return filled(store, golden_graph())


@pytest.fixture
def later(store):
    return filled(store, later_graph())


def ask(store, query, /, **given):
    """The rows of a shipped query, with the examples of its header but for what is given."""
    return list(store.run_cypher(QUERIES[query], {**parameters_of(QUERIES[query]), **given}))


def pick(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


QUIET = {"rests_on", "vacancies", "acting", "conflicts", "not_yet_facts", "several_posts", "shared_managers", "single_source", "moved_between"}
"""Their examples have no rows in the golden graph: nothing of the kind happens there."""
SHARED = sorted(set(QUERIES) - {"search"})


@pytest.mark.parametrize("name", sorted(set(SHARED) - QUIET))
def test_the_examples_of_the_header_give_rows_with_the_promised_columns(golden, name):
    rows = ask(golden, name)
    assert rows
    assert all(list(row) == columns_of(QUERIES[name]) for row in rows)


@pytest.mark.parametrize("name", SHARED)
def test_an_empty_store_has_no_rows(store, name):
    assert ask(store, name) == []


@pytest.mark.parametrize("name", [name for name in SHARED if "known" in parameters_of(QUERIES[name])])
def test_nothing_was_known_the_day_before(golden, name):
    assert ask(golden, name, known="2025-05-13") == []


def test_the_chart_on_the_day(golden):
    assert ask(golden, "chart") == [
        {"path": "/微信事业群", "depth": 0, "kind": "business_group", "head": "张小龙", "job_title": "总裁", "inferred": False},
        {"path": "/微信事业群/开放平台部", "depth": 1, "kind": "department", "head": "杜嘉辉", "job_title": "负责人", "inferred": True},
        {"path": "/微信事业群/电商产品部", "depth": 1, "kind": "department", "head": "曾鸣", "job_title": "负责人", "inferred": False},
    ]


def test_the_chart_the_day_before_leaves_out_what_is_only_possible(golden):
    assert pick(ask(golden, "chart", on="2025-05-13"), "path", "head") == [("/微信事业群", None), ("/微信事业群/开放平台基础部", "曾鸣")]


def test_a_root_that_was_not_there_has_no_chart(golden):
    assert ask(golden, "chart", root="开放平台部", on="2025-05-13") == []


def test_the_possible_chart_marks_what_is_sure(golden):
    assert ask(golden, "chart_possible") == [
        {"path": "/微信事业群", "kind": "business_group", "head": "张小龙", "sure": True, "head_sure": False},
        {"path": "/微信事业群/开放平台基础部", "kind": "department", "head": "曾鸣", "sure": True, "head_sure": True},
    ]
    assert pick(ask(golden, "chart_possible", on="2025-05-12"), "path", "sure") == [
        ("/微信事业群", False), ("/微信事业群/开放平台基础部", False),
    ]


def test_the_line_goes_to_the_top(golden):
    assert ask(golden, "line") == LINE_OF_DU
    assert ask(golden, "line", who="曾鸣") == [{**LINE_OF_DU[1], "hop": 1}]


def test_nobody_has_a_line_the_day_before(golden):
    assert ask(golden, "line", on="2025-05-13") == []


@pytest.mark.parametrize(("name", "on", "row"), [
    ("电商产品部", "2025-05-14", ("yes", "电商产品部", ["曾鸣"], ["曾鸣"])),
    ("电商产品部", "2025-05-13", ("not_applicable", None, [], [])),
    ("开放平台基础部", "2025-05-13", ("yes", "开放平台基础部", ["曾鸣"], ["曾鸣"])),
    ("开放平台基础部", "2025-05-12", ("unknown", None, [], ["曾鸣"])),
    ("开放平台基础部", "2025-05-14", ("yes", "开放平台部", ["杜嘉辉"], ["杜嘉辉"])),
    ("开放平台部", "2025-05-13", ("yes", "开放平台基础部", ["曾鸣"], ["曾鸣"])),
    ("微信事业群", "2025-05-14", ("yes", "微信事业群", ["张小龙"], ["张小龙"])),
    ("微信事业群", "2025-05-13", ("unknown", "微信事业群", [], ["张小龙"])),
])
def test_who_heads_a_department(golden, name, on, row):
    assert pick(ask(golden, "answer", name=name, on=on), "answer", "name_on_day", "heads", "maybe") == [row]


def test_a_head_who_left_makes_a_no_once_that_was_told(later):
    asked = {"name": "电商产品部", "on": "2025-08-05"}
    assert pick(ask(later, "answer", **asked, known="2025-08-01"), "answer", "heads") == [("yes", ["曾鸣"])]
    assert pick(ask(later, "answer", **asked, known="2025-08-02"), "answer", "heads") == [("no", [])]


def test_named_posts_are_answered_seat_by_seat(later):
    rows = ask(later, "answer", name="区域部", on="2025-08-05", known="2025-08-05")
    assert pick(rows, "post", "answer", "heads") == [("北区", "yes", ["张小龙"]), ("南区", "no", [])]


def test_seven_changes_on_the_day(golden):
    assert pick(ask(golden, "changes"), "op", "name", "was") == [
        ("head_in", "开放平台部", "杜嘉辉"),
        ("head_in", "电商产品部", "曾鸣"),
        ("head_out", "开放平台基础部", "曾鸣"),
        ("line", "曾鸣", "张小龙"),
        ("line", "杜嘉辉", "曾鸣"),
        ("new", "电商产品部", None),
        ("renamed", "开放平台部", "开放平台基础部"),
    ]
    assert ask(golden, "changes")[-1]["quote"] == "开放平台基础部更名为开放平台部"
    assert ask(golden, "changes", **{"from": "2025-05-14", "to": "2025-05-15"}) == []


def test_changes_tell_what_moved_and_what_closed(later):
    days = {"from": "2025-07-31", "to": "2025-09-01", "known": "2025-08-02"}
    assert pick(ask(later, "changes", **days), "op", "name", "was") == [
        ("closed", "数据部", None),
        ("head_out", "区域部", "杜嘉辉"),
        ("head_out", "电商产品部", "曾鸣"),
        ("moved", "电商产品部", "微信事业群"),
    ]


def test_the_name_before(golden):
    assert ask(golden, "predecessors") == [
        {"names": ["开放平台部", "开放平台基础部"], "kinds": ["RENAMED_FROM"], "days": ["2025-05-14"]},
    ]
    assert ask(golden, "predecessors", name="开放平台基础部") == []


def test_mergers_are_among_the_ways_back(later):
    assert pick(ask(later, "predecessors", known="2025-08-02"), "names", "kinds", "days") == [
        (["开放平台部", "开放平台基础部"], ["RENAMED_FROM"], ["2025-05-14"]),
        (["开放平台部", "数据部"], ["MERGED_FROM"], ["2025-09-01"]),
    ]


def test_a_rename_there_and_back_makes_no_circle(store):
    filled(store, reverted_graph())
    assert pick(ask(store, "predecessors", name="甲部", known="2025-08-02"), "names", "days") == [
        (["甲部", "乙部"], ["2024-07-01"]), (["甲部", "乙部", "甲部"], ["2024-07-01", "2024-01-01"]),
    ]
    assert pick(ask(store, "predecessors", name="乙部", known="2025-08-02"), "names", "days") == [(["乙部", "甲部"], ["2024-01-01"])]


def test_a_department_whose_head_changed_is_not_vacant(golden):
    assert ask(golden, "vacancies") == []


def test_vacancies_are_counted_in_days_since_the_last_head_left(later):
    rows = ask(later, "vacancies", on="2025-08-11", known="2025-08-11")
    assert rows == [
        {"department": "区域部", "post": "南区", "last_head": "杜嘉辉", "vacant_since": "2025-08-01", "days": 10},
        {"department": "电商产品部", "post": "", "last_head": "曾鸣", "vacant_since": "2025-08-01", "days": 10},
    ]
    assert all(list(row) == columns_of(QUERIES["vacancies"]) for row in rows)
    assert ask(later, "vacancies", on="2025-08-11", known="2025-08-01") == []


def test_what_rests_on_the_announcement_is_every_fact(golden):
    graph = golden_graph()
    names = {node.id: node.name for node in graph.nodes}
    rows = ask(golden, "rests_on", announcement=TEXT)
    assert [list(row) for row in rows] == [columns_of(QUERIES["rests_on"])] * 14
    assert pick(rows, "relation", "from", "to", "fact", "claims", "sources") == sorted(
        (fact.relation, names[fact.from_id], names[fact.to_id], fact.id, len(fact.claims), fact.sources) for fact in graph.facts
    )
