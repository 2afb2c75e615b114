"""Tagging: a whole English text as tokens, line by line: raw tokens, then a census of names, then each name as what it is.

A person's token stands where it stands; its name is that of the fullest naming in the text, with its own span.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.mentions.en.brackets import with_brackets
from orggraph.extraction.mentions.en.census import Census, take_census
from orggraph.extraction.mentions.en.goals import with_goals
from orggraph.extraction.mentions.en.joining import join_names
from orggraph.extraction.mentions.en.lexing import split_line
from orggraph.extraction.mentions.en.lists import with_headers
from orggraph.extraction.mentions.en.raw import FILL, HEAD, HOME, HONORIFIC, NAME, POSS, Names, raw_lines
from orggraph.extraction.mentions.en.shortnames import with_full_names
from orggraph.extraction.mentions.en.slots import COUNTRIES, FIELDS, has_object, is_compound, members_of, slot_start, with_slot_names
from orggraph.extraction.mentions.en.titles import title_end
from orggraph.extraction.mentions.en.verbs import FINITE
from orggraph.extraction.mentions.en.words import Words, english_words
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COMMA, ORG, PERSON, SEP, UNIT, WORD, Token

_DEFINED = re.compile(r',? *\([^()]{0,60}" ?(?:company|registrant|bank|corporation|firm) ?"[^()]{0,40}\)', re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---\n(?:.*\n){0,40}?---\n")
_LATIN = re.compile(r"[\u0000-\u024f]*[A-Za-z][\u0000-\u024f]*$")
_MEANT = frozenset(("the", "this", "that", "combined", "joint", "own", "existing"))
_DESCRIBED = frozenset(("new", "newly", "one", "single", "a", "an", "separate", "first", "second", "third", "fourth"))
_SURE = frozenset(("unit", "division", "department", "segment"))
_LEFT = frozenset(("LEAVE", "JOIN", "RETURN"))
# What may stand between the head nouns of a list of departments.
_LISTABLE = frozenset((SEP, COMMA, WORD, NAME, "ITS", "NEW"))
_PLAIN_WORDS = 2
_CLOSING = frozenset(("close", "closes", "closing", "closed", "down"))
_OFTEN = 5
_SAYS = frozenset(("NOTIFY", "APPOINT", "ESTABLISH"))


def tag_text(
    page: Page, lines: Iterable[tuple[int, int]], published: date | None, company: str | None, gazetteer: Gazetteer,
) -> list[list[Token]]:
    """The tokens of each line, in order."""
    words = english_words()
    company = company if company and _is_company(company, page, words) else None
    listed, homes = listed_names(company, gazetteer)
    spans = list(lines)
    behind = _front_matter_end(page)
    lines_read = raw_lines(page.shadow, spans, words, listed, published)
    raw = [[] if span[0] < behind else line for span, line in zip(spans, lines_read, strict=True)]
    homes = homes or _announcer(page, raw, words)
    firms = {name[0] for name, kind in listed.items() if kind in (ORG, HOME)}
    census = take_census(raw, words, homes, firms)
    census.listed = _fullest(page, raw)
    typed = [_Line(page, line, census, words, homes).typed() for line in raw]
    return with_headers(page, spans, with_full_names(page, join_names(page, typed, words), words))


def _front_matter_end(page: Page) -> int:
    """Where front matter (`---` … `---`) ends, which names nobody; 0 without one."""
    found = _FRONT_MATTER.match(page.shadow)
    return found.end() if found else 0


def _is_company(name: str, page: Page, words: Words) -> bool:
    """Whether an inferred name can be a company's: no title, no bare legal form, and nobody's surname in the text."""
    folded = shadow_of(name)
    lexemes = split_line(folded, 0, len(folded))
    if not lexemes or title_end(lexemes, 0, words) or lexemes[0].lower in words.legal or lexemes[0].lower in ("financial", "bank"):
        return False
    if len(lexemes) > 1:
        return True
    return all(found[1].lower() not in words.given for found in re.finditer(rf"\b(\w+) {re.escape(folded)}\b", page.shadow))


def _words_of(name: str) -> tuple[str, ...]:
    folded = shadow_of(name)
    return tuple(lexeme.lower for lexeme in split_line(folded, 0, len(folded)))


def listed_names(company: str | None, gazetteer: Gazetteer) -> tuple[Names, tuple[str, ...]]:
    """The reviewed names by their words, and the company's own names in small letters."""
    listed: Names = {}
    homes: list[str] = []
    if company:
        home = gazetteer.company_name(company)
        for row in gazetteer.lookup("company", home):
            homes += [shadow_of(name).lower() for name in row.names if _LATIN.match(name)]
        homes += [company.lower()] if _LATIN.match(company) and company.lower() not in homes else []
    for name in homes:
        listed[_words_of(name)] = HOME
    for label, kind in (("company", ORG), ("department", UNIT), ("executive", PERSON)):
        if company is None and label != "company":
            continue
        for row in gazetteer.of_label(label, company if label != "company" else None):
            value = f"{UNIT}:{row.kind or 'department'}:{row.name}" if kind == UNIT else kind
            for name in row.names:
                if len(name) > 1 and any(char.isascii() and char.isalpha() for char in name):
                    listed.setdefault(_words_of(name), value)
    return listed, tuple(homes)


