"""Nouns of English: people, departments, companies and posts, with the lists they form and what stands beside them.

`president of Azure`, `VP, Engineering` and `Microsoft's chief technology officer` are posts; `P, vice president of growth,`
and `Chief Operating Officer P` are people who hold one; `A, B and C` is a list only where "and" closes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orggraph.extraction.mentions.en.slots import CALLING
from orggraph.extraction.mentions.en.verbs import FINITE
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import ORGS, PEOPLE, POSTS, UNITS, Person, Phrase, Place, Post
from orggraph.extraction.tokens import COMMA, ORG, PERSON, SEP, TITLE, UNIT, WORD, Token

_PLACES = frozenset((UNIT, ORG))
_PLACE_LINKS = frozenset(("OF", "FOR", "AT", "DASH", "PART_OF", COMMA))
_OWNERS = frozenset(("ITS", "HIS", "POSS", "REPORT_GIVE", "LED_BY", "LED_BY_WILL", "DOTTED"))
# What stands before an object, behind which "and" may begin a clause with a subject of its own: A moves to B and C moves to D.
_OBJECTS = frozenset(("TO", "INTO", "FROM", "MOVE", "MERGE_INTO", "RENAME"))
# Verbs of people only: a department between a title's comma and one of these is the title's place.
_PERSONAL = frozenset(("LEAVE", "RESIGN", "RETIRE"))
_LINES = frozenset(("REPORT_GIVE", "LED_BY", "LED_BY_WILL"))
_PLAIN = frozenset((WORD, "OF", "ITS", "HIS", "FOR"))
# Behind a company that stands alone after a title and a comma: it is whose title that is.
_CLOSING = frozenset((COMMA, "SEMI", SEP, ""))
_SAME = frozenset(("consolidated", "merged", "expanded", "enlarged", "resulting", "renamed", "unified", "reorganized", "reorganised"))
_QUALIFIERS = frozenset(("CURRENT", "FORMER", "ACT", "HISTORY"))


@dataclass
class Nouns:
    """The noun phrases of one sentence; each `…_at` gives what begins at a token and the token behind it, or None."""

    page: Page
    tokens: Sequence[Token]
    memo: dict[int, tuple[Phrase, int] | None] = field(default_factory=dict)

    def _kind(self, at: int) -> str:
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def phrase_at(self, at: int) -> tuple[Phrase, int] | None:
        """The longest noun phrase that begins at a token."""
        return self._people_at(at) or self._posts_at(at) or self._places_at(at)

    # -- places

    def _place_at(self, at: int) -> tuple[Place, int] | None:
        if self._kind(at) not in _PLACES:
            return None
        if self._kind(at + 1) == "POSS" and self._kind(at + 2) in _PLACES and self._kind(at + 3) != "POSS":
            return Place(self.tokens[at + 2], self.tokens[at]), at + 3
        return Place(self.tokens[at]), at + 1

    def _places_at(self, at: int) -> tuple[Phrase, int] | None:
        named = self._named_at(at)
        if named is not None:
            return named
        first = self._place_at(at)
        if first is None or self._is_owner(first[1]):
            return None
        places, end = [first[0]], first[1]
        if self._kind(at) in _PLACES:
            more, end = self._more_places(at, end)
            places += more
        return self._units(places, end)

    def _named_at(self, at: int) -> tuple[Phrase, int] | None:
        """A description and the name behind it: a new team called X; the government services arm, X,."""
        if self._kind(at) != "THIS_UNIT" and not (self._kind(at) == UNIT and self._is_small(at)):
            return None
        is_calling = self._kind(at + 2) == "CALLED" or (self._kind(at + 2) == "RENAME" and self.tokens[at + 2].value in CALLING)
        link = at + 1 + (self._kind(at + 1) == COMMA and is_calling)
        if (self._kind(link) not in ("CALLED", COMMA) and link == at + 1) or self._kind(link + 1) != UNIT or self._is_owner(link + 2):
            return None
        is_described = self._kind(at - 1) == "NEW" or self.tokens[at].value == "described"
        if self._kind(link) == COMMA and (self._joins(link + 2) or (self._kind(at) == "THIS_UNIT" and not is_described)):
            return None
        found = self._place_at(link + 1)
        assert found is not None
        closes = self._kind(found[1]) == COMMA and self._kind(found[1] + 1) in FINITE
        return Phrase(UNITS, self.tokens[at].start, found[0].token.end, places=(found[0],)), found[1] + closes

    def _is_owner(self, end: int) -> bool:
        """Whether a place only owns the title behind it: Apple's chief executive."""
        return self._kind(end) == TITLE or (self._kind(end) == "POSS" and self._kind(end + 1) in (TITLE, "ACT", "CURRENT", "FORMER"))

    def _is_small(self, at: int) -> bool:
        token = self.tokens[at]
        return token.name_in(self.page.shadow).islower()

    def _joins(self, at: int) -> bool:
        return self._kind(at) == SEP or (self._kind(at) == COMMA and self._kind(at + 1) == SEP)

    def _units(self, places: Sequence[Place], end: int) -> tuple[Phrase, int]:
        kind = UNITS if any(place.token.kind == UNIT for place in places) else ORGS
        return Phrase(kind, places[0].start, places[-1].token.end, places=tuple(places)), end

    def _more_places(self, start: int, end: int) -> tuple[list[Place], int]:
        """The further members of a list that "and" closes."""
        more: list[Place] = []
        at, passed = self._behind_inside(end), False
        while True:
            step = self._linked(at)
            found = self._place_at(at + step) if step else None
            if found is None and self._kind(at) == COMMA and (closing := self._aside_end(at + 1)):
                at, passed = closing, True
                continue
            if found is None or self._is_owner(found[1]):
                return [], end
            is_last = self._kind(at + step - 1) == SEP
            more.append(found[0])
            at = self._behind_inside(found[1])
            if is_last:
                is_object = self._kind(start - 1) in _OBJECTS
                is_clause = (step == 2 or is_object) and len(more) == 1 and not passed and self._is_subject(at)
                return ([], end) if is_clause else (more, at)

    def _behind_inside(self, at: int) -> int:
        """The token behind the larger department that a member of a list is said to be in: the A team in X, the B team in Y and C."""
        inside = self._kind(at) == "PART_OF" and self._kind(at + 1) in _PLACES
        return at + 2 if inside and self._kind(at + 2) in (COMMA, SEP) and self._kind(at + 3) in (*_PLACES, SEP, "HIS", "ITS") else at

    def _aside_end(self, at: int) -> int:
        """The comma and "and" that close an aside between two members: A, until now part of X, and B; 0 where none do."""
        if self._kind(at) == WORD:
            closing = next((i for i in range(at, min(at + 10, len(self.tokens))) if self._kind(i) == COMMA), 0)
            plain = all(self._kind(i) in _PLAIN for i in range(at, closing))
            return closing if closing and plain and self._kind(closing + 1) == SEP and self._kind(closing + 2) in _PLACES else 0
        if self._kind(at) == "LED_BY" and not any(self._kind(i) in ("SPLIT", "ESTABLISH", "INTO") for i in range(at)):
            closing = next((i for i in range(at, min(at + 8, len(self.tokens))) if self._kind(i) == COMMA), 0)
            return closing if closing and self._kind(closing + 1) == SEP and self._kind(closing + 2) in _PLACES else 0
        if self._kind(at) not in ("HISTORY", "PART", "CURRENT", "FORMER"):
            return 0
        ends = FINITE - {"HISTORY"} | {COMMA}
        closing = next((i for i in range(at, min(at + 8, len(self.tokens))) if self._kind(i) in ends), 0)
        return closing if closing and self._kind(closing) == COMMA and self._kind(closing + 1) == SEP else 0

    def _linked(self, at: int) -> int:
        """How many tokens of comma and "and" stand before the next member of a list; 0 where none does."""
        if self._kind(at) == SEP:
            return 1
        if self._kind(at) == COMMA:
            return 2 if self._kind(at + 1) == SEP else 1
        return 0

    def _is_subject(self, at: int) -> bool:
        """Whether a verb stands here, or behind a place: the studio in Pasadena will close."""
        return self._kind(at) in FINITE or (self._kind(at) == "PART_OF" and self._kind(at + 2) in FINITE)

    # -- posts

    def _posts_at(self, at: int) -> tuple[Phrase, int] | None:
        found = self._post_at(at)
        if found is None:
            return None
        posts, end, shares = [found[0]], found[1], not self._joins_as(at)
        if any(self._kind(i) == TITLE and self.tokens[i].value == "plural" for i in range(at, end)) and found[0].place is not None:
            places, stop = self._more_places(at, end)
            if places and self._kind(stop) in FINITE:
                more = tuple(replace(found[0], place=place) for place in places)
                return Phrase(POSTS, posts[0].start, places[-1].token.end, posts=(*posts, *more)), stop
        while self._kind(end) == SEP or (self._kind(end) == COMMA and (self._kind(end + 1) in (SEP, TITLE))):
            step = 2 if self._kind(end) == COMMA and self._kind(end + 1) == SEP else 1
            is_again = self._kind(end + step) == "AS"
            another = self._post_at(end + step + is_again)
            if another is None or self._kind(another[1]) == PERSON:
                break
            shares = shares and not is_again
            posts.append(another[0])
            end = another[1]
        shared = self._shared(posts) if shares or self._kind(end - 2) == COMMA else posts
        return Phrase(POSTS, posts[0].start, posts[-1].end, posts=tuple(shared)), end

    def _joins_as(self, at: int) -> bool:
        """Whether somebody joins one place as what follows: its first title needs no other place."""
        return self._kind(at - 1) == "AS" and self._kind(at - 2) in _PLACES and self._kind(at - 3) == "JOIN"

    def _shared(self, posts: Sequence[Post]) -> list[Post]:
        """A place behind the last title belongs to those before it, one before the first to those behind."""
        shared = list(posts)
        for index in range(len(shared) - 2, -1, -1):
            behind = shared[index + 1].place
            if shared[index].place is None and behind is not None and behind.start >= shared[index].start:
                shared[index] = shared[index].at(behind)
        for index in range(1, len(shared)):
            before = shared[index - 1].place
            if shared[index].place is None and before is not None and before.token.start < shared[0].start + 1:
                shared[index] = shared[index].at(before)
        return shared

    def _post_at(self, at: int) -> tuple[Post, int] | None:
        """One post: a place in front of a title, a title, a place behind it."""
        start, place = at, None
        owner = self._place_at(at)
        if owner is not None:
            after = owner[1] + (self._kind(owner[1]) == "POSS")
            while self._kind(after) == "CURRENT":
                after += 1
            if self._kind(after) != TITLE:
                return None
            place, at = owner[0], after
        elif self._kind(at) == "ITS" and self._kind(at + 1) == TITLE:
            place, at = Place(replace(self.tokens[at], value="generic")), at + 1
        if self._kind(at) != TITLE:
            return None
        title = self.tokens[at]
        end = at + 1
        if self._kind(end) in _PLACE_LINKS and (found := self._place_behind(end)) is not None:
            inner, end = found
            place = Place(inner.token, inner.parent or (place.token if place else None))
        return Post(self.tokens[start].start, self.tokens[end - 1].end, title.name_span, place), end

    def _place_behind(self, at: int) -> tuple[Place, int] | None:
        """The place behind a title: of X, for X, at X; behind a comma only where nothing else begins there."""
        unit = at + 1 + (self._kind(at + 1) == "NEW" or (self._kind(at + 1) == WORD and self.tokens[at + 1].value in _SAME))
        if self._kind(at) == "OF" and self._kind(unit) == "THIS_UNIT" and self.tokens[unit].value != "described":
            return Place(self.tokens[unit]), unit + 1
        found = self._place_at(at + 1 + (self._kind(at + 1) in ("ITS", "NEW")))
        if found is None or not self._is_place_of(at, self._kind(found[1])):
            return None
        outer = self._place_at(found[1] + 1) if self._kind(found[1]) == "AT" and self._kind(at) == "OF" else None
        return found if outer is None else (Place(found[0].token, outer[0].token), outer[1])

    def _is_place_of(self, at: int, behind: str) -> bool:
        """Whether what stands behind a link and before `behind` is the place of the title before the link."""
        if self._kind(at) == "PART_OF":
            return behind in FINITE | {COMMA, ""}
        if self._kind(at) == COMMA:
            is_other = self.tokens[at + 1].kind == ORG and behind not in _CLOSING
            return not is_other and behind not in FINITE - _PERSONAL | {"POSS", "DASH", "LED_BY", TITLE}
        return behind != "POSS"

    # -- people

    def _people_at(self, at: int) -> tuple[Phrase, int] | None:
        first = self._person_at(at)
        if first is None:
            return None
        people, end = [first[0]], first[1]
        more, end = self._more_people(at, end)
        people += more
        return Phrase(PEOPLE, people[0].start, max(self.tokens[end - 1].end, people[-1].token.end), people=tuple(people)), end

    def _more_people(self, start: int, end: int) -> tuple[list[Person], int]:
        more: list[Person] = []
        at = end
        while True:
            step = self._linked(at)
            found = self._person_at(at + step) if step else None
            if found is None:
                return [], end
            is_last = self._kind(at + step - 1) == SEP
            more.append(found[0])
            at = found[1]
            if is_last:
                is_object = step == 1 and self._kind(start - 1) in _LINES
                is_told = is_object or (step == 2 and any(self._kind(i) in FINITE for i in range(end)))
                if is_told and len(more) == 1 and self._is_subject(at):
                    return [], end
                return more, at

    def _person_at(self, at: int) -> tuple[Person, int] | None:
        """A person, with titles in front and in apposition behind."""
        start, former = at, False
        held: tuple[Post, ...] = ()
        while self._kind(at) in ("CURRENT", "FORMER", "ACT") and self._kind(at + 1) in (TITLE, UNIT, ORG, PERSON):
            former = former or self._kind(at) == "FORMER"
            at += 1
        if (both := self._both_titles(at)) is not None:
            held, at = both, at + 3
        posts = self._posts_at(at)
        if posts is not None and self._is_fronted(at, posts[1]):
            comma = self._kind(posts[1]) == COMMA
            held, at = posts[0].posts, posts[1] + comma
            if comma and self._kind(at + 1) == COMMA:
                person = Person(self.tokens[at], self.tokens[start].start, _marked(held, former))
                return person, at + 2 if self._kind(at + 2) in FINITE or self._kind(at + 2) == "AS_PART" else at + 1
        if self._kind(at) != PERSON:
            return None
        person = Person(self.tokens[at], self.tokens[start].start, _marked(held, former))
        return self._with_apposition(person, at + 1)

    def _both_titles(self, at: int) -> tuple[Post, ...] | None:
        """Two titles of the one named behind them: chairman and chief executive P; with an article the first is somebody else's."""
        is_shared = [self._kind(i) for i in range(at, at + 4)] == [TITLE, SEP, TITLE, PERSON] and self._kind(at - 1) not in ("AS", "TAKE")
        if not is_shared or self.page.shadow[:self.tokens[at].start].lower().endswith(("the ", "a ")):
            return None
        return tuple(Post(token.start, token.end, token.name_span) for token in (self.tokens[at], self.tokens[at + 2]))

    def _is_fronted(self, start: int, end: int) -> bool:
        """Whether posts stand in front of their holder: Chief Operating Officer P; its general manager, P."""
        if self._kind(end) == PERSON:
            return self.tokens[end - 1].kind in (TITLE, UNIT, ORG)
        owned = self._kind(start) in _PLACES or self._kind(start) == "ITS" or self._kind(start - 1) in _OWNERS
        is_between = [self._kind(at) for at in range(end, end + 3)] == [COMMA, PERSON, COMMA] and self._kind(end + 3) in FINITE
        if is_between and self._kind(start - 1) != COMMA:
            return True
        return owned and self._kind(end) == COMMA and self._kind(end + 1) == PERSON and self._kind(end + 2) in FINITE | {COMMA, ""}

    def _with_apposition(self, person: Person, end: int) -> tuple[Person, int]:
        """The person with the posts between commas behind the name, and the token behind them."""
        if [self._kind(i) for i in range(end, end + 3)] == ["OPEN", UNIT, "CLOSE"]:
            place = Place(self.tokens[end + 1])
            person = replace(person, held=(*person.held, Post(place.start, place.token.end, None, place)))
            end += 3
        if self._kind(end) == "OF" and self._kind(end + 1) in _PLACES and self._kind(end + 2) != "POSS" and not person.held:
            place = Place(self.tokens[end + 1])
            person = replace(person, held=(Post(place.start, place.token.end, None, place),))
            end += 2
        if self._kind(end) == "OPEN" and (told := self._posts_at(end + 1)) is not None and self._kind(told[1]) == "CLOSE":
            return replace(person, held=(*person.held, *told[0].posts)), told[1] + 1
        at, end = self._behind_age(end)
        if self._kind(at) not in (COMMA, "DASH"):
            return person, end
        inner, former = at + 1, False
        while self._kind(inner) in _QUALIFIERS or self._kind(inner) in ("ITS", "HIS"):
            former = former or self._kind(inner) in ("FORMER", "HISTORY")
            inner += 1
        posts = self._posts_at(inner)
        if posts is None or self._kind(posts[1]) in (PERSON, "IS"):
            return person, end
        last = self._behind_since(posts[1])
        if self._kind(last) == WORD and self._kind(last + 1) == COMMA and self._kind(last + 2) in FINITE and posts[0].posts[-1].place:
            last += 1  # manager of the Lisbon plant
        closes = self._kind(last) == COMMA and self._kind(last + 1) in FINITE
        return replace(person, held=(*person.held, *_marked(posts[0].posts, former))), last + closes

    def _behind_since(self, at: int) -> int:
        """The token behind "since 2004", which only says how long somebody has held a post."""
        if self._kind(at) == "HISTORY" and self.tokens[at].value == "since" and self._kind(at + 2) == COMMA:
            return at + 2
        return at

    def _behind_age(self, end: int) -> tuple[int, int]:
        """The tokens behind an age (`, 51,` or `, age 51,`): where an apposition may begin, and where the name ends without one."""
        aged = end + 1 + (self._kind(end + 1) == WORD and self.tokens[end + 1].value == "age")
        if self._kind(end) != COMMA or self._kind(aged) != WORD or not self.tokens[aged].value.isdigit():
            return end, end
        at = aged + 1
        return at, at + (self._kind(at) == COMMA and (aged > end + 1 or self._kind(at + 1) in FINITE))


def _marked(posts: Sequence[Post], former: bool) -> tuple[Post, ...]:
    return tuple(replace(post, former=former) for post in posts)


__all__ = ["Nouns"]
