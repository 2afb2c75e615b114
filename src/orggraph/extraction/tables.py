"""Tables: 姓名 | 原职务 | 新职务 | 汇报对象, one row a person, and 类型 | 调整前 | 调整后 or Change | Unit | Detail, one row a change.

The new post is an appointment, the old one an implied removal; the cell of the type says by its verb what becomes of a department, and
where none does, the number of departments before and after.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from orggraph.core.events import Appointed, Dissolved, Established, Event, Mention, Merged, Moved, Removed, Renamed, ReportsTo, Split
from orggraph.extraction.clauses import Draft
from orggraph.extraction.meanings import Meanings
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import Phrase, Place, Post
from orggraph.extraction.tokens import CELL, DATE, PERSON, UNIT, WORD, Token

RULE = "table"
_ASIDE = re.compile(r" ?\((?P<told>[^()|\n]*)")


def find_columns(page: Page, start: int, end: int, meanings: Meanings) -> Mapping[int, str] | None:
    """The columns of a header line (`person` or `change`, `old`, `new`, `unit` …) by their place; None where a line is no such header."""
    if page.shadow.find("|", start, end) < 0 and page.shadow.find("\t", start, end) < 0:
        return None
    cells = [cell.strip().lower().replace(" ", "") for cell in page.shadow[start:end].replace("\t", "|").strip("| ").split("|")]
    if len(cells) < 2:
        return None
    named = {name.replace(" ", ""): role for role, names in meanings.columns.items() for name in names}
    columns = {index: named[cell] for index, cell in enumerate(cells) if cell in named}
    roles = set(columns.values())
    is_header = {"new", "person"} <= roles or {"new", "old"} <= roles or {"change", "unit"} <= roles
    return columns if is_header and len(roles) == len(columns) else None


def day_of(phrases: Sequence[Phrase], columns: Mapping[int, str]) -> str | None:
    """The day from which a row holds, where its table has a column of days."""
    days = [phrase.value for phrase in phrases if phrase.kind == DATE and phrase.value]
    return days[-1] if days and "day" in columns.values() else None


def read_row(page: Page, phrases: Sequence[Phrase], columns: Mapping[int, str], meanings: Meanings) -> Iterator[Draft]:
    """The drafts of one row; none where it has other columns than its header or names no single person."""
    cells = list(_cells(page, phrases))
    if max(columns) >= len(cells):
        return
    by_role = {role: cells[index][1] for index, role in columns.items()}
    start, end = phrases[0].start, phrases[-1].end
    if "person" not in by_role:
        said = {role: cells[index][0].strip("() ") for index, role in columns.items()}
        ends = said.get("new") in meanings.changes.get("DISSOLVE", ())
        verb = "DISSOLVE" if ends else _verb(said.get("change", ""), by_role.get("change", ()), meanings)
        verb = verb or (_counted_verb(by_role, said) if "old" in by_role else "")
        yield from (Draft(event, start, end) for event in _changes(page, by_role, verb))
        return
    named = _person(page, by_role["person"])
    if named is None:
        return
    executive = page.mention(named)
    units = [place for phrase in by_role.get("unit", []) for place in phrase.places]
    taken = [post.at(units[0]) if post.place is None and len(units) == 1 else post for post in _posts(by_role["new"])]
    is_acting = any(phrase.kind == "ACT" for phrase in by_role["new"])
    for post in taken:
        yield Draft(
            Appointed(
                executive=executive, title=_title(page, post), at=_place(page, post), concurrent=post.concurrent,
                acting=post.acting or is_acting,
            ),
            start, end,
        )
    for post in _posts(by_role.get("old", [])):
        yield Draft(Removed(executive=executive, title=_title(page, post), at=_place(page, post)), start, end, implied=True)
    for boss, is_dotted in _managers(page, by_role.get("report", []), meanings):
        if boss.name != executive.name:
            yield Draft(ReportsTo(who=executive, to=boss, at=_place(page, taken[0]) if taken else None, dotted=is_dotted), start, end)


def _cells(page: Page, phrases: Sequence[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    """The cells of a row, each with its words in small letters and its phrases; a bar at the row's very beginning opens none."""
    at = page.shadow.rfind("\n", 0, phrases[0].start) + 1
    held: list[Phrase] = []
    for phrase in phrases:
        if phrase.kind != CELL:
            held.append(phrase)
            continue
        words = page.shadow[at:phrase.start].strip().lower()
        if words or at != page.shadow.rfind("\n", 0, at) + 1:
            yield words, held
        at, held = phrase.end, []
    yield page.shadow[at:phrases[-1].end].strip().lower(), held


