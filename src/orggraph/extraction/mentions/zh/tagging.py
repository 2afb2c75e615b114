"""Tagging: a whole Chinese text as tokens, line by line, in two passes.

The first pass finds what its surroundings prove; the names it proves are registered, longest first, and the second pass
finds them wherever they stand (a strong mention anywhere licenses weak ones).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.mentions.zh.departments import find_departments
from orggraph.extraction.mentions.zh.elements import LATIN, split_line
from orggraph.extraction.mentions.zh.people import FOREIGN_BEFORE, FOREIGN_BEHIND, chain_people, holds_cue, is_nickname, person_at
from orggraph.extraction.mentions.zh.words import (
    COMPANY_WORD, GLUE, HEAD, HONORIFIC, LONE_COMPANY, MODIFIER, PRONOUN_WORD, SUFFIX, WHOLE, Words, chinese_words,
)
from orggraph.extraction.page import FILLER, Page
from orggraph.extraction.scanning import Piece, Scanner
from orggraph.extraction.tokens import ASIDE, COMMA, DATE, ORG, PERSON, PRONOUN, SEMI, SEP, TITLE, UNIT, WORD, Token

_KNOWN = "+known"
ACTING = "acting"
_ACTING = frozenset(("代理", "临时代理"))
_NUMERALS = set("零〇一二三四五六七八九十百两")
_NAMES = {UNIT: "@UNIT", ORG: "@ORG", PERSON: "@PERSON"}
_ALIAS = re.compile(r"\((?:以下)?(?:简称|花名|英文名|本名|昵称|艺名|英文名字|又名|别名|曾用名|英文简称|原名)?[:： ]*[\"']?([^\"'():：,;。]{1,24})[\"']?(?:[,;].*)?\)")
_ORDINAL = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,2}[,、]|\(?\d{1,2}(?:[、.)]|(?=\s))(?!\d)|\([一二三四五六七八九十ivxIVX]{1,4}\)|[-·▍•●*◆■□①-⑳])\s*"
)
_LABELLED = re.compile(r"\((?:以下)?(?:简称|花名|英文名|本名|昵称|艺名|又名|别名|英文简称|英文名字)")


@dataclass
class Registry:
    """The names a text defines: folded words to (kind, department kind); `people` full names in order of sight."""

    words: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, shadow: str, token: Token) -> None:
        """Registers the token's name and aliases."""
        start, end = token.name_span
        for name in (shadow[start:end], *map(shadow_of, token.aliases)):
            name = name.replace(FILLER, "")
            if len(name) >= 2 and name not in self.words and not set(name) <= _NUMERALS:
                self.words[name] = _NAMES[token.kind]
                self.values[name] = token.value
                self.spans[name] = (start, end)


def tag_text(
    page: Page, lines: Iterable[tuple[int, int]], published: date | None, company: str | None, gazetteer: Gazetteer,
) -> list[list[Token]]:
    """The tokens of each line, in order."""
    shadow = page.shadow
    words = chinese_words()
    registry = listed_names(company, gazetteer)
    spans = list(lines)
    for final in (False, True):
        scanner = words.scanner(registry.words)
        tagged = [_tag_line(page, start, end, words, scanner, registry, published) for start, end in spans]
        if not final:
            for line in tagged:
                for token in line:
                    if token.kind in _NAMES and token.value != GENERIC:
                        registry.add(shadow, token)
    return tagged


def listed_names(company: str | None, gazetteer: Gazetteer) -> Registry:
    """The reviewed names: all companies, and the departments and executives of this company."""
    registry = Registry()
    if company:
        registry.words[shadow_of(company)] = _NAMES[ORG]
        registry.values[shadow_of(company)] = "announcer"
    for label, kind in (("company", ORG), ("department", UNIT), ("executive", PERSON)):
        for row in gazetteer.of_label(label, company if label != "company" else None):
            if label != "company" and company is None:
                continue
            for name in map(shadow_of, row.names):
                if len(name) >= 2:
                    registry.words.setdefault(name, _NAMES[kind])
                    registry.values.setdefault(name, (row.kind or "department") if kind == UNIT else "")
    return registry


