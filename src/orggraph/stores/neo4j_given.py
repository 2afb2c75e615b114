"""Given graphs: what a store gave out as its whole graph, so that a change compared with that very graph needs no asking.

A change names the graph it was compared with (`base`). If that is the one the store gave, and nobody has written since but
steps of this change in their order, the base itself says which rows are there and how they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import ReferenceType, ref

from orggraph.core.graph import EDITED, PARTS, Graph, GraphChange
from orggraph.core.model import Frozen


@dataclass(frozen=True, slots=True)
class Given:
    """A graph that was given out, by reference only; `changes` is the state it is of, `steps` how many came from it since."""

    graph: "ReferenceType[Graph]"
    changes: int
    steps: int = 0
    rows: dict[str, dict[str, Frozen]] = field(default_factory=dict)

    @classmethod
    def of(cls, graph: Graph, changes: int) -> "Given | None":
        """None where something was edited by hand: the graph does not tell all that is there then."""
        return None if any(problem.code == EDITED for problem in graph.problems) else cls(ref(graph), changes)

    def step(self, change: GraphChange) -> "Given | None":
        """What holds after the change, if it is the next step from this graph."""
        is_next = change.base is not None and change.base is self.graph() and change.step == self.steps
        return replace(self, steps=self.steps + 1) if is_next else None

    def after(self, changes: int) -> "Given":
        """The same once a transaction has written its steps."""
        return replace(self, changes=changes)

    def rows_of(self, ids: Mapping[str, list[str]]) -> Graph:
        """The rows of the graph that have these ids, by part."""
        graph = self.graph()
        if not self.rows and graph is not None:
            self.rows.update((part, {row.id: row for row in getattr(graph, part)}) for part in PARTS)
        found: dict[str, Any] = {part: tuple(self.rows[part][key] for key in ids[part] if key in self.rows[part]) for part in PARTS}
        return Graph(**found)
