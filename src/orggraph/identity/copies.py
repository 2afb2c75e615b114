"""Copies: texts that are one text reprinted, syndicated or converted to the other script; they count as one source.

Candidates come from MinHash with locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of Massive Datasets,
ch. 3), each pair is then measured exactly, and copies of copies are copies: connected components, so that order is nothing. Rows of tables
are no copies of each other, however alike they look. Texts compare in simplified characters, half width, without blanks and punctuation.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import hash_text
from orggraph.core.events import mentions_of
from orggraph.core.script import fold_name, shadow
from orggraph.core.tellings import Counted, Telling

if TYPE_CHECKING:
    from numpy import uint64
    from numpy.typing import NDArray

LEAST_SHARED = 0.7
"""Of all five-word stretches of two texts, the part that copies share at least (Jaccard)."""
LEAST_HELD = 0.9
"""Or: the part of the shorter text that the longer one holds, where it is at least half as long."""
_LENGTH, _LEAST_STRETCHES, _LEAST_RATIO = 5, 12, 0.5
_CANDIDATE, _PERMUTATIONS, _SEED = 0.4, 128, 1
_WORD = re.compile(r"[一-鿿㐀-䶿]|[^\W_一-鿿㐀-䶿]+")


def join_copies(counted: Counted, bands: Mapping[str, Sequence[str]] | None = None) -> Counted:
    """The same tellings, with those of copies under one source: the id of the earliest published text, then the least.

    `bands` are those of the texts as `band_text` gives them, where they are known already.
    """
    leaders = find_copies(counted, bands)
    if not leaders:
        return counted
    return replace(counted, tellings=tuple(
        replace(telling, source=leaders.get(telling.source, telling.source)) for telling in counted.tellings
    ))


def find_copies(counted: Counted, bands: Mapping[str, Sequence[str]] | None = None) -> dict[str, str]:
    """The text ids of all copies but the first of each, with the id of the first."""
    people = _people(counted.tellings)
    texts = {key: counted.announcements[key] for key in sorted(people) if key in counted.announcements}
    if len(texts) < 2:
        return {}
    parents = {key: key for key in texts}
    for left, right in _candidates(texts, bands or {}):
        if _tell_of_the_same(people[left], people[right]) and are_copies(texts[left].text, texts[right].text):
            one, two = sorted((_root(parents, left), _root(parents, right)))
            parents[two] = one
    return _lead(texts, parents)


def _people(tellings: Iterable[Telling]) -> dict[str, set[str]]:
    """The people whom the claims of each text name; texts of tables are left out."""
    found: dict[str, set[str]] = {}
    for telling in tellings:
        if telling.claim.zone != "table":
            names = found.setdefault(telling.claim.announcement, set())
            names.update(fold_name(mention.name) for _, mention in mentions_of(telling.claim.event) if mention.kind == "executive")
    return found


def _tell_of_the_same(left: set[str], right: set[str]) -> bool:
    """A form filled in for another person is no copy: each names somebody whom the other doesn't."""
    return left <= right or right <= left


def _candidates(texts: Mapping[str, Announcement], bands: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of texts that have a band in common, each once."""
    sharing: dict[str, list[str]] = {}
    for key, text in texts.items():
        near: set[str] = set()
        for band in bands.get(key) or band_text(text.text):
            near.update(sharing.setdefault(band, []))
            sharing[band].append(key)
        yield from sorted((other, key) for other in near)


@cache
def _layout() -> tuple[int, int]:
    """How many bands there are, and of how many rows each."""
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS, weights=(0.1, 0.9))
    return index.b, index.r


@lru_cache(maxsize=1 << 13)
def band_text(text: str) -> tuple[str, ...]:
    """The bands of a text's sketch, numbered: texts that are alike have one in common, others hardly ever.

    A short text, whose only copies are equal to it, has one band; one without words none.
    """
    runs = sorted(" ".join(stretch) for stretch in stretches(text))
    if len(runs) < _LEAST_STRETCHES:
        return (f"={hash_text(chr(10).join(runs))[:16]}",) if any(runs) else ()
    values, (many, rows) = _sketch(runs), _layout()
    return tuple(f"{number}={crc32(values[number * rows:(number + 1) * rows].tobytes()):08x}" for number in range(many))


def _sketch(runs: Sequence[str]) -> "NDArray[uint64]":
    from datasketch import MinHash

    sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED, hashfunc=crc32)
    sketch.update_batch([run.encode() for run in runs])
    values: NDArray[uint64] = sketch.hashvalues
    return values


def stretches(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of five words, a Chinese character being a word; a text shorter than that is one run."""
    words = _WORD.findall(shadow(text).casefold())
    return frozenset(tuple(words[start:start + _LENGTH]) for start in range(max(1, len(words) - _LENGTH + 1)))


def are_copies(left: str, right: str) -> bool:
    """Whether two texts are one text but for a little; short ones only where they are equal, blanks and punctuation apart.

    >>> are_copies("曾鸣任电商产品部负责人。", "曾鳴任電商產品部負責人！"), are_copies("曾鸣任负责人。", "曾明任负责人。")
    (True, False)
    """
    one, two = stretches(left), stretches(right)
    if min(len(one), len(two)) < _LEAST_STRETCHES:
        return one == two != frozenset({()})
    shared, shorter, longer = len(one & two), *sorted((len(one), len(two)))
    if shared / len(one | two) >= LEAST_SHARED:
        return True
    return shorter / longer >= _LEAST_RATIO and shared / shorter >= LEAST_HELD


def _root(parents: dict[str, str], key: str) -> str:
    while parents[key] != key:
        parents[key] = parents[parents[key]]
        key = parents[key]
    return key


def _lead(texts: Mapping[str, Announcement], parents: dict[str, str]) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for key in texts:
        groups.setdefault(_root(parents, key), []).append(key)
    leaders: dict[str, str] = {}
    for members in groups.values():
        first = min(members, key=lambda key: (texts[key].published or date.max, key))
        leaders.update({key: first for key in members if key != first})
    return leaders
