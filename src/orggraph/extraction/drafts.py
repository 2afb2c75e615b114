"""Drafts: what a match says, before zone, status and date are put to it; one builder an event type.

A builder takes a `Clause` and gives drafts; where the words do not bind (分别 with unequal counts, a pronoun without a
single candidate) it gives the reason instead, and the sentence stays unread.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pydantic import ValidationError

from orggraph.core.events import (
    Appointed, Dissolved, Established, Event, Holds, Mandate, Mention, Merged, Moved, PartOf, Removed, Renamed, ReportsTo, Split,
)
from orggraph.extraction.discourse import Discourse, bind_people
from orggraph.extraction.page import Page
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Person, Phrase, Place, Post
from orggraph.extraction.status import clause_end, clause_start
from orggraph.extraction.tokens import ORG, PERSON, TITLE, Token


@dataclass(frozen=True)
class Draft:
    """An event, the span of its clause, and the arguments carried over: (role, start, end)."""

    event: Event
    start: int
    end: int
    carried: tuple[tuple[str, int, int], ...] = ()
    implied: bool = False


@dataclass
class Clause:
    """A match in its sentence, with the discourse as it stood before."""

    page: Page
    phrases: Sequence[Phrase]
    match: Match
    discourse: Discourse
    head_title: str
    end_of_sentence: int
    reasons: list[str] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the clause begins in the text."""
        first = self.match.first
        return self.phrases[first + (self.phrases[first].kind == "COMMA" and first < self.match.last)].start

    @property
    def end(self) -> int:
        """Where the clause ends in the text."""
        return self.phrases[self.match.last].end

    def capture(self, role: str) -> Phrase | None:
        """The phrase that the row captured for a role."""
        return self.match.captures.get(role)

    def places(self, role: str) -> tuple[Place, ...]:
        """The departments that the row captured for a role; a pronoun or a missing phrase takes the topic."""
        phrase = self.capture(role)
        if phrase is not None and phrase.places:
            return phrase.places
        if phrase is not None and len(self.discourse.topics) > 1 and phrase.kind == "PRONOUN":
            return self.discourse.topics
        return (self.discourse.topic,) if self.discourse.topic else ()

    def people(self, role: str) -> Sequence[Person] | None:
        """The executives for a role, carried over where the clause names none."""
        return bind_people(self.capture(role), self.discourse)

    def has(self, name: str) -> bool:
        """Whether the row sets a flag, or captured it."""
        return name in self.match.row.sets or name in self.match.captures

    def fail(self, reason: str) -> None:
        """Notes why the clause stays unread."""
        self.reasons.append(reason)

    def is_inside(self, token: Token) -> bool:
        """Whether a token stands in the clause."""
        return self.start <= token.start and token.end <= self.end

    def carried(self, **roles: Token | None) -> tuple[tuple[str, int, int], ...]:
        """The arguments that stand outside the clause, with their spans."""
        return tuple(
            (role.rstrip("_"), token.start, token.end) for role, token in roles.items() if token and not self.is_inside(token)
        )

    def mention(self, token: Token, kind: str = "") -> Mention:
        """A token as a mention in the source's words."""
        start, end = token.name_span
        found = kind or {ORG: "company", PERSON: "executive", TITLE: "executive"}.get(token.kind, token.value or "department")
        return Mention(name=self.page.text[start:end], aliases=token.aliases, kind=found, start=start, end=end)  # type: ignore[arg-type]

    def unit(self, place: Place) -> Mention:
        """A place in a department's role: a company there is a subsidiary."""
        return self.mention(place.token, "subsidiary" if place.token.kind == ORG else "")


def build_drafts(clause: Clause) -> list[Draft]:
    """The drafts of a clause; none where its words do not bind (`clause.reasons` says why) or the event would not hold."""
    try:
        return list(_BUILDERS[clause.match.row.event](clause))
    except ValidationError:
        clause.fail(f"not a {clause.match.row.event}: too few departments")
        return []


# Names so general that a text about organs means none in particular.
_GENERIC = frozenset("董事会 监事会 党委 纪委 党组 总部 公司 集团 研究所 研究院 实验室 学院 理事会 执委会 管委会 秘书处".split())


