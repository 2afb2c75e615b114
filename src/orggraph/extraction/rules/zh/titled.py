"""Appointed, told by the title or the seat instead of a verb of taking it; goes on with appointed.py.

What it reads
    P的新头衔是T, P的头衔由S变成T, P接掌T一职, T到位，来人是P.

Examples
    联合创始人王小明的新头衔是首席科学家。 · 市场部总经理到位，来人是李雷。

What it must not read
    What a title means or is worth (头衔是荣誉), a post that still waits for somebody.

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="appointed/zh/头衔是",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive|ITS) OF? RANK (GAP|(BY|FROM) WORD? POSTS WORD?) (IS|AS|CHANGE_TO|RENAME) WORD? POSTS:posts"
        ),
        examples=("王小明退居二线，他的新头衔是首席科学家。", "王小明的头衔由“副行长”变成了“行长”。"),
        counter_examples=("王小明的头衔是一种荣誉。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/到位_来人",
        event="appointed",
        pattern="POSTS:posts GAP TAKE_OFFICE COMMA GAP (WITH|WORD|PRONOUN)? (IS|AS) PEOPLE:executive",
        examples=("线上事业部总经理本周到位，来人是李雷。",),
        counter_examples=("线上事业部总经理本周到位，会议由李雷主持。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/腾出_交给",
        event="appointed",
        pattern="(PEOPLE|PRONOUN) VACATE OF POSTS:posts COMMA? BY PEOPLE:executive",
        examples=("王小明升任首席运营官，他腾出的市场部总经理一职，交给了李雷。",),
        counter_examples=("王小明腾出的办公室交给了李雷。",),
        priority=3,
    ),
    Row(
        id="appointed/zh/推荐为",
        event="appointed",
        pattern="PROPOSED PEOPLE:executive AS POSTS:posts",
        examples=("控股股东推荐王小明为董事长人选。",),
        counter_examples=("控股股东推荐了王小明的方案。",),
        sets={"status": "proposed"},
    ),
)
