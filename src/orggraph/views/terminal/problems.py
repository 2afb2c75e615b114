"""A problem in one line of the terminal: severity, where, what, and the words it is about."""

from rich.text import Text

from orggraph.core.problems import Problem
from orggraph.views.terminal.wording import clean, clean_lines

_STYLES = {"info": "cyan", "warning": "yellow", "error": "red"}


def render_problem(problem: Problem) -> Text:
    """`Error: where: message («quote»)`; the message says what to do next."""
    where = f"{clean(problem.where)}: " if problem.where else ""
    quote = f" («{clean(problem.quote)}»)" if problem.quote else ""
    return Text.assemble((problem.severity.capitalize() + ": ", _STYLES[problem.severity]), where, clean_lines(problem.message), quote)
