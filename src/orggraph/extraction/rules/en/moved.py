"""Moved: a department gets a new parent.

What it reads
    U will move (from A) to B, U is transferred to B, U becomes part of B, U will join B.

Examples
    Stores will move from Sales to Operations. · Stores becomes part of Operations.

What it must not read
    People who move, and moves between buildings and towns.

Dates
    effective DATE, as of DATE, on DATE.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="moved/en/out_of_and_into",
        event="moved",
        pattern="UNITS:department MOVE FROM (UNITS:origin|ORGS:origin) SEP (TO|INTO) NEW? (UNITS:to|ORGS:to)",
        examples=("The Stores team is moving out of Sales and into Operations.",),
        counter_examples=("The Stores team is moving out of the cellar and into the attic.",),
        priority=1,
    ),
    Row(
        id="moved/en/moves_from_to",
        event="moved",
        pattern="UNITS:department SEP? MOVE FROM? (UNITS:origin|ORGS:origin) (TO|INTO) NEW? (UNITS:to|ORGS:to)",
        examples=("Stores will move from Sales to Operations.",),
        counter_examples=("Stores will move from one floor to another.",),
        priority=1,
    ),
    Row(
        id="moved/en/moves_to",
        event="moved",
        pattern="UNITS:department SEP? MOVE (TO|INTO)? NEW? (UNITS:to|ORGS:to|THIS_UNIT:to) (FROM (UNITS:origin|ORGS:origin))?",
        examples=("Stores will move to Operations.", "Stores becomes part of Operations."),
        counter_examples=("Stores will move to a larger building.",),
    ),
    Row(
        id="moved/en/joins",
        event="moved",
        pattern="UNITS:department JOIN UNITS:to (DATE|LED_BY|SEP|FROM|AS|END)",
        examples=("The Stores team will join Operations.",),
        counter_examples=("Ana Torres will join Operations.", "The Stores team will join Operations on the fifth floor."),
    ),
    Row(
        id="moved/en/transfers",
        event="moved",
        pattern="MOVE UNITS:department ((FROM|PART_OF) UNITS:origin)? (TO|INTO) NEW? UNITS:to",
        examples=("We are moving Stores from Sales to Operations.",),
        counter_examples=("We are moving staff to another floor.",),
    ),
    Row(
        id="moved/en/gains",
        event="moved",
        pattern="UNITS:to (SEP|COMMA)? (GAIN|LEAD) UNITS:department (FROM (UNITS:origin|ORGS:origin))?",
        examples=("Stores gains the Retail Design team from Sales.", "Stores inherits the Retail Design team."),
        counter_examples=("Stores gains ground.", "Northwind has hired Ana Torres from Stores to lead its cargo unit."),
        sets={"heading": "yes"},
    ),
)
