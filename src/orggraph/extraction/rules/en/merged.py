"""Merged: two departments or more become one, or some go into one that exists.

What it reads
    A and B will be combined into C, we are combining A and B as C, A is folded into B, A will be absorbed by B, B absorbs A.

Examples
    Stores and Retail will be combined into Home. · The Labs team will be folded into Stores. · Stores will absorb the Labs team.

What it must not read
    A merger without a name for what comes out; responsibilities that are absorbed.

Dates
    effective DATE, as of DATE, on DATE.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="merged/en/become",
        event="merged",
        pattern="UNITS:sources (TAKE|RENAME) NEW? UNITS:target",
        examples=("Stores and Retail become Home.", "Stores and Retail will be known as Home."),
        counter_examples=("Stores becomes Home.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/are_combined",
        event="merged",
        pattern="UNITS:sources MERGE (INTO|MERGE|AS|CALLED)? COMMA? NEW? UNITS:target",
        examples=("Stores and Retail will be combined into Home.", "Stores and Retail will be combined into a new unit called Home."),
        counter_examples=("Stores and Retail will be combined.",),
        sets={"several": "yes", "or_into_existing": "yes"},
    ),
    Row(
        id="merged/en/formed_from",
        event="merged",
        pattern="UNITS:target FORMED_FROM (THIS_UNIT|WORD)? UNITS:sources",
        examples=("Mission Systems will be formed from Sensors and Electronic Warfare.",),
        counter_examples=("Mission Systems will be formed from scratch.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/combines",
        event="merged",
        pattern="MERGE UNITS:sources (INTO|AS|MERGE) COMMA? NEW? UNITS:target",
        examples=("We are combining Stores and Retail into a new division, Home.",),
        counter_examples=("We are combining strength and speed.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/merges_with",
        event="merged",
        pattern="UNITS:sources MERGE LED_BY UNITS:more (TAKE|MERGE|INTO|AS) NEW? UNITS:target",
        examples=("The Stores team will merge with the Retail team to become Home.",),
        counter_examples=("The Stores team will merge with the Retail team.",),
    ),
    Row(
        id="merged/en/folded_into",
        event="merged",
        pattern="UNITS:sources MERGE_INTO INTO? UNITS:target",
        examples=("The Labs team will be folded into Stores.",),
        counter_examples=("The Labs team will be moved into a new building.",),
        sets={"into_existing": "yes"},
    ),
    Row(
        id="merged/en/into_new",
        event="merged",
        pattern="UNITS:sources MERGE_INTO INTO? NEW UNITS:target",
        examples=("Stores and Retail merged into a new Home division.",),
        counter_examples=("Stores was merged into a new building.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/folds",
        event="merged",
        pattern="MERGE_INTO UNITS:sources INTO UNITS:target",
        examples=("We are folding the Labs team into Stores.",),
        counter_examples=("We are folding maps into pockets.",),
        sets={"into_existing": "yes"},
    ),
    Row(
        id="merged/en/absorbs",
        event="merged",
        pattern="UNITS:target (SEP|COMMA)? ABSORB UNITS:sources",
        examples=("Stores will absorb the Labs team.",),
        counter_examples=("Stores will absorb the cost.",),
        sets={"into_existing": "yes"},
    ),
    Row(
        id="merged/en/replaced_by",
        event="merged",
        pattern="UNITS:sources REPLACED_BY NEW? WORD? UNITS:target",
        examples=("Publishing Americas and Publishing Asia will be replaced by one global Publishing organization.",),
        counter_examples=("Publishing Asia will be replaced by partners.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/brings_together",
        event="merged",
        pattern="UNITS:target UNITE UNITS:sources END",
        examples=("Home brings together Stores and Retail.",),
        counter_examples=("Stores brings together talent.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/together_form",
        event="merged",
        pattern="UNITS:sources (WORD|JOIN)? ESTABLISH NEW? UNITS:target",
        examples=("Stores and Retail together will form a new Home division.",),
        counter_examples=("Stores will form a Home division.",),
        sets={"several": "yes"},
        priority=1,
    ),
    Row(
        id="merged/en/made_up_of",
        event="merged",
        pattern="UNITS:target (IS|TAKE|COMMA)? (NEW? (THIS_UNIT|UNITS))? COMMA? MADE_OF UNITS:sources",
        examples=("Home is a new division made up of Stores and Retail.",),
        counter_examples=("Home is a new division made up of enthusiasts.",),
        sets={"several": "yes"},
    ),
    Row(
        id="merged/en/folds_in_section",
        event="merged",
        pattern="DATE? MERGE UNITS:sources END",
        examples=("Colleagues,\n\nHome Products\n- Combines Stores and Retail.",),
        counter_examples=("We are combining Stores and Retail.",),
        sets={"several": "yes", "into_section": "yes"},
        priority=-1,
    ),
)
