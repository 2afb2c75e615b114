"""Seats: where a post is when its title stands alone, or its place means the company or an organ named before."""

import re
from dataclasses import replace

from orggraph.extraction.clauses import Clause
from orggraph.extraction.phrases import PEOPLE, Place, Post
from orggraph.extraction.tokens import ORG


def place_post(clause: Clause, post: Post) -> Post:
    """A post without a place at the place that the clause or the line is about."""
    if post.shared and post.place is not None and _is_above(clause, post, post.place):
        post = replace(post, place=None)  # 审计委员会委员、总经理
    if post.place is not None:
        post = _named_before(clause, _of_company(clause, post))
    if post.place is not None:
        return post
    place = _place_of(clause, post)
    return post.at(place) if place is not None else post


def _is_above(clause: Clause, post: Post, place: Place) -> bool:
    """Whether a title that only stands behind a committee's in a list is none of its members'."""
    name = place.token.name_in(clause.page.shadow)
    return name.endswith("委员会") and title_words(clause, post) in clause.meanings.executives


def _of_company(clause: Clause, post: Post) -> Post:
    """A seat on the board as one of the company: 公司第六届董事会董事长."""
    place = post.place
    if place is None or post.title is None:
        return post
    name, title = place.token.name_in(clause.page.shadow), title_words(clause, post)
    if post.shared and name.endswith("委") and title.endswith(name[-2] + "长"):  # 江北市委副书记、市长
        start, end = place.token.name_span
        return replace(post, place=Place(replace(place.token, end=end - 1, name_start=start, name_end=end - 1)))
    if not (clause.meanings.is_generic(name) and name not in clause.meanings.generic and clause.meanings.is_board_seat(title)):
        return post
    return post.at(Place(place.parent)) if place.parent is not None else replace(post, place=None)


def _place_of(clause: Clause, post: Post) -> Place | None:
    """Where a bare title is: the clause's own place, the topic, the post in apposition, the post named last, the home."""
    discourse, at = clause.discourse, clause.capture("at")
    named = at.places[0] if at is not None and at.places else None
    if (said := _pointed_at(clause, post) or _chooser(clause) or named) is not None:
        return said
    bare = is_headless(clause, post)
    if discourse.topic is not None and (bare or clause.has("topical")):
        return discourse.topic
    people = clause.people("executive") or ()
    held = [one.place for person in people for one in person.held if _is_seat(clause, one) and one.place]
    behind = clause.capture("executive")
    is_first = behind is not None and post.start < behind.start  # 总经理一职由云端事业群总经理王小明接任
    follows = any(phrase.kind == "REPLACE" for phrase in clause.phrases[clause.match.first:clause.match.last])  # at another's post
    own = held[-1] if bare and held and len(people) == 1 and not is_first and not follows else None
    if (known := own or _vacant(clause, post)) is not None:
        return known
    last = discourse.posts[-1].place if discourse.posts else None
    verbs = [phrase.value for phrase in clause.phrases[clause.match.first:clause.match.last]]
    if last is not None and last.token.value == "committee" and title_words(clause, post) not in clause.meanings.seats:
        last = None  # 审计委员会委员…;财务总监
    stays = bool(discourse.left) and any(verb in clause.meanings.same_place for verb in verbs)  # 不再担任X部CEO, 改任执行董事长
    if last is not None and (stays or bare or post.former or _is_deputy(clause, post)):
        return last
    return discourse.employer or discourse.home


def _is_seat(clause: Clause, held: Post) -> bool:
    """Whether a post in apposition may give its place to a bare title: not one that somebody had before being appointed."""
    if held.place is None or held.place.token.value == "generic":
        return False
    return not (held.former and clause.match.row.event == "appointed")


def _chooser(clause: Clause) -> Place | None:
    """The company right before 任命 or 聘任, which appoints to its own posts: 南岭水泥|聘任|某人为财务总监."""
    first = clause.match.first
    if not first or clause.phrases[first].kind != "APPOINT" or len(clause.phrases[first - 1].places) != 1:
        return None
    place = clause.phrases[first - 1].places[0]
    is_unit = clause.discourse.employer is None and place.token.value in clause.meanings.choosing
    return place if place.token.kind == ORG or is_unit else None


