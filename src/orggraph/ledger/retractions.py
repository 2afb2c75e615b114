"""Retractions: which entries never counted, and which were withdrawn on a day.

Per target the retraction with the latest `at`, then the greatest id, holds; a retraction may itself be retracted. A target is an entry id,
or an announcement's text id, which means every header of that text. `withdrawn` is for what was published
(announcements and claims); readings, judgements and retractions act on all known times, so there it means: never.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from orggraph.core.entries import Entry, parse_retraction
from orggraph.core.errors import UsageError
from orggraph.core.instants import order_instant, parse_instant
from orggraph.core.judgements import Retraction


class RetractionError(UsageError):
    """A retraction that cannot be meant."""

    def __init__(self, target: str, cause: str) -> None:
        super().__init__(f"cannot retract {target[:16]}: {cause}")


def retract(
    target: str, *, by: str, at: str, reason: str = "", withdrawn: str | None = None, undo: bool = False,
) -> Retraction:
    """A retraction of an entry id or text id; RetractionError for an unreadable `at` or day, or a nameless author."""
    try:
        parse_instant(at)
        if withdrawn is not None:
            date.fromisoformat(withdrawn)
    except ValueError as error:
        raise RetractionError(target, f"{error}.") from error
    if not by.strip():
        raise RetractionError(target, "say who does it with --by NAME.")
    if undo and withdrawn is not None:
        raise RetractionError(target, "it is either lifted or withdrawn on a day, not both.")
    return Retraction(target=target, by=by, at=at, reason=reason, withdrawn=withdrawn, undo=undo)


@dataclass(slots=True)
class Retractions:
    """The retractions of a ledger, asked by target."""

    by_target: dict[str, list[tuple[str, Retraction]]] = field(default_factory=dict)
    _holding: dict[str, tuple[str, Retraction] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Retractions":
        """Those among these entries; entries of other kinds are passed over."""
        found: dict[str, list[tuple[str, Retraction]]] = {}
        for entry in entries:
            if entry.kind == "retraction":
                retraction = parse_retraction(entry)
                found.setdefault(retraction.target, []).append((entry.id, retraction))
        for rivals in found.values():
            rivals.sort(key=lambda pair: (order_instant(pair[1].at), pair[0]), reverse=True)
        return cls(found)

    def holding(self, target: str) -> tuple[str, Retraction] | None:
        """The retraction (with its entry id) that holds for a target, None where none counts or the last one lifts it.

        Ids are hashes of content that names the target, so chains of retractions end and never come back.
        """
        if target not in self._holding:
            counted = (pair for pair in self.by_target.get(target, ()) if not self.is_retracted(pair[0], None))
            latest = next(counted, None)
            self._holding[target] = None if latest is None or latest[1].undo else latest
        return self._holding[target]

    def active(self, target: str) -> list[str]:
        """The ids of all retractions of a target that count and do not lift, latest first."""
        pairs = self.by_target.get(target, ())
        return [key for key, retraction in pairs if not retraction.undo and not self.is_retracted(key, None)]

    def is_retracted(self, entry_id: str, kind: str | None) -> bool:
        """Whether an entry never counted; `kind` decides whether a withdrawal on a day is meant as one."""
        found = self.holding(entry_id)
        if found is None:
            return False
        return found[1].withdrawn is None or kind not in ("announcement", "claim")

    def withdrawn_on(self, entry_id: str) -> date | None:
        """The day on which its publisher took an announcement or claim back, None for never."""
        found = self.holding(entry_id)
        if found is None or found[1].withdrawn is None:
            return None
        return date.fromisoformat(found[1].withdrawn)
