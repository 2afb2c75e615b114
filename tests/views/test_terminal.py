"""The terminal: plain where piped, nothing cut, wide characters aligned, foreign text harmless."""

import io
import re
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.views.golden import DAY, EVE
from tests.views.world import World

from orggraph.views.changes import compare_days
from orggraph.views.chart import draw_chart
from orggraph.views.digest import take_digest
from orggraph.views.find import find_names
from orggraph.views.history import tell_history
from orggraph.views.line import answer_line
from orggraph.views.moment import Moment
from orggraph.views.status import report_status
from orggraph.views.terminal.changes import render_changes
from orggraph.views.terminal.chart import render_chart
from orggraph.views.terminal.digest import render_digest
from orggraph.views.terminal.find import render_find
from orggraph.views.terminal.history import render_history
from orggraph.views.terminal.line import render_line
from orggraph.views.terminal.status import render_status
from orggraph.views.terminal.verify import render_verify
from orggraph.views.terminal.who import render_who
from orggraph.views.terminal.why import render_why
from orggraph.views.verify import verify_store
from orggraph.views.who import answer_who
from orggraph.views.why import explain_facts

QUESTIONS = {
    "who": lambda store: render_who(answer_who(store, "电商产品部", Moment(DAY))),
    "line": lambda store: render_line(answer_line(store, "杜嘉辉", Moment(DAY))),
    "chart": lambda store: render_chart(draw_chart(store, Moment(DAY))),
    "history": lambda store: render_history(tell_history(store, "曾鸣")),
    "changes": lambda store: render_changes(compare_days(store, EVE, DAY)),
    "why": lambda store: render_why(explain_facts(store, ["曾鸣"])),
    "find": lambda store: render_find(find_names(store, "部")),
    "status": lambda store: render_status(report_status(store)),
    "verify": lambda store: render_verify(verify_store(store)),
    "digest": lambda store: render_digest(take_digest(store)),
}


def show(renderable, *, width=120, terminal=False):
    file = io.StringIO()
    console = Console(
        file=file, width=width, force_terminal=terminal, color_system="truecolor" if terminal else None,
        highlight=False, markup=False, emoji=False, soft_wrap=True,
    )
    console.print(renderable)
    return file.getvalue()


@pytest.mark.parametrize("question", QUESTIONS)
def test_piped_output_is_plain_and_no_narrower_console_cuts_it(store, question):
    wide, narrow = show(QUESTIONS[question](store), width=300), show(QUESTIONS[question](store), width=20)
    assert "\x1b" not in wide
    assert re.sub(r"\s", "", wide) == re.sub(r"\s", "", narrow)


@pytest.mark.parametrize("question", QUESTIONS)
def test_colour_changes_no_word(store, question):
    coloured = show(QUESTIONS[question](store), terminal=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == show(QUESTIONS[question](store))


def test_the_chart_is_a_tree_with_heads(store):
    assert show(QUESTIONS["chart"](store)).splitlines() == [
        "Everything, on 2025-05-14: yes",
        "微信事业群  张小龙 总裁",
        "├─ 开放平台部  杜嘉辉 负责人  [placement inferred]",
        "│    杜嘉辉 → 曾鸣",
        "└─ 电商产品部  曾鸣 负责人",
        "     曾鸣 → 张小龙",
    ]


def test_what_is_possible_is_marked(store):
    assert "微信事业群  张小龙 总裁 ?" in show(render_chart(draw_chart(store, Moment(EVE), name="WXG")))


def test_gaps_stand_among_the_managers(store):
    lines = show(QUESTIONS["history"](store)).splitlines()
    place = lines.index("Reports to")
    assert lines[place + 1:place + 3] == ["  … – 2025-05-14  unknown", "  2025-05-14 – …  张小龙 at 电商产品部"]


def test_the_seven_changes_have_their_signs(store):
    lines = show(QUESTIONS["changes"](store)).splitlines()
    assert lines[0] == "7 changes from 2025-05-13 to 2025-05-14"
    assert [line[2] for line in lines[1::2]] == list("+~◆◆◇↗↗")


def test_columns_align_by_cells(tmp_path):
    world = World()
    for name in ("部一", "Sales 部", "A部门很长"):
        world.department(name, since="2020-01-01")
    lines = show(render_find(find_names(world.store(tmp_path), "部"))).splitlines()
    assert len({cell_len(line[:line.index("department")]) for line in lines}) == 1


def test_names_that_would_steer_the_terminal_stay_data(tmp_path):
    world = World()
    unit = world.department("[bold red]部[/] \x1b[31m:smile:\u202e\n二行", since="2020-01-01")
    world.fact("HEADS", world.executive("安\x07\x9b31m"), unit, "2020-01-01")
    shown = show(render_chart(draw_chart(world.store(tmp_path), Moment(date(2024, 1, 1)))))
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
    assert "[bold red]部[/] \ufffd[31m:smile:\ufffd 二行" in shown
