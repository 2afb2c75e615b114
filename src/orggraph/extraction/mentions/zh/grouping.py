"""Grouping in Chinese: places stand before titles, titles before names; lists share what only one member says.

`A部、B部负责人` shares the title leftwards, `公司董事、财务总监` the place rightwards, `董事长兼总裁王小明` is one person with two
posts in apposition.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from orggraph.extraction.mentions.zh.words import ACTING
from orggraph.extraction.page import Page
from orggraph.extraction.phrases import ORGS, PEOPLE, POSTS, UNITS, Person, Phrase, Place, Post, single
from orggraph.extraction.tokens import ASIDE, COLON, COMMA, DATE, ORG, PERSON, SEMI, SEP, TITLE, UNIT, WORD, Token

_NOUNS = frozenset((UNIT, ORG, TITLE, PERSON))
_OBJECTS = frozenset((UNIT, ORG, TITLE, PERSON, WORD, "FORMER", "PRONOUN", "ITS", "THIS_UNIT", "UNDER", "CURRENT", "DATE", "FROM"))
_SENTENCE_ENDS = "。!?"
_DROPPED = frozenset(("FILL", ASIDE))
_DONE = frozenset(("LEAVE", "RESIGN", "DISSOLVE", "MERGE", "TAKE", "RENAME", "SPLIT", "MOVE", "MERGE_INTO", "TAKE_OFFICE"))
_HYPHENS = ("-", "－", "·")


@dataclass
class _Item:
    """One member of a list: places, a title and a person, as far as it names them; `linked` by a separator."""

    linked: bool
    places: list[Token] = field(default_factory=list)
    title: Token | None = None
    person: Token | None = None
    former: Token | None = None
    concurrent: bool = False
    end: int = 0

    @property
    def place(self) -> Place | None:
        if not self.places:
            return None
        return Place(self.places[-1], self.places[-2] if len(self.places) > 1 else None)

    @property
    def start(self) -> int:
        known = [token for token in (self.former, *self.places[:1], self.title, self.person) if token is not None]
        return min(token.start for token in known)

    def post(self) -> Post:
        title = self.title.name_span if self.title else None
        return Post(
            self.start, (self.title or self.places[-1]).end, title, self.place, concurrent=self.concurrent,
            former=self.former is not None, acting=self.title is not None and self.title.value == ACTING,
        )


def group_line(page: Page, tokens: Sequence[Token]) -> list[list[Phrase]]:
    """The sentences of a line as phrases; adverbs and asides are left out."""
    tokens = _without_descriptions(_retagged(tokens))
    sentences: list[list[Phrase]] = []
    current: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == SEMI and token.value in _SENTENCE_ENDS:
            sentences.append(_phrases(current))
            current = []
        elif not (token.kind in _DROPPED or _says_nothing(page, tokens, index)):
            current.append(token)
    sentences.append(_phrases(current))
    return [sentence for sentence in sentences if sentence]


def _says_nothing(page: Page, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word only joins or colours what stands beside it."""
    kind = tokens[index].kind
    if kind in _ADVERBIAL:
        return _is_adverb(tokens[index], tokens, index)
    return kind == WORD and (_is_done(page, tokens, index) or _joins_part(page, tokens, index))


