"""Titles: which ones lead a department or a company, and which ones share a seat, by a reviewed list."""

import re
import tomllib
from functools import cache
from importlib import resources

from orggraph.core.script import fold_name

_PARTS = re.compile(r"[、,，;；/]|兼任|兼|(?<=\w)\s+and\s+|\s*&\s*")


Row = tuple[str, ...]


@cache
def _lexicon() -> dict[str, tuple[Row, ...]]:
    """The reviewed lists; every word a row of itself and what means the same."""
    text = resources.files("orggraph.projection").joinpath("lexicon/titles.toml").read_text("utf-8")
    return {
        name: tuple((row,) if isinstance(row, str) else tuple(row) for row in rows)
        for name, rows in tomllib.loads(text).items()
    }


@cache
def fold_title(title: str) -> str:
    """A title as seats and posts compare it: folded like a name, without hyphens; one word for what two languages say.

    >>> fold_title("General-Manager") == fold_title("general manager")
    True
    >>> fold_title("董事会主席") == fold_title("Chairman of the Board")
    True
    """
    folded = _fold(title)
    return _same_titles().get(folded, folded)


def _fold(title: str) -> str:
    return fold_name(title).replace("-", "")


@cache
def _same_titles() -> dict[str, str]:
    return {_fold(word): _fold(row[0]) for row in _lexicon()["same"] for word in row}


@cache
def _seats(name: str) -> dict[str, str]:
    return {fold_title(word): fold_title(row[0]) for row in _lexicon()[name] for word in row}


def _without(title: str, name: str) -> str:
    low = title.casefold().strip()
    for (word,) in _lexicon()[name]:
        if low.startswith(word.casefold()):
            return low[len(word):].strip()
    return low


def _parts(title: str) -> list[str]:
    return [title, *(part for part in _PARTS.split(title) if part.strip())]


def _leading_part(title: str, seats: dict[str, str]) -> str | None:
    for name in ("shared", "acting", "modifiers"):
        if fold_title(title) in seats:
            break
        title = _without(title, name)
    found = seats.get(fold_title(title))
    head = fold_title("head")
    return seats.get(head, head) if found is None and title.casefold().startswith("head of ") else found


@cache
def leading_seat(title: str | None, of_company: bool) -> str | None:
    """The seat a leading title fills, None for any other title.

    All leading titles of a department are one seat, `lead`; a company's are seats by title.

    >>> leading_seat("负责人", False), leading_seat("副总裁", False), leading_seat("Chief Financial Officer", True)
    ('lead', None, None)
    >>> leading_seat("代理总裁", False), leading_seat("co-head", False)
    ('lead', 'lead')
    >>> leading_seat("President and CEO", True) == leading_seat("首席执行官", True)
    True
    """
    if title is None:
        return None
    seats = _seats("company" if of_company else "department")
    found = [seat for part in _parts(title) if (seat := _leading_part(part, seats))]
    if not found:
        return None
    ceo = fold_title("ceo")
    return (ceo if ceo in found else found[0]) if of_company else "lead"


@cache
def is_shared(title: str | None) -> bool:
    """Whether the words of a title say that its seat is shared.

    >>> is_shared("联席总裁"), is_shared("co-head"), is_shared("总裁")
    (True, True, False)
    """
    return title is not None and any(_without(part, "shared") != part.casefold().strip() for part in _parts(title))
