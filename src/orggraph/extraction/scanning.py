"""Scanning: the longest known word at every place of a text, in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A known word, or one character of none (`kind` empty)."""

    kind: str
    start: int
    end: int
    word: str


class Scanner:
    """Words by their first character, longest first; one look per character, so scanning is linear in the text."""

    def __init__(self, words: Mapping[str, str]) -> None:
        by_first: dict[str, list[tuple[str, str]]] = {}
        for word, kind in sorted(words.items(), key=lambda item: (-len(item[0]), item[0])):
            by_first.setdefault(word[0], []).append((word, kind))
        self._by_first = by_first
        self.words = words

    def scan(self, text: str, start: int, end: int) -> list[Piece]:
        """The pieces of `text[start:end]`, without gaps; offsets are the text's."""
        pieces: list[Piece] = []
        at = start
        while at < end:
            for word, kind in self._by_first.get(text[at], ()):
                if text.startswith(word, at) and at + len(word) <= end:
                    pieces.append(Piece(kind, at, at + len(word), word))
                    at += len(word)
                    break
            else:
                pieces.append(Piece("", at, at + 1, text[at]))
                at += 1
        return pieces
