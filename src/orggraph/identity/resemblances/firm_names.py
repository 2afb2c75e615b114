"""腾讯 and 腾讯控股有限公司, Microsoft Corp. and Microsoft Corporation: a company's name with and without its legal form."""

import re
from collections.abc import Iterator
from functools import lru_cache

from orggraph.core.script import has_han
from orggraph.identity.latin import plain
from orggraph.identity.lexicon import legal_forms
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold

_FORM, _TWO_FORMS, _STRUCTURE, _PLACE = 0.8, 0.6, 0.5, 0.4


def block_firm_names(name: str, _home: Home) -> Iterator[str]:
    """The name's core: without place, structure and legal form."""
    yield _cut(name)[0]


@lru_cache(maxsize=1 << 16)
def _cut(name: str) -> tuple[str, str, str, str]:
    """Core, place, structure and legal form, folded; what is not there is empty."""
    return _cut_han(fold(name)) if has_han(name) else _cut_latin(name)


def _cut_han(name: str) -> tuple[str, str, str, str]:
    name = re.sub(r"[()]", "", name)
    place = next((one for one in legal_forms.PLACES if name.startswith(one) and len(name) > len(one) + 1), "")
    form = next((one for one in legal_forms.ZH if name.endswith(one) and len(name) > len(one) + len(place) + 1), "")
    core = name[len(place):len(name) - len(form)]
    structure = next((one for one in legal_forms.ZH_STRUCTURE if core.endswith(one) and len(core) > len(one) + 1), "")
    inner = next((one for one in legal_forms.ZH_STRUCTURE if form.startswith(one)), "")
    return core[:len(core) - len(structure)], place, structure or inner, form


def _cut_latin(name: str) -> tuple[str, str, str, str]:
    words = re.sub(r"[^\w&+ ]+", " ", re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain(name)).replace(".com", "")).replace("&", " and ").split()
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    text = " ".join(words)
    form = next((one for one in legal_forms.EN if text.endswith(" " + one)), "")
    text = text.removesuffix(form).strip()
    structure = next((one for one in legal_forms.EN_STRUCTURE if text.endswith(" " + one)), "")
    return text.removesuffix(structure).strip(), "", structure, form


def compare_firm_names(left: str, right: str, _home: Home) -> Likeness | None:
    """Two names of one core; not two of different structure (联想集团, 联想控股)."""
    one, two = _cut(left), _cut(right)
    if one[0] != two[0] or fold(left) == fold(right):
        return None
    if (one[2] and two[2] and one[2] != two[2]) or (one[1] and two[1] and one[1] != two[1]):
        return None
    if one[1] != two[1]:
        return Likeness(_PLACE, f"{left} and {right} differ in a place and a legal form")
    if one[2] != two[2]:
        return Likeness(_STRUCTURE, f"{left} and {right} differ in a word of structure")
    score = _TWO_FORMS if one[3] and two[3] and one[3][:2] != two[3][:2] else _FORM
    return Likeness(score, f"{left} and {right} differ in the legal form")


RESEMBLANCE = Resemblance("Company", block_firm_names, compare_firm_names)
