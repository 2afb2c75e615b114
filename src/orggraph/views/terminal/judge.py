"""A judgement, in the terminal."""

from rich.text import Text

from orggraph.views.judge import JudgeView
from orggraph.views.terminal.wording import clean


def render_judge(view: JudgeView) -> Text:
    """One sentence, and how to take it back."""
    state = "are one now" if view.are_one else "are two now"
    return Text.assemble(
        (clean(f"{view.left_name} and {view.right_name} {state}"), "bold"),
        f" (judged {view.verdict}, entry {view.entry[:12]})\n",
        (clean(f"Take it back with: orggraph judge '{view.left}' '{view.right}' undo"), "dim"),
    )
