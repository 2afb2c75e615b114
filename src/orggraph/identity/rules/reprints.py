"""周总 in a letter and in its reprint: a passing name means one in all copies of a text."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.names import fold_as
from orggraph.identity.passing import is_confined
from orggraph.identity.scene import Link, Scene


def link_reprints(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Links the passing names of texts that count as one source."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for naming in scene.namings:
        if is_confined(naming.key):
            found.setdefault((naming.company, fold_as(naming.label, naming.main), naming.source), set()).add(naming.key)
    for _, keys in sorted(found.items()):
        first, *others = sorted(keys)
        yield from (Link(first, other, "one name in copies of one text") for other in others)
