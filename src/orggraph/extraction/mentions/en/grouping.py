"""Grouping in English: titles stand before "of" and a place, or behind a name between commas; lists share what one member says.

A clause with who or which becomes a sentence of its own, its noun in front; words in apposition go to the person or
department that they stand beside, so that a subject and its verb are neighbours.
"""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.clauses import clauses_of
from orggraph.extraction.mentions.en.nouns import Nouns
from orggraph.extraction.mentions.en.parts import with_parts
from orggraph.extraction.mentions.en.verbs import FINITE
from orggraph.extraction.mentions.en.words import english_words
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import PEOPLE, POSTS, UNITS, Phrase, Place, Post, single
from orggraph.extraction.tokens import COMMA, SEMI, SEP, WORD, Token

_DROPPED = frozenset(("FILL",))
_OWNED = frozenset(("UNIT", "NEW", "THIS_UNIT"))
_LONGEST = 200  # tokens: what goes on longer is no sentence, and would cost more than its length
_SUBJECTS = frozenset(("PERSON", "UNIT", "ORG", "TITLE", "PRONOUN"))
_STAFF = frozenset(("team", "teams", "staff", "group", "organization"))
_SEATED = (["UNIT"], ["THIS_UNIT"])
_GIVING = frozenset(("TAKE", "AS", "ITS", "HIS"))
_NOVELTIES = frozenset(("title", "post", "position", "role", "job"))
_EXITS = frozenset(("departure", "resignation", "retirement", "exit", "dismissal", "ouster", "termination", "death", "firing"))
_EXODUS = frozenset(("departures", "resignations", "exits", "retirements", "dismissals"))
_BEGINS = frozenset(("OWN", "ESTABLISHED"))
# What an item says of the department that it names first, without naming it again.
_HEADLESS = frozenset((
    "GAIN", "ABSORB", "MOVE", "MERGE_INTO", "SPLIT", "RENAME", "DISSOLVE", "REPORT_GIVE", "LED_BY_WILL", "JOIN", "ESTABLISHED", "UNITE",
))
_LED = ("led", "ran", "run", "headed", "managed", "oversaw", "overseen")


def group_line(page: Page, tokens: Sequence[Token]) -> list[list[Phrase]]:
    """The sentences of a line as phrases, clauses with who or which as sentences behind them."""
    sentences: list[list[Phrase]] = []
    current: list[Token] = []
    for index, token in enumerate([*tokens, Token(SEMI, -1, -1)]):
        if _founds_again(current, token, tokens[index + 1:index + 3]):
            sentences += _Sentence(page, current).grouped()
            here = tokens[index + 2].start
            current = [Token("ESTABLISH", here, here)]
            continue
        if current and (token.kind == SEMI or len(current) >= _LONGEST):
            sentences += _Sentence(page, current).grouped()
            current = []
        if current and current[-1].kind in ("ITS", "HIS") and token.kind in _OWNED:
            current.pop()
        if token.kind == WORD and token.value.endswith("-based") and [item.kind for item in tokens[index + 1:index + 2]] in _SEATED:
            continue  # a Lisbon-based unit
        if token.kind != SEMI and token.kind not in _DROPPED:
            current.append(_gapped(current, token))
    return with_parts(_bulleted([sentence for sentence in sentences if sentence]))


