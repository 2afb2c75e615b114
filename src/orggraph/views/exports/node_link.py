"""JSON: the graph with its provenance in the node-link form that `networkx.node_link_graph(data, edges="edges")` reads.

Days are ISO text, lists stay lists, nulls are left out. `label` is a node's one label, `type` an edge's.
"""

import json
from typing import IO, Any

from orggraph.core.elements import edge_elements, node_elements
from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.selection import Selection

SCHEMA = "orggraph/graph/1"


def write_node_link(selection: Selection, file: IO[bytes]) -> Summary:
    """Writes one JSON object, a node or edge a line; lone surrogates are escaped, as JSON allows."""
    options = selection.options
    asked = {"schema": SCHEMA, "from": options.first, "to": options.last, "known": options.known}
    nodes = [{**node.properties, "id": node.id, "label": node.label} for node in node_elements(selection.graph)]
    edges = [
        {**edge.properties, "source": edge.from_id, "target": edge.to_id, "key": edge.id, "type": edge.relation}
        for edge in edge_elements(selection.graph)
    ]
    head = _dump({name: value for name, value in asked.items() if value is not None})
    file.write(f'{{"directed": true, "multigraph": true, "graph": {head},\n"nodes": [\n'.encode())
    _write_list(nodes, file)
    file.write(b'],\n"edges": [\n')
    _write_list(edges, file)
    file.write(b"]}\n")
    return Summary(nodes=len(nodes), edges=len(edges))


def _write_list(rows: list[dict[str, Any]], file: IO[bytes]) -> None:
    file.write(",\n".join(map(_dump, rows)).encode("utf-8"))
    file.write(b"\n" if rows else b"")


def _dump(value: dict[str, Any]) -> str:
    """JSON in the text's own characters; escaped where a lone surrogate has no UTF-8 form."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, default=str)
    return text


FORMAT = Format("json", ".json", "node-link JSON with provenance", write_node_link)
