"""Removed: an executive leaves a post.

What it reads
    P will step down as T, P resigned as T, P ceased to serve as T, P succeeds Q as T (for Q), replacing Q, P, T of U, is leaving,
    the departure of P.

Examples
    Ana Torres will step down as general counsel. · Bo Lind succeeds Ana Torres as general counsel.
    Ana Torres, head of Stores, is leaving.

What it must not read
    Denials (is not stepping down: status denied), posts kept (will remain on the board), years ago.

Dates
    effective DATE, on DATE, at the end of MONTH; the day on which somebody gave notice is none.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="removed/en/steps_down_as",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (NOT|DATE|WORD)? RESIGN AS? (ITS|HIS)? POSTS:posts",
        examples=("Ana Torres will step down as general counsel of Northwind.", "Ana Torres ceased to serve as general counsel."),
        counter_examples=("Ana Torres will continue to serve as general counsel.",),
    ),
    Row(
        id="removed/en/remains_denied",
        event="removed",
        pattern="PEOPLE:executive KEEP AS? POSTS:posts SEP? NOT (RESIGN|LEAVE|RETIRE)",
        examples=("Ana Torres remains general counsel and is not stepping down.",),
        counter_examples=("Ana Torres remains general counsel.",),
        sets={"status": "denied", "guards": "own"},
        priority=3,
    ),
    Row(
        id="removed/en/last_day",
        event="removed",
        pattern="(PEOPLE:executive POSS|HIS) LAST_DAY POSTS:posts",
        examples=("Ana Torres is leaving Northwind. Her last day as head of Stores is February 4.",),
        counter_examples=("Her last day as a student was February 4.",),
    ),
    Row(
        id="removed/en/leaves_board",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) RESIGN BOARD",
        examples=("Ana Torres resigned from the Board.",),
        counter_examples=("Ana Torres reported to the Board.",),
        sets={"title": "director", "seatless": "yes"},
    ),
    Row(
        id="removed/en/that_position",
        event="removed",
        pattern="PEOPLE:executive RESIGN POST_THAT",
        examples=("Ana Torres, head of Stores, stepped down from that position.",),
        counter_examples=("Ana Torres stepped down from the ladder.",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/en/and_as",
        event="removed",
        pattern="SEP? RESIGN AS? (ITS|HIS)? POSTS:posts",
        examples=("Ana Torres spoke with the board about her decision to resign as general counsel.",),
        counter_examples=("Ana Torres made a decision.",),
        priority=-1,
    ),
    Row(
        id="removed/en/succeeded_as",
        event="removed",
        pattern="(PEOPLE|PRONOUN) REPLACE (PEOPLE:executive|PRONOUN:executive) (PART_OF (UNITS|ORGS))? AS (ITS|HIS)? ACT? POSTS:posts",
        examples=("Bo Lind succeeds Ana Torres as general counsel.",),
        counter_examples=("Bo Lind succeeded Ana Torres as general counsel in 2011.",),
        sets={"successor": "yes"},
        priority=1,
    ),
    Row(
        id="removed/en/succeeding_is",
        event="removed",
        pattern="REPLACE PEOPLE:executive AS ACT? POSTS:posts (IS|TAKE) PEOPLE",
        examples=("Succeeding Bo Lind as general counsel is Ana Torres.",),
        counter_examples=("Succeeding Bo Lind as general counsel is hard.",),
        sets={"successor": "yes"},
    ),
    Row(
        id="removed/en/succeeded_by_as",
        event="removed",
        pattern="PEOPLE:executive REPLACED_BY AS? POSTS:posts (WORD|LED_BY) PEOPLE",
        examples=("Bo Lind will be succeeded as general counsel by Ana Torres.",),
        counter_examples=("Bo Lind has succeeded as general counsel.",),
    ),
    Row(
        id="removed/en/replacing",
        event="removed",
        pattern=(
            "(POSTS:posts|(LEAD|LEADS) (ITS|HIS)? UNITS:at) (ACT|CONCUR)? WORD? DATE? COMMA? (REPLACE|FROM) "
            "(PEOPLE:executive|PRONOUN:executive)"
        ),
        examples=("Bo Lind takes over as general counsel from Ana Torres.",),
        counter_examples=("Bo Lind becomes general counsel with Ana Torres as deputy.",),
        sets={"successor": "yes", "title": "head"},
    ),
    Row(
        id="removed/en/succeeds",
        event="removed",
        pattern="(PEOPLE:taker|PRONOUN:taker) REPLACE PEOPLE:executive",
        examples=("Bo Lind has been named general counsel. He succeeds Ana Torres.",),
        counter_examples=("Bo Lind succeeds where others failed.",),
        sets={"same_post": "yes", "successor": "yes", "title": "head"},
    ),
    Row(
        id="removed/en/leaves",
        event="removed",
        pattern="PEOPLE:executive (NOT|DATE|WORD)? LEAVE",
        examples=("Ana Torres, head of Stores, is leaving.",),
        counter_examples=("Ana Torres will leave on a trip.",),
        sets={"held": "yes", "remembered": "yes", "title": "head"},
    ),
    Row(
        id="removed/en/steps_down",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (NOT|DATE|WORD)? RESIGN DATE? (ORGS|WORD)? DATE? (END|SEP|ITS|HIS|PART_OF)",
        examples=("Chief executive Ana Torres is stepping down.",),
        counter_examples=("Ana Torres stepped down.",),
        sets={"held": "yes", "remembered": "yes", "title": "head"},
        priority=-1,
    ),
    Row(
        id="removed/en/steps_down_later",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (NOT|WORD)? (RESIGN|RETIRE) COMMA? DATE COMMA? FROM (ITS|HIS) WORD AS POSTS:posts",
        examples=("Ana Torres will step down on June 30 from her position as general counsel.",),
        counter_examples=("Ana Torres will step down on June 30.",),
        priority=1,
    ),
    Row(
        id="removed/en/leaves_team",
        event="removed",
        pattern="PEOPLE:executive (NOT|DATE|WORD)? (LEAVE|RESIGN|RETIRE) UNITS:at",
        examples=("Ana Torres is leaving the Standards Team.",),
        counter_examples=("Ana Torres is leaving the town.",),
        sets={"kinds": "team committee office", "held": "yes"},
        priority=1,
    ),
    Row(
        id="removed/en/leaves_company",
        event="removed",
        pattern="PEOPLE:executive (NOT|DATE|WORD)? LEAVE ORGS",
        examples=("Ana Torres will leave Northwind, Inc. in June.",),
        counter_examples=("Ana Torres will leave home in June.",),
        sets={"held": "yes", "remembered": "yes", "everything": "yes", "title": "head"},
    ),
    Row(
        id="removed/en/retires",
        event="removed",
        pattern="PEOPLE:executive (NOT|DATE|WORD)? RETIRE",
        examples=("Ana Torres, head of Stores, will retire on June 30.", "Ana Torres has resigned."),
        counter_examples=("Ana Torres retired in 2009.",),
        sets={"held": "yes", "remembered": "yes", "everything": "yes", "title": "head"},
    ),
    Row(
        id="removed/en/leaves_as",
        event="removed",
        pattern="PEOPLE:executive (LEAVE|RETIRE) (ORGS:at|UNITS:at)? (DATE|WORD|HISTORY|OF)* AS (ITS|HIS)? POSTS:posts",
        sets={"guards": "own"},
        examples=("Ana Torres has decided to leave Northwind after five years as head of Stores.",),
        counter_examples=("Ana Torres will leave Northwind as planned.",),
        priority=1,
    ),
    Row(
        id="removed/en/moves_on",
        event="removed",
        pattern="PEOPLE:executive (MOVE|RETURN)",
        examples=("Ana Torres, who has led Stores, is moving to Finance.",),
        counter_examples=("Ana Torres is moving to Finance.",),
        sets={"held": "yes", "title": "head", "reason": "reassigned"},
        priority=-2,
    ),
    Row(
        id="removed/en/departure_of",
        event="removed",
        pattern="DEPARTURE PEOPLE:executive (DATE|COMMA|SEP|FROM|AS|IS|WORD|TAKE|HISTORY|AT|END)",
        examples=("The departure of Ana Torres, head of Stores, takes effect today.",),
        counter_examples=("The departure of the ship was late.",),
        sets={"held": "yes", "title": "head"},
        priority=-1,
    ),
    Row(
        id="removed/en/departure_as",
        event="removed",
        pattern="DEPARTURE PEOPLE:executive COMMA? AS (ITS|HIS)? POSTS:posts",
        examples=("The board accepted the resignation of Ana Torres as secretary of Northwind.",),
        counter_examples=("The board accepted the resignation of Ana Torres as final.",),
    ),
    Row(
        id="removed/en/ousts",
        event="removed",
        pattern="OUST PEOPLE:executive (AS (ITS|HIS)? POSTS:posts)?",
        examples=("Northwind's board ousted general counsel Ana Torres.", "Northwind has dismissed Ana Torres as general counsel."),
        counter_examples=("Northwind's board dismissed the complaint of Ana Torres.",),
        sets={"held": "yes", "remembered": "yes", "title": "head", "reason": "dismissed"},
    ),
    Row(
        id="removed/en/employment_ends",
        event="removed",
        pattern="WORD OF PEOPLE:executive AS POSTS:posts (RETIRE|DISSOLVE)",
        examples=("The employment of Ana Torres as general counsel of Northwind was terminated.",),
        counter_examples=("The employment of Ana Torres as general counsel of Northwind went on.",),
        sets={"reason": "dismissed"},
    ),
    Row(
        id="removed/en/hands_over",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) HAND UNITS:at TO PEOPLE",
        examples=("Bo Lind will hand over leadership of Stores to Ana Torres.",),
        counter_examples=("Bo Lind will hand over the keys to Ana Torres.",),
        sets={"title": "head"},
    ),
    Row(
        id="removed/en/comes_from",
        event="removed",
        pattern="PEOPLE:executive COME_FROM AS? (ITS|HIS)? POSTS:posts",
        examples=("Ana Torres, who comes from the position as head of Stores, will lead Operations.",),
        counter_examples=("Ana Torres, who comes from Stores, will lead Operations.",),
    ),
    Row(
        id="removed/en/post_eliminated",
        event="removed",
        pattern="(PEOPLE:executive POSS WORD (AS|OF) (ITS|HIS)? POSTS:posts|POSTS:posts COMMA? HELD_BY PEOPLE:executive COMMA?) DISSOLVE",
        examples=("Ana Torres's role as chief strategy officer will be eliminated.",),
        counter_examples=("Ana Torres's role as chief strategy officer will grow.",),
        sets={"reason": "dismissed"},
    ),
    Row(
        id="removed/en/steps_back",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) RESIGN (WORD OF)? (ITS|HIS)? UNITS:at",
        examples=("Ana Torres will step back from the management of Stores.",),
        counter_examples=("Ana Torres will step back from the edge.",),
        sets={"title": "head"},
    ),
    Row(
        id="removed/en/goes_over_from",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) MOVE FROM HIS? WORD? (AS|OF)? POSTS:posts",
        examples=("Ana Torres will transition from her current role as general counsel to become head of Stores.",),
        counter_examples=("Ana Torres will move from Basel.",),
    ),
    Row(
        id="removed/en/leaves_altogether",
        event="removed",
        pattern="PEOPLE:executive (DATE|WORD)? LEAVE (ORGS|DATE|END)",
        examples=("Ana Torres has accepted the voluntary package and will leave on 30 September.",),
        counter_examples=("Ana Torres will leave on a trip.",),
        sets={"held": "yes", "remembered": "yes", "everything": "yes", "title": "head"},
    ),
)
