"""Goals: what goes to somebody is to be led by them, what goes to a department moves there."""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.raw import FILL
from orggraph.extraction.tokens import COMMA, PERSON, WORD, Token

_BEFORE_GOAL = frozenset((FILL, "TITLE", COMMA, "HIS", "ITS", "OF", "CURRENT", "FORMER"))


def with_goals(tokens: Sequence[Token]) -> list[Token]:
    """What goes to somebody is to be led by them; what goes to a department moves there."""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "GO_TO":
            ahead = next((item.kind for item in tokens[index + 1:index + 6] if item.kind not in _BEFORE_GOAL), "")
            before = next((item.kind for item in reversed(kept) if item.kind not in (FILL, WORD)), "")
            is_led = ahead == PERSON and before != PERSON
            kept.append(replace(token, kind="LED_BY_WILL" if is_led else "MOVE"))
            continue
        kept.append(token)
    return kept
