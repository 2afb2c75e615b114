"""Tagging: a whole Chinese text as tokens, line by line, in two passes.

The first pass finds what its surroundings prove; the names it proves are registered, longest first, and the second pass
finds them wherever they stand (a strong mention anywhere licenses weak ones).
"""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.mentions.zh.addressed import find_addressed
from orggraph.extraction.mentions.zh.companies import listed_companies, short_names, with_antecedents
from orggraph.extraction.mentions.zh.departments import find_departments
from orggraph.extraction.mentions.zh.elements import LATIN, Frame, scan_text, split_line
from orggraph.extraction.mentions.zh.naming import with_aliases, with_people
from orggraph.extraction.mentions.zh.registry import NAME_PIECES, Registry, listed_names, listed_scanner
from orggraph.extraction.mentions.zh.slots import with_lists, with_places, with_slots
from orggraph.extraction.mentions.zh.words import (
    ACTING,
    COMPANY_WORD,
    GENERIC,
    GLUE,
    HEAD,
    KNOWN,
    LONE_COMPANY,
    MODIFIER,
    PRONOUN_WORD,
    SUFFIX,
    WHOLE,
    Words,
    chinese_words,
)
from orggraph.extraction.page import Page
from orggraph.extraction.scanning import NAMED, Piece, Scan
from orggraph.extraction.tokens import CELL, COMMA, DATE, ORG, PERSON, PRONOUN, SEMI, SEP, TITLE, UNIT, WORD, Token

_ACTING = frozenset(("代理", "临时代理"))
_ORDINAL = re.compile(
    r"\s*(?:(?:(?:[一二三四五六七八九十]{1,3}|[ivxIVXⅠ-Ⅻⅰ-ⅻ]{1,4}|[A-Ha-h])[、.)]|第[一二三四五六七八九十]{1,3}(?:[,、:]|[条项章点节](?:[,、:]|(?=\s)))"
    r"|(?:\d{1,2}\.){1,3}\d{1,2}(?!\d)[、.)]?|\(?\d{1,2}(?:[、.)]|(?=\s))(?!\d)|\([一二三四五六七八九十ivxIVXⅠ-Ⅻ]{1,4}\)"
    r"|[一二三四五六七八九]是|其[一二三四五六](?:是|,)|#{1,4}(?=\s)|\*\*|[^\w\s()@\"'《》〈〉〔〕\[\]【】<>￥$%…|/,;:。、!?~—–+]{1,2})\s*){1,2}"
)


def tag_text(
    page: Page, lines: Sequence[tuple[int, int]], published: date | None, company: str | None, gazetteer: Gazetteer,
) -> list[list[Token]]:
    """The tokens of each line, in order."""
    shadow = page.shadow
    words = chinese_words()
    registry, own = listed_names(company, gazetteer)
    registry.announcer = _announcer(page, company)
    registry.add_companies(listed_companies(shadow))
    frames = [_framed(shadow, start, end, published) for start, end in lines]
    scan = scan_text(shadow, listed_scanner(gazetteer))
    if own or registry.added:
        scan, _ = scan.extended({**own, **registry.added})
    grouped = [_group_line(page, frame, words, scan, registry) for frame in frames]
    tagged = [_name_line(page, tokens, words) for tokens in grouped]
    for line in tagged:
        registry.add_companies(short_names(shadow, line))
        for token in line:
            if token.kind in NAME_PIECES and token.value != GENERIC:
                registry.add(shadow, token)
    _forget_run_on(registry)
    registry.add_addressed(find_addressed(shadow, (token for line in tagged for token in line if token.kind == PERSON), words))
    if registry.added:
        scan, places = scan.extended(registry.added)
        for index in _holding(lines, places):
            tokens = _group_line(page, frames[index], words, scan, registry)
            if tokens != grouped[index]:
                tagged[index] = _name_line(page, tokens, words)
    return with_antecedents(page, tagged)


# Adverbs of one character that a name of two is followed by: 段冰|要去.
_ADVERBS = "要会也就都还又再仍则将已"


def _forget_run_on(registry: Registry) -> None:
    """Forgets departments that begin with a person's name and go on with a known department's, and people who go on with an adverb.

    冼正|电驱动部, 段冰|要.
    """
    people = {name for name, kind in registry.added.items() if kind == NAME_PIECES[PERSON]}
    for name in [name for name, kind in registry.added.items() if kind == NAME_PIECES[UNIT]]:
        if any(name[:size] in people and name[size:] in registry.words for size in range(2, len(name))):
            del registry.added[name], registry.words[name]
    for name in [name for name in people if name[-1] in _ADVERBS and name[:-1] in people]:
        del registry.added[name], registry.words[name]


def _announcer(page: Page, company: str | None) -> tuple[str, ...]:
    """The announcing company's name as the text first writes it."""
    at = page.shadow.find(shadow_of(company)) if company else -1
    return (page.text[at:at + len(company)],) if company and at >= 0 else ()


