"""A text states another full name: 张勇（花名逍遥子）, 刘炽平 (Martin Lau). Two departments' full names are never one by that."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.names import is_full_name, is_weak_alias, rank_name
from orggraph.identity.scene import Link, Scene, link_unshared


def link_full_aliases(scene: Scene, clusters: Clusters) -> Iterator[Link]:
    """Links full names stated as aliases; two full unit names in one script are only shown."""
    stated, full = scene.stated(), set[str]()
    near: set[tuple[str, str]] = set()
    for naming, alias, key in scene.pairs():
        if not is_full_name(scene.label, alias) or is_weak_alias(scene.label, alias, naming.main):
            continue
        if scene.label == "Department" and rank_name(scene.label, alias) == rank_name(scene.label, naming.main):
            near.add((naming.key, key))
        else:
            full.add(key)
    stated = {key: stated[key] - {main for main, other in near if other == key} for key in full}
    yield from link_unshared(stated, clusters, "stated as one's other name")
    standing = scene.standing()
    for main, key in sorted(near):
        if key in standing and clusters.find(main) != clusters.find(key):
            yield Link(main, key, "stated as a short form, but both are full names", holds=False)
