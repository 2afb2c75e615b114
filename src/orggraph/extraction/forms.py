"""Forms of one change of posts: keys and values a line (3.舊任者姓名：…, 4.新任者姓名：…), as exchanges prescribe them.

A key opens a part (`old`, `new`); its people stand behind it or on the lines below, each behind the title that changes hands
(總經理：王小明／…) or under the title that the form gave once (`post`). `day` is the effective day of all of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from orggraph.core.events import Appointed, Removed
from orggraph.extraction.clauses import Draft
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Phrase, Place, Post
from orggraph.extraction.tokens import COLON

RULE = "form"
_NUMBERED = re.compile(r"\d{1,2} ?[.、]")


@dataclass
class Form:
    """The part of a form that the reading is in, and the posts that it named for all of its people."""

    meanings: Meanings
    part: str = ""
    posts: list[Post] = field(default_factory=list)
    is_head: bool = False

    def begin_line(self, line: str) -> str:
        """The part that a line opens or goes on with (`old`, `new`, `post`, `day`); empty outside of a form."""
        numbered = _NUMBERED.match(line)
        head = line[numbered.end() if numbered else 0:].lstrip()
        opened = next((part for part, keys in self.meanings.form.items() if head.startswith(keys)), None)
        self.is_head = opened is not None
        if opened == "day" and not self.part:  # a letter's line of its own; what follows it is no form
            return opened
        if opened is not None:
            self.part = opened
        elif numbered:
            self.part = ""
        return self.part

    def take_posts(self, phrases: Sequence[Phrase]) -> None:
        """The posts that change hands, as the form names them once."""
        self.posts = [post for phrase in phrases for post in phrase.posts]

    def _title_of(self, phrases: Sequence[Phrase]) -> tuple[int, int] | None:
        """The words before the colon, on a line below its key; else the only post that the form named for all."""
        colon = next((phrase.start for phrase in phrases if phrase.kind == COLON), -1)
        if not self.is_head and phrases[0].start < colon:
            return phrases[0].start, colon
        return self.posts[0].title if len(self.posts) == 1 else None

    def read_line(self, page: Page, phrases: Sequence[Phrase], company: Place | None) -> Iterator[Draft]:
        """Whoever leaves or takes the post; none where a line names nobody, or nothing says which post."""
        people = [person for phrase in phrases for person in phrase.people][:1]
        span = self._title_of(phrases)
        if not people or span is None:
            return
        start, end = min(phrases[0].start, people[0].start), phrases[-1].end
        title, place = page.text[slice(*span)], company
        executive, at = page.mention(people[0].token), page.mention(place.token) if place is not None else None
        carried = tuple(("at", *place.token.name_span) for _ in (0,) if place is not None and not start <= place.token.start < end)
        if self.part == "new":
            is_acting = any(phrase.kind in ("ACT", "ACT_BY") for phrase in phrases)
            yield Draft(Appointed(executive=executive, title=title, at=at, acting=is_acting), start, end, carried)
        else:
            yield Draft(Removed(executive=executive, title=title, at=at), start, end, carried)
