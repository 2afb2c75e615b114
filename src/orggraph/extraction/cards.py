"""Cards: a change told key by key (部门：甲部 / 动作：新设 / 总监：王小明 / 汇报对象：李雷), one a line, read as sentences.

The keys are the language's data (`lexicon/<code>/meanings.toml`, `[card]`). `unit` opens a card; on the lines below it `action`
goes on about the departments of the card, `report` about its people, `parent` says where it lies.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.discourse import Discourse
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.phrases import PEOPLE, POSTS, UNITS, Phrase
from orggraph.extraction.tokens import COLON, COMMA, WORD

# Verbs that say what becomes of a department: at the head of a line under a heading, of the one that the heading names.
_OF_SUBJECT = frozenset(("RENAME", "SPLIT", "MOVE", "MERGE_INTO"))
# What a label goes on with that says what becomes of the department.
_OF_LABEL = frozenset(("DISSOLVE", "BY", "FROM", "MERGE_INTO", "MOVE", "RENAME", "SPLIT"))
_DASHES = frozenset("—–")
_KEY = re.compile(r"[^\w\n]{0,6}(?P<key>[\w/]{1,8}) ?: ?(?=\S)")


def key_of(line: str, meanings: Meanings) -> str:
    """What the key of a line opens or goes on with; empty for a line that is none of a card's."""
    found = _KEY.match(line)
    return next((part for part, keys in meanings.card.items() if found["key"] in keys), "") if found else ""


def as_sentence(phrases: Sequence[Phrase], part: str, discourse: Discourse) -> Sequence[Phrase]:
    """The phrases of a line in a card as a sentence about what the card is about; unchanged where nothing was said before.

    So is a line under a heading that begins with a verb about it.
    """
    colon = next((index for index, phrase in enumerate(phrases) if phrase.kind == COLON), -1)
    behind = phrases[colon + 1:]
    if not behind or not discourse.section:
        return phrases
    at = behind[0].start
    about = Phrase(UNITS, at, at, places=discourse.section)
    if not part and phrases[0].kind in _OF_SUBJECT:
        return [replace(about, start=phrases[0].start, end=phrases[0].start), *phrases]
    if part == "action":
        return [about, *behind]
    if part == "parent" and behind[0].kind == UNITS:
        return [about, replace(phrases[colon], kind="PART_UNDER"), *behind]
    if part == "report" and behind[0].kind in (PEOPLE, POSTS) and (discourse.seated or len(discourse.section) == 1):
        who = Phrase(PEOPLE, at, at, people=tuple(discourse.seated.values())) if discourse.seated else about
        return [who, replace(phrases[colon], kind="REPORT_GIVE"), *behind]
    return phrases


