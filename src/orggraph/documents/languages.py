"""The language of a text: Chinese by its characters, English by its commonest words, else other."""

import re

from orggraph.core.announcements import Language
from orggraph.core.script import pick_han

_SAMPLE = 20_000  # code points that are enough to tell
_WORD = re.compile(r"[A-Za-z]+")
_KANA_OR_HANGUL = re.compile("[぀-ヿ가-힣]")
_ENGLISH = frozenset((
    "the", "of", "and", "to", "in", "for", "is", "are", "was", "were", "has", "have", "will", "be", "with", "as",
    "at", "by", "from", "our", "we", "that", "this", "on", "an", "it", "he", "she",
))
_FOREIGN = frozenset((
    "der", "die", "das", "und", "den", "dem", "des", "ein", "eine", "ist", "mit", "auf", "le", "les", "du", "et",
    "une", "est", "pour", "dans", "el", "los", "las", "que", "del", "y", "por", "con", "para", "il", "lo", "gli",
    "della", "di", "che", "per", "non", "em", "dos", "da", "um", "uma", "het", "een", "van", "och", "att", "som",
    "ett",
))


def tell_language(text: str) -> Language:
    """`zh`, `en` or `other`.

    >>> tell_language("WXG微信事业群更名"), tell_language("The board named her CEO."), tell_language("Она назначена")
    ('zh', 'en', 'other')
    """
    sample = text[:_SAMPLE]
    han = len(pick_han(sample))
    if han and len(_KANA_OR_HANGUL.findall(sample)) * 8 < han and (han * 5 >= len(sample) or han * 5 >= sum(map(str.isalpha, sample))):
        return "zh"
    latin = sum(len(word) for word in _WORD.findall(sample))
    letters = sum(map(str.isalpha, sample))
    if not latin or latin * 5 < letters * 4:
        return "other"
    words = [word.lower() for word in _WORD.findall(sample)]
    english, foreign = (sum(word in known for word in words) for known in (_ENGLISH, _FOREIGN))
    return "en" if english >= foreign else "other"
