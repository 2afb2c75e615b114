"""The chart in the terminal: a tree with heads; `?` marks what is only possible."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.branch import Branch
from orggraph.views.chart import ChartView
from orggraph.views.rows import Row
from orggraph.views.terminal.wording import ANSWER_STYLES, clean, ground, heading, post, when


def render_chart(view: ChartView) -> RenderableType:
    """The roots with all below them, then what has neither parent nor children.

    The guides are drawn here: rich's own tree cuts long lines at the console's width, also where nobody watches.
    """
    title = Text.assemble(clean(view.name or "Everything"), f", {when(view.on, view.known)}: ", (
        view.answer.replace("_", " "), ANSWER_STYLES[view.answer],
    ))
    lines = [title, *ground(view), *(line for root in view.roots for line in _draw(root, "", ""))]
    if view.unplaced:
        lines += [heading("Without a known place"), *_draw_tray(view.unplaced, by_company=view.name is None)]
    return Group(*lines)


def _draw_tray(branches: Iterable[Branch], *, by_company: bool) -> Iterator[Text]:
    """What has no place; of several companies below the name of each."""
    for company, own in groupby(branches, key=lambda branch: branch.company):
        if by_company:
            yield Text(clean(company or "Of an unknown company"), style="bold")
        for branch in own:
            yield from _draw(branch, "  " if by_company else "", "  " if by_company else "")


def _draw(branch: Branch, first: str, rest: str) -> Iterator[Text]:
    yield Text.assemble((first, "dim"), _label(branch))
    for line in branch.lines:
        arrow = "⇢" if line.dotted else "→"
        bar = "│ " if branch.children else "  "
        yield Text.assemble((rest + bar, "dim"), (clean(f"{line.name} {arrow} {line.to}"), "dim italic"))
    for index, child in enumerate(branch.children):
        is_last = index == len(branch.children) - 1
        yield from _draw(child, rest + ("└─ " if is_last else "├─ "), rest + ("   " if is_last else "│  "))


def _label(branch: Branch) -> Text:
    label = Text.assemble((clean(branch.name), "bold" if branch.sure else "italic"), "" if branch.sure else " ?")
    for rows, mark, style in ((branch.heads, "", "green"), (branch.possible, " ?", "yellow")):
        if rows:
            label.append("  " + _people(rows) + mark, style=style)
    place = branch.placement
    if place is not None:
        marks = [name for name, is_set in (("placement inferred", place.inferred), ("place contested", place.contested)) if is_set]
        marks += [] if place.sure else ["place not sure"]
        label.append(f"  [{', '.join(marks)}]" if marks else "", style="dim")
    return label


def _people(rows: Sequence[Row]) -> str:
    return "、".join(clean(row.name) + (f" {words}" if (words := post(row)) else "") for row in rows)
