"""Discourse: what a clause may leave out because the text said it before.

State lives for one line (a paragraph or list item); the scope, the speaker and the section's date live longer. An
inherited argument keeps the span of where it was named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.extraction.meanings import Meanings
from orggraph.extraction.phrases import Person, Phrase, Place, Post
from orggraph.extraction.tokens import Token


@dataclass
class Discourse:
    """The memory of a reading."""

    meanings: Meanings
    scope: Place | None = None
    speaker: Token | None = None
    home: Place | None = None
    company: Place | None = None
    effective: str | None = None
    holders: dict[str, Token] = field(default_factory=dict)
    subject: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    left: tuple[Post, ...] = ()
    topic: Place | None = None
    topics: tuple[Place, ...] = ()
    places: dict[int, tuple[Place, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    appointed: tuple[Person, ...] = ()
    named: list[Person] = field(default_factory=list)
    recent: list[Person] = field(default_factory=list)
    seen: list[Place] = field(default_factory=list)
    held: dict[str, tuple[Post, ...]] = field(default_factory=dict)
    taken: dict[str, tuple[Post, ...]] = field(default_factory=dict)
    lead: str = ""

    def begin_line(self) -> None:
        """Forgets what only the line before could mean."""
        self.subject, self.posts, self.left, self.topic, self.topics, self.people = (), (), (), None, (), ()
        self.seen, self.named = [], []

    def begin_sentence(self) -> None:
        """A new sentence keeps subject and posts, but not whom the last one appointed."""
        self.appointed, self.lead = (), ""

    def remember_post(self, person: Person, post: Post, fresh: bool, shared: bool = False) -> None:
        """The post that a person takes in this line: lines of reporting hang on it; `fresh` when a clause begins.

        `shared` when the post is one more place of the same title: a line hangs on each of these.
        """
        known = self.places.get(person.token.start, ())
        if post.place and (fresh or not known):
            self.places[person.token.start] = (post.place,)
        elif post.place and shared:
            self.places[person.token.start] = (*known, post.place)
        if all(known.token.start != person.token.start for known in self.appointed):
            self.appointed = (*self.appointed, person)
        if all(known.token.name_span != person.token.name_span for known in self.recent):
            self.recent.append(person)

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
    """The nearest list of so many people: in the sentence, in the line, in the text."""
    candidates = (discourse.people, discourse.appointed, tuple(discourse.named), tuple(discourse.recent))
    return next((found for found in candidates if len(found) == count), None)


def _listed(word: str, discourse: Discourse) -> Sequence[Person] | None:
    """The former or the latter of two, all of several, or the single person spoken of."""
    listed = discourse.people or discourse.subject
    if word in discourse.meanings.former or word in discourse.meanings.latter:
        chosen = listed[:1] if word in discourse.meanings.former else listed[1:]
        return chosen if len(listed) == 2 else None
    if word in discourse.meanings.plural:
        return listed if len(listed) > 1 else None
    return discourse.subject if len(discourse.subject) == 1 else None
