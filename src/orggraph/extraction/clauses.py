"""Clauses and drafts: a match in its sentence with the discourse before it, and the events that its words tell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.core.events import Event
from orggraph.extraction.discourse import Discourse, bind_people, is_of_change, meant_places
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.page import Page
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Person, Phrase, Place, Post
from orggraph.extraction.status import clause_start
from orggraph.extraction.tokens import UNIT, Token

# What a clause may begin behind: a department there is its subject.
CLAUSE_HEADS = frozenset(("COMMA", "SEMI", "COLON", "WORD", "TAKE_OBJECT", "OF"))


@dataclass(frozen=True)
class Draft:
    """An event, the span of its clause, and the arguments carried over: (role, start, end); `by_verb` where its title is the verb's."""

    event: Event
    start: int
    end: int
    carried: tuple[tuple[str, int, int], ...] = ()
    implied: bool = False
    by_verb: bool = False


@dataclass
class Clause:
    """A match in its sentence, with the discourse as it stood before."""

    page: Page
    phrases: Sequence[Phrase]
    match: Match
    discourse: Discourse
    head_title: str
    end_of_sentence: int
    reasons: list[str] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)

    @property
    def meanings(self) -> Meanings:
        """What words mean in the language."""
        return self.discourse.meanings

    @property
    def start(self) -> int:
        """Where the clause begins in the text."""
        first = self.match.first
        return self.phrases[first + (self.phrases[first].kind == "COMMA" and first < self.match.last)].start

    @property
    def end(self) -> int:
        """Where the clause ends in the text."""
        return self.phrases[self.match.last].end

    def capture(self, role: str) -> Phrase | None:
        """The phrase that the row captured for a role."""
        return self.match.captures.get(role)

    def places(self, role: str) -> tuple[Place, ...]:
        """The departments that the row captured for a role; a pronoun or a missing phrase takes the topic."""
        phrase = self.capture(role)
        if phrase is not None and phrase.places:
            return phrase.places
        if role == "target" and self.has("inwards"):
            return tuple(self.discourse.begun[-1:])
        if phrase is not None and self._is_unsaid(phrase):
            return ()
        if phrase is not None and (meant := meant_places(phrase, self.discourse, self.page.shadow)):
            return meant
        if phrase is not None and len(self.discourse.topics) > 1 and phrase.kind == "PRONOUN":
            return self.discourse.topics
        return (self.discourse.topic,) if self.discourse.topic else ()

    def _is_unsaid(self, phrase: Phrase) -> bool:
        """Whether a noun means a department of which nothing was said before: a new organization, the combined team of nowhere."""
        is_new = phrase.kind == "THIS_UNIT" and not self.discourse.begun and is_of_change(phrase, self.page.shadow)
        return phrase.value == "described" or is_new

    def people(self, role: str) -> Sequence[Person] | None:
        """The executives for a role, carried over where the clause names none."""
        return bind_people(self.capture(role), self.discourse)

    @property
    def titles(self) -> set[str]:
        """The titles of the posts that the clause is about, in small letters."""
        return {self.page.shadow[slice(*post.title)].lower() for post in self.posts if post.title}

    def replaced(self) -> Sequence[Person] | None:
        """Whom a clause about a successor says is replaced: a pronoun there never means the successor."""
        phrase = self.capture("executive")
        if phrase is None or phrase.kind != "PRONOUN" or not self.has("successor") or phrase.value in self.meanings.speaker:
            return self.people("executive")
        return self.discourse.other_than(self.discourse.subject, self.titles, self.page.shadow)

    def has(self, name: str) -> bool:
        """Whether the row sets a flag, or captured it."""
        return name in self.match.row.sets or name in self.match.captures

    def names_another(self) -> bool:
        """Whether the words before a match without an executive say that somebody else is meant: 由…接任, 聘…任."""
        first = clause_start(self.phrases, self.match.first)
        before = self.phrases[first:self.match.first]
        kinds = {phrase.kind for phrase in before}
        return bool(kinds & {"BY", "ACT_BY", "APPOINT"}) or ("POSTS" in kinds and "PEOPLE" not in kinds)

    def kinds_before(self) -> set[str]:
        """What kinds of phrases stand before the match in its clause."""
        return {phrase.kind for phrase in self.phrases[clause_start(self.phrases, self.match.first):self.match.first]}

    def is_within(self) -> bool:
        """Whether the verb founds inside what is named before it (在X下成立Y), and does not list its parts (X下设Y)."""
        inside = self.phrases[self.match.first:self.match.last + 1]
        return self.has("within") or any(phrase.kind == "ESTABLISH" and phrase.value in self.meanings.within for phrase in inside)

    def index_of(self, phrase: Phrase) -> int:
        """Where a captured phrase stands in its sentence."""
        return next(index for index, known in enumerate(self.phrases) if known is phrase)

    def hands_over(self) -> bool:
        """Whether a verb of the clause hands something over: 改由, 归, 交给."""
        inside = self.phrases[self.match.first:self.match.last + 1]
        return any(phrase.kind == "BY" and phrase.value in self.meanings.changed for phrase in inside)

    def takes_over(self) -> bool:
        """Whether what a department has below it was another's: 清溪市辖原临江地区的乙县, but not 清溪市辖原清溪地区的乙县."""
        held, to = self.places("department"), self.places("to")
        origin = held[0].parent if held else None
        if origin is None or origin.kind != UNIT or len(to) != 1:
            return False
        return origin.name_in(self.page.shadow)[:2] != to[0].token.name_in(self.page.shadow)[:2]

    def fail(self, reason: str) -> None:
        """Notes why the clause stays unread."""
        self.reasons.append(reason)

    def is_inside(self, token: Token) -> bool:
        """Whether a token stands in the clause."""
        return self.start <= token.start and token.end <= self.end

    def carried(self, **roles: Token | None) -> tuple[tuple[str, int, int], ...]:
        """The arguments that stand outside the clause, with their spans; of a short naming, where the full one stands."""
        spans = ((role, token, *token.name_span) for role, token in roles.items() if token)
        return tuple(
            (role.rstrip("_"), *((start, end) if token.start > start or end > token.end else (token.start, token.end)))
            for role, token, start, end in spans
            if not (self.is_inside(token) and self.start <= start and end <= self.end)
        )
