"""The answer to `line` in the terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.line import Hop, LineView
from orggraph.views.terminal.wording import ANSWER_STYLES, clean, ground, named, post, quoted, since, when


def render_line(view: LineView) -> RenderableType:
    """The names from bottom to top, then each hop with its quote."""
    names = [view.name, *(hop.to for hop in view.hops)]
    goal = f" to {view.to}" if view.to else ""
    lines = [Text.assemble(
        (clean(" → ".join(names)), "bold"), clean(f"  line{goal}, {when(view.on, view.known)}: "),
        (view.answer.replace("_", " "), ANSWER_STYLES[view.answer]),
    )]
    lines += ground(view, "no line since")
    lines += [line for hop in view.hops for line in _hop(hop)]
    for row in view.possible:
        lines.append(Text.assemble("  possibly → ", named(row.name, row.aliases), f"  {since(row)}"))
        lines += quoted(row.quote, row.source, 4)
    return Group(*lines)


def _hop(hop: Hop) -> Iterator[Text]:
    marks = [mark for mark in ("inferred", "contested") if getattr(hop, mark)]
    place = f" at {hop.at}" if hop.at else ""
    yield Text.assemble(
        "  ", named(hop.name), " → ", named(hop.to), clean(place), f"  [{', '.join(marks)}]" if marks else "", (f"  {hop.fact}", "dim"),
    )
    yield from quoted(hop.quote, hop.source, 4)
    if "manager_left_post" in hop.flags:
        yield Text("    ! since then has left: " + clean("、".join(hop.left)), style="yellow")
    if "cycle" in hop.flags:
        yield Text("    ! the line comes back to where it was", style="yellow")
    for row in hop.others:
        yield Text.assemble("    also → ", named(row.name, row.aliases), clean(f" at {row.at}" if row.at else ""), "  ", post(row))
        yield from quoted(row.quote, row.source, 6)
