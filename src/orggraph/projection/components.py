"""Components: groups of statements that can touch one another, so that an ingest leaves the others alone."""

from collections.abc import Mapping, Sequence
from datetime import date

from orggraph.core.links import Entity
from orggraph.projection.statements import Statement


class _Forest:
    """Union-find over names."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        path = []
        while (parent := self._parent.setdefault(name, name)) != name:
            path.append(name)
            name = parent
        for one in path:
            self._parent[one] = name
        return name

    def join(self, left: str, right: str) -> None:
        self._parent[self.root(left)] = self.root(right)


def _touched(statement: Statement, entities: Mapping[str, Entity]) -> list[str]:
    """The entities of a statement whose slots it can touch; a company only as the place of a post."""
    touched = [name for role, name in sorted(statement.roles.items()) if role == "at" or entities[name].label != "Company"]
    has_place = "at" in statement.roles or statement.type not in ("appointed", "removed")
    return touched if has_place or statement.company is None else [*touched, statement.company]


def part(statements: Sequence[Statement], entities: Mapping[str, Entity]) -> list[list[Statement]]:
    """The statements in groups that share no department, executive or company post; each group by claim id."""
    forest = _Forest()
    touched = [_touched(statement, entities) or [statement.id] for statement in statements]
    for names in touched:
        for name in names:
            forest.join(names[0], name)
    groups: dict[str, list[Statement]] = {}
    for statement, names in zip(statements, touched, strict=True):
        groups.setdefault(forest.root(names[0]), []).append(statement)
    return list(groups.values())


def known_days(statements: Sequence[Statement]) -> list[date]:
    """The days on which a belief over these statements may change: publications and withdrawals."""
    days = {one.published for one in statements}
    return sorted(days | {one.telling.withdrawn for one in statements if one.telling.withdrawn is not None})
