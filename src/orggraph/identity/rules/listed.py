"""The gazetteer lists a name and its aliases within a company; a name that two rows share links neither."""

from collections.abc import Iterator

from orggraph.core.gazetteer import Listing
from orggraph.identity.clusters import Clusters
from orggraph.identity.names import fold, is_self_word
from orggraph.identity.namings import anchor_key
from orggraph.identity.scene import Link, Scene


def link_listed(scene: Scene, clusters: Clusters) -> Iterator[Link]:
    """Links the names of each row that the texts use."""
    for company, names in sorted(scene.companies.items()):
        yield from _link_rows(scene, clusters, company, _rows_of(scene, names))


def _rows_of(scene: Scene, names: tuple[str, ...]) -> tuple[Listing, ...]:
    label = scene.label.lower()
    if label == "company":
        return scene.gazetteer.of_label(label)
    homes = sorted({scene.gazetteer.company_name(name) for name in names})
    return tuple(row for home in homes for row in scene.gazetteer.of_label(label, home))


def _link_rows(scene: Scene, clusters: Clusters, company: str, rows: tuple[Listing, ...]) -> Iterator[Link]:
    bearers: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for name in row.names:
            bearers.setdefault(fold(name), set()).add(number)
    for row in rows:
        keys = [
            anchor_key(scene.label, company, name) for name in row.names
            if len(bearers[fold(name)]) == 1 and not is_self_word(name)
        ]
        used = sorted({key for key in keys if key in clusters})
        for key in used[1:]:
            yield Link(used[0], key, f"listed: {row.source}")
