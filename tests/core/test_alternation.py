"""Many words as one expression find what a plain alternation, longest first, finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from orggraph.core.alternation import one_of

WORDS = st.sets(st.text("ab.部", min_size=1, max_size=4), max_size=8)


@given(WORDS, st.text("ab.部x", max_size=20))
def test_the_longest_word_is_found_at_every_place(words: set[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
    assert re.findall(one_of(words), text) == re.findall(plain, text)


@given(WORDS, st.text("ab.部x", max_size=20))
def test_a_shorter_word_is_found_where_the_longer_one_does_not_end(words: set[str], text: str) -> None:
    ordered = sorted(words, key=len, reverse=True)
    plain = "|".join(rf"(?<![ab]){re.escape(word)}(?![ab])" for word in ordered) or "(?!)"
    found = re.findall(one_of(words, before="(?<![ab].)", behind="(?![ab])"), text)
    assert found == re.findall(plain, text)
