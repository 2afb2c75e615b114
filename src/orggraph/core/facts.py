"""Facts: relations between two entities, four valid days, two known days, and the claims they follow from."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from orggraph.core.canonical import hash_value
from orggraph.core.days import Precision, is_within
from orggraph.core.model import Frozen

Relation = Literal[
    "EXISTS_IN", "PART_OF", "HEADS", "HOLDS", "REPORTS_TO", "RENAMED_FROM", "MERGED_FROM", "SPLIT_FROM",
]
RELATIONS: tuple[Relation, ...] = (
    "EXISTS_IN", "PART_OF", "HEADS", "HOLDS", "REPORTS_TO", "RENAMED_FROM", "MERGED_FROM", "SPLIT_FROM",
)
LINEAGE: tuple[Relation, ...] = ("RENAMED_FROM", "MERGED_FROM", "SPLIT_FROM")
Basis = Literal["stated", "published", "implied", "inferred", "unknown"]


class Fact(Frozen):
    """A relation `from_id -> to_id`, surely so on `[certain_from, certain_to)`, possibly on `[valid_from, valid_to)`.

    Valid time is the world's, known time (`[known_from, known_to)`) the publications'; null is open or unknown, and
    `certain_from` is never null. `claims`: ids by publication, then id; `opened_by` and `closed_by`: of its own start and end (a carried
    fact: premises and event). `quote`: the clause evidence of the least claim in `opened_by` that was published first.
    `at`: id of the department or company whose post a REPORTS_TO hangs on, `at_name` its name then. `tenure_id`:
    id of the tenure's first fact (HEADS, HOLDS), the same through carry-over.
    """

    id: str
    relation: Relation
    from_id: str
    to_id: str
    valid_from: date | None = None
    certain_from: date
    certain_to: date | None = None
    valid_to: date | None = None
    known_from: date
    known_to: date | None = None
    from_basis: Basis = "unknown"
    to_basis: Basis = "unknown"
    from_precision: Precision = "day"
    to_precision: Precision | None = None
    job_title: str | None = None
    acting: bool = False
    concurrent: bool = False
    dotted: bool = False
    inferred: bool = False
    contested: bool = False
    post: str | None = None
    at: str | None = None
    at_name: str | None = None
    tenure_id: str | None = None
    authority: int = 3
    confidence: float = 1.0
    sources: int = 1
    claims: tuple[str, ...] = ()
    opened_by: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()
    quote: str = ""

    def is_certain(self, on: date) -> bool:
        """Whether it is surely so on a day (valid time only)."""
        return self.certain_from <= on and (self.certain_to is None or on < self.certain_to)

    def is_possible(self, on: date) -> bool:
        """Whether it is possibly so on a day (valid time only); what is certain is possible."""
        return is_within(on, self.valid_from, self.valid_to)

    def is_known(self, known: date | None) -> bool:
        """Whether it is believed with what was published by a day; None asks for the latest belief."""
        return self.known_to is None if known is None else is_within(known, self.known_from, self.known_to)


_OWN = ("relation", "from_id", "to_id", "at", "post", "job_title", "acting", "dotted", "valid_from", "certain_from", "known_from")


def fact_id(fact: Fact) -> str:
    """The id that a fact has by what it says."""
    return name_fact(fact.__dict__)


def name_fact(said: Mapping[str, Any]) -> str:
    """`f` and 16 hex of the hash of what makes the fact itself: relation, ends of the edge, post and first days, not its ends in time."""
    values = ((name, said[name]) for name in _OWN)
    return "f" + hash_value({name: value.isoformat() if isinstance(value, date) else value for name, value in values})[:16]
