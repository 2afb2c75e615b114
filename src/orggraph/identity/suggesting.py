"""Suggesting: which entities may be one, for a person to judge; scored with named reasons, from candidates found by blocking.

Nothing follows from a suggestion. Two entities are compared only where a resemblance puts names of theirs under one key within one
company (companies: anywhere), and a key that more than `BLOCK_LIMIT` entities share says too little to be looked at.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from orggraph.core.events import mentions_of
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.links import Entity, Links, Suggestion
from orggraph.core.script import has_han
from orggraph.core.tellings import Counted
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.linking import name_keys
from orggraph.identity.lives import Life, observe_lives
from orggraph.identity.names import fold, is_full_name, is_self_word, is_weak_alias
from orggraph.identity.resemblances import RESEMBLANCES
from orggraph.identity.verdicts import hold_verdicts

BLOCK_LIMIT = 64
LEAST_SCORE = 0.2

Pair = tuple[str, str]


@dataclass(slots=True)
class Figures:
    """What blocking saved: entities, pairs that one company's names of one label would make, pairs compared, keys passed over."""

    entities: int = 0
    possible: int = 0
    compared: int = 0
    passed_over: int = 0


@dataclass(slots=True)
class _Scores:
    """The reasons for each pair, and with how many others each entity shares a resemblance."""

    reasons: dict[Pair, dict[str, float]] = field(default_factory=dict)


def suggest(counted: Counted, links: Links, gazetteer: Gazetteer, figures: Figures | None = None) -> tuple[Suggestion, ...]:
    """The pairs of entities that a person should look at, best first: what the linker found in conflict, and what resembles.

    Pairs that a judgement, a claim's two roles, outside ids, two gazetteer rows or contradicting lives tell apart are left out. `figures`, if given, is filled.
    """
    figures = figures if figures is not None else Figures()
    judged = _judged_apart(counted, links)
    apart = judged | _told_apart(counted, links)
    rows = {one.id: _rows_of(one, links, gazetteer) for one in links.entities.values()}
    lives = observe_lives(
        counted.tellings, lambda claim, role: links.mentions.get((claim, role)), lambda claim, role: _place(links, claim, role),
    )
    names = {one.id: _all_names(one, rows[one.id]) for one in links.entities.values() if not one.is_placeholder}
    scores = _Scores()
    homes = _homes(links, gazetteer)
    for resemblance in RESEMBLANCES:
        found = dict(_compare_blocks(resemblance, links, homes, names, figures))
        shares = _count_partners(found)
        for pair, likeness in found.items():
            are_two = rows[pair[0]] and rows[pair[1]] and not rows[pair[0]] & rows[pair[1]]
            if pair not in apart and not are_two and not _contradict(links, pair, lives):
                others = max(shares[pair[0]], shares[pair[1]])
                reason = likeness.reason if others == 1 else f"{likeness.reason} (one of {others})"
                scores.reasons.setdefault(pair, {})[reason] = likeness.score / others
    _count_possible(links, figures)
    conflicts = {(one.left, one.right): one for one in links.suggestions if (one.left, one.right) not in judged}
    return tuple(sorted(_gather(scores, conflicts), key=lambda one: (-one.score, one.left, one.right)))


def _gather(scores: _Scores, conflicts: Mapping[Pair, Suggestion]) -> Iterator[Suggestion]:
    for pair in sorted(scores.reasons.keys() | conflicts.keys()):
        reasons = dict(scores.reasons.get(pair, {}))
        if pair in conflicts:
            reasons.update(dict.fromkeys(conflicts[pair].reasons, conflicts[pair].score))
        doubt = 1.0
        for score in reasons.values():
            doubt *= 1 - score
        if round(1 - doubt, 3) >= LEAST_SCORE:
            yield Suggestion(*pair, round(1 - doubt, 3), tuple(sorted(reasons, key=lambda reason: (-reasons[reason], reason))))


def _rows_of(entity: Entity, links: Links, gazetteer: Gazetteer) -> frozenset[Listing]:
    """The gazetteer's rows that list an entity."""
    home = links.entities[entity.company_id].name if entity.company_id in links.entities else None
    label = entity.label.lower()
    return frozenset(
        row for name in names_of(entity) if label == "company" or home for row in gazetteer.lookup(label, name, home)
    )


def _homes(links: Links, gazetteer: Gazetteer) -> dict[str | None, Home]:
    """The names of each company, with those that the gazetteer lists; none for an unknown one."""
    homes: dict[str | None, Home] = {None: ()}
    for entity in links.entities.values():
        if entity.label == "Company":
            names = set() if entity.is_placeholder else {entity.name, *entity.aliases}
            homes[entity.id] = tuple(sorted(names.union(*(row.names for name in names for row in gazetteer.lookup("company", name)))))
    return homes


