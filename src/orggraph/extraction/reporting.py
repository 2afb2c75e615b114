"""Lines of reporting: drafts out of clauses."""

from collections.abc import Iterator, Sequence

from orggraph.core.events import ReportsTo
from orggraph.extraction.clauses import CLAUSE_HEADS, Clause, Draft
from orggraph.extraction.discourse import bind_people, counted_places, meant_places
from orggraph.extraction.phrases import Person, Phrase, Place
from orggraph.extraction.tokens import TITLE, UNIT, Token


def tell_reports_to(clause: Clause) -> Iterator[Draft]:
    """Who reports to whom, at the post of the same clause."""
    boss = clause.capture("to")
    who = clause.capture("who")
    inside = clause.phrases[clause.match.first:clause.match.last + 1]
    answers = clause.capture("answers")
    if answers is not None and answers.value not in clause.meanings.answering:
        return
    is_dotted = clause.has("dotted") or any(p.value.startswith(clause.meanings.dotted) for p in inside if clause.meanings.dotted)
    managers = _managers(clause, boss)
    if not managers:
        clause.fail("a line to nobody named")
        return
    if who is not None and who.places and clause.match.first and clause.phrases[clause.match.first - 1].kind not in CLAUSE_HEADS:
        who = None  # the department is the object of the words before: 分管A部, 向B汇报
    verb = clause.phrases[clause.match.first].kind in ("TO", "REPORT_GIVE")
    gathers = _gathers(clause)
    before = clause.phrases[clause.match.first - 1] if clause.match.first else None
    if who is None and verb and not gathers and before is not None and _is_somebody(clause, before):
        clause.fail("a line from nobody named")
        return
    units = _units_of(clause, who)
    people = _reporting(clause, who) if not units and (who is None or not who.posts) else ()
    if not units and not people:
        clause.fail("a line from nobody named")
        return
    for manager in managers:
        for place in units:
            yield Draft(
                ReportsTo(who=clause.page.unit(place), to=clause.page.mention(manager), dotted=is_dotted), clause.start, clause.end,
                clause.carried(who=place.token, to=manager),
            )
        for person in people or ():
            if person.token.name_span == manager.name_span or person.token.name_in(clause.page.text) == manager.name_in(clause.page.text):
                continue
            for at in _seats_of(clause, person) or (None,):
                yield Draft(
                    ReportsTo(
                        who=clause.page.mention(person.token), to=clause.page.mention(manager),
                        at=clause.page.mention(at.token) if at else None, dotted=is_dotted,
                    ),
                    clause.start, clause.end, clause.carried(who=person.token, at=at.token if at else None, to=manager),
                )


def _is_somebody(clause: Clause, before: Phrase) -> bool:
    """Whether the phrase right before a verb of reporting may be who reports, unnamed; not a matter (就财务事宜)."""
    words = clause.page.shadow[before.start:before.end]
    return before.kind == "POSTS" or (before.kind == "WORD" and not words.endswith(clause.meanings.matters))


def _units_of(clause: Clause, who: Phrase | None) -> tuple[Place, ...]:
    """The departments that report: named, meant by a count (all three groups), by their heads' title, or the topic that leads."""
    if who is None:
        topic = clause.discourse.topic
        return () if clause.discourse.lead != "unit" else (topic,) if topic else clause.discourse.topics
    if who.posts:
        return _headed(clause, who)
    if who.kind == "PRONOUN" and who.value.endswith(" units"):
        return meant_places(who, clause.discourse, clause.page.shadow)
    return who.places or counted_places(who.value, clause.discourse)


def _headed(clause: Clause, who: Phrase) -> tuple[Place, ...]:
    """The departments whose heads a title of several people means: the heads of A and B; none where each is not named."""
    posts = [post for post in who.posts if post.title is not None and post.place is not None and post.place.token.kind == UNIT]
    titles = {clause.page.shadow[slice(*post.title)].lower().split()[-1] for post in posts if post.title}
    if len(posts) < len(who.posts) or not all(title.endswith("s") for title in titles):
        return ()
    return tuple(post.place for post in posts if post.place is not None and post.place.token.value != "generic")


def _seats_of(clause: Clause, person: Person) -> Sequence[Place]:
    """Where somebody reports: at the post that the line gave this person, under an earlier naming if the sentence has one."""
    name = person.token.name_in(clause.page.text)
    before = next((known for known in clause.discourse.appointed if known.token.name_in(clause.page.text) == name), person)
    return clause.discourse.places_of(person) or clause.discourse.places_of(before)


def _reporting(clause: Clause, who: Phrase | None) -> Sequence[Person] | None:
    """Who reports: those named; behind 均 everybody whom the sentence gave a post."""
    if _gathers(clause) and (who is None or (who.kind == "PRONOUN" and len(clause.discourse.people) < 2)):
        return clause.discourse.appointed
    return bind_people(who, clause.discourse)


def _gathers(clause: Clause) -> bool:
    """Whether 均 or its like before the verb means everybody whom the sentence gave a post."""
    inside = clause.phrases[clause.match.first:clause.match.last + 1]
    verb = next((phrase.value for phrase in inside if phrase.kind in ("TO", "REPORT_GIVE")), "")
    return verb.startswith(clause.meanings.everyone) and len(clause.discourse.appointed) > 1


def _managers(clause: Clause, boss: Phrase | None) -> list[Token]:
    """Those a line leads to: people, else whoever the text says holds the title, else the title itself."""
    if boss is None:
        return []
    if boss.people:
        return [person.token for person in boss.people]
    if boss.posts:
        tokens = []
        for post in boss.posts:
            if post.title:
                words = clause.page.shadow[post.start:post.end]
                title = clause.page.shadow[slice(*post.title)]
                known = clause.discourse.holders.get(words) or clause.discourse.holders.get(title)
                tokens.append(known or Token(TITLE, post.start, max(post.title[1], post.end if post.place else 0)))
        return tokens
    people = bind_people(boss, clause.discourse)
    who = clause.capture("who")
    named = list(who.people) if who is not None else []
    names = {person.token.name_in(clause.page.shadow) for person in named}
    if boss.value in clause.meanings.single and named and any(p.token.name_in(clause.page.shadow) in names for p in people or ()):
        people = clause.discourse.other_than(named, set(), clause.page.shadow)  # P, head of A, leads it; Q will report to her
    return [person.token for person in people or ()]
