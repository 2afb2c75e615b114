"""A line of English as words and marks: initials and abbreviations keep their stop, a possessive stands by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ABBREVIATIONS = frozenset((
    "inc", "corp", "co", "ltd", "llc", "plc", "jr", "sr", "mr", "mrs", "ms", "dr", "prof", "st",
    "lt", "col", "cmdr", "capt", "gen", "gov", "sen",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no", "vs", "dept", "div",
    "calif", "conn", "ill", "ala", "mass",
    "fla", "tex", "ret", "hon", "rev", "ave", "est", "approx",
))
_WORD = re.compile(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9]*(?:[&'\-+./](?=[A-Za-zÀ-ɏ0-9])[A-Za-zÀ-ɏ0-9]+)*)|(?P<mark>--+|[^\sA-Za-zÀ-ɏ0-9])"
)
_SENTENCE = re.compile(r"[\s\"')\]]+[A-Z\"(]|\s*$")
_CLOSED = frozenset(("inc", "corp", "co", "ltd", "jr", "sr"))
_STARTERS = re.compile(
    r"\s+(?:(?!Chief|President|Vice|Executive|Senior|General|Chair|Director|Head)[A-Z][a-z]+ [A-Z][a-z]+|The|In|On"
    r"|He|She|It|They|We|Mr|Ms|Mrs|Dr|This|These|As|Before|After|At|His|Her|Also|Prior|From)\b"
)
_CONTRACTED = {"'ve": "have", "'ll": "will", "'re": "are", "'m": "am", "'d": "would"}
_OWNED = frozenset(("men's", "women's", "children's"))


@dataclass(slots=True, unsafe_hash=True)
class Lexeme:
    """A word or a mark: `[start, end)` of the text; `lower` is the word in small letters, a mark itself, `'s` a possessive."""

    start: int
    end: int
    text: str
    lower: str
    is_word: bool = True
    ends_sentence: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether a word begins with a capital letter, or with one behind a digit."""
        return self.is_word and any(char.isupper() for char in self.text[:2])


def split_line(shadow: str, start: int, end: int) -> list[Lexeme]:
    """The words and marks of `shadow[start:end]`."""
    lexemes: list[Lexeme] = []
    for found in _WORD.finditer(shadow, start, end):
        if not lexemes or found.start() >= lexemes[-1].end:
            lexemes += _lexemes(shadow, found, end)
    return lexemes


def _lexemes(shadow: str, found: re.Match[str], end: int) -> Iterator[Lexeme]:
    word = found["word"]
    if word is None:
        yield _mark(shadow, found.start(), found.end(), end)
        return
    lower, at = word.lower(), found.start()
    if lower.endswith("'s") and lower not in _OWNED:
        if len(word) > 2:
            yield Lexeme(at, found.end() - 2, word[:-2], lower[:-2])
        yield Lexeme(found.end() - 2, found.end(), "'s", "'s", is_word=False)
        return
    contracted = next((tail for tail in _CONTRACTED if lower.endswith(tail) and len(word) > len(tail)), "")
    if contracted:
        middle = found.end() - len(contracted)
        yield Lexeme(at, middle, word[:-len(contracted)], lower[:-len(contracted)])
        yield Lexeme(middle, found.end(), contracted, _CONTRACTED[contracted])
        return
    if shadow[found.end():found.end() + 1] == "." and found.end() < end and _keeps_stop(word, lower):
        closes = lower in _CLOSED and _STARTERS.match(shadow, found.end() + 1, end) is not None
        yield Lexeme(at, found.end() + 1, word + ".", lower + ".", ends_sentence=closes or found.end() + 1 == end)
        return
    yield Lexeme(at, found.end(), word, lower)


def _keeps_stop(word: str, lower: str) -> bool:
    return lower in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _mark(shadow: str, start: int, stop: int, end: int) -> Lexeme:
    """A mark; stops that nothing but a new sentence follows end one."""
    text = shadow[start:stop]
    lone = shadow[start - 1:start] == "." and text == "."
    ends = text in "!?" or (text == "." and not lone and _SENTENCE.match(shadow, stop, end) is not None)
    return Lexeme(start, stop, text, text, is_word=False, ends_sentence=ends)
