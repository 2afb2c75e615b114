"""Latin names: given names, surname, particles, generation and form of address of a person's name in Latin letters.

Words are compared in small letters without diacritics. What a name may be read as in Chinese order is for the rules to say.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from orggraph.core.script import has_han
from orggraph.identity.names import drop_unseen

_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady"})
_DEGREES = frozenset({"phd", "mba", "cpa", "md", "jd", "cfa", "esq", "obe", "cbe"})
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_PARTICLES = frozenset({
    "van", "von", "de", "der", "den", "la", "le", "di", "da", "dos", "das", "do", "du", "del", "della", "ter", "ten", "te", "zu", "zum",
    "zur", "af", "av", "bin", "ibn", "al", "el", "y", "e", "st",
})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


@dataclass(frozen=True, slots=True)
class LatinName:
    """A person's name in parts: `words` are given names, then the surname; `spelled` the same with umlauts written out."""

    words: tuple[str, ...]
    particles: tuple[str, ...]
    generation: str
    spelled: tuple[str, ...]
    is_inverted: bool = False

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]

    @property
    def given(self) -> tuple[str, ...]:
        """The words before the surname."""
        return self.words[:-1]


def plain(text: str) -> str:
    """Small letters without diacritics.

    >>> plain("Søren Müller")
    'soren muller'
    """
    small = unicodedata.normalize("NFKC", drop_unseen(text)).casefold().translate(_LETTERS)
    return "".join(char for char in unicodedata.normalize("NFD", small) if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 16)
def read_letters(text: str) -> frozenset[str]:
    """The letters and digits of a text without diacritics, umlauts dropped and spelled out.

    >>> sorted(read_letters("Jürgen O’Neill")), sorted(read_letters("Zoë"))
    (['juergenoneill', 'jurgenoneill'], ['zoe'])
    """
    spelled = unicodedata.normalize("NFC", drop_unseen(text)).casefold().translate(_SPELLED)
    return frozenset("".join(char for char in plain(one) if char.isalnum()) for one in (text, spelled))


@lru_cache(maxsize=1 << 17)
def parse_latin(name: str) -> LatinName | None:
    """The parts of a name of two words or more in Latin letters; None for others.

    >>> parse_latin("Mr. John A. Smith, Jr.").given, parse_latin("Smith, John").surname, parse_latin("Lakezeng")
    (('john', 'a'), 'smith', None)
    """
    if has_han(name):
        return None
    parts = [part.strip() for part in unicodedata.normalize("NFKC", drop_unseen(name)).split(",")]
    is_inverted = False
    if len(parts) > 1 and not all(_key(word) in _GENERATIONS or _key(word) in _DEGREES for word in parts[1].split()):
        parts[0], parts[1] = parts[1], parts[0]
        is_inverted = True
    written = [word for word in re.split(r"[\s\-‐‑–]+", " ".join(parts).replace(".", ". ")) if _key(word)]
    while len(written) > 1 and _key(written[0]) in _ADDRESS:
        written.pop(0)
    generation = ""
    while len(written) > 1 and (_key(written[-1]) in _DEGREES or _key(written[-1]) in _GENERATIONS):
        generation = _GENERATIONS.get(_key(written.pop()), generation)
    particles = tuple(_key(word) for word in written[1:-1] if _key(word) in _PARTICLES)
    kept = [word for place, word in enumerate(written) if not (0 < place < len(written) - 1 and _key(word) in _PARTICLES)]
    words, spelled = tuple(map(_key, kept)), tuple(_key(word.casefold().translate(_SPELLED)) for word in kept)
    if len(words) < 2 or not all(re.fullmatch(r"[^\W\d_]+", word) for word in words):
        return None
    return LatinName(words, particles, generation, spelled, is_inverted)


def _key(word: str) -> str:
    return re.sub(r"[.,'’`]", "", plain(word))
