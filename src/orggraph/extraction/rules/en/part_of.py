"""Part of: stated in passing, a department lies in another; not a change.

What it reads
    U, part of V; U, which has been part of V (until now).

Examples
    The Standards team, part of the Platform Group, meets on Friday.

What it must not read
    Places and times (in Boston, in June); moves, which have their own rule.

Dates
    None: so on the day before the change that the text tells.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="part_of/en/part_of",
        event="part_of",
        pattern="UNITS:department COMMA? (HISTORY|IS)? PART UNITS:parent",
        examples=("The Standards team, part of the Platform Group, meets on Friday.",),
        counter_examples=("The Standards team meets in the Platform Group.",),
        sets={"guards": "own"},
    ),
)