def _managers(page: Page, phrases: Sequence[Phrase], meanings: Meanings) -> Iterator[tuple[Mention, bool]]:
    """To whom the cell of a line leads: people, else a title; dotted where the words behind one say so: 张三（实线）、李四（虚线）."""
    posts = _posts(phrases)
    if len(posts) == 1 and len(phrases) == 1:
        yield Mention(name=page.text[posts[0].start:posts[0].end], kind="executive", start=posts[0].start, end=posts[0].end), False
        return
    one = _person(page, phrases)
    people = [one] if one is not None else [person.token for phrase in phrases for person in phrase.people]
    for token in people:
        aside = _ASIDE.match(page.shadow, token.name_span[1])
        yield page.mention(token), aside is not None and bool(meanings.dotted) and aside["told"].startswith(meanings.dotted)


def _changes(page: Page, cells: Mapping[str, Sequence[Phrase]], verb: str) -> Iterator[Event]:
    """What a row tells of departments: the verb of its type with the departments before and after, where their counts fit it."""
    old = [page.unit(place) for phrase in cells.get("old") or cells.get("unit", []) for place in _departments(phrase)]
    told = cells.get("new") or cells.get("detail", [])
    is_left = [bool(index) and told[index - 1].kind == "FROM" for index in range(len(told))]
    new = [page.unit(place) for phrase, left in zip(told, is_left, strict=True) if not left for place in _departments(phrase)]
    came = [page.unit(place) for phrase, left in zip(told, is_left, strict=True) if left for place in _departments(phrase)]
    is_new_old = "old" in cells or verb != "ESTABLISH"  # a new department stands in the column of departments
    if verb == "ESTABLISH" and not (is_new_old and old):
        parent = new[0] if not is_new_old and len(new) == 1 and any(phrase.kind == "PART_OF" for phrase in told) else None
        yield from (Established(department=unit, parent=parent) for unit in (new if is_new_old else old))
    elif verb == "DISSOLVE" and not new:
        yield from (Dissolved(department=unit) for unit in old)
    elif verb == "RENAME" and len(old) == len(new):
        yield from (Renamed(old=before, new=after) for before, after in zip(old, new, strict=True))
    elif verb in ("MERGE", "MERGE_INTO") and old and len(new) == 1:
        yield Merged(sources=tuple(old), target=new[0], into_existing=verb == "MERGE_INTO" or len(old) == 1)
    elif verb == "SPLIT" and len(old) == 1 and len(new) > 1:
        yield Split(source=old[0], targets=tuple(new))
    elif verb == "MOVE" and old and len(new) == 1 and len(came) < 2:
        yield from (Moved(department=unit, to=new[0], from_=came[0] if came else None) for unit in old)  # type: ignore[call-arg]


def _departments(phrase: Phrase) -> Sequence[Place]:
    """The departments of a cell: what looks like somebody's name there is one too."""
    return phrase.places or [Place(replace(one.token, kind=UNIT, value="department")) for one in phrase.people if not one.held]


def _verb(said: str, cell: Sequence[Phrase], meanings: Meanings) -> str:
    """The kind of the verb that a cell means: by all its words, else by the first verb of change in it."""
    named = next((kind for kind, signs in meanings.changes.items() if said in signs), "")
    return named or next((phrase.kind for phrase in cell if phrase.kind in _VERBS), "")


def _counted_verb(cells: Mapping[str, Sequence[Phrase]], said: Mapping[str, str]) -> str:
    """The verb that a row without one means: one name before and after is a rename, several on a side a merger or a split.

    A cell left empty, or with a dash, is said to hold nothing; words in it that name no department leave the row unread.
    """
    if any(phrase.posts or phrase.people for role in ("old", "new") for phrase in cells[role]):
        return ""
    old, new = ([place for phrase in cells[role] for place in phrase.places] for role in ("old", "new"))
    if not old or not new:
        is_empty = not any(character.isalnum() for character in said["new" if old else "old"])
        return ("DISSOLVE" if old else "ESTABLISH") if is_empty and (old or new) else ""
    if len(old) == len(new) == 1:
        return "RENAME" if said["old"].split("(")[0] != said["new"].split("(")[0] else ""
    return "MERGE" if len(new) == 1 else "SPLIT" if len(old) == 1 else ""


_VERBS = frozenset(("ESTABLISH", "DISSOLVE", "RENAME", "MERGE", "MERGE_INTO", "SPLIT"))


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