def _holding(lines: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]) -> list[int]:
    """The lines that hold one of these places whole, in order."""
    starts = [start for start, _ in lines]
    behind = ((bisect_right(starts, start) - 1, end) for start, end in places)
    return sorted({index for index, end in behind if index >= 0 and end <= lines[index][1]})


def _framed(shadow: str, start: int, end: int, published: date | None) -> Frame:
    """The frame of a line behind its ordinal."""
    ordinal = _ORDINAL.match(shadow, start, end)
    return Frame(shadow, ordinal.end() if ordinal else start, end, published)


def _group_line(page: Page, frame: Frame, words: Words, scan: Scan, registry: Registry) -> Sequence[Token]:
    """The words and known names of a line."""
    pieces, made = split_line(frame, scan)
    named = find_departments(pieces, words)
    return _with_groups(page, _joined(pieces, named, made, registry), registry)


def _name_line(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """The tokens of a line with the names that only their neighbours prove."""
    return with_places(page, with_lists(page, with_slots(page, with_people(page, with_aliases(page, tokens), words))))


def _joined(
    pieces: Sequence[Piece], named: Sequence[Token], made: dict[int, Token], registry: Registry,
) -> list[Token]:
    """Pieces and found names as tokens: titles composed, what is no known word left as words."""
    tokens: list[Token] = []
    starts = {token.start: token for token in named}
    index, count = 0, len(pieces)
    while index < count:
        piece = pieces[index]
        kind, start, end, word = piece
        if start in starts:
            token = starts[start]
            tokens.append(token)
            while index < count and pieces[index][1] < token.end:
                index += 1
            continue
        behind = index + 1
        if kind in _UNKNOWN:
            behind = _stretch_end(pieces, index, starts) if word != '"' else index
            if behind > index + 1:
                is_known = "" not in [piece[0] for piece in pieces[index:behind]]
                tokens.append(Token(WORD, start, pieces[behind - 1][2], value=KNOWN if is_known else ""))
            else:
                tokens.append(Token(WORD, start, end, value=KNOWN if kind else ""))
                behind = index + 1
        elif kind in _TITLE_PIECES and (title := _title_end(pieces, index, starts)):
            tokens.append(Token(TITLE, start, pieces[title - 1][2], value="title"))
            behind = title
        else:
            tokens.append(_plain_token(piece, made, registry))
        index = behind
    return tokens


# What counts departments: 六个部门, 四大板块, 三条业务线.
_COUNTERS = ("个", "大", "条", "支")
_TITLE_PIECES = frozenset((MODIFIER, HEAD, WHOLE))


def _stretch_end(pieces: Sequence[Piece], index: int, starts: Container[int]) -> int:
    """The piece behind the unknown and common words that begin here without a gap, quotes and titles left out."""
    end, at, count = pieces[index][2], index + 1, len(pieces)
    while at < count:
        kind, start, following, word = pieces[at]
        if start != end or kind not in _UNKNOWN or word == '"' or start in starts:
            break
        end = following
        at += 1
    return _name_start(pieces, index, at) if at > index + 1 else at


def _name_start(pieces: Sequence[Piece], index: int, end: int) -> int:
    """Where a name may begin behind known words that the stretch opens with: 激励对象|周梦兰; its end where none does."""
    at = end
    while at > index and not pieces[at - 1].kind:
        at -= 1
    may_be = index < at < end and 2 <= pieces[end - 1].end - pieces[at].start <= 3 and pieces[at].word[0] in chinese_words().surnames
    return at if may_be else end


def _title_end(pieces: Sequence[Piece], index: int, starts: dict[int, Token]) -> int:
    """The piece behind a title that begins here: modifiers, then a head; 0 where none begins."""
    at = index
    while at < len(pieces) and pieces[at].kind == MODIFIER and at - index < 5:
        at += 1
        if at < len(pieces) and pieces[at].start in starts:
            return 0
    if at < len(pieces) and pieces[at].kind in (HEAD, WHOLE):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if pieces[at].word == "助理" and following is not None and following.kind in _TITLE_PIECES and following.start == pieces[at].end:
            return _title_end(pieces, at + 1, starts) or at + 1  # 助理|总经理
        is_aide = following is not None and following.word in ("助理", "秘书", "特别助理") and following.end not in starts
        return at + 1 + (is_aide and following is not None and following.start == pieces[at].end)
    return 0


_UNKNOWN = frozenset(("", GLUE))
_MADE = frozenset((DATE, PERSON))
_WORDS = {LATIN: LATIN, MODIFIER: KNOWN, SUFFIX: SUFFIX}


def _plain_token(piece: Piece, made: dict[int, Token], registry: Registry) -> Token:
    """A piece that is neither unknown nor part of a name or title, as a token."""
    kind, start, end, word = piece
    if kind[0] not in "+@":
        return made[start] if kind in _MADE else Token(kind, start, end, value=word)
    if kind[0] == NAMED:
        return registry.token(piece)
    if kind == COMPANY_WORD or (kind == SUFFIX and word in LONE_COMPANY):
        return Token(ORG, start, end, aliases=registry.announcer, value="announcer")
    if kind == PRONOUN_WORD:
        return Token(PRONOUN, start, end, value=word)
    if kind in _WORDS:
        return Token(WORD, start, end, value=_WORDS[kind])
    return Token(kind, start, end, value=word)


def _is_quote(shadow: str, token: Token) -> bool:
    return token.kind == WORD and token.end - token.start == 1 and shadow[token.start] == '"'


_NAMING = frozenset((UNIT, ORG, TITLE))
_GROUPED = _ACTING | {SUFFIX, "主管"}


def _with_groups(page: Page, tokens: Sequence[Token], registry: Registry) -> list[Token]:
    """Tokens that belong together: 阿里巴巴|集团, a quoted name, 代理 before a title; 三个区域销售部 names no department."""
    joined: list[Token] = []
    shadow = page.shadow
    for index, token in enumerate(tokens):
        is_short = token.kind == WORD and token.end - token.start == 1 and shadow[token.start] in '"总'
        if token.kind not in _NAMING and token.value not in _GROUPED and not is_short:
            joined.append(token)
            continue
        last = joined[-1] if joined else None
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if last and _is_quote(shadow, token) and last.kind in NAME_PIECES and len(joined) > 1 and _is_quote(shadow, joined[-2]):
            start, end = last.name_span
            joined[-2:] = [replace(last, start=last.start - 1, end=token.end, name_start=start, name_end=end)]
        elif last and token.kind == UNIT == last.kind and last.end == token.start and _is_one(shadow, last, token, registry):
            joined[-1] = replace(
                token, start=last.start, name_start=token.start, name_end=token.end, aliases=(page.text[last.start:last.end],),
            )
        elif last and token.kind == ORG == last.kind and last.end == token.start and shadow[token.start:token.end] in LONE_COMPANY:
            joined[-1] = replace(last, end=token.end, name_start=-1, name_end=-1)
        elif token.value == SUFFIX and last and last.value == KNOWN and last.end == token.start and _is_count(joined, index=-2):
            joined[-1] = Token("COUNTED", last.start, token.end)  # 六个|业务|板块
        elif token.value in _ACTING and following and following.kind == TITLE and not (last and last.kind in (WORD, PERSON)):
            continue
        else:
            joined.append(_turned(page, tokens, index, last))
    return joined


_ONE = frozenset(("一个", "一家", "1个"))


def _is_count(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a count of things: 六个, 四大."""
    return len(tokens) >= -index and tokens[index].kind == "FILL" and tokens[index].value.endswith(_COUNTERS)


def _is_one(shadow: str, first: Token, second: Token, registry: Registry) -> bool:
    """Whether two names side by side are two names of one thing: WXG微信事业群."""
    things = [registry.things.get(shadow[token.start:token.end], "") for token in (first, second)]
    return things[0] == things[1] != ""


def _ends_post(tokens: Sequence[Token], index: int) -> bool:
    """Whether a post ends here: a mark, the end of the line, a noun for posts."""
    return index == len(tokens) or tokens[index].kind in (SEP, COMMA, SEMI, CELL, "POST_NOUN", "REMOVE")


def _is_regional(page: Page, unit: Token, token: Token) -> bool:
    """Whether 总 behind a region is the title of its head: 华东区|总, 西南大区|总."""
    return page.shadow[token.start:token.end] == "总" and page.shadow[unit.end - 1] == "区"


def _turned(page: Page, tokens: Sequence[Token], index: int, last: Token | None) -> Token:
    """A token as its neighbours make it: an acting title, a counted common noun."""
    token = tokens[index]
    if token.kind == TITLE and index and tokens[index - 1].value in _ACTING and (last is None or last.end != tokens[index - 1].end):
        return replace(token, value=ACTING)
    if token.value == "主管" and last and last.kind == UNIT and last.end == token.start and _ends_post(tokens, index + 1):
        return replace(token, kind=TITLE, value="title")  # 客服部主管
    if token.value == KNOWN and last and last.kind == UNIT and last.end == token.start and _is_regional(page, last, token):
        return replace(token, kind=TITLE, name_start=token.start - 1, name_end=token.end, value="title")  # 华东区|总
    is_noun = token.kind == UNIT or token.value == SUFFIX
    if is_noun and last and last.kind == "FILL" and last.value.endswith(_COUNTERS) and last.end == token.start:
        if token.kind == UNIT and last.value in _ONE and token.end - token.start > 3:
            return token  # 新设一个用户增长中心
        is_sum = index > 1 and tokens[index - 2].kind == UNIT and token.end - token.start <= 3  # 甲部、乙部三个部门
        return Token("FILL" if is_sum else "COUNTED", token.start, token.end, value=last.value if is_sum else "")
    return token
