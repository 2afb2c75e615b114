"""Alternations: many words as one expression in the form of a tree, so that looking for all costs hardly more than for one."""

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""
_MANY = 8


def one_of(words: Iterable[str], before: str = "", behind: str = "") -> str:
    """An expression for any of these words, the longest that fits first; without words one that fits nowhere.

    `before` (a look behind over the word's first character too) and `behind` are conditions on what stands around.

    >>> one_of(["ab", "abc", "x"])
    '(?:ab(?:c|)|x)'
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    branches = [re.escape(char) + before + _spell(tree[char], behind) for char in sorted(tree) if char]
    ahead = f"(?=[{''.join(map(re.escape, filter(None, sorted(tree))))}])" if len(branches) > _MANY else ""  # most places fail at one look
    return f"{ahead}(?:{'|'.join(branches)})" if branches else "(?!)"


def _spell(node: _Tree, behind: str) -> str:
    """What may follow at a node, longer words first."""
    branches = [re.escape(char) + _spell(node[char], behind) for char in sorted(node) if char]
    if _END in node:
        branches.append(behind)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
