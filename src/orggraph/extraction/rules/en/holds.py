"""Holds: stated in passing, an executive holds a post; not a change.

What it reads
    A title in apposition to the one reported to: will report to Bo Lind, president of Stores.

Examples
    Ana Torres will report to Bo Lind, president of Stores.

What it must not read
    Former posts, and posts of people who change them in the same clause.

Dates
    None: so on the day that the text tells it.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="holds/en/reports_to",
        event="holds",
        pattern="REPORT_GIVE PEOPLE:executive",
        examples=("Ana Torres will report to Bo Lind, president of Stores.",),
        counter_examples=("Ana Torres will report to Bo Lind, former president of Stores.",),
    ),
)
