"""Appointed, told by the title or the seat instead of a verb of taking it; goes on with appointed.py.

What it reads
    P改称T, P → T, 执掌A的是P, T：聘请P担任,
    负责人为P, 负责人：P, P：T (in a list of appointments), 职务是T, 主任P；秘书长Q (of a committee that the text sets up),
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
        id="appointed/zh/职务_聘请",
        event="appointed",
        pattern="POSTS:posts COLON APPOINT (WORD|ORGS|UNITS|SEP){0,4} PEOPLE:executive (TAKE|CONCUR)?",
        examples=("研究中心主任：聘请院士戚世雄先生担任。",),
        counter_examples=("研究中心主任：不聘请戚世雄先生。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/人改称职务",
        event="appointed",
        pattern="PEOPLE:executive WORD? RENAME POSTS:posts",
        examples=("节目总监施敏仪随之改称内容总监。", "市场部总经理王小明 → 销售部总经理。"),
        counter_examples=("王小明不会改称内容总监。", "王小明改称的内容总监是新职位。"),
    ),
    Row(
        id="appointed/zh/执掌的是",
        event="appointed",
        pattern="(LEAD|HAND_OVER) UNITS:at OF IS PEOPLE:executive",
        examples=("执掌市场部的是沈逸。", "接手东区事业部的是市场部总监沈逸。"),
        counter_examples=("曾执掌市场部的是沈逸。", "执掌市场部的不是沈逸。"),
        sets={"title": "head"},
        priority=2,
    ),
    Row(
        id="appointed/zh/负责人为",
        event="appointed",
        pattern="POSTS:posts RESPECTIVELY:each? (AS|IS|COLON|CHANGE_TO|RENAME) RESPECTIVELY:each_after? COLON? "
                "(FROM (UNITS|ORGS|WORD) WORD? OF)? PEOPLE:executive",
        sets={"placed": "yes"},
        examples=(
            "飞鸢工作室负责人为钟糯。", "飞鸢工作室负责人是从外部引进的钟糯。", "供应商质量部负责人：焦洁。",
            "选举产生第六届董事会，现将有关情况公告如下：\n非独立董事：景行远、步惊云；\n董事长：景行远。\n任期三年。",
        ),
        counter_examples=("飞鸢工作室负责人仍为钟糯。", "联系方式如下：\n董事会秘书：景行远。"),
    ),
    Row(
        id="appointed/zh/人_职务",
        event="appointed",
        pattern="PEOPLE:executive COLON POSTS:posts",
        sets={"listed": "yes"},
        examples=("聘任下列人员：\n丁肇坤：投资部总经理。\n尤美伦：客户服务处处长。",),
        counter_examples=("出席会议的人员有：\n丁肇坤：投资部总经理。",),
        priority=-1,
    ),
    Row(
        id="appointed/zh/职务是",
        event="appointed",
        pattern="POST_NOUN (IS|AS|COLON) POSTS:posts",
        examples=("刘军山回来了，职务是集团执行副总裁。",),
        counter_examples=("该职务是集团执行副总裁兼任的。",),
        sets={"by_people": "yes"},
    ),
    Row(
        id="appointed/zh/领衔委员会",
        event="appointed",
        pattern="PEOPLE:executive END",
        examples=("公司设立预算委员会。\n预算委员会统管全年预算，主任王小明；秘书长李雷。",),
        counter_examples=("预算委员会统管全年预算，主任王小明；秘书长李雷。", "公司设立预算委员会。\n出席会议的有总裁王小明。"),
        sets={"named_in_list": "yes"},
        priority=-2,
    ),
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
