"""A text states a handle or an abbreviation: Lakezeng(曾鸣), 微信事业群（WXG）. One that is stated for two links neither."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.names import is_full_name, is_weak_alias
from orggraph.identity.scene import Link, Scene, link_unshared


def link_handles(scene: Scene, clusters: Clusters) -> Iterator[Link]:
    """Links handles and abbreviations stated as aliases."""
    stated = scene.stated()
    handles = {
        key for naming, alias, key in scene.pairs()
        if not is_full_name(scene.label, alias) and not is_weak_alias(scene.label, alias, naming.main)
    }
    yield from link_unshared({key: stated[key] for key in handles}, clusters, "stated as an alias")
