"""Swaps: two executives change posts with each other, so that each leaves what the other takes.

`P and Q will swap roles: P becomes T, and Q becomes U` says the posts; `chief financial officer P and parks chairman Q will
swap jobs` leaves them to what stands in apposition.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orggraph.core.events import Appointed, Removed
from orggraph.extraction.clauses import Draft
from orggraph.extraction.discourse import Discourse
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Person, Phrase, Post

RULE = "swap"


def tell_swaps(page: Page, discourse: Discourse, sentences: Sequence[Sequence[Phrase]]) -> Iterator[Draft]:
    """What the sentences of a line say of swaps, where none is denied or proposed."""
    for phrases in sentences:
        if any(phrase.kind in ("NOT", "PROPOSED") for phrase in phrases):
            continue
        for people, verb in pairwise(phrases):
            if verb.kind == "SWAP":
                yield from _swapped(page, discourse, people.people, (people.start, verb.end))


def _swapped(page: Page, discourse: Discourse, people: Sequence[Person], span: tuple[int, int]) -> Iterator[Draft]:
    """What a swap of two people tells beyond what its line says of either; `span` is where the words of it stand."""
    if len(people) != 2:
        return
    names = [person.token.name_in(page.shadow) for person in people]
    taken = [discourse.taken.get(name, ()) for name in names]
    held = [discourse.held.get(name, ()) for name in names]
    for mine, other in ((0, 1), (1, 0)):
        for post in () if taken[mine] or not (held[0] and held[1]) else held[other]:
            yield _draft(page, people[mine], post, span, Appointed)
        for post in taken[other] or (held[mine] if held[other] and not taken[mine] else ()):
            yield _draft(page, people[mine], post, span, Removed)


def _draft(page: Page, person: Person, post: Post, span: tuple[int, int], event: type[Appointed] | type[Removed]) -> Draft:
    """An event of a person and a post, both carried over."""
    place = post.place.token if post.place else None
    title = page.text[slice(*post.title)] if post.title else "head"
    made = event(executive=page.mention(person.token), title=title, at=page.mention(place) if place else None)
    tokens = (("executive", person.token), ("at", place))
    return Draft(made, *span, tuple((role, *token.name_span) for role, token in tokens if token is not None))
