"""Renamed: a department gets a new name and stays the same department.

What it reads
    U will be renamed V, U will now be known as V, U changes its name to V, we are renaming U V, redesignated.

Examples
    Corporate Affairs will be renamed Communications. · Our Stores team will now be known as Retail.

What it must not read
    Products and events, names of long ago (formerly known as).

Dates
    effective DATE, as of DATE, on DATE.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="renamed/en/becomes_named",
        event="renamed",
        pattern="UNITS:old TAKE NEW? THIS_UNIT (APPOINT|CALLED) UNITS:new",
        examples=("The Claims unit becomes a division named Customer Care.",),
        counter_examples=("The Claims unit becomes a division of Customer Care.",),
    ),
    Row(
        id="renamed/en/is_renamed",
        event="renamed",
        pattern="UNITS:old SEP? RENAME (AS|COLON|COMMA)? NEW? UNITS:new",
        examples=("Corporate Affairs will be renamed Communications.", "The Stores team will now be known as Retail."),
        counter_examples=("The product will be renamed Orion.",),
    ),
    Row(
        id="renamed/en/former_becomes",
        event="renamed",
        pattern="FORMER UNITS:old TAKE UNITS:new",
        examples=("The former Stores department has become Retail.",),
        counter_examples=("The former Stores department has become larger.",),
    ),
    Row(
        id="renamed/en/is_now",
        event="renamed",
        pattern="UNITS:old TAKE UNITS:new END",
        examples=("The Stores unit is now Retail.", "The Stores unit becomes Retail."),
        counter_examples=("The Stores unit is now larger.", "The Stores unit will work with Retail to become Home."),
        sets={"heading": "yes"},
    ),
    Row(
        id="renamed/en/now_called",
        event="renamed",
        pattern="UNITS:new COMMA? NOW_CALLED UNITS:old",
        examples=("The third sector is Space Systems, currently known as Launch Vehicles.",),
        counter_examples=("Space Systems, formerly known as Launch Vehicles, grew.",),
    ),
    Row(
        id="renamed/en/renames",
        event="renamed",
        pattern="RENAME_ACT UNITS:old (AS|TO) UNITS:new",
        examples=("We are renaming Corporate Affairs to Communications.",),
        counter_examples=("We are renaming the series.",),
    ),
)
