"""Departments and companies in Chinese: anchored on a suffix, the left end found by what can stand in a name.

Registered names (reviewed, or defined in this text) win where the words to their left are not all such as names are made of.
"""

from collections.abc import Sequence

from orggraph.extraction.mentions.zh.elements import LATIN
from orggraph.extraction.mentions.zh.words import COMPANY_WORD, GLUE, HEAD, LONE_COMPANY, LONE_UNITS, MODIFIER, SUFFIX, WHOLE, Words
from orggraph.extraction.scanning import Piece
from orggraph.extraction.tokens import ASIDE, COMMA, ORG, SEMI, SEP, UNIT, Token

_REGISTERED = "@UNIT"
_LONGEST = 20
_LONGEST_LEFT = 8
_GENERIC = frozenset(("部门", "团队", "下属", "所属"))
_QUOTES = "\"'“”‘’「」『』"
# Words that end a name when they stand right before it although names hold them elsewhere.
_NOT_FIRST = frozenset("业务 相关 有关 公开 全面 所以 当时 同时 完成 认为 成为 由于 关于 因为 为了 以及 即将 曾经 已经".split())


def find_departments(pieces: Sequence[Piece], words: Words) -> list[Token]:
    """The departments and named companies among the pieces, left to right, none inside another."""
    found: list[Token] = []
    floor = 0
    for index, piece in enumerate(pieces):
        if piece.kind == SUFFIX and not _continues(pieces, index, words) or piece.kind == _REGISTERED:
            token = _anchored(pieces, index, floor, words) if piece.kind == SUFFIX else _extended(pieces, index, floor, words)
            if token:
                found.append(token)
                floor = index + 1
    return found


def _continues(pieces: Sequence[Piece], index: int, words: Words) -> bool:
    """Whether a suffix that names may hold (门店, 平台, 支行) leads on to a further suffix: 门店系统部."""
    if pieces[index].word not in words.inner:
        return False
    for at in range(index + 1, min(index + 6, len(pieces))):
        if pieces[at].start != pieces[at - 1].end or not is_nameable(pieces[at], words):
            return False
        if pieces[at].kind == SUFFIX:
            return True
    return False


def is_nameable(piece: Piece, words: Words) -> bool:
    """Whether a name may hold this piece."""
    if piece.kind in ("", GLUE, MODIFIER, LATIN, SUFFIX):
        return not (piece.kind == "" and not piece.word.isalnum() and piece.word not in _QUOTES + "·-+")
    return piece.word in words.nameable


