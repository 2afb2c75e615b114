"""Figures: precision, recall and F1 out of tallies [right, wrong, missed], and how far they may stray by the luck of the documents."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_SEED, _DRAWS = 1, 1000


@dataclass(frozen=True)
class Figures:
    """What a tally comes to."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(tallies: Iterable[Mapping[str, Sequence[int]]]) -> Figures:
    """All types of all documents as one."""
    columns = [0, 0, 0]
    for tally in tallies:
        for counts in tally.values():
            columns = [one + other for one, other in zip(columns, counts, strict=True)]
    return Figures(*columns)


def by_type(tallies: Iterable[Mapping[str, Sequence[int]]]) -> dict[str, Figures]:
    """Each type by itself, in alphabetical order."""
    found: dict[str, list[int]] = {}
    for tally in tallies:
        for type_, counts in tally.items():
            found[type_] = [one + other for one, other in zip(found.get(type_, [0, 0, 0]), counts, strict=True)]
    return {type_: Figures(*found[type_]) for type_ in sorted(found)}


def interval(tallies: Sequence[Mapping[str, Sequence[int]]]) -> tuple[float, float]:
    """Between what F1 lies in 95 of 100 draws of as many documents, with replacement; the same at every call."""
    chance = random.Random(_SEED)
    sums = [total([tally]) for tally in tallies]
    drawn = []
    for _ in range(_DRAWS if sums else 0):
        sample = chance.choices(sums, k=len(sums))
        drawn.append(Figures(sum(one.right for one in sample), sum(one.wrong for one in sample), sum(one.missed for one in sample)).f1)
    drawn.sort()
    return (drawn[_DRAWS // 40], drawn[-_DRAWS // 40]) if drawn else (0.0, 0.0)
