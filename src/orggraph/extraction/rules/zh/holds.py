"""Holds: stated in passing, an executive holds a post; not a change.

What it reads
    A post in apposition before a name (总裁张小龙), of the one reported to (向总裁张小龙汇报); P继续担任T, P现任T.

Examples
    曾鸣向微信事业群总裁张小龙汇报。 · 卫青萍继续担任品牌部总监。 · 董事长海明远现任公司总裁。

What it must not read
    Former posts (原总裁), founders, posts that the same clause gives or takes (免去总经理王小明), lives told.

Dates
    None: so on the day that the text tells it.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="holds/zh/向_汇报",
        event="holds",
        pattern="(TO|REPORT_GIVE) (SOLID|DOTTED)? PEOPLE:executive",
        examples=("曾鸣向微信事业群总裁张小龙汇报。",),
        counter_examples=("曾鸣向原微信事业群总裁张小龙汇报。",),
    ),
    Row(
        id="holds/zh/同位",
        event="holds",
        pattern="PEOPLE:executive",
        examples=("集团首席技术官张建平兼任云计算事业部总裁。", "美术中心总监卓映雪的职务不变。"),
        counter_examples=("原美术中心总监卓映雪的工作另行安排。", "美术中心总监卓映雪离职。"),
        sets={"guards": "none"},
    ),
    Row(
        id="holds/zh/继续担任",
        event="holds",
        pattern="((PEOPLE:executive|PRONOUN:executive) COMMA?)? KEEP_ON POSTS:posts",
        examples=("卫青萍继续担任品牌部总监。", "郁山任销售部总经理，并继续兼任培训中心主任。"),
        counter_examples=("卫青萍不再担任品牌部总监。",),
        sets={"guards": "own"},
    ),
    Row(
        id="holds/zh/现任",
        event="holds",
        pattern="(PEOPLE:executive|PRONOUN:executive) CURRENT POSTS:posts (COMMA CONCUR POSTS:more)?",
        examples=("海明远现任集团执行副主席。", "海明远现任公司总裁、物流部总经理，并兼任零售部总经理。"),
        counter_examples=("海明远曾任集团执行副主席。",),
        sets={"guards": "own"},
    ),
)