def _bulleted(sentences: Sequence[list[Phrase]]) -> list[list[Phrase]]:
    """The sentences of an item about one department, each with it as the subject that it leaves out.

    Console – new group. Pulls in Search and Ads. Run by P. · Security – moves from IT to Engineering.
    """
    first = sentences[0] if sentences else []
    if [phrase.kind for phrase in first[:2]] not in ([UNITS, "DASH"], [UNITS, "COLON"]) or len(first[0].places) != 1 or len(first) < 3:
        return list(sentences)
    subject, told = first[0], first[2:]
    is_new = first[1].kind == "DASH" and [phrase.kind for phrase in told[:2]] in (["NEW", "THIS_UNIT"], ["NEW"])
    out: list[list[Phrase]] = []
    if is_new:
        out.append([single(Token("ESTABLISH", subject.start, subject.start)), subject])
    elif told[0].kind in _HEADLESS:
        out.append([subject, *told])
    else:
        out.append(first)
    for sentence in sentences[1:]:
        opening = sentence[0]
        if opening.kind == "LED_BY" and is_new:
            opening = replace(opening, kind="LED_BY_WILL")
        out.append([subject, opening, *sentence[1:]] if opening.kind in _HEADLESS else sentence)
    return out


def _founds_again(before: Sequence[Token], token: Token, behind: Sequence[Token]) -> bool:
    """Whether "and a" begins another founding behind the place of the first: will set up A within B and a C within D."""
    is_placed = [item.kind for item in before[-2:]] == ["PART_OF", "UNIT"] and any(item.kind == "ESTABLISH" for item in before)
    article = len(behind) == 2 and behind[0].kind == "FILL" and behind[0].value in ("a", "an") and behind[1].kind == "UNIT"
    return token.kind == SEP and is_placed and article


def _gapped(before: Sequence[Token], token: Token) -> Token:
    """The by of a clause that leaves its verb out: Sales will be led by P, and Design by Q."""
    is_led = any(item.kind in ("LED_BY_WILL", "LED_BY") for item in before)
    if token.kind == WORD and token.value == "by" and is_led and before[-1].kind == "UNIT":
        return replace(token, kind="LED_BY_WILL")
    return token


