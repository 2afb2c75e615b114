"""Judgements in the oracle: who is who by what people said, worked out the slow way; nothing is taken from `orggraph.identity`.

Identity is no event: what holds in the end holds at every known time. The verdict on a pair is the one said last (of one instant the one
with the greater id). Names that were called the same are put together, what was said last first, unless a pair called different would meet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from tests.oracle.model import Said

from orggraph.core.entries import judgement_entry
from orggraph.core.judgements import Judgement
from orggraph.core.links import anchor_id
from orggraph.core.script import fold_name

HOME = anchor_id("company||co")
VERDICTS = ("same", "different", "undo")
PEOPLE, UNITS = "XYZ", "ABCD"


def judge_names(left: str, right: str, verdict: str, at: str) -> Judgement:
    """A judgement on two names of one label, the one by its key, the other by its id."""
    one, other = sorted((left, right))
    return Judgement(left=_key(one), right=anchor_id(_key(other)), verdict=verdict, by="oracle", at=at)  # type: ignore[arg-type]


def _key(name: str) -> str:
    return f"{'executive' if name in PEOPLE else 'department'}|{HOME}|{fold_name(name)}"


def random_judgements(seed: int) -> list[Judgement]:
    """One to six judgements on few pairs and instants, so that they meet; the first verdict goes through all."""
    dice = Random(f"judgements {seed}")
    wanted = [VERDICTS[seed % 3], *(dice.choice(("same", "same", *VERDICTS)) for _ in range(dice.randint(0, 5)))]
    pairs = [dice.sample(dice.choice((PEOPLE, UNITS)), 2) for _ in range(3)]
    return [judge_names(*dice.choice(pairs), verdict, f"2025-03-0{dice.randint(1, 4)}") for verdict in wanted]


def name_wholes(names: Iterable[str], judgements: Sequence[Judgement]) -> dict[str, str]:
    """By name the one that stands for all that are the same; names that no text has are nobody."""
    named = {called: name for name in names for called in (_key(name), anchor_id(_key(name)))}
    last: dict[frozenset[str], str] = {}
    for one in sorted(judgements, key=lambda one: (one.at, judgement_entry(one).id)):
        if one.left in named and one.right in named:
            pair = frozenset((named[one.left], named[one.right]))
            last.pop(pair, None)
            last[pair] = one.verdict
    different = [pair for pair, verdict in last.items() if verdict == "different"]
    wholes = [{name} for name in sorted(set(named.values()))]
    for pair, verdict in reversed(last.items()):
        if verdict == "same":
            meeting = [whole for whole in wholes if whole & pair]
            joined = set().union(*meeting)
            if not any(apart <= joined for apart in different):
                wholes = [whole for whole in wholes if whole not in meeting] + [joined]
    return {name: min(whole) for whole in wholes for name in whole}


def rename(one: Said, wholes: dict[str, str]) -> Said:
    """What was said, with each name as the one that stands for its whole."""
    roles = {role: tuple(dict.fromkeys(wholes.get(name, name) for name in names)) for role, names in one.roles.items()}
    return replace(one, roles=roles)