def _compare_blocks(
    resemblance: Resemblance, links: Links, homes: Mapping[str | None, Home], names: Mapping[str, tuple[str, ...]], figures: Figures,
) -> Iterator[tuple[Pair, Likeness]]:
    """Each pair of entities that shares a key and is alike, with the best likeness of their names."""
    blocks: dict[tuple[str, str], set[str]] = {}
    for entity_id, known in names.items():
        if links.entities[entity_id].label != resemblance.label:
            continue
        home = links.entities[entity_id].company_id
        for name in known:
            for key in resemblance.block(name, homes.get(home, ())):
                blocks.setdefault((home or "", key), set()).add(entity_id)
    seen: set[Pair] = set()
    for _, members in sorted(blocks.items()):
        if len(members) > BLOCK_LIMIT:
            figures.passed_over += 1
            continue
        seen.update(combinations(sorted(members), 2))
    figures.compared += len(seen)
    for pair in sorted(seen):
        left, right = (links.entities[one] for one in pair)
        if resemblance.label == "Executive" and _have_two_names(names[left.id], names[right.id]):
            continue
        home = homes.get(left.company_id, ())
        likenesses = [found for one in names[left.id] for two in names[right.id] if (found := resemblance.compare(one, two, home))]
        if likenesses:
            yield pair, max(likenesses, key=lambda each: (each.score, each.reason))


def _all_names(entity: Entity, rows: frozenset[Listing]) -> tuple[str, ...]:
    """The names that texts use and, where one row lists the entity, those of the row."""
    listed = next(iter(rows)).names if len(rows) == 1 else ()
    return tuple(sorted({*names_of(entity), *listed}))


def names_of(entity: Entity) -> tuple[str, ...]:
    """The names of an entity that say whom they mean, sorted."""
    return tuple(sorted(
        name for name in {entity.name, *entity.aliases}
        if name == entity.name or not (is_self_word(name) or is_weak_alias(entity.label, name, entity.name))
    ))


def _have_two_names(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Two different full Chinese names are two people, however near they are."""
    return all(any(has_han(name) and is_full_name("Executive", fold(name)) for name in names) for names in (left, right))


def _count_partners(found: Mapping[Pair, Likeness]) -> dict[str, int]:
    partners: dict[str, int] = {}
    for pair in found:
        for one in pair:
            partners[one] = partners.get(one, 0) + 1
    return partners


def _judged_apart(counted: Counted, links: Links) -> set[Pair]:
    companies = {entity.id: entity for entity in links.entities.values() if entity.label == "Company"}
    owners = {key: entity.id for entity in links.entities.values() for key in entity.keys}
    verdicts = hold_verdicts(counted.judgements, name_keys(owners, companies))
    return {_pair(owners[left], owners[right]) for left, right in verdicts.different}


def _told_apart(counted: Counted, links: Links) -> set[Pair]:
    """Pairs of entities that stand in two roles of one claim."""
    apart: set[Pair] = set()
    for telling in counted.tellings:
        entities = {links.mentions[telling.id, role] for role, _ in mentions_of(telling.claim.event) if (telling.id, role) in links.mentions}
        apart.update(combinations(sorted(entities), 2))
    return apart


def _pair(left: str, right: str) -> Pair:
    return min(left, right), max(left, right)


def _place(links: Links, claim: str, role: str) -> str:
    """The company of a post, or the one that a claim is about."""
    entity = links.entities.get(links.mentions.get((claim, role), ""))
    return entity.id if entity is not None and entity.label == "Company" else links.companies[claim]


def _contradict(links: Links, pair: Pair, lives: Mapping[str, Life]) -> bool:
    left, right = pair
    if _have_two_ids(links.entities[left], links.entities[right]):
        return True
    return left in lives and right in lives and lives[left].contradiction(lives[right]) is not None


def _have_two_ids(left: Entity, right: Entity) -> bool:
    """Two outside ids of one scheme."""
    mine, theirs = (
        dict(key.split("|")[1:3] for key in entity.keys if _is_outside(key)) for entity in (left, right)
    )
    return any(theirs.get(scheme, value) != value for scheme, value in mine.items())


def _is_outside(key: str) -> bool:
    """Whether a key is `label|scheme|value`: its second part is no company's id."""
    scope = key.split("|")[1]
    return bool(scope) and not (len(scope) == 17 and scope[0] == "c") and scope not in ("announcement", "table")


def _count_possible(links: Links, figures: Figures) -> None:
    sizes: dict[tuple[str, str | None], int] = {}
    for entity in links.entities.values():
        if not entity.is_placeholder:
            sizes[entity.label, entity.company_id] = sizes.get((entity.label, entity.company_id), 0) + 1
    figures.entities = sum(sizes.values())
    figures.possible = sum(size * (size - 1) // 2 for size in sizes.values())
