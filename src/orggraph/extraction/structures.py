"""Departments begin, end, change their names and places: drafts out of clauses."""

import itertools
from collections.abc import Iterator, Sequence

from orggraph.core.events import Dissolved, Established, Mandate, Merged, Moved, PartOf, Renamed, Split
from orggraph.extraction.clauses import CLAUSE_HEADS, Clause, Draft
from orggraph.extraction.phrases import Phrase, Place
from orggraph.extraction.tokens import ORG, UNIT


def _paired(clause: Clause, left: Sequence[Place], right: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Members in order where counts are equal, all to the one where one side has one; else the clause stays unread."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
    elif len(right) == 1:
        yield from ((member, right[0]) for member in left)
    else:
        clause.fail("lists of unequal length")


def tell_established(clause: Clause) -> Iterator[Draft]:
    """Departments that begin, under the parent that the clause, the words before them or the scope line name."""
    parent_phrase = clause.capture("parent")
    explicit = parent_phrase.places[-1] if parent_phrase and parent_phrase.places else None
    if explicit is None and clause.has("under_topic"):
        explicit = clause.discourse.topic
    origin = clause.capture("origin")
    divided = clause.capture("divided")
    if divided is not None and not clause.page.shadow[divided.start:divided.end].endswith(clause.meanings.dividing):
        return
    behind = clause.phrases[clause.match.last + 1].kind if clause.match.last + 1 < len(clause.phrases) else ""
    if behind == "SEAT":
        return  # 新设的清溪市人民政府|驻|…: where it sits
    formed = clause.capture("formed_of")
    if formed is not None and len(formed.places) > 1:
        return  # a merger, which has its own row
    more = clause.capture("more")
    for place in (*clause.places("department"), *(more.places if more is not None else ())):
        if clause.meanings.is_generic(place.token.name_in(clause.page.shadow)):
            continue
        parent = explicit
        if parent is None and place.parent is not None and place.parent.value != "announcer":
            parent = Place(place.parent)
        if parent is None and clause.meanings.card:  # where headings are departments, not themes
            parent = clause.discourse.section[0] if len(clause.discourse.section) == 1 else clause.discourse.scope
        if parent is not None and (_is_company(parent) or parent.token.name_in(clause.page.text) == place.token.name_in(clause.page.text)):
            parent = None
        yield Draft(
            Established(
                department=clause.page.unit(place), parent=clause.page.unit(parent) if parent else None,
                from_=clause.page.unit(origin.places[0]) if origin and origin.places else None,  # type: ignore[call-arg]  # pydantic's alias
            ),
            clause.start, clause.end, clause.carried(department=place.token, parent=parent.token if parent else None),
        )


def _is_company(place: Place) -> bool:
    """Whether a place is the announcing company itself: being in it is no placement."""
    return place.token.kind == ORG and place.token.value == "announcer"


def _is_subject(clause: Clause) -> bool:
    """Whether a match begins where a clause may: its first department is the subject, not what a preposition before it takes."""
    return not clause.match.first or clause.phrases[clause.match.first - 1].kind in CLAUSE_HEADS


def tell_renamed(clause: Clause) -> Iterator[Draft]:
    """Old and new names, in order."""
    new = clause.capture("new")
    if new is None or not new.places:
        return
    if clause.has("heading") and not _is_subject(clause):
        return
    olds = clause.places("old")
    if len(olds) != len(new.places):
        if len(new.places) > 1 and len(olds) > 1:  # several under one new name is a merger, which has its own row
            clause.fail("lists of unequal length")
        return
    for old, target in zip(olds, new.places, strict=True):
        if old.token.name_in(clause.page.text) != target.token.name_in(clause.page.text):
            yield Draft(
                Renamed(old=clause.page.unit(old), new=clause.page.unit(target)), clause.start, clause.end,
                clause.carried(old=old.token, new=target.token),
            )


def tell_merged(clause: Clause) -> Iterator[Draft]:
    """Sources and their one target."""
    targets = clause.discourse.seen[:1] if clause.has("into_named") else _entered(clause) or clause.places("target")
    if clause.has("into_section"):
        targets = clause.discourse.section if clause.match.first == 0 else ()
    is_joint = len(targets) > 1 and clause.capture("target") is not None and not (clause.has("several") or clause.has("into_existing"))
    if (clause.has("inwards") or clause.has("into_section")) and not targets:
        return
    if len(targets) != 1 and not is_joint:
        clause.fail("a merger without one target")
        return
    sources = tuple(place for role in ("sources", "more") if role in clause.match.captures for place in clause.places(role))
    if not sources:
        sources = clause.places("sources")
    named = {place.token.name_in(clause.page.text) for place in targets}
    sources = tuple(place for place in sources if place.token.name_in(clause.page.text) not in named or len(sources) > 1)
    is_single = clause.has("several") and len(sources) < 2
    if is_single and not clause.has("or_into_existing"):
        return
    if not sources:
        clause.fail("a merger without sources")
        return
    is_existing = is_single or clause.has("into_existing")
    for target in targets:
        yield Draft(
            Merged(sources=tuple(map(clause.page.unit, sources)), target=clause.page.unit(target), into_existing=is_existing),
            clause.start, clause.end, clause.carried(target=target.token, **{f"sources.{i}": p.token for i, p in enumerate(sources)}),
        )


def _entered(clause: Clause) -> tuple[Place, ...]:
    """What a verb without a target brings departments into: the one begun last in the line, else that of the section."""
    verb = clause.phrases[clause.match.last].value
    if not clause.has("inwards") or not verb.endswith(clause.meanings.inwards):
        return ()
    return tuple(clause.discourse.begun[-1:]) or (clause.discourse.section if len(clause.discourse.section) == 1 else ())


def tell_split(clause: Clause) -> Iterator[Draft]:
    """One source and its targets."""
    sources = clause.places("source")
    targets, further = clause.capture("targets"), clause.capture("more")
    more = further.places if further is not None else ()
    behind = clause.phrases[clause.match.last + 1].kind if clause.match.last + 1 < len(clause.phrases) else ""
    if clause.has("several") and (len(sources) != 1 or targets is None or len(targets.places) < 2 or behind == "RENAME"):
        return  # a new name, which has its own row
    if len(sources) != 1 or targets is None:
        clause.fail("a split without one source")
        return
    yield Draft(
        Split(source=clause.page.unit(sources[0]), targets=tuple(map(clause.page.unit, (*targets.places, *more)))),
        clause.start, clause.end, clause.carried(source=sources[0].token),
    )


def tell_dissolved(clause: Clause) -> Iterator[Draft]:
    """Departments that end."""
    if clause.has("of_subject") and clause.discourse.lead != "unit":
        return
    for place in clause.places("department"):
        if clause.meanings.is_generic(place.token.name_in(clause.page.shadow)):
            continue
        yield Draft(Dissolved(department=clause.page.unit(place)), clause.start, clause.end, clause.carried(department=place.token))


def tell_moved(clause: Clause) -> Iterator[Draft]:
    """Departments under a new parent, in order or all to one."""
    if (clause.has("changed") and not clause.hands_over()) or (clause.has("heading") and not _is_subject(clause)):
        return
    if (clause.has("taken_over") and not clause.takes_over()) or "SEAT" in clause.kinds_before():
        return  # a region that only has below it what it had, a seat that moves
    targets = clause.places("to") if "to" in clause.match.captures else _entered(clause)
    origin = clause.capture("origin")
    source = origin.places[0] if origin and origin.places else None
    for place, target in _paired(clause, clause.places("department"), targets):
        if _is_ended(clause, place):
            continue  # 撤销甲部，人员划归乙部: nothing of it is left to move
        came = source or (Place(place.parent) if place.parent and place.parent.value != "announcer" else None)
        if place.token.name_in(clause.page.text) == target.token.name_in(clause.page.text):
            continue
        yield Draft(
            Moved(  # type: ignore[call-arg]  # pydantic's alias
                department=clause.page.unit(place), to=clause.page.unit(target), from_=clause.page.unit(came) if came else None,
            ),
            clause.start, clause.end, clause.carried(department=place.token, to=target.token),
        )


def _is_ended(clause: Clause, place: Place) -> bool:
    """Whether the words before a move say that the department ends: its staff goes, not itself."""
    before = clause.phrases[:clause.match.last + 1]
    ended = [pair for pair in itertools.pairwise(before) if "DISSOLVE" in (pair[0].kind, pair[1].kind)]
    return any(place in phrase.places for pair in ended for phrase in pair)


def tell_part_of(clause: Clause) -> Iterator[Draft]:
    """Departments in a larger one."""
    parent = clause.capture("parent")
    if parent is None:
        yield from _placed_posts(clause)
        return
    if len(parent.places) != 1:
        return
    for place in clause.places("department"):
        yield Draft(
            PartOf(department=clause.page.unit(place), parent=clause.page.unit(parent.places[0])), clause.start, clause.end,
            clause.carried(department=place.token),
        )


def _placed_posts(clause: Clause) -> Iterator[Draft]:
    """The department of a post in the larger one named right before it: 零售事业群会员部负责人."""
    held = [post for role in ("posts", "executive") if (phrase := clause.capture(role)) for post in (
        *phrase.posts, *(post for person in phrase.people for post in person.held))]
    for post in held:
        place, parent = post.place, post.place.parent if post.place else None
        if place is None or parent is None or post.shared or {place.token.kind, parent.kind} != {UNIT} or place.token.value == "generic":
            continue
        if parent.value != "generic" and not clause.meanings.is_generic(place.token.name_in(clause.page.shadow)):
            start, end = place.start, place.token.end
            yield Draft(PartOf(department=clause.page.unit(place), parent=clause.page.mention(parent)), start, end)


def tell_mandate(clause: Clause) -> Iterator[Draft]:
    """What a department is there to do, to where the words turn to something else."""
    named = clause.capture("department")
    topic = named.places[0] if named is not None and len(named.places) == 1 else clause.discourse.topic
    if topic is None or (named is not None and (
        len(named.places) > 1 or (clause.match.first and clause.phrases[clause.match.first - 1].kind not in CLAUSE_HEADS)
    )):
        return
    if clause.meanings.is_generic(topic.token.name_in(clause.page.shadow)):
        return
    duty = clause.capture("duty")
    place, start, end = topic, duty.start if duty else clause.start, clause.end_of_sentence
    for mark, following in zip(clause.phrases[clause.match.last:], clause.phrases[clause.match.last + 1:], strict=False):
        if mark.kind == "COMMA" and (following.kind in _AFTER_MANDATE or (following.kind == "UNITS" and _has_duty(clause, following))):
            end = min(end, mark.start)
    yield Draft(
        Mandate(department=clause.page.unit(place), text=clause.page.text[start:end]), start, end,
        (("department", place.token.start, place.token.end),),
    )


def _has_duty(clause: Clause, phrase: Phrase) -> bool:
    """Whether the next department of the sentence gets a mandate of its own."""
    index = next(i for i, known in enumerate(clause.phrases) if known is phrase)
    return index + 1 < len(clause.phrases) and clause.phrases[index + 1].kind == "LEAD"


# What stands behind a comma when a mandate has ended: somebody's post, a line, a change.
_AFTER_MANDATE = frozenset(("BY", "ACT_BY", "TO", "PEOPLE", "REPORT_GIVE", "POSTS", "NO_LONGER", "APPOINT", "KEEP", "KEEP_ON", "TAKE",
    "CONCUR",
))
