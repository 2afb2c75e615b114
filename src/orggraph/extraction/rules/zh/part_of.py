"""Part of: stated in passing, a department lies in another; not a change.

What it reads
    A隶属B as a standing statement; the scope line of a letter (WXG微信事业群) for every department acted upon that existed before.

Examples
    新品研究所隶属研发中心。

What it must not read
    Changes of place (划归), which are moves.

Dates
    None: so on the day that the text tells it.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="part_of/zh/隶属",
        event="part_of",
        pattern="UNITS:department COMMA? PART_UNDER UNITS:parent",
        examples=("新品研究所隶属研发中心。",),
        counter_examples=("新品研究所划归研发中心。",),
    ),
    Row(
        id="part_of/zh/范围行",
        event="part_of",
        pattern="UNITS:parent",
        examples=("因业务发展需要，经公司讨论决定，微信事业群\n一、组织架构调整\n开放平台基础部更名为开放平台部。",),
        counter_examples=("开放平台基础部更名为开放平台部。",),
        sets={"scope": "line"},
    ),
    Row(
        id="part_of/zh/包含",
        event="part_of",
        pattern="UNITS:parent COMMA INCLUDE UNITS:department",
        examples=("组建用户平台，包含会员平台、服务体验部等部门，由王小明负责。",),
        counter_examples=("组建用户平台，包含若干产品。",),
    ),
    Row(
        id="part_of/zh/同位",
        event="part_of",
        pattern="(POSTS:posts|PEOPLE:executive)",
        examples=("王小明不再担任零售事业群会员部负责人。",),
        counter_examples=("王小明不再担任会员部负责人。", "王小明任零售公司会员部负责人。"),
        sets={"guards": "none"},
    ),
)
