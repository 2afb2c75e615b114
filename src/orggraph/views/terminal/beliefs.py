"""Changes of belief in the terminal: `+` learned, `~` corrected, `−` given up, with the announcement that did it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.beliefs import Belief, BeliefsView, Days
from orggraph.views.terminal.wording import clean, quoted

_SIGNS = {"learned": ("+", "green"), "corrected": ("~", "yellow"), "given_up": ("−", "red")}


def render_beliefs(view: BeliefsView) -> RenderableType:
    """A line a change, its cause below."""
    noun = "change" if len(view.beliefs) == 1 else "changes"
    title = Text(f"{len(view.beliefs)} {noun} of belief from {view.start} to {view.end}", style="bold")
    return Group(title, *(line for one in view.beliefs for line in _draw(one)))


def _draw(one: Belief) -> Iterator[Text]:
    sign, style = _SIGNS[one.op]
    what = " ".join(filter(None, (one.name, one.relation, one.to, one.job_title, f"at {one.at}" if one.at else None)))
    days = " → ".join(_span(each) for each in (one.was, one.now) if each is not None)
    yield Text.assemble(f"  {sign} ", (clean(what), style), f"  {days}", (f"  known {one.known}", "dim"))
    for cause in one.because:
        yield from quoted(cause.quote, cause.source, 6)


def _span(days: Days) -> str:
    return f"[{days.valid_from or '…'}, {days.valid_to or '…'})"
