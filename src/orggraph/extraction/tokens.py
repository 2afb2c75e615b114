"""Tokens: a sentence as mentions, dates, cue words and marks, each with its place in the text.

`kind` is one of the core kinds below or a cue kind of the language's lexicon; offsets are code points, end exclusive.
"""

from dataclasses import dataclass

UNIT, ORG, PERSON, TITLE, DATE, PRONOUN = "UNIT", "ORG", "PERSON", "TITLE", "DATE", "PRONOUN"
WORD, COMMA, SEMI, COLON, SEP, ASIDE, CELL = "WORD", "COMMA", "SEMI", "COLON", "SEP", "ASIDE", "CELL"
CORE_KINDS = (UNIT, ORG, PERSON, TITLE, DATE, PRONOUN, WORD, COMMA, SEMI, COLON, SEP, ASIDE, CELL)


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """One stretch of the text: `[start, end)` is all of it, `[name_start, name_end)` the name inside it.

    Never changed once made; not frozen only because every word of a text becomes one, and freezing costs thrice the time.
    `value` is what the words mean to the grammar: a department kind, an ISO date, the cue word itself.
    """

    kind: str
    start: int
    end: int
    name_start: int = -1
    name_end: int = -1
    aliases: tuple[str, ...] = ()
    value: str = ""

    @property
    def name_span(self) -> tuple[int, int]:
        """Where the name stands; the whole token when nothing stands beside it."""
        return (self.start, self.end) if self.name_start < 0 else (self.name_start, self.name_end)

    def name_in(self, text: str) -> str:
        """The name as a text or its shadow has it.

        >>> Token("UNIT", 0, 5, 1, 4).name_in("“电商部”")
        '电商部'
        """
        start, end = self.name_span
        return text[start:end]