def _joins_part(page: Page, tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen only joins a department to the larger one before it: 零售事业群-数码事业部."""
    token = tokens[index]
    if page.shadow[token.start:token.end] not in _HYPHENS or not 0 < index < len(tokens) - 1:
        return False
    before, behind = tokens[index - 1], tokens[index + 1]
    return before.kind in (UNIT, ORG) and behind.kind == UNIT and before.end == token.start and token.end == behind.start


# Cue words whose neighbours decide what they are, and those that may mean only that something will be so.
_DECIDED = frozenset(("NEW_IN", "HISTORY", "AS", "TAKE", "IS", "LEAD"))
_ADVERBIAL = frozenset(("THIS_UNIT", "THESE", "OF", "TAKE_OBJECT"))


def _retagged(tokens: Sequence[Token]) -> list[Token]:
    """Cue words whose neighbours decide what they are: 王小明新任总裁, 新任王小明为总裁, the 新任 of a title; 加入X任T."""
    read: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind not in _DECIDED and token.value != "称":
            read.append(token)
            continue
        behind = [following for following in tokens[index + 1:index + 6] if following.kind not in _DROPPED]
        if token.kind == "NEW_IN":
            before = next((one.kind for one in reversed(read) if one.kind not in _DROPPED), "")
            kind = "TAKE" if before in (PERSON, "PRONOUN") else "APPOINT" if behind and behind[0].kind == PERSON else "FILL"
            if kind == "FILL" and before in ("", COMMA, SEMI, COLON, "STATE") and _is_named(behind):
                kind = "NEW_IN"
            read.append(replace(token, kind=kind))
        elif token.value in ("加入", "加盟") and token.kind == "HISTORY" and _is_move(read, behind):
            read.append(replace(token, kind="TRANSFER"))
        elif token.value == "称" and [one.kind for one in read[-2:]] == ["MERGE", COMMA] and behind and behind[0].kind == UNIT:
            read.append(replace(token, kind="CALLED"))
        elif token.kind in ("AS", "TAKE", "IS", "LEAD") and _is_before_now(read) and not _names_leader(token, behind):
            read.append(replace(token, kind="HISTORY"))
        else:
            read.append(token)
    return read


_GIVING = frozenset(("BY", "ACT_BY", "HAND_TO", "IS"))
_PLACING = frozenset((UNIT, ORG, TITLE, "FORMER", "CURRENT", "UNDER", SEP))
_NO_DESCRIPTIONS = frozenset((COMMA, SEMI, COLON, PERSON, "PRONOUN", TITLE, "NOT", "REPORT", "LEAVE", "RESIGN", "REPLACE"))


def _without_descriptions(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what a clause says of somebody before naming him: 由|去年从高校引进的|王小明, 交给|一直管供应链的|李雷."""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "OF" and _leads_to_person(tokens, index):
            at = len(kept)
            while at and len(kept) - at < _LONGEST_DESCRIPTION and kept[at - 1].kind not in _GIVING | _NO_DESCRIPTIONS:
                at -= 1
            described = {one.kind for one in kept[at:]}
            if at and kept[at - 1].kind in _GIVING and described - _PLACING:
                del kept[at:]
                continue
        kept.append(token)
    return kept


_LONGEST_DESCRIPTION = 10


def _leads_to_person(tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands behind a token, posts left out, is a person."""
    following = next((one for one in tokens[index + 1:index + 5] if one.kind not in _PLACING), None)
    return following is not None and following.kind == PERSON


def _is_named(behind: Sequence[Token]) -> bool:
    """Whether a title, a person and the clause's end follow: 新任|副总经理|曹静|,."""
    kinds = [token.kind for token in behind]
    return kinds[:2] == [TITLE, PERSON] and (len(kinds) == 2 or kinds[2] in (COMMA, SEMI))


def _names_leader(token: Token, behind: Sequence[Token]) -> bool:
    """Whether what somebody led before only says who it is: 之前负责|甲部的|王小明."""
    return token.kind == "LEAD" and "OF" in [one.kind for one in behind[:3]]


def _is_before_now(before: Sequence[Token]) -> bool:
    """Whether an adverb right before a verb says that it was so before: 此前均为, 早先是."""
    for token in reversed(before[-3:]):
        if token.kind not in ("FILL", "HISTORY"):
            return False
        if token.value in ("此前", "之前", "早先", "原先", "以前", "早前"):
            return True
    return False


def _is_move(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether joining goes with a post and without a day: 加入东海电器,任首席财务官."""
    dated = any(token.kind in (DATE, "HISTORY") for token in before)
    kinds = [token.kind for token in behind if token.kind != COMMA][:2]
    return not dated and len(kinds) == 2 and kinds[0] in (UNIT, ORG) and kinds[1] in ("TAKE", "AS", "CONCUR")


def _is_done(page: Page, tokens: Sequence[Token], index: int) -> bool:
    """Whether 了 only says that the verb right before it is done: 离开|了."""
    token = tokens[index]
    is_behind = token.kind == WORD and index > 0 and tokens[index - 1].end == token.start and tokens[index - 1].kind in _DONE
    return is_behind and page.shadow[token.start:token.end] == "了"


def _is_adverb(token: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether 将 stands before a verb and means only that it will be so."""
    following = tokens[index + 1].kind if index + 1 < len(tokens) else ""
    behind = tokens[index + 2].kind if index + 2 < len(tokens) else ""
    if token.kind in ("THIS_UNIT", "THESE") and (following == TITLE or (following == "OF" and behind == TITLE)):
        return True  # 该部总经理, 两部门的总监: the topic gives the place
    if token.kind == "OF" and index and tokens[index - 1].kind in ("THIS_UNIT", "THESE") and following == TITLE:
        return True
    return token.kind == "TAKE_OBJECT" and following.isupper() and following not in _OBJECTS


def _phrases(tokens: Sequence[Token]) -> list[Phrase]:
    phrases: list[Phrase] = []
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index)
        if end > index:
            phrases += _gathered(tokens[index:end])
            index = end
        else:
            phrases.append(single(tokens[index]))
            index += 1
    return phrases


def _run_end(tokens: Sequence[Token], index: int) -> int:
    """The end of the run of nouns, separators between them included, that begins here."""
    end = at = index
    while at < len(tokens):
        token = tokens[at]
        if token.kind in _NOUNS:
            at += 1
            end = at
        elif end > index and (token.kind in (SEP, "POST_NOUN") or _is_of(tokens, at) or _is_also(tokens, at)):
            at += 1
            if token.kind == "POST_NOUN":
                end = at
        elif token.kind == "CURRENT" and at and tokens[at - 1].kind in (PERSON, "PRONOUN"):
            break
        elif token.kind in ("FORMER", "CURRENT") and at + 1 < len(tokens) and tokens[at + 1].kind in _NOUNS:
            at += 1
        else:
            break
    return end


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind in ("OF", "UNDER") and at + 1 < len(tokens) and tokens[at + 1].kind in _NOUNS


def _is_also(tokens: Sequence[Token], at: int) -> bool:
    """Whether 兼 joins two titles of one person."""
    return tokens[at].value == "兼" and tokens[at - 1].kind == TITLE and at + 1 < len(tokens) and tokens[at + 1].kind in (TITLE, UNIT, ORG)


def _gathered(tokens: Sequence[Token]) -> Iterator[Phrase]:
    """A run of nouns as phrases."""
    items = _items(tokens)
    at = 0
    while at < len(items):
        end = _list_end(items, at)
        yield _phrase(items[at:end])
        at = end


def _items(tokens: Sequence[Token]) -> list[_Item]:
    items: list[_Item] = []
    former: Token | None
    fresh, linked, former, concurrent = True, False, None, False
    carried: list[Token] = []
    for token in tokens:
        item = items[-1] if items else None
        if token.kind == SEP or token.value == "兼":
            fresh, linked, concurrent = True, True, token.value == "兼"
            continue
        if token.kind in ("FORMER", "CURRENT"):
            fresh, former = True, token if token.kind == "FORMER" else None
            if former and item and item.places and item.title is None and item.person is None and not linked:
                items.pop()
                carried = item.places  # 重机公司|原|总经理
            continue
        if token.kind in ("OF", "UNDER", "POST_NOUN"):
            if item:
                item.end = max(item.end, token.end if token.kind == "POST_NOUN" else 0)
            fresh = fresh or (token.kind == "OF" and bool(item and item.person))
            continue
        if fresh or item is None or not _takes(item, token):
            item = _Item(linked, former=former, concurrent=concurrent, places=carried)
            items.append(item)
            carried = []
        fresh, linked, former, concurrent = False, False, None, False
        _add(item, token)
    return items


def _takes(item: _Item, token: Token) -> bool:
    """Whether a member still takes this noun: places, then a title, then a person."""
    if item.person:
        return False
    if token.kind in (UNIT, ORG):
        return item.title is None
    return token.kind == PERSON or item.title is None


def _add(item: _Item, token: Token) -> None:
    if token.kind in (UNIT, ORG):
        item.places.append(token)
    elif token.kind == TITLE:
        item.title = token
    else:
        item.person = token
    item.end = token.end


def _list_end(items: Sequence[_Item], at: int) -> int:
    """Where the list that begins here ends: members of one sort, joined by separators."""
    end = at + 1
    while end < len(items) and items[end].linked and (_same_sort(items[end - 1], items[end]) or _shares_title(items, at, end)):
        end += 1
    if items[end - 1].person or items[at].person:
        return end
    # places and titles in front of a title and a person: all of it is apposition
    if end < len(items) and items[end].linked and items[end].person and items[end].title and items[end - 1].title:
        return end + 1
    return end


def _shares_title(items: Sequence[_Item], at: int, index: int) -> bool:
    """Whether a place in a list of posts gets its title from a later member: 董事、甲委员会及乙委员会成员."""
    while index < len(items) and items[index].linked and items[index].title is None and items[index].person is None:
        index += 1
    is_post = index < len(items) and items[index].linked and items[index].title is not None and items[index].person is None
    return is_post and items[at].person is None


def _same_sort(last: _Item, item: _Item) -> bool:
    if bool(last.person) != bool(item.person):
        return False
    if last.person:
        return True
    return last.title is None or item.title is not None


def _phrase(items: Sequence[_Item]) -> Phrase:
    start, end = min(items[0].start, items[0].start), max(item.end for item in items)
    if items[-1].person:
        return Phrase(PEOPLE, start, end, people=tuple(_people(items)))
    if items[-1].title:
        return Phrase(POSTS, start, end, posts=tuple(_posts(items)))
    places = tuple(item.place for item in items if item.place)
    kind = UNITS if any(place.token.kind == UNIT or place.token.value == "company" for place in places) else ORGS
    return Phrase(kind, start, end, places=places)


def _people(items: Sequence[_Item]) -> Iterator[Person]:
    """People with what stands before each; titles without a person belong to the first person behind them."""
    before: list[_Item] = []
    start = -1
    for item in items:
        start = item.start if start < 0 else start
        if item.person is None:
            before.append(item)
            continue
        held = tuple(_posts([*before, item])) if item.title or item.places else tuple(_posts(before))
        yield Person(item.person, start, tuple(post for post in held if post.title))
        before, start = [], -1


def _posts(items: Sequence[_Item]) -> list[Post]:
    """Posts with titles shared leftwards and places rightwards."""
    posts = [item.post() for item in items]
    for index in range(len(posts) - 2, -1, -1):
        if posts[index].title is None:
            posts[index] = replace(posts[index], title=posts[index + 1].title)
    for index in range(1, len(posts)):
        if posts[index - 1].former and not items[index].places:  # 前研究所所长、首席经济学家某人
            posts[index] = replace(posts[index], former=True)
        if posts[index].place is None and posts[index - 1].place is not None:
            posts[index] = posts[index].at(posts[index - 1].place)  # type: ignore[arg-type]
    return posts