def _paired(clause: Clause, left: Sequence[Place], right: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Members in order where counts are equal, all to the one where one side has one; else the clause stays unread."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
    elif len(right) == 1:
        yield from ((member, right[0]) for member in left)
    else:
        clause.fail("lists of unequal length")


def _established(clause: Clause) -> Iterator[Draft]:
    parent_phrase = clause.capture("parent")
    explicit = parent_phrase.places[-1] if parent_phrase and parent_phrase.places else None
    if explicit is None and clause.has("under_topic"):
        explicit = clause.discourse.topic
    origin = clause.capture("origin")
    formed = clause.capture("formed_of")
    if formed is not None and len(formed.places) > 1:
        return  # a merger, which has its own row
    for place in clause.places("department"):
        if clause.page.shadow[slice(*place.token.name_span)] in _GENERIC:
            continue
        parent = explicit
        if parent is None and place.parent is not None and place.parent.value != "announcer":
            parent = Place(place.parent)
        if parent is None:
            parent = clause.discourse.scope
        if parent is not None and (parent.token.kind == ORG and parent.token.value == "announcer" or clause.unit(parent).name == clause.unit(place).name):
            parent = None
        yield Draft(
            Established(
                department=clause.unit(place), parent=clause.unit(parent) if parent else None,
                from_=clause.unit(origin.places[0]) if origin and origin.places else None,
            ),
            clause.start, clause.end, clause.carried(department=place.token, parent=parent.token if parent else None),
        )


def _renamed(clause: Clause) -> Iterator[Draft]:
    new = clause.capture("new")
    if new is None or not new.places:
        return
    olds = clause.places("old")
    if len(olds) != len(new.places):
        if len(new.places) > 1:  # several under one new name is a merger, which has its own row
            clause.fail("lists of unequal length")
        return
    for old, target in zip(olds, new.places, strict=True):
        if clause.unit(old).name != clause.unit(target).name:
            yield Draft(
                Renamed(old=clause.unit(old), new=clause.unit(target)), clause.start, clause.end,
                clause.carried(old=old.token, new=target.token),
            )


def _merged(clause: Clause) -> Iterator[Draft]:
    targets = clause.places("target")
    if len(targets) != 1:
        clause.fail("a merger without one target")
        return
    sources = tuple(place for role in ("sources", "more") if role in clause.match.captures for place in clause.places(role))
    if not sources:
        sources = clause.places("sources")
    sources = tuple(place for place in sources if clause.unit(place).name != clause.unit(targets[0]).name or len(sources) > 1)
    if clause.has("several") and len(sources) < 2:
        return
    if not sources:
        clause.fail("a merger without sources")
        return
    yield Draft(
        Merged(sources=tuple(map(clause.unit, sources)), target=clause.unit(targets[0]), into_existing=clause.has("into_existing")),
        clause.start, clause.end, clause.carried(target=targets[0].token, **{f"sources.{i}": p.token for i, p in enumerate(sources)}),
    )


def _split(clause: Clause) -> Iterator[Draft]:
    sources = clause.places("source")
    targets = clause.capture("targets")
    if len(sources) != 1 or targets is None:
        clause.fail("a split without one source")
        return
    yield Draft(
        Split(source=clause.unit(sources[0]), targets=tuple(map(clause.unit, targets.places))), clause.start, clause.end,
        clause.carried(source=sources[0].token),
    )


def _dissolved(clause: Clause) -> Iterator[Draft]:
    for place in clause.places("department"):
        if clause.page.shadow[slice(*place.token.name_span)] in _GENERIC:
            continue
        yield Draft(Dissolved(department=clause.unit(place)), clause.start, clause.end, clause.carried(department=place.token))


def _moved(clause: Clause) -> Iterator[Draft]:
    targets = clause.places("to") if "to" in clause.match.captures else ()
    origin = clause.capture("origin")
    source = origin.places[0] if origin and origin.places else None
    for place, target in _paired(clause, clause.places("department"), targets):
        came = source or (Place(place.parent) if place.parent and place.parent.value != "announcer" else None)
        if clause.unit(place).name == clause.unit(target).name:
            continue
        yield Draft(
            Moved(department=clause.unit(place), to=clause.unit(target), from_=clause.unit(came) if came else None),
            clause.start, clause.end, clause.carried(department=place.token, to=target.token),
        )


def _posts_of(clause: Clause) -> list[Post]:
    """The posts of a clause: captured ones, those a demonstrative means, or the place with the title that its verb means."""
    found = [post for role in ("posts", "more") if (phrase := clause.capture(role)) for post in phrase.posts]
    if clause.has("same_post"):
        found = _own_posts(clause) or list(clause.discourse.left or clause.discourse.posts)
    if not found and (clause.capture("at") or clause.has("of_topic")):
        phrase = clause.capture("at")
        places = phrase.places if phrase is not None and phrase.places else clause.places("at")
        found = [Post(place.start, place.token.end, None, place) for place in places]
    if "more" in clause.match.captures:
        more = clause.match.captures["more"].posts
        found = [replace(post, concurrent=True) if post in more else post for post in found]
    topics = clause.discourse.topics
    if len(found) == 1 and found[0].place is None and len(topics) > 1 and _is_headless(clause, found[0]) and _is_each(clause):
        found = [found[0].at(place) for place in topics]
    placed = [_placed(clause, post) for post in found]
    clause.posts = [post for post in placed if post.place is not None] if clause.has("placed") else placed
    return clause.posts


def _own_posts(clause: Clause) -> list[Post]:
    """The posts that 原岗位 behind a name means: those which the text named before that name."""
    for index in range(max(1, clause.match.first), clause.match.last + 1):
        phrase, before = clause.phrases[index], clause.phrases[index - 1]
        if phrase.kind == "POST_THAT" and phrase.value.startswith("原") and len(before.people) == 1:
            return list(clause.discourse.held.get(clause.page.shadow[slice(*before.people[0].token.name_span)], ()))
    return []


def _placed(clause: Clause, post: Post) -> Post:
    """A post without a place at the place that the clause or the line is about."""
    if post.place is not None:
        return _named_before(clause, post)
    discourse = clause.discourse
    at = clause.capture("at")
    if at is not None and at.places:
        return post.at(at.places[0])
    if discourse.topic is not None and (clause.has("topical") or _is_headless(clause, post)):
        return post.at(discourse.topic)
    people = clause.people("executive") or ()
    held = [one.place for person in people for one in person.held if one.place is not None]
    if len(people) == 1 and held and _is_headless(clause, post):
        return post.at(held[-1])
    last = discourse.posts[-1].place if discourse.posts else None
    if last is not None and discourse.left and any(p.value == "改任" for p in clause.phrases[clause.match.first:clause.match.last]):
        return post.at(last)  # 不再担任X部CEO, 改任执行董事长
    if last is not None and (post.former or _is_headless(clause, post) or _is_deputy(clause, post)):
        return post.at(last)
    return post


def _named_before(clause: Clause, post: Post) -> Post:
    """A post at 委员会, 研究院: at the last department named in the line whose name ends so, else at the topic."""
    place = post.place
    words = clause.page.shadow[slice(*place.token.name_span)] if place else ""
    if place is None or place.token.value != "generic" and words not in _GENERIC or place.token.value == "announcer":
        return post
    for seen in reversed(clause.discourse.seen):
        name = clause.page.shadow[slice(*seen.token.name_span)]
        if name.endswith(words) and name != words and seen.token.start < post.start:
            return post.at(seen)
    if place.token.value == "generic":
        topic = clause.discourse.topic
        return post.at(topic) if topic else replace(post, place=None)
    return post


def _is_deputy(clause: Clause, post: Post) -> bool:
    """Whether a bare title goes with the head named just before: 副总经理, 财务负责人."""
    return post.title is not None and clause.page.shadow[post.title[0]:post.title[1]].startswith(("副", "常务", "财务", "执行副", "deputy", "vice"))


def _is_headless(clause: Clause, post: Post) -> bool:
    """Whether a title says nothing without a place: 负责人, 主任, head."""
    return post.title is None or clause.page.shadow[slice(*post.title)].lower() in _HEADLESS


_HEADLESS = frozenset((
    "负责人", "主任", "部长", "院长", "组长", "所长", "处长", "部门负责人", "副主任", "副部长", "主席", "委员", "经理", "副组长", "秘书长", "副主席", "head",
    "lead", "leader", "财务负责人", "总经理", "总裁", "总监", "副总经理", "常务副总经理", "执行总经理", "副总监", "所长", "厂长", "司令", "中心负责人",
))


def _title(clause: Clause, post: Post) -> str | None:
    if post.title is not None:
        return clause.page.text[slice(*post.title)]
    fixed = clause.match.row.sets.get("title")
    return clause.head_title if fixed == "head" else fixed


def _is_each(clause: Clause) -> bool:
    """Whether 分别 pairs the lists of a clause."""
    return any(map(clause.has, ("each", "each_before", "each_after")))


def _seats(clause: Clause, people: Sequence[Person], posts: Sequence[Post]) -> Iterator[tuple[Person, Post]]:
    """Who takes which post: in order with 分别, else everybody every post."""
    if _is_each(clause) and not (len(people) == 1 or len(posts) == 1):
        if len(people) != len(posts):
            clause.fail("respectively with unequal counts")
            return
        yield from zip(people, posts, strict=True)
        return
    yield from ((person, post) for person in people for post in posts)


def _appointed(clause: Clause) -> Iterator[Draft]:
    people, posts = clause.people("executive"), _posts_of(clause)
    if not people:
        clause.fail("nobody named for a post")
        return
    if not posts:
        clause.fail("appointment without a post")
        return
    for person, post in _seats(clause, people, posts):
        title = _title(clause, post)
        yield Draft(
            Appointed(
                executive=clause.mention(person.token), title=title, at=clause.mention(post.place.token) if post.place else None,
                concurrent=post.concurrent or clause.has("concurrent"), acting=post.acting or clause.has("acting"),
            ),
            clause.start, clause.end, clause.carried(executive=person.token, at=post.place.token if post.place else None),
        )
        clause.discourse.remember_post(person, post, fresh=post is posts[0] or clause.has("each"))


def _removed(clause: Clause) -> Iterator[Draft]:
    people, posts = clause.people("executive"), _posts_of(clause)
    if not people:
        clause.fail("nobody named who leaves")
        return
    if not posts and clause.has("held"):
        held = [post for person in people for post in person.held]
        posts = [_placed(clause, post) for post in held if post.title and not _is_founder(clause, post)]
    if not posts and not clause.has("everything") and not (clause.has("held") and any(person.held for person in people)):
        clause.fail("removal without a post")
        return
    reason = clause.match.row.sets.get("reason") or _reason_of(clause)
    for person, post in _seats(clause, people, posts) if posts else ((person, None) for person in people):
        place = post.place if post else None
        yield Draft(
            Removed(
                executive=clause.mention(person.token), title=_title(clause, post) if post else None,
                at=clause.mention(place.token) if place else None, reason=reason,  # type: ignore[arg-type]
            ),
            clause.start, clause.end, clause.carried(executive=person.token, at=place.token if place else None),
        )


def _is_founder(clause: Clause, post: Post) -> bool:
    """Whether a title is one that nobody leaves: a founder stays one."""
    return post.title is not None and clause.page.shadow[slice(*post.title)].lower().endswith(("创始人", "合伙人", "founder"))


_REASONS = (
    ("retired", ("退休", "届龄", "法定退休年龄", "到龄", "retire")), ("deceased", ("逝世", "病逝", "去世", "离世", "身故", "passed away", "died")),
    ("expired", ("任期届满", "届满")), ("resigned", ("辞去", "辞职", "辞任", "请辞", "离职", "辞呈", "resign", "step down", "stepping down")),
    ("reassigned", ("另有任用", "工作变动", "工作调动", "职务变动", "转任", "调任", "职务调整")), ("dismissed", ("免职待岗", "解聘", "罢免", "terminated")),
)


def _reason_of(clause: Clause) -> str | None:
    """The reason that the clause gives, in its own words; the one before and behind it count too."""
    first, last = clause_start(clause.phrases, clause.match.first), clause_end(clause.phrases, clause.match.last + 1)
    last = clause_end(clause.phrases, last + 1) if last + 1 < len(clause.phrases) and clause.phrases[last + 1].kind == "DUTIES" else last
    words = clause.page.shadow[clause.phrases[first].start:clause.phrases[last - 1].end].lower()
    return next((reason for reason, signs in _REASONS if any(sign in words for sign in signs)), None)


def _reports_to(clause: Clause) -> Iterator[Draft]:
    boss = clause.capture("to")
    who = clause.capture("who")
    managers = _managers(clause, boss)
    if not managers:
        clause.fail("a line to nobody named")
        return
    if who is not None and who.places and clause.match.first and clause.phrases[clause.match.first - 1].kind not in _CLAUSE_HEADS:
        who = None  # the department is the object of the words before: 分管A部, 向B汇报
    if who is None and clause.match.first and clause.phrases[clause.match.first - 1].kind in ("POSTS", "WORD"):
        clause.fail("a line from nobody named")
        return
    units = who.places if who is not None else ()
    if who is None and clause.discourse.lead == "unit":
        units = (clause.discourse.topic,) if clause.discourse.topic else clause.discourse.topics
    people = _reporting(clause, who) if not units else ()
    if not units and not people:
        clause.fail("a line from nobody named")
        return
    for manager in managers:
        for place in units:
            yield Draft(
                ReportsTo(who=clause.unit(place), to=clause.mention(manager), dotted=clause.has("dotted")), clause.start, clause.end,
                clause.carried(who=place.token, to=manager),
            )
        for person in people or ():
            at = clause.discourse.place_of(person)
            yield Draft(
                ReportsTo(
                    who=clause.mention(person.token), to=clause.mention(manager), at=clause.mention(at.token) if at else None,
                    dotted=clause.has("dotted"),
                ),
                clause.start, clause.end, clause.carried(who=person.token, at=at.token if at else None, to=manager),
            )


_CLAUSE_HEADS = frozenset(("COMMA", "SEMI", "COLON", "WORD", "TAKE_OBJECT", "OF"))
_ALL = ("均", "都", "皆", "共同", "统一", "分别")


def _reporting(clause: Clause, who: Phrase | None) -> Sequence[Person] | None:
    """Who reports: those named; behind 均 everybody whom the sentence gave a post."""
    verb = next((phrase.value for phrase in clause.phrases[clause.match.first:clause.match.last + 1] if phrase.kind in ("TO", "REPORT_GIVE")), "")
    if (who is None or who.kind == "PRONOUN") and verb.startswith(_ALL) and len(clause.discourse.appointed) > 1:
        if who is None or len(clause.discourse.people) < 2:
            return clause.discourse.appointed
    return bind_people(who, clause.discourse)


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
                tokens.append(known or Token(TITLE, post.start, post.title[1]))
        return tokens
    people = bind_people(boss, clause.discourse)
    return [person.token for person in people or ()]


def _part_of(clause: Clause) -> Iterator[Draft]:
    parent = clause.capture("parent")
    if parent is None or len(parent.places) != 1:
        return
    for place in clause.places("department"):
        yield Draft(
            PartOf(department=clause.unit(place), parent=clause.unit(parent.places[0])), clause.start, clause.end,
            clause.carried(department=place.token),
        )


def _holds(clause: Clause) -> Iterator[Draft]:
    phrase = clause.capture("executive")
    for person in phrase.people if phrase else ():
        for post in person.held:
            if post.place and post.title and not post.former:
                yield Draft(
                    Holds(executive=clause.mention(person.token), title=clause.page.text[slice(*post.title)], at=clause.mention(post.place.token)),
                    person.start, person.token.end,
                )


def _mandate(clause: Clause) -> Iterator[Draft]:
    named = clause.capture("department")
    topic = named.places[0] if named is not None and len(named.places) == 1 else clause.discourse.topic
    if topic is None or named is not None and (
        len(named.places) > 1 or clause.match.first and clause.phrases[clause.match.first - 1].kind not in _CLAUSE_HEADS
    ):
        return
    duty = clause.capture("duty")
    place, start, end = topic, duty.start if duty else clause.start, clause.end_of_sentence
    for mark, following in zip(clause.phrases[clause.match.last:], clause.phrases[clause.match.last + 1:], strict=False):
        if mark.kind == "COMMA" and (following.kind in _AFTER_MANDATE or following.kind == "UNITS" and _has_duty(clause, following)):
            end = min(end, mark.start)
    yield Draft(
        Mandate(department=clause.unit(place), text=clause.page.text[start:end]), start, end,
        (("department", place.token.start, place.token.end),),
    )


def _has_duty(clause: Clause, phrase: Phrase) -> bool:
    """Whether the next department of the sentence gets a mandate of its own."""
    index = next(i for i, known in enumerate(clause.phrases) if known is phrase)
    return index + 1 < len(clause.phrases) and clause.phrases[index + 1].kind == "LEAD"


# What stands behind a comma when a mandate has ended: somebody's post, a line, a change.
_AFTER_MANDATE = frozenset(("BY", "ACT_BY", "TO", "PEOPLE", "REPORT_GIVE", "POSTS", "NO_LONGER", "APPOINT", "KEEP", "TAKE", "CONCUR"))


_BUILDERS: dict[str, Callable[[Clause], Iterator[Draft]]] = {
    "established": _established, "renamed": _renamed, "merged": _merged, "split": _split, "dissolved": _dissolved, "moved": _moved,
    "appointed": _appointed, "removed": _removed, "reports_to": _reports_to, "part_of": _part_of, "holds": _holds, "mandate": _mandate,
}