def _tag_line(
    page: Page, start: int, end: int, words: Words, scanner: Scanner, registry: Registry, published: date | None,
) -> list[Token]:
    ordinal = _ORDINAL.match(page.shadow, start, end)
    line = split_line(page.shadow, ordinal.end() if ordinal else start, end, scanner, published)
    named = find_departments(line.pieces, words)
    tokens = _with_groups(page.shadow, _joined(line.pieces, named, line.dates, registry))
    return _with_places(page, _with_lists(page, _with_slots(page, _with_people(page, _with_aliases(page, tokens), words))))


def _joined(
    pieces: Sequence[Piece], named: Sequence[Token], dates: dict[int, Token], registry: Registry,
) -> list[Token]:
    """Pieces and found names as tokens: titles composed, what is no known word left as words."""
    tokens: list[Token] = []
    starts = {token.start: token for token in named}
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        if piece.start in starts:
            token = starts[piece.start]
            tokens.append(token)
            while index < len(pieces) and pieces[index].start < token.end:
                index += 1
            continue
        title = _title_end(pieces, index, starts)
        if title:
            tokens.append(Token(TITLE, piece.start, pieces[title - 1].end, value="title"))
            index = title
            continue
        tokens.append(_plain_token(piece, dates, registry))
        index += 1
    return tokens


def _title_end(pieces: Sequence[Piece], index: int, starts: dict[int, Token]) -> int:
    """The piece behind a title that begins here: modifiers, then a head; 0 where none begins."""
    at = index
    while at < len(pieces) and pieces[at].kind == MODIFIER and at - index < 5:
        at += 1
        if at < len(pieces) and pieces[at].start in starts:
            return 0
    if at < len(pieces) and pieces[at].kind in (HEAD, WHOLE):
        return at + 1
    return 0


def _plain_token(piece: Piece, dates: dict[int, Token], registry: Registry) -> Token:
    if piece.kind == DATE:
        return dates[piece.start]
    if piece.kind.startswith("@"):
        return Token(piece.kind[1:], piece.start, piece.end, value=registry.values.get(piece.word, ""))
    if piece.kind == COMPANY_WORD or piece.kind == SUFFIX and piece.word in LONE_COMPANY:
        return Token(ORG, piece.start, piece.end, value="announcer")
    if piece.kind == PRONOUN_WORD:
        return Token(PRONOUN, piece.start, piece.end, value=piece.word)
    if piece.kind in ("", GLUE, MODIFIER, LATIN, SUFFIX):
        return Token(WORD, piece.start, piece.end, value={LATIN: LATIN, GLUE: _KNOWN, MODIFIER: _KNOWN, SUFFIX: SUFFIX}.get(piece.kind, ""))
    return Token(piece.kind, piece.start, piece.end, value=piece.word)


def _is_quote(shadow: str, token: Token) -> bool:
    return token.kind == WORD and token.end - token.start == 1 and shadow[token.start] == '"'


def _with_groups(shadow: str, tokens: Sequence[Token]) -> list[Token]:
    """A company with the suffix right behind it: 阿里巴巴|集团; 代理 before a title as part of it."""
    joined: list[Token] = []
    for index, token in enumerate(tokens):
        last = joined[-1] if joined else None
        if token.kind == UNIT and last and last.kind == "FILL" and last.value.endswith(("个", "大")) and last.end == token.start:
            token = Token(WORD, token.start, token.end)  # 三个区域销售部 counts departments and names none
        if _is_quote(shadow, token) and len(joined) > 1 and last and last.kind in _NAMES and _is_quote(shadow, joined[-2]):
            name = last.name_span
            joined[-2:] = [replace(last, start=last.start - 1, end=token.end, name_start=name[0], name_end=name[1])]
            continue
        if token.kind == ORG and last and last.kind == ORG and last.end == token.start and shadow[token.start:token.end] in LONE_COMPANY:
            joined[-1] = replace(last, end=token.end, name_start=-1, name_end=-1)
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.value in _ACTING and following and following.kind == TITLE and (last is None or last.kind not in (WORD, PERSON)):
            continue
        if token.kind == TITLE and index and tokens[index - 1].value in _ACTING and (last is None or last.end != tokens[index - 1].end):
            token = replace(token, value=ACTING)
        joined.append(token)
    return joined


