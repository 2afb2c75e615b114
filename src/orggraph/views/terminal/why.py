"""Why in the terminal: each fact in one sentence, then its claims with quotes, and what lost against them."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from orggraph.views.proof import Proof
from orggraph.views.terminal.wording import clean, heading, span
from orggraph.views.why import Explained, WhyView

AUTHORITIES = {1: "letter or filing", 2: "the company itself", 3: "press", 4: "other"}


def render_why(view: WhyView) -> RenderableType:
    """Fact by fact; then claims under another status than announced, which make no fact."""
    lines = [line for fact in view.facts for line in _fact(fact)]
    if view.unproven:
        lines += [heading("Told, but no fact"), *(line for proof in view.unproven for line in _proof(proof, f"[{proof.status}]"))]
    return Group(*lines)


def _fact(fact: Explained) -> Iterator[Text]:
    yield Text(clean(fact.sentence), style="bold")
    marks = [mark for mark in ("inferred", "contested") if getattr(fact, mark)]
    tail = f"  [{', '.join(marks)}]" if marks else ""
    known = f"known {span(fact.known_from, fact.known_to)}"
    sources = f"{fact.sources} independent source{'' if fact.sources == 1 else 's'}"
    yield Text(f"  {fact.fact}  {fact.relation}  valid {span(fact.valid_from, fact.valid_to)}, {known}, {sources}{tail}", style="dim")
    for proof in fact.claims:
        yield from _proof(proof, proof.part)
    for defeat in fact.losing:
        known = f"known {span(defeat.known_from, defeat.known_to)}"
        yield Text(f"  ! {defeat.claim[:12]} loses to {defeat.to[:12]}: {defeat.sentence} ({known})", style="yellow")
    for proof in fact.against:
        yield from _proof(proof, "at the other end")


def _proof(proof: Proof, part: str) -> Iterator[Text]:
    dated = f", effective {proof.effective}" if proof.effective else ""
    authority = AUTHORITIES.get(proof.authority, proof.authority)
    yield Text.assemble(f"  {part}: ", (proof.event, "bold"), f"  {proof.status}{dated}, {authority}")
    for item in proof.evidence:
        mark = "" if item.role == "clause" and not item.inherited else f"  ({item.role}{', inherited' if item.inherited else ''})"
        yield Text.assemble("    ", (f"“{clean(item.quote)}”", "italic"), f"  {item.start}–{item.end}{mark}")
    source = "  ".join(filter(None, [proof.publisher, str(proof.published), proof.headline, proof.source]))
    zone = f", zone {proof.zone}" if proof.zone else ""
    yield Text(f"    {clean(source)}", style="dim")
    yield Text(f"    rule {clean(proof.rule)}{zone}, claim {proof.claim[:12]}", style="dim")
