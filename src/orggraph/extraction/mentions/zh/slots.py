"""Names without a suffix where only a department can stand: behind 更名为, before 并入, in lists, right before a title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.lexicon import load_table, words
from orggraph.extraction.mentions.zh.elements import LATIN
from orggraph.extraction.mentions.zh.words import GENERIC, KNOWN, SUFFIX
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import ASIDE, COLON, COMMA, ORG, PERSON, SEMI, SEP, TITLE, UNIT, WORD, Token

_NO_DEPARTMENTS = words(load_table("zh", "units")["common"]["words"])
# What a list of departments may be summed up as behind 等.
_GATHERED = frozenset(("部门", "业务", "团队", "板块", "事业部", "单位", "业务部门", "业务板块"))
# Villages and townships that a list sums up; their short names are none of departments: 柳河、石桥3个村.
_TOWNSHIPS = re.compile(r"[\d两二三四五六七八九十]个?(?:村|乡|镇|街道|公社|大队|社区|居委会)$")
# What sums up a list of counties: 临江、东平等|七县.
_COUNTIES = re.compile(r"[\d两二三四五六七八九十]{0,2}个?(?:县|区|市|县级市)")
_CLOSING = ("等", "大", "个", "家", "条", "支")
_ABSORBED = frozenset(("MERGE", "MERGE_INTO", "MOVE"))
# What becomes of the departments of a list, right behind what counts them: 甲、乙两个分公司|整合为…
_CHANGED = frozenset(("MERGE", "MERGE_INTO", "MOVE", "DISSOLVE", "FORM"))
_COUNT = re.compile(r"[^两二三四五六七八九十多]*[两二三四五六七八九十多]*[个個大家条條支]?")
_PLACED = frozenset((
    "TAKE", "NO_LONGER", "AS", "CONCUR", "FORMER", "CURRENT", "RESIGN", "ACT", "REMOVE", "ITS", PERSON, "REPLACE", SEP, "OF",
))


# What may make a list one of departments.
_LISTING = _ABSORBED | {"FILL", "TO", "COUNTED", "THESE", "NO_LONGER_LEAD", "ESTABLISH", "INCLUDE"}


def with_lists(page: Page, tokens: Sequence[Token]) -> Sequence[Token]:
    """Names without a suffix in lists that only departments make: 腾讯视频、微视合并为X部; 成立抖音、飞书六个业务板块."""
    if _LISTING.isdisjoint([token.kind for token in tokens]):
        return tokens
    listed = _with_products(tokens)
    begun = next((index for index, token in enumerate(listed) if token.kind == "ESTABLISH"), len(listed))
    index = -1
    while (index := index + 1) < len(listed):
        token = listed[index]
        if token.kind in _ABSORBED and any(following.kind == UNIT for following in listed[index + 1:index + 4]):
            before = index - 1
            while before > 0 and (listed[before].kind == "FILL" or _sums_up(page, listed[before])):
                before -= 1
            _license(page, listed, range(before, -1, -1))
        elif token.kind == "FILL" and token.value.endswith(_CLOSING) and _closes_list(page, listed, index):
            _license(page, listed, range(index - 1, -1, -1), is_sure=True)
            listed[index + 1] = replace(listed[index + 1], kind="FILL", value="等")
        elif token.kind == "TO" and index > 2 and listed[index - 2].kind == SEP and _is_business(page, listed[index - 1]) and any(
            following.kind == "REPORT" for following in listed[index + 1:index + 6]
        ):
            _license(page, listed, range(index - 1, -1, -1))
        elif token.kind == "COUNTED":
            _license_counted(page, listed, index, is_founded=begun < index)
        elif token.kind == "THESE" and index > 2 and [one.kind for one in listed[index - 2:index]] == [SEP, WORD]:
            noun = _noun(page, token)  # 撤销采购、物流|两个科室; "甲部"与"乙"|两个部门|合成一个
            _license(page, listed, range(index - 1, -1, -1), is_sure=True, noun="" if page.shadow[token.end - 1] == "门" else noun)
        elif token.kind == UNIT and 0 <= token.name_end < token.end:  # the last of a counted list: 临江、东平|三县
            _license(page, listed, range(index, -1, -1), is_sure=True)
        elif token.kind == "NO_LONGER_LEAD":
            _license_duty(page, listed, index + 1)
        elif token.kind == "ESTABLISH":
            _license(page, listed, range(index + 1, len(listed)))
    return listed


def _noun(page: Page, token: Token) -> str:
    """What a count counts: 这两个|事业部."""
    words = page.text[token.start:token.end]
    return words[found.end():] if token.kind == "THESE" and (found := _COUNT.match(words)) else words


def _license_counted(page: Page, listed: list[Token], index: int, is_founded: bool) -> None:
    """The list that a count announces (三个板块：甲、乙、丙), or sums up before a verb (甲、乙两个分公司整合) or behind one of founding."""
    token, behind = listed[index], listed[index + 1].kind if index + 1 < len(listed) else ""
    if behind in (COLON, COMMA):
        _license(page, listed, range(index + 2, len(listed)), is_sure=behind == COLON)
    elif behind in _CHANGED and (last := index - 1 - (listed[index - 1].kind == "FILL")) > 0 and listed[last].kind == WORD:
        _license(page, listed, range(last, -1, -1), is_sure=True, noun=_noun(page, token))
        listed[index] = replace(token, kind="FILL", value="等")
    elif is_founded:
        _license(page, listed, range(index - 2, -1, -1), is_sure=page.shadow[token.end - 1] == "区")  # 新设华北、华东两个大区


def _sums_up(page: Page, token: Token) -> bool:
    """Whether a stretch only counts the counties listed before it: 三县."""
    return _COUNTIES.fullmatch(page.shadow[token.start:token.end]) is not None


def _is_business(page: Page, token: Token) -> bool:
    """Whether a stretch of words names a line of business: 境外业务."""
    return token.kind == WORD and token.end - token.start > 2 and page.shadow[token.start:token.end].endswith("业务")


def _closes_list(page: Page, tokens: Sequence[Token], index: int) -> bool:
    """Whether 等 closes a list of departments: 包含甲、乙、丙|等部门; 甲、乙、丙|等业务由王小明负责."""
    if index + 2 > len(tokens) - 1 or page.shadow[tokens[index + 1].start:tokens[index + 1].end] not in _GATHERED:
        return False
    is_summed = tokens[index].value != "等"  # 甲、乙两大业务组成丙
    behind = ("FORM", "MERGE") if is_summed else ("BY", "ACT_BY", "FORM", "MERGE")
    return tokens[index + 2].kind in behind or (not is_summed and any(token.kind == "INCLUDE" for token in tokens[:index]))


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
    """A company's name or Latin letters with unknown words right behind as one stretch, where a list may hold it: 百度网盘和TGE划归X."""
    kinds = {token.kind for token in tokens}
    if _ABSORBED.isdisjoint(kinds) and "INCLUDE" not in kinds:
        return list(tokens)
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        is_latin = last is not None and last.kind == WORD and last.value == LATIN and "INCLUDE" in kinds
        if token.kind == WORD and last and (last.kind == ORG or is_latin) and last.end == token.start and token.value != SUFFIX:
            joined[-1] = Token(WORD, last.start, token.end)
        else:
            joined.append(token)
    return joined


