"""A change between two days, as `changes` lists it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from orggraph.core.facts import Basis, Fact
from orggraph.core.model import Frozen
from orggraph.views.reader import Reader
from orggraph.views.rows import source_name

Op = Literal["new", "renamed", "merged", "split", "moved", "closed", "head_in", "head_out", "line"]
OPS: tuple[Op, ...] = ("new", "renamed", "merged", "split", "moved", "closed", "head_in", "head_out", "line")


class Change(Frozen):
    """One change. `name` is the department's; of heads and lines the executive's (or the department's that reports).

    `was` and `to`: the old and new name, parent or manager; `sources` and `targets`: of mergers and splits (a new
    department's source was carved, and goes on); `at`: the department of a post; `parent`: of a new department. `on` is the
    first possible day of the change, `basis` how it is known; `fact` the fact that begins or ends by it.
    """

    op: Op
    name: str
    was: str | None = None
    to: str | None = None
    at: str | None = None
    parent: str | None = None
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    job_title: str | None = None
    acting: bool = False
    concurrent: bool = False
    dotted: bool = False
    inferred: bool = False
    contested: bool = False
    status: str = "announced"
    on: date | None = None
    basis: Basis = "unknown"
    fact: str | None = None
    quote: str = ""
    source: str | None = None

    @property
    def order(self) -> tuple[int, str, str, str]:
        """By kind, then name."""
        return OPS.index(self.op), self.name, self.at or "", self.to or ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change before its quote is looked up, with the fact it rests on; `is_end` if that fact ends by it."""

    change: Change
    fact: Fact
    is_end: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """The claims that tell it."""
        return (self.fact.closed_by if self.is_end else self.fact.opened_by) or self.fact.claims


def quote_changes(reader: Reader, drafts: Iterable[Draft]) -> Iterator[Change]:
    """The changes with day, quote and source: of the claim told first among those that open (or close) their fact."""
    drafts = list(drafts)
    claims = {claim.id: claim for claim in reader.claims(sorted({key for draft in drafts for key in draft.reasons}))}
    sources = {node.id: node for node in reader.announcement_nodes(sorted({claim.announcement for claim in claims.values()}))}
    for draft in drafts:
        fact = draft.fact
        told = min((claims[key] for key in draft.reasons if key in claims), key=lambda claim: (claim.published, claim.id), default=None)
        yield draft.change.model_copy(update={
            "fact": fact.id, "inferred": fact.inferred, "contested": fact.contested,
            "on": fact.certain_to if draft.is_end else fact.valid_from, "basis": fact.to_basis if draft.is_end else fact.from_basis,
            "quote": told.quote if told and draft.is_end else fact.quote,
            "source": source_name(sources.get(told.announcement)) if told else None,
        })
