"""A source becomes an Announcement: found, decoded, cut to its text, and given the header it states.

Nothing here reads a clock or a file's age: a day of publication is stated by the source or by the caller, or missing.
What a document may contain comes back as a `Problem`; only a wrong argument raises.
"""

from orggraph.documents.loading import Loaded, LoadOptions, load_source
from orggraph.documents.sources import find_sources
from orggraph.documents.tables import TableOptions, is_table, load_table

__all__ = ["LoadOptions", "Loaded", "TableOptions", "find_sources", "is_table", "load_source", "load_table"]
