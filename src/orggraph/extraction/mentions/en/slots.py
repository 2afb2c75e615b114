"""Names in small letters, typed by the slot of the grammar in which they stand: will lead *the search ads team*, a unit called *x y*.

Words alone never make a name here: a verb of change before or behind must want a department.
"""

from collections.abc import Sequence

from orggraph.extraction.mentions.en.raw import FILL
from orggraph.extraction.mentions.en.words import Words
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COMMA, ORG, SEMI, SEP, TITLE, UNIT, WORD, Token

_WANTED_BEHIND = frozenset((
    "LEAD", "MERGE", "MERGE_INTO", "MOVE", "GO_TO", "ESTABLISH", "DISSOLVE_ACT", "SPLIT", "SPLIT_OFF", "INTO", "RENAME_ACT", "ABSORB",
    "CALLED",    "HAND", "FORMED_FROM", "GAIN",
))
_WANTED_BEFORE = frozenset((
    "MERGE", "MERGE_INTO", "MOVE", "GO_TO", "RENAME", "SPLIT", "DISSOLVE", "ESTABLISHED", "LED_BY_WILL", "REPORT_GIVE", "ABSORB",
))
_OPENERS = frozenset((FILL, "ITS", "HIS", "NEW", "POSS"))
_DETERMINERS = frozenset(("the", "this", "that", "our", "its", "their", "his", "her", "your", "my", "a", "an", "new"))
# Words of a function that alone are none, and words that may stand behind one.
_LEADERSHIP = frozenset((
    "global", "corporate", "group", "international", "regional", "management", "human", "public", "customer", "business", "supply",
))
_ENDS = frozenset(("himself", "herself", "myself", "itself", "until", "while", "as", "on"))
_CLOSES = frozenset((COMMA, SEMI, SEP, "ACT", "DATE", "REPORT_GIVE", "CONCUR", "AT", "FOR"))
_ONE = frozenset(("single", "combined", "separate", "one"))
_TARGETS = frozenset(("MOVE", "GO_TO", "MERGE_INTO", "SPLIT", "MERGE", "INTO"))
# What may stand between a verb and a further department that it takes: merges A and its B.
_LISTED = frozenset((SEP, COMMA, UNIT, *_OPENERS))
COUNTRIES = frozenset(("U.S.", "US", "UK", "U.K.", "EU"))
# Wordings of a new name that also stand behind what has none yet: the new unit, to be called X.
CALLING = frozenset(("to be called", "to be known as", "to be named", "will be called", "will be known as", "will now be called"))
_LONGEST = 4
# Words that say nothing right before a head noun (a search team), but do before another word (the search ads team).
FIELDS = frozenset(("search", "business", "real", "estate", "local", "public", "deal", "law"))


def slot_start(page: Page, tokens: Sequence[Token], behind: str, words: Words) -> int | None:
    """Where the name begins that a head noun behind `tokens` closes; None where no slot wants one. `behind` follows the noun."""
    at = len(tokens)
    while at and len(tokens) - at < _LONGEST + 1 and _belongs(page, tokens, at - 1, words):
        at -= 1
    while at < len(tokens) and tokens[at].kind != WORD:
        at += 1
    if at == len(tokens) or not at or tokens[at - 1].kind not in _OPENERS:
        return None
    if tokens[at - 1].kind == FILL and tokens[at - 1].value not in _DETERMINERS and not _is_counted(tokens, at - 1):
        return None
    return at if behind in _WANTED_BEFORE or _wants(tokens, at) else None


