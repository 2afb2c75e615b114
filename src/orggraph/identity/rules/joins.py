"""A text gives a person posts in its own company and at another (从阿里巴巴加入腾讯, joins from): the name means one person in both."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.names import is_full_name
from orggraph.identity.scene import Link, Scene


def link_joins(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Links a full name of one company with the same of another, where one text places its bearer in both."""
    standing = scene.standing()
    for (here, there), name in sorted(scene.joins.items()):
        if here in standing and there in standing and is_full_name(scene.label, name):
            yield Link(min(here, there), max(here, there), "one text gives posts in both companies")
