"""Verdicts: judgements on who is who, made valid, and which of several on one pair holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from orggraph.core.entries import judgement_entry
from orggraph.core.errors import UsageError
from orggraph.core.instants import order_instant, parse_instant
from orggraph.core.judgements import Judgement

Verdict = Literal["same", "different", "undo"]
_LETTERS: Mapping[str, str] = {"company": "c", "department": "d", "executive": "e"}


class JudgementError(UsageError):
    """A judgement that cannot be meant."""

    def __init__(self, left: str, right: str, cause: str) -> None:
        super().__init__(f"cannot judge {left} and {right}: {cause}")


def judge(left: str, right: str, verdict: str, reason: str, by: str, at: str) -> Judgement:
    """A judgement on two anchor keys or entity ids; JudgementError where the two cannot be compared.

    `at` is an ISO instant. The pair has no direction: the lesser name is written first.
    """
    kinds = [_kind(name) for name in (left, right)]
    if None in kinds:
        raise JudgementError(left, right, "name entities by id (orggraph find NAME shows them) or by anchor key.")
    if kinds[0] != kinds[1]:
        raise JudgementError(left, right, "a company, a department and an executive are never the same thing.")
    if left == right:
        raise JudgementError(left, right, "it is one entity; to take a link apart, name the two ids it joined.")
    if not by.strip():
        raise JudgementError(left, right, "say who judges with --by NAME.")
    if verdict not in get_args(Verdict):
        raise JudgementError(left, right, f"{verdict!r} is no verdict: same, different or undo.")
    try:
        parse_instant(at)
    except ValueError as error:
        raise JudgementError(left, right, f"{error}.") from error
    left, right = sorted((left, right))
    return Judgement(left=left, right=right, verdict=cast("Verdict", verdict), reason=reason, by=by, at=at)


def _kind(name: str) -> str | None:
    if "|" in name:
        return _LETTERS.get(name.split("|", 1)[0])
    is_id = len(name) == 17 and name[0] in _LETTERS.values() and all(char in "0123456789abcdef" for char in name[1:])
    return name[0] if is_id else None


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The pairs of anchor keys that judgements hold on; `same` latest first, `different` sorted."""

    same: tuple[tuple[str, str], ...]
    different: tuple[tuple[str, str], ...]


def hold_verdicts(judgements: Iterable[Judgement], keys: Mapping[str, str]) -> Verdicts:
    """The verdicts in force on keys: per pair the latest `at`, then the greatest entry id.

    `keys` gives the anchor key that a key or entity id names; judgements on names that no counted text has rest.
    """
    ordered = sorted(
        ((order_instant(judgement.at), judgement_entry(judgement).id, judgement) for judgement in judgements), key=lambda row: row[:2],
    )
    holding: dict[tuple[str, str], Judgement] = {}
    for _, _, judgement in ordered:
        left, right = keys.get(judgement.left), keys.get(judgement.right)
        if left is None or right is None or left == right:
            continue
        pair = (min(left, right), max(left, right))
        holding.pop(pair, None)
        holding[pair] = judgement
    same = [pair for pair, judgement in holding.items() if judgement.verdict == "same"]
    different = [pair for pair, judgement in holding.items() if judgement.verdict == "different"]
    return Verdicts(tuple(reversed(same)), tuple(sorted(different)))
