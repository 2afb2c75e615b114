"""Companies that a text shows by its marks: a ticker behind the name, a full legal name beside its short form.

What 公司, 本公司 and 该行 stand for: the announcer where it is known, else the company named last before them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orggraph.extraction.mentions.zh.words import LONE_COMPANY, THAT_COMPANY
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COLON, COMMA, DATE, ORG, PERSON, SEMI, SEP, UNIT, WORD, Token

_PRICE = r"\(\d+\.\d+,[-+]?\d+\.\d+,[-+]?\d+\.\d+%\)"
_CODE = r"\((?:[A-Z]{2,6}[ :.]{0,2})?\d{3,6}(?:[.:][A-Z]{1,4})?(?:[,、;/][^()\n]{0,40})?\)|\([A-Z]{2,6}[:.] ?[A-Z]{1,6}\)"
TICKER = re.compile(rf"{_PRICE}|{_CODE}")
_NAME_BEFORE = re.compile(r"\*?[A-Za-z0-9一-鿿·&-]{2,14}$")
# What stands before a name without a mark between: cut there.
_LEADING = re.compile(
    r".*(?:旗下|上市公司|子公司|公司|股东|日|早间|午间|晚间|获悉|快讯|讯|报道|的|与|和|及|在|于|因|对|为|是|称|由|从|将|把|给|向|让|且|而)"
)
_LEGAL = re.compile(
    r"(?:控股集团|集团|控股)?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|控股公司|集团|公司)$"
)
_FIRM = re.compile(r"(?:有限公司|有限责任公司|银行|证券|保险|信托|基金|..(?:控股公司|集团公司|控股|集团))$")
# An organ of a company, named with it: 海州银行董事会.
_ORGAN = re.compile(
    r"(?P<firm>[一-鿿A-Za-z]{2,16}(?:有限公司|银行|证券|保险|信托|基金|集团|控股))(?:第.{1,3}届)?(?:董事会|监事会|股东大会|党委)"
)
_SHORTEST = 3
_SAYING = frozenset(("公告", "发布公告", "通告"))
_HEADS = frozenset(("", COMMA, SEMI, COLON, ORG, "UNDER", DATE, "FILL", "STATE"))
# So many companies with a ticker make a digest: 公司 is then the one that its own line names.
_DIGEST = 3


def listed_companies(shadow: str) -> Iterator[str]:
    """The names that stand right before a ticker or a price.

    >>> list(listed_companies("国信集团旗下东海电器(600001.SH)公告,与和硕(4938)合作"))
    ['东海电器', '和硕']
    """
    for found in TICKER.finditer(shadow):
        name = _NAME_BEFORE.search(shadow, max(0, found.start() - 15), found.start())
        if name is None:
            continue
        cut = _LEADING.match(name[0])
        rest = name[0][cut.end():] if cut else name[0]
        if len(rest) < 2 and cut:
            rest = name[0][cut.end() - 1:]
        if 2 <= len(rest) <= 10 and not rest.isdigit() and re.search("[一-鿿A-Z]", rest):
            yield rest


def short_names(shadow: str, tokens: Sequence[Token]) -> Iterator[str]:
    """The short form that the text uses of a legal name: 东海电器 of 浙江东海电器股份有限公司."""
    for token in tokens:
        if token.kind not in (ORG, UNIT) or token.value != "company":
            continue
        name = token.name_in(shadow)
        core = _LEGAL.sub("", name)
        if core == name or "(" in core:
            continue
        for short in (core, core[2:], core[3:]):
            if len(short) >= _SHORTEST and shadow.count(short) > shadow.count(core if short != core else name):
                yield short
                break


def _announces(line: Sequence[Token], index: int) -> bool:
    """Whether a company announces something: 东海电器…公告, before the next comma."""
    for token in line[index + 1:index + 8]:
        if token.kind in (COMMA, SEMI, SEP, COLON) or token.kind in (ORG, UNIT, "OF", "UNDER"):
            return False
        if token.kind == "STATE" and token.value in _SAYING:
            return True
    return False


def _is_self(token: Token, words: str) -> bool:
    """Whether a company's word means whoever speaks: 公司, 本公司."""
    return token.value == "announcer" and (words in LONE_COMPANY or words[0] in "本我全")


# What unknown words are that no company is: meetings, decisions, those who choose.
_NO_FIRM = re.compile("^[经由根按为因会]|[会议定究后起名票过意见日期股东里上中内们者人]$")


def _appoints(following: Sequence[Token]) -> bool:
    """Whether somebody is appointed to a post right behind a name: 星河演艺|任命|卢青为总裁."""
    kinds = [token.kind for token in following if token.kind not in ("FILL", DATE)]
    return kinds[:1] == ["APPOINT"] and len(kinds) > 2 and {"TAKE", "AS"} & set(kinds[2:4]) != set()


def with_announcers(page: Page, tokens: Sequence[Token]) -> Sequence[Token]:
    """An unknown name that announces as only companies do, as one: 上市公司|龙源电力|发布公告."""
    if _SAYING.isdisjoint([token.value for token in tokens]) and all(token.kind != "APPOINT" for token in tokens):
        return tokens
    found = list(tokens)
    for index, token in enumerate(tokens):
        name = page.shadow[token.start:token.end]
        before = tokens[index - 1].kind if index else ""
        if token.kind != WORD or token.value or not 3 <= len(name) <= 8 or not name.isalnum() or before not in _HEADS:
            continue
        following = tokens[index + 1:index + 6]
        says = following and following[0].kind in ("STATE", DATE) and _announces(tokens, index)
        says = says or (_appoints(following) and not _NO_FIRM.search(name))
        if says and not any(one.kind == PERSON for one in following[:1]):
            found[index] = Token(ORG, token.start, token.end)
    return found


def with_antecedents(page: Page, lines: Sequence[Sequence[Token]]) -> list[list[Token]]:
    """公司 and 该行 with the name of the company they mean among their aliases."""
    digest = len(set(listed_companies(page.shadow))) >= _DIGEST
    last: Token | None = None
    resolved: list[list[Token]] = []
    for line in lines:
        here: Token | None = None
        read: list[Token] = []
        speaker: Token | None = None
        for index, token in enumerate(line):
            words = page.shadow[token.start:token.end]
            that = words in THAT_COMPANY
            if token.kind == ORG and (that or _is_self(token, words)):
                meant = (here if digest and not that else here or last) if that or speaker is None else speaker
                if meant is not None and (that or digest or speaker is not None or not token.aliases):
                    read.append(replace(token, aliases=(page.text[slice(*meant.name_span)],)))
                    continue
            elif token.kind == UNIT and (organ := _ORGAN.match(page.shadow, *token.name_span)):
                last = here = replace(token, start=organ.start("firm"), end=organ.end("firm"), name_start=-1, name_end=-1)
            elif token.kind == ORG and (not token.value or _FIRM.search(token.name_in(page.shadow))):
                here = token if not digest or here is None else here
                last = token
                speaker = token if _announces(line, index) else speaker
            read.append(token)
        resolved.append(read)
    return resolved
