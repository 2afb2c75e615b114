"""The rules that link names by themselves, strongest first; each is one file, one function and one sentence.

A rule sees the `Scene` (what is named where, within which company) and the clusters so far, and yields links; a link that would join what
is known to be different is refused by the clusters. No rule imports another.
"""

from collections.abc import Callable, Iterable

from orggraph.identity.clusters import Clusters
from orggraph.identity.rules.bumen import link_bumen
from orggraph.identity.rules.full_aliases import link_full_aliases
from orggraph.identity.rules.handles import link_handles
from orggraph.identity.rules.joins import link_joins
from orggraph.identity.rules.listed import link_listed
from orggraph.identity.rules.namesakes import show_namesakes
from orggraph.identity.rules.outside_ids import link_outside_ids
from orggraph.identity.rules.prefixes import link_prefixes
from orggraph.identity.rules.reprints import link_reprints
from orggraph.identity.rules.spacing import link_spacing
from orggraph.identity.scene import Link, Scene

Rule = Callable[[Scene, Clusters], Iterable[Link]]

RULES: tuple[Rule, ...] = (
    link_outside_ids, link_listed, link_bumen, link_prefixes, link_reprints, link_spacing, link_full_aliases, link_handles,
    link_joins, show_namesakes,
)
