"""Executives in Chinese: a surname bound on both sides by words that go with people, and names defined in the text."""

from collections.abc import Sequence

from orggraph.extraction.mentions.zh.words import HONORIFIC, Words
from orggraph.extraction.tokens import ASIDE, CELL, COLON, COMMA, PERSON, SEMI, SEP, TITLE, WORD

# What stands right before or behind a person. Cue kinds; see lexicon/zh/cues.toml.
_BEFORE = frozenset((
    TITLE, "APPOINT", "BY", "ACT_BY", "REPLACE", "REPLACED_BY", "REMOVE", "TO", "REPORT_GIVE", "REPORT_TARGET", "INCLUDE", "IS", "AS",
    "RESPECTIVELY", "KEEP", "KEEP_ON", "TAKE_OBJECT", "CHANGE_TO", "HAND_OVER", "WITH", "PROPOSED", "RENAME", "NOT", COLON,
    "SHOULD_BE", "INSTEAD", "HAND_TO", "PASSIVE",
))
_BEHIND = frozenset((
    "TAKE", "CONCUR", "ACT", "NO_LONGER", "NO_LONGER_LEAD", "RESIGN", "LEAVE", "LEAD", "HAND_OVER", "REPLACE", "TO", "REPORT_GIVE",
    "TAKE_OFFICE", "RESPECTIVELY", "HISTORY", "TRANSFER", "AS", "BECAUSE", "REPORT", "REPORT_TARGET", "KEEP", "KEEP_ON", "DUTIES",
    "REPLACED_BY", "PASSIVE", HONORIFIC, ASIDE, "REMOVE", "CURRENT", "PROPOSED", "FROM", "TAKE_OBJECT",
))
FOREIGN_BEFORE = frozenset((TITLE, "APPOINT", "BY", "ACT_BY", "REPLACE", "TO", "REPORT_GIVE", "AS", SEP, "RESPECTIVELY", "IS"))
FOREIGN_BEHIND = frozenset((
    "TAKE", "CONCUR", "ACT", "NO_LONGER", "RESIGN", "LEAVE", "LEAD", "REPORT", "TO", "SOLID", "DOTTED", "AS", SEP, ASIDE, "REPORT_GIVE",
    "TRANSFER", "RESPECTIVELY", COMMA, "", HONORIFIC,
))
_EDGES = frozenset((COMMA, SEMI, COLON, SEP, "OF"))
_AROUND = _EDGES | {
    "", "FILL", "UNIT", "ORG", "STATE", PERSON, "BECAUSE", "DATE", "CONCUR", "FORMER", "UNDER", "ITS", "REPORTED", "DENIED", ASIDE, CELL,
}
# What a person whose surname is a cue word (任, 向, 于) may stand behind, and what such a one does.
_BEFORE_CUES = frozenset((TITLE, "APPOINT", "REMOVE", "BY", "TO", "REPORT_GIVE", SEP))
_TOWARDS = frozenset((HONORIFIC, "LEAVE", "RESIGN", "NO_LONGER", "TAKE", "HISTORY", "CONCUR"))


def is_given(kinds: Sequence[str], index: int) -> bool:
    """Whether a clause hands something to whom it then describes: 交给|一直管供应链的王小明."""
    begun = max((at for at in range(index) if kinds[at] in (COMMA, SEMI)), default=-1)
    return any(kinds[at] in ("BY", "ACT_BY", "HAND_TO") for at in range(begun + 1, index))


def is_name(text: str, words: Words) -> bool:
    """Whether a stretch has the form of a Chinese name: a surname and one or two characters more."""
    if len(text) in (3, 4) and text[:2] in words.compound:
        return True
    return len(text) in (2, 3) and text[0] in words.surnames and text.isalpha()


def bounds_person(before: str) -> bool:
    """Whether a name may begin behind a token of this kind."""
    return before in _BEFORE or before in _AROUND or before == "NEW_IN"


# Where only a person fits between two kinds: 任命|X|为, 由|X|担任, 免去|X|的, X|同志.
_SLOTS = frozenset((
    *((before, behind) for before in ("APPOINT", "BY", "ACT_BY") for behind in ("AS", "TAKE", "CONCUR", "ACT", "HAND_OVER")),
    *(("BY", behind) for behind in ("LEAD", "REPLACE")), ("REMOVE", "OF"), ("OF", "TAKE"),
    *((before, "LEAVE") for before in (TITLE,)), *((TITLE, behind) for behind in ("TAKE", "RESIGN", "NO_LONGER", "CONCUR")),
))


def fills_slot(before: str, text: str, behind: str, words: Words) -> bool:
    """Whether a short stretch stands where only a person can, whatever its characters: 任命|巴图尔|为."""
    longest = 4 if before in ("APPOINT", "BY", "REMOVE") else 3
    if (before, behind) not in _SLOTS or text in words.not_people:
        return False
    return 2 <= len(text) <= longest and text.isalpha() and not text.isascii()


