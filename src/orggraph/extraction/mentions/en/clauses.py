"""Clauses of English: a sentence's phrases parted where "and" begins one with a subject of its own, and its days sorted.

A day at the head of a sentence dates all its clauses; a day of notice dates none where the words state another.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.dates import PAST
from orggraph.extraction.mentions.en.rewording import plainly, told_also
from orggraph.extraction.mentions.en.verbs import FINITE
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import ORGS, PEOPLE, POSTS, UNITS, Phrase
from orggraph.extraction.tokens import COLON, COMMA, DATE, PRONOUN, SEP, Token

_NOUNS = frozenset((PEOPLE, UNITS, ORGS, POSTS, PRONOUN, "THIS_UNIT"))
_PREPOSITIONS = frozenset(("PART_OF", "AT", "FOR", "OF", "ACROSS"))
_STATES = re.compile(r"effective|as of|with (?:immediate )?effect|from|starting|beginning", re.IGNORECASE)
_BARE = {
    "combine": "MERGE", "merge": "MERGE", "consolidate": "MERGE", "fold": "MERGE_INTO", "transfer": "MOVE", "create": "ESTABLISH",
    "establish": "ESTABLISH", "form": "ESTABLISH", "launch": "ESTABLISH", "rename": "RENAME_ACT", "close": "DISSOLVE_ACT",
    "eliminate": "DISSOLVE_ACT", "dissolve": "DISSOLVE_ACT", "disband": "DISSOLVE_ACT", "split": "SPLIT", "appoint": "APPOINT",
    "disbanding": "DISSOLVE_ACT", "closing": "DISSOLVE_ACT", "eliminating": "DISSOLVE_ACT", "sunsetting": "DISSOLVE_ACT",
    "creating": "ESTABLISH", "forming": "ESTABLISH", "establishing": "ESTABLISH", "combining": "MERGE", "merging": "MERGE",
    "moving": "MOVE", "renaming": "RENAME_ACT", "splitting": "SPLIT", "appointing": "APPOINT", "folding": "MERGE_INTO",
    "lead": "LEAD", "run": "LEAD", "oversee": "LEAD", "head": "LEAD", "manage": "LEAD",
}
_ACTS = frozenset(("DISSOLVE_ACT", "RENAME_ACT"))
_SUBJECTS = frozenset((PEOPLE, UNITS, PRONOUN))
_PREDICATES = FINITE - {"IS", "OWN", "LED_BY_WILL", "PROPOSED"} | {"NOT"}
_TELLING = frozenset((PEOPLE, ORGS, UNITS, DATE, COMMA, "WORD", "OF", "BOARD", PRONOUN, "TO", "IS"))
_IDLE = frozenset(("WORD", "HIS", "ITS"))
_VERBS = FINITE | {"NOT", "PROPOSED", "DENIED"}


def clauses_of(page: Page, phrases: Sequence[Phrase]) -> list[list[Phrase]]:
    """The clauses of a sentence, each a sentence to the patterns."""
    if (also := told_also(phrases)) is not None:
        return [clause for one in also for clause in clauses_of(page, one)]
    phrases = plainly(page, phrases)
    whole = _lead_trimmed(_without_embedded(_dated(page, _lead_trimmed(phrases))))
    if told := _told(whole):
        return [whole[:told], *clauses_of(page, _with_teller(whole, told))]
    whole = _long_ago(whole)
    whole = _bared(_without_owners(_with_fronted_posts(_without_exceptions(whole))))
    if (intended := _intended(whole)) is not None:
        return [intended[0], *clauses_of(page, intended[1])]
    if mixed := _mixed(whole):
        return [clause for noun in mixed[0] for clause in clauses_of(page, [noun, *whole[mixed[1]:]])]
    whole = _added([_duty(whole, at) for at in range(len(whole))])
    parts: list[list[Phrase]] = []
    start = 0
    for at in range(1, len(whole)):
        width = _joint(whole, at)
        if width and any(phrase.kind in _VERBS for phrase in whole[start:at]):
            parts.append(whole[start:at])
            start = at + width
    parts.append(whole[start:])
    parts = [clause for part in parts for predicate in _predicates(part) for clause in _seated(predicate)]
    opening = parts[0][0] if parts[0] and parts[0][0].kind == DATE and parts[0][0].value else None
    if opening is not None:
        parts[1:] = [[opening, *part] for part in parts[1:]]
    shared = [phrase for phrase in parts[0] if phrase.kind in ("REPORTED", "DENIED")]
    tail = [phrase for phrase in parts[-1] if phrase.kind in ("REPORTED", "DENIED")]
    return [_flagged(_told_past(part), shared, tail) for part in parts if part]


def _long_ago(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The when of a clause behind one of history as history too: has led Stores since 2001, when he replaced P."""
    told, out = False, []
    for phrase in phrases:
        told = told or phrase.kind == "HISTORY"
        is_when = told and phrase.kind == "WORD" and phrase.value.split()[-1:] == ["when"]
        out.append(_as(phrase, "HISTORY") if is_when else phrase)
    return out