def _fullest(page: Page, lines: Sequence[Sequence[Token]]) -> dict[str, tuple[int, int]]:
    """Where each listed department is first called by its listed name, else by its longest: AWS is Amazon Web Services elsewhere."""
    found: dict[str, tuple[tuple[bool, int, int], Token]] = {}
    for token in (token for line in lines for token in line if token.kind == "LISTED"):
        row = token.value.partition(":")[2].partition(":")[2]
        rank = (page.shadow[token.start:token.end] == row, token.end - token.start, -token.start)
        if row and (row not in found or rank > found[row][0]):
            found[row] = rank, token
    return {row: (token.start, token.end) for row, (_, token) in found.items()}


def _is_noun(word: str, words: Words) -> bool:
    """Whether a word inside a name says that it is no person's."""
    return word in words.unit_words or word in words.heads or word in words.legal or word in words.company_nouns


def _is_defined(page: Page, line: Sequence[Token], index: int) -> bool:
    """Whether a bracket behind a name says that it is "the Company" of the text."""
    return _DEFINED.match(page.shadow, line[index].end) is not None


def _announcer(page: Page, lines: Sequence[Sequence[Token]], words: Words) -> tuple[str, ...]:
    """The company that a text without a given one is about: the name that most often announces, owns, or begins other names."""
    votes: Counter[str] = Counter()
    sure: set[str] = set()
    firsts = Counter(token.value.split()[0] for line in lines for token in line if token.kind == NAME and " " in token.value)
    for line in lines:
        for index, token in enumerate(line):
            if token.kind != NAME:
                continue
            behind = line[index + 1].kind if index + 1 < len(line) else ""
            before = line[index - 1].kind if index else ""
            is_sure = behind in _SAYS or before in _LEFT or token.value.split()[-1] in words.legal or _is_signed(line, index)
            if is_sure or _is_defined(page, line, index):
                sure.add(token.value)
            votes[token.value] += 1 + 3 * (behind in _SAYS) + (behind == POSS) + 20 * _is_defined(page, line, index)
    begins = {value for value in votes if " " not in value and firsts[value] and value not in words.unit_words | words.given}
    begins -= {value.split()[0] for value in votes if " " in value and not any(_is_noun(word, words) for word in value.split()[1:])}
    known = {value for value in begins if value in sure or votes[value] > _OFTEN}
    scored = {
        value: count + 2 * firsts[value.split()[0]] for value, count in votes.items()
        if value.split()[-1] in words.legal or value in known
    }
    best = max(sorted(scored), key=lambda value: scored[value], default="")
    return (best,) if best else ()


def _is_signed(line: Sequence[Token], index: int) -> bool:
    """Whether a name is that of the company that a signature or title names: CEO, Northwind; president of Northwind; at Northwind."""
    before = [token.kind for token in line[max(0, index - 2):index]]
    return before[-1:] == ["AT"] or before in (["TITLE", COMMA], ["TITLE", "OF"])


