"""Days known only to a month, quarter or year: the engine never calls sure what some world denies, nor impossible what some world has.

What a merger, split or end takes for granted was told of before: of what nobody spoke of the engine says that it was so on the day
before the period, which not every world has (docs/decisions/0010). Placements stated in passing are left out, as docs/mutation.md says.
"""

import os
from collections import Counter
from datetime import date
from random import Random

from tests.oracle.test_oracle import DAYS, engine_cells, random_event
from tests.oracle.worlds import paint_worlds
from tests.projection.notation import read_ledger

LEDGERS = int(os.environ.get("ORGGRAPH_ORACLE_LEDGERS", "400")) // 2
PERIODS = ("2025-01", "2025-02", "2025-Q1", "2025")
RESHAPED = (
    "merged A B -> D", "merged A C -> D", "merged B -> A existing", "merged A -> B existing", "merged C -> B existing",
    "split A -> D E", "split B -> D E", "split C -> D E", "split A -> A D", "split B -> B D",
)
BEGINNING = """
2024-12-10 letter | established A
2024-12-10 letter | established B
2024-12-10 letter | established C parent=A
2024-12-12 letter | appointed X head A
2024-12-12 letter | appointed Y head B
"""


def vague_ledger(seed: int) -> str:
    """A known beginning, one event dated to a month, quarter or year, and up to two more to the day."""
    dice = Random(seed)
    who, new = dice.choice("XYZ"), dice.choice("AB")
    event = dice.choice((
        f"appointed {who} head {new}", f"appointed {who} CFO {new}", "removed X head A", "removed Y head B", "renamed A -> D",
        "renamed B -> D", "dissolved A", "dissolved B", "moved C -> B", f"reports {who} -> M at={new}", "established E", dice.choice(RESHAPED),
        dice.choice(RESHAPED), dice.choice(RESHAPED),
    ))
    lines = [f"{dice.choice(DAYS)} letter | {event} effective={dice.choice(PERIODS)}"]
    for _ in range(dice.randint(0, 2)):
        kind = dice.choice(("appointed", "reports", "mandate"))
        stated = f" effective={dice.choice(DAYS)}" * (dice.random() < 0.5)
        text = random_event(dice, kind)
        is_after_leaving = kind == "reports" and event.startswith("appointed")  # a line of who may have left the post by then
        if "D" not in text and not is_after_leaving:  # a name that may not have begun yet begins by what is told of it: no world knows that
            lines.append(f"{dice.choice(DAYS)} press | {text}{stated}")
    return BEGINNING + "\n".join(dict.fromkeys(lines))


def faults(text: str, tally: Counter[str]) -> list[str]:
    """Where the engine is unsound, in words; counts cells, and those in which it says just what the worlds say."""
    tellings, found = list(read_ledger(text).tellings), []
    for known, cells in engine_cells(tellings).items():
        expected = paint_worlds(tellings, known)
        if expected is None:
            tally["contradictory"] += 1
            continue
        for cell in sorted(cells.keys() | expected.keys()):
            (maybe, sure), (some, every) = cells.get(cell, (set(), set())), expected.get(cell, (set(), set()))
            tally["cells"] += 1
            tally["equal"] += maybe == some and sure == every
            if some - maybe or sure - every:
                found.append(f"known {known}: {' '.join(cell)}: possible {_say(maybe)} / {_say(some)}, sure {_say(sure)} / {_say(every)}")
    return found


def _say(days: set[int]) -> str:
    return f"{date.fromordinal(min(days))}…{date.fromordinal(max(days))}" if days else "never"


def test_a_period_is_sure_only_where_every_day_of_it_agrees():
    tally: Counter[str] = Counter()
    for seed in range(LEDGERS):
        text = vague_ledger(seed)
        assert faults(text, tally) == [], text
    assert tally["equal"] > 0.97 * tally["cells"]