def with_label(phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """A line that labels what becomes of a department with its name (甲部——新设, 乙部：由丙部转入) as a sentence about it."""
    kinds = [phrase.kind for phrase in phrases[:3]]
    if kinds[:1] != [UNITS] or len(kinds) < 3 or not (kinds[1] == COLON or (kinds[1] == COMMA and phrases[1].value in _DASHES)):
        return phrases
    if kinds[2] in _OF_LABEL:
        return [phrases[0], *phrases[2:]]
    if kinds[2] == UNITS and len(phrases) > 3 and phrases[3].kind == "MERGE":  # 甲部——乙组与丙组合而为一
        return [phrases[0], replace(phrases[1], kind="BY"), *phrases[2:]]
    return phrases


def with_heading_title(phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """总监：甲部——王小明；乙部——李雷: the title ahead goes to every place with a person behind a colon."""
    kinds = [phrase.kind for phrase in phrases]
    if kinds[:4] == [POSTS, WORD, COLON, UNITS]:  # 总监人选：
        phrases, kinds = [phrases[0], *phrases[2:]], [POSTS, *kinds[2:]]
    if kinds[:3] != [POSTS, COLON, UNITS] or len(phrases[0].posts) != 1 or phrases[0].posts[0].place is not None:
        return phrases
    title = phrases[0].posts[0]
    shared = list(phrases)
    for index in range(2, len(phrases) - 2):
        if kinds[index] == UNITS and kinds[index + 1] in (COLON, COMMA) and kinds[index + 2] == PEOPLE:
            place = phrases[index].places[-1]
            shared[index] = Phrase(POSTS, phrases[index].start, phrases[index].end, posts=(replace(title.at(place), shared=False),))
            shared[index + 1] = replace(phrases[index + 1], kind=COLON)
    return shared[2:]


def with_shared_verb(phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """免去王小明甲部总监、李雷乙部总监职务: the verb stands before everybody whom the list names with a post."""
    kinds = [phrase.kind for phrase in phrases]
    if "REMOVE" not in kinds or kinds.count(PEOPLE) < 2:
        return phrases
    shared: list[Phrase] = []
    verb: Phrase | None = None
    for index, phrase in enumerate(phrases):
        if phrase.kind == PEOPLE and verb is not None and kinds[index - 1] == POSTS and kinds[index + 1:index + 2] == [POSTS]:
            shared += [Phrase(COMMA, phrase.start, phrase.start), replace(verb, start=phrase.start, end=phrase.start)]
        elif phrase.kind not in (PEOPLE, POSTS):
            verb = phrase if phrase.kind == "REMOVE" else None
        shared.append(phrase)
    return shared


# What a line under a heading that is a verb begins with.
_HEADED = {
    "APPOINT": PEOPLE, "REMOVE": PEOPLE, "ESTABLISH": UNITS, "DISSOLVE": UNITS, "MERGE": UNITS, "MERGE_INTO": UNITS, "MOVE": UNITS,
}


# Who decides and that he does, before the verb of a heading: 董事会决定聘任:.
_DECIDING = frozenset(("STATE", WORD, COMMA, "DATE", "ORGS", UNITS))


def heading_verb(sentences: Sequence[Sequence[Phrase]]) -> Phrase | None:
    """The verb that a line consists of (聘任：, 免职, ▍新设); None where it is another line."""
    phrases = [phrase for phrase in sentences[0] if phrase.kind != COLON] if len(sentences) == 1 else []
    kinds = [phrase.kind for phrase in phrases]
    is_verb = len(kinds) == 1 and kinds[0] in _HEADED
    if len(kinds) > 1 and kinds[-1] in _HEADED and sentences[0][-1].kind == COLON:
        is_list = kinds[-1] == "REMOVE" and "EVERY_POST" in kinds  # 下列人员所任职务自然免除:
        return phrases[-1] if is_list or set(kinds[:-1]) <= _DECIDING else None
    return phrases[0] if is_verb or kinds == ["REMOVE", "POST_NOUN"] else None


def under_verb(heading: Phrase, sentences: Sequence[Sequence[Phrase]]) -> Sequence[Sequence[Phrase]] | None:
    """The sentences of a line as its heading's verb makes them, None where the line does not begin with what the verb fits.

    Under 合并 and 划转 the verb stands where the line has an arrow: 甲组 → 乙部; 甲组：乙部 → 丙部.
    """
    if not sentences or sentences[0][0].kind != _HEADED[heading.kind]:
        return None
    first, at = list(sentences[0]), sentences[0][0].start
    kinds = [phrase.kind for phrase in first]
    if heading.kind not in ("MERGE", "MERGE_INTO", "MOVE"):
        if heading.kind == "APPOINT" and kinds[1:2] == [POSTS]:  # 王小明　市场部总监
            first.insert(1, Phrase("AS", first[0].end, first[0].end))
        return [[replace(heading, start=at, end=at), *first], *sentences[1:]]
    if kinds[:5] == [UNITS, COLON, UNITS, "RENAME", UNITS] and heading.kind == "MOVE":
        first[1], first[3] = replace(first[1], kind="BY"), replace(first[3], kind="MOVE")
    elif kinds[:3] == [UNITS, "RENAME", UNITS] and len(first[0].places) == 1:
        first[1] = replace(first[1], kind="MOVE" if heading.kind == "MOVE" else "MERGE_INTO")
    return [first, *sentences[1:]]
