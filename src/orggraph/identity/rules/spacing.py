"""Lakezeng is Lake Zeng: a handle written in one word means the one name of its company that has its letters in several."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.scene import Link, Scene


def link_spacing(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Links a person's name in one Latin word with the one in several; where several have its letters it means none of them."""
    for one, several in sorted(scene.spaced().items()):
        yield from (Link(key, one, "one name in one word and in several", holds=len(several) == 1) for key in several)
