"""Reports to: an executive or a department reports to an executive.

What it reads
    P will report to Q, reporting to me, both report to Q, U will report to Q, reporting to Q will be A, B and C.

Examples
    Ana Torres will report to Bo Lind. · Stores and Logistics will report to Bo Lind.

What it must not read
    Lines that were so before (has reported to), lines that go on (will continue to report to).

Dates
    As the post of the same clause.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="reports_to/en/reports_to",
        event="reports_to",
        pattern="(PEOPLE:who|PRONOUN:who|UNITS:who|POSTS:who) COMMA? SEP? REPORT_GIVE (ITS|HIS)? (PEOPLE:to|POSTS:to|PRONOUN:to)",
        examples=(
            "Ana Torres will report to Bo Lind.", "Stores and Logistics will report to Bo Lind.",
            "The board named Ana Torres general counsel, reporting to Bo Lind.",
        ),
        counter_examples=("Ana Torres will continue to report to Bo Lind.", "Stores, which has reported to Bo Lind."),
        priority=1,
    ),
    Row(
        id="reports_to/en/and_reports",
        event="reports_to",
        pattern="(SEP|COMMA|DATE)? REPORT_GIVE (ITS|HIS)? (PEOPLE:to|POSTS:to|PRONOUN:to)",
        examples=("A Stores team will be established as a separate unit reporting to Bo Lind.",),
        counter_examples=("Ana Torres keeps her post and reports to work.",),
        priority=-1,
    ),
    Row(
        id="reports_to/en/and_to",
        event="reports_to",
        pattern="(PEOPLE:who|PRONOUN:who|UNITS:who) REPORT_GIVE (UNITS|PEOPLE|POSTS|ORGS) SEP TO (PEOPLE:to|PRONOUN:to)",
        examples=("Ana Torres will report to the Risk Committee and to Bo Lind.",),
        counter_examples=("Ana Torres will report to the Risk Committee.",),
    ),
    Row(
        id="reports_to/en/dotted",
        event="reports_to",
        pattern="DOTTED:dotted (ITS|HIS)? (PEOPLE:to|POSTS:to|PRONOUN:to)",
        examples=("Ana Torres will report to Bo Lind, with a dotted line to Cy Moss.",),
        counter_examples=("Ana Torres drew a dotted line to the door.",),
    ),
    Row(
        id="reports_to/en/reporting_to_will_be",
        event="reports_to",
        pattern="REPORT_GIVE (PEOPLE:to|PRONOUN:to) (TAKE|IS|COLON) COLON? (PEOPLE:who|UNITS:who)",
        examples=("Reporting to Bo Lind will be Ana Torres, Cy Moss and Di Park.",),
        counter_examples=("Reporting to Bo Lind will be easy.",),
        priority=2,
    ),
    Row(
        id="reports_to/en/moves_under",
        event="reports_to",
        pattern="UNITS:who (SEP|COMMA)? MOVE (ITS|HIS)? PEOPLE:to (DATE|COMMA|SEP|END)",
        examples=("Stores and Logistics will move under our chief operating officer, Bo Lind.",),
        counter_examples=("Stores will move to Bo Lind's floor.",),
    ),
)
