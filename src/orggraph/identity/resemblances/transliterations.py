"""蒂姆·库克 and Tim Cook: a foreign name in Chinese sounds, by the consonants of the surname; weak evidence."""

import re
from collections.abc import Iterator
from functools import lru_cache

from orggraph.core.script import has_han
from orggraph.identity.latin import parse_latin
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold
from orggraph.identity.sounds import read_text

_SCORE = 0.4
_LEAST = 2
_LATIN_SOUNDS = (
    ("sch", "s"), ("tch", "q"), ("ch", "q"), ("sh", "s"), ("ph", "f"), ("th", "s"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("ce", "se"),
    ("ci", "si"), ("cy", "sy"), ("c", "k"), ("dg", "j"), ("gh", "g"), ("w", "v"), ("z", "s"),
)
_HAN_SOUNDS = (
    ("zh", "j"), ("ch", "q"), ("sh", "s"), ("x", "s"), ("z", "s"), ("c", "s"), ("w", "v"), ("h", "h"),
)
_ALIKE = str.maketrans({"d": "t", "b": "p", "g": "k", "j": "s", "q": "s", "v": "f", "r": "l", "y": "", "h": "", "w": "f", "n": "n"})


def block_transliterations(name: str, _home: Home) -> Iterator[str]:
    """The consonants of the surname, and the first of the given name."""
    key = _skeleton(name)
    if key:
        yield key


@lru_cache(maxsize=1 << 16)
def _skeleton(name: str) -> str:
    """Empty where the name is neither a dotted Han name nor a Latin one of two words, or has too few consonants."""
    if has_han(name):
        parts = fold(name).split("·")
        words = [_thin(read_text(part), _HAN_SOUNDS) for part in (parts[0], parts[-1])] if len(parts) > 1 else []
    else:
        parsed = parse_latin(name)
        words = [_thin(word, _LATIN_SOUNDS) for word in (parsed.words[0], parsed.words[-1])] if parsed else []
    return f"{words[1]}|{words[0][:1]}" if words and len(words[1]) >= _LEAST else ""


def _thin(word: str, sounds: tuple[tuple[str, str], ...]) -> str:
    for old, new in sounds:
        word = word.replace(old, new)
    word = re.sub(r"r(?=[^aeiou]|$)", "", word)
    word = re.sub(r"(?<=[aeiou])ng|n(?=[^aeiou]|$)", "n", word)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouv']", "", word.replace("v", "f")).translate(_ALIKE))


def compare_transliterations(left: str, right: str, _home: Home) -> Likeness | None:
    """A dotted Han name with a Latin one of that sound."""
    if has_han(left) == has_han(right) or not _skeleton(left) or _skeleton(left) != _skeleton(right):
        return None
    han, latin = (left, right) if has_han(left) else (right, left)
    return Likeness(_SCORE, f"{han} may be {latin} in Chinese sounds")


RESEMBLANCE = Resemblance("Executive", block_transliterations, compare_transliterations)
