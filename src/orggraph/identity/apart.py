"""Apart: the pairs of entities that nothing but a judgement may join, and those that a judgement calls different."""

from collections.abc import Mapping
from itertools import combinations

from orggraph.core.events import mentions_of
from orggraph.core.links import Entity, Links
from orggraph.core.tellings import Counted
from orggraph.identity.linking import name_keys
from orggraph.identity.lives import Life, observe_lives
from orggraph.identity.namings import is_outside
from orggraph.identity.profiles import Profile
from orggraph.identity.verdicts import hold_verdicts

Pair = tuple[str, str]


class Apart:
    """What is told apart in a ledger; `judged` are the pairs of entity ids (the lesser first) that a judgement calls different."""

    def __init__(self, counted: Counted, links: Links, profiles: Mapping[str, Profile]) -> None:
        self._links, self._profiles = links, profiles
        self.judged = _find_judged(counted, links)
        self._told = _find_told(counted, links)
        self._lives: Mapping[str, Life] = observe_lives(
            counted.tellings, lambda claim, role: links.mentions.get((claim, role)), lambda claim, role: _place(links, claim, role),
        )

    def holds(self, pair: Pair) -> bool:
        """Whether the two are apart: judged so, in two roles of one claim, in two gazetteer rows, by outside ids or by their lives."""
        left, right = pair
        rows = self._profiles[left].rows, self._profiles[right].rows
        are_two = all(rows) and not rows[0] & rows[1]
        return pair in self.judged or pair in self._told or are_two or self._contradict(left, right)

    def _contradict(self, left: str, right: str) -> bool:
        if _have_two_ids(self._links.entities[left], self._links.entities[right]):
            return True
        one, two = self._lives.get(left), self._lives.get(right)
        return one is not None and two is not None and one.contradiction(two) is not None


def _find_judged(counted: Counted, links: Links) -> set[Pair]:
    companies = {entity.id: entity for entity in links.entities.values() if entity.label == "Company"}
    owners = {key: entity.id for entity in links.entities.values() for key in entity.keys}
    verdicts = hold_verdicts(counted.judgements, name_keys(owners, companies))
    return {(min(pair), max(pair)) for pair in ((owners[left], owners[right]) for left, right in verdicts.different)}


def _find_told(counted: Counted, links: Links) -> set[Pair]:
    told: set[Pair] = set()
    for telling in counted.tellings:
        places = [(telling.id, role) for role, _ in mentions_of(telling.claim.event)]
        told.update(combinations(sorted({links.mentions[place] for place in places if place in links.mentions}), 2))
    return told


def _place(links: Links, claim: str, role: str) -> str:
    """The company of a post, or the one that a claim is about."""
    entity = links.entities.get(links.mentions.get((claim, role), ""))
    return entity.id if entity is not None and entity.label == "Company" else links.companies[claim]


def _have_two_ids(left: Entity, right: Entity) -> bool:
    """Two outside ids of one scheme."""
    mine, theirs = _outside_ids(left), _outside_ids(right)
    return any(theirs.get(scheme, value) != value for scheme, value in mine.items())


def _outside_ids(entity: Entity) -> dict[str, str]:
    """By scheme."""
    parts = [key.split("|", 2) for key in entity.keys if is_outside(key)]
    return {scheme: value for _, scheme, value in parts}
