"""Reading: the sentences of a page, one after the other, become drafts with status, date and evidence, or stay unread."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Unread
from orggraph.core.events import PartOf, mentions_of
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.anaphora import resolve
from orggraph.extraction.cards import as_sentence, heading_verb, key_of, under_verb, with_heading_title, with_label, with_shared_verb
from orggraph.extraction.clauses import Clause, Draft
from orggraph.extraction.conditions import load_conditions
from orggraph.extraction.corrections import is_correction, is_told_before
from orggraph.extraction.discourse import Discourse, bind_people, find_home
from orggraph.extraction.drafts import build_drafts, without_idle
from orggraph.extraction.effective import POST_EVENTS, section_date, stated_day
from orggraph.extraction.forms import RULE as FORM_RULE
from orggraph.extraction.forms import Form
from orggraph.extraction.headings import heading_of, is_addressed, opens_choice
from orggraph.extraction.language import Language
from orggraph.extraction.page import Page
from orggraph.extraction.patterns import Match
from orggraph.extraction.phrases import Phrase, Place
from orggraph.extraction.status import BREAKS, is_long_ago, names_half, portions, status_of
from orggraph.extraction.swaps import RULE as SWAP_RULE
from orggraph.extraction.swaps import tell_swaps
from orggraph.extraction.tables import RULE as TABLE_RULE
from orggraph.extraction.tables import day_of, find_columns, read_row
from orggraph.extraction.tokens import CELL, COLON
from orggraph.extraction.told import Told
from orggraph.extraction.unread import TRIGGERS, unread_clauses
from orggraph.extraction.zoning import Stretch

_READ = frozenset(("letter", "form", "table", "news", "lead"))


class PageReader:
    """Reads one page in one language; collects what is told and what stays unread."""

    def __init__(self, language: Language, page: Page, announcement: Announcement) -> None:
        self.language, self.page, self.announcement = language, page, announcement
        self.discourse = Discourse(language.meanings)
        self.told: list[Told] = []
        self.unread: list[Unread] = []
        self.correcting = False
        self.heading: Phrase | None = None
        self.columns: Mapping[int, str] | None = None
        self.form = Form(language.meanings)
        self.acted: list[tuple[Place, int]] = []
        self.refused: set[int] = set()

    def find_speaker(self, zoned: Sequence[tuple[Stretch, Sequence[Sequence[Phrase]]]]) -> None:
        """Who signs: the last line of the letter that is one person, a title before the name or not."""
        self.discourse.company = find_home(phrases for stretch, phrases in zoned if stretch.zone in _READ)
        if self.language.seats_company:
            self.discourse.home = self.discourse.company
        for stretch, sentences in zoned:
            sender = sentences[-1][-1] if sentences and _SENDER.match(self.page.shadow, stretch.start) else None
            if sender is not None and len(sender.people) == 1:
                self.discourse.speaker = sender.people[0].token
        for stretch, sentences in reversed(zoned):
            if stretch.zone != "letter" or len(sentences) != 1 or self.discourse.speaker is not None:
                continue
            kinds = [phrase.kind for phrase in sentences[0] if phrase.kind not in ("COLON", "WORD", "COMMA")]
            people = sentences[0][-1].people
            if len(people) == 1 and kinds in (["PEOPLE"], ["POSTS", "PEOPLE"]) and len(sentences[0]) <= 4:
                self.discourse.speaker = people[0].token
                for post in people[0].held:
                    for start, end in ((post.start, post.end), *([post.title] if post.title else [])):
                        self.discourse.holders.setdefault(self.page.shadow[start:end], people[0].token)
                for phrase in sentences[0][:-1]:
                    for post in phrase.posts:
                        self.discourse.holders[self.page.shadow[post.start:post.end]] = people[0].token
                return

    def read_line(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> None:
        """Reads the sentences of a line in a zone."""
        self.discourse.begin_line()
        before = len(self.told)
        if self._read_form(stretch, sentences) or self._read_table(stretch, sentences):
            return
        part = key_of(self.page.shadow[stretch.start:stretch.end], self.discourse.meanings)
        for index, sentence in enumerate(self._headed(sentences)):
            labelled = with_shared_verb(with_label(sentence))
            for phrases in portions(with_heading_title(labelled if index else as_sentence(labelled, part, self.discourse))):
                self._read_sentence(stretch, resolve(phrases, self.discourse, self.page.shadow))
        if stretch.zone in _READ:
            self._tell_swaps(stretch, sentences)
        is_heading = stretch.zone in _READ | {"headline"} and len(self.told) == before and bool(sentences)
        if is_heading and (named := heading_of(self.page, stretch, sentences, part)) is not None:
            self.discourse.open_section(named)
        if stretch.zone == "letter" and len(self.told) == before and sentences and not is_addressed(self.page, stretch):
            self._take_scope(stretch, sentences)

    def _tell_swaps(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> None:
        """What a line says of two people who change posts with each other."""
        for draft in tell_swaps(self.page, self.discourse, sentences):
            rule, order = f"{draft.event.type}/{self.language.code}/{SWAP_RULE}", (draft.start, len(self.told))
            self.told.append(Told(draft, rule, "announced", None, stretch.zone, False, order, self.discourse.effective))

    def tell_scope(self) -> None:
        """One inherited part_of for each department acted upon that existed before, on the word of the scope line."""
        scope, rule = self.discourse.scope, self.language.grammar.scope_rule
        if scope is None or not rule:
            return
        begun = {mention.name for told in self.told for role, mention in mentions_of(told.draft.event) if role in _BEGUN}
        for place, order in self.acted:
            name, parent = self.page.unit(place), self.page.unit(scope)
            if name.name in begun or name.name == parent.name or place.token.start < scope.token.end:
                continue
            begun.add(name.name)
            draft = Draft(
                PartOf(department=name, parent=parent), scope.token.start, scope.token.end,
                (("department", place.token.start, place.token.end), ("parent", scope.token.start, scope.token.end)),
            )
            self.told.append(Told(draft, rule, "announced", None, "letter", False, (order, len(self.told))))

    def _read_form(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> bool:
        """Whether a line belongs to the part of a form that names people; its day dates the whole form."""
        part = self.form.begin_line(self.page.shadow[stretch.start:stretch.end]) if stretch.zone in _READ else ""
        phrases = sentences[0] if sentences else []
        if part == "post":
            self.form.take_posts(phrases)
        elif part == "day":
            day = next((phrase.value for phrase in phrases if phrase.kind == "DATE" and phrase.value), None)
            self.discourse.effective = day or self.discourse.effective
            if any(told.rule.endswith(FORM_RULE) for told in self.told):
                self.told = [replace(told, section=day) if told.draft.event.type not in _STANDING else told for told in self.told]
        elif part:
            for draft in self.form.read_line(self.page, phrases, self.discourse.company) if phrases and part != "other" else ():
                rule = f"{draft.event.type}/{self.language.code}/{FORM_RULE}"
                self.told.append(Told(
                    draft, rule, "announced", None, "form", self.correcting, (draft.start, len(self.told)), self.discourse.effective,
                ))
        return bool(part)

    def _read_table(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> bool:
        """Whether a line is a table's header or one of its rows; a row tells its posts."""
        columns = find_columns(self.page, stretch.start, stretch.end, self.language.meanings)
        if columns is not None:
            self.columns = columns
            return True
        phrases = [phrase for sentence in sentences for phrase in sentence]
        if self.columns is not None and not phrases:  # the rule below the header
            return True
        if self.columns is None or not any(phrase.kind == CELL for phrase in phrases):
            self.columns = None
            return False
        if stretch.zone in _READ:
            day = day_of(phrases, self.columns)
            for draft in read_row(self.page, phrases, self.columns, self.discourse.meanings):
                rule = f"{draft.event.type}/{self.language.code}/{TABLE_RULE}"
                order = (draft.start, len(self.told))
                self.told.append(Told(draft, rule, "announced", day, "table", self.correcting, order, self.discourse.effective))
        return True

    def _headed(self, sentences: Sequence[Sequence[Phrase]]) -> Sequence[Sequence[Phrase]]:
        """The sentences of a line under a heading that is a verb (聘任：), which every line that begins with what it fits takes."""
        heading = heading_verb(sentences)
        if heading is not None:
            self.heading = heading
        elif self.heading is not None and (told := under_verb(self.heading, sentences)) is not None:
            return told
        else:
            self.heading = None
        return sentences

    def _take_scope(self, stretch: Stretch, sentences: Sequence[Sequence[Phrase]]) -> None:
        """A line that only names a department, or says that its organisation changes as follows, says whom the letter is about."""
        for phrases in sentences:
            named = [phrase for phrase in phrases if phrase.kind == "UNITS"]
            if len(named) != 1 or len(named[0].places) != 1 or named[0].places[0].parent is not None:
                continue
            is_last = phrases is sentences[-1] and named[0].end >= stretch.end - 1 and phrases[-1].kind in ("UNITS", "COLON")
            is_heading = len(sentences) == 1 and all(phrase.kind in ("UNITS", COLON) for phrase in phrases)
            is_numbered = is_heading and named[0].start > stretch.start  # of a section
            if (is_last and not is_numbered) or self.language.zones.scope.match(self.page.shadow, named[0].end, stretch.end):
                self.discourse.take_scope(named[0].places[0], self.page.shadow, is_heading)

    def _read_sentence(self, stretch: Stretch, phrases: Sequence[Phrase]) -> None:
        self.discourse.begin_sentence()
        matches = without_idle(self.language.grammar.matches(phrases), phrases)
        self.discourse.choosing |= stretch.zone == "letter" and opens_choice(phrases)
        end = phrases[-1].end
        if stretch.zone in _READ or stretch.zone == "headline":
            self.correcting = self.correcting or any(phrase.kind == "CORRECTED" for phrase in phrases)
        claimed: set[int] = set()
        self.refused = set()
        told = len(self.told), len(self.unread)
        upcoming = iter(sorted(matches, key=lambda match: (match.first, match.last)))
        match = next(upcoming, None)
        for index, phrase in enumerate(phrases):
            if phrase.people or phrase.places or phrase.posts or phrase.kind == "PRONOUN":
                self._notice(phrases, index, phrase)
                before = phrases[index - 1].kind if index else ""
                is_at = before == "AT" and index <= 2
                if self.language.seats_company and (is_at or before in _CLAUSE_HEADS):
                    self.discourse.notice_employer(phrase, not index, is_at, phrases[index + 1].kind if index + 1 < len(phrases) else "")
                self.discourse.notice_named(phrase, phrases[index + 1].kind if index + 1 < len(phrases) else "")
            while match is not None and match.first == index:
                self._read_match(stretch, phrases, match, end, claimed)
                match = next(upcoming, None)
            if index + 1 == len(phrases) or phrases[index + 1].kind in BREAKS:
                self._read_frame(stretch, phrases, index + 1, claimed)
        if not claimed:
            self._date_section(phrases)
        self.discourse.weigh(stretch.zone, phrases)
        if told == (len(self.told), len(self.unread)) and stretch.zone in _READ and is_correction(phrases):
            self._unread(phrases[0].start, end, "correction")
        for first, last, reason in unread_clauses(phrases, claimed, stretch.zone, self.discourse.meanings.everyday):
            self._unread(phrases[first].start, phrases[last].end, reason)

    def _notice(self, phrases: Sequence[Phrase], index: int, phrase: Phrase) -> None:
        """A person at the head of a clause becomes its subject; a department its topic."""
        before = phrases[index - 1].kind if index else ""
        if phrase.people:
            for person in phrase.people:
                if person.held:
                    self.discourse.held[person.token.name_in(self.page.shadow)] = person.held
                for post in person.held:
                    if post.title and not post.former:
                        self.discourse.holders.setdefault(self.page.shadow[post.start:post.end], person.token)
            if before not in _PREPOSITIONS:
                self.discourse.subject, self.discourse.lead = phrase.people, "people"
                self.discourse.named += phrase.people
            if len(phrase.people) > 1:
                self.discourse.people = phrase.people
        if phrase.kind == "PRONOUN":
            self.discourse.notice_pronoun(phrase.value, before not in _PREPOSITIONS, before in _CLAUSE_HEADS)
        self.discourse.mentioned = phrase.posts or self.discourse.mentioned
        if phrase.kind == "UNITS":
            self.discourse.seen += phrase.places
            self.discourse.several = phrase.places if len(phrase.places) > 1 else self.discourse.several
        behind = phrases[index + 1].kind if index + 1 < len(phrases) else ""
        is_head = phrase.kind == "UNITS" and (before in _CLAUSE_HEADS or names_half(phrases, index))
        kinds = [following.kind for following in phrases[index + 3:index + 4]]  # 甲部的日常工作由…
        if is_head and (behind not in ("OF", "STATE", "UNDER") or (behind == "OF" and kinds in (["BY"], ["ACT_BY"]))):
            if self.discourse.meanings.is_generic(self._name(phrase.places[-1])):
                return
            self._turn_to(phrase.places)

    def _turn_to(self, places: tuple[Place, ...]) -> None:
        """Departments become the topic of the line; an organ that the text set up, the one whose members follow."""
        self.discourse.lead = "unit"
        self.discourse.organ = self.discourse.organs.get(self._name(places[-1]), self.discourse.organ)
        now = tuple(self.discourse.now_called.get(place.token.name_span, place) for place in places)
        self.discourse.topic = now[-1] if len(now) == 1 else self.discourse.topic
        self.discourse.topics = now

    def _name(self, place: Place) -> str:
        """The name of a place in the shadow."""
        return place.token.name_in(self.page.shadow)

    def _read_match(self, stretch: Stretch, phrases: Sequence[Phrase], match: Match, end: int, claimed: set[int]) -> None:
        clause = Clause(self.page, phrases, match, self.discourse, self.language.head_title, self._sentence_end(phrases, match, end))
        status = self.discourse.doubt(status_of(phrases, match, self.language.meanings), stretch.zone)
        claimed |= set(range(match.first, match.last + 1)) if status is None else set()
        if status is None or stretch.zone not in _READ or (self.discourse.life and is_long_ago(stretch.zone, phrases, match)):
            return
        standing = match.row.event in _STANDING
        hedges = load_conditions(self.language.code)
        if status == "announced" and not standing and hedges.hedge(match.row.event, self.page.shadow, clause.start, clause.end):
            status = "proposed"
        if is_told_before(phrases[:match.first]):
            self._unread(clause.start, clause.end, "correction")
            claimed |= set(range(match.first, match.last + 1))
            return
        drafts = build_drafts(clause)
        if clause.reasons:
            self._unread(clause.start, clause.end, clause.reasons[0])
        if not drafts:
            claimed |= set(match.triggers) if clause.reasons else set()
            self.refused |= set(match.triggers) if clause.reasons else set()
            return
        if match.row.sets.get("guards") != "none":  # words in passing read no trigger
            claimed |= set(range(match.first, match.last + 1))
        effective = None if standing else stated_day(self.page, phrases, match.first, match.last)
        for draft in drafts:
            self.told.append(Told(
                draft, match.row.id, status, effective, stretch.zone, self.correcting,
                (draft.start, len(self.told)), None if standing else self._began(draft) or self.discourse.effective,
            ))
            if effective and match.row.event in _BEGINNING:
                self.discourse.started |= {mention.name: effective for role, mention in mentions_of(draft.event) if role in _BEGUN}
        if match.row.sets.get("status") != "denied":
            self._remember(match, clause)
            if match.row.event == "renamed" and self.language.leaves_old_names and (new := clause.capture("new")) is not None:
                self.discourse.rename(clause.places("old"), new.places)

    def _read_frame(self, stretch: Stretch, phrases: Sequence[Phrase], last: int, claimed: set[int]) -> None:
        """What a frame reads in the clause before `last` where no row did; in a question nothing."""
        end = phrases[-1].end
        if stretch.zone not in _READ or self.page.shadow[end:end + 1] == "?":
            return
        match = self.language.frames.match(phrases, last, claimed - self.refused, self.page.shadow)
        if match is None:
            return
        unread, told = len(self.unread), len(self.told)
        self._read_match(stretch, phrases, match, end, claimed)
        del self.unread[unread:]
        if len(self.told) > told:
            start, end = phrases[match.first].start, phrases[match.last].end
            self.unread = [item for item in self.unread if item.end <= start or end <= item.start]

    def _began(self, draft: Draft) -> str | None:
        """The day on which the line lets the department begin that somebody takes or reports at."""
        places = (mention.name for role, mention in mentions_of(draft.event) if role in ("at", "who"))
        return next((self.discourse.started[name] for name in places if name in self.discourse.started), None)

    def _sentence_end(self, phrases: Sequence[Phrase], match: Match, end: int) -> int:
        """Where the sentence, or the part of it before a semicolon, ends."""
        return next((p.start for p in phrases[match.last + 1:] if p.kind == "SEMI"), end)

    def _remember(self, match: Match, clause: Clause) -> None:
        """What later clauses of the line may leave out."""
        event = match.row.event
        new = {"established": "department", "renamed": "new", "merged": "target", "moved": "department", "split": "targets"}.get(event)
        if new:
            places = tuple(self.discourse.now_called.get(place.token.name_span, place) for place in clause.places(new))
            parent = clause.capture("parent")
            is_first = parent is not None and clause.match.first == clause.index_of(parent) and not clause.is_within()
            if event == "established" and parent and parent.places and is_first:
                places = parent.places
            self.discourse.topics = places
            self.discourse.begun += places
            self.discourse.topic = places[-1] if len(places) == 1 else self.discourse.topic if event == "split" else None
            if event == "moved" and len(places) > 1 and len(target := clause.places("to")) == 1:
                self.discourse.topic = target[0]
            if len(places) > 1:
                self.discourse.people = ()
        if event == "established":
            self._remember_organs((*clause.places("department"), *(clause.places("more") if clause.has("more") else ())))
        old = {"renamed": "old", "merged": "sources", "dissolved": "department", "split": "source"}.get(event)
        if old:
            self.acted += [(place, clause.end_of_sentence) for place in clause.places(old)]
            self.discourse.follow(clause.places(old), clause.places(new or old), self.page.shadow)
        if event in ("appointed", "removed"):
            people = clause.replaced() if event == "removed" else bind_people(clause.capture("executive"), self.discourse)
            if event == "removed":
                self.discourse.leavers += [(person, title) for person in people or () for title in clause.titles]
            if people and not (event == "removed" and "successor" in match.row.sets):
                self.discourse.subject = tuple(people)
            if clause.posts:
                self.discourse.posts = tuple(clause.posts)
                self.discourse.left = self.discourse.posts if event == "removed" else ()
                self.discourse.vacated += self.discourse.left

    def _remember_organs(self, places: Sequence[Place]) -> None:
        """Committees that the text sets up, by their names."""
        for place in places:
            if place.token.value == "committee":
                self.discourse.organs |= dict.fromkeys((self._name(place), *map(shadow_of, place.token.aliases)), place)

    def _date_section(self, phrases: Sequence[Phrase]) -> None:
        """A sentence that only dates other clauses: those behind it, or those before."""
        dated = section_date(self.page, phrases[0].start, phrases[-1].end, phrases)
        is_own = self.language.strict_days and any(phrase.kind in TRIGGERS for phrase in phrases)
        if dated is None or (is_own and not dated.back and any(phrase.kind in _SUBJECTS for phrase in phrases)):
            return
        if dated.bare and self._date_told(dated.iso, phrases[0].start, phrases[-1].end):
            return
        if not dated.back:
            self.discourse.effective = dated.iso
            return
        for index, told in enumerate(self.told):
            if told.draft.event.type in _STANDING:
                continue
            is_post = told.draft.event.type in POST_EVENTS
            if dated.events == ("posts" if is_post else "units") or (not dated.events and told.section is None):
                self.told[index] = replace(told, section=dated.iso)

    def _date_told(self, iso: str, start: int, end: int) -> bool:
        """Whether claims were told that a closing day dates: those of its line, from a line or an end of its own every undated one."""
        line = self.page.shadow.rfind("\n", 0, start) + 1
        undated = [
            index for index, told in enumerate(self.told)
            if told.effective is None and told.section is None and told.draft.event.type not in _STANDING
        ]
        inside = [index for index in undated if self.told[index].order[0] >= line]
        is_last = len(self.page.shadow) - end < _CLOSING
        for index in inside if inside and not is_last else undated:
            self.told[index] = replace(self.told[index], section=iso)
        return bool(self.told)

    def _unread(self, start: int, end: int, reason: str) -> None:
        self.unread.append(Unread(start=start, end=end, quote=self.page.text[start:end], reason=reason))


_SENDER = re.compile(r"(?:from|发件人|发信人) ?:", re.IGNORECASE)
_PREPOSITIONS = frozenset(("TO", "REPLACE", "REPLACED_BY", "REPORT_GIVE", "WITH", "OF", "CHANGE_TO", "REPORT_TARGET",
                           "HAND_OVER", "SEP", "TAKE"))
_CLAUSE_HEADS = frozenset(("", "DATE", "HISTORY", "NEW", "COMMA", "SEMI", "COLON", "TAKE_OBJECT", "WORD"))
# What is said to be so has no day on which it takes effect.
_STANDING = frozenset(("holds", "part_of", "mandate"))
_SUBJECTS, _BEGINNING = frozenset(("PEOPLE", "UNITS")), frozenset(("established", "renamed", "merged", "split"))
# A sentence with so few characters behind it closes its text: a signature and a date follow at most.
_CLOSING = 60
_BEGUN = frozenset(("new", "target", "targets.0", "targets.1", "department"))
