"""The scene a rule looks at: all namings of a label, the names of their companies, the gazetteer; and the links it yields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.links import Label
from orggraph.core.script import has_han
from orggraph.identity.clusters import Clusters
from orggraph.identity.names import fold, is_full_name, is_weak_alias
from orggraph.identity.namings import Naming, anchor_key, is_outside
from orggraph.identity.sounds import is_read_as


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that mean one entity, or (where not `holds`) a conflict that a person should see, and why."""

    left: str
    right: str
    reason: str
    holds: bool = True


@dataclass(slots=True)
class Scene:
    """The namings of one label. `companies` gives the names by which each company (by id) is known, in the source's words.

    `joins` gives the name of each person whom one text places in two companies: by the keys here and there.
    """

    label: Label
    namings: list[Naming]
    companies: Mapping[str, tuple[str, ...]]
    gazetteer: Gazetteer
    joins: Mapping[tuple[str, str], str] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        """`names`: per company id, each key that stands for a name, with that name as least written."""
        self.names = {}
        for naming in self.namings:
            for name in naming.names:
                key = anchor_key(self.label, naming.company, name)
                known = self.names.setdefault(naming.company, {})
                known[key] = min(known.get(key, name), name)

    def standing(self) -> set[str]:
        """The keys at which a naming stands."""
        return {naming.key for naming in self.namings}

    def stated(self) -> dict[str, set[str]]:
        """Each alias key with all keys it is stated for, parts of names left out; what is stated for Lakezeng is so for Lake Zeng."""
        found: dict[str, set[str]] = {}
        for naming, alias, key in self.pairs():
            if not is_weak_alias(self.label, alias, naming.main):
                found.setdefault(key, set()).add(naming.key)
        for one, several in self.spaced().items():
            if one in found and len(several) == 1 and (mains := found.get(several[0])):
                found[one] = found[several[0]] = (found[one] | mains) - {one, several[0]}
        return found

    def spaced(self) -> dict[str, list[str]]:
        """Each person's key of one Latin word with the keys of its company that have its letters in several words, sorted."""
        found: dict[str, list[str]] = {}
        for known in self.names.values() if self.label == "Executive" else ():
            for key, name in sorted(known.items()):
                if " " in key and not has_han(name) and (one := key.replace(" ", "")) in known:
                    found.setdefault(one, []).append(key)
        return found

    def pairs(self) -> Iterator[tuple[Naming, str, str]]:
        """Each stated alias: the naming, the alias in its words, the alias's own key."""
        for naming in self.namings:
            if not naming.outside:
                for alias in naming.aliases:
                    yield naming, alias, anchor_key(self.label, naming.company, alias)


def link_unshared(pairs: dict[str, set[str]], clusters: Clusters, reason: str) -> Iterator[Link]:
    """Links each alias key to the keys it is stated for, if those are one cluster, or one name and its pinyin; else only shows them.

    Whoever bears the alias already under another full name, by the gazetteer or a judgement, counts as one that it is stated for.
    The clusters are read before the first link is yielded, so that no link decides about another of its kind.
    """
    roots = {alias: sorted({clusters.find(key) for key in keys}) for alias, keys in sorted(pairs.items())}
    for alias, mains in roots.items():
        own = clusters.find(alias)
        if own not in mains and any(_are_other_names(clusters, alias, own, main) for main in mains):
            mains.append(own)
    agreed = {alias: len(mains) == 1 or _are_one_name(clusters, mains) for alias, mains in roots.items()}
    for alias, mains in roots.items():
        if agreed[alias]:
            yield from (Link(main, alias, reason) for main in mains)
        else:
            for other in mains[1:]:
                yield Link(mains[0], other, f"{fold(alias.split('|', 2)[2])} is stated for both", holds=False)


def _are_other_names(clusters: Clusters, alias: str, own: str, main: str) -> bool:
    """Whether the alias's own cluster bears other full names, and a main one's full names of that script, but none of those."""
    label = cast("Label", alias.split("|", 1)[0].capitalize())
    said = fold(alias.split("|", 2)[2])
    mine, theirs = (
        {name for key in clusters.members(root) if not is_outside(key) and is_full_name(label, name := key.split("|", 2)[2])}
        for root in (own, main)
    )
    mine = {name for name in mine if fold(name) != said}
    han = [{name for name in names if has_han(name)} for names in (mine, theirs)]
    if any(han):
        mine, theirs = han
    return bool(mine and theirs) and not mine & theirs


def _are_one_name(clusters: Clusters, roots: list[str]) -> bool:
    """Whether one cluster bears a Han name and all others its pinyin: 曾鸣 and Zeng Ming, both stated to be Lakezeng."""
    names = [{key.split("|", 2)[2] for key in clusters.members(root)} for root in roots]
    return any(
        all(any(is_read_as(han, latin) for latin in other) for other in names if other is not own)
        for own in names for han in own if has_han(han)
    )
