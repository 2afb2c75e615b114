"""Discourse: what a clause may leave out because the text said it before.

State lives for one line (a paragraph or list item); the scope, the speaker and the section's date live longer. An
inherited argument keeps the span of where it was named.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from orggraph.core.claims import Status
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.phrases import Person, Phrase, Place, Post
from orggraph.extraction.status import is_life
from orggraph.extraction.tokens import COLON, COMMA, ORG, Token

# Verbs of a company that speaks of its own people.
_EMPLOYING = frozenset(("APPOINT", "NOTIFY", "COMMA"))
_OF_CHANGE = re.compile(r"(?<!this )\b(?:new|combined|merged|resulting|unified|newly formed) $", re.IGNORECASE)


@dataclass
class Discourse:
    """The memory of a reading."""

    meanings: Meanings
    scope: Place | None = None
    speaker: Token | None = None
    home: Place | None = None
    employer: Place | None = None
    several: tuple[Place, ...] = ()
    company: Place | None = None
    effective: str | None = None
    holders: dict[str, Token] = field(default_factory=dict)
    subject: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    left: tuple[Post, ...] = ()
    vacated: tuple[Post, ...] = ()
    topic: Place | None = None
    organ: Place | None = None
    topics: tuple[Place, ...] = ()
    places: dict[int, tuple[Place, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    appointed: tuple[Person, ...] = ()
    named: list[Person] = field(default_factory=list)
    recent: list[Person] = field(default_factory=list)
    known: set[tuple[int, int]] = field(default_factory=set)
    seen: list[Place] = field(default_factory=list)
    begun: list[Place] = field(default_factory=list)
    earlier: tuple[Place, ...] = ()
    takers: dict[tuple[int, int], Person] = field(default_factory=dict)
    earlier_takers: tuple[Person, ...] = ()
    mentioned: tuple[Post, ...] = ()
    renamed: dict[tuple[int, int], Place] = field(default_factory=dict)
    now_called: dict[tuple[int, int], Place] = field(default_factory=dict)
    held: dict[str, tuple[Post, ...]] = field(default_factory=dict)
    taken: dict[str, tuple[Post, ...]] = field(default_factory=dict)
    leavers: list[tuple[Person, str]] = field(default_factory=list)
    started: dict[str, str] = field(default_factory=dict)
    lead: str = ""
    life: bool = False
    doubted: bool = False
    choosing: bool = False
    organs: dict[str, Place] = field(default_factory=dict)
    spoken: tuple[Person, ...] = ()
    everyone: tuple[Person, ...] = ()
    section: tuple[Place, ...] = ()
    sectioned: bool = False
    seated: dict[tuple[int, int], Person] = field(default_factory=dict)

    def begin_line(self) -> None:
        """Forgets what only the line before could mean; what a heading named goes on as the topic.

        Lines of a list add up what begins in them and who takes a post. Whom the last line with people spoke of stays known.
        """
        self.earlier = (*self.earlier, *self.begun) if self.begun else ()
        self.earlier_takers = (*self.earlier_takers, *self.takers.values()) if self.takers else ()
        self.takers, self.mentioned = {}, ()
        self.organ = self.employer = None
        self.life = False
        self.several = ()
        self.spoken = tuple(self.named) or self.spoken
        self.subject, self.posts, self.left, self.vacated, self.people = (), (), (), (), ()
        self.topic, self.topics = self.section[0] if len(self.section) == 1 else None, self.section
        self.seen, self.named, self.begun, self.started = list(self.section), [], [], {}

    def weigh(self, zone: str, phrases: Sequence[Phrase]) -> None:
        """Whether a sentence tells somebody's life, so that its paragraph does, or a headline denies what the lines below tell."""
        self.life |= is_life(phrases, self.meanings)
        self.doubted |= zone == "headline" and any(phrase.kind == "DENIED" for phrase in phrases)

    def doubt(self, status: Status | None, zone: str) -> Status | None:
        """The status of a clause, hearsay where the headline denies it and no letter tells it."""
        return "reported" if self.doubted and status == "announced" and zone in ("news", "lead") else status

    def take_scope(self, place: Place, shadow: str, is_heading: bool) -> None:
        """Whom a letter is about; where several headings name a department each, they head their sections only."""
        known = self.scope and self.scope.token.name_in(shadow)
        self.sectioned = is_heading and (self.sectioned or known not in (None, place.token.name_in(shadow)))
        self.scope = None if self.sectioned else place

    def open_section(self, places: tuple[Place, ...]) -> None:
        """A heading: the departments that the lines below it are about, none where it names none."""
        self.section, self.seated = places, {}

    def follow(self, old: Iterable[Place], new: tuple[Place, ...], shadow: str) -> None:
        """What becomes of the departments of a section: the lines below are about their successors."""
        names = {place.token.name_in(shadow) for place in self.section}
        if any(place.token.name_in(shadow) in names for place in old):
            self.section = new

    def begin_sentence(self) -> None:
        """A new sentence keeps subject and posts, but not whom the last one appointed."""
        self.appointed, self.lead, self.everyone = (), "", ()

    def is_fresh(self) -> bool:
        """Whether the line has begun no department and given no post yet, so that a bare title is at its topic."""
        return not self.posts and not self.begun

    def of_both(self, word: str) -> tuple[Person, ...]:
        """The former or the latter of the two whom the sentence named last; nobody where it named fewer."""
        both = tuple({person.token.name_span: person for person in self.everyone}.values())
        return (both[-1:] if word in self.meanings.latter else both[-2:-1]) if len(both) > 1 else ()

    def notice_named(self, phrase: Phrase, behind: str) -> None:
        """Whom a sentence names, in any role; a committee before a colon is the one whose members follow."""
        self.everyone += phrase.people
        if behind == COLON and self.choosing and phrase.places and phrase.places[-1].token.value == "committee":
            self.organ = phrase.places[-1]

    def notice_employer(self, phrase: Phrase, is_first: bool, is_at: bool, behind: str) -> None:
        """Another company than the text's, at the head of a line or a sentence of it, whose people the line then tells of."""
        one = phrase.places[0] if len(phrase.places) == 1 else None
        if one is None or one.token.value in ("announcer", "committee"):
            return
        is_label = is_first and behind == COLON and phrase.kind in ("UNITS", "ORGS")
        if is_label or (is_at and behind == COMMA) or (one.token.kind == ORG and behind in _EMPLOYING):
            self.employer = one

    def notice_pronoun(self, word: str, is_free: bool, is_head: bool) -> None:
        """A pronoun for one person, with no preposition before it, leads the clause; the speaker's at its head is its subject."""
        if word in self.meanings.single and is_free:
            self.lead = "people"
            self.subject = tuple(_spoken_of(self) or ()) if self.subject else ()
        if word in (*self.meanings.former, *self.meanings.latter):
            self.subject = self.of_both(word)
        if word in self.meanings.speaker and is_head and self.speaker:
            self.subject = (Person(self.speaker, self.speaker.start),)

    def remember_post(self, person: Person, post: Post, fresh: bool, shared: bool = False) -> None:
        """The post that a person takes in this line: lines of reporting hang on it; `fresh` when a clause begins.

        `shared` when the post is one more place of the same title: a line hangs on each of these.
        """
        known = self.places.get(person.token.start, ())
        if post.place and (fresh or not known):
            self.places[person.token.start] = (post.place,)
        elif post.place and shared:
            self.places[person.token.start] = (*known, post.place)
        self.seated.setdefault(person.token.name_span, person)
        if all(known.token.start != person.token.start for known in self.appointed):
            self.appointed = (*self.appointed, person)
        self.takers.setdefault(person.token.name_span, person)
        if person.token.name_span not in self.known:
            self.known.add(person.token.name_span)
            self.recent.append(person)

    def rename(self, olds: Iterable[Place], news: Iterable[Place]) -> None:
        """Departments that change their names: each is left under the old one and goes on under the new one."""
        for old, new in zip(olds, news, strict=False):
            self.renamed[new.token.name_span] = old
            self.now_called[old.token.name_span] = new

    def other_than(self, takers: Sequence[Person], titles: AbstractSet[str], shadow: str) -> Sequence[Person] | None:
        """Whom a pronoun behind "succeeds" means, never a taker: the only other one in the line, else the only leaver of that title."""
        def names(people: Iterable[Person]) -> dict[str, Person]:
            return {name: person for person in people if (name := person.token.name_in(shadow)) not in taking}

        taking = {person.token.name_in(shadow) for person in takers}
        others = names(self.named)
        if len(others) != 1:
            others = names(person for person, title in self.leavers if title in titles and (not others or {*names([person])} & {*others}))
        return list(others.values()) if len(others) == 1 else None

    def places_of(self, person: Person) -> tuple[Place, ...]:
        """The places of the post that this line gave a person."""
        return self.places.get(person.token.start, ())


