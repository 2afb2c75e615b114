"""Corrections: sentences that say in so many words that they put right what an earlier telling said (更正, correction)."""

from collections.abc import Sequence

from orggraph.extraction.phrases import Phrase


def is_correction(phrases: Sequence[Phrase]) -> bool:
    """Whether a sentence corrects something about what it names."""
    kinds = {phrase.kind for phrase in phrases}
    return "CORRECTED" in kinds and bool(kinds & {"PEOPLE", "UNITS", "POSTS"})


def is_told_before(phrases: Sequence[Phrase]) -> bool:
    """Whether the words before a match cite what a correction puts right: Correction: the last memo said that…."""
    kinds = [phrase.kind for phrase in phrases]
    return "CORRECTED" in kinds and "NOTIFY" in kinds[kinds.index("CORRECTED"):]
