"""Scanning: the longest known word at every place of a text, found once for all its lines."""

import functools
import operator
import re
from collections.abc import Iterable, Mapping
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
        self.words = dict(words)
        begun: dict[str, set[int]] = {}
        for word in words:
            begun.setdefault(word[:2], set()).add(len(word))
        self.begun = {first: tuple(sorted(lengths, reverse=True)) for first, lengths in begun.items() if len(first) > 1}
        self.mixed = mixed_names(words)


def mixed_names(words: Mapping[str, str]) -> dict[str, str]:
    """The registered names of mixed script, with what stands behind the Latin letters that they begin with."""
    named = (word for word, kind in words.items() if kind.startswith(NAMED) and not word.isascii())
    return {word: found[1] for word in named if (found := _MIXED.fullmatch(word))}


class Scan:
    """A text with the words that begin at each of its places; a stretch of it then only picks its pieces.

    `kinds` says what each character is alone; the pieces of those are made where a stretch first picks them.
    """

    def __init__(self, text: str, scanner: Scanner, kinds: Mapping[str, str]) -> None:
        self.text, self._words, self._added = text, scanner.words, dict[str, str]()
        self._kinds = kinds
        self._beginnings = list(map(operator.add, text, text[1:]))
        self._longest: list[Piece | None] = [None] * len(text)
        self._shorter: dict[int, list[Piece]] = {}
        for at, lengths in enumerate(map(scanner.begun.get, self._beginnings)):
            if lengths is not None:
                self._find(at, lengths)
        self._mixed = {name: behind for name, behind in scanner.mixed.items() if name in text}

    def _find(self, at: int, lengths: Iterable[int]) -> None:
        """Puts down the words of these lengths that begin at a place."""
        text, words = self.text, self._words
        found = []
        for length in lengths:
            word = text[at:at + length]
            if word in words and len(word) == length:
                found.append(_new(Piece, (words[word], at, at + length, word)))
        if found:
            self._longest[at] = found[0]
            self._shorter[at] = found[1:]

    def extended(self, words: Mapping[str, str]) -> tuple["Scan", list[tuple[int, int]]]:
        """The scan with these words known too, which win over equal ones, and the spans where they stand."""
        wider = object.__new__(Scan)
        wider.text, wider._kinds, wider._beginnings, wider._words = self.text, self._kinds, self._beginnings, self._words
        wider._added = {**self._added, **words}
        wider._mixed = self._mixed | {name: behind for name, behind in mixed_names(words).items() if name in self.text}
        wider._longest, wider._shorter = self._longest.copy(), self._shorter.copy()
        begun: dict[str, set[int]] = {}
        for word in words:
            begun.setdefault(word[:2], set()).add(len(word))
        found = [
            Piece(words[word], at, at + size, word)
            for at, sizes in enumerate(map(begun.get, self._beginnings)) if sizes
            for size in sizes if len(word := self.text[at:at + size]) == size and word in words
        ]
        ones = [char for char in begun if len(char) == 1]
        found += [Piece(words[char], at, at + 1, char) for char in ones for at, one in enumerate(self.text) if one == char]
        for piece in found:
            wider._put(piece)
        spans = sorted((piece.start, piece.end) for piece in found)
        return wider, spans

    def _put(self, piece: Piece) -> None:
        """Puts down a word at its place, instead of one of the same length."""
        at = piece.start
        if at not in self._shorter:
            self._longest[at], self._shorter[at] = piece, []
            return
        longest = self._longest[at]
        known = [longest, *self._shorter[at]] if longest is not None else self._shorter[at]
        found = sorted([piece, *(one for one in known if one.end != piece.end)], key=lambda one: -one.end)
        self._longest[at], self._shorter[at] = found[0], found[1:]

    def kind_of(self, word: str) -> str:
        """The kind of a word, empty for one that is not known."""
        return self._added.get(word) or self._words.get(word, "")

    @functools.cached_property
    def mixed(self) -> tuple[str, ...]:
        """The names of mixed script that the text holds, longest first; no abbreviation beside the name it means (WXG微信事业群)."""
        names = [name for name, behind in self._mixed.items() if behind == name or not self.kind_of(behind).startswith(NAMED)]
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of `text[start:end]`, blanks left out; offsets are the text's."""
        pieces: list[Piece] = []
        longest = self._longest
        at = start
        while at < end:
            piece = longest[at]
            if piece is None:
                piece = longest[at] = self._single(at)
            elif piece[2] > end:
                piece = next((shorter for shorter in self._shorter[at] if shorter[2] <= end), None) or self._single(at)
            if piece[0] != BLANK:
                pieces.append(piece)
            at = piece[2]
        return pieces

    def _single(self, at: int) -> Piece:
        """The character at a place."""
        char = self.text[at]
        return _new(Piece, (self._kinds[char], at, at + 1, char))
