"""Titles in English: modifiers in front of a head, in any case of letters: executive vice president, chief operating officer."""

from collections.abc import Sequence

from orggraph.extraction.mentions.en.lexing import Lexeme
from orggraph.extraction.mentions.en.words import Words, english_words

_LONGEST = 7
_OF_STAFF = ("chief", "of", "staff")
_OF_BOARD = tuple(tuple(words.split()) for words in (
    "of the board of directors", "of the board of trustees", "of the board of management", "of the board", "of the supervisory board",
))


def title_end(lexemes: Sequence[Lexeme], index: int, words: Words) -> int:
    """The lexeme behind a title that begins here; 0 where none does."""
    best = at = index
    while at < len(lexemes) and at - index < _LONGEST and lexemes[at].is_word:
        lower = lexemes[at].lower
        if at == index and tuple(lexeme.lower for lexeme in lexemes[at:at + 3]) == _OF_STAFF:
            return at + 3
        if lower == "chief" and (officer := _officer(lexemes, at)):
            return _with_board(lexemes, officer)
        if lower == "chief" and at == index and _is_chief(lexemes, at, words):
            return at + 1
        if lower == "leader" and at == index and _is_owned(lexemes, at):
            return at + 1
        if lower == "member" and at == index and _is_seated(lexemes, at):
            best = at + 1
        if lower in words.title_heads or (lower in words.title_qualified and at > index):
            best = at + 1
        if lower not in words.title_modifiers:
            break
        at += 1
    if best == index or [lexeme.lower for lexeme in lexemes[index:best]] in (["executive", "officer"], ["executive", "officers"]):
        return 0
    return _with_board(lexemes, best)


def _is_chief(lexemes: Sequence[Lexeme], at: int, words: Words) -> bool:
    """Whether a lone chief with a capital is the title of the person behind it: Northwind Chief Ana Torres."""
    behind = lexemes[at + 1:at + 3]
    is_named = len(behind) == 2 and all(lexeme.is_capital and lexeme.lower not in words.title_modifiers for lexeme in behind)
    return lexemes[at].is_capital and is_named and behind[0].lower not in words.title_heads


def _is_owned(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a lone leader is a department's, with a name behind the comma: Stores's leader, Ana Torres."""
    before, behind = lexemes[at - 1:at], lexemes[at + 1:at + 3]
    owned = bool(before) and before[0].lower in ("'s", "its")
    return owned and len(behind) == 2 and behind[0].text == "," and behind[1].is_capital


def _is_seated(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a member is one of something with a name."""
    behind = lexemes[at + 1:at + 4]
    return len(behind) == 3 and behind[0].lower == "of" and (behind[1].is_capital or (behind[1].lower == "the" and behind[2].is_capital))


def _officer(lexemes: Sequence[Lexeme], at: int) -> int:
    """The lexeme behind "chief … officer" that begins at "chief"; 0 where none does."""
    for ahead in range(at + 2, min(at + 7, len(lexemes))):
        if lexemes[ahead].lower in ("officer", "officers"):
            return ahead + 1
        if not lexemes[ahead].is_word and lexemes[ahead].text not in "&,":
            return 0
    return 0


def _with_board(lexemes: Sequence[Lexeme], end: int) -> int:
    for tail in _OF_BOARD:
        if tuple(lexeme.lower for lexeme in lexemes[end:end + len(tail)]) == tail:
            return end + len(tail)
    return end


def field_end(lexemes: Sequence[Lexeme], end: int) -> int:
    """The lexeme behind a title's field in small letters (of product, of technology and society); `end` where it has none."""
    if end < len(lexemes) and lexemes[end].text == ",":
        return _listed_field_end(lexemes, end)
    if end < len(lexemes) and lexemes[end].lower == "for":
        return _purpose_end(lexemes, end)
    if end >= len(lexemes) or lexemes[end].lower != "of":
        return end
    at = end + 1
    while at < len(lexemes) and at - end < 6 and _is_field(lexemes, at, at == end + 1):
        at += 1
    return at if at > end + 1 else end


def _purpose_end(lexemes: Sequence[Lexeme], end: int) -> int:
    """The lexeme behind a field of known words: vice provost for research, vice president for academic affairs; `end` without one."""
    words, at = english_words(), end + 1
    while at < len(lexemes) and at - end < 5 and lexemes[at].is_word and not lexemes[at].is_capital:
        if lexemes[at].lower not in words.unit_words and lexemes[at].lower not in ("and", "academic", "enrollment", "enterprise"):
            break
        at += 1
    closes = at == len(lexemes) or not lexemes[at].is_word
    return at if closes and at > end + 1 else end


def _listed_field_end(lexemes: Sequence[Lexeme], end: int) -> int:
    """The lexeme behind a field between a comma and the next mark: divisional merchandise manager, furniture; `end` without one."""
    words, at = english_words(), end + 1
    while at < len(lexemes) and at - end < 5 and lexemes[at].is_word and not lexemes[at].is_capital:
        if lexemes[at].lower not in words.unit_words and lexemes[at].lower != "and":
            return end
        at += 1
    closes = at == len(lexemes) or lexemes[at].text in (".", ";", ",")
    return at if closes and at > end + 1 and lexemes[at - 1].lower != "and" else end


def _is_field(lexemes: Sequence[Lexeme], at: int, is_first: bool) -> bool:
    lexeme = lexemes[at]
    if not lexeme.is_word or lexeme.is_capital:
        return False
    if lexeme.lower == "of":
        behind = lexemes[at + 1] if at + 1 < len(lexemes) else None
        return not is_first and behind is not None and not behind.is_capital and behind.lower not in english_words().field_ends
    if lexeme.lower == "and" and not is_first and at + 1 < len(lexemes):
        behind = lexemes[at + 1]
        return behind.is_word and not behind.is_capital and behind.lower not in english_words().field_ends
    return lexeme.lower not in english_words().field_ends
