"""Held rows: what a connection has read of one state of its file, kept in memory until that state is past.

A row that was read once need not be fetched again, which is most of what a large chart costs. SQLite tells whether
somebody else has written since (https://www.sqlite.org/pragma.html#pragma_data_version); what the connection itself
writes makes it forget.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any, Generic, TypeVar

from orggraph.core.facts import Fact
from orggraph.core.graph import AnnouncementNode, Node

MOST = 1 << 15  # rows of a kind: a company of a thousand departments asked about in every way, in some 60 MB

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Rows(Generic[_Key, _Value]):
    """Values of one kind by what they were asked for by; never more than `MOST` are kept."""

    def __init__(self) -> None:
        self._kept: dict[_Key, _Value] = {}

    def take(self, keys: Collection[_Key], load: Callable[[list[_Key]], Mapping[_Key, _Value]]) -> dict[_Key, _Value]:
        """The values of these keys; `load` reads those that are not held, and leaves out what there is not."""
        kept = self._kept
        try:
            return {key: kept[key] for key in keys}  # most of what is asked again is all held
        except KeyError:
            found = {key: kept[key] for key in keys if key in kept}
        fresh = load([key for key in keys if key not in found])
        if len(fresh) <= MOST:
            if len(kept) + len(fresh) > MOST:
                kept.clear()
            kept.update(fresh)
        found.update(fresh)
        return found


class Held:
    """What is held of the state of a file that SQLite gave a number."""

    def __init__(self, state: int) -> None:
        self.state = state
        self.facts = Rows[int, Fact]()  # by rowid, which the indexes hold
        self.nodes = Rows[str, tuple[Node, ...]]()  # by the id asked for, which may be an old one
        self.sources = Rows[str, AnnouncementNode]()  # by claim
        self._kept: dict[str, dict[str, Any]] = {}

    def kept(self, kind: str) -> dict[str, Any]:
        """What answers made of this state, by the kind of what they made; begun anew when it has become too much."""
        found = self._kept.setdefault(kind, {})
        if len(found) > MOST:
            found.clear()
        return found