def _license(page: Page, tokens: list[Token], order: range, is_sure: bool = False, noun: str = "") -> None:
    """Makes the unknown words of a list departments, if it is a list and none of them is a common noun; `is_sure` where 等部门 says so.

    `noun` is what the list is summed up as, with which each may be called too: 张家口 (张家口分公司).
    """
    members: list[int] = []
    for index in order:
        token = tokens[index]
        if token.kind in (SEP, ASIDE):
            continue
        if token.kind not in (WORD, UNIT) or (members and abs(index - members[-1]) > 2):
            break
        if members and abs(index - members[-1]) == 1:
            break
        members.append(index)
    unknown = [index for index in members if tokens[index].kind == WORD]
    plain = all(_is_plain(page, tokens[i]) for i in unknown)
    plain = plain and not all(page.shadow[tokens[i].start:tokens[i].end].endswith(_NO_DEPARTMENTS) for i in unknown)
    plain = plain and not any(_TOWNSHIPS.search(page.shadow[tokens[i].start:tokens[i].end]) for i in members)
    short = all(tokens[i].end - tokens[i].start <= 10 for i in unknown)
    if unknown and len(members) >= 2 and plain and short and (is_sure or tokens[unknown[0]].value != KNOWN):
        for index in unknown:
            named = _as_unit(page, tokens[index])
            tokens[index] = replace(named, aliases=(page.text[slice(*named.name_span)] + noun,)) if noun else named


