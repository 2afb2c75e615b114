"""Loading: a source's bytes become a page, a page and its headers an announcement.

Header fields come from the first that states them: the caller's options, front matter, a format's metadata, the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from orggraph.core.announcements import Announcement, Kind
from orggraph.core.problems import Problem
from orggraph.core.script import fold_name
from orggraph.documents import refusals
from orggraph.documents.dates import FIRST_DAY, Printed
from orggraph.documents.decoding import has_mojibake, is_binary
from orggraph.documents.formats import find_format, list_suffixes
from orggraph.documents.headers import find_kind, read_header
from orggraph.documents.languages import tell_language
from orggraph.documents.pages import Header, Page, first_stated
from orggraph.documents.sources import open_source, show_path


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What the caller states of every source; it wins over what a source states. `stdin` are the bytes of `-`."""

    published: date | None = None
    company: str | None = None
    publisher: str | None = None
    title: str | None = None
    stdin: bytes | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """One source as loaded: its announcement, None where a problem of severity `error` stands in its way.

    An announcement without a day of publication has `published` None.
    """

    source: str
    announcement: Announcement | None = None
    problems: tuple[Problem, ...] = ()


def load_source(source: str, options: LoadOptions | None = None) -> Iterator[Loaded]:
    """Loads one source (a path, or `-`); never raises for what it holds.

    Today every format gives one announcement a source; the iterator leaves room for those that give many.
    """
    where = show_path(source)
    options = options or LoadOptions()
    opened = open_source(source, options.stdin)
    page = opened if isinstance(opened, Problem) else _read_page(opened.data, opened.suffix, where)
    yield Loaded(where, None, (page,)) if isinstance(page, Problem) else _announce(page, where, options)


def _read_page(data: bytes, suffix: str, where: str) -> Page | Problem:
    if not data.strip():
        return refusals.empty(where)
    format_ = find_format(suffix, data)
    if format_ is None:
        return refusals.unknown_format(where, suffix, list_suffixes())
    return refusals.binary(where) if is_binary(data) else format_.read(data, where)


def _check_text(text: str, where: str) -> tuple[Problem, ...]:
    if not text.strip("\ufeff \t\r\n\f\v\u3000\xa0\u200b"):
        return (refusals.empty(where),)
    if "\x00" in text:
        return (refusals.binary(where),)
    if has_mojibake(text):
        return (refusals.mojibake(where),)
    spoilt = text.find("�")
    if spoilt < 0:
        return ()
    message = "has characters that were lost in an earlier conversion (U+FFFD): names around them may be wrong. Get the original."
    return (Problem(code="replacement characters", message=message, where=where, start=spoilt, end=spoilt + 1, quote="�"),)


def _announce(page: Page, where: str, options: LoadOptions) -> Loaded:
    spoilt = _check_text(page.text, where)
    problems = (*page.problems, *spoilt)
    if any(problem.severity == "error" for problem in spoilt):
        return Loaded(where, None, problems)
    printed = read_header(page.visible)
    stated = Header(title=options.title, publisher=options.publisher, company=options.company)
    headers = (stated, page.front, page.metadata, printed)
    header = first_stated(headers)
    published, late = _published(page, headers, options.published, where)
    announcement = Announcement.of(
        page.text, header.language or tell_language(page.text[page.start:]),
        title=header.title, publisher=header.publisher, company=header.company, kind=header.kind or _kind(page, header),
        published=published.day if published else None, published_at=published.instant if published else None,
    )
    return Loaded(where, announcement, (*problems, *late))


def _kind(page: Page, header: Header) -> Kind:
    shown = find_kind(page.text[page.start:])
    if shown:
        return shown
    is_own = header.publisher is not None and header.company is not None and fold_name(header.publisher) == fold_name(header.company)
    return "company" if is_own else "press"


def _published(
    page: Page, headers: tuple[Header, ...], option: date | None, where: str,
) -> tuple[Printed | None, tuple[Problem, ...]]:
    found = [header.published for header in headers if header.published is not None]
    if option is not None and option < FIRST_DAY:
        message = f"--published {option} lies before {FIRST_DAY}, the first day orggraph can count from. Correct the date."
        return None, (Problem(code="published too early", message=message, where=where),)
    if option is None and (page.is_dateless or not found):
        return None, ()
    day = option or found[0].day
    instants = [printed.instant for printed in found if printed.day == day and printed.instant]
    return Printed(day, instants[0] if instants else None), ()
