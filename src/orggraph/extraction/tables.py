"""Tables of posts: 姓名 | 原职务 | 新职务, one row a person; the new post is an appointment, the old one an implied removal."""

from collections.abc import Iterator, Mapping, Sequence

from orggraph.core.events import Appointed, Mention, Removed
from orggraph.extraction.clauses import Draft
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Phrase, Post
from orggraph.extraction.tokens import CELL, ORG, PERSON, WORD, Token

RULE = "table"


def find_columns(page: Page, start: int, end: int, meanings: Meanings) -> Mapping[int, str] | None:
    """The columns of a header line (`person`, `old`, `new`) by their place; None where a line is no such header."""
    cells = [cell.strip().lower().replace(" ", "") for cell in page.shadow[start:end].replace("\t", "|").strip("| ").split("|")]
    if len(cells) < 2:
        return None
    named = {name.replace(" ", ""): role for role, names in meanings.columns.items() for name in names}
    columns = {index: named[cell] for index, cell in enumerate(cells) if cell in named}
    return columns if "person" in columns.values() and "new" in columns.values() else None


def read_row(page: Page, phrases: Sequence[Phrase], columns: Mapping[int, str]) -> Iterator[Draft]:
    """The drafts of one row; none where it has other columns than its header or names no single person."""
    cells: list[list[Phrase]] = [[]]
    for phrase in phrases[phrases[0].kind == CELL:]:  # a bar before the first cell opens none
        if phrase.kind == CELL:
            cells.append([])
        else:
            cells[-1].append(phrase)
    if max(columns) >= len(cells):
        return
    by_role = {role: cells[index] for index, role in columns.items()}
    named = _person(page, by_role["person"])
    if named is None:
        return
    start, end = phrases[0].start, phrases[-1].end
    executive = _mention(page, named, "executive")
    for post in _posts(by_role["new"]):
        yield Draft(
            Appointed(executive=executive, title=_title(page, post), at=_place(page, post), concurrent=post.concurrent), start, end,
        )
    for post in _posts(by_role.get("old", [])):
        yield Draft(Removed(executive=executive, title=_title(page, post), at=_place(page, post)), start, end, implied=True)


def _person(page: Page, phrases: Sequence[Phrase]) -> Token | None:
    """Whom the cell of a person names: a short word stands there for nobody else, whatever its characters."""
    people = [person for phrase in phrases for person in phrase.people]
    if people:
        return people[0].token if len(people) == 1 else None
    word = phrases[0] if len(phrases) == 1 and phrases[0].kind == WORD else None
    fits = word is not None and 2 <= word.end - word.start <= 4 and page.shadow[word.start:word.end].isalpha()
    return Token(PERSON, word.start, word.end) if word is not None and fits else None


def _posts(phrases: Sequence[Phrase]) -> list[Post]:
    return [post for phrase in phrases for post in phrase.posts]


def _title(page: Page, post: Post) -> str | None:
    return page.text[slice(*post.title)] if post.title else None


def _place(page: Page, post: Post) -> Mention | None:
    if post.place is None or post.place.token.value == "generic":
        return None
    token = post.place.token
    return _mention(page, token, "company" if token.kind == ORG else token.value or "department")


def _mention(page: Page, token: Token, kind: str) -> Mention:
    start, end = token.name_span
    return Mention(name=page.text[start:end], aliases=token.aliases, kind=kind, start=start, end=end)  # type: ignore[arg-type]
