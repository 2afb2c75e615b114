"""Names: what kind of name a name is, and which names say too little to link by.

Self-words (公司, 我们, the company) mean the announcer. A *full* name of an executive is Han, or Latin with two words
or more; of a department it ends in a word for a unit. *Weak* aliases are parts of the full name beside them, which
others share: they mean somebody only within their own text.
"""

import re
import unicodedata
from functools import cache

from orggraph.core.links import Label
from orggraph.core.script import fold_name, has_han
from orggraph.identity.lexicon.characters import PARTED

_SELF = (
    "公司", "本公司", "我公司", "该公司", "贵公司", "我司", "本司", "集团", "本集团", "集团公司", "总公司", "公司总部", "集团总部",
    "全公司", "全集团", "我们", "本行", "本企业", "上市公司", "company", "the company", "our company", "this company",
    "the group", "our group", "the corporation", "the firm", "the bank", "the organization", "the organisation",
    "the business", "the registrant", "the issuer", "we", "us", "our", "registrant", "issuer",
)
SELF_WORDS: frozenset[str] = frozenset(map(fold_name, _SELF))

_HAN_UNIT = re.compile(r".+(?:部|部门|群|中心|线|组|委|会|室|处|院|所|局|司|厅|署|公司|团队|科|站|分行|支行|实验室)$")
_LATIN_UNIT = re.compile(
    r".+\b(?:department|dept|division|group|unit|center|centre|team|committee|office|council|board|lab|labs|organization|organisation"
    r"|ministry|agency|bureau|subsidiary|institute|services)$",
    re.IGNORECASE,
)
_HONORIFIC_BEFORE = "老小阿大"
_HONORIFIC_AFTER = ("总", "董", "工", "哥", "姐", "老师", "先生", "女士", "博士", "教授", "院士", "主任", "部长", "书记")
_LATIN_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady"})


@cache
def fold(name: str) -> str:
    """`core.script.fold_name`, remembered: ledgers say the same names over and over."""
    return fold_name(name)


@cache
def fold_as(label: Label, name: str) -> str:
    """A name as the anchors of its label compare it: of a person more strictly than by `fold`.

    A Han name keeps the characters that conversion would make another name's; a Latin one keeps where its words end and the
    apostrophes within them, since Wan Gang is not Wang Ang.

    >>> fold_as("Executive", "Wan  Gang"), fold_as("Executive", "ＬａｋｅＺｅｎｇ"), fold_as("Executive", "J.R. Whitcombe")
    ('wan gang', 'lakezeng', 'j r whitcombe')
    >>> fold_as("Executive", "陳昇佑"), fold_as("Department", "支付 产品部")
    ('陈昇佑', '支付产品部')
    """
    if label != "Executive":
        return fold(name)
    if has_han(name):
        return "".join(char if char in PARTED else fold(char) for char in unicodedata.normalize("NFKC", name))
    text = drop_unseen(unicodedata.normalize("NFKC", name)).casefold().replace("’", "'").replace(".", " ")
    return " ".join(re.sub(r"(?<!\w)'|'(?!\w)|[\"“”‘「」『』《》〈〉]", "", text).split()) or fold(name)


def drop_unseen(text: str) -> str:
    """A text without the characters that have no width."""
    return re.sub(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", text)


def is_self_word(name: str) -> bool:
    """Whether a name means the announcer, whoever that is.

    >>> is_self_word("本公司"), is_self_word("The Company"), is_self_word("腾讯")
    (True, True, False)
    """
    return fold(name) in SELF_WORDS


@cache
def is_full_name(label: Label, name: str) -> bool:
    """Whether a name says who or what is meant without its surroundings.

    >>> is_full_name("Executive", "曾鸣"), is_full_name("Executive", "Lakezeng"), is_full_name("Department", "WXG")
    (True, False, False)
    """
    if label == "Executive":
        return (has_han(name) and len(fold(name)) > 1) or len(_tokens(name)) > 1
    if label == "Department":
        return bool(_HAN_UNIT.match(fold(name)) if has_han(name) else _LATIN_UNIT.match(name.strip()))
    return has_han(name) or len(_tokens(name)) > 1


@cache
def rank_name(label: Label, name: str) -> int:
    """Which name is shown first: full Han 0, full Latin 1, then handles and abbreviations.

    >>> [rank_name("Executive", name) for name in ("曾鸣", "Lake Zeng", "Lakezeng")]
    [0, 1, 3]
    """
    if has_han(name):
        return 0 if is_full_name(label, name) else 2
    return 1 if len(_tokens(name)) > 1 else 3


def _tokens(name: str) -> list[str]:
    return [token for token in re.split(r"[\s.·•・]+", name.casefold().strip()) if token]


@cache
def is_weak_alias(label: Label, alias: str, full: str) -> bool:
    """Whether an alias is only a part of the full name, or a surname with a form of address.

    >>> is_weak_alias("Executive", "Marguerite", "Marguerite Daw"), is_weak_alias("Executive", "曾总", "曾鸣")
    (True, True)
    >>> is_weak_alias("Executive", "Lakezeng", "曾鸣"), is_weak_alias("Department", "WXG", "微信事业群")
    (False, False)
    """
    if len(fold(alias)) < 2:
        return True
    if label == "Company":
        return False
    if label == "Department":
        is_unit = is_full_name(label, alias) or (has_han(alias) and is_full_name(label, f"某{alias}"))
        return fold(alias) != fold(full) and is_unit and fold(alias) in fold(full)
    if has_han(alias):
        return has_han(full) and _is_han_part(fold(alias), fold(full))
    return _is_latin_part(_tokens(alias), _tokens(full))


def _is_han_part(alias: str, full: str) -> bool:
    if alias in full:
        return alias != full
    if any(alias == full[:length] + address for length in (1, 2) for address in _HONORIFIC_AFTER):
        return True
    return len(alias) == 2 and alias[0] in _HONORIFIC_BEFORE and alias[1] in full


def _is_latin_part(alias: list[str], full: list[str]) -> bool:
    own = [token for token in alias if token not in _LATIN_HONORIFICS]
    if own == full:
        return False
    return all(token in full or (len(token) == 1 and any(word.startswith(token) for word in full)) for token in own)


def strip_company(name: str, prefix: str) -> str:
    """What follows the company's name in a department's; Latin names end at a blank. Empty where the name begins otherwise.

    >>> strip_company("腾讯微信事业群", "腾讯"), strip_company("Googleplex", "Google")
    ('微信事业群', '')
    """
    if has_han(prefix):
        folded = fold(name)
        return folded.removeprefix(fold(prefix)) if folded.startswith(fold(prefix)) else ""
    words, leading = name.split(), prefix.split()
    begins = [fold(word) for word in words[:len(leading)]] == [fold(word) for word in leading]
    return " ".join(words[len(leading):]) if begins else ""
