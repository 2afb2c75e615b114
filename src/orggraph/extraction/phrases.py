"""Phrases: tokens gathered into people, departments and posts; lists are lists, places and titles are shared.

A phrase is one symbol to the patterns: `PEOPLE`, `UNITS` (departments), `ORGS` (only companies), `POSTS`; every other
token is a phrase of its own kind. How tokens gather depends on word order and is the language's business.
Phrases are never changed once made; they are not frozen for the reason that tokens are not.
"""

from dataclasses import dataclass, replace

from orggraph.extraction.tokens import Token

PEOPLE, UNITS, ORGS, POSTS = "PEOPLE", "UNITS", "ORGS", "POSTS"
PHRASE_KINDS = (PEOPLE, UNITS, ORGS, POSTS)


@dataclass(slots=True, unsafe_hash=True)
class Place:
    """A department or company, with the larger one named right before it."""

    token: Token
    parent: Token | None = None

    @property
    def start(self) -> int:
        """Where the words begin, the larger place included."""
        return self.parent.start if self.parent else self.token.start


@dataclass(slots=True, unsafe_hash=True)
class Post:
    """A title at a place; either may be missing. `shared` marks a place that another member of the list named."""

    start: int
    end: int
    title: tuple[int, int] | None = None
    place: Place | None = None
    shared: bool = False
    concurrent: bool = False
    former: bool = False
    acting: bool = False

    def at(self, place: Place) -> "Post":
        """The same post at a place carried over from elsewhere."""
        return replace(self, place=place, shared=True)


@dataclass(slots=True, unsafe_hash=True)
class Person:
    """An executive with the posts named in apposition."""

    token: Token
    start: int
    held: tuple[Post, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Phrase:
    """One symbol of a sentence as patterns see it."""

    kind: str
    start: int
    end: int
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    posts: tuple[Post, ...] = ()
    token: Token | None = None

    @property
    def value(self) -> str:
        """The meaning of a single token; empty for gathered phrases."""
        return self.token.value if self.token else ""


def single(token: Token) -> Phrase:
    """A token as a phrase of its own kind."""
    return Phrase(token.kind, token.start, token.end, token=token)
