"""Ids of an event table: one id, one thing; a row that gives it another's main name is told by its line."""

import json
from pathlib import Path
from typing import Any

from orggraph.documents import Loaded, LoadOptions, TableOptions, load_table


def _row(executive: dict[str, str], at: Any = "支付部") -> dict[str, Any]:
    return {
        "type": "appointed", "executive": executive, "at": at, "title": "负责人", "effective": "2020-01-01", "published": "2020-01-01",
        "company": "某公司",
    }


def _load(folder: Path, *rows: dict[str, Any]) -> list[Loaded]:
    file = folder / "posts.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return list(load_table(str(file), LoadOptions(), TableOptions()))


def test_a_row_that_gives_an_id_the_main_name_of_another_is_told_by_its_line_and_the_others_go_in(tmp_path: Path) -> None:
    loaded = _load(
        tmp_path, _row({"name": "曾鸣", "id": "1"}), _row({"name": "曾明", "id": "2"}), _row({"name": "曾明", "id": "1"}),
        _row({"name": "Lakezeng", "id": "1"}),
    )
    assert [one.announcement is not None for one in loaded] == [True, True, False, True]
    [problem] = loaded[2].problems
    assert problem.where is not None
    assert problem.where.endswith("posts.jsonl:3")
    assert "'1'" in problem.message
    assert "'2'" in problem.message


def test_namesakes_with_ids_of_their_own_and_a_department_of_a_persons_id_are_taken(tmp_path: Path) -> None:
    loaded = _load(
        tmp_path, _row({"name": "张伟", "id": "1"}), _row({"name": "张伟", "id": "2"}, {"name": "支付部", "id": "1"}),
        _row({"name": "張偉", "id": "1"}),
    )
    assert all(one.announcement is not None for one in loaded)
