"""Changes: what is surely so on one day and was not even possibly so on another, and the reverse.

A rename, merger or split is one change: its departments are not listed as new or closed besides. Announced changes are
read from facts; reported, proposed and denied ones only from claims.
"""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from pydantic import Field

from orggraph.core.graph import Node
from orggraph.views.change import Change, quote_changes
from orggraph.views.comparison import load_comparison
from orggraph.views.department_changes import draft_department_changes
from orggraph.views.forest import load_tree
from orggraph.views.moment import BackwardSpanError, Moment
from orggraph.views.naming import Subject, continuant_of, find_companies, find_subject
from orggraph.views.post_changes import draft_post_changes
from orggraph.views.reader import Reader
from orggraph.views.told import list_told
from orggraph.views.view import View


class ChangesView(View):
    """The changes between two days (JSON `from` and `to`), by kind, then name."""

    schema_name: ClassVar[str] = "orggraph/changes/1"

    start: date = Field(serialization_alias="from")
    end: date = Field(serialization_alias="to")
    known: date | None
    company: str | None
    name: str | None
    status: str
    changes: tuple[Change, ...]


def compare_days(
    reader: Reader, start: date, end: date, *,
    known: date | None = None, company: str | None = None, name: str | None = None, status: str = "announced",
) -> ChangesView:
    """What changed from one day to another in every company, in one, or in a department and all below it on either day.

    BackwardSpanError, UnknownNameError, AmbiguousNameError.
    """
    if end < start:
        raise BackwardSpanError(start, end)
    before, after = Moment(start, known), Moment(end, known)
    homes = find_companies(reader, company) if company else None
    scope: frozenset[str] | None = None
    if name is not None:
        homes, scope = _find_scope(reader, find_subject(
            reader, name, company=company, labels=("Department", "Company"), moment=after,
        ), before, after)
    if status == "announced":
        found = _compare(reader, reader.companies() if homes is None else homes, before, after, scope)
    else:
        found = list_told(reader, before, after, status, companies=homes, scope=scope)
    changes = tuple(sorted(found, key=lambda change: change.order))
    return ChangesView(start=start, end=end, known=known, company=company, name=name, status=status, changes=changes)


def _find_scope(reader: Reader, subject: Subject, before: Moment, after: Moment) -> tuple[list[Node], frozenset[str] | None]:
    """A company alone, or a department's company and the continuants in and below it on either day."""
    if subject.label == "Company":
        return [subject.node], None
    below = frozenset(key for moment in (before, after) for key in load_tree(reader, subject, moment).lives)
    home = reader.nodes([subject.node.company_id]) if subject.node.company_id else []
    return home, below | {continuant_of(subject.node)}


def _compare(
    reader: Reader, homes: Iterable[Node], before: Moment, after: Moment, scope: frozenset[str] | None,
) -> Iterable[Change]:
    for home in homes:
        compared = load_comparison(reader, home, before, after, scope)
        drafts = [*draft_department_changes(compared), *draft_post_changes(compared)]
        yield from quote_changes(reader, [draft for draft in drafts if compared.concerns(draft.fact)])