def _seated(part: Sequence[Phrase]) -> list[list[Phrase]]:
    """A clause that seats several people, one clause each: promoted P to T and Q to U; P becomes T and Q U."""
    verb = next((at for at, phrase in enumerate(part) if phrase.kind in ("APPOINT", "TAKE", "LEAD")), -1)
    if verb < 0 or not any(_is_seat(part, at) for at in (verb + 1, verb - 1)):
        return [list(part)]
    clauses, start = [], 0
    for at in range(verb + 2, len(part) - 1):
        width = 1 + (part[at].kind == COMMA and part[at + 1].kind == SEP)
        if part[at].kind in (COMMA, SEP) and part[at - 1].kind in (POSTS, DATE, UNITS) and _is_seat(part, at + width):
            clauses.append(list(part[start:at]))
            start = at + width
    told = [list(part[start:]), *reversed(clauses)] if clauses else [list(part)]
    opening = [phrase for phrase in part[:verb] if phrase.kind == DATE]
    is_active = part[verb].kind == "APPOINT"
    return [
        clause if clause[0] is part[0] else [*opening, part[verb], *clause] if is_active else [clause[0], part[verb], *clause[1:]]
        for clause in reversed(told)
    ]


def _is_seat(part: Sequence[Phrase], at: int) -> bool:
    """Whether a person and a post stand here, with at most a preposition between."""
    behind = at + 1
    while _kind(part, behind) in ("AS", "TO", "TAKE", "ITS", "ACT", "LEAD", "NEW"):
        behind += 1
    return _kind(part, at) == PEOPLE and _kind(part, behind) == (UNITS if any(phrase.kind == "LEAD" for phrase in part) else POSTS)


def _as(phrase: Phrase, kind: str) -> Phrase:
    """A phrase of one token as another kind."""
    return replace(phrase, kind=kind, token=replace(phrase.token, kind=kind)) if phrase.token is not None else phrase


