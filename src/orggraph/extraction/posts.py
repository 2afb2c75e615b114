"""Executives take, leave and hold posts: drafts out of clauses, with titles and places carried over."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orggraph.core.events import Appointed, Removed
from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.phrases import Person, Phrase, Place, Post
from orggraph.extraction.seats import is_headless, place_post, title_words
from orggraph.extraction.status import clause_end, clause_start
from orggraph.extraction.tokens import ORG


def posts_of(clause: Clause) -> list[Post]:
    """The posts of a clause: captured ones, those a demonstrative means, or the place with the title that its verb means."""
    if clause.has("held_posts"):
        clause.posts = [place_post(clause, post) for person in clause.people("executive") or () for post in person.held]
        return clause.posts
    found = [post for role in ("posts", "more") if (phrase := clause.capture(role)) for post in phrase.posts]
    if clause.has("mentioned"):
        found = _untitled(clause, clause.people("executive") or ()) or list(clause.discourse.mentioned)
    if clause.has("in_apposition"):
        at, people = clause.places("at"), clause.people("executive") or ()
        found = [post.at(at[0]) for person in people for post in person.held if post.place is None and len(at) == len(people) == 1]
    elif len(found) == 1 and clause.has("each") and (at_each := clause.places("at") if clause.capture("at") else ()):
        found = [found[0].at(place) for place in at_each]
    if clause.has("same_post"):
        found = _same_posts(clause, found)
    if not found and (clause.capture("at") or clause.has("of_topic")):
        phrase = clause.capture("at")
        places = phrase.places if phrase is not None and phrase.places else clause.places("at")
        places = _without_parts(clause, phrase, places)
        if clause.has("of_topic") and clause.has("each"):
            places = clause.discourse.topics
        kinds = clause.match.row.sets.get("kinds", "").split()
        found = [Post(place.start, place.token.end, None, place) for place in places if not kinds or place.token.value in kinds]
    if not found and clause.has("seatless"):
        last = clause.discourse.posts[-1].place if clause.discourse.posts else None
        company = last if last is not None and last.token.kind == ORG else clause.discourse.company
        clause.posts = [Post(clause.start, clause.end, None, clause.discourse.employer or clause.discourse.home or company)]
        return clause.posts
    if "more" in clause.match.captures:
        more = clause.match.captures["more"].posts
        found = [replace(post, concurrent=True) if post in more else post for post in found]
    topics = clause.discourse.topics
    is_bare = len(found) == 1 and found[0].place is None and is_headless(clause, found[0])
    if is_bare and len(topics) > 1 and (_is_each(clause) or _is_every(clause)):
        found = [found[0].at(place) for place in topics]
    placed = [place_post(clause, post) for post in found]
    if clause.has("listed") and (clause.match.first or not clause.discourse.choosing):
        placed = []  # who is who: of people present, or to be asked
    clause.posts = _labelled(clause, placed) if clause.has("placed") else placed
    return clause.posts


def _same_posts(clause: Clause, found: list[Post]) -> list[Post]:
    """The posts that a clause about the same ones means: those who go had them, or they were named last."""
    if clause.has("of_leaver"):
        found = [replace(post, former=False) for person in clause.discourse.subject for post in person.held]
    found = found or [replace(post, former=False) for person in _followed(clause) for post in person.held]
    for looked in (_each_vacated, _former_posts, _own_posts, _vacated_posts, _taken_posts):
        found = found or looked(clause)
    if found:
        return found
    last = clause.discourse.left or (() if clause.has("of_followed") else clause.discourse.posts)
    return list(last or (clause.discourse.mentioned if clause.has("acting") else ()))


def _labelled(clause: Clause, posts: Sequence[Post]) -> list[Post]:
    """Posts of a list of titles and names: those with a place, the company of the label before, all where the text elects."""
    is_label = _is_label(clause)
    before = clause.discourse.posts[-1] if clause.discourse.posts and is_label else None
    last = before.place if before is not None else None
    is_same = before is not None and before.start >= clause.phrases[0].start and not clause.discourse.choosing
    if last is not None and (last.token.kind == ORG or is_same):  # 总经理:严东;总会计师:吕涛, 中心主任:严东;副主任:吕涛
        posts = [post.at(last) if post.place is None else post for post in posts]
    return [post for post in posts if post.place is not None or (is_label and clause.discourse.choosing)]


def _followed(clause: Clause) -> Sequence[Person]:
    """Whom a clause says that somebody follows: 由王小明接替市场部总监李雷."""
    phrase = clause.capture("former_holder")
    return phrase.people if phrase is not None else ()


def _each_vacated(clause: Clause) -> list[Post]:
    """The posts that the line took from several, one for each of as many successors: 上述职务分别由甲、乙接替."""
    people, vacated = clause.people("executive") or (), clause.discourse.vacated
    return list(vacated) if _is_each(clause) and len(vacated) == len(people) > 1 else []


def _former_posts(clause: Clause) -> list[Post]:
    """The posts named as former ones right before the clause: 王小明原任甲部总经理,|该职由李雷接任."""
    first = clause.match.first
    before = clause.phrases[first - 1 - (clause.phrases[first - 1].kind == "COMMA")] if first > 1 else None
    return [replace(post, former=False) for post in before.posts if post.former] if before is not None else []


def _vacated_posts(clause: Clause) -> list[Post]:
    """The posts that somebody just named leaves behind (其职务, 遗缺) by taking another."""
    first = clause.phrases[clause.match.first + (clause.phrases[clause.match.first].kind == "COMMA")]
    is_vacancy = first.kind == "POST_NOUN" or first.value in ("其职务", "其工作", "其原职", "其职") or first.kind in ("ITS", "PRONOUN")
    if not is_vacancy or clause.discourse.left or len(clause.discourse.subject) != 1:
        return []
    name = clause.discourse.subject[0].token.name_in(clause.page.shadow)
    return [replace(post, former=False) for post in clause.discourse.held.get(name, ())]


def _is_label(clause: Clause) -> bool:
    """Whether a title before a colon labels whoever is behind it: 董事长:王小明;."""
    first = clause.match.first
    before = clause.phrases[first - 1].kind if first else ""
    named = clause.capture("executive")
    speaker = clause.discourse.speaker
    is_speaker = named is not None and speaker is not None and any(person.token.start == speaker.start for person in named.people)
    if is_speaker and speaker is not None and clause.page.shadow[speaker.end:speaker.end + 1] not in ("。", ";"):
        return False  # the signature
    return before in ("", "SEMI", "COLON") and any(phrase.kind == "COLON" for phrase in clause.phrases[first:clause.match.last])


def _without_parts(clause: Clause, phrase: Phrase | None, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The department whose parts a list names, where they stand before the verb: 成立甲部, 下设乙组、丙组, 由王小明负责."""
    index = clause.index_of(phrase) if phrase is not None else 0
    before = clause.phrases[index - 1] if index else None
    whole = clause.discourse.begun[:-len(places)][-1:] if len(places) > 1 else []
    is_list = before is not None and before.kind == "ESTABLISH" and before.value in clause.meanings.listing
    return tuple(whole) if is_list and whole else places


