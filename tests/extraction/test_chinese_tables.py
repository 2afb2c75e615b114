"""Chinese tables: what becomes of departments by a verb or by their number on each side, several managers in a cell."""

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement


def told(text: str) -> list[tuple[str, ...]]:
    """Type and the names of each change that a letter tells, lists joined by +."""
    announcement = Announcement.of(text, "zh", kind="letter", published="2025-05-14")
    rows = []
    for claim in read_announcement(announcement, None, Gazetteer()).claims:
        values = [value if isinstance(value, list) else [value] for value in event_content(claim.event).values()]
        names = ["+".join(one["name"] for one in value) for value in values if isinstance(value[0], dict)]
        rows.append((claim.event.type, *names, *(["dotted"] if event_content(claim.event).get("dotted") else [])))
    return rows


HEADER = "组织调整对照如下：\n| 序号 | 调整前 | 调整后 | 说明 |\n|---|---|---|---|\n"
ROWS = {
    "| 1 | 数码部、通讯部 | 电子部 | 两部合一 |": [("merged", "数码部+通讯部", "电子部")],
    "| 1 | 数码部、通讯部 | 电子部 | |": [("merged", "数码部+通讯部", "电子部")],
    "| 1 | 居家部 | 家居部 | 名称变更 |": [("renamed", "居家部", "家居部")],
    "| 1 | 平台部 | 生态部、商家部 | 另行任命 |": [("split", "平台部", "生态部+商家部")],
    "| 1 | 到家部 | —— | 取消 |": [("dissolved", "到家部")],
    "| 1 | —— | 出海部 | 新设 |": [("established", "出海部")],
    "| 1 | 设计部 | 设计部 | 隶属变更 |": [],
    "| 1 | 到家部 | 另行通知 | |": [],
    "| 1 | 零售事业群-数码部、零售事业群-通讯部 | 电子部 | 合并 |": [("merged", "数码部+通讯部", "电子部")],
}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_departments_is_read_by_its_verb_or_by_how_many_stand_on_each_side(row):
    assert told(HEADER + row) == ROWS[row]


def test_each_of_several_managers_in_a_cell_has_a_line_and_the_dotted_one_is_dotted():
    text = "任命如下：\n| 姓名 | 新职务 | 汇报对象 |\n|---|---|---|\n| 王小明 | 电子部总经理 | 李雷(实线)、韩梅(虚线) |\n"
    lines = [row for row in told(text) if row[0] == "reports_to"]
    assert {(row[2], row[-1] == "dotted") for row in lines} == {("李雷", False), ("韩梅", True)}


def test_a_line_is_not_dotted_by_a_bracket_further_down_the_page():
    text = "任命如下：\n姓名 | 新职务 | 汇报对象\n王小明 | 电子部总经理 | 李雷\n另：(虚线汇报另行通知)\n"
    assert [row[-1] for row in told(text) if row[0] == "reports_to"] == ["电子部"]
