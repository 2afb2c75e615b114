"""Doing again only what a day concerns gives the graph that doing everything again gives."""

import os
from random import Random

from tests.oracle.naive import project_naively
from tests.oracle.test_oracle import DAYS, KINDS, random_event
from tests.projection.notation import link_by_name, read_ledger

from orggraph.core.graph import compare_graphs, graph_digest
from orggraph.projection import project

LEDGERS = int(os.environ.get("ORGGRAPH_ORACLE_LEDGERS", "400"))
STATED = (*map(str, DAYS), "2025-01", "2025-02", "2025", "2025-Q1")


def any_ledger(seed: int) -> str:
    """Five to thirty tellings with any precision, status, table rows, deaths and withdrawals."""
    dice = Random(seed)
    lines = []
    for _ in range(dice.randint(5, 30)):
        kind = dice.choice(KINDS)
        options = f" effective={dice.choice(STATED)}" * (dice.random() < 0.5)
        options += dice.choice(("",) * 8 + (" status=denied", " status=reported", " correction", " implied"))
        options += " reason=deceased" * (kind == "removed" and dice.random() < 0.2)
        day = dice.choice(DAYS)
        withdrawn = f"..{dice.choice(DAYS)}" * (dice.random() < 0.15)
        source = dice.choice(("letter", "company", "press", "press-2", "table"))
        names = str.maketrans("ABCD", "".join(dice.sample("ABCDEFG", 4)))
        text = random_event(dice, kind)
        head, *rest = text.split(" ")
        text = " ".join([head, *(word.translate(names) if set(word) <= set("ABCD") or "=" in word else word for word in rest)])
        lines.append(f"{day}{withdrawn} {source} | {text}{options}")
    return "\n".join({line.split(" ", 1)[0][:10] + line.split(" ", 1)[1]: line for line in lines}.values())


def test_progress_gives_the_graph_of_the_naive_projection():
    for seed in range(LEDGERS // 4):
        counted = read_ledger(any_ledger(seed))
        links = link_by_name(counted)
        quick, naive = project(counted, links), project_naively(counted, links)
        if graph_digest(quick) != graph_digest(naive):
            change = compare_graphs(naive, quick)
            raise AssertionError((seed, any_ledger(seed), change.put["facts"], change.remove["facts"]))
        assert quick.problems == naive.problems
