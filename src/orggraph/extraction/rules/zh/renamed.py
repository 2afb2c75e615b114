"""Renamed: a department gets a new name and stays the same department.

What it reads
    更名为, 改名为, 升级为, 调整为 and their like between two names, or behind 将 and a name.

Examples
    微信事业群更名为微信事业部。 · 将人事教育部更名为人力资源部。 · 国内营销部、国际贸易部更名为内销事业部、外贸事业部。

What it must not read
    Names of products and companies' legal names; 调整为 between titles; 由直管改为向…汇报.

Dates
    自…起, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="renamed/zh/更名为",
        event="renamed",
        pattern="(UNITS:old (OF WORD)? GAP|TAKE_OBJECT PRONOUN:old GAP|COMMA GAP|THIS_UNIT GAP) NOT? RENAME COLON? UNITS:new",
        examples=("微信事业群更名为微信事业部。", "将人事教育部更名为人力资源部。", "国内营销部、国际贸易部更名为内销事业部、外贸事业部。"),
        counter_examples=("该产品更名为“星河”。", "开放平台部没有更名为开放平台中心。", "拉新增长部负责人调整为王小明。"),
    ),
    Row(
        id="renamed/zh/原来的",
        event="renamed",
        pattern="UNITS:new COMMA? FORMERLY UNITS:old",
        examples=("下设公交事业部，也就是原来的巴士事业部。",),
        counter_examples=("下设公交事业部，原巴士事业部员工并入。",),
    ),
    Row(
        id="renamed/zh/换了名字",
        event="renamed",
        pattern="UNITS:old ((OF WORD)? CHANGE_TO|(COMMA|WORD|NOT){0,4} RENAME COMMA CALLED) UNITS:new",
        examples=("公司把国际业务部的牌子换成了全球增长部。", "单车事业部没动，只是换了个名字，叫慢行事业部。"),
        counter_examples=("国际业务部的负责人换成了王小明。",),
    ),
)
