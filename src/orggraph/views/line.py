"""Line: the reporting line of an executive or department to the top, or to a given executive, each hop with its quote.

At every hop of several solid lines the one of a post that is not concurrent comes first, then the earliest, then the
least id; the rest are named in `others`. A line that comes back to itself ends there, flagged.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Literal

from orggraph.core.facts import Basis, Fact
from orggraph.core.graph import ClaimNode
from orggraph.core.model import Frozen
from orggraph.views.ground import Ground, ground_line
from orggraph.views.moment import Moment
from orggraph.views.naming import Subject, find_subject
from orggraph.views.reader import Reader
from orggraph.views.rows import Answer, Row, build_rows, nodes_of, precedence, tenure_of
from orggraph.views.view import View

Flag = Literal["manager_left_post", "cycle"]


class Hop(Frozen):
    """One step up: `name` reports to `to`. `others` are further lines of `name` that day, solid and dotted."""

    name: str
    to: str
    fact: str
    at: str | None = None
    valid_from: date | None = None
    inferred: bool = False
    contested: bool = False
    flags: tuple[Flag, ...] = ()
    left: tuple[str, ...] = ()
    others: tuple[Row, ...] = ()
    quote: str
    source: str | None


class LineView(View):
    """The line on a day; `possible` are first steps that may hold where none surely does.

    `answer` is yes if there is a line (with `to`: one that reaches it); no if it is known to have ended and nobody knows of a post
    since; not_applicable of a department that did not exist, or of the dead; else unknown. `since`, `until` and `basis` are as in `who`.
    `left` of a hop names the posts its manager has surely left since the line was drawn (flag `manager_left_post`).
    """

    schema_name: ClassVar[str] = "orggraph/line/1"

    name: str
    to: str | None
    on: date
    known: date | None
    answer: Answer
    since: date | None = None
    until: date | None = None
    basis: Basis | None = None
    hops: tuple[Hop, ...] = ()
    possible: tuple[Row, ...] = ()


def answer_line(
    reader: Reader, name: str, moment: Moment, *, company: str | None = None, to: str | None = None, at: str | None = None,
) -> LineView:
    """The line of a name on a day; `at` chooses the post it starts from. UnknownNameError, AmbiguousNameError."""
    start = find_subject(reader, name, company=company, labels=("Executive", "Department"), moment=moment)
    goal = find_subject(reader, to, company=company, labels=("Executive",), moment=moment) if to else None
    place = find_subject(reader, at, company=company, labels=("Department", "Company"), moment=moment) if at else None
    path = _walk(reader, start, moment, goal, place)
    has_line = bool(path) or (goal is not None and goal.node.id == start.node.id)
    lines = [fact for fact in reader.facts_from(start.ids, ["REPORTS_TO"]) if not fact.dotted and (place is None or fact.at in place.ids)]
    ground = Ground("yes") if has_line else ground_line(reader, start, lines, moment)
    return LineView(
        name=start.node.name, to=goal.node.name if goal else None, on=moment.on, known=moment.known,
        answer=ground.answer, since=ground.since, until=ground.until, basis=ground.basis, hops=tuple(_build_hops(reader, path, moment)),
        possible=() if has_line else _possible(reader, start, moment),
    )


def _solid(reader: Reader, ids: Collection[str], moment: Moment) -> list[Fact]:
    """The solid lines that surely hold, in order of precedence."""
    facts = (fact for fact in reader.facts_from(ids, ["REPORTS_TO"]) if moment.holds(fact) and not fact.dotted)
    return sorted(facts, key=precedence)


def _walk(reader: Reader, start: Subject, moment: Moment, goal: Subject | None, place: Subject | None) -> list[Fact]:
    """The facts of the line from its start; with a goal the first way there by precedence, else empty.

    Depth first without recursion: `trail` holds, a step, the lines still to try and the one taken.
    """
    first = [fact for fact in _solid(reader, start.ids, moment) if place is None or fact.at in place.ids]
    if goal is None:
        return _climb(reader, first, moment, set(start.ids))
    seen, path, trail = set(start.ids), list[Fact](), [iter(first)]
    while trail and goal.node.id not in seen:
        fact = next((fact for fact in trail[-1] if fact.to_id not in seen), None)
        if fact is None:
            trail.pop()
            del path[-1:]
            continue
        seen.add(fact.to_id)
        path.append(fact)
        trail.append(iter(_solid(reader, [fact.to_id], moment)))
    return path if goal.node.id in seen else []


def _climb(reader: Reader, choices: Sequence[Fact], moment: Moment, seen: set[str]) -> list[Fact]:
    """The leading line to the top; a hop that closes a circle is the last one."""
    path: list[Fact] = []
    while choices:
        path.append(choices[0])
        if choices[0].to_id in seen:
            break
        seen.add(choices[0].to_id)
        choices = _solid(reader, [choices[0].to_id], moment)
    return path


def _build_hops(reader: Reader, path: Sequence[Fact], moment: Moment) -> Iterable[Hop]:
    nodes, seen = nodes_of(reader, path), set[str]()
    others = _others(reader, path, moment)
    rows = {row.fact: row for row in build_rows(reader, [*path, *(fact for found in others for fact in found)], manager=True)}
    for fact, further, left in zip(path, others, _posts_left(reader, path, moment), strict=True):
        seen.add(fact.from_id)
        row, flags = rows[fact.id], list[Flag](["manager_left_post"] if left else [])
        yield Hop(
            name=nodes[fact.from_id].name, to=nodes[fact.to_id].name, fact=fact.id, at=row.at, valid_from=fact.valid_from,
            inferred=fact.inferred, contested=fact.contested, quote=row.quote, source=row.source,
            flags=tuple([*flags, "cycle"] if fact.to_id in seen else flags), left=left, others=tuple(rows[other.id] for other in further),
        )


def _others(reader: Reader, path: Sequence[Fact], moment: Moment) -> list[list[Fact]]:
    """For each hop the further lines that surely hold, in order of precedence."""
    found: dict[str, list[Fact]] = {}
    for fact in sorted(reader.facts_from([fact.from_id for fact in path], ["REPORTS_TO"]), key=precedence):
        if moment.holds(fact):
            found.setdefault(fact.from_id, []).append(fact)
    return [[fact for fact in found.get(taken.from_id, ()) if fact.id != taken.id] for taken in path]


def _possible(reader: Reader, start: Subject, moment: Moment) -> tuple[Row, ...]:
    facts = [fact for fact in reader.facts_from(start.ids, ["REPORTS_TO"]) if moment.allows(fact) and not moment.holds(fact)]
    return tuple(build_rows(reader, sorted(facts, key=precedence), manager=True))


def _posts_left(reader: Reader, path: Sequence[Fact], moment: Moment) -> list[tuple[str, ...]]:
    """For each hop the posts the manager was named at (else all held when the line began), if surely left by the day; else nothing."""
    held: dict[str, dict[str, list[Fact]]] = {}
    for fact in reader.facts_from([line.to_id for line in path], ["HEADS", "HOLDS"]):
        if fact.is_known(moment.known):
            held.setdefault(fact.from_id, {}).setdefault(tenure_of(fact), []).append(fact)
    opening = [fact for tenures in held.values() for facts in tenures.values() for fact in facts]
    claims = {claim.id: claim for claim in reader.claims(sorted({key for fact in (*path, *opening) for key in fact.opened_by}))}
    gone = [_ended(line, list(held.get(line.to_id, {}).values()), claims, moment) for line in path]
    rows = {row.fact: row for row in build_rows(reader, [fact for facts in gone for fact in facts])}
    return [tuple(sorted(f"{rows[fact.id].at} {rows[fact.id].job_title or ''}".strip() for fact in facts)) for facts in gone]


def _ended(line: Fact, tenures: Sequence[list[Fact]], claims: Mapping[str, ClaimNode], moment: Moment) -> list[Fact]:
    """The last fact of each tenure that is meant, if all of those are surely over."""
    named = [facts for facts in tenures if _is_named_in(line, facts, claims)] or [
        facts for facts in tenures if any(fact.is_certain(line.certain_from) for fact in facts)
    ]
    left = [facts for facts in named if any(map(moment.has_ended, facts)) and not any(map(moment.allows, facts))]
    return [facts[-1] for facts in left] if len(left) == len(named) else []


def _is_named_in(line: Fact, facts: Iterable[Fact], claims: Mapping[str, ClaimNode]) -> bool:
    """Whether the clause of the line itself states a tenure: its claim's words lie within the line's."""
    lines = [claims[key] for key in line.opened_by if key in claims]
    return any(_lies_within(claims[key], lines) for fact in facts for key in fact.opened_by if key in claims)


def _lies_within(claim: ClaimNode, lines: Sequence[ClaimNode]) -> bool:
    return any(
        claim.announcement == line.announcement and line.start <= claim.start and claim.end <= line.end and claim.id != line.id
        for line in lines
    )
