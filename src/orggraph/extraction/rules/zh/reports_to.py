"""Reports to: an executive or a department reports to an executive.

What it reads
    向P汇报, 均向P汇报, 直接向T P汇报, 汇报给P, 虚线向P汇报 (dotted), 部门向P汇报, 由P直接领导, 直属T, (汇报：P).

Examples
    曾鸣向微信事业群总裁张小龙汇报。 · 三人均向程屿汇报。 · 荀敏汇报给车迟。

What it must not read
    Systems that report states, 继续向 without a change is read all the same only where a new head says so.

Dates
    As the post of the same clause.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="reports_to/zh/向_汇报",
        event="reports_to",
        pattern=(
            "((PEOPLE:who|PRONOUN:who) GAP COMMA?|UNITS:who GAP)? TO (SOLID|WORD)? (PEOPLE:to|POSTS:to|PRONOUN:to|ITS:to) WORD? "
            "(SOLID)? REPORT"
        ),
        examples=("曾鸣向微信事业群总裁张小龙汇报。", "邝少华、步惠民均向贺兰青汇报。"),
        counter_examples=("业务部门不需要向中心节点汇报状态。",),
    ),
    Row(
        id="reports_to/zh/并向_负责",
        event="reports_to",
        pattern="COMMA TO (PEOPLE:to|POSTS:to|PRONOUN:to) LEAD:answers END",
        examples=("郁山升任营运董事，直接向总裁海明远负责。",),
        counter_examples=("郁山升任营运董事，向总裁海明远学习管理。", "郁山升任营运董事，向总裁海明远移交管理。"),
    ),
    Row(
        id="reports_to/zh/汇报给",
        event="reports_to",
        pattern="((PEOPLE:who|PRONOUN:who) (COMMA|OF)?|UNITS:who OF?)? REPORT_GIVE (PEOPLE:to|POSTS:to|PRONOUN:to)",
        examples=("荀敏汇报给车迟。",),
        counter_examples=("数据汇报给中心节点。",),
    ),
    Row(
        id="reports_to/zh/汇报对象为",
        event="reports_to",
        pattern="((PEOPLE:who|UNITS:who) OF?)? REPORT_TARGET (COLON|AS|IS) (PEOPLE:to|POSTS:to)",
        examples=("郁山的汇报对象：海明远。",),
        counter_examples=("郁山的汇报对象不变。",),
    ),
    Row(
        id="reports_to/zh/汇报对象变更为",
        event="reports_to",
        pattern="(PEOPLE:who|UNITS:who|PRONOUN:who|ITS:who) OF? REPORT_TARGET (PEOPLE|POSTS|PRONOUN)? (RENAME|CHANGE_TO) "
                "((WORD|TAKE_OFFICE|NEW_IN|NEWLY){1,2} OF)? (PEOPLE:to|POSTS:to|PRONOUN:to)",
        examples=("郁山的汇报对象由海明远变更为宁然。", "科技中心负责人仍是郁山，但他的汇报对象由我变成新到任的首席运营官宁然。"),
        counter_examples=("郁山的汇报对象不变。",),
    ),
    Row(
        id="reports_to/zh/由_直接领导",
        event="reports_to",
        pattern="UNITS:who COMMA? BY (PEOPLE:to|POSTS:to) LEAD_DIRECT",
        examples=("数据治理中心由副总经理郁山直接领导。",),
        counter_examples=("数据治理中心由副总经理郁山领导。",),
        priority=2,
    ),
    Row(
        id="reports_to/zh/直属",
        event="reports_to",
        pattern="(PEOPLE:who|UNITS:who)? COMMA? PART_UNDER (PEOPLE:to|POSTS:to|PRONOUN:to) UNDER? (COMMA|END)",
        examples=("云起升任副总经理，兼海外部部长，直属总经理。", "采购部直接挂在首席运营官下面。"),
        counter_examples=("审计部直属集团公司。",),
    ),
    Row(
        id="reports_to/zh/括号里的汇报",
        event="reports_to",
        pattern="COMMA (SOLID)? REPORT COLON (PEOPLE:to|POSTS:to)",
        examples=("任命云起为海外部总经理（汇报：郁山）。",),
        counter_examples=("任命云起为海外部总经理（汇报：待定）。",),
    ),
)
