"""The big run of both oracles: `python -m tests.oracle.tally [LEDGERS]` compares as many random ledgers and prints what was counted.

A cell is one fact as one known day sees it, compared on each of the valid days: possible or not, sure or not.
It stops at the first ledger on which engine and oracle differ.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import combinations_with_replacement

from tests.oracle.model import FIRST, LAST
from tests.oracle.test_oracle import (
    KINDS,
    differences,
    engine_cells,
    judged_ledger,
    pairs_of,
    random_ledger,
    verdict_pairs,
    wanted_verdicts,
)
from tests.oracle.test_worlds import faults, vague_ledger
from tests.oracle.verdicts import VERDICTS
from tests.projection.notation import read_ledger

from orggraph.core.judgements import Judgement

WORDS = ("denied", "correction", "table", "post=", "co-head", "acting", "concurrent", "dotted", "existing", "from=", "deceased", "..2025")


def compare(text: str, judgements: Sequence[Judgement] = ()) -> int:
    """How many cells of a ledger are equal: all of them."""
    assert not list(differences(text, judgements)), (text, judgements)
    cells = engine_cells(list(read_ledger(text).tellings), judgements)
    return sum(len(facts) for facts in cells.values()) * (LAST - FIRST)


def compare_days(ledgers: int) -> None:
    """Ledgers dated to the day, as they were told and with judgements."""
    pairs, words, told, judged = Counter[tuple[str, ...]](), Counter[str](), 0, 0
    verdicts = Counter[tuple[str, str]]()
    for seed in range(ledgers):
        text, kinds = random_ledger(seed)
        told += compare(text)
        pairs.update({tuple(sorted(pair)) for pair in pairs_of(kinds)})
        words.update(word for word in WORDS if word in text)
        text, judgements = judged_ledger(seed)
        judged += compare(text, judgements)
        verdicts.update(verdict_pairs(kinds, judgements))
    wanted = [tuple(sorted(pair)) for pair in combinations_with_replacement(KINDS, 2)]
    print(f"{ledgers} ledgers, {told:,} cells equal; {len(wanted)} pairs, each at least {min(pairs[pair] for pair in wanted)} times")
    print("ledgers with " + ", ".join(f"{word}: {words[word]}" for word in WORDS))
    least = min(verdicts[pair] for pair in wanted_verdicts())
    print(f"the same with judgements, {judged:,} cells equal; {len(wanted_verdicts())} pairs, each at least {least} times:")
    for verdict in VERDICTS:
        print(f"  {verdict} with " + ", ".join(f"{other}: {verdicts[pair]}" for other in (*KINDS, *VERDICTS) if (pair := _pair(verdict, other)) in verdicts))


def _pair(verdict: str, other: str) -> tuple[str, str]:
    return (other, verdict) if other in KINDS else (min(verdict, other), max(verdict, other))


def compare_periods(ledgers: int) -> None:
    """Ledgers with an event dated to a period."""
    found, worlds = Counter[str](), Counter[str]()
    for seed in range(ledgers):
        text = vague_ledger(seed)
        assert not faults(text, worlds), text
        found.update(word for word in ("| merged", "| split", "=2025-0", "=2025-Q", "=2025\n") if word in f"{text}\n")
    print(f"{ledgers} ledgers with a month, quarter or year: {worlds['cells']:,} facts sound, {worlds['equal']:,} of them exact")
    print("ledgers with " + ", ".join(f"{word.strip()}: {count}" for word, count in sorted(found.items())))


def main(ledgers: int) -> None:
    """Compares and prints."""
    compare_days(ledgers)
    compare_periods(ledgers)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