def stands_alone(text: str, behind: str, words: Words) -> bool:
    """Whether a short stretch with a blank before it, behind a title, is a person: 研发VP 邀月, 任命部长 流水."""
    is_end = behind in ("", COMMA, SEMI, SEP, CELL, "RENAME", "CHANGE_TO", HONORIFIC) or behind in DEEDS
    return is_end and 2 <= len(text) <= 3 and text.isalpha() and not text.isascii() and text not in words.not_people


def person_at(before: str, text: str, behind: str, words: Words) -> bool:
    """Whether a bounded stretch names a person, given the kinds around it (empty at a line's edge)."""
    if not is_name(text, words) or text in words.not_people:
        return fills_slot(before, text, behind, words)
    if (not before and behind in ("", CELL)) or before == behind == CELL:  # a line of its own, a signature; the first cell of a row
        return True
    if before in _BEFORE:
        return behind != WORD
    if before in ("NEW_IN", "TAKE"):  # 新任王小明为总裁, 晋升王小明为总裁
        return behind == "AS" or before + behind == "NEW_INTAKE"
    return behind in _BEHIND and before in _AROUND


# Verbs that only people do, and cue words of one character that names hold: 李永和担任, 向海龙辞职, 华向蓉接任.
DEEDS = frozenset((
    "TAKE", "CONCUR", "ACT", "NO_LONGER", "NO_LONGER_LEAD", "RESIGN", "LEAVE", "LEAD", "TAKE_OFFICE", "AS", "RESPECTIVELY", "REPORT",
    "REPORT_GIVE", HONORIFIC, ASIDE, "HAND_OVER", "REPLACE", "CURRENT", "FROM", "HISTORY", "TO", "PASSIVE",
))


# Cue words that are surnames, and at the head of a clause before a verb of posts nothing else: 于, 任, 和.
CLAUSE_SURNAMES = frozenset(("INTO", "TAKE", SEP))
_SEATED = frozenset(("TAKE", "NO_LONGER", "RESIGN", "CONCUR", "KEEP_ON", "ACT"))


def holds_cue(before: str, first: str, text: str, behind: str, words: Words) -> bool:
    """Whether stretches and one cue word between bounds are one name; `first` is the kind of the first piece, if a cue."""
    if not is_name(text, words) or (len(text) == 2 and (not first or behind == HONORIFIC)):  # 向|陈先生|汇报
        return False
    if first in CLAUSE_SURNAMES and before in ("", COMMA, SEMI) and behind in _SEATED:
        return first != "INTO" or len(text) > 2  # ,|于向东|任…; 任达华|任…; ,|和珅|任…
    if first in ("BY", "AS", "IS", "FROM", SEP, "NOT", "OF"):
        return False
    if first == "HISTORY":  # 曾鸣向…汇报, but not 曾短暂担任
        return (len(text) == 2 and behind in DEEDS) or (behind == ASIDE and len(text) == 3)
    if first and before not in _BEFORE_CUES and not (first == "TO" and behind in _TOWARDS):
        return False
    is_label = before == COLON and not first and behind in (SEP, SEMI, COMMA, "")  # 新任者:邱于庭/会计处处长
    is_bound = before in _BEFORE or before in _EDGES or not before
    does = behind in DEEDS or (behind == "PROPOSED" and before in _EDGES)
    return is_label or (is_bound and (does or (before in _BEFORE_CUES - {SEP} and behind in ("", "UNIT", "ORG", TITLE, *_EDGES))))


NO_NICKNAMES = frozenset((
    "空降兵", "连续", "此后", "随后", "后来", "其后", "自此",
    "转而", "先后", "接着", "今后", "未来", "将来", "日后", "本次", "外界",
))


def is_nickname(before: str, text: str, value: str) -> bool:
    """Whether an unknown short stretch at the head of a clause, behind which someone takes a post, is a person: 南天继续担任."""
    return (text not in NO_NICKNAMES and before in (COMMA, SEMI, "", SEP) and 2 <= len(text) <= 3 and text.isalpha() and not text.isascii()
            and (value in ("任", "当", "做") or value.endswith(("担任", "出任", "兼任", "接任"))))


def chain_people(kinds: Sequence[str], texts: Sequence[str], words: Words) -> list[int]:
    """Which stretches of unknown words are people because a list joins them to one: 甲、乙 and 丙.

    A stretch between separators next to a person is a person when its form fits.
    """
    people = {index for index, kind in enumerate(kinds) if kind == PERSON}
    found: list[int] = []
    for order, step in ((range(2, len(kinds)), 2), (range(len(kinds) - 3, -1, -1), -2)):
        for index in order:
            is_member = kinds[index] == WORD and kinds[index - step // 2] == SEP and index - step in people
            if is_member and (is_name(texts[index], words) or ("RESPECTIVELY" in kinds and fills_slot("BY", texts[index], "TAKE", words))):
                if index not in people:
                    found.append(index)
                people.add(index)
    return found
