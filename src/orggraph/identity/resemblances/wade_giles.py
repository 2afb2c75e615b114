"""蔡崇信 and Tsai Chung-hsin: a Chinese name in Wade–Giles, as written in Taiwan, without its marks; weak beside pinyin.

Source: H. A. Giles, A Chinese-English Dictionary (1912), in the form that passports use, without apostrophes and diacritics.
"""

import re
from collections.abc import Iterator
from functools import cache

from orggraph.core.script import has_han
from orggraph.identity.latin import parse_latin
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.sounds import Sound, read_name, split_syllables

_SCORE = 0.55
_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("j", "ch"),
    ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"), ("c", "ts"),
)
_WHOLE = {
    "zi": "tzu", "ci": "tzu", "si": "szu", "er": "erh", "ye": "yeh", "yan": "yen", "yong": "yung", "you": "yu", "ge": "ko", "ke": "ko",
    "he": "ho", "e": "o", "gui": "kuei", "kui": "kuei", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "zhuo": "cho",
    "chuo": "cho", "ri": "jih", "re": "je", "yi": "i", "bo": "po", "po": "po", "mo": "mo", "fo": "fo", "wo": "wo",
}


@cache
def spell_syllable(syllable: str) -> str:
    """A pinyin syllable in Wade–Giles without marks.

    >>> [spell_syllable(one) for one in ("zhang", "xin", "qian", "xue", "duo", "cai")]
    ['chang', 'hsin', 'chien', 'hsueh', 'to', 'tsai']
    """
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial = next((old for old, _ in _INITIALS if syllable.startswith(old)), syllable[:1] if syllable[:1] in "lmnfhswy" else "")
    final = syllable[len(initial):]
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        final = "ih"
    final = final.replace("ian", "ien").replace("ong", "ung").replace("v", "u")
    final = re.sub(r"ie$", "ieh", re.sub(r"ue$", "ueh", final))
    if final == "uo":
        final = "o"
    if final == "e":
        final = "e" if initial not in ("g", "k", "h") else "o"
    return dict(_INITIALS).get(initial, initial) + final


def _spell(sound: Sound) -> tuple[str, str]:
    return _spell_word(sound.surname), "".join(map(spell_syllable, sound.syllables))


def _spell_word(word: str) -> str:
    return "".join(map(spell_syllable, split_syllables(word) or (word,)))


def block_wade_giles(name: str, _home: Home) -> Iterator[str]:
    """Surname and given name in Wade–Giles; of a Latin name as written, in both orders."""
    if has_han(name):
        for sound in read_name(name):
            yield "|".join(_spell(sound))
    else:
        for pair in _latin_pairs(name):
            yield "|".join(pair)


def _latin_pairs(name: str) -> list[tuple[str, str]]:
    parsed = parse_latin(name.replace("'", "").replace("’", ""))
    if parsed is None or parsed.particles or parsed.generation:
        return []
    return list(dict.fromkeys([
        (parsed.words[0], "".join(parsed.words[1:])), (parsed.words[-1], "".join(parsed.words[:-1])),
    ]))


def compare_wade_giles(left: str, right: str, _home: Home) -> Likeness | None:
    """A Han name with a Latin one that is not its pinyin."""
    if has_han(left) == has_han(right):
        return None
    han, latin = (left, right) if has_han(left) else (right, left)
    pairs = _latin_pairs(latin)
    sounds = read_name(han)
    if any((sound.surname, sound.given) in pairs for sound in sounds):
        return None
    if any(_spell(sound) in pairs for sound in sounds):
        return Likeness(_SCORE, f"{latin} is {han} in Wade–Giles")
    return None


RESEMBLANCE = Resemblance("Executive", block_wade_giles, compare_wade_giles)
