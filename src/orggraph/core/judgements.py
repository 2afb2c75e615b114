"""Judgements and retractions: what comes from outside the rules, reversible, each with who and when."""

from typing import Literal

from orggraph.core.model import Frozen


class Judgement(Frozen):
    """Two entities are the same, different, or again undecided (`undo`). The latest `at` on a pair holds, then the id.

    `left` and `right` are anchor keys or entity ids (see `core.links`); `at` is an ISO instant.
    """

    left: str
    right: str
    verdict: Literal["same", "different", "undo"]
    reason: str = ""
    by: str
    at: str


class Retraction(Frozen):
    """An entry never counted; with `withdrawn` (ISO day): its publisher took it back on that day.

    With `undo` an earlier retraction of the target is lifted. Per target the latest `at` holds, then the id.
    """

    target: str
    withdrawn: str | None = None
    undo: bool = False
    reason: str = ""
    by: str
    at: str