_SLOTTED = frozenset(("RENAME", "SPLIT", "DISSOLVE", *_ABSORBED))


def with_slots(page: Page, tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands where only a department can: 自有品牌部更名为|拾叶制造|, “甲”更名为“乙”."""
    if _SLOTTED.isdisjoint([token.kind for token in tokens]):
        return tokens
    slotted = list(tokens)
    for index, token in enumerate(tokens):
        is_split = token.kind == "SPLIT" and 0 < index < len(tokens) - 1 and tokens[index + 1].kind == UNIT
        if is_split and _is_business(page, tokens[index - 1]):
            slotted[index - 1] = _as_unit(page, tokens[index - 1])  # 云计算业务|划为|公有云部和专属云部
        if token.kind in ("DISSOLVE", *_ABSORBED) and (at := _quoted_name(page, slotted, index)) is not None:
            start = page.shadow.rindex('"', 0, slotted[at].end - 1)
            slotted[at] = Token(UNIT, start, slotted[at].end, start + 1, slotted[at].end - 1, value="department")
        if token.kind != "RENAME" or not 0 < index < len(tokens) - 1:
            continue
        old, new = slotted[index - 1], tokens[index + 1]
        behind = tokens[index + 2].kind if index + 2 < len(tokens) else COMMA
        if old.kind == WORD and is_quoted(page, old) and new.kind == WORD and is_quoted(page, new):
            old = slotted[index - 1] = _as_unit(page, old)
        is_name = new.kind == WORD and not _is_grade(page, new) and 2 <= new.end - new.start <= 14
        if old.kind == UNIT and is_name and behind in (COMMA, SEMI, ASIDE):
            slotted[index + 1] = _as_unit(page, new)
    return slotted


_NAMED_NOUNS = ("公司", "厂牌", "品牌", "工作室", "平台", "团队", "项目", "项目组", "部门", "实验室", "孵化器", "业务线", "事业部", "中心")


def _quoted_name(page: Page, tokens: Sequence[Token], index: int) -> int | None:
    """The stretch beside a verb that ends in a noun for departments and a quoted name: 内容厂牌“小耳朵”|停掉, 并入|数字公司“零点”."""
    behind = range(index + 1, min(index + 6, len(tokens)))
    for at in (index - 1, *behind):
        token = tokens[at] if 0 <= at < len(tokens) else None
        if token is None or token.kind != WORD or page.shadow[token.end - 1] != '"':
            continue
        words = page.shadow[token.start:token.end - 1]
        noun, mark, name = words.rpartition('"')
        if mark and noun.endswith(_NAMED_NOUNS) and 2 <= len(name) <= 10 and name.isalnum():
            return int(at)
    return None


def _is_grade(page: Page, token: Token) -> bool:
    """Whether known words only say of what grade a territory is: 省辖市."""
    return token.value == KNOWN and page.shadow[token.end - 1] in "市县区"


def with_places(page: Page, tokens: Sequence[Token]) -> list[Token]:
    """Unknown words right before a title behind a verb: 不再担任|阿里云|总裁; known ones are part of the title."""
    if TITLE not in [token.kind for token in tokens]:
        return list(tokens)
    placed: list[Token] = []
    for token in tokens:
        last = placed[-1] if placed else None
        if token.kind == TITLE and last and last.kind == "NEW_IN" and _is_new_at(page, placed):
            placed[-2] = _as_unit(page, placed[-2])  # 成为|云杉航天|新任|总裁
        if token.kind == TITLE and last and last.kind == "OF" and _is_firm_of(page, placed):
            placed[-2] = Token(ORG, placed[-2].start, placed[-2].end)  # 担任|星河网络|的|首席执行官
        if token.kind == TITLE and last and last.kind == WORD and last.end == token.start and last.end - last.start <= 12:
            before = placed[-2] if len(placed) > 1 else None
            if last.value == SUFFIX:  # 委员会主席: a department named before
                placed[-1] = Token(UNIT, last.start, last.end, value=GENERIC)
                placed.append(token)
                continue
            is_product = before is not None and before.kind == ORG and before.end == last.start
            if last.value == KNOWN and page.shadow[token.start:token.end] != "负责人" and not is_product:
                placed[-1] = replace(token, start=last.start)
                continue
            if is_product and before and before.value:
                placed[-2:] = [Token(UNIT, before.start, last.end, value="department")]
            elif before and before.kind == UNIT and before.end == last.start and page.shadow[token.start:token.end] == "负责人":
                placed[-1] = _as_unit(page, last)  # 甲事业群|智慧教育行业|负责人
            elif _is_company_at(page, placed, token):
                placed[-1] = Token(ORG, last.start, last.end)  # 北方重工|总经理
            elif before and before.kind in _PLACED and (before.kind != SEP or _in_posts(placed)) and _is_plain(page, last):
                placed[-1] = _as_unit(page, last)
        placed.append(token)
    return placed


def _is_firm_of(page: Page, tokens: Sequence[Token]) -> bool:
    """Whether unknown words between a verb of taking a post and 的 name whose post it is."""
    if len(tokens) < 3 or tokens[-3].kind not in _TAKING or tokens[-2].kind != WORD or tokens[-2].value:
        return False
    words = page.shadow[tokens[-2].start:tokens[-2].end]
    return 3 <= len(words) <= 8 and _is_plain(page, tokens[-2]) and words[0] not in "新该其各某更最原" and not words.endswith(_NO_COMPANIES)


_TAKING = frozenset(("TAKE", "NO_LONGER", "RESIGN", "CONCUR", "ACT"))
_OF_COMPANIES = (
    "董事长", "总裁", "总经理", "首席执行官", "CEO", "CFO", "COO", "CTO", "执行长", "行长", "董事会秘书", "董秘", "党组书记", "董事会主席",
)
_EDGES = frozenset((COMMA, SEMI, COLON, "STATE", "REPORTED"))
_NO_COMPANIES = ("新", "原", "前", "位", "名", "任", "该", "其", "各", "某", "两", "岁", "的", "个", "年")


def _is_company_at(page: Page, tokens: Sequence[Token], title: Token) -> bool:
    """Whether unknown words that open a clause right before a company's title name the company."""
    words = page.shadow[tokens[-1].start:tokens[-1].end]
    is_edge = len(tokens) == 1 or tokens[-2].kind in _EDGES
    is_open = is_edge and not tokens[-1].value and 3 <= len(words) <= 8 and _is_plain(page, tokens[-1])
    return is_open and not words.endswith(_NO_COMPANIES) and page.shadow[title.start:title.end].endswith(_OF_COMPANIES)


def _is_new_at(page: Page, tokens: Sequence[Token]) -> bool:
    """Whether unknown words behind a verb stand right before 新任: they name a place."""
    if len(tokens) < 3 or tokens[-3].kind not in _PLACED:
        return False
    words = tokens[-2]
    return words.kind == WORD and words.value != KNOWN and words.end == tokens[-1].start and _is_plain(page, words)


def _in_posts(tokens: Sequence[Token]) -> bool:
    """Whether a list of posts is under way before the last separator."""
    return len(tokens) > 2 and tokens[-3].kind == TITLE


def _is_plain(page: Page, token: Token) -> bool:
    text = page.shadow[token.start:token.end].strip('"')
    return len(text) >= 2 and all(char.isalnum() or char in ' -&."' for char in text)


def is_quoted(page: Page, token: Token) -> bool:
    """Whether a token is quoted whole."""
    return page.shadow[token.start] == page.shadow[token.end - 1] == '"' and token.end - token.start > 3


def _as_unit(page: Page, token: Token) -> Token:
    """A stretch of words as a department, its quotes beside the name."""
    inner = 1 if is_quoted(page, token) else 0
    return Token(UNIT, token.start, token.end, token.start + inner, token.end - inner, value="department")
