"""Anaphora: 该中心, 这两个部门 become the departments that they mean, before any row reads the sentence.

What founds or splits announces those that follow (分为两个部门：…), and means none named before. What cannot be told stays as it is.
"""

from collections.abc import Sequence

from orggraph.extraction.discourse import Discourse, is_of_change
from orggraph.extraction.phrases import UNITS, Phrase, Place
from orggraph.extraction.tokens import COLON, Token

_THIS, _THESE, _COUNTED = "THIS_UNIT", "THESE", "COUNTED"
_ANNOUNCING = frozenset(("ESTABLISH", "SPLIT", "AS", "RENAME", "FORM", "CALLED", "SPLIT_OFF", "INCLUDE", "FORMER", "NEWLY"))


def resolve(phrases: Sequence[Phrase], discourse: Discourse, shadow: str) -> Sequence[Phrase]:
    """The phrases of a sentence, those that point back replaced by what they mean."""
    if discourse.meanings.refers_before:
        return _referring(phrases, discourse, shadow)
    if not discourse.meanings.points_back or not any(phrase.kind in (_THIS, _THESE) for phrase in phrases):
        return phrases
    resolved: list[Phrase] = []
    groups: list[tuple[Place, ...]] = []
    for index, phrase in enumerate(phrases):
        if phrase.kind == UNITS:
            groups.append(phrase.places)
        if phrase.kind == _THESE and _sums_up(phrase, resolved, discourse):
            continue
        if phrase.kind == _THESE:
            resolved.append(_these(phrases, index, groups, discourse))
        elif phrase.kind == _THIS:
            place = _this(phrase, groups, discourse, shadow)
            resolved.append(Phrase(UNITS, phrase.start, phrase.end, places=(place,)) if place else phrase)
        else:
            resolved.append(phrase)
    return resolved


def _sums_up(phrase: Phrase, before: Sequence[Phrase], discourse: Discourse) -> bool:
    """Whether a count sums up the list right before it: 甲部、乙部、丙部|三个部门."""
    count = next((discourse.meanings.counted[char] for char in phrase.value if char in discourse.meanings.counted), 0)
    return bool(before) and before[-1].kind == UNITS and len(before[-1].places) == count > 1


def _these(phrases: Sequence[Phrase], index: int, groups: Sequence[tuple[Place, ...]], discourse: Discourse) -> Phrase:
    """So many departments: the nearest list of that length, else the last so many named in the line."""
    phrase = phrases[index]
    plain = Phrase(_COUNTED, phrase.start, phrase.end, token=Token(_COUNTED, phrase.start, phrase.end))
    before = phrases[index - 1].kind if index else ""
    behind = phrases[index + 1].kind if index + 1 < len(phrases) else ""
    if before in _ANNOUNCING or behind == COLON:
        return plain
    count = next((discourse.meanings.counted[char] for char in phrase.value if char in discourse.meanings.counted), 0)
    lists = [group for group in (discourse.topics, *groups) if len(group) > 1 and count in (0, len(group))]
    if lists:
        return Phrase(UNITS, phrase.start, phrase.end, places=lists[-1])
    named = (*discourse.seen, *(place for group in groups for place in group))
    return Phrase(UNITS, phrase.start, phrase.end, places=tuple(named[-count:])) if 1 < count <= len(named) else plain


def _this(phrase: Phrase, groups: Sequence[tuple[Place, ...]], discourse: Discourse, shadow: str) -> Place | None:
    """The last department named whose name ends in the same noun, else what the sentence or the section is about."""
    named = [*discourse.seen, *(place for group in groups for place in group)]
    if phrase.value.startswith(discourse.meanings.points_ahead):
        return discourse.begun[-1] if discourse.begun else None
    if phrase.value.startswith(discourse.meanings.points_home) and len(discourse.section) == 1:
        return discourse.section[0]
    noun = next((phrase.value.removeprefix(word) for word in discourse.meanings.points_back if phrase.value.startswith(word)), "")
    fitting = [place for place in named if noun and place.token.name_in(shadow).endswith(noun)]
    if fitting:
        return fitting[-1]
    return discourse.topic or (named[-1] if len({place.token.name_in(shadow) for place in named}) == 1 else None)


def _referring(phrases: Sequence[Phrase], discourse: Discourse, shadow: str) -> Sequence[Phrase]:
    """The phrases with a department that only points back (it, the group, the new unit) named where a verb of change follows it."""
    resolved: list[Phrase] = []
    groups: list[tuple[Place, ...]] = []
    for index, phrase in enumerate(phrases):
        behind = phrases[index + 1].kind if index + 1 < len(phrases) else ""
        before = resolved[-1].kind if resolved else ""
        if phrase.kind == UNITS:
            groups.append(phrase.places)
        if phrase.kind != _THIS or phrase.value != "generic" or behind not in discourse.meanings.refers_before or before in _ANNOUNCING:
            resolved.append(phrase)
            continue
        place = _new_or_known(phrase, before == "NEW", groups, discourse, shadow)
        if place is not None and before == "NEW":
            resolved.pop()
        resolved.append(Phrase(UNITS, phrase.start, phrase.end, places=(place,)) if place else phrase)
    return resolved


def _new_or_known(
    phrase: Phrase, is_new: bool, groups: Sequence[tuple[Place, ...]], discourse: Discourse, shadow: str,
) -> Place | None:
    """The department begun last, behind new; else the one named last whose name ends in the noun, else the topic."""
    if is_new or is_of_change(phrase, shadow):
        return discourse.begun[-1] if discourse.begun else None
    said = shadow[phrase.start:phrase.end].lower()
    named = [*discourse.seen, *(place for group in groups for place in group)]
    fitting = [place for place in named if place.token.name_in(shadow).lower().rsplit(" ", 1)[-1] == said]
    if fitting:
        return fitting[-1]
    if groups and len(groups[-1]) == 1:
        return groups[-1][0]
    return discourse.topic or (named[-1] if len({place.token.name_in(shadow) for place in named}) == 1 else None)
