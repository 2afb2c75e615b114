"""Conflicts in the terminal: what stands, what loses, and why, a sentence each."""

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.conflicts import ConflictsView
from orggraph.views.proof import Proof
from orggraph.views.terminal.wording import clean


def render_conflicts(view: ConflictsView) -> RenderableType:
    """Three lines a conflict."""
    if not view.conflicts:
        return Text("No source disagrees with another.")
    lines = [Text(f"{len(view.conflicts)} {'disagreement' if len(view.conflicts) == 1 else 'disagreements'}", style="bold")]
    for one in view.conflicts:
        lines.append(Text(f"  {one.slot}: {one.sentence}", style="yellow"))
        lines += [_say("stands", one.stands, "green"), _say("loses ", one.loses, "red")]
    return Group(*lines)


def _say(word: str, proof: Proof, style: str) -> Text:
    quote = proof.evidence[0].quote if proof.evidence else ""
    told = " · ".join(filter(None, (proof.publisher, str(proof.published), proof.source)))
    return Text.assemble("    ", (word, style), "  ", clean(f"“{quote}”"), (f"  {clean(told)}", "dim"))
