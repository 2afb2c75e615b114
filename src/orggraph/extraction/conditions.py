"""Conditions: a clause that says under what condition something comes to be, so that it is not announced but proposed.

A condition ahead reaches to the end of its sentence; one behind only the words right before it. What merely offers help
(如有疑问, if you have questions) is none. The expressions lie in lexicon/<code>/conditions.toml.
"""

import re
from dataclasses import dataclass
from functools import cache

from orggraph.extraction.lexicon import load_table

_REACH = 40
_STOPS = frozenset("。!?;\n.")
_ENDS = re.compile(r"[。!?;\n]|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|Jr|Sr|No))(?<!\b(?:Mrs|Inc))\.(?=\s|$)")


@dataclass(frozen=True)
class Conditions:
    """What opens a condition before (`ahead`, at the head of a clause) and behind (`behind`) what hangs on it."""

    ahead: re.Pattern[str]
    behind: re.Pattern[str]

    def reach(self, shadow: str, start: int, end: int) -> bool:
        """Whether a condition of its sentence reaches the clause `[start, end)`."""
        first = max(0, start - 400)
        opening = next((at + 1 for at in range(start - 1, first - 1, -1) if shadow[at] in _STOPS and _ENDS.match(shadow, at, start)), first)
        closing = next((found.start() for found in _ENDS.finditer(shadow, end, min(end + _REACH, len(shadow)))), end + _REACH)
        return bool(self.ahead.search(shadow[opening:start])) or bool(self.behind.search(shadow[end:closing]))


@cache
def load_conditions(code: str) -> Conditions:
    """The conditions of a language."""
    table = load_table(code, "conditions")
    return Conditions(*(re.compile(table[name], re.IGNORECASE) for name in ("ahead", "behind")))
