"""Holds: stated in passing, an executive holds a post; not a change.

What it reads
    A post in apposition before the one reported to: 向微信事业群总裁张小龙汇报.

Examples
    曾鸣向微信事业群总裁张小龙汇报。

What it must not read
    Former posts (原总裁), posts of people who change them in the same clause.

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
)
