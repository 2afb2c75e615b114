"""The scene a rule looks at: all namings of a label, the names of their companies, the gazetteer; and the links it yields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.links import Label
from orggraph.identity.clusters import Clusters
from orggraph.identity.names import fold
from orggraph.identity.namings import Naming, anchor_key


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that mean one entity, or (where not `holds`) a conflict that a person should see, and why."""

    left: str
    right: str
    reason: str
    holds: bool = True


@dataclass(slots=True)
class Scene:
    """The namings of one label. `companies` gives the names by which each company (by id) is known, in the source's words."""

    label: Label
    namings: list[Naming]
    companies: Mapping[str, tuple[str, ...]]
    gazetteer: Gazetteer
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

    def pairs(self) -> Iterator[tuple[Naming, str, str]]:
        """Each stated alias: the naming, the alias in its words, the alias's own key."""
        for naming in self.namings:
            if not naming.outside:
                for alias in naming.aliases:
                    yield naming, alias, anchor_key(self.label, naming.company, alias)


def link_unshared(pairs: dict[str, set[str]], clusters: Clusters, reason: str) -> Iterator[Link]:
    """Links each alias key to the keys it is stated for, if those are one cluster; else shows them and links none.

    The clusters are read before the first link is yielded, so that no link decides about another of its kind.
    """
    roots = {alias: sorted({clusters.find(key) for key in keys}) for alias, keys in sorted(pairs.items())}
    for alias, mains in roots.items():
        if len(mains) == 1:
            yield Link(mains[0], alias, reason)
        else:
            for other in mains[1:]:
                yield Link(mains[0], other, f"{fold(alias.split('|', 2)[2])} is stated for both", holds=False)
