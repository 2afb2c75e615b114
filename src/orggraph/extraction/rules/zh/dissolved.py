"""Dissolved: a department ends.

What it reads
    撤销A, 取消A、B, A解散, A不再保留, A裁撤, A停止运营.

Examples
    撤销海外创新业务部。 · 二号工作室解散。 · 不再保留铸锻分公司建制。

What it must not read
    Old versions of products, posts that are abolished, denials (不会撤销).

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="dissolved/zh/撤销",
        event="dissolved",
        pattern="DISSOLVE UNITS:department",
        examples=("撤销海外创新业务部。", "取消餐饮渠道部、礼品业务部。"),
        counter_examples=("公司将撤销旧版本的调度机制。", "网传公司撤销原创音乐部，均为不实信息。"),
    ),
    Row(
        id="dissolved/zh/解散",
        event="dissolved",
        pattern="UNITS:department GAP NOT? REPLACED_BY? DISSOLVE (COMMA|SEMI|SAME_NAME|WORD)?",
        examples=("二号工作室解散，成员回到各部门。", "西南大区、西北大区撤销。"),
        counter_examples=("二号工作室没有解散。",),
    ),
    Row(
        id="dissolved/zh/内部撤销",
        event="dissolved",
        pattern="UNITS GAP DISSOLVE UNITS:department",
        examples=("同意清溪市撤销东湖区。", "华东大区撤销合肥办事处。"),
        counter_examples=("华东大区撤销，合肥办事处保留。",),
    ),
    Row(
        id="dissolved/zh/随即撤销",
        event="dissolved",
        pattern="COMMA (DATE|FROM|CALLED|DATE){0,3} DISSOLVE END",
        examples=("迎春指挥部任务已经完成，即日起撤销。",),
        counter_examples=("订单已退款，即日起取消。",),
        sets={"of_subject": "yes"},
        priority=-1,
    ),
)
