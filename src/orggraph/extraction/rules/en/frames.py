"""Frames: what a verb of change says with its arguments in an order that no pattern row has, each clause explained to its last word.

What it reads
    A clause, or up to three of a sentence, that no row reads and that holds one verb and exactly the arguments it needs: each by its
    kind, its side of the verb and the preposition before it; nothing else stands there but days, reasons and unknown words.

Examples
    Stores goes to Ana Torres. · Stores will move this spring from Sales to Operations.
    Sales and Service will be combined by summer into Home.

What it must not read
    A second person, department or post that no slot explains; what is kept, denied or was so before; questions.

Dates
    As the rows of the event.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="appointed/en/frame", event="appointed",
        pattern="{TAKE ~RELATIVE ~HISTORY: <PEOPLE:executive, >POSTS:posts, AT|OF|FOR|PART_OF UNITS|ORGS:at?}",
        examples=("Ana Torres left to become general counsel of Northwind.",),
        counter_examples=("Ana Torres, who has known Bo Lind for years, becomes nervous.",),
    ),
    Row(
        id="appointed/en/frame", event="appointed",
        pattern="{MOVE: <UNITS:at, >PEOPLE:executive}",
        examples=("Data Services goes to somebody you have met: Ana Torres.",),
        counter_examples=("Data Services does not go to Ana Torres.",),
        sets={"title": "head"},
    ),
    Row(
        id="removed/en/frame", event="removed",
        pattern="{RESIGN|RETIRE|LEAVE: <PEOPLE|PRONOUN:executive, AS|FROM POSTS:posts, OF|AT|FROM UNITS|ORGS:at?, >UNITS|ORGS?}",
        examples=("Ana Torres has relinquished, as of today, her duties as general counsel.",),
        counter_examples=("Ana Torres has not relinquished, as of today, her duties as general counsel.",),
    ),
    Row(
        id="moved/en/frame", event="moved",
        pattern="{MOVE ~SEP: <UNITS:department, TO|INTO|PART_OF UNITS|ORGS:to, FROM UNITS|ORGS:origin?}",
        examples=("Data Services will move this spring from Sales to Operations.",),
        counter_examples=("Data Services will never move this spring from Sales to Operations.",),
    ),
    Row(
        id="merged/en/frame", event="merged",
        pattern="{MERGE|JOIN: <UNITS:sources, INTO|AS|CALLED|TO|PART_OF|TAKE|ESTABLISH UNITS:target}",
        examples=("Sales and Service will be combined by summer into Home.",),
        counter_examples=("Sales and Service will not be combined by summer into Home.",),
        sets={"several": "yes"},
    ),
    Row(
        id="split/en/frame", event="split",
        pattern="{SPLIT: <UNITS:source, INTO|SPLIT_INTO UNITS:targets}",
        examples=("Data Services splits this spring into Analytics and Data Platforms.",),
        counter_examples=("Data Services never splits this spring into Analytics and Data Platforms.",),
    ),
)