class _Line:
    """One line while its names are typed."""

    def __init__(self, page: Page, raw: Sequence[Token], census: Census, words: Words, homes: Sequence[str]) -> None:
        self.page, self.raw, self.census, self.words, self.homes = page, raw, census, words, homes
        self.tokens: list[Token] = []

    def typed(self) -> list[Token]:
        """The tokens of the line, heads joined to names, honorifics to people."""
        for index, token in enumerate(self.raw):
            if self._closes_credentials(index):
                continue
            if token.kind in (NAME, "LISTED"):
                self._name(token)
            elif token.kind == ORG and token.value.startswith("listed"):
                self.tokens.append(replace(token, value="announcer" if token.value.endswith("own") else "company"))
            elif token.kind == WORD and token.value in self.words.credentials:
                if self.tokens and self.tokens[-1].kind == COMMA:
                    self.tokens.pop()
            elif token.kind == HEAD:
                self._head(token, index)
            elif token.kind == ORG and token.value == "announcer":
                self._announcer(token)
            else:
                self.tokens.append(token)
        tokens = with_slot_names(self.page, with_brackets(self.page, self.tokens), self.words)
        return self._with_news(with_goals([token for token in tokens if token.kind != HONORIFIC]))

    def _closes_credentials(self, index: int) -> bool:
        """Whether a comma only closes what is put behind a name, a verb behind it: Ana Torres, PhD, will lead Stores."""
        before, behind = self.raw[index - 1:index], self.raw[index + 1:index + 2]
        is_credential = bool(before) and before[0].kind == WORD and before[0].value in self.words.credentials
        return self.raw[index].kind == COMMA and is_credential and bool(behind) and (behind[0].kind in FINITE or behind[0].kind == SEP)

    def _with_news(self, tokens: Sequence[Token]) -> list[Token]:
        """The word new kept only in front of a department."""
        kept: list[Token] = []
        for index, token in enumerate(tokens):
            if token.kind == "DISSOLVE" and token.value.split()[-1] in _CLOSING and has_object(tokens, index + 1):
                kept.append(replace(token, kind="DISSOLVE_ACT"))
                continue
            if token.kind == "NEW":
                ahead = next((item.kind for item in tokens[index + 1:index + 8] if item.kind not in (FILL, WORD)), "")
                if ahead not in (UNIT, "THIS_UNIT"):
                    continue
            kept.append(token)
        return kept

    def _announcer(self, token: Token) -> None:
        """The company called only so: its name is the first naming of it; without one no company is named."""
        span = self.census.home
        if span is None:
            self.tokens.append(Token(WORD, token.start, token.end, value="company"))
        else:
            self.tokens.append(replace(token, name_start=span[0], name_end=span[1]))

    def _name(self, token: Token) -> None:
        if token.kind == "LISTED":
            kind, _, rest = token.value.partition(":")
            value, _, row = rest.partition(":")
            start, end = self.census.listed.get(row, (token.start, token.end))
            token = replace(token, kind=kind, value=value, name_start=start, name_end=end)
            self.tokens.append(self._person(token, self.page.shadow[token.start:token.end].lower()) if kind == PERSON else token)
            return
        kind = self.census.kinds[token.value]
        is_addressed = bool(self.tokens) and self.tokens[-1].kind == HONORIFIC
        is_employer = kind == ORG and token.value in self.census.employers
        if kind == PERSON or is_addressed or (self._is_short_name(token) and not is_employer):
            self.tokens.append(self._person(token, token.value))
            return
        if kind == ORG:
            own = token.value in self.homes or token.value.split()[0] == (self.homes[0].split()[0] if self.homes else "")
            self.tokens.append(replace(token, kind=ORG, value="announcer" if own else "company"))
            return
        is_head = token.value in self.words.heads and token.value not in self.words.plurals
        is_meant = bool(self.tokens) and self.tokens[-1].kind in (FILL, "NEW", "HIS", "ITS", WORD)
        if is_head and (is_meant or token.value not in self.words.unit_words):
            self.tokens.append(Token("THIS_UNIT", token.start, token.end, value="generic"))
            return
        self.tokens.append(replace(token, kind=UNIT, value=self._kind(token.value), aliases=()))

    def _is_short_name(self, token: Token) -> bool:
        """Whether one word, or a few, means a person whom the text names in full elsewhere."""
        return self.census.person_of(token.value) is not None or bool(self.census.people.get(token.value))

    def _kind(self, value: str) -> str:
        return next((self.words.heads[word] for word in reversed(value.split()) if word in self.words.heads), "department")

    def _person(self, token: Token, value: str) -> Token:
        """A person's token, its name that of the fullest naming."""
        full = self.census.person_of(value)
        if self.tokens and self.tokens[-1].kind == HONORIFIC:
            token = replace(token, start=self.tokens[-1].start, name_start=token.start, name_end=token.end)
        if full is None:
            known = value in self.census.people
            return replace(token, kind="WORD" if known else PERSON, value="", aliases=())
        start, end = self.census.first.get(full, token.name_span)
        if full == value:
            start, end = token.name_span
        return replace(token, kind=PERSON, value="", name_start=start, name_end=end, aliases=self.census.aliases.get(full, ())[:1])

    def _head(self, token: Token, index: int) -> None:
        """A head noun in small letters: it ends the name before it, or stands for a department named before."""
        noun = self.page.shadow[token.start:token.end].lower()
        kind = self.words.heads.get(noun, "department")
        if len(self.tokens) > 1 and self.tokens[-1].value in ("business", "product") and self.tokens[-2].kind in (UNIT, ORG, PERSON):
            self.tokens.pop()
            token = replace(token, start=self.tokens[-1].end + 1)
        last = self.tokens[-1] if self.tokens else None
        is_name = last is not None and last.kind in (UNIT, ORG, PERSON, "THIS_UNIT") and self.page.shadow[last.start].isupper()
        spoken = self.page.shadow[last.start:last.end].lower() if last else ""
        is_bare = noun in self.words.left_out and spoken in self.words.heads  # a Group function
        if last and is_name and last.end + 1 == token.start and last.value != "announcer" and not is_bare:
            end = last.end if self._is_left_out(noun) else token.end
            self.tokens[-1] = Token(UNIT, last.start, token.end, last.start, end, value=kind)
            if noun in self.words.plurals:
                self._type_listed(kind)
            return
        behind = self._verb_behind(index)
        is_double = bool(self.tokens) and self.tokens[-1].kind == WORD and self.tokens[-1].value == "business"
        slot = slot_start(self.page, self.tokens[:-1] if is_double else self.tokens, behind, self.words)
        first = self._modifiers(noun)
        if slot is not None and (first is None or slot < first):
            inside = self.tokens[slot:-1] if is_double else self.tokens[slot:]
            del self.tokens[slot:]
            self.tokens += members_of(inside, token, kind, noun in self.words.plurals)
            return
        if first is not None and (noun not in self.words.left_out or len(self.tokens) - first > 1):
            start = self.tokens[first].start
            del self.tokens[first:]
            self.tokens.append(Token(UNIT, start, token.end, value=kind))
            return
        if (named := self._name_start()) is not None:
            begin = self.tokens[named].start
            del self.tokens[named:]
            self.tokens.append(Token(UNIT, begin, token.end, value=kind))
            return
        meant = self._meant(index) if noun in self.words.heads else ""
        while meant == "described" and self.tokens and self._describes(self.tokens[-1]):
            self.tokens.pop()
        self.tokens.append(Token("THIS_UNIT" if meant else WORD, token.start, token.end, value=meant or noun))

    def _name_start(self) -> int | None:
        """The capitalised name before the unknown words before a head noun, inside one phrase: its Leeds parcel depot unit."""
        at = len(self.tokens)
        while at and len(self.tokens) - at < _PLAIN_WORDS and self._is_plain(self.tokens[at - 1]):
            at -= 1
        if at == len(self.tokens) or at < 2 or self.tokens[at - 1].kind not in (UNIT, ORG):
            return None
        is_inside = self.tokens[at - 2].kind in ("ITS", "HIS", "POSS") or self.tokens[at - 2].value in ("the", "our", "its", "a")
        joined = self.page.shadow[self.tokens[at - 1].end:self.tokens[at].start] == " "
        return at - 1 if is_inside and joined and self.tokens[at - 1].value != "announcer" else None

    def _is_plain(self, token: Token) -> bool:
        """Whether a word in small letters may stand between a name and a head noun."""
        text = self.page.shadow[token.start:token.end]
        return token.kind == WORD and text.isalpha() and text.islower() and text not in self.words.generic and len(text) > 2

    def _verb_behind(self, index: int) -> str:
        """The kind of what stands behind a head noun, or behind the list that it opens: the A unit and the B unit will move."""
        kinds = [item.kind for item in self.raw[index + 1:index + 12] if item.kind not in (FILL, "NOT")]
        if kinds[:1] == [SEP] and HEAD in kinds[:8] and not any(kind not in _LISTABLE for kind in kinds[:kinds.index(HEAD)]):
            return next(iter(kinds[kinds.index(HEAD) + 1:]), "")
        return next(iter(kinds), "")

    def _type_listed(self, kind: str) -> None:
        """A word in small letters that "and" joins to a name before a plural: the e-commerce and IT organisations."""
        if len(self.tokens) < 4 or self.tokens[-2].kind != SEP or self.tokens[-4].kind not in (FILL, "ITS", "HIS"):
            return
        word = self.tokens[-3]
        if word.kind == WORD and word.value in self.words.unit_words:
            self.tokens[-3] = Token(UNIT, word.start, word.end, value=kind)

    def _describes(self, token: Token) -> bool:
        """Whether a word only says what sort of department is meant: a new product area called X."""
        return token.kind == WORD and (token.value in self.words.unit_words or token.value in self.words.generic)

    def _is_left_out(self, noun: str) -> bool:
        listed = len(self.tokens) > 1 and self.tokens[-2].kind in (SEP, COMMA)
        return noun in self.words.left_out or (noun in self.words.plurals and listed)

    def _modifiers(self, noun: str) -> int | None:
        """The token with which a name in small letters begins, up to the one before a head noun; None where none names it."""
        at = len(self.tokens)
        if at > 1 and self._is_introduced(noun):
            return at - 1
        while at > 0 and len(self.tokens) - at < 3 and self._is_modifier(at - 1, at < len(self.tokens)):
            at -= 1
        if at == len(self.tokens):
            return None
        before = self.tokens[at - 1].kind if at else ""
        if self.tokens[at].kind == UNIT and before == SEP:
            return None
        return at

    def _is_introduced(self, noun: str) -> bool:
        """Whether a, an, new or, with a sure head noun, its stands before the last word: a maritime unit, its engines unit."""
        before, last = self.tokens[-2:]
        if before.kind == "ITS" and noun in _SURE:
            return last.kind == WORD and last.value not in self.words.generic and last.value.isalpha()
        if last.kind != WORD or last.value in self.words.generic or not last.value.isalpha():
            return False
        return before.kind == "NEW" or (before.kind == FILL and before.value in ("a", "an"))

    def _is_modifier(self, at: int, is_inner: bool) -> bool:
        """Whether a word can belong to a name in small letters; `is_inner` where another one stands behind it: search ads team."""
        token = self.tokens[at]
        text = self.page.shadow[token.start:token.end].lower()
        if token.kind == UNIT:
            return token.name_end < 0 or token.name_end == token.end
        is_generic = text in self.words.generic and not (is_inner and text in FIELDS) and not is_compound(self.tokens, at, self.words)
        if is_inner and token.kind == WORD and self.page.shadow[token.start:token.end] in COUNTRIES:
            return True
        return token.kind == WORD and not is_generic and text.replace("-", "").isalpha() and text in self.words.unit_words

    def _says_nothing(self, word: str) -> bool:
        """Whether a word before a head noun names nothing: a separate unit, a Lisbon-based unit."""
        return word in self.words.generic or word.endswith("-based")

    def _meant(self, index: int) -> str:
        """What a head noun alone means: a department named before, one described whose name follows, or neither."""
        before = self.raw[index - 1] if index else None
        if index + 1 < len(self.raw) and self.raw[index + 1].kind == "CALLED":
            return "described"
        while before is not None and before.kind == WORD and index > 1 and self._says_nothing(before.value):
            index -= 1
            before = self.raw[index - 1]
        if before is not None and before.kind == "NEW" and index > 1 and self.raw[index - 2].value in ("this", "that", "the"):
            return "generic"
        if before is None or before.kind not in (FILL, "NEW"):
            return ""
        return "generic" if before.value in _MEANT else "described" if before.value in _DESCRIBED else ""
