"""技术部门 is 技术部 where the company has no other unit whose name begins so (技术中心, 技术事业部)."""

import re
from collections.abc import Iterator

from orggraph.core.script import fold_name
from orggraph.identity.clusters import Clusters
from orggraph.identity.scene import Link, Scene

_UNIT = re.compile(r"(?:事业部|事业群|部|部门|群|中心|线|条线|组|团队|委员会|办公室|室|处|院|所|局)$")


def link_bumen(scene: Scene, _clusters: Clusters) -> Iterator[Link]:
    """Links 部门 to 部 within a company."""
    if scene.label != "Department":
        return
    standing = scene.standing()
    for _, known in sorted(scene.names.items()):
        folded = {fold_name(name): key for key, name in known.items() if key in standing}
        for name, key in sorted(folded.items()):
            if name.endswith("部门") and len(name) > 2:
                stem = name.removesuffix("部门")
                others = [other for other in folded if other != name and _UNIT.sub("", other) == stem]
                if others == [stem + "部"]:
                    yield Link(folded[stem + "部"], key, "部门 for 部")
