"""`orggraph vacancies`."""

from typing import Annotated

import typer

from orggraph.commands import option
from orggraph.commands.surroundings import moment, reading


def vacancies(
    store: option.Store = "", on: option.On = None, known: option.Known = None, recorded: option.Recorded = None,
    company: option.Company = None, as_json: option.Json = False,
    unknown: Annotated[bool, typer.Option("--unknown", help="Also departments whose head nobody told.")] = False,
) -> None:
    """Departments without a head, since when, and after whom."""
    from orggraph.views.terminal.console import answer
    from orggraph.views.vacancies import list_vacancies

    with reading(store, recorded) as opened:
        answer(list_vacancies(opened, moment(on, known), company=company, unknown=unknown), as_json=as_json)
