"""Frames: what a verb of change says with its arguments in an order that no pattern row has, each clause explained to its last word.

What it reads
    A clause, or up to three of a sentence, that no row reads and that holds one verb and exactly the arguments it needs: each by its
    kind, its side of the verb and the word before it (由, 从, 向, 为); nothing else stands there but days, reasons and unknown words.

Examples
    宁然同志聘任为华东大区总经理。 · 采购委员会秘书长：由海明远兼任。 · 华东大区改由云起直管。

What it must not read
    A second person, department or post that no slot explains; what is kept, denied or was so before; questions.

Dates
    As the rows of the event.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="appointed/zh/frame", event="appointed",
        pattern="{APPOINT: <PEOPLE:executive, AS|TAKE|CONCUR|INTO POSTS:posts, <ORGS?}",
        examples=("宁然同志聘任为华东大区总经理。",),
        counter_examples=("宁然同志曾聘任为华东大区总经理。",),
    ),
    Row(
        id="appointed/zh/frame", event="appointed",
        pattern="{TAKE ~AS: <PEOPLE:executive, AS POSTS:posts}",
        examples=("宁然由于业绩突出获擢升为华东大区总经理。",),
        counter_examples=("宁然此前获擢升为华东大区总经理。",),
    ),
    Row(
        id="appointed/zh/frame", event="appointed",
        pattern="{TAKE|CONCUR|HAND_OVER|REPLACE: <POSTS:posts, BY PEOPLE|PRONOUN:executive}",
        examples=("采购委员会秘书长：由海明远兼任。",),
        counter_examples=("采购委员会秘书长：仍由海明远兼任。",),
    ),
    Row(
        id="reports_to/zh/frame", event="reports_to",
        pattern="{REPORT|LEAD: <PEOPLE|PRONOUN|UNITS|POSTS:who, <TO PEOPLE|POSTS|PRONOUN:to}",
        examples=("风控平台负责人海明远对首席技术官负责。", "审计部对总经理云起负责。"),
        counter_examples=("审计部对结果负责。",),
    ),
    Row(
        id="reports_to/zh/frame", event="reports_to",
        pattern="{MOVE: <UNITS:who, >POSTS|PEOPLE:to}",
        examples=("資訊處改隸營運長。",),
        counter_examples=("資訊處改隸營運中心。",),
    ),
    Row(
        id="reports_to/zh/frame", event="reports_to",
        pattern="{LEAD_OVER|LEAD_DIRECT: <UNITS:who, BY PEOPLE|POSTS:to}",
        examples=("华东大区改由云起直管。",),
        counter_examples=("华东大区仍由云起直管。",),
    ),
    Row(
        id="moved/zh/frame", event="moved",
        pattern="{SPLIT_OFF ~MOVE ~LEAD: <UNITS:department, FROM UNITS:origin, MOVE UNITS|ORGS|THIS_UNIT:to}",
        examples=("支付组、清算组从原交易平台部析出，划归金融事业部管理。",),
        counter_examples=("支付组从交易平台部析出，人员划归金融事业部管理的传闻不实。",),
    ),
    Row(
        id="merged/zh/frame", event="merged",
        pattern="{MERGE|FORM ~ESTABLISH ~THESE: <UNITS:target, BY UNITS:sources}",
        examples=("营销中心由原国内销售部、国际贸易部两个部门整合设立。",),
        counter_examples=("营销中心由原国内销售部、国际贸易部两个部门共同使用。",),
        sets={"several": "yes"},
    ),
    Row(
        id="renamed/zh/frame", event="renamed",
        pattern="{RENAME: <UNITS:new, BY|FROM UNITS:old}",
        examples=("研发中心由技术部更名而来。",),
        counter_examples=("研发中心由技术部代管。",),
    ),
    Row(
        id="established/zh/frame", event="established",
        pattern="{ESTABLISH !WORD: <UNITS:department}",
        examples=("机构变动如下：\n·短视频产品部——新设。",),
        counter_examples=("机构变动如下：\n·短视频产品部——未新设。",),
    ),
)
