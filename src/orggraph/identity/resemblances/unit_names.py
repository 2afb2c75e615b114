"""Experiences & Devices and Experiences and Devices, HR部 and 人力资源部: one department's name in words written otherwise."""

import re
from collections.abc import Iterator
from functools import lru_cache

from orggraph.core.script import has_han
from orggraph.identity.latin import plain
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold

_WRITTEN, _GENERIC, _ORDER, _WORD, _BUMEN = 0.9, 0.6, 0.35, 0.45, 0.45
_GENERIC_WORDS = frozenset({
    "department", "dept", "division", "group", "team", "unit", "business", "organization", "organisation", "office",
})
_SMALL_WORDS = frozenset({"the", "and", "of", "for", "&", "+"})
_SAID_OTHERWISE = (
    ("人力资源", "hr"), ("human resources", "hr"), ("信息技术", "it"), ("information technology", "it"), ("公共关系", "pr"), ("公关", "pr"),
    ("public relations", "pr"), ("投资者关系", "ir"), ("investor relations", "ir"), ("人工智能", "ai"), ("artificial intelligence", "ai"),
    ("centre", "center"), ("programme", "program"), ("organisation", "organization"), ("defence", "defense"), ("labour", "labor"),
    ("analyse", "analyze"), ("catalogue", "catalog"),
    ("research and development", "r&d"), ("研究与开发", "研发"), ("quality assurance", "qa"), ("mergers and acquisitions", "m&a"),
)


def block_unit_names(name: str, _home: Home) -> Iterator[str]:
    """The words without small and generic ones, in alphabetical order; a Han name with its endings 部门 as 部, 事业群组 as 事业群."""
    yield _loosen(name)


@lru_cache(maxsize=1 << 17)
def _loosen(name: str) -> str:
    said = _say(name)
    if has_han(said):
        return said.removesuffix("门") if said.endswith("部门") else said.removesuffix("组") if said.endswith("事业群组") else said
    words = _words(said)
    return " ".join(sorted([word for word in words if word not in _GENERIC_WORDS] or words))


def _say(name: str) -> str:
    """In small letters, with words of one meaning said in one way."""
    said = fold(name) if has_han(name) else re.sub(r"\s*[&+]\s*", " and ", plain(name))
    for long, short in _SAID_OTHERWISE:
        said = said.replace(long, short)
    return said


def _words(said: str) -> list[str]:
    return [word for word in re.findall(r"[\w&]+", said) if word not in _SMALL_WORDS]


def compare_unit_names(left: str, right: str, _home: Home) -> Likeness | None:
    """Two names that differ in nothing but wording; two different generic words (Group, Team) are two departments."""
    if _loosen(left) != _loosen(right):
        return None
    if has_han(left) or has_han(right):
        if _say(left) != _say(right):
            return Likeness(_BUMEN, f"{left} and {right}: one ending for another (部门 for 部, 事业群组 for 事业群)")
        return Likeness(_WORD, f"{left} and {right} say one word in two languages")
    return _compare_words(left, right)


def _compare_words(left: str, right: str) -> Likeness | None:
    one, two = _words(_say(left)), _words(_say(right))
    if one == two:
        is_short = _words(re.sub(r"[&+]", " ", plain(left))) != _words(re.sub(r"[&+]", " ", plain(right)))
        return Likeness(_WORD if is_short else _WRITTEN, f"{left} and {right} are one name written in two ways")
    if sorted(one) == sorted(two):
        return Likeness(_ORDER, f"{left} and {right} have the same words in another order")
    mine, theirs = (set(words) & _GENERIC_WORDS for words in (one, two))
    if mine and theirs:
        return None
    return Likeness(_GENERIC, f"{left} and {right} differ in a generic word")


RESEMBLANCE = Resemblance("Department", block_unit_names, compare_unit_names)