def _taken_posts(clause: Clause) -> list[Post]:
    """The posts that the text gave the successor."""
    if clause.capture("taker") is None:
        return []
    people = clause.people("taker") or ()
    names = [person.token.name_in(clause.page.shadow) for person in people]
    taken = [post for name in names for post in clause.discourse.taken.get(name, ())]
    return taken or _untitled(clause, people) or _present_posts(clause, people)


def _present_posts(clause: Clause, people: Sequence[Person]) -> list[Post]:
    """The one post that the text gives a person in apposition, where the person is told to have followed somebody: CEO P replaced Q."""
    held = [post for person in people for post in clause.discourse.held.get(person.token.name_in(clause.page.shadow), ())]
    return [] if len(held) != 1 or held[0].former or held[0].title is None else held


def _untitled(clause: Clause, people: Sequence[Person]) -> list[Post]:
    """The departments that the text named beside people without a title: Ana Torres (Feed)."""
    names = [person.token.name_in(clause.page.shadow) for person in people]
    return [post for name in names for post in clause.discourse.held.get(name, ()) if post.title is None and not post.former]


def _own_posts(clause: Clause) -> list[Post]:
    """The posts that 原岗位 behind a name means: those which the text named before that name."""
    for index in range(max(1, clause.match.first), clause.match.last + 1):
        phrase, before = clause.phrases[index], clause.phrases[index - 1]
        if phrase.kind == "POST_THAT" and phrase.value.startswith("原") and len(before.people) == 1:
            return list(clause.discourse.held.get(before.people[0].token.name_in(clause.page.shadow), ()))
    return []


