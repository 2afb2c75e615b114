"""Claims: an announcement states an event; and the reading that gathers them."""

from functools import cached_property
from typing import Any, Literal

from orggraph.core.canonical import hash_value
from orggraph.core.events import Event, event_content
from orggraph.core.model import Frozen
from orggraph.core.problems import Problem

Status = Literal["announced", "reported", "proposed", "denied"]
Zone = Literal["letter", "headline", "lead", "news", "form", "table", "bio", "commentary", "boilerplate"]
Authority = Literal[1, 2, 3, 4]


class Evidence(Frozen):
    """A stretch of the announcement's text that carries a claim: `text[start:end] == quote`.

    `role` is `clause` for the clause itself, else the role of the event whose mention stands there; `inherited`
    marks what was carried over from elsewhere in the text.
    """

    start: int
    end: int
    quote: str
    role: str = "clause"
    inherited: bool = False


class Claim(Frozen):
    """An announcement states an event: that a text says so, not that it is true.

    The id covers announcement, event, effective date, spans and status; zone, authority, rule, confidence and
    `correction` (words of correction, 更正) are the reading's and may change with the reader.
    `effective` is an ISO date with the precision the text gave, None where the text states none.
    """

    announcement: str
    event: Event
    status: Status = "announced"
    effective: str | None = None
    implied: bool = False
    evidence: tuple[Evidence, ...]
    zone: Zone = "news"
    authority: Authority = 3
    rule: str = ""
    confidence: float = 1.0
    correction: bool = False

    def content(self) -> dict[str, Any]:
        """What the id is made of, without the reading's own attributes."""
        return {
            "announcement": self.announcement,
            "event": event_content(self.event),
            "status": self.status,
            "effective": self.effective,
            "implied": self.implied,
            "evidence": [item.content() for item in self.evidence],
        }

    @cached_property
    def id(self) -> str:
        """SHA-256 over the canonical content, 64 hex digits."""
        return hash_value({"kind": "claim", **self.content()})


class Unread(Frozen):
    """A stretch with a trigger that became no claim, and why."""

    start: int
    end: int
    quote: str
    reason: str


class Reading(Frozen):
    """What one reader version made of one announcement; `replaces` names the readings it takes the place of.

    `company` is the company the announcement is about: given by its source, else inferred. Claims are in text order.
    """

    announcement: str
    version: str
    company: str | None = None
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()
    problems: tuple[Problem, ...] = ()
    replaces: tuple[str, ...] = ()
