"""The doctor's findings in the terminal: a line each, advice below."""

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.doctor import DoctorView

_MARKS = {"ok": ("✓", "green"), "missing": ("–", "yellow"), "broken": ("✗", "red")}


def render_doctor(view: DoctorView) -> RenderableType:
    """One line a finding: mark, name, detail; what to do about it behind an arrow."""
    lines = []
    for finding in view.findings:
        advice = f"  → {finding.advice}" if finding.advice else ""
        lines.append(Text.assemble(_MARKS[finding.state], f" {finding.name:<20} {finding.detail}{advice}"))
    return Group(*lines)
