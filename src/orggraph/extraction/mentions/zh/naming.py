"""People among tokens, and what stands in brackets beside a name: `Handle(中文名)`, `中文名(花名:X)`, `某部(简称:X)`."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.zh.companies import TICKER, with_announcers
from orggraph.extraction.mentions.zh.cuenames import with_cue_names
from orggraph.extraction.mentions.zh.elements import LATIN
from orggraph.extraction.mentions.zh.people import (
    DEEDS,
    FOREIGN_BEFORE,
    FOREIGN_BEHIND,
    bounds_person,
    chain_people,
    is_given,
    is_name,
    is_nickname,
    person_at,
    stands_alone,
)
from orggraph.extraction.mentions.zh.slots import is_quoted
from orggraph.extraction.mentions.zh.words import HONORIFIC, KNOWN, Words
from orggraph.extraction.page import FILLER, Page
from orggraph.extraction.tokens import ASIDE, COLON, COMMA, ORG, PERSON, SEMI, SEP, TITLE, UNIT, WORD, Token

_LABEL = (
    r"\((?:以下)?(?:下称|以下称|英文简称|英文名字|曾用名|简称|花名|英文名|本名|昵称|艺名|又名|别名|原名"
    r"|英文名称|英文缩写|英文|缩写|代号)"
)
_LABELLED = re.compile(_LABEL)
_ALIAS = re.compile(rf"(?:{_LABEL}|\()[: ]*[\"']?([^\"'():,;。]{{1,40}})[\"']?(?:[,;][^()]*)?\)")

_SPEECH = frozenset(("说", "表示", "指出", "强调", "致信", "发出", "谈到", "感谢"))
# A name, an adverb, an everyday verb: 徐世昌回来接.
_VERB = (
    r"(?:回来|重新|即将|已经|将会|将|会|也|要|已|又|再|则|还|另|改|转|来|暂)?"
    r"(?P<verb>接下来?|接过来?|接|管起?|带|领|照管|照看|兼看|来|回来了?|回归|重返|重回|挂帅|操盘|掌印|离场|出走|走了?|退下)"
)
_DEED, _ALONE = re.compile(r"(?P<name>[一-鿿]{2,3}?)" + _VERB), re.compile(_VERB)

# One more name in the same bracket: (WeiXin Group,简称WXG).
_SECOND = re.compile(r"[,;、] ?(?:英文简称|简称|英文名|英文缩写|缩写|代号)[: ]*[\"']?([^\"'():,;。]{1,24})[\"']?\)")


def with_aliases(page: Page, tokens: Sequence[Token]) -> Sequence[Token]:
    """Departments and companies with what stands in brackets beside them: an abbreviation, a short name."""
    if ASIDE not in [token.kind for token in tokens]:
        return tokens
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        alias = _ALIAS.fullmatch(page.shadow, token.start, token.end) if token.kind == ASIDE else None
        if alias and last and last.kind in (UNIT, ORG) and _is_alias(page, token, alias[1]):
            start, end = last.name_span
            second = _SECOND.search(page.shadow, alias.end(1), token.end)
            aliases = (*last.aliases, *(page.text[slice(*found.span(1))].strip() for found in (alias, second) if found))
            joined[-1] = replace(last, end=token.end, name_start=start, name_end=end, aliases=aliases)
        else:
            joined.append(token)
    return joined


def _is_alias(page: Page, aside: Token, inside: str) -> bool:
    """Whether a bracket says a name: labelled, quoted, or in Latin letters; a ticker is none."""
    if TICKER.fullmatch(page.shadow, aside.start, aside.end):
        return False
    return bool(_LABELLED.match(page.shadow, aside.start)) or inside.isascii() or '"' in page.shadow[aside.start:aside.end]


def with_people(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """People found among the stretches of unknown words."""
    shadow = page.shadow
    stretches = with_announcers(page, _stretches(tokens, words, shadow))
    merged = _with_honoured(shadow, _with_deeds(shadow, with_cue_names(shadow, stretches, words), words), words)
    kinds = [token.kind for token in merged]
    texts = [shadow[token.start:token.end].replace(FILLER, "") if token.kind == WORD else "" for token in merged]
    for index in [index for index, kind in enumerate(kinds) if kind == WORD]:
        token = merged[index]
        if token.value:
            if token.value == LATIN and _is_foreign(texts[index], kinds, index):
                kinds[index] = PERSON
            continue
        if not 2 <= len(texts[index]) <= _LONGEST:
            continue
        before = kinds[index - 1] if index else ""
        if before == WORD and texts[index - 1].endswith(words.person_nouns):
            before = TITLE  # 激励对象|周梦兰
        behind = _kind_behind(kinds, index)
        if before == "OF" and index > 1 and (
            kinds[index - 2] in ("LEAVE", "RESIGN", "TRANSFER", "REPLACE") or (behind in ("", COMMA, SEMI) and _is_holder(kinds, index))
            or (len(texts[index]) > 2 and behind in _TAKING and is_given(kinds, index))
        ):
            before = TITLE  # 接替即将退休的某人, 经理是从外部来的|王小明
        following = next((token.value for token in merged[index + 1:index + 3] if token.kind != ASIDE), "")
        if before in ("", COMMA, SEMI, COLON) and behind == "OF" and index + 2 < len(kinds) and (
            (kinds[index + 2] in (UNIT, ORG, TITLE, "REPORT_TARGET") and (not index or _is_taken(merged, index + 2)))
            or kinds[index + 2] == "RANK"
        ):
            before, behind = TITLE, ""  # a line under 免去: 王小明的市场部总经理职务
        if behind == COMMA and index + 3 < len(kinds) and texts[index + 2] in ("男", "女") and kinds[index + 3] == COMMA:
            kinds[index] = PERSON if before in ("", SEMI) else WORD  # 瞿秋明,男,汉族
            continue
        speaks = behind == "STATE" and before in ("", SEMI, COLON) and merged[index + 1].value in _SPEECH
        if speaks and len(texts[index]) == 3 and is_name(texts[index], words):
            kinds[index] = PERSON
            continue
        is_apart = index > 0 and before == TITLE and merged[index - 1].end < token.start  # 研发VP 邀月
        alone = is_apart and stands_alone(texts[index], behind, words)
        alone = alone or (is_name(texts[index], words) and (_is_parted(merged, kinds, index) or _goes_on_removing(kinds, index)))
        if alone or person_at(before, texts[index], behind, words) or is_nickname(before, texts[index], following):
            kinds[index] = PERSON
    for index in chain_people(kinds, texts, words) if PERSON in kinds and SEP in kinds else ():
        kinds[index] = PERSON
    people = [
        token if kind == token.kind else Token(kind, token.start, token.end, token.name_start, token.name_end, token.aliases, token.value)
        for token, kind in zip(merged, kinds, strict=True)
    ]
    return _named_people(page, people, words) if HONORIFIC in kinds or ASIDE in kinds else people


def _is_parted(tokens: Sequence[Token], kinds: Sequence[str], index: int) -> bool:
    """Whether a name opens a clause with only a blank or a colon before a post (白石　冷链部总经理), or follows a place and a dash."""
    is_labelled = not index and kinds[1:2] == [COLON] and tokens[0].end - tokens[0].start > 2
    if is_labelled and kinds[2:3] in ([UNIT], [ORG], [TITLE]) and TITLE in kinds[2:5]:  # 丁肇坤:投信总经理
        return True
    if index + 1 < len(kinds) and tokens[index].end < tokens[index + 1].start and (not index or kinds[index - 1] in (SEMI, COLON)):
        return kinds[index + 1] in (UNIT, ORG, TITLE) and TITLE in kinds[index + 1:index + 4]
    is_placed = index > 1 and kinds[index - 1] == COMMA and tokens[index - 1].value in ("—", "–") and kinds[index - 2] in (UNIT, TITLE)
    return is_placed and (index + 1 == len(kinds) or kinds[index + 1] in (SEMI, COMMA))


def _goes_on_removing(kinds: Sequence[str], index: int) -> bool:
    """Whether a stretch is the next whom a list removes: 免去王小明市场部总监、|李雷|品牌部总监职务."""
    if index < 3 or kinds[index - 1] != SEP or kinds[index - 2] != TITLE or kinds[index + 1:index + 2] not in ([UNIT], [ORG], [TITLE]):
        return False
    begun = max((at for at in range(index) if kinds[at] in (COMMA, SEMI)), default=-1)
    return "REMOVE" in kinds[begun + 1:index]


# What stands behind somebody whom a clause begun with 由 or 交给 describes before: 交给从南方来的|王小明|.
_TAKING = frozenset(("", COMMA, SEMI, "TAKE", "CONCUR", "ACT", "LEAD", "HAND_OVER"))


def _is_holder(kinds: Sequence[str], index: int) -> bool:
    """Whether the clause before a stretch begins with a title that is somebody: 经理|是|从南方来|的."""
    begun = max((at for at in range(index) if kinds[at] in (COMMA, SEMI)), default=-1)
    return any(kinds[at] == TITLE and kinds[at + 1] in ("IS", "AS") for at in range(begun + 1, index - 1))


# The characters of the longest name without a mark inside.
_LONGEST = 4


# Behind these a name goes before, or a clause ends: whose last character is 来 does not come.
_ENDS_OF_NAMES = frozenset(("OF", "AS", COMMA, SEMI, SEP, ASIDE, HONORIFIC))


def _with_deeds(shadow: str, tokens: Sequence[Token], words: Words) -> list[Token]:
    """A name parted from the everyday verb that a stretch ends in: 由|张玉卓|接; 何海建|来|某公司做."""
    parted: list[Token] = []
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        if token.kind != WORD or token.value or shadow[token.end - 1] not in words.deed_ends:
            parted.append(token)
            continue
        is_held = following is None or following.kind in _ENDS_OF_NAMES  # 史春来|的民政局局长职务, 副总裁史春来|,
        if is_held and token.end - token.start >= 3 and is_name(shadow[token.start:token.end], words) and shadow[token.end - 1] == "来":
            parted.append(token)
            continue
        before = parted[-1].kind if parted else ""
        alone = _ALONE.fullmatch(shadow, token.start, token.end) if before == PERSON else None
        if alone and alone["verb"] in words.deeds:
            parted.append(Token(words.deeds[alone["verb"]], alone.start("verb"), token.end, value=alone["verb"]))
            continue
        found = _DEED.fullmatch(shadow, token.start, token.end)
        kind = words.deeds.get(found["verb"], "") if found else ""
        if found and kind and is_name(found["name"], words) and bounds_person(before):
            parted += [Token(PERSON, token.start, found.end("name")), Token(kind, found.start("verb"), token.end, value=found["verb"])]
        else:
            parted.append(token)
    return parted


def _with_honoured(shadow: str, tokens: list[Token], words: Words) -> list[Token]:
    """A name before 先生 or 女士 parted from the words before it: 外部引进人才|纪承宗|先生."""
    if HONORIFIC not in [token.kind for token in tokens]:
        return tokens
    parted: list[Token] = []
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        is_long = token.kind == WORD and following is not None and following.kind == HONORIFIC and token.end - token.start > 4
        cut = next((size for size in (3, 2) if is_long and _is_han_name(shadow[token.end - size:token.end], words)), 0)
        if cut:
            parted += [replace(token, end=token.end - cut), Token(PERSON, token.end - cut, token.end)]
        else:
            parted.append(token)
    return parted


def _is_taken(tokens: Sequence[Token], index: int) -> bool:
    """Whether the posts from here on are what the clause takes away or keeps: 尚某的董事长、党组书记|职务免去."""
    at = index
    while at < len(tokens) and tokens[at].kind in (UNIT, ORG, TITLE, SEP, "POST_NOUN", "FILL", WORD):
        at += 1
    is_verb = at < len(tokens) and tokens[at].kind in ("REMOVE", "RESIGN", "KEEP", "NO_LONGER")
    return is_verb and tokens[at - 1].kind in (TITLE, "POST_NOUN", "FILL")


def _kind_behind(kinds: Sequence[str], index: int) -> str:
    """The kind behind a stretch; where adverbs, 将 or a negation stand between, that of the verb they belong to."""
    at = index + 1
    while at < len(kinds) - 1 and kinds[at] in ("FILL", "TAKE_OBJECT", "NOT"):
        at += 1
    first = kinds[index + 1] if index + 1 < len(kinds) else ""
    if first == "TAKE_OBJECT" and "HAND_TO" in kinds[index + 2:index + 8]:
        return "LEAVE"  # 王小明将总裁一职交棒给李雷
    if first == "BY" and index + 2 < len(kinds) and kinds[index + 2] in (TITLE, UNIT, ORG) and "TAKE" in kinds[index + 3:index + 7]:
        return "TAKE"  # 莫干生由首席技术官改任首席科学家
    return kinds[at] if at < len(kinds) and kinds[at] in DEEDS else first


def _is_foreign(text: str, kinds: Sequence[str], index: int) -> bool:
    """Whether a Latin run names a person: words with capitals between what goes with people only."""
    before = kinds[index - 1] if index else ""
    behind = kinds[index + 1] if index + 1 < len(kinds) else ""
    if before == SEP and index > 1 and kinds[index - 2] in (WORD, UNIT):
        return False  # one of a list of other things
    is_full = len(text.split()) in (2, 3) and text.istitle()
    if is_full and (before in (TITLE, "WITH") or (before in ("", COMMA, SEMI) and DEEDS & {*kinds[index + 1:index + 5]})):
        return True  # 执行长David Keller要在…退休; Tim Hargreaves将在7月1日接替
    return len(text) > 2 and not text.isupper() and before in FOREIGN_BEFORE and behind in FOREIGN_BEHIND


def _stretches(tokens: Sequence[Token], words: Words, shadow: str) -> list[Token]:
    """Neighbouring unknown words as one stretch; Latin runs stay apart, and a name behind known words: 激励对象|周梦兰."""
    merged: list[Token] = []
    index, count = 0, len(tokens)
    while index < count:
        last = tokens[index]
        at = index + 1
        while at < count and tokens[at].kind == WORD == last.kind and _joins(last, tokens[at]):
            last = tokens[at]
            at += 1
        if at == index + 1:
            merged.append(last)
        else:
            merged += _parted(tokens, index, at, words, shadow)
        index = at
    return merged


def _joins(last: Token, token: Token) -> bool:
    """Whether unknown words go on with others."""
    return last.end == token.start and LATIN not in (token.value, last.value)


def _parted(tokens: Sequence[Token], first: int, last: int, words: Words, shadow: str) -> list[Token]:
    """The tokens `[first, last)` as one stretch, or as two where a name stands behind known words."""
    if last - first > 1 and tokens[last - 1].value != KNOWN and tokens[first].value == KNOWN:
        name = last - 1
        while name > first and tokens[name - 1].value != KNOWN:
            name -= 1
        behind = tokens[last].kind if last < len(tokens) else ""
        is_person = is_name(shadow[tokens[name].start:tokens[last - 1].end], words) and (
            behind in DEEDS or behind == "PRONOUN"
            or (behind == SEP and shadow[tokens[name - 1].start:tokens[name - 1].end].endswith(words.person_nouns))
        )
        if is_person:
            return [_stretch(tokens, first, name), _stretch(tokens, name, last)]
    return [_stretch(tokens, first, last)]


def _stretch(tokens: Sequence[Token], first: int, last: int) -> Token:
    """The tokens `[first, last)` as one."""
    if last - first == 1:
        return tokens[first]
    is_known = all(token.value == KNOWN for token in tokens[first:last])
    return Token(WORD, tokens[first].start, tokens[last - 1].end, value=KNOWN if is_known else "")


def _named_people(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """Handles, honorifics and nicknames joined to the person they stand beside: `Handle(中文名)`, `中文名(花名:X)`."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if token.kind == HONORIFIC and last and last.kind == PERSON:
            start, end = last.name_span
            joined[-1] = replace(last, end=token.end, name_start=start, name_end=end)
            continue
        person = _bracketed(page, last, token, words) if token.kind == ASIDE and last else None
        if person:
            joined[-1] = person
        else:
            joined.append(Token(WORD, token.start, token.end) if token.kind == HONORIFIC else token)
    return joined


