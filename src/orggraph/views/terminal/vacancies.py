"""Vacancies in the terminal: name, since when, who was head before."""

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.terminal.wording import align
from orggraph.views.vacancies import VacanciesView, Vacancy


def render_vacancies(view: VacanciesView) -> RenderableType:
    """A line a department."""
    if not view.vacancies:
        return Text(f"No department is known to be without a head on {view.on}.")
    noun = "department" if len(view.vacancies) == 1 else "departments"
    title = Text(f"{len(view.vacancies)} {noun} without a certain head on {view.on}", style="bold")
    return Group(title, *align([_cells(one) for one in view.vacancies], indent=2))


def _cells(one: Vacancy) -> tuple[str, ...]:
    since = f"vacant since {one.since} ({one.basis})" if one.answer == "no" and one.since else "vacant" if one.answer == "no" else "unknown"
    former = f"after {', '.join(one.former)}" if one.former else ""
    possible = f"possibly {', '.join(one.possible)}" if one.possible else ""
    return one.name, since, former or possible
