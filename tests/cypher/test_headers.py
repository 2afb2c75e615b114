"""Each shipped query says what it is for, what it takes and what it gives."""

import re

import pytest
from tests.cypher.shipped import FOLDER, QUERIES, columns_of, header_of, parameters_of
from tests.house.sessions import ROOT

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


EVERY = sorted(path for path in FOLDER.parent.rglob("*.cypher") if path.parent.name != "browser")


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_statement_that_is_ever_sent_says_its_purpose_and_what_it_takes_and_gives(path):
    text = path.read_text("utf-8")
    header = header_of(text)
    body = re.sub(r"//.*", "", text.removeprefix(header))
    assert len(header.splitlines()[0]) > 10
    assert set(re.findall(r"^// :param (\w+) => .+$", header, re.MULTILINE)) == set(re.findall(r"\$(\w+)", body))
    assert re.search(r"^// (Takes nothing\. )?Returns .+", header, re.MULTILINE)


def test_no_statement_stands_in_the_program():
    sources = (ROOT / "src" / "orggraph" / "stores").glob("neo4j*.py")
    found = [path.name for path in sources if re.search(r"\b(MATCH|MERGE|UNWIND|CREATE|DELETE) [({]", path.read_text("utf-8"))]
    assert found == []
