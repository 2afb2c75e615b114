"""Roundabout wordings of memos put plainly before rows read them: who is asked to do what, whose manager somebody is, as will Y."""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.page import Page
from orggraph.extraction.phrases import ORGS, PEOPLE, POSTS, UNITS, Phrase
from orggraph.extraction.tokens import COMMA, PRONOUN

_ASKING = frozenset((PRONOUN, ORGS, PEOPLE, "WORD", "BOARD"))
_SUBJECTS = frozenset((PEOPLE, UNITS, PRONOUN))
_MANAGERS = frozenset(("manager", "boss", "supervisor", "new manager", "new boss"))


def plainly(page: Page, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """The phrases with those wordings as their plain ones."""
    return _managed(page, _newly(page, _asked(phrases)))


def told_also(phrases: Sequence[Phrase]) -> list[list[Phrase]] | None:
    """What is said of somebody and, in short, of another: X will report to P, as will Y; None where nothing is."""
    verb = next((at for at, phrase in enumerate(phrases) if phrase.kind == "REPORT_GIVE"), 0)
    for at in range(verb + 2, len(phrases) - 2 if verb else 0):
        told = phrases[at].kind == "AS" and phrases[at + 1].value in ("will", "does", "do") and phrases[at + 2].kind in _SUBJECTS
        if told:
            first = phrases[:at - (phrases[at - 1].kind == COMMA)]
            return [list(first), [phrases[at + 2], *first[verb:]]]
    return None


def _managed(page: Page, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """A line told by its upper end: P's manager will be Q."""
    kinds = [phrase.kind for phrase in phrases]
    for at in range(len(kinds) - 4):
        told = kinds[at:at + 3] == [PEOPLE, "POSS", POSTS] and kinds[at + 3] in ("TAKE", "IS") and kinds[at + 4] == PEOPLE
        if told and page.shadow[phrases[at + 2].start:phrases[at + 2].end].lower() in _MANAGERS:
            return [*phrases[:at + 1], _verb(phrases[at + 3], "REPORT_GIVE"), *phrases[at + 4:]]
    return phrases


def _newly(page: Page, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """A new holder as somebody who takes a post: the new head of Stores is P."""
    for at in range(len(phrases) - 2):
        told = [phrase.kind for phrase in phrases[at:at + 3]] == [POSTS, "IS", PEOPLE]
        if told and page.shadow[max(0, phrases[at].start - 5):phrases[at].start].endswith((" new ", "next ")):
            return [*phrases[:at + 1], _verb(phrases[at + 1], "TAKE"), *phrases[at + 2:]]
    return phrases


def _asked(phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """Whom somebody has asked to do what, as the one who does it: I've asked P to come over from X and lead Y."""
    for at in range(1, len(phrases) - 1):
        is_asked = phrases[at].kind == "APPOINT" and phrases[at].value.endswith("asked")
        if is_asked and phrases[at - 1].kind in _ASKING and phrases[at + 1].kind == PEOPLE:
            begin = at - 1
            return [*phrases[:begin], *phrases[at + 1:]]
    return phrases


def _verb(phrase: Phrase, kind: str) -> Phrase:
    """A verb as another kind."""
    return replace(phrase, kind=kind, token=replace(phrase.token, kind=kind)) if phrase.token is not None else phrase
