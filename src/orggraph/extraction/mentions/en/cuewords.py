"""Cue words of English: a small macro language spelt out, and the longest cue at a word, adverbs inside it passed over.

`{a|b}` parts alternatives, `{|a}` may be left out, `$NAME` is a macro of `lexicon/en/forms.toml`; lower case throughout.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from orggraph.extraction.lexicon import load_table

_MACRO = re.compile(r"\$([A-Z]+)")


def expand(entry: str, macros: Mapping[str, str]) -> list[str]:
    """All wordings of an entry.

    >>> expand("$WILL {lead|run}", {"WILL": "{will|to}"})
    ['to lead', 'to run', 'will lead', 'will run']
    """
    while _MACRO.search(entry):
        entry = _MACRO.sub(lambda found: macros[found[1]], entry)
    return sorted({" ".join(wording.split()) for wording in _alternatives(entry)})


def _alternatives(entry: str) -> list[str]:
    """The wordings of an entry without macros, the outermost braces taken apart one after the other."""
    parts: list[list[str]] = []
    depth, start = 0, 0
    options: list[str] = []
    for at, char in enumerate(entry):
        if char == "{":
            if depth == 0:
                parts.append([entry[start:at]])
                start, options = at + 1, []
            depth += 1
        elif char == "|" and depth == 1:
            options.append(entry[start:at])
            start = at + 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                parts.append([inner for option in (*options, entry[start:at]) for inner in _alternatives(option)])
                start = at + 1
    parts.append([entry[start:]])
    return ["".join(choice) for choice in product(*parts)]


@dataclass
class _Node:
    """A place in the tree of cues: what may follow, and the kind of a cue that ends here."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    kind: str = ""


class CueTree:
    """All cues as a tree over words; looking one up is linear in its length."""

    def __init__(
        self, kinds: Mapping[str, Sequence[str]], macros: Mapping[str, str], adverbs: frozenset[str], auxiliary: Sequence[str] = (),
    ) -> None:
        self._root, self._ahead = _Node(), _Node()
        self._adverbs = adverbs
        for entry in auxiliary:
            for wording in expand(entry, macros):
                self._add(wording.split(), "will", self._ahead)
        for kind, entries in kinds.items():
            for entry in entries:
                for wording in expand(entry, macros):
                    self._add(wording.split(), kind)

    def _add(self, words: Sequence[str], kind: str, root: _Node | None = None) -> None:
        node = root or self._root
        for word in words:
            node = node.following.setdefault(word, _Node())
        node.kind = node.kind or kind

    def longest(self, words: Sequence[str], index: int) -> tuple[int, str]:
        """The word behind the longest cue that begins at a word, and its kind; `(index, "")` where none does."""
        ends = list(self._ends(self._root, words, index, 0))
        if words[index] in self._ahead.following:
            for behind, will in list(self._ends(self._ahead, words, index, 0)):
                ends += self._ends(self._root.following[will], words, behind, 0)
        return max(ends, default=(index, ""))

    def _ends(self, node: _Node, words: Sequence[str], at: int, passed: int, passing: bool = False) -> Iterator[tuple[int, str]]:
        """Where cues end that go on from a node at a word, at most three adverbs passed over."""
        if node.kind and not passing:
            yield at, node.kind
        if at == len(words):
            return
        following = node.following.get(words[at])
        if following is not None:
            yield from self._ends(following, words, at + 1, passed)
        if node is not self._root and node is not self._ahead and passed < 3 and words[at] in self._adverbs:
            yield from self._ends(node, words, at + 1, passed + 1, passing=True)


@cache
def english_cues() -> CueTree:
    """The cues of `lexicon/en/cues.toml`."""
    forms = load_table("en", "forms")
    macros = {name: value for name, value in forms.items() if name.isupper()}
    auxiliary = [entry for line in forms["auxiliary"].strip().split("\n") for entry in _alternatives("{" + line + "}")]
    return CueTree(load_table("en", "cues"), macros, frozenset(forms["adverbs"].split()), auxiliary)