def _pointed_at(clause: Clause, post: Post) -> Place | None:
    """The department that a word right before the title or the clause points at: its editor; where P is manager."""
    before = clause.phrases[clause.match.first - 1] if clause.match.first else None
    if before is not None and before.value in clause.meanings.whereby:
        return _named_last(clause, post.start)
    is_led = clause.match.first == 1 and clause.phrases[1].kind == PEOPLE
    if before is not None and clause.meanings.whereby and is_led and len(before.places) == 1:
        return before.places[0]  # where somebody takes over, as a sentence of its own
    said = clause.page.shadow[clause.start:post.start].lower().split()
    return _owner(clause, post.start) if said and said[-1] in clause.meanings.possessive else None


def _vacant(clause: Clause, post: Post) -> Place | None:
    """Where somebody just left the same title: A (managing director, Stores) retires, B takes over as managing director."""
    title = title_words(clause, post).lower()
    followed = clause.people("executive") if clause.has("successor") else ()
    held = [one for person in followed or () for one in clause.discourse.held.get(person.token.name_in(clause.page.shadow), ())]
    places = [one.place for one in (*held, *clause.discourse.left) if one.place and title and title_words(clause, one).lower() == title]
    return places[-1] if places and places[-1].token.value != "generic" else None


def title_words(clause: Clause, post: Post) -> str:
    """A post's title in the shadow; empty without one."""
    return clause.page.shadow[slice(*post.title)] if post.title is not None else ""


def _named_before(clause: Clause, post: Post) -> Post:
    """A post at 委员会, 研究院: at the last department named in the line whose name ends so, else at the topic."""
    place = post.place
    words = place.token.name_in(clause.page.shadow) if place else ""
    if place is None or place.token.value == "announcer":
        return post
    if place.token.value not in ("generic", "given") and words not in clause.meanings.generic:
        return post
    for seen in reversed(clause.discourse.seen):
        name = seen.token.name_in(clause.page.shadow)
        if name.endswith(words) and name != words and seen.token.start < post.start:
            return post.at(seen)
    if place.token.value == "given":
        given = clause.discourse.taken.get(place.token.name_in(clause.page.shadow), ())
        return post.at(given[0].place) if given and given[0].place else replace(post, place=None)
    if place.token.value == "generic":
        is_last = words.lower() in clause.meanings.possessive
        topic = _owner(clause, post.start) if is_last else clause.discourse.topic or _only_seen(clause, post)
        return post.at(topic) if topic else replace(post, place=None)
    return post


def _only_seen(clause: Clause, post: Post) -> Place | None:
    """The one department that the line named before, which "the unit" means: cut jobs in its card unit, naming P head of the unit."""
    seen = {place.token.name_in(clause.page.shadow): place for place in clause.discourse.seen if place.token.start < post.start}
    return next(iter(seen.values())) if len(seen) == 1 else None


def _owner(clause: Clause, before: int) -> Place | None:
    """Whose a post is that "its" says: what the last sentence with a name began or moved, else what it named last."""
    last, begun = _named_last(clause, before), clause.discourse.begun[-1:]
    if last is None or not begun or _BREAK.search(clause.page.shadow, begun[0].token.end, max(begun[0].token.end, last.start)):
        return last
    return begun[0]


def _named_last(clause: Clause, before: int) -> Place | None:
    """The department or company named last before a place in the text: the Labs group will close; P, who led it, is leaving."""
    here = [place for phrase in clause.phrases if phrase.kind == "ORGS" for place in phrase.places]
    named = [place for place in (*here, *clause.discourse.seen) if place.token.start < before and place.token.value != "generic"]
    return max(named, key=lambda place: place.token.start, default=clause.discourse.topic)


# What ends a sentence between two names.
_BREAK = re.compile(r"[.;!?]\s")


def _is_deputy(clause: Clause, post: Post) -> bool:
    """Whether a bare title goes with the head named just before: 副总经理, 财务负责人."""
    return title_words(clause, post).startswith(clause.meanings.deputies)


def is_headless(clause: Clause, post: Post) -> bool:
    """Whether a title says nothing without a place: 负责人, 主任, head."""
    return post.title is None or title_words(clause, post).lower() in clause.meanings.headless
