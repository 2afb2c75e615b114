"""Suggesting: which entities may be one, for a person to judge; scored, with named reasons. Nothing follows from a suggestion.

A likeness that an entity shares with several others speaks for each of them only in part: it is divided by their number. The
reasons of a pair add up as independent ones do: what is left is the product of their doubts.
"""

from collections.abc import Iterator, Mapping

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.links import Links, Suggestion
from orggraph.core.tellings import Counted
from orggraph.identity.apart import Apart, Pair
from orggraph.identity.blocking import Figures, compare_blocks, count_possible
from orggraph.identity.likeness import Likeness
from orggraph.identity.profiles import build_profiles
from orggraph.identity.resemblances import RESEMBLANCES

LEAST_SCORE = 0.2

_Reasons = dict[str, float]


def suggest(counted: Counted, links: Links, gazetteer: Gazetteer, figures: Figures | None = None) -> tuple[Suggestion, ...]:
    """The pairs of entities that a person should look at, best first: what the linker found in conflict, and what resembles.

    Pairs that are apart (`identity.apart`) are left out, conflicts only if a judgement has decided them. `figures`, if given, is filled.
    """
    figures = figures if figures is not None else Figures()
    profiles = build_profiles(links, gazetteer)
    apart = Apart(counted, links, profiles)
    reasons: dict[Pair, _Reasons] = {}
    for resemblance in RESEMBLANCES:
        found = {pair: likeness for pair, likeness in compare_blocks(resemblance, profiles, figures) if not apart.holds(pair)}
        for pair, likeness in _share(found):
            reasons.setdefault(pair, {})[likeness.reason] = likeness.score
    for conflict in links.suggestions:
        if (conflict.left, conflict.right) not in apart.judged:
            reasons.setdefault((conflict.left, conflict.right), {}).update(dict.fromkeys(conflict.reasons, conflict.score))
    count_possible(profiles.values(), figures)
    return tuple(sorted(_weigh_all(reasons), key=lambda one: (-one.score, one.left, one.right)))


def _share(found: Mapping[Pair, Likeness]) -> Iterator[tuple[Pair, Likeness]]:
    partners: dict[str, int] = {}
    for pair in found:
        for one in pair:
            partners[one] = partners.get(one, 0) + 1
    for pair, likeness in found.items():
        others = max(partners[one] for one in pair)
        yield pair, likeness if others == 1 else Likeness(likeness.score / others, f"{likeness.reason} (one of {others})")


def _weigh_all(reasons: Mapping[Pair, _Reasons]) -> Iterator[Suggestion]:
    for (left, right), each in reasons.items():
        doubt = 1.0
        for score in each.values():
            doubt *= 1 - score
        if round(1 - doubt, 3) >= LEAST_SCORE:
            yield Suggestion(left, right, round(1 - doubt, 3), tuple(sorted(each, key=lambda reason: (-each[reason], reason))))
