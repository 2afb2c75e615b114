"""Reading: the sentences of a page, one after the other, become drafts with status, date and evidence, or stay unread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Status, Unread
from orggraph.core.events import Mention, PartOf, event_content, mentions_of
from orggraph.core.script import fold_name
from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.discourse import Discourse, bind_people
from orggraph.extraction.drafts import build_drafts
from orggraph.extraction.effective import POST_EVENTS, section_date, stated_day
from orggraph.extraction.language import Language
from orggraph.extraction.page import Page
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Person, Phrase, Place
from orggraph.extraction.status import clause_end, clause_start, status_of
from orggraph.extraction.tokens import COLON, ORG
from orggraph.extraction.zoning import Stretch, authority_of

_READ = frozenset(("letter", "form", "table", "news", "lead"))
_TIERS = {"letter": 0.99, "form": 0.99, "table": 0.97, "news": 0.93, "lead": 0.9}


@dataclass(frozen=True)
class Told:
    """A draft with what its sentence adds."""

    draft: Draft
    rule: str
    status: Status
    effective: str | None
    zone: str
    correction: bool
    order: tuple[int, int]
    section: str | None = None

    @property
    def day(self) -> str | None:
        """The effective day: the clause's own, else its section's."""
        return self.effective or self.section


class PageReader:
    """Reads one page in one language; collects what is told and what stays unread."""

    def __init__(self, language: Language, page: Page, announcement: Announcement) -> None:
        self.language, self.page, self.announcement = language, page, announcement
        self.discourse = Discourse(language.meanings)
        self.told: list[Told] = []
        self.unread: list[Unread] = []
        self.correcting = False
        self.acted: list[tuple[Place, int]] = []

    def find_speaker(self, zoned: Sequence[tuple[Stretch, Sequence[Sequence[Phrase]]]]) -> None:
        """Who signs: the last line of the letter that is one person, a title before the name or not."""
        if self.language.seats_company:
            self.discourse.home = _home(zoned)
        for stretch, sentences in reversed(zoned):
            if stretch.zone != "letter" or len(sentences) != 1:
                continue
            kinds = [phrase.kind for phrase in sentences[0] if phrase.kind not in ("COLON", "WORD", "COMMA")]
            people = sentences[0][-1].people
            if len(people) == 1 and kinds in (["PEOPLE"], ["POSTS", "PEOPLE"]) and len(sentences[0]) <= 4:
                self.discourse.speaker = people[0].token
                for phrase in sentences[0][:-1]:
                    for post in phrase.posts:
                        self.discourse.holders[self.page.shadow[post.start:post.end]] = people[0].token
                return

    def read_line(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> None:
        """Reads the sentences of a line in a zone."""
        self.discourse.begin_line()
        before = len(self.told)
        for phrases in sentences:
            self._read_sentence(stretch, phrases)
        if stretch.zone == "letter" and len(self.told) == before and sentences:
            self._take_scope(stretch, sentences[-1])

    def tell_scope(self) -> None:
        """One inherited part_of for each department acted upon that existed before, on the word of the scope line."""
        scope, rule = self.discourse.scope, self.language.grammar.scope_rule
        if scope is None or not rule:
            return
        begun = {mention.name for told in self.told for role, mention in mentions_of(told.draft.event) if role in _BEGUN}
        for place, order in self.acted:
            name, parent = self._unit(place), self._unit(scope)
            if name.name in begun or name.name == parent.name or place.token.start < scope.token.end:
                continue
            begun.add(name.name)
            draft = Draft(
                PartOf(department=name, parent=parent), scope.token.start, scope.token.end,
                (("department", place.token.start, place.token.end), ("parent", scope.token.start, scope.token.end)),
            )
            self.told.append(Told(draft, rule, "announced", None, "letter", False, (order, len(self.told))))

    def _unit(self, place: Place) -> Mention:
        start, end = place.token.name_span
        kind = "subsidiary" if place.token.kind == ORG else place.token.value or "department"
        return Mention(name=self.page.text[start:end], aliases=place.token.aliases, kind=kind, start=start, end=end)  # type: ignore[arg-type]

    def _take_scope(self, stretch: Stretch, phrases: Sequence[Phrase]) -> None:
        """A line that only names a department says whom the letter is about."""
        last = phrases[-1] if phrases[-1].kind != COLON else phrases[-2] if len(phrases) > 1 else phrases[-1]
        if last.kind == "UNITS" and len(last.places) == 1 and last.end >= stretch.end - 1 and last.places[0].parent is None:
            self.discourse.scope = last.places[0]

    def _read_sentence(self, stretch: Stretch, phrases: Sequence[Phrase]) -> None:
        self.discourse.begin_sentence()
        matches = self.language.grammar.matches(phrases)
        end = phrases[-1].end
        if stretch.zone in _READ or stretch.zone == "headline":
            self.correcting = self.correcting or any(phrase.kind == "CORRECTED" for phrase in phrases)
        claimed: set[int] = set()
        upcoming = iter(sorted(matches, key=lambda match: (match.first, match.last)))
        match = next(upcoming, None)
        for index, phrase in enumerate(phrases):
            self._notice(phrases, index, phrase)
            while match is not None and match.first == index:
                self._read_match(stretch, phrases, match, end, claimed)
                match = next(upcoming, None)
        if not claimed:
            self._date_section(phrases)
        self._leave_unread(stretch, phrases, claimed)

    def _notice(self, phrases: Sequence[Phrase], index: int, phrase: Phrase) -> None:
        """A person at the head of a clause becomes its subject; a department its topic."""
        before = phrases[index - 1].kind if index else ""
        if phrase.people:
            for person in phrase.people:
                if person.held:
                    self.discourse.held[self.page.shadow[slice(*person.token.name_span)]] = person.held
                for post in person.held:
                    if post.title and not post.former:
                        self.discourse.holders.setdefault(self.page.shadow[post.start:post.end], person.token)
            if before not in _PREPOSITIONS:
                self.discourse.subject, self.discourse.lead = phrase.people, "people"
                self.discourse.named += phrase.people
            if len(phrase.people) > 1:
                self.discourse.people = phrase.people
        speaks = phrase.kind == "PRONOUN" and phrase.value in self.discourse.meanings.speaker
        if speaks and before in _CLAUSE_HEADS and self.discourse.speaker:
            self.discourse.subject = (Person(self.discourse.speaker, self.discourse.speaker.start),)
        if phrase.kind == "UNITS":
            self.discourse.seen += phrase.places
        behind = phrases[index + 1].kind if index + 1 < len(phrases) else ""
        if phrase.kind == "UNITS" and before in _CLAUSE_HEADS and behind != "OF":
            self.discourse.lead = "unit"
            self.discourse.topic = phrase.places[-1] if len(phrase.places) == 1 else self.discourse.topic
            self.discourse.topics = phrase.places

    def _read_match(self, stretch: Stretch, phrases: Sequence[Phrase], match: Match, end: int, claimed: set[int]) -> None:
        clause = Clause(self.page, phrases, match, self.discourse, self.language.head_title, self._sentence_end(phrases, match, end))
        status = status_of(phrases, match, self.language.meanings)
        claimed |= set(range(match.first, match.last + 1)) if status is None else set()
        if status is None or stretch.zone not in _READ:
            return
        drafts = build_drafts(clause)
        if clause.reasons:
            self._unread(clause.start, clause.end, clause.reasons[0])
        if not drafts:
            claimed |= set(match.triggers) if clause.reasons else set()
            return
        claimed |= set(range(match.first, match.last + 1))
        effective = stated_day(self.page, phrases, match.first, match.last)
        for draft in drafts:
            self.told.append(Told(
                draft, match.row.id, status, effective, stretch.zone, self.correcting,
                (draft.start, len(self.told)), self.discourse.effective,
            ))
        self._remember(match, clause)

    def _sentence_end(self, phrases: Sequence[Phrase], match: Match, end: int) -> int:
        """Where the sentence, or the part of it before a semicolon, ends."""
        return next((p.start for p in phrases[match.last + 1:] if p.kind == "SEMI"), end)

    def _remember(self, match: Match, clause: Clause) -> None:
        """What later clauses of the line may leave out."""
        event = match.row.event
        new = {"established": "department", "renamed": "new", "merged": "target", "moved": "department", "split": "targets"}.get(event)
        if new:
            places = clause.places(new)
            parent = clause.capture("parent")
            if event == "established" and parent and parent.places and clause.match.first == _index_of(clause, parent):
                places = parent.places
            self.discourse.topics = places
            self.discourse.topic = places[-1] if len(places) == 1 else self.discourse.topic if event == "split" else None
            if len(places) > 1:
                self.discourse.people = ()
        old = {"renamed": "old", "merged": "sources", "dissolved": "department", "split": "source"}.get(event)
        if old:
            self.acted += [(place, clause.end_of_sentence) for place in clause.places(old)]
        if event in ("appointed", "removed"):
            people = bind_people(clause.capture("executive"), self.discourse)
            if people and not (event == "removed" and "successor" in match.row.sets):
                self.discourse.subject = tuple(people)
            if clause.posts:
                self.discourse.posts = tuple(clause.posts)
                self.discourse.left = self.discourse.posts if event == "removed" else ()

    def _date_section(self, phrases: Sequence[Phrase]) -> None:
        """A sentence that only dates other clauses: those behind it, or those before."""
        dated = section_date(self.page, phrases[0].start, phrases[-1].end, phrases)
        if dated is None:
            return
        if not dated.back:
            self.discourse.effective = dated.iso
            return
        for index, told in enumerate(self.told):
            is_post = told.draft.event.type in POST_EVENTS
            if dated.events == ("posts" if is_post else "units") or (not dated.events and told.section is None):
                self.told[index] = replace(told, section=dated.iso)

    def _leave_unread(self, stretch: Stretch, phrases: Sequence[Phrase], claimed: set[int]) -> None:
        """Triggers beside a name that became no claim."""
        if stretch.zone in ("boilerplate", "bio", "headline"):
            return
        done = -1
        for index, phrase in enumerate(phrases):
            if phrase.kind not in _TRIGGERS or index in claimed or index <= done:
                continue
            first, last = clause_start(phrases, index), clause_end(phrases, index)
            done = last
            kinds = {p.kind for p in phrases[first:last]}
            if kinds & {"KEEP", "HISTORY"} or not kinds & {"PEOPLE", "UNITS", "POSTS"} or set(range(first, last)) & claimed:
                continue
            reason = "commentary" if stretch.zone == "commentary" else _reason(kinds)
            self._unread(phrases[first].start, phrases[last - 1].end, reason)

    def _unread(self, start: int, end: int, reason: str) -> None:
        self.unread.append(Unread(start=start, end=end, quote=self.page.text[start:end], reason=reason))


def _home(zoned: Sequence[tuple[Stretch, Sequence[Sequence[Phrase]]]]) -> Place | None:
    """The first naming of the company that the text is about."""
    phrases = (phrase for stretch, sentences in zoned if stretch.zone in _READ for sentence in sentences for phrase in sentence)
    named = (place for phrase in phrases for place in (*phrase.places, *_places_of(phrase)))
    return next((place for place in named if place.token.kind == ORG and place.token.value == "announcer"), None)


def _places_of(phrase: Phrase) -> tuple[Place, ...]:
    """The places of the posts in a phrase."""
    posts = (*phrase.posts, *(post for person in phrase.people for post in person.held))
    return tuple(post.place for post in posts if post.place is not None)


_PREPOSITIONS = frozenset(("TO", "REPLACE", "REPLACED_BY", "REPORT_GIVE", "WITH", "OF", "CHANGE_TO", "REPORT_TARGET", "HAND_OVER"))
_CLAUSE_HEADS = frozenset(("", "DATE", "NEW", "COMMA", "SEMI", "COLON", "TAKE_OBJECT", "WORD"))
_BEGUN = frozenset(("new", "target", "targets.0", "targets.1", "department"))
_TRIGGERS = frozenset((
    "APPOINT", "TAKE", "NO_LONGER", "NO_LONGER_LEAD", "REMOVE", "RESIGN", "LEAVE", "REPLACE", "TRANSFER", "ESTABLISH", "MERGE",
    "MERGE_INTO", "MOVE", "RENAME", "SPLIT", "SPLIT_OFF", "DISSOLVE", "REPORT", "REPORT_GIVE", "ACT", "HAND_OVER",
))


def _index_of(clause: Clause, phrase: Phrase) -> int:
    """Where a captured phrase stands in its sentence."""
    return next(index for index, known in enumerate(clause.phrases) if known is phrase)


def _reason(kinds: set[str]) -> str:
    """Why a clause with a trigger stays unread."""
    if "PEOPLE" in kinds and kinds & {"TAKE", "TRANSFER", "APPOINT"}:
        return "appointment without a post"
    if "PEOPLE" in kinds and kinds & {"REMOVE", "RESIGN", "LEAVE", "NO_LONGER"}:
        return "removal without a post"
    return "no pattern fits"


def evidence_of(page: Page, draft: Draft) -> tuple[Evidence, ...]:
    """The clause, then every argument carried over; where all was carried over, the clause is inherited."""
    is_carried = draft.event.type == "part_of" and any(role == "parent" for role, _, _ in draft.carried)
    items = [Evidence(start=draft.start, end=draft.end, quote=page.text[draft.start:draft.end], inherited=is_carried)]
    items += [
        Evidence(start=start, end=end, quote=page.text[start:end], role=role, inherited=True) for role, start, end in draft.carried
    ]
    return tuple(items)


def claims_of(reader: PageReader) -> tuple[Claim, ...]:
    """One claim an event, in text order; a second telling in another zone adds its clause as evidence, letter first."""
    gathered: dict[str, tuple[tuple[int, int], Claim]] = {}
    rank = {"letter": 0, "form": 0, "table": 1, "news": 2, "lead": 3}
    for told in sorted(reader.told, key=lambda item: (rank[item.zone], item.order)):
        evidence = evidence_of(reader.page, told.draft)
        key = _key(told)
        known = gathered.get(key)
        if known is not None:
            order, claim = known
            extra = tuple(item for item in evidence[:1] if item not in claim.evidence)
            gathered[key] = order, claim.model_copy(update={
                "evidence": (*claim.evidence, *extra), "effective": claim.effective or told.day,
            })
            continue
        gathered[key] = told.order, Claim(
            announcement=reader.announcement.id, event=told.draft.event, status=told.status, effective=told.day,
            implied=told.draft.implied, evidence=evidence, zone=told.zone,  # type: ignore[arg-type]
            authority=authority_of(told.zone, reader.announcement.kind),  # type: ignore[arg-type]
            rule=told.rule, confidence=_TIERS[told.zone] - (0.02 if told.draft.carried else 0), correction=told.correction,
        )
    claims = tuple(claim for _, claim in sorted(gathered.values(), key=lambda item: item[0]))
    return tuple(claim for claim in claims if not _is_second_coding(claim, claims))


def _is_second_coding(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another claim says it all: C is set up beside A and B become C; D lies in E beside D is set up in E."""
    event = claim.event
    if event.type == "part_of":
        return any(
            other.event.type == "established" and other.event.department.name == event.department.name
            and other.event.parent is not None and other.event.parent.name == event.parent.name for other in claims
        )
    if event.type != "established" or event.parent is not None:
        return False
    becoming = [other.event for other in claims if not getattr(other.event, "into_existing", False)]
    begun = {mention.name for other in becoming for role, mention in mentions_of(other) if role.startswith("target")}
    return event.department.name in begun


def _key(told: Told) -> str:
    """What makes two tellings one event: type and the names in its roles; status keeps rumour and fact apart in one zone."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return fold_name(str(value["name"])) if "name" in value else {k: plain(v) for k, v in value.items() if k not in ("parent", "reason")}
        return [plain(member) for member in value] if isinstance(value, list) else value

    content = event_content(told.draft.event)
    return repr((content["type"], plain(content), told.status == "denied"))

