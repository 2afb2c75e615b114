"""Appointed: an executive takes a post.

What it reads
    P has been named T, P will become T, the board appointed P as T, T will be P, P will lead U, U led by P, P joins U as T,
    P succeeds Q as T; acting and interim beside the title.

Examples
    Ana Torres has been named chief financial officer of Northwind. · Ana Torres will lead Data Services.
    Data Services will be led by Ana Torres.

What it must not read
    Posts that go on (will continue as), earlier ones (previously served as), duties without a department, bios.

Dates
    effective DATE, as of DATE, on DATE, effective immediately (the day of publication), quarters.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="appointed/en/becomes",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) (COMMA RESPECTIVELY:each_before COMMA)? DATE? TAKE (WORD? AS)? (ITS|HIS)? ACT:acting? "
            "POSTS:posts ACT:acting? (COMMA? RESPECTIVELY:each_after)? (COMMA? CONCUR:concurrent)?"
        ),
        examples=(
            "Ana Torres has been named chief financial officer of Northwind.", "Ana Torres will become vice president of Data Services.",
        ),
        counter_examples=("Ana Torres will continue as chief financial officer of Northwind.",),
    ),
    Row(
        id="appointed/en/appoints",
        event="appointed",
        pattern="APPOINT PEOPLE:executive COMMA? (AS|TO|TAKE)? (ITS|HIS)? ACT:acting? POSTS:posts (COMMA? CONCUR:concurrent)?",
        examples=("The board appointed Ana Torres as chief financial officer.", "Northwind named Ana Torres general counsel."),
        counter_examples=("Northwind previously named Ana Torres general counsel.",),
    ),
    Row(
        id="appointed/en/appointment_of",
        event="appointed",
        pattern="NOTIFY APPOINTMENT PEOPLE:executive (AS|TO) (ITS|HIS)? ACT:acting? POSTS:posts",
        examples=("The board approved the appointment of Ana Torres as general counsel.",),
        counter_examples=("The appointment of Ana Torres as general counsel was disputed.",),
    ),
    Row(
        id="appointed/en/succeeded_by",
        event="appointed",
        pattern="PEOPLE:leaver REPLACED_BY (COMMA? DATE COMMA?)? (WORD|LED_BY)? PEOPLE:executive",
        examples=("Bo Lind has stepped down as general counsel and will be succeeded by Ana Torres.",),
        counter_examples=("Bo Lind will be succeeded by a committee.",),
        sets={"same_post": "yes", "title": "head"},
    ),
    Row(
        id="appointed/en/who_is_succeeded_by",
        event="appointed",
        pattern="PRONOUN:leaver REPLACED_BY (WORD|LED_BY)? PEOPLE:executive",
        examples=("Northwind announced the retirement of Bo Lind, head of Stores. He will be replaced by Ana Torres.",),
        counter_examples=("Bo Lind was head of Stores. He will be replaced by Ana Torres.",),
        sets={"same_post": "yes", "of_leaver": "yes", "of_followed": "yes", "title": "head"},
    ),
    Row(
        id="appointed/en/will_be",
        event="appointed",
        pattern="(ITS|HIS|CURRENT)? ACT:acting? POSTS:posts TAKE PEOPLE:executive",
        examples=("Chief financial officer of Northwind will be Ana Torres.",),
        counter_examples=("Chief financial officer of Northwind is Ana Torres.",),
    ),
    Row(
        id="appointed/en/list_of_units",
        event="appointed",
        pattern="POSTS:posts TAKE UNITS:at COLON PEOPLE:executive",
        examples=("Regional vice presidents will be:\n- Central Region: Ana Torres",),
        counter_examples=("Central Region: Ana Torres met Bo Lind.",),
        sets={"placed": "yes"},
    ),
    Row(
        id="appointed/en/will_lead",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) (LEAD OF?|TAKE IN_CHARGE OF) (ITS|HIS)? NEW? "
            "(UNITS:at|THIS_UNIT:at) ACT:acting? (COMMA? CONCUR:concurrent)?"
        ),
        examples=("Ana Torres will lead Data Services.",),
        counter_examples=("Ana Torres will continue to lead Data Services.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/led_by",
        event="appointed",
        pattern="(UNITS:at|THIS_UNIT:at|PRONOUN:at) COMMA? LED_BY_WILL (ITS|HIS)? PEOPLE:executive ACT:acting? RESPECTIVELY:each?",
        examples=("Data Services will be led by Ana Torres.",),
        counter_examples=("Data Services has been led by Ana Torres since 2019.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/new_led_by",
        event="appointed",
        pattern=(
            "(ESTABLISH|INTO|AS|MERGE|RENAME|PART_OF|CALLED) COMMA? NEW? UNITS:at (PART_OF (UNITS|ORGS|THIS_UNIT))? (COMMA|SEP)? "
            "(LED_BY|LED_BY_WILL) (ITS|HIS)? PEOPLE:executive IN_CHARGE? ACT:acting?"
        ),
        examples=("We are creating Data Services, led by Ana Torres.",),
        counter_examples=("Stores reports to Data Services, led by Ana Torres.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/with_as",
        event="appointed",
        pattern=(
            "(ESTABLISH|INTO|AS|MERGE|RENAME|PART_OF|CALLED|APPOINT|TAKE) NEW? UNITS:at (PART_OF (UNITS|ORGS|THIS_UNIT))? (COMMA|SEP)? "
            "LED_BY (ITS|HIS)? PEOPLE:executive AS (ITS|HIS)? ACT:acting? POSTS:posts"
        ),
        examples=("We are creating a Data Platform group, with Ana Torres as vice president.",),
        counter_examples=("Stores reports to Data Services, with Ana Torres as vice president.",),
        sets={"topical": "yes"},
        priority=1,
    ),
    Row(
        id="appointed/en/set_up_under",
        event="appointed",
        pattern="UNITS:at ESTABLISHED (PART_OF (UNITS|ORGS|THIS_UNIT))? COMMA? (LED_BY|LED_BY_WILL) (ITS|HIS)? PEOPLE:executive",
        examples=("Client Coverage will be set up under Ana Torres.",),
        counter_examples=("Client Coverage will be set up under new rules.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/joins_as",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) (JOIN|RETURN|MOVE) (UNITS:at|ORGS:at|THIS_UNIT:at|PEOPLE POSS WORD|WORD)? "
            "(WORD DATE|DATE)? (FROM (UNITS|ORGS|WORD) COMMA?)? (DATE|WORD)? AS (ITS|HIS)? ACT:acting? POSTS:posts"
        ),
        examples=("Ana Torres will join Northwind as general counsel.",),
        counter_examples=("Ana Torres joined Northwind as general counsel in 2011.",),
    ),
    Row(
        id="appointed/en/joins_to_lead",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) (JOIN|RETURN) WORD* DATE? (FROM (UNITS|ORGS|PEOPLE))? "
            "DATE? LEAD (UNITS:at|THIS_UNIT:at)"
        ),
        examples=("We are creating a Data Lab. Ana Torres will join us next month from Northwind to lead it.",),
        counter_examples=("Ana Torres will join us from Northwind to lead the discussion.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/with_in_charge",
        event="appointed",
        pattern=(
            "UNITS:at (TAKE|ESTABLISHED) (WORD|THIS_UNIT|NEW|PART_OF|ITS)* (REPORT_GIVE (PEOPLE|PRONOUN|UNITS))? "
            "COMMA? (LED_BY|LED_BY_WILL) PEOPLE:executive IN_CHARGE?"
        ),
        examples=("Data Services will become a stand-alone group reporting to me, with Ana Torres as its leader.",),
        counter_examples=("Data Services will become a stand-alone group, with new offices.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/unit_title_name",
        event="appointed",
        pattern="UNITS:at (DASH|COLON|COMMA) ACT:acting? POSTS:posts COLON PEOPLE:executive",
        examples=("Two units will be formed:\n- Data Services – GM: Ana Torres",),
        counter_examples=("Data Services: a talk with Ana Torres.",),
        sets={"placed": "yes"},
    ),
    Row(
        id="appointed/en/duties_pass",
        event="appointed",
        pattern="(HIS|PEOPLE POSS) WORD+ AS POSTS:posts (MOVE|WORD TO) PEOPLE:executive",
        examples=("Bo Lind will become general counsel. His responsibilities as head of Stores transition to Ana Torres.",),
        counter_examples=("His responsibilities as head of Stores were explained to Ana Torres in detail.",),
    ),
    Row(
        id="appointed/en/joins_board",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (JOIN|TAKE TO) BOARD|APPOINT PEOPLE:executive TO BOARD",
        examples=("Ana Torres will join the board of directors.", "Northwind elected Ana Torres to the board."),
        counter_examples=("Ana Torres will address the board of directors.",),
        sets={"title": "director", "seatless": "yes"},
    ),
    Row(
        id="appointed/en/succeeds_as",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) REPLACE (PEOPLE|PRONOUN) (PART_OF (UNITS|ORGS))? "
            "AS (ITS|HIS)? ACT:acting? POSTS:posts"
        ),
        examples=("Ana Torres will succeed Bo Lind as general counsel.",),
        counter_examples=("Ana Torres succeeded Bo Lind as general counsel in 2011.",),
    ),
    Row(
        id="appointed/en/succeeding_is",
        event="appointed",
        pattern="REPLACE PEOPLE AS ACT:acting? POSTS:posts (IS|TAKE) PEOPLE:executive",
        examples=("Succeeding Bo Lind as general counsel is Ana Torres.",),
        counter_examples=("Succeeding Bo Lind as general counsel is hard.",),
    ),
    Row(
        id="appointed/en/succeeded_by_as",
        event="appointed",
        pattern="PEOPLE REPLACED_BY AS? POSTS:posts (WORD|LED_BY) PEOPLE:executive",
        examples=("Bo Lind will be succeeded as general counsel by Ana Torres.",),
        counter_examples=("Bo Lind has succeeded as general counsel.",),
    ),
    Row(
        id="appointed/en/chosen_to_succeed",
        event="appointed",
        pattern="APPOINT PEOPLE:executive REPLACE (PEOPLE:former_holder|PRONOUN) (DATE|COMMA|SEP|END)",
        examples=("The board accepted the resignation of Bo Lind as secretary of Northwind and elected Ana Torres to succeed him.",),
        counter_examples=("The board elected Ana Torres to succeed.",),
        sets={"same_post": "yes", "title": "head"},
    ),
    Row(
        id="appointed/en/hired_to_lead",
        event="appointed",
        pattern="APPOINT PEOPLE:executive FROM (UNITS|ORGS) LEAD (UNITS:at|THIS_UNIT:at)",
        examples=("Northwind has poached Ana Torres from Gommato Insurance to lead its cargo unit.",),
        counter_examples=("Northwind has poached Ana Torres from Gommato Insurance to lead by example.",),
        sets={"title": "head"},
        priority=1,
    ),
    Row(
        id="appointed/en/stands_in",
        event="appointed",
        pattern="PEOPLE:executive STAND_IN (FOR (PEOPLE:former_holder|PRONOUN))? (ACT|DATE|END)",
        examples=("Bo Lind is stepping down as chief executive, and Ana Torres will stand in.",),
        counter_examples=("Ana Torres will stand in.",),
        sets={"same_post": "yes", "of_followed": "yes", "acting": "yes", "title": "head"},
    ),
    Row(
        id="appointed/en/succeeds",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) REPLACE (PEOPLE:former_holder|PRONOUN) ACT:acting? (DATE|COMMA|SEP|END)",
        examples=("Bo Lind, general counsel of Northwind, retires in June. Ana Torres will succeed him.",),
        counter_examples=("Ana Torres will succeed him.", "Ana Torres was named general counsel. She succeeds Bo Lind."),
        sets={"same_post": "yes", "of_followed": "yes", "title": "head", "unseated": "yes"},
        priority=-1,
    ),
    Row(
        id="appointed/en/successor_is",
        event="appointed",
        pattern="SUCCESSOR_IS PEOPLE:executive",
        examples=("Bo Lind, general counsel of Northwind, retires in June. His successor is Ana Torres.",),
        counter_examples=("His successor is Ana Torres.",),
        sets={"same_post": "yes", "of_followed": "yes", "title": "head", "unseated": "yes"},
    ),
    Row(
        id="appointed/en/to_committee",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) TAKE TO UNITS:at|APPOINT PEOPLE:executive TO UNITS:at",
        examples=("Ana Torres was also appointed to the Audit Committee.", "The board elected Ana Torres to its Audit Committee."),
        counter_examples=("Ana Torres was appointed to the Lisbon office.",),
        sets={"kinds": "committee", "title": "member"},
        priority=-1,
    ),
    Row(
        id="appointed/en/put_in_charge",
        event="appointed",
        pattern="ESTABLISH NEW? UNITS:at (COMMA|SEP)* PUT PEOPLE:executive COMMA? IN_CHARGE|PUT PEOPLE:executive IN_CHARGE OF UNITS:at",
        examples=(
            "Northwind has created a Maritime practice and put Ana Torres in charge.", "Northwind has put Ana Torres in charge of Stores.",
        ),
        counter_examples=("Northwind has put Ana Torres in a good mood.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/fills_post",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (WORD)? FILL_POST ACT:acting? (COMMA? CONCUR:concurrent)?",
        examples=("The search for a new general counsel is under way; Ana Torres will fill that position on an acting basis.",),
        counter_examples=("Ana Torres will fill the room.",),
        sets={"mentioned": "yes", "title": "head"},
    ),
    Row(
        id="appointed/en/which_runs",
        event="appointed",
        pattern="UNITS:at COMMA? PEOPLE:executive LEAD CONCUR:concurrent?",
        examples=("We are starting a new Data Lab, which Ana Torres will run.",),
        counter_examples=("We are starting a new Data Lab, which Ana Torres will visit.",),
        sets={"title": "head"},
        priority=1,
    ),
    Row(
        id="appointed/en/where_takes_over",
        event="appointed",
        pattern="(UNITS:at|POSTS:posts) PEOPLE:executive LEAD END",
        examples=("Bo Lind has been head of Stores, where Ana Torres takes over.",),
        counter_examples=("Bo Lind has been head of Stores, where Ana Torres works.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/is_handed",
        event="appointed",
        pattern="HAND UNITS:at TO PEOPLE:executive",
        examples=("Bo Lind will hand over leadership of Stores to Ana Torres.",),
        counter_examples=("Bo Lind will hand over the keys to Ana Torres.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/joins_team",
        event="appointed",
        pattern="PEOPLE:executive JOIN UNITS:at (DATE|COMMA|SEP|END)",
        examples=("Ana Torres and Bo Lind have joined the Standards Team.",),
        counter_examples=("Ana Torres will join Operations.",),
        sets={"kinds": "team committee office"},
        priority=-1,
    ),
    Row(
        id="appointed/en/takes_over",
        event="appointed",
        pattern="PEOPLE:executive LEAD END",
        examples=("Bo Lind is stepping down as head of Stores, and Ana Torres will take over.",),
        counter_examples=("Bo Lind spoke of Stores, and Ana Torres will take over.",),
        sets={"same_post": "yes", "title": "head"},
        priority=-1,
    ),
    Row(
        id="appointed/en/goes_over_to",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) MOVE FROM HIS? WORD? (AS|OF)? POSTS (TAKE|TO|INTO|AS) AS? POSTS:posts",
        examples=("Ana Torres will transition from her current role as general counsel to become head of Stores.",),
        counter_examples=("Ana Torres will move from one office to another.",),
    ),
    Row(
        id="appointed/en/gets",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) COMMA? GAIN (ITS|HIS)? NEW? UNITS:at",
        examples=("Ana Torres gets Stores.",),
        counter_examples=("Ana Torres gets a desk in Stores.",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/en/promoted_to",
        event="appointed",
        pattern="PEOPLE:executive COMMA APPOINT (TO|AS) ACT:acting? POSTS:posts",
        examples=("Colleagues,\n\nHome Products\n- Ana Torres, promoted to director from manager.",),
        counter_examples=("Ana Torres, promoted to great acclaim.",),
        sets={"topical": "yes"},
    ),
    Row(
        id="appointed/en/its_head_is",
        event="appointed",
        pattern="ACT:acting? POSTS:posts IS ACT:acting? PEOPLE:executive|PEOPLE:executive IS (ITS|HIS)? ACT:acting? POSTS:posts",
        examples=("We are setting up a Grid Analytics team. Its director is Ana Torres.",),
        counter_examples=("The Grid Analytics team does well. Its director is Ana Torres.",),
        sets={"begun": "yes"},
        priority=-1,
    ),
)
