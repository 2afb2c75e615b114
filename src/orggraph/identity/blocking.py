"""Blocking: which entities are compared at all; only those that a resemblance puts under one key within one company."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from orggraph.core.script import has_han
from orggraph.identity.likeness import Likeness, Resemblance
from orggraph.identity.names import fold, fold_as, is_full_name
from orggraph.identity.profiles import Profile

BLOCK_LIMIT = 64
"""A key that more entities share says too little to be looked at."""

Pair = tuple[str, str]


@dataclass(slots=True)
class Figures:
    """What blocking saved: entities, pairs that one company's names of one label would make, pairs compared, keys passed over."""

    entities: int = 0
    possible: int = 0
    compared: int = 0
    passed_over: int = 0


def compare_blocks(
    resemblance: Resemblance, profiles: Mapping[str, Profile], figures: Figures,
) -> Iterator[tuple[Pair, Likeness]]:
    """Each pair of entities that shares a key and is alike, with the best likeness of their names, by pair."""
    for pair in _find_pairs(resemblance, profiles, figures):
        left, right = profiles[pair[0]], profiles[pair[1]]
        if left.label == "Executive" and _are_two_people(left, right):
            continue
        label = resemblance.label
        found = [
            resemblance.compare(one, two, left.home)
            for one in left.names for two in right.names if fold_as(label, one) != fold_as(label, two)
        ]
        likenesses = [likeness for likeness in found if likeness is not None]
        if likenesses:
            yield pair, max(likenesses, key=lambda each: (each.score, each.reason))


def _find_pairs(resemblance: Resemblance, profiles: Mapping[str, Profile], figures: Figures) -> list[Pair]:
    blocks: dict[tuple[str, str], set[str]] = {}
    for profile in profiles.values():
        if profile.label == resemblance.label:
            for name in profile.names:
                for key in resemblance.block(name, profile.home):
                    blocks.setdefault((profile.scope, key), set()).add(profile.id)
    figures.passed_over += sum(len(members) > BLOCK_LIMIT for members in blocks.values())
    pairs = {pair for members in blocks.values() if len(members) <= BLOCK_LIMIT for pair in combinations(sorted(members), 2)}
    figures.compared += len(pairs)
    return sorted(pairs)


def _are_two_people(left: Profile, right: Profile) -> bool:
    """Two different full Chinese names are two people, however near they are; but for a slip of conversion."""
    one, two = ({fold(name) for name in side.names if has_han(name) and is_full_name("Executive", fold(name))} for side in (left, right))
    return bool(one and two) and not one & two


def count_possible(profiles: Iterable[Profile], figures: Figures) -> None:
    """Fills in how many entities there are, and how many pairs they would make without blocking."""
    sizes: dict[tuple[str, str], int] = {}
    for profile in profiles:
        sizes[profile.label, profile.scope] = sizes.get((profile.label, profile.scope), 0) + 1
    figures.entities = sum(sizes.values())
    figures.possible = sum(size * (size - 1) // 2 for size in sizes.values())
