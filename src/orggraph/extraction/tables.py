"""Tables: 姓名 | 原职务 | 新职务 | 汇报对象, one row a person, and 类型 | 调整前 | 调整后, one row a change of departments.

The new post is an appointment, the old one an implied removal; the cell of the type says by its verb what becomes of a department.
"""

from collections.abc import Iterator, Mapping, Sequence

from orggraph.core.events import Appointed, Dissolved, Established, Event, Mention, Merged, Removed, Renamed, ReportsTo, Split
from orggraph.extraction.clauses import Draft
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Phrase, Post
from orggraph.extraction.tokens import CELL, PERSON, WORD, Token

RULE = "table"


def find_columns(page: Page, start: int, end: int, meanings: Meanings) -> Mapping[int, str] | None:
    """The columns of a header line (`person` or `change`, `old`, `new`, `report`) by their place; None where a line is no such header."""
    if page.shadow.find("|", start, end) < 0 and page.shadow.find("\t", start, end) < 0:
        return None
    cells = [cell.strip().lower().replace(" ", "") for cell in page.shadow[start:end].replace("\t", "|").strip("| ").split("|")]
    if len(cells) < 2:
        return None
    named = {name.replace(" ", ""): role for role, names in meanings.columns.items() for name in names}
    columns = {index: named[cell] for index, cell in enumerate(cells) if cell in named}
    roles = set(columns.values())
    return columns if "new" in roles and ("person" in roles or {"change", "old"} <= roles) else None


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
    start, end = phrases[0].start, phrases[-1].end
    if "person" not in by_role:
        yield from (Draft(event, start, end) for event in _changes(page, by_role))
        return
    named = _person(page, by_role["person"])
    if named is None:
        return
    executive = page.mention(named)
    for post in _posts(by_role["new"]):
        yield Draft(
            Appointed(executive=executive, title=_title(page, post), at=_place(page, post), concurrent=post.concurrent, acting=post.acting),
            start, end,
        )
    for post in _posts(by_role.get("old", [])):
        yield Draft(Removed(executive=executive, title=_title(page, post), at=_place(page, post)), start, end, implied=True)
    boss = _manager(page, by_role.get("report", []))
    posts = _posts(by_role["new"])
    if boss is not None and boss.name != executive.name:
        yield Draft(ReportsTo(who=executive, to=boss, at=_place(page, posts[0]) if posts else None), start, end)


def _manager(page: Page, phrases: Sequence[Phrase]) -> Mention | None:
    """To whom the cell of a line leads: a person, else a title."""
    posts = _posts(phrases)
    if len(posts) == 1 and len(phrases) == 1:
        return Mention(name=page.text[posts[0].start:posts[0].end], kind="executive", start=posts[0].start, end=posts[0].end)
    named = _person(page, phrases)
    return page.mention(named) if named is not None else None


def _changes(page: Page, cells: Mapping[str, Sequence[Phrase]]) -> Iterator[Event]:
    """What a row tells of departments: the verb of its type with the departments before and after, where their counts fit it."""
    verb = next((phrase.kind for phrase in cells["change"]), "")
    old, new = (
        [page.unit(place) for phrase in cells[role] for place in phrase.places]
        for role in ("old", "new")
    )
    if verb == "ESTABLISH" and not old:
        yield from (Established(department=unit) for unit in new)
    elif verb == "DISSOLVE" and not new:
        yield from (Dissolved(department=unit) for unit in old)
    elif verb == "RENAME" and len(old) == len(new):
        yield from (Renamed(old=before, new=after) for before, after in zip(old, new, strict=True))
    elif verb in ("MERGE", "MERGE_INTO") and old and len(new) == 1:
        yield Merged(sources=tuple(old), target=new[0], into_existing=verb == "MERGE_INTO")
    elif verb == "SPLIT" and len(old) == 1 and len(new) > 1:
        yield Split(source=old[0], targets=tuple(new))


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
    return page.mention(post.place.token)
