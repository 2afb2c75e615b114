"""The answer to `who` in the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.rows import Row
from orggraph.views.terminal.wording import ANSWER_STYLES, clean, ground, heading, named, post, quoted, since, when
from orggraph.views.who import WhoView

_LISTS = (
    ("heads", "Heads"), ("holders", "Holds a post"), ("posts", "Posts"), ("reports_to", "Reports to"), ("reports", "Reports"),
    ("possible", "Possible"),
)


def render_who(view: WhoView) -> RenderableType:
    """The answer, then every list that has rows, each row with its quote."""
    lines = [_headline(view), *_ground(view)]
    if view.mandate:
        lines.append(Text("  mandate: " + clean(view.mandate)))
    for part, title in _LISTS:
        rows: Sequence[Row] = getattr(view, part)
        if rows:
            lines += [heading(title), *(line for row in rows for line in _row(row, part))]
    return Group(*lines)


def _headline(view: WhoView) -> Text:
    now = f" → {view.name_on_day} on that day" if view.name_on_day not in (None, view.name) else ""
    home = f" of {view.company}" if view.company else ""
    answer = view.answer.replace("_", " ")
    return Text.assemble(
        named(view.name), clean(now), clean(f"  {view.kind.replace('_', ' ')}{home}, {when(view.on, view.known)}: "),
        (answer, ANSWER_STYLES[view.answer]),
    )


def _ground(view: WhoView) -> Iterator[Text]:
    yield from ground(view, "no head since")
    if view.merged_into:
        yield Text("  merged into " + clean(view.merged_into))
    if view.split_into:
        yield Text("  split into " + clean("、".join(view.split_into)))


def _row(row: Row, part: str) -> Iterator[Text]:
    at = f"at {row.at}" if row.at and part != "heads" else ""
    is_place_first = part == "posts"
    who = Text.assemble((clean(row.at or ""), "bold")) if is_place_first else named(row.name, row.aliases)
    words = " ".join(filter(None, [post(row), "" if is_place_first else clean(at)]))
    kind = f" {row.relation}" if part == "possible" else ""
    yield Text.assemble("  ", who, "  " if words else "", words, (f"  {since(row)}{kind}  {row.fact}", "dim"))
    yield from quoted(row.quote, row.source, 4)
