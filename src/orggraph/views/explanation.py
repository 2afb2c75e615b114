"""Explanations: what a fact's days rest on, in one sentence and step by step.

`⇒` reads "so that": what the text says ⇒ what follows from it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from orggraph.core.facts import Basis, Fact
from orggraph.core.model import Frozen

Part = Literal["start", "end", "whole"]

_VERBS: Mapping[str, str] = {
    "EXISTS_IN": "exists in", "PART_OF": "is part of", "HEADS": "heads", "HOLDS": "holds a post at", "REPORTS_TO": "reports to",
    "RENAMED_FROM": "was renamed from", "MERGED_FROM": "was merged from", "SPLIT_FROM": "was split from",
}
_ENDS: Mapping[tuple[str, str], str] = {
    ("HEADS", "removed"): "no longer heads ⇒ headed until then",
    ("HOLDS", "removed"): "no longer holds the post ⇒ held it until then",
    ("EXISTS_IN", "renamed"): "gave up the name ⇒ bore it until then",
    ("EXISTS_IN", "merged"): "was merged ⇒ existed until then",
    ("EXISTS_IN", "split"): "was split ⇒ existed until then",
    ("EXISTS_IN", "dissolved"): "was dissolved ⇒ existed until then",
    ("PART_OF", "moved"): "moved away ⇒ lay there until then",
}
_STATEMENTS: Mapping[str, str] = {
    "holds": "stated in passing ⇒ so on that day", "part_of": "stated in passing ⇒ so on that day",
    "removed": "no longer holds it ⇒ held it until then",
}
_CARRIED: Mapping[str, str] = {
    "renamed": "carried over by the rename", "merged": "carried over by the merger", "split": "carried over by the split",
    "moved": "follows from the move", "dissolved": "follows from the dissolution",
}
_CUT: Mapping[str, str] = {
    "renamed": "ended with the old name", "merged": "ended with the merger", "split": "ended with the split",
    "dissolved": "ended with the dissolution", "appointed": "a successor took the seat", "holds": "a successor held the seat",
    "removed": "the executive left the post", "reports_to": "another line took its place", "moved": "ended with the move",
    "established": "ended with the establishment",
}


class Step(Frozen):
    """One reason: the part of the fact's time it explains, its day, how that is known, and the claims it rests on."""

    part: Part
    text: str
    day: date | None = None
    basis: Basis | None = None
    claims: tuple[str, ...] = ()


def explain_fact(fact: Fact, events: Mapping[str, str]) -> tuple[Step, ...]:
    """The steps from claims to fact; `events` is the event type of each claim by id."""
    return (*_explain_start(fact, events), *_explain_end(fact, events))


def say_fact(fact: Fact, from_name: str, to_name: str) -> str:
    """The fact in words, without its days: `A heads B (title)`."""
    title = f" ({fact.job_title})" if fact.job_title else ""
    flags = "".join(f", {flag}" for flag in ("acting", "concurrent", "dotted") if getattr(fact, flag))
    post = f" at {fact.at_name}" if fact.at_name else ""
    return f"{from_name} {_VERBS[fact.relation]} {to_name}{title}{post}{flags}"


def say_steps(steps: Iterable[Step]) -> str:
    """The steps in one line."""
    return "; ".join(step.text for step in steps)


def _types(claims: Iterable[str], events: Mapping[str, str]) -> list[str]:
    return [events[claim] for claim in claims if claim in events]


def _explain_start(fact: Fact, events: Mapping[str, str]) -> list[Step]:
    opened, text = _types(fact.opened_by, events), ""
    if fact.from_basis in ("implied", "unknown"):
        text = next((_ENDS[fact.relation, kind] for kind in opened if (fact.relation, kind) in _ENDS), "") or next(
            (_STATEMENTS[kind] for kind in opened if kind in _STATEMENTS and fact.relation != "EXISTS_IN"),
            "named in the text ⇒ existed then",
        )
    elif fact.from_basis == "inferred":
        text = next((_CARRIED[kind] for kind in opened if kind in _CARRIED), "follows from what was known before")
    steps = [Step(part="start", text=text, claims=fact.opened_by)] if text else []
    return [*steps, _date_step("start", fact.valid_from, fact.from_basis, fact.from_precision, fact.opened_by)]


def _explain_end(fact: Fact, events: Mapping[str, str]) -> list[Step]:
    if fact.valid_to is None:
        return []
    text = ""
    if fact.to_basis == "inferred":
        text = next((_CUT[kind] for kind in reversed(_types(fact.closed_by, events)) if kind in _CUT), "ended by what followed")
    steps = [Step(part="end", text=text, day=fact.valid_to, claims=fact.closed_by)] if text else []
    return [*steps, _date_step("end", fact.valid_to, fact.to_basis, fact.to_precision, fact.closed_by)]


def _date_step(part: Part, day: date | None, basis: Basis, precision: str | None, claims: tuple[str, ...]) -> Step:
    """How the day itself is known."""
    if day is None:
        text = "since when unknown"
    else:
        word = {"stated": "date stated", "published": "date = publication", "inferred": "date inferred", "implied": "date implied"}
        text = f"{word.get(basis, 'date unknown')} ({'from' if part == 'start' else 'until'} {day})"
        if basis == "stated" and precision not in (None, "day"):
            text += f", to the {precision}"
    return Step(part=part, text=text, day=day, basis=basis, claims=claims)
