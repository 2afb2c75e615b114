"""Pages: what a format makes of a file's bytes, and the header fields a place in it may state."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from orggraph.core.announcements import Kind, Language
from orggraph.core.problems import Problem
from orggraph.documents.dates import Printed


@dataclass(frozen=True, slots=True)
class Header:
    """Header fields as one place states them; None where it is silent."""

    title: str | None = None
    publisher: str | None = None
    company: str | None = None
    kind: Kind | None = None
    language: Language | None = None
    published: Printed | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A file's canonical text, the text to seek a header in, and what its metadata state.

    `visible` is the text without front matter, or all a page shows around its main text; front matter in the text ends at
    `start`. `front` is the front matter, `metadata` what a format's own fields say; `is_dateless` when front matter states a
    day that cannot be read, so that no weaker day may stand in for it.
    """

    text: str
    visible: str
    front: Header = field(default_factory=Header)
    metadata: Header = field(default_factory=Header)
    problems: tuple[Problem, ...] = ()
    start: int = 0
    is_dateless: bool = False


def first_stated(headers: Iterable[Header]) -> Header:
    """One header out of several: each field from the first that states it.

    >>> first_stated([Header(title="甲"), Header(title="乙", publisher="丙")])
    Header(title='甲', publisher='丙', company=None, kind=None, language=None, published=None)
    """
    ranked = list(headers)
    return Header(**{
        name.name: next((value for header in ranked if (value := getattr(header, name.name)) is not None), None)
        for name in fields(Header)
    })
