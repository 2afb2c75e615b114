"""The Chinese words that finding mentions needs, made once from the lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from orggraph.extraction.lexicon import load_table, words

SUFFIX, GLUE, HEAD, MODIFIER, WHOLE = "+suffix", "+glue", "+head", "+modifier", "+whole"
COMPANY_WORD, PRONOUN_WORD, HONORIFIC = "+company", "+pronoun", "+honorific"

_COMPANY_WORDS = (
    "本公司 集团公司 本集团 本行 我行 我公司 总公司 集团总部 全公司 本校 我司 我们公司 我院 我校 我局 我所 我馆 本院 本局 本所 本馆"
)
# What tokens carry beside their kind: a stretch of known words, 代理 before a title, a suffix that means a department named before.
KNOWN, ACTING, GENERIC = "+known", "acting", "generic"
# Suffixes that alone name the announcer.
LONE_COMPANY = frozenset(("公司", "集团", "总部"))
# What means the company named before.
THAT_COMPANY = frozenset(("该行", "该公司", "该集团", "该企业", "该基金公司", "该券商", "该银行", "该上市公司", "该院", "该校"))
# What means the announcer in its own text.
SELF_WORDS = LONE_COMPANY.union(_COMPANY_WORDS.split())
_PRONOUNS = (
    "两者 三者 它 它们 他 她 本人 我 我本人 两人 二人 三人 四人 六人 七人 八人 九人 十人 两位 前者 后者 彼 他们 她们 二者 五人 此人 "
    "本人亲自 他自己 她自己 上述人员 上述同志 其本人"
)
_HONORIFICS = "先生 女士 小姐 同志 博士 教授 院士 老师"


@dataclass(frozen=True)
class Words:
    """Everything by meaning.

    `kinds` maps a department suffix to its kind, `scanned` a word to its kind of piece; `deed_ends` are the last characters of
    everyday verbs.
    """

    scanned: Mapping[str, str]
    kinds: Mapping[str, str]
    weak: frozenset[str]
    inner: frozenset[str]
    nameable: frozenset[str]
    lone: frozenset[str]
    not_first: frozenset[str]
    territories: frozenset[str]
    surnames: frozenset[str]
    compound: frozenset[str]
    not_people: frozenset[str]
    cues: Mapping[str, str]
    title_nouns: tuple[str, ...]
    deeds: Mapping[str, str]
    deed_ends: frozenset[str]
    person_nouns: tuple[str, ...]


@cache
def chinese_words() -> Words:
    """The words, built on first use."""
    units, titles, names = load_table("zh", "units"), load_table("zh", "titles"), load_table("zh", "surnames")
    cues = {word: kind for kind, entry in load_table("zh", "cues").items() for word in words(entry)}
    kinds = {word: kind for table in ("suffixes", "territories") for kind, entry in units[table].items() for word in words(entry)}
    territories = frozenset(word for entry in units["territories"].values() for word in words(entry))
    scanned: dict[str, str] = {}
    for kind, entry in (
        (GLUE, units["glue"]["words"]), (MODIFIER, titles["modifiers"]), (SUFFIX, " ".join(kinds)),
        (HEAD, titles["heads"]), (WHOLE, titles["whole"]), (PRONOUN_WORD, _PRONOUNS), (HONORIFIC, _HONORIFICS),
        (GLUE, names["people"]), (COMPANY_WORD, " ".join((_COMPANY_WORDS, *sorted(THAT_COMPANY)))),
    ):
        scanned |= dict.fromkeys(words(entry), kind)
    modifiers = frozenset(words(titles["modifiers"]))
    scanned |= {word: kind for word, kind in cues.items() if word not in modifiers}
    deeds = {word: kind for kind, entry in names["deeds"].items() for word in words(entry)}
    return Words(
        scanned=scanned, kinds=kinds, weak=frozenset(words(units["weak"]["words"])) | territories,
        inner=frozenset(words(units["inner"]["words"])), nameable=frozenset(words(units["nameable"]["words"])),
        lone=frozenset(words(units["lone"]["words"])), not_first=frozenset(words(units["not_first"]["words"])), territories=territories,
        surnames=frozenset(words(names["single"])), compound=frozenset(words(names["compound"])),
        not_people=frozenset(words(names["nouns"])),
        cues=cues, title_nouns=words(titles["nouns"]),
        deeds=deeds, deed_ends=frozenset(word[-1] for word in deeds),
        person_nouns=words(names["people"]),
    )
