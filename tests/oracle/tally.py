"""The big run of both oracles: `python -m tests.oracle.tally [LEDGERS]` compares as many random ledgers and prints what was counted.

A cell is one fact as one known day sees it, compared on each of the valid days: possible or not, sure or not.
"""

import sys
from collections import Counter
from itertools import combinations_with_replacement

from tests.oracle.model import FIRST, LAST
from tests.oracle.test_oracle import KINDS, differences, engine_cells, pairs_of, random_ledger, verdict_pairs, wanted_verdicts
from tests.oracle.test_worlds import faults, vague_ledger
from tests.oracle.verdicts import VERDICTS, random_judgements
from tests.projection.notation import read_ledger


def _other(pair: tuple[str, str], verdict: str) -> tuple[str, ...]:
    """What a verdict is paired with."""
    return tuple(one for one in pair if one != verdict)[:1] or (verdict,)


def main(ledgers: int) -> None:
    """Compares and prints; stops at the first ledger on which engine and oracle differ."""
    pairs: Counter[tuple[str, ...]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    seen, worlds = Counter[str](), Counter[str]()
    for seed in range(ledgers):
        text, kinds = random_ledger(seed)
        pairs.update({tuple(sorted(pair)) for pair in pairs_of(kinds)})
        judgements = random_judgements(seed)
        judged.update(verdict_pairs(kinds, judgements))
        assert not list(differences(text)), text
        assert not list(differences(text, judgements)), (text, judgements)
        tellings = list(read_ledger(text).tellings)
        seen["facts"] += sum(len(cells) for cells in engine_cells(tellings).values())
        seen["judged"] += sum(len(cells) for cells in engine_cells(tellings, judgements).values())
        for word in ("denied", "correction", "table", "post=", "co-head", "acting", "concurrent", "dotted", "existing", "from=", "deceased", "..2025"):
            seen[word] += word in text
    wanted = {tuple(sorted(pair)) for pair in combinations_with_replacement(KINDS, 2)}
    print(f"{ledgers} ledgers, {seen.pop('facts') * (LAST - FIRST):,} cells equal; {len(wanted)} pairs, each at least {min(pairs[p] for p in wanted)} times")
    print(f"the same ledgers with judgements: {seen.pop('judged') * (LAST - FIRST):,} cells equal; pairs, each with its count:")
    for verdict in VERDICTS:
        print(f"  {verdict}: " + ", ".join(f"{kind} {judged[pair]}" for pair in sorted(wanted_verdicts()) if verdict in pair for kind in _other(pair, verdict)))
    print("ledgers with " + ", ".join(f"{word}: {count}" for word, count in seen.items()))
    for seed in range(ledgers):
        assert not faults(vague_ledger(seed), worlds), vague_ledger(seed)
    print(f"{ledgers} ledgers with a month or quarter: {worlds['cells']:,} facts sound, {worlds['equal']:,} of them exact")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
