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


def _is_mixed(word: str, words: Mapping[str, str]) -> bool:
    """Whether a word mixes Latin letters with others and is no abbreviation beside the name it stands for (WXG微信事业群)."""
    letters = [char.isascii() and char.isalpha() for char in word]
    behind = word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return any(letters) and not word.isascii() and (behind == word or behind not in words)


class Scanner:
    """Words by their first character, longest first; one look per character, so scanning is linear in the text."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        mixed = [word for word in words if _is_mixed(word, words)]
        self.mixed = tuple(sorted(mixed, key=lambda word: (-len(word), word)))
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for word, kind in words.items():
            self._by_first.setdefault(word[0], []).append((word, kind))
        for listed in self._by_first.values():
            listed.sort(key=lambda item: (-len(item[0]), item[0]))

    def extended(self, words: Mapping[str, str]) -> "Scanner":
        """A scanner that knows these words too, which win over equal ones; what they don't touch is shared."""
        wider = Scanner(words)
        wider.words = {**self.words, **words}
        for first, listed in self._by_first.items():
            added = wider._by_first.get(first, [])
            kept = [item for item in listed if item[0] not in words] if added else listed
            wider._by_first[first] = sorted([*added, *kept], key=lambda item: (-len(item[0]), item[0])) if added else kept
        return wider

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
