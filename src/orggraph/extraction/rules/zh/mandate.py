"""Mandate: what a department is there to do, in the source's words.

What it reads
    负责, 统管, 专司 right behind a clause that begins or renames the department.

Examples
    成立电商产品部，负责交易模式的探索。

What it must not read
    Duties of a person (全面负责部门业务), a department led by somebody (由王小明负责).

Dates
    None.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="mandate/zh/负责",
        event="mandate",
        pattern="(UNITS COMMA|THIS_UNIT|UNITS:department) LEAD:duty ANY",
        examples=("成立电商产品部，负责交易模式的探索。",),
        counter_examples=("王小明任电商产品部负责人，全面负责部门业务。", "电商产品部由王小明负责。"),
    ),
)
