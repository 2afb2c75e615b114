"""Defeats: the claims that lose against a fact's claims, or won against them, each with the rule that decided."""

from collections.abc import Collection, Mapping
from datetime import date

from orggraph.core.graph import Loss
from orggraph.core.model import Frozen
from orggraph.views.reader import Reader

_RULES: Mapping[str, str] = {
    "correction": "its own publisher corrected it later",
    "authority": "the other claim has more authority",
    "publication": "the other claim was published later",
    "claim_id": "equal in authority and publication: the least claim id decides",
    "denial": "it was denied before it took effect",
    "standing": "a statement in passing does not undo an event of no lower authority",
    "cycle": "it would have closed a circle",
}


class Defeat(Frozen):
    """One claim that lost to another on a slot, in known time; `sentence` says by which rule."""

    claim: str
    to: str
    slot: str
    rule: str
    sentence: str
    known_from: date
    known_to: date | None


def list_defeats(reader: Reader, claims: Collection[str], known: date | None) -> tuple[Defeat, ...]:
    """The losses at either end of which one of the claims stands, by (known_from, claim)."""
    losses = [loss for loss in reader.losses(claims) if _is_known(loss, known)]
    return tuple(
        Defeat(
            claim=loss.claim, to=loss.to, slot=loss.slot, rule=loss.rule, sentence=_RULES[loss.rule],
            known_from=loss.known_from, known_to=loss.known_to,
        )
        for loss in sorted(losses, key=lambda loss: (loss.known_from, loss.claim, loss.to, loss.id))
    )


def _is_known(loss: Loss, known: date | None) -> bool:
    if known is None:
        return loss.known_to is None
    return loss.known_from <= known and (loss.known_to is None or known < loss.known_to)
