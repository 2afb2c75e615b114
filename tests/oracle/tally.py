"""The big run of both oracles: `python -m tests.oracle.tally [LEDGERS]` compares as many random ledgers and prints what was counted.

A cell is one fact as one known day sees it, compared on each of the valid days: possible or not, sure or not.
"""

import sys
from collections import Counter
from itertools import combinations_with_replacement

from tests.oracle.model import FIRST, LAST
from tests.oracle.test_oracle import KINDS, differences, engine_cells, pairs_of, random_ledger
from tests.oracle.test_worlds import faults, vague_ledger
from tests.projection.notation import read_ledger


def main(ledgers: int) -> None:
    """Compares and prints; stops at the first ledger on which engine and oracle differ."""
    pairs: Counter[tuple[str, ...]] = Counter()
    seen, worlds = Counter[str](), Counter[str]()
    for seed in range(ledgers):
        text, kinds = random_ledger(seed)
        pairs.update({tuple(sorted(pair)) for pair in pairs_of(kinds)})
        assert not list(differences(text)), text
        seen["facts"] += sum(len(cells) for cells in engine_cells(list(read_ledger(text).tellings)).values())
        for word in ("denied", "correction", "table", "post=", "co-head", "acting", "concurrent", "dotted", "existing", "from=", "deceased", "..2025"):
            seen[word] += word in text
    wanted = {tuple(sorted(pair)) for pair in combinations_with_replacement(KINDS, 2)}
    print(f"{ledgers} ledgers, {seen.pop('facts') * (LAST - FIRST):,} cells equal; {len(wanted)} pairs, each at least {min(pairs[p] for p in wanted)} times")
    print("ledgers with " + ", ".join(f"{word}: {count}" for word, count in seen.items()))
    for seed in range(ledgers):
        assert not faults(vague_ledger(seed), worlds), vague_ledger(seed)
    print(f"{ledgers} ledgers with a month or quarter: {worlds['cells']:,} facts sound, {worlds['equal']:,} of them exact")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