def bind_people(phrase: Phrase | None, discourse: Discourse) -> Sequence[Person] | None:
    """The people that a phrase means; None where a pronoun has no single candidate or nothing was said before."""
    if phrase is None:
        return discourse.subject or None
    if phrase.people:
        return phrase.people
    if phrase.value in discourse.meanings.speaker:
        return (Person(discourse.speaker, discourse.speaker.start),) if discourse.speaker else None
    if phrase.value in discourse.meanings.counted:
        return _counted(discourse, discourse.meanings.counted[phrase.value])
    return _listed(phrase.value, discourse)


def _counted(discourse: Discourse, count: int) -> Sequence[Person] | None:
    """The nearest list of so many people: in the sentence, in the line, in the text; no list behind which others are named."""
    listed = {person.token.name_span for person in discourse.people}
    others = {person.token.name_span for person in discourse.named if discourse.people and person.start > discourse.people[-1].start}
    candidates = (
        discourse.people if others <= listed else (), discourse.appointed,
        tuple({person.token.name_span: person for person in discourse.named}.values()), tuple(discourse.takers.values()),
        discourse.earlier_takers, tuple(discourse.recent),
    )
    return next((found for found in candidates if len(found) == count), None)


def _listed(word: str, discourse: Discourse) -> Sequence[Person] | None:
    """The former or the latter of two, all of several, or the single person spoken of."""
    listed = discourse.people or discourse.subject
    if word in discourse.meanings.former or word in discourse.meanings.latter:
        chosen = listed[:1] if word in discourse.meanings.former else listed[1:]
        return chosen if len(listed) == 2 else discourse.of_both(word) or None
    if word in discourse.meanings.plural:
        return listed if len(listed) > 1 else None
    if not discourse.subject and not discourse.named and word in discourse.meanings.single:
        return discourse.spoken if len({person.token.name_span for person in discourse.spoken}) == 1 else None
    return _spoken_of(discourse) if len(discourse.subject) == 1 else None


