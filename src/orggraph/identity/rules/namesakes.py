"""A name that is appointed after its bearer's death is shown as a namesake, linked to nobody."""

from collections.abc import Iterator

from orggraph.identity.clusters import Clusters
from orggraph.identity.scene import Link, Scene


def show_namesakes(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Shows each pair that `identity.lives` put apart."""
    standing = scene.standing()
    for key in sorted(standing):
        bearer, _, day = key.rpartition("|")
        if scene.label == "Executive" and bearer.count("|") == 2 and bearer in standing:
            yield Link(bearer, key, f"one name, but its bearer died by {day}", holds=False)
