"""Chart: the tree of departments on a day, with heads and reporting lines.

Roots are entities without a parent that is even possible and with children that day, `unplaced` those with neither;
children go by name. While a rename or move is in doubt the old name and place are shown, marked as not sure.
"""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from orggraph.core.facts import Basis
from orggraph.core.garbage import rare_collections
from orggraph.core.graph import Node
from orggraph.views.branch import Branch, build_branch, build_branches, load_posts
from orggraph.views.forest import load_company, load_tree
from orggraph.views.ground import Ground, find_absence
from orggraph.views.life import load_life
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, find_companies, find_subject
from orggraph.views.reader import Reader
from orggraph.views.rows import Answer
from orggraph.views.view import View


class ChartView(View):
    """The chart on a day, as known on a day. `answer` is about the existence of the one asked for, else of anything.

    `since`, `until` and `basis` say what a not_applicable rests on, as in `who`.
    """

    schema_name: ClassVar[str] = "orggraph/chart/1"

    name: str | None
    on: date
    known: date | None
    answer: Answer
    since: date | None = None
    until: date | None = None
    basis: Basis | None = None
    roots: tuple[Branch, ...] = ()
    unplaced: tuple[Branch, ...] = ()


@rare_collections()
def draw_chart(reader: Reader, moment: Moment, *, name: str | None = None, company: str | None = None) -> ChartView:
    """The chart of a department or company, else of every company (or the one given). UnknownNameError, AmbiguousNameError."""
    if name is None:
        return _draw_companies(reader, find_companies(reader, company) if company else reader.companies(), moment)
    subject = find_subject(reader, name, company=company, labels=("Department", "Company"), moment=moment)
    return _draw_company(reader, subject, moment) if subject.label == "Company" else _draw_department(reader, subject, moment)


def _draw_companies(reader: Reader, homes: Iterable[Node], moment: Moment) -> ChartView:
    roots: list[Branch] = []
    unplaced: list[Branch] = []
    for home in sorted(homes, key=lambda node: (node.is_placeholder, node.name, node.id)):
        placed, loose = build_branches(reader, load_company(reader, home, moment), home)
        roots += placed
        unplaced += loose
    answer: Answer = "yes" if _is_sure((*roots, *unplaced)) else "unknown"
    return ChartView(name=None, on=moment.on, known=moment.known, answer=answer, roots=tuple(roots), unplaced=tuple(unplaced))


def _draw_company(reader: Reader, subject: Subject, moment: Moment) -> ChartView:
    """The company above the departments without a parent; those without children as well wait in `unplaced`."""
    company, life = subject.node, load_life(reader, subject.nodes, moment.known)
    roots, unplaced = build_branches(reader, load_company(reader, company, moment), company)
    top = build_branch(life, company, load_posts(reader, [life], {}, moment), company.name, roots)
    answer: Answer = "yes" if top.heads or _is_sure((*roots, *unplaced)) else "unknown"
    return ChartView(name=company.name, on=moment.on, known=moment.known, answer=answer, roots=(top,), unplaced=tuple(unplaced))


def _draw_department(reader: Reader, subject: Subject, moment: Moment) -> ChartView:
    answers: dict[str, Answer] = {"certain": "yes", "possible": "unknown", "over": "not_applicable", "unknown": "unknown"}
    life = load_life(reader, subject.nodes, moment.known)
    standing = life.standing(moment.on)
    ground = find_absence(life, moment) if standing == "over" else Ground(answers[standing])
    homes = reader.nodes([subject.node.company_id]) if subject.node.company_id else []
    roots, loose = build_branches(reader, load_tree(reader, subject, moment), homes[0] if homes else None)
    return ChartView(
        name=subject.node.name, on=moment.on, known=moment.known, answer=ground.answer, since=ground.since, until=ground.until,
        basis=ground.basis, roots=(*roots, *loose),
    )


def _is_sure(branches: Iterable[Branch]) -> bool:
    """Whether any of these or below them surely exists."""
    return any(branch.sure or _is_sure(branch.children) for branch in branches)