def _bared(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with bare infinitives behind "and" as what they are: will close A, move B to C and combine D and E."""
    told, out = False, []
    for at, phrase in enumerate(phrases):
        kind = _BARE.get(phrase.value, "") if phrase.kind == "WORD" and told and _kind(phrases, at - 1) in (COMMA, SEP) else ""
        behind = _kind(phrases, at + 1 + (_kind(phrases, at + 1) in ("ITS", "HIS", "NEW")))
        fits = behind == (PEOPLE if kind == "APPOINT" else UNITS) or (kind == "LEAD" and behind == "THIS_UNIT")
        out.append(_as(phrase, kind) if kind and fits else phrase)
        told = told or phrase.kind in _VERBS or phrase.kind in _ACTS
    return out


def _intended(phrases: Sequence[Phrase]) -> tuple[list[Phrase], list[Phrase]] | None:
    """The telling, and what is told as a clause: P notified the board of her decision to resign from it and as T; None without one."""
    kinds = [phrase.kind for phrase in phrases]
    for at in range(len(kinds) - 3):
        verb = next((i for i in range(at + 2, min(at + 9, len(kinds))) if kinds[i] in ("RESIGN", "RETIRE", "LEAVE")), 0)
        if kinds[at:at + 2] == [PEOPLE, "NOTIFY"] and verb and kinds[verb - 2:verb] == ["OF", "HIS"]:
            tail = list(phrases[verb + 1:])
            again = next((i for i in range(1, len(tail) - 1) if tail[i].kind == SEP and tail[i + 1].kind == "AS"), 0)
            if again and tail[0].kind == "BOARD":  # resign from the Board and as chief executive
                tail[again + 1:again + 2] = [phrases[verb]]
                del tail[1:again]
            return list(phrases[at:verb - 2]), [*phrases[:at + 1], phrases[verb], *tail]
    return None


def _without_exceptions(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without what an exception names: all managers except Japan will report to P."""
    skipped: set[int] = set()
    for at in range(1, len(phrases) - 2):
        is_exception = phrases[at].kind == "EXCEPT" and phrases[at + 1].kind in _NOUNS
        if is_exception and (_kind(phrases, at + 2) in _VERBS or _kind(phrases, at + 2) == COMMA):
            comma = _kind(phrases, at - 1) == COMMA and _kind(phrases, at + 2) == COMMA
            skipped |= {at, at + 1, *((at - 1, at + 2) if comma else ())}
    return [phrase for at, phrase in enumerate(phrases) if at not in skipped]


def _without_owners(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without the person to whom a department is said to belong: Ana Torres's finance team."""
    kinds = [phrase.kind for phrase in phrases]
    owned = {at for at in range(len(kinds) - 2) if kinds[at:at + 3] == [PEOPLE, "POSS", UNITS] and len(phrases[at].people) == 1}
    return [phrase for at, phrase in enumerate(phrases) if at not in owned and at - 1 not in owned]


def _with_fronted_posts(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Titles of several people, named behind them between marks, as theirs: three regional heads - P, Q and R - will leave."""
    for at in range(len(phrases) - 3):
        post, mark, people, last = phrases[at:at + 4]
        if post.kind in (PRONOUN, UNITS) and mark.kind == "DASH" == last.kind and people.kind in (PEOPLE, UNITS):
            width = _kind(phrases, at + 4) in _VERBS and (len(people.people) > 1 or len(people.places) > 1)
            if width and not (post.kind == UNITS == people.kind and len(post.places) == 1):
                return [*phrases[:at], people, *phrases[at + 4:]]
        fits = post.kind == POSTS and mark.kind in (COMMA, "DASH", COLON) and people.kind == PEOPLE and len(people.people) > 1
        if fits and last.kind in (COMMA, "DASH") and _kind(phrases, at + 4) in _VERBS:
            named = tuple(replace(person, held=person.held or post.posts) for person in people.people)
            return [*phrases[:at], replace(people, people=named), *phrases[at + 4:]]
    return list(phrases)


def _mixed(phrases: Sequence[Phrase]) -> tuple[list[Phrase], int] | None:
    """The members of a subject that mixes people and departments, and where its verb stands; None where it does not."""
    nouns, at = [phrases[0]] if phrases and phrases[0].kind in (PEOPLE, UNITS) else [], 1
    while nouns and _kind(phrases, at) in (COMMA, SEP):
        at += 1 + (_kind(phrases, at) == COMMA and _kind(phrases, at + 1) == SEP)
        if _kind(phrases, at) not in (PEOPLE, UNITS):
            return None
        nouns.append(phrases[at])
        at += 1
    is_mixed = len({noun.kind for noun in nouns}) == 2 and _kind(phrases, at) in _VERBS and phrases[at - 2].kind == SEP
    return (nouns, at) if is_mixed else None


def _told(phrases: Sequence[Phrase]) -> int:
    """Where what somebody tells begins: Northwind said on Tuesday that P has resigned; 0 where nobody does."""
    for at in range(1, min(7, len(phrases) - 2)):
        if phrases[at].kind == "NOTIFY":
            begin = at + 1 + (_kind(phrases, at + 1) in ("WORD", ORGS) or (at + 1 < len(phrases) and phrases[at + 1].value == "me"))
            fits = _kind(phrases, begin) in _SUBJECTS and _kind(phrases, begin + 1) in _VERBS
            return begin if fits and all(phrase.kind in _TELLING for phrase in phrases[:at]) else 0
    return 0


def _with_teller(phrases: Sequence[Phrase], begin: int) -> list[Phrase]:
    """What is told, the teller's name for a pronoun: P announced that he will step down."""
    tellers = [phrase for phrase in phrases[:begin] if phrase.kind in (PEOPLE, ORGS, UNITS)]
    is_own = phrases[begin].kind == PRONOUN and phrases[begin].value in ("he", "she") and bool(tellers) and tellers[0].kind == PEOPLE
    return [tellers[0] if is_own and len(tellers[0].people) == 1 else phrases[begin], *phrases[begin + 1:]]


def _told_past(part: Sequence[Phrase]) -> list[Phrase]:
    """A clause with a day of long ago in front: all of it is history."""
    past = dict.fromkeys(phrase for phrase in part if phrase.kind == "HISTORY" and phrase.value == PAST)
    return [*past, *(phrase for phrase in part if phrase not in past)]


def _duty(phrases: Sequence[Phrase], at: int) -> Phrase:
    """Overseeing several departments is a duty, not the post of each one's head."""
    phrase, behind = phrases[at], phrases[at + 1] if at + 1 < len(phrases) else None
    if phrase.kind != "LEAD" or behind is None or len(behind.places) < 2 or phrase.token is None:
        return phrase
    if "oversee" not in phrase.value and "responsib" not in phrase.value:
        return phrase
    return _as(phrase, "OWN")


def _added(phrases: list[Phrase]) -> list[Phrase]:
    """Adding a department to somebody's duties is a post: P is adding Security to her responsibilities."""
    kinds = [phrase.kind for phrase in phrases]
    for at in range(1, len(kinds) - 3):
        token = phrases[at].token
        if kinds[at:at + 4] == ["ESTABLISH", UNITS, "TO", "HIS"] and token is not None and "add" in token.value:
            return [*phrases[:at], _as(phrases[at], "LEAD"), phrases[at + 1], *phrases[at + 5:]]
    return phrases


def _with_lines(part: Sequence[Phrase]) -> list[list[Phrase]]:
    """A clause, and the line of reporting behind its comma with the person it is about: names P general counsel, reporting to Q."""
    for at in range(2, len(part) - 1):
        if part[at].kind in (COMMA, SEP) and part[at + 1].kind == "REPORT_GIVE":
            people = [i for i in range(at) if part[i].kind == PEOPLE and _kind(part, i - 1) not in ("REPLACE", "FROM", "REPORT_GIVE")]
            if people:
                return [list(part[:at]), [part[people[-1]], *part[at + 1:]]]
    return [list(part)]


def _predicates(part: Sequence[Phrase]) -> list[list[Phrase]]:
    """A clause with several predicates as one clause each, its subject repeated: P becomes T and will report to Q."""
    if [_kind(part, at) for at in range(2)] == ["NEW", UNITS] and len(behind := _predicates(part[1:])) > 1:
        return [[part[0], *behind[0]], *behind[1:]]
    if (begin := _preface(part)) and len(behind := _predicates(part[begin:])) > 1:
        return [[*part[:begin], *behind[0]], *behind[1:]]
    part = _without_idle(part)
    if not part or part[0].kind not in _SUBJECTS or len(part) < 2 or part[1].kind not in _VERBS:
        return _with_lines(part)
    clauses: list[list[Phrase]] = []
    start = 1
    for at in range(2, len(part) - 1):
        width = 1 + (part[at].kind == COMMA and part[at + 1].kind == SEP)
        is_denial = part[1].kind == "KEEP" and _kind(part, at + width) == "NOT"
        is_led = part[at].kind == SEP and (_kind(part, at + width).startswith("LED_BY") or _is_charged(part, at + width))
        if part[at].kind in (COMMA, SEP) and (_kind(part, at + width) in _PREDICATES or is_led) and not is_denial:
            clauses.append([part[0], *part[start:at]])
            start = at + width
    clauses.append([part[0], *part[start:]])
    told = part[1] if part[1].kind == "HISTORY" else None
    return [clauses[0], *(_leading(_past_too(clause, told)) for clause in clauses[1:])]


def _without_idle(part: Sequence[Phrase]) -> Sequence[Phrase]:
    """Without a first predicate that says no change: The office has done its work and will be closed."""
    if len(part) < 4 or part[0].kind not in _SUBJECTS or part[1].kind != "WORD":
        return part
    at = next((i for i in range(2, min(len(part) - 1, 9)) if part[i].kind not in _IDLE), 0)
    fits = at and part[at].kind == SEP and _kind(part, at + 1) in _PREDICATES
    return [part[0], *part[at + 1:]] if fits else part


def _past_too(clause: Sequence[Phrase], told: Phrase | None) -> list[Phrase]:
    """A further predicate in the past is history where the one before it is: who joined us in 2015 and became head of Stores."""
    is_past = told is not None and len(clause) > 1 and clause[1].value.split(" ")[0] in ("became", "was", "were", "had", "took")
    return [clause[0], told, *clause[1:]] if is_past and told is not None else list(clause)


def _is_charged(part: Sequence[Phrase], at: int) -> bool:
    """Whether "responsible for" a department stands here without a verb of its own."""
    return _kind(part, at) == "OWN" and part[at].value == "responsible for" and _kind(part, at + 1) == UNITS


def _preface(part: Sequence[Phrase]) -> int:
    """Where the subject stands behind words in front that hold no verb: With these changes, P …; 0 where none do."""
    at = next((i for i, phrase in enumerate(part[:9]) if phrase.kind == COMMA), 0)
    fits = at and _kind(part, at + 1) in _SUBJECTS and _kind(part, at + 2) in _VERBS
    return at + 1 if fits and not any(phrase.kind in _VERBS or phrase.kind in _SUBJECTS for phrase in part[:at]) else 0


def _leading(clause: Sequence[Phrase]) -> list[Phrase]:
    """A further predicate "and led by" or "and responsible for" is as new as the one before it."""
    if _is_charged(clause, 1):
        return [clause[0], _as(clause[1], "LEAD"), *clause[2:]]
    if len(clause) > 1 and clause[1].kind == "LED_BY":
        return [clause[0], _as(clause[1], "LED_BY_WILL"), *clause[2:]]
    return list(clause)


def _flagged(part: Sequence[Phrase], shared: Sequence[Phrase], tail: Sequence[Phrase]) -> list[Phrase]:
    """A clause with the words of hearsay or denial that open or close its sentence."""
    if not shared and not tail:
        return list(part)
    own = set(part)
    before = [phrase for phrase in (*shared, *tail) if phrase not in own]
    late = dict.fromkeys(phrase for phrase in tail if phrase in own)
    return [*before, *late, *(phrase for phrase in part if phrase not in late)]


def _lead_trimmed(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without marks and conjunctions at the beginning."""
    start = 0
    while start < len(phrases) and phrases[start].kind in (COMMA, SEP, COLON, "DASH"):
        start += 1
    return list(phrases[start:])


def _joint(phrases: Sequence[Phrase], at: int) -> int:
    """How many phrases of comma and conjunction part two clauses here; 0 where none do."""
    width = 0
    if phrases[at].kind == COMMA:
        width = 2 if _kind(phrases, at + 1) == SEP or _word(phrases, at + 1) in ("but", "while", "although", "though", "so") else 1
    elif phrases[at].kind == SEP or _word(phrases, at) in ("while", "although", "but"):
        width = 1
    noun = at + width + (_kind(phrases, at + width) == "NEW")
    if not width or _kind(phrases, noun) not in _NOUNS:
        return 0
    return width if _kind(phrases, noun + 1) in _VERBS else 0


def _kind(phrases: Sequence[Phrase], at: int) -> str:
    return phrases[at].kind if 0 <= at < len(phrases) else ""


def _word(phrases: Sequence[Phrase], at: int) -> str:
    return phrases[at].value if _kind(phrases, at) == "WORD" else ""


def _dated(page: Page, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Days that do not date the change lose their value: the day of a notice, and any other beside an effective one."""
    stated = [phrase for phrase in phrases if phrase.kind == DATE and phrase.value and _STATES.match(page.shadow, phrase.start)]
    told = any(phrase.kind == "NOTIFY" for phrase in phrases[:6])
    kept: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        is_notice = phrase.kind == DATE and index <= 1 and (told or (stated and phrase not in stated))
        kept.append(_undated(phrase) if is_notice and phrase not in stated else phrase)
    return [phrase for phrase in kept if phrase.kind != DATE or phrase.value]


def _undated(phrase: Phrase) -> Phrase:
    token = phrase.token or Token(DATE, phrase.start, phrase.end)
    return replace(phrase, token=replace(token, value=""))


def _without_embedded(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without a place or name that only belongs to the noun before it: the unit in Basel, work in Research."""
    kept: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        behind = _kind(phrases, index + 1)
        inside = len(kept) > 1 and kept[-1].kind in _PREPOSITIONS and phrase.kind in (UNITS, ORGS)
        behind = _kind(phrases, index + 2) if behind == COMMA and _kind(phrases, index + 2) == "LED_BY_WILL" else behind
        if inside and behind in _VERBS and kept[-2].kind in (UNITS, ORGS, PEOPLE):
            kept.pop()
        elif inside and behind in _VERBS and kept[-2].kind not in (COMMA, DATE) and len(kept) > 1:
            word = kept.pop()
            token = Token("WORD", word.start, phrase.end, value="…")
            kept.append(Phrase("WORD", word.start, phrase.end, token=token))
        else:
            kept.append(phrase)
    return kept


__all__ = ["clauses_of"]
