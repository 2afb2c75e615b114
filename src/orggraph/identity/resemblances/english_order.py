"""Allenzhang, Allen Zhang and 张小龙: an English given name before the surname of a Chinese name, as one word or two."""

from collections.abc import Iterator
from functools import lru_cache

from orggraph.core.script import has_han
from orggraph.identity.latin import parse_latin, plain
from orggraph.identity.lexicon.given_names import ENGLISH
from orggraph.identity.lexicon.surnames import SPELLINGS
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold
from orggraph.identity.sounds import is_read_as, split_name, split_syllables, surname_sounds

_KNOWN, _OTHER = 0.35, 0.3
_LEAST_GIVEN, _LONGEST = 2, 16


def block_english_order(name: str, _home: Home) -> Iterator[str]:
    """The surname's character."""
    if has_han(name):
        yield from (surname for surname, _ in split_name(fold(name)))
    else:
        yield from sorted({surname for _, sound in _cut(name) for surname in _surnames(sound)})


@lru_cache(maxsize=1 << 16)
def _cut(name: str) -> tuple[tuple[str, str], ...]:
    """Given name and surname as they may be read; two words must hold an English given name or one that is no pinyin."""
    parsed = parse_latin(name)
    if parsed is not None:
        given, surname = parsed.words[0], parsed.words[-1]
        is_english = len(parsed.words) == 2 and (given in ENGLISH or not split_syllables(given))
        return ((given, surname),) if is_english and _surnames(surname) else ()
    word = plain(name).strip()
    if not (word.isascii() and word.isalpha() and len(word) <= _LONGEST):
        return ()
    return tuple((word[:cut], word[cut:]) for cut in range(_LEAST_GIVEN, len(word) - 1) if _surnames(word[cut:]))


def _surnames(sound: str) -> str:
    return surname_sounds().get(sound, "") + SPELLINGS.get(sound, "")


def compare_english_order(left: str, right: str, _home: Home) -> Likeness | None:
    """A Han name with a handle or an English name that ends in its surname."""
    if has_han(left) == has_han(right):
        return None
    han, latin = (left, right) if has_han(left) else (right, left)
    surnames = {surname for surname, _ in split_name(fold(han))}
    if not surnames or is_read_as(han, latin):
        return None
    cuts = [(given, sound) for given, sound in _cut(latin) if surnames & set(_surnames(sound)) or surnames & {_surnames(sound)}]
    if not cuts:
        return None
    score = _KNOWN if any(given in ENGLISH for given, _ in cuts) else _OTHER
    return Likeness(score, f"{latin} ends in the surname of {han}")


RESEMBLANCE = Resemblance("Executive", block_english_order, compare_english_order)
