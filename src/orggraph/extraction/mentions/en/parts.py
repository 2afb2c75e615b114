"""What only the sentences behind a change name: the parts of a split, the department that comes out of a merger.

X will be split into two teams. A, under P, and B, under Q. · We are merging A and B. The new team, to be called C, …
"""

from collections.abc import Sequence

from orggraph.extraction.phrases import PEOPLE, UNITS, Phrase, Place, single
from orggraph.extraction.tokens import COLON, Token

_INTO = frozenset(("INTO", "AS", "MERGE", "MERGE_INTO", "CALLED"))
_SPLITS = (["SPLIT", UNITS, "SPLIT_INTO"], ["SPLIT", UNITS, "INTO"])
_PART_VERBS = frozenset(("OWN", "LED_BY", "LED_BY_WILL", "LEAD"))


def with_parts(sentences: Sequence[list[Phrase]]) -> list[list[Phrase]]:
    """The sentences of a line; a split without targets takes the departments that the next sentences are about."""
    told: list[list[Phrase]] = []
    for index, sentence in enumerate(sentences):
        told.append(sentence)
        if (into := _with_target(sentence, sentences[index + 1:index + 3])) is not None:
            told[-1] = into
            continue
        at = next((i for i, phrase in enumerate(sentence) if phrase.kind == "SPLIT"), -1)
        colon = next((i for i, phrase in enumerate(sentence) if phrase.kind == COLON and i > at >= 0), 0)
        named = [phrase for phrase in sentence[colon + 1:] if colon and phrase.kind == UNITS]
        behind = _parts(sentences[index + 1:index + 5], sentence[at - 1].places[0]) if colon and at and sentence[at - 1].places else []
        first = at + 1 + (_kinds(sentence[at + 1:at + 2]) == ["INTO"])
        if at >= 0 and not colon and _kinds(sentence[first:]) == [UNITS, "SEP", UNITS]:
            places = (*sentence[first].places, *sentence[first + 2].places)
            told[-1] = [*sentence[:first], Phrase(UNITS, sentence[first].start, sentence[first + 2].end, places=places)]
            continue
        if len(named) == 1 and behind and _kinds(sentence[colon + 1:colon + 3]) == [UNITS, "LED_BY_WILL"]:
            places = (*named[0].places, *behind)
            told[-1:] = [[*sentence[:colon + 1], Phrase(UNITS, named[0].start, places[-1].token.end, places=places)], sentence[colon + 1:]]
            continue
        if len(named) > 1:
            places = tuple(place for phrase in named for place in phrase.places)
            told[-1] = [*sentence[:colon + 1], Phrase(UNITS, named[0].start, named[-1].end, places=places)]
            continue
        is_open = at >= 0 and not any(phrase.kind == UNITS for phrase in sentence[at + 2:])
        if is_open and _kinds(sentence[at:at + 3]) in _SPLITS and len(sentence[at + 1].places) == 1:
            parts = _parts(sentences[index + 1:index + 5], sentence[at + 1].places[0])
            if len(parts) > 1:
                start, end = parts[0].start, parts[-1].token.end
                told[-1] = [*sentence[:at + 3], single(Token(COLON, start, start)), Phrase(UNITS, start, end, places=tuple(parts))]
            continue
        if at < 0 or any(phrase.kind == UNITS for phrase in sentence[at + 1:]):
            continue
        source = sentence[at - 1] if at and sentence[at - 1].kind == UNITS else None
        if source is None or len(source.places) != 1:
            continue
        parts = _parts(sentences[index + 1:index + 5], source.places[0])
        if len(parts) > 1:
            start, end = parts[0].start, parts[-1].token.end
            told[-1] = [*sentence[:at + 1], single(Token(COLON, start, start)), Phrase(UNITS, start, end, places=tuple(parts))]
    return told


def _with_target(sentence: Sequence[Phrase], behind: Sequence[Sequence[Phrase]]) -> list[Phrase] | None:
    """A merger that says not into what, with the new department that one of the next sentences names; None where there is none."""
    if _kinds(sentence[-2:]) == [UNITS, "MERGE"] and len(sentence[-2].places) > 1:
        target = next((found for later in behind[:1] if (found := _named_target(later)) is not None), None)
        return [*sentence, single(Token("INTO", sentence[-1].end, sentence[-1].end)), target] if target is not None else None
    for at in range(len(sentence) - 1):
        first, listed = at, at + 1 + (sentence[at + 1].kind in ("ITS", "HIS"))
        if sentence[first].kind != "MERGE" or listed >= len(sentence) or len(sentence[listed].places) < 2:
            continue
        if any(phrase.kind in _INTO for phrase in sentence[listed + 1:listed + 4]):
            return None
        target = next((found for later in behind if (found := _named_target(later)) is not None), None)
        if target is None:
            return None
        end = sentence[listed].end
        return [*sentence[:first + 1], sentence[listed], single(Token("INTO", end, end)), target]
    return None


def _named_target(sentence: Sequence[Phrase]) -> Phrase | None:
    """The new department that a sentence begins with: the new unit, to be called C; the combined team will be called C."""
    at = int(bool(sentence) and sentence[0].kind == "NEW")
    kinds = _kinds(sentence[at:at + 3])
    found: Phrase | None
    if kinds[:1] == ["THIS_UNIT"] and kinds[1:] in (["RENAME", UNITS], ["CALLED", UNITS]):
        found = sentence[at + 2]
    else:
        described = (p for p in sentence[:4] if p.kind == UNITS and p.start < p.places[0].start and len(p.places) == 1)
        found = next(described, None)
    if found is None:
        return None
    return Phrase(UNITS, found.places[0].token.start, found.end, places=found.places) if len(found.places) == 1 else None


def _kinds(phrases: Sequence[Phrase]) -> list[str]:
    """The kinds of some phrases."""
    return [phrase.kind for phrase in phrases]


def _led_parts(sentences: Sequence[Sequence[Phrase]]) -> list[Place]:
    """The departments that the sentences right behind a split give to somebody: P will lead A. Q will lead B."""
    parts: list[Place] = []
    for sentence in sentences:
        if _kinds(sentence[:3]) != [PEOPLE, "LEAD", UNITS] or len(sentence[2].places) != 1:
            break
        parts.append(sentence[2].places[0])
    return parts


def _parts(sentences: Sequence[Sequence[Phrase]], source: Place) -> list[Place]:
    """The departments at the head of sentences that say who leads them or what they do."""
    parts: list[Place] = []
    for sentence in sentences:
        kinds = [phrase.kind for phrase in sentence]
        if len(sentence) > 1 and kinds[0] == UNITS and len(sentence[0].places) == 1 and kinds[1] in _PART_VERBS:
            place = sentence[0].places[0]
            if place.token.start > source.token.end and all(known.token.start != place.token.start for known in parts):
                parts.append(place)
    if not parts:
        parts = _led_parts(sentences)
    return sorted(parts, key=lambda place: place.start)
