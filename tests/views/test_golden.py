"""The worked example by hand is what really follows from its claims: the answers tested here are answers to real graphs."""

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import PARTS
from orggraph.increments import project_entries


def test_the_graph_by_hand_is_the_projected_one(golden, store):
    projected, by_hand = project_entries(store.entries(), Gazetteer()), golden.graph()
    for part in PARTS:
        assert _rows(projected, part) == _rows(by_hand, part), part


def _rows(graph, part):
    """What is compared: all but where a text was seen, which no ledger entry tells, and what is shown only as a caption."""
    shown = {"nodes": set(), "announcements": {"source", "name"}, "claims": {"name"}}.get(part, {"confidence"})
    return {row.id: row.model_dump(exclude=shown) for row in getattr(graph, part)}
