"""Front matter: `key: value` lines between two `---` lines at the very top of a text, or in an HTML comment there.

Keys: title, publisher, company, published (or date), kind, source, note, language; others, comments (#), lists and
indented lines are passed over, so that a blog's own front matter does no harm. A value may stand in quotes.
"""

import re
from dataclasses import dataclass
from typing import get_args

from orggraph.core.announcements import Kind, Language
from orggraph.core.problems import Problem
from orggraph.documents.dates import FIRST_DAY, Printed, parse_printed
from orggraph.documents.pages import Header

_FENCE = re.compile(r"---[ \t]*\n")
_LINE = re.compile(r"([A-Za-z_][\w-]*)[ \t]*[:：][ \t]*(.*)")
_PASSED = re.compile(r"\s*(?:#.*)?$|[ \t]+\S|-(?:[ \t]|$)")
_COMMENT = re.compile(r"\s*<!--\s*\n(---[ \t]*\n.*?)-->", re.DOTALL)
_LIMIT = 20_000  # code points within which the closing fence must stand
_KEYS = ("title", "publisher", "company", "published", "kind", "language")
KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter states and where the text after it begins; `is_dateless` if its day cannot be read."""

    header: Header
    end: int = 0
    problems: tuple[Problem, ...] = ()
    is_dateless: bool = False


def _unquote(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"" else value


def _problem(code: str, message: str, where: str, text: str, start: int, end: int) -> Problem:
    line = text.count("\n", 0, start) + 1
    return Problem(code=code, message=message, where=f"{where}:{line}", start=start, end=end, quote=text[start:end][:200])


def _closing(text: str, start: int) -> int | None:
    found = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, start, start + _LIMIT)
    return found.start() if found else None


def parse_front_matter(text: str, where: str) -> FrontMatter:
    r"""The front matter of a text; an empty header where it has none. `where` names the source in problems.

    >>> parse_front_matter("---\ntitle: 通知\n---\n正文", "a.txt").header.title
    '通知'
    """
    fence = _FENCE.match(text)
    if fence is None or not _LINE.match(text, fence.end()):
        return FrontMatter(Header())
    closing = _closing(text, fence.end())
    if closing is None:
        message = "the front matter opened by --- is never closed: end it with a line of three hyphens. It was not used."
        return FrontMatter(Header(), 0, (_problem("front matter malformed", message, where, text, 0, 3),))
    return _parse_rows(text, where, fence.end(), closing)


def parse_comment(markup: str, where: str) -> FrontMatter:
    """The front matter in the HTML comment at the top of a page; `end` is where the page after it begins."""
    comment = _COMMENT.match(markup, 0, _LIMIT)
    if comment is None:
        return FrontMatter(Header())
    inner = parse_front_matter(comment[1], where)
    shift = comment.start(1)
    line = markup.count("\n", 0, shift)
    moved = tuple(_moved(problem, where, line) for problem in inner.problems)
    return FrontMatter(inner.header, comment.end(), moved, inner.is_dateless)


def _moved(problem: Problem, where: str, lines: int) -> Problem:
    # The comment is no part of the announcement's text, so its offsets mean nothing; its line in the file does.
    number = int((problem.where or ":1").rpartition(":")[2]) + lines
    return problem.model_copy(update={"where": f"{where}:{number}", "start": None, "end": None})


def _parse_rows(text: str, where: str, start: int, closing: int) -> FrontMatter:
    values: dict[str, tuple[str, int, int]] = {}
    problems: list[Problem] = []
    for line in text[start:closing].splitlines(keepends=True):
        row = _LINE.match(line)
        end = start + len(line.rstrip("\n"))
        key = row[1].lower() if row else ""
        if row is None and not _PASSED.match(line):
            message = "this line of the front matter is no `key: value`; it was passed over. Write for example `publisher: Name`."
            problems.append(_problem("front matter malformed", message, where, text, start, end))
        elif key in values:
            message = f"the front matter states {key} twice; the first holds. Keep one of the two."
            problems.append(_problem("front matter malformed", message, where, text, start, end))
        elif row is not None:
            values[key] = (_unquote(row[2]), start, end)
        start += len(line)
    if "date" in values:
        values.setdefault("published", values["date"])
    header, found, is_dateless = _read_values(values, text, where)
    closed = text.find("\n", closing)
    return FrontMatter(header, len(text) if closed < 0 else closed + 1, (*problems, *found), is_dateless)


def _read_values(values: dict[str, tuple[str, int, int]], text: str, where: str) -> tuple[Header, list[Problem], bool]:
    stated = {key: values[key][0] for key in _KEYS if key in values and values[key][0]}
    problems: list[Problem] = []
    kind = stated.get("kind")
    if kind is not None and kind.lower() not in KINDS:
        message = f"{kind!r} is no kind of announcement; it was passed over. Write one of: {', '.join(KINDS)}."
        problems.append(_problem("front matter malformed", message, where, text, *values["kind"][1:]))
        kind = None
    printed, problem = read_published(stated.get("published"))
    if problem:
        problems.append(_problem(*problem, where, text, *values["published"][1:]))
    header = Header(
        title=stated.get("title"), publisher=stated.get("publisher"), company=stated.get("company"),
        kind=KINDS[kind.lower()] if kind else None, language=_language(stated.get("language")), published=printed,
    )
    return header, problems, problem is not None


def read_published(value: str | None) -> tuple[Printed | None, tuple[str, str] | None]:
    """A stated day of publication, or (code, message) of what is wrong with it; (None, None) for None."""
    if value is None:
        return None, None
    printed = parse_printed(value)
    if printed is not None and printed.day < FIRST_DAY:
        return None, ("published too early", f"{value} lies before {FIRST_DAY}, the first day orggraph can count from. Correct the date.")
    if printed is None:
        return None, ("published unparsable", f"{value!r} is no day of publication: write it as YYYY-MM-DD, or pass --published.")
    return printed, None


def _language(value: str | None) -> Language | None:
    if value is None:
        return None
    lead = value.lower()
    return "zh" if lead.startswith(("zh", "chinese", "中")) else "en" if lead.startswith("en") else "other"
