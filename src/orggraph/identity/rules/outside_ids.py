"""A name without an id means the one entity of that company and name that has one; two ids of that name make it mean neither."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.namings import anchor_key
from orggraph.identity.scene import Link, Scene


def link_outside_ids(scene: Scene, clusters: Clusters) -> Iterator[Link]:
    """Links name keys to outside ids, per scheme."""
    bearers: dict[str, dict[str, set[str]]] = {}
    standing = scene.standing()
    for naming in scene.namings:
        if naming.outside:
            scheme = naming.outside.split("|", 1)[0]
            for name in naming.names:
                key = anchor_key(scene.label, naming.company, name)
                if key in standing:
                    bearers.setdefault(key, {}).setdefault(scheme, set()).add(naming.key)
    for key, schemes in sorted(bearers.items()):
        if all(len({clusters.find(bearer) for bearer in found}) == 1 for found in schemes.values()):
            for _, found in sorted(schemes.items()):
                for bearer in sorted(found):
                    yield Link(bearer, key, "the only one of that name with an id")
