"""Ledger lines: they round-trip, name every bad line, and the digest knows no order."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.ledgers import announce, ingest, record, take_back

from orggraph.core.entries import judgement_entry
from orggraph.core.judgements import Judgement
from orggraph.ledger import ledger_digest, ledger_lines, parse_lines

RECORDED = record([
    *ingest(announce(title="“标题”\u2028", publisher="某报")), take_back("a" * 64),
    judgement_entry(Judgement(left="executive|x|a", right="executive|x|b", verdict="same", by="tester", at="2024-01-01")),
])


def test_a_ledger_round_trips_through_lines() -> None:
    lines = list(ledger_lines(RECORDED))
    assert all("\n" not in line for line in lines)
    assert parse_lines([*lines, "", "  \n"]) == (RECORDED, [])
    assert list(ledger_lines(parse_lines(lines)[0])) == lines


@pytest.mark.parametrize(("change", "cause"), [
    ({"id": "0" * 64}, "hash"), ({"kind": "note"}, "note"), ({"content": []}, "object"),
    ({"recorded_at": "soon"}, "soon"), ({"id": None}, "hash"),
])
def test_a_changed_line_is_a_problem_with_its_number(change: dict[str, object], cause: str) -> None:
    lines = list(ledger_lines(RECORDED))
    lines[2] = json.dumps({**json.loads(lines[2]), **change})
    taken, [problem] = parse_lines(lines, "backup.jsonl")
    assert len(taken) == len(lines) - 1
    assert problem.where == "backup.jsonl:3"
    assert cause in problem.message


@pytest.mark.parametrize("number", range(len(RECORDED)))
def test_a_changed_word_in_any_entry_is_found(number: int) -> None:
    lines = list(ledger_lines(RECORDED))
    row = json.loads(lines[number])
    row["content"]["by"] = "someone else"
    lines[number] = json.dumps(row)
    assert [problem.where for problem in parse_lines(lines)[1]] == [f"ledger:{number + 1}"]


@given(st.text())
def test_no_line_breaks_the_reader(line: str) -> None:
    taken, problems = parse_lines([line])
    assert len(taken) == 0
    assert len(problems) == bool(line.strip())


@pytest.mark.parametrize("line", [
    "[" * 100_000, '{"kind":"claim"}', '{"kind":["claim"],"id":"","content":{}}', '{"content":{"a":1.5},"kind":"claim","id":"x"}',
])
def test_hostile_lines_are_problems(line: str) -> None:
    assert len(parse_lines([line])[1]) == 1


@given(st.lists(st.text(alphabet="0123456789abcdef", min_size=64, max_size=64), unique=True, max_size=5).flatmap(
    lambda ids: st.tuples(st.just(ids), st.permutations(ids)),
))
def test_the_digest_knows_neither_order_nor_doubles(ids: tuple[list[str], list[str]]) -> None:
    straight, shuffled = ids
    assert ledger_digest(straight) == ledger_digest(shuffled + straight)
    assert ledger_digest([*straight, "f" * 63]) != ledger_digest(straight)
