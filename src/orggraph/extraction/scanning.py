"""Scanning: the longest known word at every place of a text, found once for all its lines."""

import itertools
import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple


class Piece(NamedTuple):
    """A known word, or one character of none (`kind` empty)."""

    kind: str
    start: int
    end: int
    word: str


# A word that mixes Latin letters with others; what stands behind the Latin letters it begins with.
_MIXED = re.compile(r"(?=.*[A-Za-z])(?=.*[^\x00-\x7f])[A-Za-z]*(.*)", re.DOTALL)
# What marks the kind of a registered name, in contrast to a word of the lexicon.
NAMED = "@"
# The kind of what stands between words and is left out: a blank.
BLANK = " "
_new = tuple.__new__  # Piece(…) costs twice as much, once a word


class Scanner:
    """Words with their kinds; `begun` holds, by two first characters, how long the words are that begin so, longest first."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words: dict[str, str] = {}
        self.begun: dict[str, tuple[int, ...]] = {}
        self._behind: dict[str, str] = {}
        self._add(words)

    def _add(self, words: Mapping[str, str]) -> None:
        self.words.update(words)
        added: dict[str, set[int]] = {}
        for word, kind in words.items():
            if len(word) > 1:
                added.setdefault(word[:2], set()).add(len(word))
            if kind.startswith(NAMED) and not word.isascii() and (found := _MIXED.fullmatch(word)):
                self._behind[word] = found[1]
        for first, lengths in added.items():
            self.begun[first] = tuple(sorted(lengths.union(self.begun.get(first, ())), reverse=True))

    def extended(self, words: Mapping[str, str]) -> "Scanner":
        """A scanner that knows these words too, which win over equal ones."""
        wider = Scanner({})
        wider.words, wider.begun, wider._behind = self.words.copy(), self.begun.copy(), self._behind.copy()
        wider._add(words)
        return wider

    def mixed_in(self, text: str) -> tuple[str, ...]:
        """The names of mixed script that a text holds, longest first; no abbreviation beside the name it means (WXG微信事业群)."""
        held = [name for name in self._behind if name in text]
        is_beside = {name: self._behind[name] != name and self.words.get(self._behind[name], "").startswith(NAMED) for name in held}
        return tuple(sorted((name for name in held if not is_beside[name]), key=lambda name: (-len(name), name)))


class Scan:
    """A text with the words that begin at each of its places; a stretch of it then only picks its pieces.

    `kinds` says what each character is alone, and `single` are the pieces of those; `mixed` are the scanner's names of mixed
    script that the text holds.
    """

    def __init__(self, text: str, scanner: Scanner, kinds: Mapping[str, str]) -> None:
        self.text, self.scanner = text, scanner
        fields = zip(map(kinds.__getitem__, text), range(len(text)), range(1, len(text) + 1), text, strict=True)
        self.single = list(map(_new, itertools.repeat(Piece), fields))
        self.words, self.mixed = scanner.words, scanner.mixed_in(text)
        self._longest = self.single.copy()
        self._shorter: dict[int, list[Piece]] = {}
        beginnings = map(scanner.begun.get, map(operator.add, text, text[1:]))
        for at, lengths in [(at, lengths) for at, lengths in enumerate(beginnings) if lengths]:
            self._find(at, lengths)

    def _find(self, at: int, lengths: Iterable[int]) -> None:
        """Puts down the words of these lengths that begin at a place."""
        text, words = self.text, self.words
        found = []
        for length in lengths:
            word = text[at:at + length]
            if word in words and len(word) == length:
                found.append(_new(Piece, (words[word], at, at + length, word)))
        if found:
            self._longest[at] = found[0]
            self._shorter[at] = found[1:]

    def extended(self, words: Mapping[str, str]) -> tuple["Scan", list[tuple[int, int]]]:
        """The scan with these words of two characters or more known too, which win over equal ones, and the spans where they stand."""
        wider = object.__new__(Scan)
        scanner = self.scanner.extended(words)
        wider.text, wider.scanner, wider.single = self.text, scanner, self.single
        wider.words, wider.mixed = scanner.words, scanner.mixed_in(self.text)
        wider._longest, wider._shorter = self._longest.copy(), self._shorter.copy()
        spans = sorted((at, at + len(word)) for word in words for at in _places(self.text, word))
        for start in {start for start, _ in spans}:
            wider._find(start, scanner.begun[self.text[start:start + 2]])
        return wider, spans

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of `text[start:end]`, blanks left out; offsets are the text's."""
        pieces: list[Piece] = []
        longest = self._longest
        at = start
        while at < end:
            piece = longest[at]
            if piece[2] > end:
                piece = next((shorter for shorter in self._shorter[at] if shorter[2] <= end), self.single[at])
            if piece[0] != BLANK:
                pieces.append(piece)
            at = piece[2]
        return pieces


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, overlapping places included."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
