"""腾讯微信事业群 is 微信事业群 within 腾讯: the company's own name written before a full unit name that its texts use."""

from collections.abc import Iterator

from orggraph.core.script import has_han
from orggraph.identity.clusters import Clusters
from orggraph.identity.names import fold, is_full_name
from orggraph.identity.namings import anchor_key
from orggraph.identity.scene import Link, Scene


def link_prefixes(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Links a department's name with and without the company's name."""
    if scene.label != "Department":
        return
    standing = scene.standing()
    for company, known in sorted(scene.names.items()):
        for key, name in sorted(known.items()):
            for prefix in scene.companies.get(company, ()):
                rest = _strip_company(name, prefix)
                bare = anchor_key(scene.label, company, rest) if rest else None
                if bare in standing and key in standing and is_full_name(scene.label, rest):
                    yield Link(bare, key, f"{prefix} before its own department")


def _strip_company(name: str, prefix: str) -> str:
    """What follows the company's name; Latin names end at a blank. Empty where the name begins otherwise."""
    if has_han(prefix):
        folded = fold(name)
        return folded.removeprefix(fold(prefix)) if folded.startswith(fold(prefix)) else ""
    words, leading = name.split(), prefix.split()
    begins = [fold(word) for word in words[:len(leading)]] == [fold(word) for word in leading]
    return " ".join(words[len(leading):]) if begins else ""
