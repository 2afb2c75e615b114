"""Conditions: a clause that says under what condition something comes to be, so that it is not announced but proposed.

A condition ahead reaches to the end of its sentence; one behind only the words right before it. What merely offers help
(如有疑问, if you have questions) is none. The expressions lie in lexicon/<code>/conditions.toml.
"""

import re
from dataclasses import dataclass
from functools import cache

from orggraph.extraction.lexicon import load_table

_REACH, _OPENING = 40, 160
_STOPS = frozenset("。!?;\n.")
_ENDS = re.compile(r"[。!?;\n]|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|Jr|Sr|No))(?<!\b(?:Mrs|Inc))\.(?=\s|$)")


@dataclass(frozen=True)
class Conditions:
    """What opens a condition before (`ahead`, at the head of a clause) and behind (`behind`) what hangs on it.

    `page`: how a page begins whose appointments are all proposals (任前公示).
    """

    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    page: re.Pattern[str] = re.compile("(?!)")

    def reach(self, shadow: str, start: int, end: int) -> bool:
        """Whether a condition of its sentence reaches the clause `[start, end)`."""
        first = max(0, start - 400)
        opening = next((at + 1 for at in range(start - 1, first - 1, -1) if shadow[at] in _STOPS and _ENDS.match(shadow, at, start)), first)
        closing = next((found.start() for found in _ENDS.finditer(shadow, end, min(end + _REACH, len(shadow)))), end + _REACH)
        return bool(self.ahead.search(shadow[opening:start])) or bool(self.behind.search(shadow[end:closing]))


    def hedge(self, event: str, shadow: str, start: int, end: int) -> bool:
        """Whether a change `[start, end)` that is told as done is only proposed."""
        return (event == "appointed" and self.is_proposal(shadow)) or self.reach(shadow, start, end)

    def is_proposal(self, shadow: str) -> bool:
        """Whether a page only proposes whom it names."""
        return bool(self.page.search(shadow[:_OPENING]))


@cache
def load_conditions(code: str) -> Conditions:
    """The conditions of a language."""
    table = load_table(code, "conditions")
    return Conditions(**{name: re.compile(entry, re.IGNORECASE) for name, entry in table.items()})
