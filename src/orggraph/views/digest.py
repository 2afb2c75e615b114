"""Digest: one hash of the whole graph and one of the ledger; equal across stores and ingest orders."""

from typing import ClassVar

from orggraph.core.canonical import digest_lines
from orggraph.core.graph import graph_digest
from orggraph.views.reader import Reader
from orggraph.views.view import View


class DigestView(View):
    """Both hashes with the sizes of what they cover."""

    schema_name: ClassVar[str] = "orggraph/digest/1"

    digest: str
    ledger: str
    nodes: int
    edges: int
    entries: int


def take_digest(reader: Reader) -> DigestView:
    """The digests of a store: of nodes and facts, and of the sorted entry ids."""
    graph = reader.graph()
    entries = [recorded.entry.id for recorded in reader.entries()]
    return DigestView(
        digest=graph_digest(graph), ledger=digest_lines(entries),
        nodes=graph.node_count, edges=graph.edge_count, entries=len(entries),
    )
