"""Vacancies: the departments of a company without a certain head on a day, since when, and what that rests on."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from orggraph.core.facts import Basis
from orggraph.core.graph import Node
from orggraph.core.model import Frozen
from orggraph.views.life import load_lives
from orggraph.views.moment import Moment
from orggraph.views.naming import find_companies
from orggraph.views.reader import Reader
from orggraph.views.rows import Answer
from orggraph.views.view import View
from orggraph.views.who import answer_who


class Vacancy(Frozen):
    """One department: `no` is known to have no head (since `since`), `unknown` has only possible ones or none was ever named."""

    id: str
    name: str
    company: str | None
    answer: Answer
    since: date | None
    basis: Basis | None
    former: tuple[str, ...]
    possible: tuple[str, ...]


class VacanciesView(View):
    """Departments without a certain head that day: the known vacancies first, then by name."""

    schema_name: ClassVar[str] = "orggraph/vacancies/1"

    on: date
    known: date | None
    company: str | None
    vacancies: tuple[Vacancy, ...]


def list_vacancies(reader: Reader, moment: Moment, *, company: str | None = None, unknown: bool = False) -> VacanciesView:
    """The departments that surely exist and are known to have no head; with `unknown` also those whose head nobody told.

    UnknownNameError.
    """
    homes = find_companies(reader, company) if company is not None else reader.companies()
    found = [one for home in homes for one in _of_company(reader, home, moment) if unknown or one.answer == "no"]
    found.sort(key=lambda one: (one.answer != "no", one.name, one.id))
    return VacanciesView(on=moment.on, known=moment.known, company=company, vacancies=tuple(found))


def _of_company(reader: Reader, home: Node, moment: Moment) -> Iterator[Vacancy]:
    for life in load_lives(reader, reader.company_nodes(home.id, "Department"), moment.known).values():
        node = life.node_on(moment.on)
        if node is None:
            continue
        view = answer_who(reader, node.id, moment)
        if view.answer in ("no", "unknown"):
            former = reader.facts_to(life.ids, ["HEADS"])
            last = [fact for fact in former if fact.is_known(moment.known) and moment.has_ended(fact) and fact.valid_to == view.since]
            names = {one.id: one.name for one in reader.nodes(sorted({fact.from_id for fact in last}))}
            yield Vacancy(
                id=node.id, name=node.name, company=None if home.is_placeholder else home.name, answer=view.answer,
                since=view.since, basis=view.basis, former=tuple(sorted(set(names.values()))),
                possible=tuple(sorted({row.name for row in view.possible})),
            )