def _title(clause: Clause, post: Post) -> str | None:
    if post.title is not None:
        return clause.page.text[slice(*post.title)]
    fixed = clause.match.row.sets.get("title")
    return clause.head_title if fixed == "head" else fixed


def _is_each(clause: Clause) -> bool:
    """Whether 分别 pairs the lists of a clause."""
    return any(map(clause.has, ("each", "each_before", "each_after")))


def _is_every(clause: Clause) -> bool:
    """Whether one person takes the same post of all places named: 主任都由王小明出任."""
    verbs = [phrase.value for phrase in clause.phrases[clause.match.first:clause.match.last] if phrase.kind == "BY"]
    return any(verb[:-1] in clause.meanings.everyone for verb in verbs)


def _seats(clause: Clause, people: Sequence[Person], posts: Sequence[Post]) -> Iterator[tuple[Person, Post]]:
    """Who takes which post: in order with 分别, else everybody every post."""
    if _is_each(clause) and not (len(people) == 1 or len(posts) == 1):
        if len(people) != len(posts):
            clause.fail("respectively with unequal counts")
            return
        yield from zip(people, posts, strict=True)
        return
    yield from ((person, post) for person in people for post in posts)


def tell_appointed(clause: Clause) -> Iterator[Draft]:
    """Who takes which post."""
    if (clause.has("by_people") and clause.discourse.lead != "people") or _is_unchanged(clause) or _is_leaving(clause):
        return
    if clause.has("named_in_list"):
        yield from _listed_members(clause)
        return
    people, posts = clause.people("executive"), posts_of(clause)
    if clause.has("seatless") and any(_sits(clause, person) for person in people or ()):
        return
    if clause.has("unseated") and (not posts or any(_is_seated(clause, person) for person in people or ())):
        return
    is_bound = "executive" in clause.match.captures or not (_is_unknown_before(clause) or clause.names_another())
    if not people or not is_bound:
        clause.fail("nobody named for a post")
        return
    is_stated = clause.has("begun") and not _is_begun(clause, posts)
    if is_stated or not posts:
        if not is_stated:
            clause.fail("appointment without a post")
        return
    seats = list(_seats(clause, people, posts))
    for person in people:
        name = person.token.name_in(clause.page.shadow)
        taken = tuple(post for taker, post in seats if taker is person)
        if any(post.title for post in taken) or not any(post.title for post in clause.discourse.taken.get(name, ())):
            clause.discourse.taken[name] = taken
    for person, post in seats:
        title = _title(clause, post)
        yield Draft(
            Appointed(
                executive=clause.page.mention(person.token), title=title, at=clause.page.mention(post.place.token) if post.place else None,
                concurrent=post.concurrent or clause.has("concurrent"),
                acting=post.acting or clause.has("acting") or title_words(clause, post).startswith(clause.meanings.acting),
            ),
            clause.start, clause.end, clause.carried(executive=person.token, at=post.place.token if post.place else None),
            by_verb=post.title is None and clause.match.row.sets.get("title") == "head",
        )
        is_fresh = (post is posts[0] or clause.has("each")) and not clause.has("by_people")
        is_shared = post.title is not None and post.title == posts[0].title
        clause.discourse.remember_post(person, post, is_fresh, is_shared)
        if len(seats) == 1 and post.title is not None and not is_headless(clause, post):
            clause.discourse.holders.setdefault(clause.page.shadow[post.start:post.end], person.token)


