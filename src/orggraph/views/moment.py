"""The two clocks of a question: the day in the world and the day by which it had to be known; both are whole days."""

from dataclasses import dataclass
from datetime import date

from orggraph.core.days import parse_period
from orggraph.core.errors import UsageError
from orggraph.core.facts import Fact


class BadDayError(UsageError):
    """A day that cannot be read."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is no day.\nWrite 2025-05-14, or a period such as 2025-05, 2025-Q2 or 2025: it means its last day.")


class BackwardSpanError(UsageError):
    """A span whose first day lies after its last."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(f"The span from {first} to {last} runs backwards.\nGive the earlier day as --from and the later one as --to.")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day in valid time and a day in known time; `known` None asks for the latest belief."""

    on: date
    known: date | None = None

    def holds(self, fact: Fact) -> bool:
        """Whether a fact is surely so."""
        return fact.is_known(self.known) and fact.is_certain(self.on)

    def allows(self, fact: Fact) -> bool:
        """Whether a fact is possibly so; what is certain is possible."""
        return fact.is_known(self.known) and fact.is_possible(self.on)

    def has_ended(self, fact: Fact) -> bool:
        """Whether a fact is surely over."""
        return fact.is_known(self.known) and fact.valid_to is not None and fact.valid_to <= self.on


def parse_day(text: str) -> date:
    """A day as users write it: 2025-05-14, or a period, which means its last day; BadDayError otherwise.

    >>> parse_day("2025-02"), parse_day("2025")
    (datetime.date(2025, 2, 28), datetime.date(2025, 12, 31))
    """
    try:
        return parse_period(text.strip()).last
    except ValueError:
        raise BadDayError(text) from None
