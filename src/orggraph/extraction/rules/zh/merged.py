"""Merged: departments become one, or go into one that exists.

What it reads
    A、B合并为C, A与B合并，成立C, 将A、B整合为C, A并入B.

Examples
    搜索事业部与信息流事业部合并为内容与搜索事业群。 · 药政事务部并入质量管理中心。

What it must not read
    Layers of software that are merged, rumours, mergers of other companies in the commentary.

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="merged/zh/合并为",
        event="merged",
        pattern=(
            "(UNITS:sources (OF WORD)?|TAKE_OBJECT PRONOUN:sources) GAP COMMA? NOT? MERGE GAP COMMA? "
            "GAP (AS|ESTABLISH|RENAME|CALLED|FORM){0,2} COMMA? GAP (AS|ESTABLISH|RENAME|CALLED|FORM){0,2} UNITS:target"
        ),
        examples=("搜索事业部与信息流事业部合并为内容与搜索事业群。", "企业管理部与法务部合并，组建企业管理与法务部。",
                  "商品中心和门店中心各管一头。我们把它们合到一起，叫“商品与门店事业群”。",
                  "甲一部、甲二部合并重组为家居部、穿戴部两个部门。"),
        counter_examples=("计算层与存储层合并为统一资源层。", "有消息称两家公司将合并。"),
    ),
    Row(
        id="merged/zh/并入",
        event="merged",
        pattern="(UNITS:sources GAP|COMMA) NOT? MERGE_INTO NEWLY? UNITS:target",
        examples=("药政事务部并入质量管理中心。", "采购部、物流部并入供应链管理中心。"),
        counter_examples=("药政事务部不会并入质量管理中心。",),
        sets={"into_existing": "yes"},
    ),
    Row(
        id="merged/zh/由_合并而成的",
        event="merged",
        pattern="BY UNITS:sources GAP MERGE GAP OF UNITS:target",
        examples=("由渠道部和大客户部合并而成的政企业务部今日成立。",),
        counter_examples=("由渠道部和大客户部牵头的合并方案今日公布。",),
        priority=1,
    ),
    Row(
        id="merged/zh/同时并入",
        event="merged",
        pattern="UNITS:sources MERGE_INTO END",
        examples=("成立发展规划处；原校长办公室规划科、学位办公室同时并入。",),
        counter_examples=("规划科、学位办公室同时并入。",),
        sets={"into_existing": "yes", "inwards": "yes"},
    ),
    Row(
        id="merged/zh/与_合并为",
        event="merged",
        pattern=(
            "UNITS:sources PART_FROM UNITS COMMA (SEP|WITH) UNITS:more GAP MERGE COMMA? (AS|ESTABLISH|RENAME|CALLED|FORM){0,2} "
            "UNITS:target"
        ),
        examples=("冷链部脱离仓储中心，与干线部重组为城际运输部。",),
        counter_examples=("冷链部脱离仓储中心，与干线部保持协作。",),
        priority=2,
    ),
    Row(
        id="merged/zh/由_合并而来",
        event="merged",
        pattern="UNITS:target BY UNITS:sources MERGE END",
        examples=("动力系统业务群由发动机业务部和电驱动业务部合并而来。",
                  "内容安全中心——内容审核部与信息安全室合而为一。"),
        counter_examples=("动力系统业务群由发动机业务部牵头合并流程。",),
        priority=1,
    ),
    Row(
        id="merged/zh/调整为",
        event="merged",
        pattern="UNITS:sources (RENAME|FORM) UNITS:target",
        examples=("家居生活事业部与宠物业务组调整为生活方式事业部。", "高山、平湖两大业务组成户外生活板块。"),
        counter_examples=("家居生活事业部调整为生活方式事业部。",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/zh/成立_收到一起",
        event="merged",
        pattern="(ESTABLISH|NEWLY) UNITS:target COMMA (TAKE_OBJECT|BY)? UNITS:sources (MERGE|FORM) END",
        examples=("新设主站产运线，把主站产品部、运营部收到一起。", "成立质量中心，由质检部、品控部合并组成。"),
        counter_examples=("新设主站产运线，把主站产品部保留下来。",),
        priority=1,
    ),
    Row(
        id="merged/zh/整合_组建",
        event="merged",
        pattern="MERGE UNITS:sources COMMA (ESTABLISH|AS|FORM|RENAME|CALLED) UNITS:target",
        examples=("整合市场部与公共关系部，组建品牌与传播部。", "合并采购部和仓储部，成立供应链中心。"),
        counter_examples=("整合市场部与公共关系部的资源，组建品牌与传播部。",),
        priority=1,
    ),
    Row(
        id="merged/zh/以_为基础",
        event="merged",
        pattern="UNITS:sources BASIS COMMA? ESTABLISH UNITS:target",
        examples=("以计算机系、自动化系为基础，组建人工智能学院。",),
        counter_examples=("以计算机系为基础，组建人工智能学院。",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/zh/都并进来",
        event="merged",
        pattern="UNITS:sources MERGE_HERE",
        examples=("成立内容中心，资讯部、百科部都并进来。",),
        counter_examples=("成立内容中心，资讯部、百科部都保留下来。",),
        sets={"into_existing": "yes", "into_named": "yes"},
        priority=1,
    ),
)
