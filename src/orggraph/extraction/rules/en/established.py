"""Established: a department begins.

What it reads
    create, establish, form, set up, launch a new U; U will be established; a new team called U; within another department.

Examples
    We are creating a Customer Insights team within Marketing. · A Financial Crime Unit will be established.

What it must not read
    Companies founded long ago, forms and plans (plans to create: proposed), products.

Dates
    effective DATE, as of DATE, on DATE.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="established/en/creates",
        event="established",
        pattern="ESTABLISH NEW? UNITS:department (COMMA? PART_OF (UNITS:parent|THIS_UNIT:under_topic))?",
        examples=("We are creating a Customer Insights team within Marketing.",),
        counter_examples=("We are creating value for customers.",),
    ),
    Row(
        id="established/en/a_new_called",
        event="established",
        pattern="(LEAD|INTO|TAKE|TO) NEW UNITS:department (COMMA? PART_OF (UNITS:parent|THIS_UNIT:under_topic))?",
        examples=("Ana Torres will lead a new team called Data Services.",),
        counter_examples=("Ana Torres will lead a team called Data Services.",),
        priority=1,
    ),
    Row(
        id="established/en/spun_off_as",
        event="established",
        pattern="SPLIT_OFF (ITS|HIS)? (WORD|UNITS:origin) AS NEW? WORD? COMMA? CALLED? (UNITS:department|ORGS:department)",
        examples=("We are spinning off our charging business as an independent company, Voltrail Inc.",),
        counter_examples=("We are spinning off our charging business.",),
    ),
    Row(
        id="established/en/is_created",
        event="established",
        pattern="UNITS:department (PART_OF UNITS:parent)? ESTABLISHED (WORD? PART_OF UNITS:parent)?",
        examples=("A Financial Crime Unit will be established within Risk.",),
        counter_examples=("A Financial Crime Unit will not be established.",),
    ),
    Row(
        id="established/en/is_new",
        event="established",
        pattern="UNITS:department IS NEW THIS_UNIT (END|SEP|PART_OF)",
        examples=("Services is a new business area.",),
        counter_examples=("Services is in a new building.",),
    ),
    Row(
        id="established/en/is_spun_out",
        event="established",
        pattern="(UNITS:origin|WORD) SPUN (AS|INTO) NEW? WORD? COMMA? CALLED? (UNITS:department|ORGS:department)",
        examples=("The charging arm will be spun out as a standalone group called Voltrail.",),
        counter_examples=("The charging arm will be spun out next year.",),
    ),
)
