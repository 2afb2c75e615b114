"""腾讯微信事业群 is 微信事业群 within 腾讯: both the department and the company's name before it are listed; others are only suggested."""

from collections.abc import Iterator

from orggraph.core.gazetteer import Gazetteer
from orggraph.identity.clusters import Clusters
from orggraph.identity.names import strip_company
from orggraph.identity.namings import anchor_key
from orggraph.identity.scene import Link, Scene


def link_prefixes(scene: Scene, clusters: Clusters) -> Iterator[Link]:
    """Links a listed department's name with the one after a listed name of its company."""
    if scene.label != "Department":
        return
    for company, known in sorted(scene.names.items()):
        listed = [name for name in scene.companies.get(company, ()) if scene.gazetteer.lookup("company", name)]
        for key, name in sorted(known.items()):
            for prefix in listed:
                rest = strip_company(name, prefix)
                bare = anchor_key(scene.label, company, rest) if rest else ""
                is_own_row = _is_listed(scene.gazetteer, name, prefix)
                if bare in clusters and key in clusters and _is_listed(scene.gazetteer, rest, prefix) and not is_own_row:
                    yield Link(bare, key, f"listed, after {prefix}")


def _is_listed(gazetteer: Gazetteer, name: str, company: str) -> bool:
    return len(gazetteer.lookup("department", name, company)) == 1