def _without_staff(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without "and his team" behind a person."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        staff = [token.kind for token in tokens[at:at + 2]] == [SEP, "HIS"] and at + 2 < len(tokens) and tokens[at + 2].value in _STAFF
        if staff and kept and kept[-1].kind == "PERSON":
            at += 3
            continue
        kept.append(tokens[at])
        at += 1
    return kept


def _with_fields(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a title's field in small letters as part of it: becomes cargo underwriter, took the role of parks chairman."""
    words, kept = english_words(), list(tokens)
    for at in range(len(tokens) - 1, 1, -1):
        first = at
        while first > 1 and at - first < 2 and tokens[first - 1].kind == WORD and tokens[first - 1].value in words.unit_words:
            first -= 1
        is_object = tokens[first - 1].kind in _GIVING or (tokens[first - 1].kind == "PERSON" and tokens[first - 2].kind == "APPOINT")
        if tokens[at].kind == "TITLE" and first < at and is_object:
            start = tokens[first].start
            end = tokens[at].name_span[1]
            kept[first:at + 1] = [replace(tokens[at], start=start, name_start=start, name_end=end)]
    return kept


def _without_novelty(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without a word that a post is new: was named president, a new title, and chief executive."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        behind = at + 1 + ([token.kind for token in tokens[at + 1:at + 2]] == ["NEW"])
        is_aside = tokens[at].kind == COMMA and behind < len(tokens) and tokens[behind].value in _NOVELTIES
        if is_aside and kept and kept[-1].kind == "TITLE" and [token.kind for token in tokens[behind + 1:behind + 2]] in ([COMMA], []):
            at = behind + 1
            continue
        kept.append(tokens[at])
        at += 1
    return kept


def _with_departures(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a day that stands inside "the departure of" in front of it: the retirement, effective June 1, of P."""
    told = list(tokens)
    for at, token in enumerate(tokens):
        listed = at + 1 + ([item.kind for item in tokens[at + 1:at + 2]] == [COMMA])
        if token.kind == WORD and token.value in _EXODUS and [item.kind for item in tokens[listed:listed + 1]] == ["INCLUDING"]:
            return [*told[:at], replace(token, kind="DEPARTURE", value="departures of"), *told[listed + 1:]]
        if token.kind != WORD or token.value not in _EXITS:
            continue
        end = next((i for i in range(at + 1, min(at + 7, len(tokens))) if tokens[i].kind not in (COMMA, "DATE", WORD)), 0)
        behind = tokens[end + 1].kind if end > at + 1 and tokens[end].kind == "OF" and end + 1 < len(tokens) else ""
        if behind in ("PERSON", "TITLE", "ORG", "FORMER"):
            days = [item for item in tokens[at + 1:end] if item.kind == "DATE"]
            return [*told[:at], *days, replace(token, kind="DEPARTURE", value=f"{token.value} of"), *told[end + 1:]]
    return told


class _Sentence:
    """One sentence while its tokens gather."""

    def __init__(self, page: Page, tokens: Sequence[Token]) -> None:
        self.page, self.tokens = page, _with_departures(_with_fields(_without_novelty(_without_staff(tokens))))
        self.side: list[list[Phrase]] = []
        self.phrases: list[Phrase] = []

    def grouped(self) -> list[list[Phrase]]:
        """The sentence, then its side clauses."""
        nouns = Nouns(self.page, self.tokens)
        at = 0
        while at < len(self.tokens):
            found = nouns.phrase_at(at)
            if found is not None:
                phrase, at = found
                self.phrases.append(phrase)
                at = self._behind_noun(at)
            else:
                if not self._is_echo(self.tokens[at]) and not self._announces(nouns, at):
                    self._plain(self.tokens[at])
                at += 1
        return [*clauses_of(self.page, self.phrases), *self.side]

    def _plain(self, token: Token) -> None:
        last = self.phrases[-1] if self.phrases else None
        if token.kind == WORD and last is not None and last.kind == WORD and last.token:
            self.phrases[-1] = single(replace(last.token, end=token.end, value=last.token.value + " " + token.value))
        else:
            self.phrases.append(single(token))

    def _is_echo(self, token: Token) -> bool:
        """Whether a pronoun only repeats the list before it: P and Q both report to R."""
        return token.kind == "PRONOUN" and token.value == "both" and bool(self.phrases) and self.phrases[-1].kind in (PEOPLE, UNITS)

    def _announces(self, nouns: Nouns, at: int) -> bool:
        """Whether "both" only announces the two behind it: will oversee both Stores and Logistics."""
        if self.tokens[at].kind != "PRONOUN" or self.tokens[at].value != "both":
            return False
        behind = nouns.phrase_at(at + 1)
        return behind is not None and 2 in (len(behind[0].people), len(behind[0].places))

    def _behind_noun(self, at: int) -> int:
        """Takes a clause with who or which, or what stands in apposition, behind the last noun."""
        noun = self.phrases[-1]
        if self._is_where(at):
            self._aside(noun, self.tokens[at + 2:])
            return len(self.tokens)
        if noun.kind not in (PEOPLE, UNITS, "ORGS"):
            return at
        start = at + 1 if self._kind(at) == COMMA else at
        if self._kind(start) == "RELATIVE":
            return self._relative(noun, start, at)
        return self._behind_comma(noun, at) if self._kind(at) == COMMA and noun.kind in (PEOPLE, UNITS) else at

    def _is_where(self, at: int) -> bool:
        """Whether "where P takes over" follows: about the noun before, but a clause of its own."""
        kinds = [token.kind for token in self.tokens[at:at + 4]]
        return kinds[:3] == [COMMA, "RELATIVE", "PERSON"] and kinds[3:] in (["LEAD"], ["TAKE"]) and self.tokens[at + 1].value == "where"

    def _behind_comma(self, noun: Phrase, at: int) -> int:
        """Takes what stands between commas behind a noun: what it includes, what it is part of, whoever leads it, an aside."""
        if self._kind(at + 1) == "INCLUDING" and (end := self._included_end(at + 2)):
            return end
        if noun.kind == UNITS and (end := self._part_end(at + 1)):
            self._aside(noun, self.tokens[at + 1:end])
            return end + 1
        if noun.kind == PEOPLE and (end := self._appointed_end(at + 1)):
            return end
        if self._kind(at + 1) in ("RESPECTIVELY", "REPORTED_TO"):
            return self._closing(at + 1) + 1 if self._kind(at + 1) == "REPORTED_TO" and self._closing(at + 1) else at
        end = self._listed_end(at + 1) or self._closing(at + 1)
        if end and noun.kind == UNITS and self._kind(at + 1) in ("LED_BY", "LED_BY_WILL"):
            return self._led(noun, at + 1, end)
        inside = self.tokens[at + 1 + (self._kind(at + 1) == "HISTORY"):end]
        return end + 1 if end and end - at < 16 and not any(token.kind in FINITE for token in inside) else at

    def _part_end(self, start: int) -> int:
        """The comma that closes an aside about what a department is part of, with a verb behind it; 0 where none is told."""
        first = start + (self._kind(start) == "HISTORY")
        end = self._closing(start) if self._kind(first) == "PART" else 0
        return end if end and not any(token.kind in FINITE - {"HISTORY"} for token in self.tokens[start:end]) else 0

    def _included_end(self, start: int) -> int:
        """The comma behind a list of what is included, where a verb or "and" goes on; 0 where none closes it."""
        for at in range(start, len(self.tokens) - 1):
            if self.tokens[at].kind in FINITE:
                return 0
            behind = self.tokens[at + 1]
            if self.tokens[at].kind == COMMA and behind.kind in FINITE:
                return at + 1
            if [token.kind for token in self.tokens[at:at + 2]] == [COMMA, SEP] and self._kind(at + 2) == "PERSON":
                return at
        return 0

    def _led(self, noun: Phrase, start: int, end: int) -> int:
        """A department's head between commas: new where the department is, else so already."""
        led = self.tokens[start]
        if self._kind(end + 1) in _BEGINS or end == len(self.tokens) or self._kind(end + 1) == SEP:
            led = replace(led, kind="LED_BY_WILL")
        self._aside(noun, [led, *self.tokens[start + 1:end]])
        return end + 1

    def _aside(self, noun: Phrase, clause: Sequence[Token]) -> None:
        """A clause about a noun as a sentence of its own; what somebody only said is none."""
        sentences = _Sentence(self.page, clause).grouped()
        if sentences and clause[0].kind != "NOTIFY":
            self.side += [*clauses_of(self.page, [self._lone(noun), *sentences[0]]), *sentences[1:]]

    def _relative(self, noun: Phrase, start: int, at: int) -> int:
        word = self.tokens[start].value
        fits = noun.kind == PEOPLE if word in ("who", "whom") else noun.kind in (UNITS, "ORGS")
        end = self._appointed_end(start + 1) or self._closing(start + 1) or self._new_subject(start + 1) or len(self.tokens)
        clause = self.tokens[start + 1:end]
        if fits and word == "who":
            for post in self._headed(clause) or self._stated(clause):
                self._hold(post)
        if fits and word in ("who", "which") and clause:
            before = self.phrases[-2].kind if len(self.phrases) > 1 else ""
            is_replaced = before in ("REPLACE", "FROM") and clause[0].kind in ("LEAVE", "RETIRE", "RETURN", "MOVE")
            if not is_replaced or (clause[0].kind == "MOVE" and any(token.kind == "TITLE" for token in clause)):
                self._aside(noun, clause)
        elif not fits or word not in ("who", "which", "whom"):
            return at
        return end + 1 if end < len(self.tokens) and self._kind(end) == COMMA else end

    def _stated(self, clause: Sequence[Token]) -> Sequence[Post]:
        """The posts that a clause with who says somebody has, or had until now: who was general counsel."""
        if len(clause) < 2 or clause[0].kind != "IS" or any(token.kind in ("DATE", "HISTORY") for token in clause):
            return ()
        found = Nouns(self.page, clause[1:]).phrase_at(0)
        return found[0].posts if found is not None and found[0].kind == POSTS else ()

    def _headed(self, clause: Sequence[Token]) -> Sequence[Post]:
        """The department that a clause with who says somebody heads or headed."""
        head = [token for token in clause[:3] if token.kind not in ("CURRENT", "ITS", "HIS")]
        if len(head) > 1 and head[1].value == "it":
            head[1] = replace(head[1], kind="UNIT", value="generic")
        if len(head) < 2 or head[1].kind != "UNIT":
            return ()
        told = head[0].kind in ("HISTORY", WORD) and any(verb in head[0].value.split() for verb in _LED)
        led = head[0].kind == "LEADS" or told
        return (Post(head[1].start, head[1].end, None, Place(head[1])),) if led else ()

    def _hold(self, post: Post) -> None:
        """Gives a post to the last person named."""
        if self.tokens and post.title and self._is_plural(post):
            people = tuple(replace(person, held=(*person.held, post)) for person in self.phrases[-1].people)
            self.phrases[-1] = replace(self.phrases[-1], people=people)
            return
        *before, last = self.phrases[-1].people
        self.phrases[-1] = replace(self.phrases[-1], people=(*before, replace(last, held=(*last.held, post))))

    def _is_plural(self, post: Post) -> bool:
        """Whether a title is several people's: co-heads, vice presidents."""
        words = self.page.shadow[slice(*post.title)].lower().split(" of ")[0] if post.title else ""
        return words.endswith("s")

    def _lone(self, noun: Phrase) -> Phrase:
        """The noun that a clause is about: of a list its last member only."""
        last = noun.people[-1:] if noun.people else ()
        places = noun.places[-1:] if noun.places else ()
        return replace(noun, people=last, places=places)

    def _listed_end(self, start: int) -> int:
        """Where "led by P" ends inside the list of parts that a split names; 0 where no such list is told."""
        if self._kind(start) not in ("LED_BY", "LED_BY_WILL") or not any(phrase.kind == "SPLIT" for phrase in self.phrases):
            return 0
        return next((at for at in range(start, len(self.tokens)) if self._kind(at) == COMMA), len(self.tokens))

    def _closing(self, start: int) -> int:
        """The comma that closes what was put in: a finite verb stands behind it; 0 where there is none."""
        for at in range(start, len(self.tokens) - 1):
            if self.tokens[at].kind == COMMA and self._opens_verb(at + 1):
                return at
        return 0

    def _opens_verb(self, at: int) -> bool:
        at += self.tokens[at].kind == "CURRENT" and at + 1 < len(self.tokens)
        token = self.tokens[at]
        return token.kind in FINITE or (token.kind == WORD and token.value in ("has", "have", "had", "did", "does", "will"))

    def _appointed_end(self, start: int) -> int:
        """The comma that closes an aside about somebody appointed: the post stands behind it; 0 where there is none."""
        if len(self.phrases) < 2 or self.phrases[-2].kind != "APPOINT":
            return 0
        for at in range(start, len(self.tokens) - 1):
            behind = self.tokens[at + 1].kind
            if self.tokens[at].kind == COMMA and (behind == "AS" or (behind == "ITS" and self._kind(at + 2) in ("TITLE", "ACT"))):
                return at + 1
        return 0

    def _new_subject(self, start: int) -> int:
        """The comma behind which "and" begins a clause with a subject of its own; 0 where there is none."""
        for at in range(start, len(self.tokens) - 2):
            if [token.kind for token in self.tokens[at:at + 2]] == [COMMA, SEP] and self.tokens[at + 2].kind in _SUBJECTS:
                return at
        return 0

    def _kind(self, at: int) -> str:
        return self.tokens[at].kind if at < len(self.tokens) else ""