def _with_aliases(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """Names with what stands in brackets beside them."""
    shadow = page.shadow
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if token.kind == ASIDE and last and last.kind in (UNIT, ORG):
            alias = _ALIAS.fullmatch(shadow[token.start:token.end])
            if alias and (_LABELLED.match(shadow, token.start) or alias[1].isascii() or "\"" in shadow[token.start:token.end]):
                name_start, name_end = last.name_span
                joined[-1] = replace(
                    last, end=token.end, name_start=name_start, name_end=name_end, aliases=(*last.aliases, _source(page, token.start + alias.start(1), alias[1])),
                )
                continue
        joined.append(token)
    return joined


def _with_people(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """People found among the stretches of unknown words."""
    shadow = page.shadow
    merged = _with_cue_names(shadow, _stretches(tokens), words)
    kinds = [token.kind for token in merged]
    texts = [shadow[token.start:token.end].replace(FILLER, "") for token in merged]
    for index, token in enumerate(merged):
        if token.kind != WORD or token.value:
            if token.value != LATIN or not _is_foreign(texts[index], kinds, index):
                continue
            kinds[index] = PERSON
            continue
        before = kinds[index - 1] if index else ""
        behind = kinds[index + 1] if index + 1 < len(kinds) else ""
        if before == "OF" and index > 1 and kinds[index - 2] in ("LEAVE", "RESIGN", "TRANSFER"):
            before = TITLE  # 接替即将退休的某人
        following = merged[index + 1].value if index + 1 < len(merged) else ""
        if person_at(before, texts[index], behind, words) or is_nickname(before, texts[index], following, words):
            kinds[index] = PERSON
    chained = chain_people([("" if kind == WORD else kind, text) for kind, text in zip(kinds, texts, strict=True)], words)
    people = [replace(token, kind=PERSON) if is_person else token for token, is_person in zip(merged, chained, strict=True)]
    return _named_people(page, people, words)


def _with_cue_names(shadow: str, tokens: Sequence[Token], words: Words) -> list[Token]:
    """People whose names hold a cue word of one character, as one token."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        person = _cue_name(shadow, tokens, index, words)
        if person:
            joined.append(person)
            while index < len(tokens) and tokens[index].end <= person.end:
                index += 1
        else:
            joined.append(tokens[index])
            index += 1
    return joined


def _cue_name(shadow: str, tokens: Sequence[Token], index: int, words: Words) -> Token | None:
    """The person made of two or three tokens from here, one of them a cue word of one character."""
    before = tokens[index - 1].kind if index else ""
    for count in (3, 2):
        parts = tokens[index:index + count]
        if len(parts) < count or any(a.end != b.start for a, b in zip(parts, parts[1:], strict=False)):
            continue
        cues = [part for part in parts if part.kind != WORD]
        plain = all(not part.value for part in parts if part.kind == WORD)
        if parts[-1] in cues and (parts[-1].kind != SEP or count != 2):
            continue
        if len(cues) != 1 or cues[0].end - cues[0].start != 1 or not plain or not shadow[cues[0].start].isalpha():
            continue
        behind = tokens[index + count].kind if index + count < len(tokens) else ""
        text = shadow[parts[0].start:parts[-1].end]
        if holds_cue(before, parts[0].kind if parts[0].kind != WORD else "", text, behind, words):
            return Token(PERSON, parts[0].start, parts[-1].end)
    return None


_NO_DEPARTMENTS = ("业务", "职能", "人员", "员工", "成员", "职责", "工作", "项目", "资产", "产品", "功能", "同学", "资源", "方案", "计划", "能力", "运营", "消息", "关系")
_ABSORBED = frozenset(("MERGE", "MERGE_INTO", "MOVE"))
_LISTING = frozenset(("ESTABLISH", "FORM"))


def _with_lists(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """Names without a suffix in lists that only departments make: 腾讯视频、微视合并为X部; 成立抖音、飞书六个业务板块."""
    listed = _with_products(tokens)
    index = -1
    while (index := index + 1) < len(listed):
        token = listed[index]
        if token.kind in _ABSORBED and any(following.kind == UNIT for following in listed[index + 1:index + 4]):
            _license(page, listed, range(index - 1, -1, -1))
        elif token.kind == "NO_LONGER_LEAD":
            _license_duty(page, listed, index + 1)
        elif token.kind == "ESTABLISH":
            _license(page, listed, range(index + 1, len(listed)))
    return listed


def _license_duty(page: Page, tokens: list[Token], first: int) -> None:
    """What somebody no longer leads, up to the comma, as one department: 不再负责|腾讯新闻业务|."""
    last = first
    while last < len(tokens) and tokens[last].kind in (WORD, ORG, SEP, "LEAD"):
        last += 1
    text = page.shadow[tokens[first].start:tokens[last - 1].end] if last > first else ""
    bounded = last == len(tokens) or tokens[last].kind in (COMMA, SEMI)
    if bounded and 3 <= len(text) <= 16 and not text.endswith(("工作", "事务", "职责")) and tokens[first].kind != SEP:
        tokens[first:last] = [Token(UNIT, tokens[first].start, tokens[last - 1].end, value="department")]


def _with_products(tokens: Sequence[Token]) -> list[Token]:
    """A company's name with unknown words right behind it as one stretch, where a list may hold it: 百度网盘和TGE划归X."""
    if not any(token.kind in _ABSORBED for token in tokens):
        return list(tokens)
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if token.kind == WORD and last and last.kind == ORG and last.end == token.start and token.value != SUFFIX:
            joined[-1] = Token(WORD, last.start, token.end)
        else:
            joined.append(token)
    return joined


def _license(page: Page, tokens: list[Token], order: range) -> None:
    """Makes the unknown words of a list departments, if it is a list and none of them is a common noun."""
    members: list[int] = []
    for index in order:
        token = tokens[index]
        if token.kind == SEP or token.kind == ASIDE:
            continue
        if token.kind not in (WORD, UNIT) or members and abs(index - members[-1]) > 2:
            break
        if members and abs(index - members[-1]) == 1:
            break
        members.append(index)
    unknown = [index for index in members if tokens[index].kind == WORD]
    plain = all(_is_plain(page, tokens[i]) for i in unknown)
    plain = plain and not all(page.shadow[tokens[i].start:tokens[i].end].endswith(_NO_DEPARTMENTS) for i in unknown)
    short = all(tokens[i].end - tokens[i].start <= 10 for i in unknown)
    if unknown and len(members) >= 2 and plain and short and not any(tokens[i].value == _KNOWN for i in unknown[:1]):
        for index in unknown:
            tokens[index] = _as_unit(page, tokens[index])


def _with_slots(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """What stands where only a department can: 自有品牌部更名为|拾叶制造|, “甲”更名为“乙”."""
    slotted = list(tokens)
    for index, token in enumerate(tokens):
        if token.kind != "RENAME" or not 0 < index < len(tokens) - 1:
            continue
        old, new = slotted[index - 1], tokens[index + 1]
        behind = tokens[index + 2].kind if index + 2 < len(tokens) else COMMA
        if old.kind == WORD and _quoted(page, old) and new.kind == WORD and _quoted(page, new):
            old = slotted[index - 1] = _as_unit(page, old)
        if old.kind == UNIT and new.kind == WORD and behind in (COMMA, SEMI, ASIDE) and 2 <= new.end - new.start <= 14:
            slotted[index + 1] = _as_unit(page, new)
    return slotted


GENERIC = "generic"
_PLACED = frozenset(("TAKE", "NO_LONGER", "AS", "CONCUR", "FORMER", "CURRENT", "RESIGN", "ACT", "REMOVE", "ITS", PERSON, "REPLACE", SEP, "OF"))


def _with_places(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """Unknown words right before a title behind a verb: 不再担任|阿里云|总裁; known ones are part of the title."""
    placed: list[Token] = []
    for index, token in enumerate(tokens):
        last = placed[-1] if placed else None
        if token.kind == TITLE and last and last.kind == WORD and last.end == token.start and last.end - last.start <= 12:
            before = placed[-2] if len(placed) > 1 else None
            if last.value == SUFFIX:  # 委员会主席: a department named before
                placed[-1] = Token(UNIT, last.start, last.end, value=GENERIC)
                placed.append(token)
                continue
            if last.value == _KNOWN and page.shadow[token.start:token.end] != "负责人" and not (before and before.kind == ORG and before.end == last.start):
                placed[-1] = replace(token, start=last.start)
                continue
            if before and before.kind == ORG and before.end == last.start and before.value:
                placed[-2:] = [Token(UNIT, before.start, last.end, value="department")]
            elif before and before.kind in _PLACED and (before.kind != SEP or _in_posts(placed)) and _is_plain(page, last):
                placed[-1] = _as_unit(page, last)
        placed.append(token)
    return placed


def _in_posts(tokens: Sequence[Token]) -> bool:
    """Whether a list of posts is under way before the last separator."""
    return len(tokens) > 2 and tokens[-3].kind == TITLE


def _is_plain(page: Page, token: Token) -> bool:
    text = page.shadow[token.start:token.end].strip('"')
    return len(text) >= 2 and all(char.isalnum() or char in " -&.\"" for char in text)


def _quoted(page: Page, token: Token) -> bool:
    return page.shadow[token.start] == page.shadow[token.end - 1] == '"' and token.end - token.start > 3


def _as_unit(page: Page, token: Token) -> Token:
    """A stretch of words as a department, its quotes beside the name."""
    inner = 1 if _quoted(page, token) else 0
    return Token(UNIT, token.start, token.end, token.start + inner, token.end - inner, value="department")


def _is_foreign(text: str, kinds: Sequence[str], index: int) -> bool:
    """Whether a Latin run names a person: words with capitals between what goes with people only."""
    before = kinds[index - 1] if index else ""
    behind = kinds[index + 1] if index + 1 < len(kinds) else ""
    return len(text) > 2 and not text.isupper() and before in FOREIGN_BEFORE and behind in FOREIGN_BEHIND


def _stretches(tokens: Sequence[Token]) -> list[Token]:
    """Neighbouring unknown words as one stretch; Latin runs stay apart."""
    merged: list[Token] = []
    for token in tokens:
        last = merged[-1] if merged else None
        if last and token.kind == WORD == last.kind and LATIN not in (token.value, last.value) and last.end == token.start:
            merged[-1] = replace(last, end=token.end, value=_KNOWN if token.value == last.value == _KNOWN else "")
        else:
            merged.append(token)
    return merged


def _named_people(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """Handles, honorifics and nicknames joined to the person they stand beside: `Handle(中文名)`, `中文名(花名:X)`."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if token.kind == HONORIFIC:
            if last and last.kind == PERSON:
                name = last.name_span
                joined[-1] = replace(last, end=token.end, name_start=name[0], name_end=name[1])
                continue
            token = Token(WORD, token.start, token.end)
        if token.kind == ASIDE and last:
            person = _bracketed(page, last, token, words)
            if person:
                joined[-1] = person
                continue
        joined.append(token)
    return joined


def _bracketed(page: Page, last: Token, aside: Token, words: Words) -> Token | None:
    """A person out of a name and a bracket beside it, if that is what they are."""
    shadow = page.shadow
    found = _ALIAS.fullmatch(shadow[aside.start:aside.end])
    if not found:
        return None
    inside = found[1].strip()
    name_start = aside.start + shadow[aside.start:aside.end].index(inside)
    han = 2 <= len(inside) <= 4 and (inside[0] in words.surnames or inside[:2] in words.compound) and inside.isalpha() and not inside.isascii()
    if han and (last.kind == WORD and last.value == LATIN or last.kind == PERSON and shadow[last.start:last.end].isascii()):
        return Token(PERSON, last.start, aside.end, name_start, name_start + len(inside), (page.text[last.start:last.end],))
    if han and last.kind == WORD and _quoted(page, last):
        return Token(
            PERSON, last.start, aside.end, name_start, name_start + len(inside), (page.text[last.start + 1:last.end - 1],),
        )
    labelled = bool(_LABELLED.match(shadow, aside.start))
    if last.kind == PERSON and (labelled or inside.isascii() and inside[:1].isalpha()) and inside not in words.scanned:
        start, end = last.name_span
        return Token(PERSON, last.start, aside.end, start, end, (*last.aliases, page.text[name_start:name_start + len(inside)]))
    return None


def _source(page: Page, start: int, words: str) -> str:
    """Words of the shadow that begin at `start`, as the text has them, without blanks around."""
    return page.text[start:start + len(words)].strip()
