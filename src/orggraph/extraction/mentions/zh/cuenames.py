"""People whose names hold a cue word of one character, or are made of them: 曾鸣, 于向东, 华向蓉, 和珅."""

import itertools
import re
from collections.abc import Sequence

from orggraph.extraction.mentions.zh.people import CLAUSE_SURNAMES, DEEDS, holds_cue, is_given, is_name
from orggraph.extraction.mentions.zh.words import Words
from orggraph.extraction.tokens import CELL, COMMA, DATE, ORG, PERSON, SEMI, SEP, TITLE, UNIT, WORD, Token

# Verbs right behind which whoever takes a post stands, and those right behind the name.
_SEATING, _SEATED = frozenset(("APPOINT", "BY", "ACT_BY")), frozenset(("TAKE", "AS", "CONCUR", "ACT", "HAND_OVER", "RENAME", "CHANGE_TO"))
# How the tokens of such a name may be sorted: stretches of unknown words and one cue of a character.
_LIKELY = re.compile("(?=cw|wc|wwc|ccw)")
_TAKEN = frozenset(("TAKE", "NO_LONGER", "RESIGN", "CONCUR"))


def with_cue_names(shadow: str, tokens: Sequence[Token], words: Words) -> Sequence[Token]:
    """People whose names hold a cue word of one character, as one token."""
    joined: list[Token] = []
    sorts = "".join([
        ("-" if token.value else "w") if token.kind == WORD else _sort_of(shadow, token) if token.end - token.start == 1 else "-"
        for token in tokens
    ])
    if not _LIKELY.search(sorts) and _SEATING.isdisjoint([token.kind for token in tokens]):
        return tokens
    likely = {found.start() for found in _LIKELY.finditer(sorts)}
    likely.update(index + 1 for index, token in enumerate(tokens) if token.kind in _SEATING)
    index = 0
    while index < len(tokens):
        person = _cue_name(shadow, tokens, index, words) if index in likely else None
        if person:
            joined.append(person)
            while index < len(tokens) and tokens[index].end <= person.end:
                index += 1
        else:
            joined.append(tokens[index])
            index += 1
    return joined


def _sort_of(shadow: str, token: Token) -> str:
    """What a token of one character may be in a person's name: a cue word (c), nothing (-)."""
    return "c" if shadow[token.start].isalpha() else "-"


def _cue_name(shadow: str, tokens: Sequence[Token], index: int, words: Words) -> Token | None:
    """The person made of two or three tokens from here, one of them a cue word of one character."""
    before = tokens[index - 1].kind if index else ""
    if before == "OF" and is_given([token.kind for token in tokens[:index]], index):
        before = "BY"  # 交给此前只管割草机的|陆以恒
    for count in (1, 2, 3) if before in _SEATING else ():
        parts = tokens[index:index + count]
        if len(parts) == count and index + count < len(tokens) and _is_appointed(shadow, before, parts, tokens[index + count], words):
            return Token(PERSON, parts[0].start, parts[-1].end)
    for count in (3, 2):
        parts = tokens[index:index + count]
        if len(parts) < count or any(a.end != b.start for a, b in itertools.pairwise(parts)):
            continue
        is_last = parts[-1].kind != WORD
        if is_last and _ends_in_verb(shadow, tokens, index, count, words):
            return Token(PERSON, parts[0].start, parts[-1].end)
        ends_in_cue = parts[-1].kind == SEP or (parts[-1].kind == "OF" and shadow[parts[-1].start] == "之" and parts[0].kind == WORD)
        if is_last and (not ends_in_cue or count != 2):
            continue
        cues = [part for part in parts if part.kind != WORD]
        most = 2 if parts[0].kind in CLAUSE_SURNAMES else 1  # 于|向|东
        if not 0 < len(cues) <= most or any(cue.end - cue.start != 1 or not shadow[cue.start].isalpha() for cue in cues):
            continue
        if any(part.value for part in parts if part.kind == WORD):
            continue
        behind = _deed_behind(tokens, index + count)
        text = shadow[parts[0].start:parts[-1].end]
        if is_last and behind not in DEEDS:
            continue
        if holds_cue(before, parts[0].kind if parts[0].kind != WORD else "", text, behind, words):
            return Token(PERSON, parts[0].start, parts[-1].end)
    return None


def _deed_behind(tokens: Sequence[Token], at: int) -> str:
    """The kind at a place; where adverbs and a day stand before a verb that only people do, that of the verb."""
    verb = at
    while verb < len(tokens) and tokens[verb].kind in ("FILL", "TAKE_OBJECT", "INTO", DATE):
        verb += 1
    if verb < len(tokens) and tokens[verb].kind in ("LEAVE", "RESIGN", "TAKE", "NO_LONGER", "CONCUR"):
        return tokens[verb].kind
    return tokens[at].kind if at < len(tokens) else ""


def _ends_in_verb(shadow: str, tokens: Sequence[Token], index: int, count: int, words: Words) -> bool:
    """Whether a name ends in a character that is a word elsewhere, bound on both sides: 总裁|应如是|接任, 左权之 in a cell."""
    last = tokens[index + count - 1]
    before = tokens[index - 1].kind if index else ""
    behind = tokens[index + count].kind if index + count < len(tokens) else ""
    is_alone = count == 2 and last.start - tokens[index].start == 1 and last.end - last.start == 1
    if is_alone and before in ("", COMMA, SEMI) and behind in _TAKEN and shadow[tokens[index].start] in words.surnames:
        return tokens[index].kind == WORD  # 杨过|升任: a surname alone is nobody
    if not is_name(shadow[tokens[index].start:last.end], words) or tokens[index].kind != WORD:
        return False
    if last.kind == "IS":
        return before in (TITLE, "BY", "TO") and behind in ("TAKE", "REPORT", "CONCUR", "HAND_OVER")
    if last.kind == "OF" and shadow[last.start] == "之":
        return before in ("", CELL, SEP) and behind in (CELL, SEP)
    return last.kind == "FORMER" and before == TITLE and behind == SEP


def _is_appointed(shadow: str, before: str, parts: Sequence[Token], behind: Token, words: Words) -> bool:
    """Whether what stands between 任命 and 担任 names a person, whatever its characters mean elsewhere: 任命|钱进|担任."""
    text = shadow[parts[0].start:parts[-1].end]
    if behind.kind not in _SEATED or behind.start != parts[-1].end or text in words.not_people:
        return False
    if any(part.kind in (UNIT, ORG, TITLE, PERSON) for part in parts) or any(a.end != b.start for a, b in itertools.pairwise(parts)):
        return False
    is_plain = behind.kind in ("TAKE", "AS") and 2 <= len(text) <= 3 and text.isalpha() and not parts[0].value
    return 2 <= len(text) <= 4 and (is_name(text, words) or (is_plain and before == "APPOINT" and parts[0].kind == WORD))
