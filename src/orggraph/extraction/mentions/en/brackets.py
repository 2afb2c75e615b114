"""Short names in brackets: joined to the name before them (Zhao Minjun (MJ)), kept where they say a department (Ana Torres (Feed))."""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.raw import CLOSE, FILL, OPEN
from orggraph.extraction.mentions.en.words import english_words
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COLON, COMMA, ORG, PERSON, SEP, TITLE, UNIT, Token

_NAMES = frozenset((UNIT, PERSON, ORG))
_WIDEST = 14
_PARTING = frozenset(("SPLIT", "ESTABLISH", "ESTABLISHED"))


def with_brackets(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """The tokens without brackets; of what stood inside only short names, departments and "interim" are left."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _closing(tokens, at)
        if end and kept and kept[-1].kind == UNIT and (head := _head_of_part(tokens, at, end)) is not None:
            comma = [replace(tokens[end], kind=COMMA)] if end + 1 < len(tokens) and tokens[end + 1].kind == SEP else []
            kept += [replace(tokens[at], kind=COMMA), replace(tokens[at], kind="LED_BY"), head, *comma]
            at = end
        elif end:
            inside = [token for token in tokens[at + 1:end] if token.kind != FILL]
            if end == len(tokens) - 1 and kept and _is_leader(kept[-1], inside):
                kept += inside if inside[0].kind == "LED_BY" else [replace(tokens[at], kind=COLON), *inside]
            else:
                _take(page, kept, inside, tokens[at], tokens[end])
            at = end
        elif tokens[at].kind not in (OPEN, CLOSE):
            kept.append(tokens[at])
        at += 1
    return kept


def _head_of_part(tokens: Sequence[Token], at: int, end: int) -> Token | None:
    """Who heads a part that a split or founding names, in the bracket behind it: splits into A (P) and B (GM: Q); else None."""
    inside = [token for token in tokens[at + 1:end] if token.kind != FILL]
    is_told = [token.kind for token in inside] in ([PERSON], [TITLE, COLON, PERSON], ["LED_BY", PERSON])
    return inside[-1] if is_told and any(token.kind in _PARTING for token in tokens[max(0, at - 20):at]) else None


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The bracket that closes the one at a token; 0 where none opens there or closes soon."""
    if tokens[at].kind != OPEN:
        return 0
    return next((i for i in range(at + 1, min(at + _WIDEST, len(tokens))) if tokens[i].kind == CLOSE), 0)


def _is_leader(last: Token, inside: Sequence[Token]) -> bool:
    """Whether a bracket that ends a line says who heads the department before it: Data Services (GM: Ana Torres), (led by Ana Torres)."""
    return last.kind == UNIT and [token.kind for token in inside] in ([TITLE, COLON, PERSON], ["LED_BY", PERSON])


def _take(page: Page, kept: list[Token], inside: Sequence[Token], opening: Token, closing: Token) -> None:
    """Adds what a bracket says to the tokens before it."""
    lone = inside[0] if len(inside) == 1 else None
    last = kept[-1] if kept else None
    if last is not None and len(inside) > 1 and _is_post(last, inside):
        kept += [opening, *inside, closing]
        return
    if lone is not None and last is not None and _is_short_name(page, last, lone):
        start, end = last.name_span
        aliases = (*last.aliases, page.text[lone.start:lone.end])
        kept[-1] = replace(last, end=closing.end, name_start=start, name_end=end, aliases=aliases)
    elif any(token.kind == "ACT" for token in inside):
        kept += [token for token in inside if token.kind == "ACT"]
    elif lone is not None and last is not None and lone.kind == UNIT:
        kept += [opening, lone, closing]


def _is_post(last: Token, inside: Sequence[Token]) -> bool:
    """Whether a bracket behind a person holds a title and its place: Ana Torres (Managing Director, Stores)."""
    is_placed = inside[0].kind == TITLE and inside[1].kind in (COMMA, "OF") and inside[-1].kind in (UNIT, ORG)
    return last.kind == PERSON and is_placed


def _is_short_name(page: Page, last: Token, inside: Token) -> bool:
    """Whether a bracket holds another name of what stands before it; a person's handle is short."""
    if last.kind not in _NAMES or inside.kind not in _NAMES:
        return False
    if last.kind != PERSON:
        return True
    return inside.end - inside.start <= 4 and page.shadow[inside.start:inside.end].lower() not in english_words().unit_words
