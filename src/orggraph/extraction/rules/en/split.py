"""Split: one department becomes several.

What it reads
    U will be split into A and B, U is divided into A and B, we are splitting U into A and B.

Examples
    Medical Affairs will be divided into Global Medical and Regional Medical.

What it must not read
    Splits without names for the parts, shares and calendars that are split.

Dates
    effective DATE, as of DATE, on DATE.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="split/en/is_split",
        event="split",
        pattern="UNITS:source SPLIT (INTO|SPLIT_INTO)? (WORD COLON|WORD COMMA|COLON|THIS_UNIT COLON)? UNITS:targets",
        examples=("Medical Affairs will be divided into Global Medical and Regional Medical.",),
        counter_examples=("Medical Affairs will be divided.",),
    ),
    Row(
        id="split/en/splits",
        event="split",
        pattern="SPLIT UNITS:source (INTO|SPLIT_INTO) (WORD COLON|WORD COMMA|COLON|THIS_UNIT COLON)? UNITS:targets",
        examples=("We are splitting Medical Affairs into Global Medical and Regional Medical.",),
        counter_examples=("We are splitting the bill.",),
    ),
)
