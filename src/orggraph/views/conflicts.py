"""Conflicts: the docket of what sources disagree on: the claim that stands, the one that loses, and the rule that decided."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

from orggraph.core.graph import ClaimNode
from orggraph.core.model import Frozen
from orggraph.views.defeat import Defeat, list_defeats
from orggraph.views.naming import find_companies, find_subject
from orggraph.views.proof import Proof, build_proofs
from orggraph.views.reader import Reader
from orggraph.views.view import View

CORRECTIONS = frozenset(("correction",))
"""Rules by which a publisher takes back its own word: shown only where asked for, since nobody else disagrees."""


class Conflict(Frozen):
    """One disagreement: `stands` and `loses` with their sentences, the rule, and since when (and until when) it was known."""

    slot: str
    rule: str
    sentence: str
    stands: Proof
    loses: Proof
    known_from: date
    known_to: date | None


class ConflictsView(View):
    """The disagreements of a store, a company or a name, by the day they became known."""

    schema_name: ClassVar[str] = "orggraph/conflicts/1"

    name: str | None
    company: str | None
    known: date | None
    conflicts: tuple[Conflict, ...]


def list_conflicts(
    reader: Reader, *, name: str | None = None, company: str | None = None, known: date | None = None, corrections: bool = False,
) -> ConflictsView:
    """What sources disagree on as known on a day; with `corrections` also what publishers took back themselves.

    UnknownNameError, AmbiguousNameError.
    """
    claims = {claim.id for claim in _claims(reader, name, company)}
    found = [
        defeat for defeat in list_defeats(reader, sorted(claims), known)
        if (corrections or defeat.rule not in CORRECTIONS) and defeat.claim in claims
    ]
    proofs = build_proofs(reader, sorted({key for defeat in found for key in (defeat.claim, defeat.to)}))
    conflicts = tuple(_conflict(defeat, proofs) for defeat in _one_each(found))
    return ConflictsView(name=name, company=company, known=known, conflicts=conflicts)


def _claims(reader: Reader, name: str | None, company: str | None) -> Iterator[ClaimNode]:
    """The claims about a name, a company's departments and people, or all."""
    if name is not None:
        subject = find_subject(reader, name, company=company)
        yield from (claim for _, _, claim in reader.claims_about(subject.ids))
        return
    homes = find_companies(reader, company) if company is not None else reader.companies()
    for home in homes:
        ids = [home.id, *(node.id for node in reader.company_nodes(home.id))]
        yield from (claim for _, _, claim in reader.claims_about(ids))


def _one_each(found: Iterable[Defeat]) -> Iterator[Defeat]:
    seen: set[tuple[str, str, str]] = set()
    for defeat in found:
        key = (defeat.claim, defeat.to, defeat.slot)
        if key not in seen:
            seen.add(key)
            yield defeat


def _conflict(defeat: Defeat, proofs: dict[str, Proof]) -> Conflict:
    return Conflict(
        slot=defeat.slot.split(":")[0], rule=defeat.rule, sentence=defeat.sentence, stands=proofs[defeat.to], loses=proofs[defeat.claim],
        known_from=defeat.known_from, known_to=defeat.known_to,
    )