def is_compound(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a word that alone says nothing ends a compound that does: real estate, asset management."""
    before = tokens[at - 1].value if at else ""
    if tokens[at].value == "management":
        return before in words.unit_words and before not in words.generic
    return tokens[at].value == "estate" and before == "real"


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for one stands between a determiner and the name: into a single card products division."""
    return at > 0 and tokens[at].value in _ONE and tokens[at - 1].kind == FILL and tokens[at - 1].value in _DETERMINERS


def _belongs(page: Page, tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a token can stand inside a name in small letters."""
    token = tokens[at]
    if token.kind == SEP:
        return at + 1 < len(tokens)
    text = page.shadow[token.start:token.end]
    if token.kind == WORD and text in COUNTRIES:
        return True
    is_word = token.kind == WORD and text.islower() and text.replace("-", "").isalpha() and len(text) > 1
    is_generic = text in words.generic and not (text in FIELDS and at + 1 < len(tokens)) and not is_compound(tokens, at, words)
    return is_word and not is_generic and text not in words.fillers and not text.endswith("ly")


def _wants(tokens: Sequence[Token], start: int) -> bool:
    """Whether the verb before a determiner takes a department."""
    at = start - 1
    while at >= 0 and tokens[at].kind in _OPENERS:
        at -= 1
    if at > 0 and tokens[at].kind == ORG and tokens[at + 1].kind == "POSS":  # president of Northwind's card products group
        at -= 1
    while at > 0 and tokens[at].kind in _LISTED and any(token.kind == UNIT for token in tokens[:at + 1]):
        at -= 1
    if at < 0:
        return False
    if tokens[at].kind == "OF":
        return at > 0 and tokens[at - 1].kind == TITLE
    if tokens[at].kind in ("TO", "FROM", "AS"):
        return any(token.kind == "MOVE" for token in tokens[max(0, at - 8):at])
    return tokens[at].kind in _WANTED_BEHIND


def members_of(tokens: Sequence[Token], noun: Token, kind: str, is_plural: bool) -> list[Token]:
    """The department or departments that words in small letters and their head noun name: one, or with a plural each member."""
    if is_plural and any(token.kind == SEP for token in tokens):
        groups: list[list[Token]] = [[]]
        for token in tokens:
            if token.kind == SEP:
                groups.append([])
            else:
                groups[-1].append(token)
        marks = [token for token in tokens if token.kind == SEP]
        units = [Token(UNIT, group[0].start, group[-1].end, value=kind) for group in groups if group]
        units[-1] = Token(UNIT, units[-1].start, noun.end, units[-1].start, units[-1].end, value=kind)
        joined = [item for pair in zip(units, marks, strict=False) for item in pair]
        return [*joined, units[-1]]
    return [Token(UNIT, tokens[0].start, noun.end, value=kind)]


def has_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that also stands alone has an object here: is closing its Leeds unit."""
    if any(token.value == "doors" for token in tokens[at:at + 3]):
        return False
    behind = tokens[at] if at < len(tokens) else None
    return behind is not None and (behind.kind in (UNIT, "ITS", "HIS", "NEW") or behind.value in ("the", "a", "an", "this", "that"))


def with_slot_names(page: Page, tokens: Sequence[Token], words: Words) -> list[Token]:
    """The tokens of a line with names in small letters that no head noun closes: behind called, and where something moves or goes into."""
    typed: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _name_end(page, tokens, at, typed, words)
        if end:
            typed.append(Token(UNIT, tokens[at].start, tokens[end - 1].end, value="department"))
            at = end
        else:
            typed.append(tokens[at])
            at += 1
    return typed


def _name_end(page: Page, tokens: Sequence[Token], at: int, typed: Sequence[Token], words: Words) -> int:
    """The token behind a name in small letters that begins here; 0 where none does."""
    if tokens[at].kind != WORD or not typed:
        return 0
    is_called = typed[-1].kind == "CALLED" or (typed[-1].kind == "RENAME" and typed[-1].value in CALLING)
    is_target = _is_target(typed)
    is_named = [token.kind for token in typed[-2:]] == ["THIS_UNIT", COMMA] and typed[-2].value == "described"
    if typed[-1].kind == "LEAD" and "oversee" not in typed[-1].value and "responsib" not in typed[-1].value:
        return _function_end(page, tokens, at, words)
    if not (is_called or is_target or is_named):
        return 0
    end = at
    while end < len(tokens) and end - at < _LONGEST - 1 and tokens[end].kind == WORD and tokens[end].value in words.unit_words:
        if tokens[end].value in words.heads or not page.shadow[tokens[end].start:tokens[end].end].islower():
            return 0
        end += 1
    closes = end == len(tokens) or tokens[end].kind in (COMMA, SEMI, SEP, "TO", "DATE", *_WANTED_BEFORE)
    return end if end > at and closes and (is_called or is_named or _is_listed(typed)) else 0


def _function_end(page: Page, tokens: Sequence[Token], at: int, words: Words) -> int:
    """The token behind a function that somebody leads (will run engineering, lead sales and marketing); 0 where none stands alone."""
    end = at
    while end < len(tokens) and end - at < _LONGEST and tokens[end].kind in (WORD, SEP):
        if not page.shadow[tokens[end].start:tokens[end].end].islower() or tokens[end].value not in words.functions:
            break
        end += 1
    while end > at and (tokens[end - 1].kind == SEP or tokens[end - 1].value in _LEADERSHIP):
        end -= 1
    is_whole = end > at and tokens[at].kind == WORD and tokens[at].value != "and"
    behind = tokens[end] if end < len(tokens) else None
    closes = behind is None or behind.kind in _CLOSES or behind.value in _ENDS
    goes_on = behind is not None and behind.kind == SEP and end + 1 < len(tokens) and tokens[end + 1].kind == WORD
    return end if is_whole and closes and not goes_on else 0


def _is_target(typed: Sequence[Token]) -> bool:
    """Whether a preposition of moving or splitting stands before: is moved to, into."""
    last = len(typed) - 1 - (typed[-1].kind == FILL and typed[-1].value in _DETERMINERS)
    if last > 1 and typed[last].kind in ("TO", "FROM"):
        return any(token.kind == "MOVE" for token in typed[max(0, last - 6):last])
    return typed[-1].kind in _TARGETS or (typed[-1].kind == SEP and len(typed) > 2 and typed[-2].kind == UNIT and typed[-3].kind == "INTO")


def _is_listed(typed: Sequence[Token]) -> bool:
    """Whether a department before the preposition is what moves or is split."""
    at = len(typed) - 1
    while at >= 0 and typed[at].kind != SEMI:
        if typed[at].kind == UNIT:
            return True
        at -= 1
    return False
