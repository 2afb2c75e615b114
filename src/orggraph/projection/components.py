"""Components: names joined to groups, and the days on which beliefs may change."""

from collections.abc import Iterator, Sequence
from datetime import date

from orggraph.projection.statements import Statement


class Forest:
    """Union-find over names."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def names(self) -> Iterator[str]:
        """All names it has heard of, sorted."""
        return iter(sorted(self._parent))

    def root(self, name: str) -> str:
        """The least name of a name's group."""
        path = []
        while (parent := self._parent.setdefault(name, name)) != name:
            path.append(name)
            name = parent
        for one in path:
            self._parent[one] = name
        return name

    def join(self, left: str, right: str) -> None:
        """Makes one group of two."""
        least, other = sorted((self.root(left), self.root(right)))
        self._parent[other] = least


def known_days(statements: Sequence[Statement]) -> list[date]:
    """The days on which a belief over these statements may change: publications and withdrawals."""
    days = {one.published for one in statements}
    return sorted(days | {one.telling.withdrawn for one in statements if one.telling.withdrawn is not None})
