"""Who: of a department or company, who heads it and holds posts there; of an executive, the posts, managers and reports.

Answers are yes, no (the seat is known empty), unknown (no evidence, or only possible holders) and not_applicable.
"""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from orggraph.core.facts import Basis, Fact
from orggraph.views.ground import answer_seat, find_death, heirs
from orggraph.views.life import load_life
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, find_subject
from orggraph.views.reader import Reader
from orggraph.views.rows import Answer, Row, build_rows, precedence, tenure_of
from orggraph.views.statements import event_of, statements_about
from orggraph.views.view import View


class WhoView(View):
    """The answer about one name on one day. A department's `answer` is about its head.

    `since` and `basis` say what a no or not_applicable rests on: the day the seat or the department ended and how that
    is known; `until` is set where the department begins only later. `merged_into` and `split_into` name what
    took its place. `mandate` is the latest one stated by that day.
    """

    schema_name: ClassVar[str] = "orggraph/who/1"

    name: str
    id: str
    name_on_day: str | None
    kind: str
    company: str | None
    on: date
    known: date | None
    answer: Answer
    answers: dict[str, Answer]
    since: date | None = None
    until: date | None = None
    basis: Basis | None = None
    heads: tuple[Row, ...] = ()
    holders: tuple[Row, ...] = ()
    posts: tuple[Row, ...] = ()
    reports_to: tuple[Row, ...] = ()
    reports: tuple[Row, ...] = ()
    possible: tuple[Row, ...] = ()
    mandate: str | None = None
    merged_into: str | None = None
    split_into: tuple[str, ...] = ()


def answer_who(reader: Reader, name: str, moment: Moment, *, company: str | None = None) -> WhoView:
    """Who holds what on a day, as known on a day. UnknownNameError, AmbiguousNameError."""
    subject = find_subject(reader, name, company=company, moment=moment)
    return _ask_executive(reader, subject, moment) if subject.label == "Executive" else _ask_place(reader, subject, moment)


def _ask_place(reader: Reader, subject: Subject, moment: Moment) -> WhoView:
    life = load_life(reader, subject.nodes, moment.known)
    posts = reader.facts_to(subject.ids, ["HEADS", "HOLDS"])
    lines = reader.facts_from(subject.ids, ["REPORTS_TO"])
    heading = [fact for fact in posts if fact.relation == "HEADS"]
    ground = answer_seat(life, heading, moment)
    is_over = ground.answer == "not_applicable"
    holders = _sure(reader, [fact for fact in posts if fact.relation == "HOLDS"], moment)
    managers = _sure(reader, lines, moment, manager=True)
    standing = life.node_on(moment.on)
    merged = heirs(reader, life, moment, "MERGED_FROM") if is_over else ()
    return WhoView(
        name=subject.node.name, id=subject.node.id, name_on_day=standing.name if standing else None, kind=subject.kind,
        company=_company_name(reader, subject), on=moment.on, known=moment.known,
        answer=ground.answer, answers=_answers(ground.answer, {"holders": holders, "reports_to": managers}, is_over=is_over),
        since=ground.since, until=ground.until, basis=ground.basis,
        heads=_sure(reader, heading, moment), holders=holders, reports_to=managers,
        possible=_doubtful(reader, posts, moment) + _doubtful(reader, lines, moment, manager=True),
        mandate=_mandate(reader, subject, moment), merged_into=merged[0] if merged else None,
        split_into=heirs(reader, life, moment, "SPLIT_FROM") if is_over else (),
    )


def _answers(head: Answer, lists: dict[str, tuple[Row, ...]], *, is_over: bool) -> dict[str, Answer]:
    absent: Answer = "not_applicable" if is_over else "unknown"
    others: dict[str, Answer] = {name: "yes" if rows else absent for name, rows in lists.items()}
    return {"heads": head, **others}


def _ask_executive(reader: Reader, subject: Subject, moment: Moment) -> WhoView:
    posts = reader.facts_from(subject.ids, ["HEADS", "HOLDS"])
    lines = reader.facts_from(subject.ids, ["REPORTS_TO"])
    below = reader.facts_to(subject.ids, ["REPORTS_TO"])
    sure = {
        "posts": _sure(reader, posts, moment),
        "reports_to": _sure(reader, lines, moment, manager=True),
        "reports": _sure(reader, below, moment),
    }
    possible = _doubtful(reader, posts, moment) + _doubtful(reader, lines, moment, manager=True) + _doubtful(reader, below, moment)
    has_any = any(sure.values())
    death = None if has_any or possible else find_death(reader, subject, moment)
    absent: Answer = "not_applicable" if death else "unknown"
    return WhoView(
        name=subject.node.name, id=subject.node.id, name_on_day=subject.node.name, kind=subject.kind,
        company=_company_name(reader, subject), on=moment.on, known=moment.known,
        answer="yes" if has_any else absent, answers={name: "yes" if rows else absent for name, rows in sure.items()},
        since=death.day if death else None, basis=death.basis if death else None,
        posts=sure["posts"], reports_to=sure["reports_to"], reports=sure["reports"], possible=possible,
    )


def _sure(reader: Reader, facts: Sequence[Fact], moment: Moment, *, manager: bool = False) -> tuple[Row, ...]:
    return tuple(build_rows(reader, sorted(filter(moment.holds, facts), key=precedence), manager=manager))


def _doubtful(reader: Reader, facts: Sequence[Fact], moment: Moment, *, manager: bool = False) -> tuple[Row, ...]:
    """What is only possible, once a tenure: while a rename is in doubt, under the old name."""
    tenures: dict[str, Fact] = {}
    sure = {tenure_of(fact) for fact in facts if moment.holds(fact)}
    for fact in sorted(filter(moment.allows, facts), key=precedence):
        if tenure_of(fact) not in sure:
            tenures.setdefault(tenure_of(fact), fact)
    return tuple(build_rows(reader, list(tenures.values()), manager=manager))


def _company_name(reader: Reader, subject: Subject) -> str | None:
    home = reader.nodes([subject.node.company_id]) if subject.node.company_id else []
    return home[0].name if home and not home[0].is_placeholder else None


def _mandate(reader: Reader, subject: Subject, moment: Moment) -> str | None:
    """The latest announced mandate by the day, in the source's words; of one day's, the last published."""
    found = [
        item for item in statements_about(reader, subject.ids, moment.known, ["mandate"])
        if item.claim.status == "announced" and item.day <= moment.on
    ]
    if not found:
        return None
    latest = max(found, key=lambda item: (item.day, item.claim.published, item.claim.id))
    return str(event_of(reader, latest.claim.id).get("text") or latest.claim.quote)
