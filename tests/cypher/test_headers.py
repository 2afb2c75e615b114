"""Each shipped query says what it is for, what it takes and what it gives."""

import re

import pytest
from tests.cypher.shipped import QUERIES, columns_of, header_of, parameters_of

each_query = pytest.mark.parametrize("name", QUERIES)


def test_at_least_twenty_four_queries_are_there():
    assert {"answer", "changes", "chart", "chart_possible", "line", "predecessors", "rests_on", "vacancies"} <= set(QUERIES)
    assert len(QUERIES) >= 24


@each_query
def test_the_first_line_is_its_title(name):
    first = QUERIES[name].splitlines()[0]
    assert re.fullmatch(r"// [A-Z].{10,}", first)


@each_query
def test_the_header_names_the_parameters_it_takes_with_an_example(name):
    body = QUERIES[name].removeprefix(header_of(QUERIES[name]))
    body = re.sub(r"//.*", "", body)
    assert set(parameters_of(QUERIES[name])) == set(re.findall(r"\$(\w+)", body))
    assert all(parameters_of(QUERIES[name]).values())


@each_query
def test_it_keeps_to_what_both_engines_read_alike(name):
    query = QUERIES[name]
    body = re.sub(r"//.*", "", query)
    assert "apoc" not in body.lower()
    assert not re.search(r"\*(?!\d+\.\.\d+)", body.replace("count(*)", "")), "every variable length is bounded"
    assert "$" not in re.sub(r"\$\w+", "", body), "values come as parameters only"
    assert re.search(r"\nORDER BY [^\n]+\n?\Z", query), "rows come in one order"
    assert len(columns_of(query)) > 1