def _spoken_of(discourse: Discourse) -> Sequence[Person] | None:
    """The one that a pronoun means: the subject, or the only other one in the line where whoever speaks is the subject."""
    speaker = discourse.speaker
    if speaker is None or discourse.subject[0].token.name_span != speaker.name_span:
        return discourse.subject
    others = {person.token.name_span: person for person in discourse.named if person.token.name_span != speaker.name_span}
    return tuple(others.values()) if len(others) == 1 else None


def counted_places(word: str, discourse: Discourse) -> tuple[Place, ...]:
    """The departments that "all three" means: the last list of so many in the line, unless people are named behind it."""
    several = discourse.several
    is_last = several and not any(person.start > several[-1].start for person in discourse.named)
    return several if is_last and len(several) == discourse.meanings.counted.get(word.lower()) else ()


def meant_places(phrase: Phrase, discourse: Discourse, shadow: str) -> tuple[Place, ...]:
    """The departments that a pronoun means: the former or the latter of two, the last so many begun, 该中心 the last named centre."""
    topics, counted = discourse.topics, discourse.meanings.counted.get(phrase.value, 0)
    if phrase.kind == "PRONOUN" and phrase.value in (*discourse.meanings.former, *discourse.meanings.latter) and len(topics) == 2:
        return topics[:1] if phrase.value in discourse.meanings.former else topics[1:]
    if phrase.kind == "PRONOUN" and counted and len(discourse.begun) >= counted:
        return tuple(discourse.begun[-counted:])
    if phrase.kind == "PRONOUN" and counted and len(discourse.earlier) == counted:
        return discourse.earlier
    is_this = phrase.kind == "THIS_UNIT" and phrase.value == "generic"
    if phrase.value in discourse.meanings.thing or (is_this and discourse.begun and is_of_change(phrase, shadow)):
        return tuple(discourse.begun[-1:])
    if is_this:
        said = shadow[phrase.start:phrase.end].lower()
        same = [place for place in discourse.seen if place.token.name_in(shadow).lower().rsplit(" ", 1)[-1] == said]
        return tuple(place for place in same if place.token.start < phrase.start)[-1:]
    noun = phrase.value[1:] if phrase.kind == "THIS_UNIT" else ""
    named = [place for place in discourse.seen if noun and place.token.start < phrase.start]
    fitting = [place for place in named if place.token.name_in(shadow).endswith(noun)]
    return tuple(fitting[-1:])


def is_of_change(phrase: Phrase, shadow: str) -> bool:
    """Whether the words before a noun say that it is what comes out of the change just told: the new unit, the combined team."""
    return _OF_CHANGE.search(shadow, max(0, phrase.start - 14), phrase.start) is not None


def find_home(lines: Iterable[Iterable[Sequence[Phrase]]]) -> Place | None:
    """The first naming of the company that the text is about."""
    phrases = (phrase for line in lines for sentence in line for phrase in sentence)
    named = (place for phrase in phrases for place in (*phrase.places, *_places_of(phrase)))
    return next((place for place in named if place.token.kind == ORG and place.token.value == "announcer"), None)


def _places_of(phrase: Phrase) -> tuple[Place, ...]:
    """The places of the posts in a phrase."""
    posts = (*phrase.posts, *(post for person in phrase.people for post in person.held))
    return tuple(post.place for post in posts if post.place is not None)
