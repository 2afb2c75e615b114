"""Executives hold posts: drafts out of clauses that say so outright, and out of words in apposition."""

from collections.abc import Iterator

from orggraph.core.events import Holds
from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.posts import ENDING, LEAVING, is_founder, posts_of
from orggraph.extraction.seats import is_headless
from orggraph.extraction.status import clause_end


def tell_holds(clause: Clause) -> Iterator[Draft]:
    """Posts that somebody has, said outright or in apposition."""
    stated = "posts" in clause.match.captures
    people = (clause.people("executive") or ()) if stated else clause.match.captures["executive"].people
    if not stated and _is_in_change(clause):
        return
    for person in people:
        posts = posts_of(clause) if stated else person.held
        for post in posts:
            place = post.place or (None if is_headless(clause, post) else clause.discourse.company)
            if post.title is None or place is None or post.former or place.token.value == "generic" or is_founder(clause, post):
                continue
            start, end = (clause.start, clause.end) if stated else (person.start, person.token.end)
            yield Draft(
                Holds(
                    executive=clause.page.mention(person.token), title=clause.page.text[slice(*post.title)],
                    at=clause.page.mention(place.token),
                ),
                start, end, clause.carried(executive=person.token, at=place.token) if stated or post.place is None else (),
            )
            if stated:
                clause.discourse.remember_post(person, post, fresh="executive" in clause.match.captures and post is posts[0])


def _is_in_change(clause: Clause) -> bool:
    """Whether a post in apposition is one that the clause gives or takes: 免去总经理王小明, 总经理王小明离职."""
    before = clause.phrases[clause.match.first - 1].kind if clause.match.first else ""
    last = clause_end(clause.phrases, clause.match.last + 1)
    behind = {phrase.kind for phrase in clause.phrases[clause.match.last + 1:last]}
    is_end = bool(behind & ENDING) or (bool(behind & LEAVING) and "POSTS" not in behind)
    return (before in _GIVING and not behind & _GIVEN) or before in _TAKING or is_end


_GIVING, _GIVEN = frozenset(("APPOINT", "TAKE", "CONCUR", "ACT", "COLON", "NEWLY")), frozenset(("AS", "TAKE", "CONCUR", "ACT"))
_TAKING = frozenset(("NO_LONGER", "REMOVE", "RESIGN", "REPLACE", "FROM", "NOT"))
