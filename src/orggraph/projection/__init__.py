"""Projection: the counted ledger becomes facts in two times; a pure function, naive in its ways, complete in its rules."""

from orggraph.projection.assembly import project

__all__ = ["project"]
