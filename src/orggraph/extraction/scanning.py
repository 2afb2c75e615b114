"""Scanning: the longest known word at every place of a text, in one pass."""

import re
from collections.abc import Mapping
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


class Scanner:
    """Words by how long those with the same first character are; one look a length, so scanning is linear in the text.

    `mixed` are the registered names of mixed script that the text at hand holds, longest first.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words: dict[str, str] = {}
        self.mixed: tuple[str, ...] = ()
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._behind: dict[str, str] = {}
        self._add(words)

    def _add(self, words: Mapping[str, str]) -> None:
        self.words.update(words)
        added: dict[str, set[int]] = {}
        for word, kind in words.items():
            added.setdefault(word[0], set()).add(len(word))
            if kind.startswith(NAMED) and (found := _MIXED.fullmatch(word)):
                self._behind[word] = found[1]
        for first, lengths in added.items():
            self._lengths[first] = tuple(sorted(lengths.union(self._lengths.get(first, ())), reverse=True))

    def extended(self, words: Mapping[str, str]) -> "Scanner":
        """A scanner that knows these words too, which win over equal ones."""
        wider = Scanner({})
        wider.words, wider._lengths, wider._behind = self.words.copy(), self._lengths.copy(), self._behind.copy()
        wider._add(words)
        return wider

    def on(self, text: str) -> "Scanner":
        """This scanner for a text: its `mixed` names, without abbreviations beside the name they stand for (WXG微信事业群)."""
        bound = Scanner({})
        bound.words, bound._lengths = self.words, self._lengths
        held = [name for name in self._behind if name in text]
        is_beside = {name: self._behind[name] != name and self.words.get(self._behind[name], "").startswith(NAMED) for name in held}
        bound.mixed = tuple(sorted((name for name in held if not is_beside[name]), key=lambda name: (-len(name), name)))
        return bound

    def finds(self, text: str, start: int, end: int) -> bool:
        """Whether a word stands anywhere in `text[start:end]`."""
        words, lengths = self.words, self._lengths
        return any(
            text[at:min(at + length, end)] in words for at in range(start, end) if text[at] in lengths for length in lengths[text[at]]
        )

    def scan(self, text: str, start: int, end: int) -> list[Piece]:
        """The pieces of `text[start:end]`, without gaps; offsets are the text's."""
        pieces: list[Piece] = []
        words, lengths, piece = self.words, self._lengths, tuple.__new__  # Piece(…) costs twice as much, once a character
        at = start
        while at < end:
            char = text[at]
            for length in lengths.get(char, ()):
                word = text[at:at + length]
                if word in words and at + length <= end:
                    pieces.append(piece(Piece, (words[word], at, at + length, word)))
                    at += length
                    break
            else:
                pieces.append(piece(Piece, ("", at, at + 1, char)))
                at += 1
        return pieces