def _bracketed(page: Page, last: Token, aside: Token, words: Words) -> Token | None:
    """A person out of a name and a bracket beside it, if that is what they are."""
    found = _ALIAS.fullmatch(page.shadow, aside.start, aside.end)
    if not found:
        return None
    inside, (start, end) = found[1].strip(), found.span(1)
    beside = page.text[last.start:last.end]
    if _is_han_name(inside, words):
        handle = last.value == LATIN or (last.kind == PERSON and page.shadow[last.start:last.end].isascii())
        if handle and last.kind in (WORD, PERSON):
            return Token(PERSON, last.start, aside.end, start, end, (beside,))
        if last.kind == WORD and is_quoted(page, last):
            return Token(PERSON, last.start, aside.end, start, end, (beside[1:-1],))
    is_name = bool(_LABELLED.match(page.shadow, aside.start)) or (inside.isascii() and inside[:1].isalpha())
    if last.kind == PERSON and is_name and inside not in words.scanned:
        return Token(PERSON, last.start, aside.end, *last.name_span, (*last.aliases, page.text[start:end].strip()))
    return None


def _is_han_name(text: str, words: Words) -> bool:
    """Whether a text has the form of a Chinese name."""
    has_surname = text[:1] in words.surnames or text[:2] in words.compound
    return has_surname and 2 <= len(text) <= 4 and text.isalpha() and not text.isascii()