def _sits(clause: Clause, person: Person) -> bool:
    """Whether the text gave somebody a seat on the board before."""
    taken = clause.discourse.taken.get(person.token.name_in(clause.page.shadow), ())
    return any(clause.meanings.is_board_seat(title_words(clause, post)) for post in taken)


def _is_seated(clause: Clause, person: Person) -> bool:
    """Whether the text gave somebody a post before, so that following another says nothing more."""
    return bool(clause.discourse.taken.get(person.token.name_in(clause.page.shadow)))


def _is_begun(clause: Clause, posts: Sequence[Post]) -> bool:
    """Whether each post is at a department that this line of the text has let begin."""
    names = {place.token.name_in(clause.page.shadow) for place in clause.discourse.begun}
    return bool(posts) and all(post.place is not None and post.place.token.name_in(clause.page.shadow) in names for post in posts)


def _listed_members(clause: Clause) -> Iterator[Draft]:
    """Who sits on an organ that the text sets up, named behind a title in a list about it: 主任王小明；秘书长李雷."""
    organ, first = clause.discourse.organ, clause.match.first
    before = clause.phrases[first - 1].kind if first else ""
    if organ is None or before not in ("", "SEMI", "COMMA", "COLON"):
        return
    people = clause.people("executive") or ()
    shared = people[0].held if people else ()
    for person in people:
        for post in person.held or shared:
            if post.title is None or post.place is not None or clause.page.shadow[slice(*post.title)] not in clause.meanings.seats:
                continue
            yield Draft(
                Appointed(
                    executive=clause.page.mention(person.token), title=clause.page.text[slice(*post.title)],
                    at=clause.page.mention(organ.token),
                ),
                clause.start, clause.end, clause.carried(at=organ.token),
            )


def _is_unchanged(clause: Clause) -> bool:
    """Whether a row wants a verb of handing over and the clause has none: 由王小明, but not 改由王小明."""
    return clause.has("changed") and not clause.hands_over()


def _is_leaving(clause: Clause) -> bool:
    """Whether the words behind a person under a title say that this one goes: 总监：王小明（离任）."""
    behind = [phrase.kind for phrase in clause.phrases[clause.match.last + 1:clause.match.last + 3]]
    return clause.has("placed") and len(behind) == 2 and behind[0] == "COMMA" and behind[1] in (ENDING | LEAVING)


def tell_removed(clause: Clause) -> Iterator[Draft]:
    """Who leaves which post, and why."""
    if clause.has("moving") and not _is_moving(clause):
        return
    if clause.capture("executive") is None and (_is_others(clause) or _is_unknown_before(clause)):
        clause.fail("nobody named who leaves")
        return
    if _is_unchanged(clause):
        return
    posts = posts_of(clause)
    people = clause.replaced()
    if not people:
        clause.fail("nobody named who leaves")
        return
    own = {person: _left_posts(clause, person) for person in people} if not posts and clause.has("held") else {}
    if clause.has("moving"):  # 原总裁: of which department?
        own = {person: [place_post(clause, post) for post in person.held if post.place or clause.discourse.is_fresh()] for person in people}
        if not any(own.values()):
            return
    firm = clause.capture("firm")
    if firm is not None and not any(own.values()) and not any(person.held for person in people):
        left = firm.places[0]
        own, posts = {}, posts or [Post(left.start, left.token.end, None, None if left.token.value == "announcer" else left)]
    posts = [_named_then(clause, post) for post in posts] or [post for left in own.values() for post in left]
    clause.posts = clause.posts or list(posts)
    if not posts and not clause.has("everything") and not (clause.has("held") and any(person.held for person in people)):
        clause.fail("removal without a post")
        return
    reason = clause.match.row.sets.get("reason") or _reason_of(clause)
    is_implied = clause.has("held") and bool(posts) and all(post.former for post in posts)  # 原总经理王小明另有任用
    seats = [(person, post) for person, left in own.items() for post in left] if own else _seats(clause, people, posts)
    for person, post in seats if posts else ((person, None) for person in people):
        place = post.place if post else None
        yield Draft(
            Removed(
                executive=clause.page.mention(person.token), title=_title(clause, post) if post else None,
                at=clause.page.mention(place.token) if place else None, reason=reason,  # type: ignore[arg-type]
            ),
            clause.start, clause.end, clause.carried(executive=person.token, at=place.token if place else None), is_implied,
            by_verb=post is not None and post.title is None and clause.match.row.sets.get("title") == "head",
        )


