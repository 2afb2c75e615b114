"""Moved: a department gets a new parent and goes on.

What it reads
    A划归B, A由X调整至B, A从X转入B, 将A划入B, A划归B管理, A归B.

Examples
    数据智能部划归内容与搜索事业群。 · 公共事务部由战略中心调整至总裁办公室。

What it must not read
    People who move; work or staff that is handed over; standing membership (隶属) without a change.

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="moved/zh/划归",
        event="moved",
        pattern=(
            "(UNITS:department (WORD|COMMA|DATE){0,2} RESPECTIVELY?|PRONOUN:department|COMMA) NOT? MOVE NEWLY? "
            "(UNITS:to|THIS_UNIT:to|PRONOUN:to|ITS:to)"
        ),
        examples=("数据智能部划归内容与搜索事业群。", "将财务部所属资金结算中心划归投资公司管理。"),
        counter_examples=("相关业务划归其他团队承接。", "李明调入市场部。"),
    ),
    Row(
        id="moved/zh/由_划归",
        event="moved",
        pattern=(
            "UNITS:department GAP REPLACED_BY? (BY|FROM) (UNITS:origin|WORD|ORGS|PART_UNDER|LEAD){1,2} "
            "(GAP (MOVE|RENAME|INTO)|GAP COMMA GAP MOVE) "
            "NEWLY? (WORD OF)? (UNITS:to|THIS_UNIT:to)"
        ),
        examples=("公共事务部由战略中心调整至总裁办公室。", "华东交付团队、华南交付团队从专业服务部转入客户成功中心。"),
        counter_examples=("公共事务部由战略中心管理。",),
    ),
    Row(
        id="moved/zh/从_划归",
        event="moved",
        pattern="COMMA GAP (BY|FROM) (UNITS:origin|WORD) GAP (MOVE|INTO) NEWLY? UNITS:to",
        examples=("用户运营部更名为用户发展部，由销售公司转至品牌中心。",),
        counter_examples=("由销售公司向品牌中心提供支持。",),
    ),
    Row(
        id="moved/zh/转入",
        event="moved",
        pattern="UNITS:department ((BY|FROM) (UNITS:origin|WORD|ORGS))? MOVE END",
        examples=("成立金融市场总部，原计划财务部资金交易中心转入。", "三、内容事业群\n社区产品部——由平台事业群整建制转入；"),
        counter_examples=("成立金融市场总部，原计划财务部资金交易中心划转。", "资金交易中心转入。"),
        sets={"inwards": "yes"},
    ),
    Row(
        id="moved/zh/归_管理",
        event="moved",
        pattern=(
            "(UNITS:department GAP ((BY|FROM) UNITS:origin (SPLIT_OFF|MOVE) COMMA)?|COMMA) GAP BY (UNITS:to|THIS_UNIT:to) LEAD"
        ),
        examples=("内审室由财务中心划出，归监察部管理。", "仓配组不再归电商部管理，改由供应链部管理。"),
        counter_examples=("内审室由监察部管理。",),
        sets={"changed": "yes"},
        priority=1,
    ),
    Row(
        id="moved/zh/辖原",
        event="moved",
        pattern="UNITS:to (GOVERN|LEAD) FORMER? UNITS:department",
        examples=("清溪市辖原云岭地区的临江县、东平县。", "成立供应链中心。供应链中心管辖原采购部的询价组、招标组。"),
        counter_examples=("清溪市辖临江县、东平县。", "清溪市辖原清溪地区的临江县。"),
        sets={"taken_over": "yes"},
    ),
    Row(
        id="moved/zh/调整为直属",
        event="moved",
        pattern=(
            "UNITS:department GAP ((BY|FROM) UNITS:origin (WORD|ESTABLISH|UNDER|PART_UNDER|OF){0,3})? (RENAME|AS) "
            "(UNITS:to|ORGS:to) (PART_UNDER|UNDER|LEAD_OVER) WORD?"
        ),
        examples=("检测站由质量部下属班组调整为集团公司直属单位。",),
        counter_examples=("检测站是集团公司直属单位。",),
        priority=1,
    ),
)
