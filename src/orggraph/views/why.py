"""Why: the quotes behind a fact, how its days follow from them, and what loses against them by which rule."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from pydantic import Field

from orggraph.core.errors import NotFoundError, UsageError
from orggraph.core.facts import RELATIONS, Basis, Fact, Relation
from orggraph.core.model import Frozen
from orggraph.views.defeat import Defeat, list_defeats
from orggraph.views.explanation import Step, explain_fact, say_fact, say_steps
from orggraph.views.life import span_order
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, find_subject
from orggraph.views.proof import Proof, build_proofs, part_of
from orggraph.views.reader import Reader
from orggraph.views.rows import nodes_of
from orggraph.views.statements import is_counted
from orggraph.views.view import View

_FACT_ID = re.compile(r"f[0-9a-f]{5,16}")
"""A fact's id, or its first six characters or more."""


class Explained(Frozen):
    """One fact with its reasons.

    `sentence` says the fact and why in one line, `steps` the same step by step. `claims` are its reasons (of an inferred
    fact the premises and the event); `losing` what was lost or won by one of them, `against` the claims at the other end.
    """

    fact: str
    relation: Relation
    from_name: str = Field(serialization_alias="from")
    from_id: str
    to_name: str = Field(serialization_alias="to")
    to_id: str
    at: str | None
    job_title: str | None
    valid_from: date | None
    certain_from: date
    certain_to: date | None
    valid_to: date | None
    known_from: date
    known_to: date | None
    from_basis: Basis
    to_basis: Basis
    inferred: bool
    contested: bool
    sources: int
    quote: str
    sentence: str
    steps: tuple[Step, ...]
    claims: tuple[Proof, ...]
    losing: tuple[Defeat, ...] = ()
    against: tuple[Proof, ...] = ()


class WhyView(View):
    """The facts asked for with their reasons; `unproven` are claims about a name that make no fact, under their status."""

    schema_name: ClassVar[str] = "orggraph/why/1"

    asked: str
    on: date | None
    known: date | None
    facts: tuple[Explained, ...]
    unproven: tuple[Proof, ...] = ()


class NoFactError(NotFoundError):
    """No fact of that id, or none between those names."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            f"No fact answers to {asked!r}.\n"
            f"Give a fact's id (six characters or more), a name, or NAME RELATION NAME with one of {', '.join(RELATIONS)}.",
        )


class AmbiguousFactError(UsageError):
    """The beginning of an id fits several facts."""

    def __init__(self, asked: str, found: Sequence[str]) -> None:
        super().__init__(f"{asked!r} begins {len(found)} fact ids: {', '.join(found[:8])}.\nGive more of the id.")


def explain_facts(
    reader: Reader, asked: Sequence[str], *, on: date | None = None, known: date | None = None, company: str | None = None,
) -> WhyView:
    """Why facts are so: `asked` are fact ids or their beginnings, or names, or the words of one `NAME RELATION NAME`.

    With `on` only facts that are at least possible that day. An id is found whatever `known`; names by the latest belief,
    or the belief of the day `known`. NoFactError, AmbiguousFactError, UnknownNameError, AmbiguousNameError.
    """
    words = " ".join(asked).split()
    middle = next((index for index, word in enumerate(words) if word in RELATIONS and 0 < index < len(words) - 1), None)
    moment = Moment(on, known) if on else None
    subjects: list[Subject] = []
    if middle is None:
        facts, subjects = _ask_each(reader, asked, moment, known, company)
    else:
        near, far = (find_subject(reader, " ".join(part), company=company, moment=moment) for part in (words[:middle], words[middle + 1:]))
        relation = next(name for name in RELATIONS if name == words[middle])
        facts = _meant([fact for fact in reader.facts_from(near.ids, [relation]) if fact.to_id in far.ids], on, known)
    unproven = _unproven(reader, subjects, known)
    if not facts and not unproven:
        raise NoFactError(" ".join(asked))
    return WhyView(asked=" ".join(asked), on=on, known=known, facts=_explain(reader, facts, known), unproven=unproven)


def _ask_each(
    reader: Reader, asked: Sequence[str], moment: Moment | None, known: date | None, company: str | None,
) -> tuple[list[Fact], list[Subject]]:
    """The facts of each id or name asked for; and what the names mean."""
    facts, subjects = list[Fact](), list[Subject]()
    for word in asked:
        fact = _find_fact(reader, word) if _FACT_ID.fullmatch(word) else None
        if fact is not None:
            facts.append(fact)
            continue
        subject = find_subject(reader, word, company=company, moment=moment)
        subjects.append(subject)
        own = [*reader.facts_from(subject.ids), *reader.facts_to(subject.ids)]
        facts += _meant(own, moment.on if moment else None, known)
    return facts, subjects


def _find_fact(reader: Reader, asked: str) -> Fact | None:
    """By whole id at once; by its beginning by looking through the graph. What looks like an id may be a name."""
    fact = reader.fact(asked)
    if fact is not None:
        return fact
    found = [fact for fact in reader.graph().facts if fact.id.startswith(asked)]
    if len(found) > 1:
        raise AmbiguousFactError(asked, [fact.id for fact in found])
    return found[0] if found else None


def _meant(facts: Iterable[Fact], on: date | None, known: date | None) -> list[Fact]:
    found = {fact.id: fact for fact in facts if fact.is_known(known) and (on is None or fact.is_possible(on))}
    return sorted(found.values(), key=lambda fact: (RELATIONS.index(fact.relation), *span_order(fact)))


def _unproven(reader: Reader, subjects: Sequence[Subject], known: date | None) -> tuple[Proof, ...]:
    claims = {
        claim.id: claim for subject in subjects for _, _, claim in reader.claims_about(subject.ids)
        if claim.status != "announced" and is_counted(claim, known)
    }
    return tuple(build_proofs(reader, list(claims)).values())


def _explain(reader: Reader, facts: Sequence[Fact], known: date | None) -> tuple[Explained, ...]:
    nodes = nodes_of(reader, facts)
    names = {key: node.name for key, node in nodes.items()}
    proofs = build_proofs(reader, sorted({claim for fact in facts for claim in fact.claims}))
    return tuple(_explain_one(reader, fact, names, proofs, known) for fact in facts)


def _explain_one(reader: Reader, fact: Fact, names: dict[str, str], proofs: dict[str, Proof], known: date | None) -> Explained:
    own = [proofs[claim].model_copy(update={"part": part_of(fact, claim)}) for claim in fact.claims if claim in proofs]
    steps = explain_fact(fact, {proof.claim: proof.event for proof in own})
    defeats = list_defeats(reader, fact.claims, known)
    others = sorted({end for defeat in defeats for end in (defeat.claim, defeat.to)} - set(fact.claims))
    from_name, to_name = names.get(fact.from_id, fact.from_id), names.get(fact.to_id, fact.to_id)
    return Explained(
        fact=fact.id, relation=fact.relation, from_name=from_name, from_id=fact.from_id, to_name=to_name, to_id=fact.to_id,
        at=fact.at_name, job_title=fact.job_title, valid_from=fact.valid_from, certain_from=fact.certain_from,
        certain_to=fact.certain_to, valid_to=fact.valid_to, known_from=fact.known_from, known_to=fact.known_to,
        from_basis=fact.from_basis, to_basis=fact.to_basis, inferred=fact.inferred, contested=fact.contested, sources=fact.sources,
        quote=fact.quote, sentence=f"{say_fact(fact, from_name, to_name)}: {say_steps(steps)}.", steps=steps, claims=tuple(own),
        losing=defeats, against=tuple(build_proofs(reader, others).values()),
    )
