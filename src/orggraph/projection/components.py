"""Components: names joined to groups, circles among them, and the days on which beliefs may change."""

from collections.abc import Collection, Iterator, Mapping, Sequence
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


def find_circles(above: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """The strongly connected components of a graph, every node in one (Tarjan 1972, without recursion).

    >>> sorted(sorted(circle) for circle in find_circles({"a": ["b"], "b": ["a"], "c": ["a"]}))
    [['a', 'b'], ['c']]
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    held: list[str] = []
    is_held: set[str] = set()
    for start in above:
        if start in number:
            continue
        path = [(start, iter(sorted(above[start])))]
        number[start] = low[start] = len(number)
        held.append(start)
        is_held.add(start)
        while path:
            node, ahead = path[-1]
            for other in ahead:
                if other not in number:
                    number[other] = low[other] = len(number)
                    held.append(other)
                    is_held.add(other)
                    path.append((other, iter(sorted(above[other]))))
                    break
                if other in is_held:
                    low[node] = min(low[node], number[other])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == number[node]:
                    cut = held.index(node)
                    yield held[cut:]
                    is_held.difference_update(held[cut:])
                    del held[cut:]


def known_days(statements: Sequence[Statement]) -> list[date]:
    """The days on which a belief over these statements may change: publications and withdrawals."""
    days = {one.published for one in statements}
    return sorted(days | {one.telling.withdrawn for one in statements if one.telling.withdrawn is not None})
