"""Exports: the graph in files that other programs open; the folder is the registry, one file a format.

A module of this folder is a format if it has `FORMAT`. A format gets a selection and writes bytes; it never opens files.
"""

from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.registry import find_formats
from orggraph.views.exports.selection import ExportOptions, Selection, select_graph
from orggraph.views.exports.writing import write_export

__all__ = ["ExportOptions", "Format", "Selection", "Summary", "find_formats", "select_graph", "write_export"]
