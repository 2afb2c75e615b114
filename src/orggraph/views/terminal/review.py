"""The queue of suggestions, in the terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.review import Case, ReviewView, Side
from orggraph.views.terminal.wording import clean

KEYS = "s same · d different · k skip · u undo · q quit"


def render_review(view: ReviewView) -> RenderableType:
    """All cases, one under the other."""
    if not view.cases:
        return Text("Nothing to review.")
    return Group(*(render_case(case, number, len(view.cases)) for number, case in enumerate(view.cases, start=1)))


def render_case(case: Case, number: int, total: int) -> RenderableType:
    """What is alike, then both sides with their quotes."""
    return Group(
        Text(f"{number}/{total}  {case.left.label.lower()}  {case.score:.2f}", style="dim"),
        *(Text("  " + clean(reason)) for reason in case.reasons),
        *_side("A", case.left), *_side("B", case.right), Text(),
    )


def _side(mark: str, side: Side) -> Iterator[Text]:
    also = f"  also {'、'.join(side.aliases)}" if side.aliases else ""
    company = f"  of {side.company}" if side.company else ""
    yield Text.assemble(f"  {mark}  ", (clean(side.name), "bold"), clean(f"{also}{company}"), (f"  {side.id}", "dim"))
    for said in side.said:
        where = "  ".join(filter(None, [str(said.published), said.publisher, said.headline]))
        yield Text.assemble("       ", (f"“{clean(said.quote)}”", "italic"), ("  " + clean(where), "dim"))
    if side.claims > len(side.said):
        yield Text(f"       and {side.claims - len(side.said)} more", style="dim")