def _anchored(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> Token | None:
    first = _left_end(pieces, index, floor, words)
    while first < index and (pieces[first].word in _NOT_FIRST or pieces[first].kind == SEP):
        first += 1
    if first < index and pieces[first].word == "公司":
        first += 1
    first = _quote_start(pieces, first, index, floor)
    while first < index and pieces[first].kind == "" and pieces[first].word in _QUOTES and _unbalanced(pieces, first, index):
        first += 1
    first = _without_person(pieces, first, index, words)
    suffix = pieces[index]
    if first == index and suffix.word in LONE_UNITS and (index == 0 or pieces[index - 1].kind not in ("", GLUE)):
        return Token(UNIT, suffix.start, suffix.end, value=words.kinds[suffix.word])
    start, end = pieces[first].start, suffix.end
    if first == index or not 2 <= end - start <= _LONGEST + 8:
        return None
    if suffix.word in words.weak and not _is_bound(pieces, first, index, words):
        return None
    if suffix.word in LONE_COMPANY and suffix.start - start < 2 or len(suffix.word) == 1 and _is_like_person(pieces, first, index, words):
        return None
    if pieces[first].word in _GENERIC:
        return None
    kind = words.kinds[suffix.word]
    name_start, name_end = start, end
    if pieces[first].word in _QUOTES and index + 1 < len(pieces) and pieces[index + 1].word in _QUOTES:
        name_start, end = pieces[first].end, pieces[index + 1].end
    alias = pieces[first].word
    if first < index - 1 and pieces[first].kind == LATIN and kind == "business_group" and alias.isupper() and alias.endswith("G"):
        return Token(UNIT, start, end, pieces[first + 1].start, end, (alias,), kind)
    if kind in ("company", "subsidiary") and first and pieces[first - 1].kind == "@ORG" and pieces[first - 1].end == start:
        start = name_start = pieces[first - 1].start
    if kind == "company":
        return Token(ORG, start, end, name_start, name_end, value="company")
    return Token(UNIT, start, end, name_start, name_end, value=kind)


def _quote_start(pieces: Sequence[Piece], first: int, index: int, floor: int) -> int:
    """The opening quote of a name that is quoted whole, whatever stands inside it: “CEO/总裁办公室”."""
    if index + 1 >= len(pieces) or pieces[index + 1].word not in _QUOTES:
        return first
    for at in range(first, max(floor, index - 8) - 1, -1):
        if pieces[at].word in _QUOTES:
            return at
        if pieces[at].kind in (COMMA, SEMI):
            break
    return first


def _is_like_person(pieces: Sequence[Piece], first: int, index: int, words: Words) -> bool:
    """Whether a short name with a weak suffix of one character may just as well be a person: 敖登科."""
    text = "".join(piece.word for piece in pieces[first:index + 1])
    unknown = all(not piece.kind for piece in pieces[first:index])
    return unknown and len(text) <= 3 and text[0] in words.surnames and pieces[index].word in words.weak


def _without_person(pieces: Sequence[Piece], first: int, index: int, words: Words) -> int:
    """The name's first piece when a person stands right before it behind a verb: 免去宋砚秋|海外创新业务部总经理."""
    if not first or pieces[first - 1].kind not in ("REMOVE", "APPOINT"):
        return first
    last = first
    while last < index and not pieces[last].kind and pieces[last].word.isalpha():
        last += 1
    text = "".join(piece.word for piece in pieces[first:last])
    fits = len(text) in (2, 3) and text[0] in words.surnames or len(text) in (3, 4) and text[:2] in words.compound
    return last if fits and last < index else first


def _extended(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> Token | None:
    """A registered name that stands at the end of a longer bounded one, with that one's beginning; None where it stands alone."""
    if pieces[index].word[-1:] not in "部组线群处室心区院所":
        return None
    first = index
    while first > floor and pieces[index].start - pieces[first - 1].start <= 4 and pieces[first - 1].kind in ("", GLUE, MODIFIER, LATIN):
        if not pieces[first - 1].word.isalnum():
            break
        first -= 1
    if first == index or not _stops(pieces[first - 1] if first else None) or pieces[first].word in _NOT_FIRST:
        return None
    return Token(UNIT, pieces[first].start, pieces[index].end, value="")


def _unbalanced(pieces: Sequence[Piece], first: int, index: int) -> bool:
    """Whether an opening quote before the name is not closed in it or right behind it."""
    inside = sum(pieces[i].word in _QUOTES for i in range(first + 1, index + 1))
    behind = index + 1 < len(pieces) and pieces[index + 1].word in _QUOTES
    return inside % 2 == 0 and not behind


def _left_end(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> int:
    """The first piece of the name whose suffix is at `index`."""
    first = index
    if index and pieces[index].word in ("办公室", "办", "总办", "委员会") and pieces[index - 1].kind in (HEAD, WHOLE) and index - 1 >= floor:
        first = index - 1
    while first > floor and pieces[index].end - pieces[first - 1].start <= _LONGEST:
        before = pieces[first - 1]
        if is_nameable(before, words) and (before.kind != SUFFIX or _continues(pieces, first - 1, words)):
            first -= 1
        elif before.kind == ASIDE and first - 1 > floor and len(before.word) <= 8 and pieces[index].word.endswith(("公司", "集团")):
            first -= 1
        elif before.kind == SEP and before.word in ("与", "和", "及", "&", "暨") and (left := _joined_from(pieces, first - 1, floor, words, pieces[index].end - before.end)) >= 0:
            first = left
        else:
            break
    return first


def _joined_from(pieces: Sequence[Piece], at: int, floor: int, words: Words, right: int) -> int:
    """Where a name begins that a conjunction stands inside of, -1 where its left part is a name, title or person by itself.

    A weak suffix ends no name there when the `right` part is too short for one: 信息平台与服务线.
    """
    left = at
    while left > floor and is_nameable(pieces[left - 1], words) and pieces[at].start - pieces[left - 1].start <= _LONGEST_LEFT:
        left -= 1
    if left == at:
        return -1
    last = pieces[at - 1]
    if last.kind == SUFFIX and left < at - 1 and not (last.word in words.inner and right <= 3):
        return -1
    text = "".join(piece.word for piece in pieces[left:at])
    if all(piece.kind == "" for piece in pieces[left:at]) and len(text) <= 3 and text[:1] in words.surnames:
        return -1
    return left


def _is_bound(pieces: Sequence[Piece], first: int, index: int, words: Words) -> bool:
    """Whether marks, titles or cue words stand on both sides, as weak suffixes need."""
    before = pieces[first - 1] if first else None
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return _stops(before) and _stops(after) and pieces[index].end - pieces[first].start <= 12


def _stops(piece: Piece | None) -> bool:
    if piece is None:
        return True
    if piece.kind in (COMMA, SEMI, SEP, COMPANY_WORD):
        return True
    return bool(piece.kind) and piece.kind not in (GLUE, LATIN) or piece.word in _QUOTES
