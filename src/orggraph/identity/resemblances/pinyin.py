"""曾鸣 and Zeng Ming or Ming Zeng: a Chinese name and its pinyin, in either order, or two spellings of one pinyin name."""

import re
from collections.abc import Iterator
from itertools import product

from orggraph.core.script import has_han
from orggraph.identity.latin import parse_latin
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold
from orggraph.identity.sounds import Sound, is_read_as, plain_pinyin, read_char, read_name, split_syllables

_WHOLE, _OTHER_SURNAME, _FLAT_U, _ORDER, _CUT_OTHERWISE = 0.85, 0.45, 0.6, 0.85, 0.4


def block_pinyin(name: str, _home: Home) -> Iterator[str]:
    """The letters of surname and given name in alphabetical order, so that order is nothing, ü as u; or all as one word."""
    if has_han(name):
        for sound in _all_sounds(name):
            yield _key(sound.surname, sound.given)
        yield from sorted({word for sound in read_name(name) for word in (sound.surname + sound.given, sound.given + sound.surname)})
    elif " " not in name.strip():
        yield plain_pinyin(name.strip())
    else:
        for surname, given in _latin_pairs(name):
            yield _key(surname, given)


def _key(surname: str, given: str) -> str:
    return "|".join(sorted((surname.replace("lyu", "lv").replace("v", "u"), given.replace("lyu", "lv").replace("v", "u"))))


def _all_sounds(name: str) -> list[Sound]:
    """The readings as a person's name, then those whose surname is read as in other words, or that cut a compound surname."""
    usual = list(read_name(name))
    if not usual:
        return []
    return [*usual, *(sound for sound in _unusual(name) if sound not in usual)]


def _unusual(name: str) -> Iterator[Sound]:
    """Readings with the first character alone as the surname, read as in any word: 曾 ceng, 欧 of 欧阳."""
    first, rest = fold(name)[0], fold(name)[1:]
    for reading in read_char(first):
        for syllables in product(*map(read_char, rest)):
            yield Sound(reading, syllables)


def _latin_pairs(name: str) -> list[tuple[str, str]]:
    """Surname and given name of a Latin name read as pinyin: surname first, then surname last; a hyphen joins (Ou-yang, Zi-yi)."""
    parsed = parse_latin(plain_pinyin(re.sub(r"['’‐‑-]", "", name)))
    if parsed is None or parsed.particles or parsed.generation:
        return []
    first, last = parsed.words[0], parsed.words[-1]
    pairs = [(last, "".join(parsed.words[:-1]))] if parsed.is_inverted else [
        (first, "".join(parsed.words[1:])), (last, "".join(parsed.words[:-1])),
    ]
    return [(surname, given) for surname, given in dict.fromkeys(pairs) if split_syllables(surname) and split_syllables(given)]


def compare_pinyin(left: str, right: str, _home: Home) -> Likeness | None:
    """A Han name with a Latin one, or two Latin ones; two Han names are never one by sound."""
    if has_han(left) and has_han(right):
        return None
    if not has_han(left) and not has_han(right):
        return _compare_latin(left, right)
    han, latin = (left, right) if has_han(left) else (right, left)
    if " " not in latin.strip():
        return Likeness(_WHOLE, f"{latin} is the pinyin of {han} in one word") if is_read_as(han, latin) else None
    return _compare_scripts(han, latin)


def _compare_scripts(han: str, latin: str) -> Likeness | None:
    pairs = _latin_pairs(latin)
    apart = _syllables_written(latin)
    for sound in read_name(han):
        if apart and apart != sound.syllables:
            continue
        if any(_alike(sound, pair) for pair in pairs):
            return Likeness(_WHOLE, f"{latin} is the pinyin of {han}")
        if any(_is_flat(sound, pair) for pair in pairs):
            return Likeness(_FLAT_U, f"{latin} is the pinyin of {han} with u for ü")
    for sound in _all_sounds(han):
        if (not apart or apart == sound.syllables) and any(_alike(sound, pair) for pair in pairs):
            return Likeness(_OTHER_SURNAME, f"{latin} is a pinyin of {han}, but not as a name is read")
    return None


def _syllables_written(latin: str) -> tuple[str, ...]:
    """The syllables that an apostrophe marks in the given name (Xi'an is xi and an); empty where none does."""
    for word in plain_pinyin(latin).replace("’", "'").split():
        if "'" in word:
            return tuple(word.split("'"))
    return ()


def _alike(sound: Sound, pair: tuple[str, str]) -> bool:
    surname, given = (part.replace("lyu", "lv") for part in pair)
    return (sound.surname, sound.given) == (surname, given)


def _is_flat(sound: Sound, pair: tuple[str, str]) -> bool:
    """Whether the pair is the sound but for a u where it has ü."""
    return (sound.surname.replace("v", "u"), sound.given.replace("v", "u")) == pair


def _compare_latin(left: str, right: str) -> Likeness | None:
    one, two = _latin_pairs(left), _latin_pairs(right)
    if not one or not two or _syllables_written(left) != _syllables_written(right):
        return None
    if one[0] == two[-1] or two[0] == one[-1]:
        return Likeness(_ORDER, f"{left} and {right} are one pinyin name in two orders")
    if one[0] == two[0]:
        return Likeness(_ORDER, f"{left} and {right} are one pinyin name")
    return None


RESEMBLANCE = Resemblance("Executive", block_pinyin, compare_pinyin)
