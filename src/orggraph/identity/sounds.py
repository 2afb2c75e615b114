"""Sounds: how a Chinese name may be read in pinyin, as a person's name; and which Latin words are pinyin at all.

Pinyin is without tones, ü as `v`. Surnames are read as surnames (单 shan, 解 xie), given names with all readings of their characters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product

from orggraph.core.script import has_han, is_han
from orggraph.identity.lexicon.surnames import COMMON, COMPOUND, READINGS
from orggraph.identity.names import fold

_READINGS_LIMIT = 12
_TONES = {"̄", "́", "̌", "̀"}


@dataclass(frozen=True, slots=True)
class Sound:
    """One reading: surname and given name, each as one word; `given` by syllables too."""

    surname: str
    syllables: tuple[str, ...]

    @property
    def given(self) -> str:
        """The given name as one word."""
        return "".join(self.syllables)


def plain_pinyin(text: str) -> str:
    """Pinyin without tones, in small letters, ü and its stand-ins as `v`.

    >>> plain_pinyin("Lǚ"), plain_pinyin("Lü"), plain_pinyin("Zēng")
    ('lv', 'lv', 'zeng')
    """
    parts = unicodedata.normalize("NFD", text.casefold())
    without = "".join(char for char in parts if char not in _TONES)
    return unicodedata.normalize("NFC", without).replace("ü", "v").replace("u:", "v")


@cache
def read_char(char: str) -> tuple[str, ...]:
    """All readings of a character in ordinary words, the usual first."""
    from pypinyin import Style, pinyin

    [found] = pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False) or [[""]]
    return tuple(dict.fromkeys(plain_pinyin(one) for one in found if one.isascii() or "ü" in one))


@cache
def read_surname(surname: str) -> tuple[str, ...]:
    """The readings of a surname (simplified), the usual first.

    >>> read_surname("曾"), read_surname("欧阳"), read_surname("单")
    (('zeng',), ('ouyang',), ('shan',))
    """
    if surname in READINGS:
        return READINGS[surname]
    if len(surname) > 1:
        return tuple("".join(parts) for parts in islice(product(*map(read_char, surname)), _READINGS_LIMIT))
    return read_char(surname)[:1]


def split_name(name: str) -> tuple[tuple[str, str], ...]:
    """Surname and given name of a folded Han name, a compound surname only as such; empty where it is no Chinese person's full name.

    >>> split_name("欧阳明"), split_name("曾鸣"), split_name("蒂姆·库克")
    ((('欧阳', '明'),), (('曾', '鸣'),), ())
    """
    if not 2 <= len(name) <= 4 or not all(map(is_han, name)):
        return ()
    length = 2 if name[:2] in COMPOUND and len(name) > 2 else 1
    if length == 1 and len(name) == 4:
        return ((name[:2], name[2:]),)
    return ((name[:length], name[length:]),)


@lru_cache(maxsize=1 << 17)
def read_name(name: str) -> tuple[Sound, ...]:
    """All readings of a Chinese person's name, traditional or simplified, the usual first; none for other names.

    >>> [(sound.surname, sound.given) for sound in read_name("單雪峰")]
    [('shan', 'xuefeng')]
    """
    found: dict[Sound, None] = {}
    for surname, given in split_name(fold(name)):
        readings = islice(product(read_surname(surname), product(*map(read_char, given))), _READINGS_LIMIT)
        found.update({Sound(read, syllables): None for read, syllables in readings})
    return tuple(found)


def is_read_as(han: str, latin: str) -> bool:
    """Whether a Latin name, whatever its blanks, is the pinyin of a Chinese person's name in either order.

    >>> is_read_as("曾鸣", "Ming Zeng"), is_read_as("曾鸣", "Zeng Min")
    (True, False)
    """
    letters = plain_pinyin(fold(latin))
    return any(letters in (sound.surname + sound.given, sound.given + sound.surname) for sound in read_name(han))


def read_text(text: str) -> str:
    """Any Han text in pinyin, character by character with its usual reading, other characters as they are.

    >>> read_text("微信事业群")
    'weixinshiyequn'
    """
    return "".join((read_char(char) or (char,))[0] if is_han(char) else char for char in fold(text)) if has_han(text) else fold(text)


@cache
def surname_sounds() -> dict[str, str]:
    """Each sound of a common surname with the surnames it may be."""
    found: dict[str, str] = {}
    for surname in sorted({*COMMON, *COMPOUND}):
        for reading in read_surname(surname):
            found[reading] = found.get(reading, "") + surname
    return found


@cache
def _syllables() -> frozenset[str]:
    from pypinyin.constants import PINYIN_DICT

    readings = {reading for entry in PINYIN_DICT.values() for reading in entry.split(",")}
    return frozenset(one for one in map(plain_pinyin, readings) if re.fullmatch(r"[a-z]+", one) and re.search(r"[aeiouv]", one))


@lru_cache(maxsize=1 << 16)
def split_syllables(word: str) -> tuple[str, ...]:
    """A word as pinyin syllables, as few as possible; empty where it is no pinyin.

    >>> split_syllables("xiaolong"), split_syllables("martin")
    (('xiao', 'long'), ())
    """
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            before = best[start]
            if before is not None and word[start:end] in _syllables():
                longer = (*before, word[start:end])
                known = best[end]
                if known is None or len(longer) < len(known):
                    best[end] = longer
    return best[-1] or ()
