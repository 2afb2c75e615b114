"""GraphML that networkx, igraph, rustworkx, Gephi, JGraphT, TinkerPop, Cytoscape and APOC read with names and types.

Programs look for labels in different places: some by a key's id, some by its attr.name. The keys here give each what it
looks for:

    node  n_label  attr.name label        the display name, for Gephi
    node  name     attr.name name         the display name, for Cytoscape and igraph
    node  labels   attr.name labels       `:Department`, for APOC (by id)
    node  labelV   attr.name labelV       `Department`, for TinkerPop (by id)
    edge  label    attr.name label        `HEADS`, for APOC and Gephi (by id)
    edge  labelE   attr.name labelE       `HEADS`, for TinkerPop (by id)
    edge  interaction                     `HEADS`, for Cytoscape
    edge  fact                            the edge's id again: igraph keeps none

All other properties have the ids `n_…` and `e_…` and their own names. Days are ISO text, lists are JSON text, nulls are left
out, booleans stand on every element. http://graphml.graphdrawing.org/specification.html
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import IO

from orggraph.core.elements import EDGE_PROPERTIES, NODE_PROPERTIES, PROPERTY_KINDS, Property, edge_elements, node_elements
from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.selection import Selection
from orggraph.views.exports.xml_text import XmlText

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {"string": "string", "integer": "int", "float": "double", "boolean": "boolean", "date": "string", "strings": "string"}
_NODE_BOOLEANS = ("is_placeholder",)
_EDGE_BOOLEANS = ("acting", "concurrent", "dotted", "inferred", "contested")
_NODE_KEYS = (("n_label", "label"), ("name", "name"), ("labels", "labels"), ("labelV", "labelV"))
_EDGE_KEYS = (("label", "label"), ("labelE", "labelE"), ("interaction", "interaction"), ("fact", "fact"))


def _properties(named: Mapping[str, tuple[str, ...]], without: set[str]) -> list[str]:
    """The properties of all labels or types, each once, in the order in which they are shown."""
    return list(dict.fromkeys(name for names in named.values() for name in names if name not in without))


_NODE_PROPERTIES = _properties(NODE_PROPERTIES, {"id", "name"})
_EDGE_PROPERTIES = _properties(EDGE_PROPERTIES, {"id"})


def write_graphml(selection: Selection, file: IO[bytes]) -> Summary:
    """Writes the graph: keys, nodes, then edges; flat and directed. UTF-8 without a byte order mark.

    Written by hand: networkx numbers the ids of its keys, and here they matter.
    """
    text, counts = XmlText(), {"node": 0, "edge": 0}

    def write(line: str) -> None:
        file.write(line.encode("utf-8"))

    write(_HEAD)
    for line in _keys():
        write(line)
    write('  <graph id="orggraph" edgedefault="directed">\n')
    for kind, lines in (("node", _nodes(selection, text)), ("edge", _edges(selection, text))):
        for line in lines:
            counts[kind] += 1
            write(line)
    write("  </graph>\n</graphml>\n")
    return Summary(nodes=counts["node"], edges=counts["edge"], stripped=text.stripped)


def _keys() -> Iterator[str]:
    for kind, prefix, fixed, names in (("node", "n_", _NODE_KEYS, _NODE_PROPERTIES), ("edge", "e_", _EDGE_KEYS, _EDGE_PROPERTIES)):
        for key, name in fixed:
            yield _key(key, kind, name, "string")
        for name in names:
            yield _key(prefix + name, kind, name, _TYPES[PROPERTY_KINDS[name]])


def _key(key: str, kind: str, name: str, attr_type: str) -> str:
    return f'  <key id="{key}" for="{kind}" attr.name="{name}" attr.type="{attr_type}"/>\n'


def _nodes(selection: Selection, text: XmlText) -> Iterator[str]:
    for node in node_elements(selection.graph):
        name = str(node.properties.get("name", node.id))
        fixed = (("n_label", name), ("name", name), ("labels", f":{node.label}"), ("labelV", node.label))
        properties: dict[str, Property] = {**dict.fromkeys(_NODE_BOOLEANS, False), **node.properties}
        data = _data(text, "n_", fixed, ((name, properties[name]) for name in _NODE_PROPERTIES if name in properties))
        yield f"    <node id={text.attribute(node.id)}>{data}</node>\n"


def _edges(selection: Selection, text: XmlText) -> Iterator[str]:
    for edge in edge_elements(selection.graph):
        fixed = (("label", edge.relation), ("labelE", edge.relation), ("interaction", edge.relation), ("fact", edge.id))
        properties: dict[str, Property] = {**dict.fromkeys(_EDGE_BOOLEANS, False), **edge.properties}
        data = _data(text, "e_", fixed, ((name, properties[name]) for name in _EDGE_PROPERTIES if name in properties))
        ends = f"source={text.attribute(edge.from_id)} target={text.attribute(edge.to_id)}"
        yield f"    <edge id={text.attribute(edge.id)} {ends}>{data}</edge>\n"


def _data(text: XmlText, prefix: str, fixed: Iterable[tuple[str, str]], properties: Iterable[tuple[str, Property]]) -> str:
    """The `<data>` elements of one node or edge."""
    named = ((prefix + name, _flatten(value)) for name, value in properties)
    return "".join(f'<data key="{key}">{text.content(value)}</data>' for key, value in (*fixed, *named))


def _flatten(value: Property) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    return str(value)


FORMAT = Format("graphml", ".graphml", "GraphML for Gephi, Cytoscape, networkx, igraph, TinkerPop, Neo4j APOC", write_graphml)
