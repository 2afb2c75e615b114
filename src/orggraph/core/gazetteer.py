"""The gazetteer: reviewed names of companies, departments and executives, each with its source."""

from functools import cached_property
from typing import Literal

from orggraph.core.canonical import hash_value
from orggraph.core.events import DepartmentKind
from orggraph.core.model import Frozen
from orggraph.core.script import fold_name


class Listing(Frozen):
    """One reviewed row: a thing and all names that truly mean it; `company` scopes departments and executives."""

    label: Literal["company", "department", "executive"]
    name: str
    aliases: tuple[str, ...] = ()
    company: str | None = None
    kind: DepartmentKind | None = None
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the aliases."""
        return (self.name, *self.aliases)


class Gazetteer(Frozen):
    """All rows, in file order. `digest` changes with any content, so that a reading can name what it was made with.

    Its hash is computed once, so that what is made of a gazetteer can be remembered by it.
    """

    listings: tuple[Listing, ...] = ()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Gazetteer) and self.listings == other.listings)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the rows, whatever their order."""
        return hash_value(sorted((row.content() for row in self.listings), key=str))

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], tuple[Listing, ...]]:
        found: dict[tuple[str, str], tuple[Listing, ...]] = {}
        for row in self.listings:
            for folded in dict.fromkeys(map(fold_name, row.names)):
                found[row.label, folded] = (*found.get((row.label, folded), ()), row)
        return found

    @cached_property
    def _by_home(self) -> dict[tuple[str, str | None], tuple[Listing, ...]]:
        """The rows of each label: under None all, under a company's name its own."""
        found: dict[tuple[str, str | None], list[Listing]] = {}
        for row in self.listings:
            found.setdefault((row.label, None), []).append(row)
            if row.company:
                found.setdefault((row.label, self.company_name(row.company)), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def lookup(self, label: str, name: str, company: str | None = None) -> tuple[Listing, ...]:
        """The rows of a label with this name; with `company`, only those of that company (by any of its names)."""
        rows = self._by_name.get((label, fold_name(name)), ())
        if company is None or label == "company":
            return rows
        home = self.company_name(company)
        return tuple(row for row in rows if row.company is not None and self.company_name(row.company) == home)

    def company_name(self, name: str) -> str:
        """The listed main name of a company, else the name as given."""
        rows = self._by_name.get(("company", fold_name(name)), ())
        return rows[0].name if rows else name

    def of_label(self, label: str, company: str | None = None) -> tuple[Listing, ...]:
        """All rows of a label, in file order; with `company`, those of that company."""
        return self._by_home.get((label, None if company is None else self.company_name(company)), ())
