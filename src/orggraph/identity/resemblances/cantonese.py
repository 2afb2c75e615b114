"""刘炽平 and Lau Chi Ping: a surname as spelled in Hong Kong or Taiwan, and a given name of as many syllables; weak evidence."""

from collections.abc import Iterator

from orggraph.core.script import has_han
from orggraph.identity.latin import parse_latin
from orggraph.identity.lexicon.given_names import ENGLISH
from orggraph.identity.lexicon.surnames import SPELLINGS
from orggraph.identity.likeness import Home, Likeness, Resemblance
from orggraph.identity.names import fold
from orggraph.identity.sounds import read_name, split_name

_SCORE = 0.35


def block_cantonese(name: str, _home: Home) -> Iterator[str]:
    """The surname's character, with the number of syllables of the given name."""
    if has_han(name):
        yield from (f"{surname}|{len(given)}" for surname, given in split_name(fold(name)))
    else:
        yield from (f"{surname}|{len(syllables)}" for surname, syllables in _read(name))


def _read(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each surname that the first word may spell, with the words after it; names with an English given name are others' to judge."""
    parsed = parse_latin(name)
    if parsed is None or ENGLISH.intersection(parsed.words[1:]) or not 2 <= len(parsed.words) <= 3:
        return
    for surname in SPELLINGS.get(parsed.words[0], ""):
        yield surname, parsed.words[1:]


def compare_cantonese(left: str, right: str, _home: Home) -> Likeness | None:
    """A Han name with a Latin one of that surname; not where the Latin one is plain pinyin of some other name."""
    if has_han(left) == has_han(right):
        return None
    han, latin = (left, right) if has_han(left) else (right, left)
    parsed = parse_latin(latin)
    if parsed is None or any(sound.surname == parsed.words[0] for sound in read_name(han)):
        return None
    if set(block_cantonese(han, ())) & set(block_cantonese(latin, ())):
        return Likeness(_SCORE, f"{latin} may spell {han} as in Hong Kong or Taiwan")
    return None


RESEMBLANCE = Resemblance("Executive", block_cantonese, compare_cantonese)