def _named_then(clause: Clause, post: Post) -> Post:
    """A post carried over at a department that the text renames: somebody leaves it under the old name."""
    old = clause.discourse.renamed.get(post.place.token.name_span) if post.place is not None else None
    is_carried = old is not None and post.place is not None and not clause.is_inside(post.place.token)
    return replace(post, place=old) if is_carried else post


def _is_moving(clause: Clause) -> bool:
    """Whether somebody named by a former post goes to another: 原甲部经理王小明调任."""
    phrase = clause.capture("executive")
    verb = clause.phrases[clause.match.last].value
    return phrase is not None and verb in clause.meanings.moving and any(post.former for person in phrase.people for post in person.held)


def _is_unknown_before(clause: Clause) -> bool:
    """Whether unknown words that may name somebody stand right before the verb, behind a title or 的: 财务官|某某|担任."""
    first = clause.match.first
    if first < 2 or clause.phrases[first].kind not in ("TAKE", "RESIGN", "NO_LONGER"):
        return False
    before, word = clause.phrases[first - 2].kind, clause.phrases[first - 1]
    return word.kind == "WORD" and not word.value and before in ("POSTS", "OF", "STATE", "UNITS")


def _is_others(clause: Clause) -> bool:
    """Whether the posts belong to somebody before them whom nothing names: 某君的|董事长职务免去."""
    first = clause.match.first
    return first > 1 and clause.phrases[first - 1].kind == "OF" and clause.phrases[first - 2].kind == "WORD"


def _left_posts(clause: Clause, person: Person) -> list[Post]:
    """The posts in apposition to somebody who leaves, or, where the row says so, to an earlier naming."""
    held = [post for post in person.held or _remembered(clause, person) if not (post.former and clause.has("remembered"))]
    return [place_post(clause, post) for post in held if (post.title or clause.has("title")) and not is_founder(clause, post)]


def _remembered(clause: Clause, person: Person) -> Sequence[Post]:
    """The posts that the text gave somebody in apposition before, where the row looks for them there."""
    if not clause.has("remembered"):
        return ()
    known = clause.discourse.held.get(person.token.name_in(clause.page.shadow), ())
    return [post for post in known if not post.former]


def is_founder(clause: Clause, post: Post) -> bool:
    """Whether a title is one that nobody leaves: a founder stays one."""
    return post.title is not None and clause.page.shadow[slice(*post.title)].lower().endswith(clause.meanings.founders)


def _reason_of(clause: Clause) -> str | None:
    """The reason that the clause gives, in its own words; the one before and behind it count too."""
    first, last = clause_start(clause.phrases, clause.match.first), clause_end(clause.phrases, clause.match.last + 1)
    last = clause_end(clause.phrases, last + 1) if last + 1 < len(clause.phrases) and clause.phrases[last + 1].kind == "DUTIES" else last
    if "executive" not in clause.match.captures and first > 1:
        first = clause_start(clause.phrases, first - 1)  # 因个人原因提出退休, 将卸任…
    words = clause.page.shadow[clause.phrases[first].start:clause.phrases[last - 1].end].lower()
    return next((reason for reason, signs in clause.meanings.reasons if any(sign in words for sign in signs)), None)


ENDING, LEAVING = frozenset(("LEAVE", "DUTIES", "REMOVE")), frozenset(("RESIGN", "NO_LONGER"))
