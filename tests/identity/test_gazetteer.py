"""Gazetteer files: what is taken, and problems that say where."""

from pathlib import Path

import pytest

from orggraph.identity import load_gazetteer
from orggraph.identity.gazetteer import GazetteerMissingError

GOOD = """\
[[company]]
name = "腾讯"
aliases = ["Tencent"]
source = "https://example.com/a"

[[department]]
company = "Tencent"
name = "微信事业群"
aliases = ["WXG"]
kind = "business_group"
source = "https://example.com/b"

[[executive]]
company = "腾讯"
name = "曾鸣"
aliases = ["Lakezeng"]
source = "https://example.com/c"
"""


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_of_files_and_folders_are_found_by_any_name_of_their_company(tmp_path: Path) -> None:
    _write(tmp_path, "tencent.toml", GOOD)
    _write(tmp_path, "notes.txt", "not a gazetteer")
    gazetteer, problems = load_gazetteer([tmp_path])
    assert problems == ()
    assert [row.name for row in gazetteer.lookup("department", "wxg", "腾讯")] == ["微信事业群"]
    assert load_gazetteer([tmp_path / "tencent.toml"])[0] == gazetteer


@pytest.mark.parametrize(("row", "cause"), [
    ('[[department]]\nname = "某部"\nsource = "s"', "company"),
    ('[[company]]\nname = "某公司"', "source"),
    ('[[company]]\nname = ""\nsource = "s"', "name"),
    ('[[company]]\nname = "某公司"\nsource = "s"\ncolour = "red"', "colour"),
    ('[[department]]\ncompany = "a"\nname = "b部"\nkind = "club"\nsource = "s"', "kind"),
    ('[[executive]]\ncompany = "a"\nname = "b"\nkind = "team"\nsource = "s"', "kind"),
    ('[[company]]\nname = 3\nsource = "s"', "name"),
])
def test_a_bad_row_is_a_problem_with_its_line_and_the_others_go_in(tmp_path: Path, row: str, cause: str) -> None:
    path = _write(tmp_path, "a.toml", f'[[company]]\nname = "好公司"\nsource = "s"\n\n{row}\n')
    gazetteer, [problem] = load_gazetteer([path])
    assert [listing.name for listing in gazetteer.listings] == ["好公司"]
    assert problem.where == f"{path}:5"
    assert cause in problem.message


def test_a_file_that_is_no_toml_is_one_problem_with_its_line(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.toml", "[[company]]\nname = \n")
    gazetteer, [problem] = load_gazetteer([path])
    assert gazetteer.listings == ()
    assert problem.where == f"{path}:2"


def test_an_unknown_heading_is_a_problem(tmp_path: Path) -> None:
    _, [problem] = load_gazetteer([_write(tmp_path, "a.toml", '[[product]]\nname = "x"\n')])
    assert "product" in problem.message


def test_names_that_mean_two_are_reported_once_for_each_company(tmp_path: Path) -> None:
    text = GOOD + """
[[executive]]
company = "Tencent"
name = "曾明"
aliases = ["Lakezeng"]
source = "s"

[[executive]]
company = "别家"
name = "另一人"
aliases = ["Lakezeng"]
source = "s"
"""
    path = _write(tmp_path, "a.toml", text)
    gazetteer, [problem] = load_gazetteer([path])
    assert len(gazetteer.listings) == 5
    assert problem.code == "gazetteer names collide"
    assert problem.where == f"{path}:19"
    assert f"{path}:13" in problem.message


def test_a_missing_path_stops_the_program_and_says_which(tmp_path: Path) -> None:
    with pytest.raises(GazetteerMissingError, match="nowhere"):
        load_gazetteer([tmp_path / "nowhere"])
