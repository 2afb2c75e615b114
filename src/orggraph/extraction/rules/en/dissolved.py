"""Dissolved: a department ends.

What it reads
    U will be dissolved, disbanded, closed, eliminated, wound down; we are closing U; U goes away.

Examples
    The Channel Council will be disbanded. · We are sunsetting the New Ventures group.

What it must not read
    Buildings and shops that close for a day; denials (we are not closing).

Dates
    effective DATE, as of DATE, on DATE, by the end of the year.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="dissolved/en/is_closed",
        event="dissolved",
        pattern="UNITS:department DISSOLVE",
        examples=("The Channel Council will be disbanded.",),
        counter_examples=("The Channel Council will not be disbanded.",),
    ),
    Row(
        id="dissolved/en/closes",
        event="dissolved",
        pattern="DISSOLVE_ACT UNITS:department",
        examples=("We are sunsetting the New Ventures group.",),
        counter_examples=("We are not closing the Card Centre.",),
    ),
)
