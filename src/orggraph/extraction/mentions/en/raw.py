"""A line of English as raw tokens: days, titles, cues and marks are known, capitalised names are still `NAME`.

A NAME's value is its words in small letters; a PERSON here is one with an honorific in front.
"""

from collections.abc import Sequence
from datetime import date

from orggraph.extraction.mentions.en.cuewords import english_cues
from orggraph.extraction.mentions.en.dates import find_dates
from orggraph.extraction.mentions.en.lexing import Lexeme, split_line
from orggraph.extraction.mentions.en.names import run_at
from orggraph.extraction.mentions.en.titles import field_end, title_end
from orggraph.extraction.mentions.en.verbs import FINITE
from orggraph.extraction.mentions.en.words import Words
from orggraph.extraction.tokens import CELL, COLON, COMMA, DATE, ORG, PRONOUN, SEMI, SEP, TITLE, WORD, Token

NAME, HEAD, FILL, POSS, DASH, OPEN, CLOSE, HONORIFIC = "NAME", "HEAD", "FILL", "POSS", "DASH", "OPEN", "CLOSE", "HONORIFIC"
_MARKS = {
    ",": COMMA, ";": SEMI, ":": COLON, "|": CELL, "&": SEP, "/": SEP, "'s": POSS,
    "–": DASH, "—": DASH, "-": DASH, "--": DASH, "(": OPEN, ")": CLOSE,
}
_BULLETS = frozenset("•*–—-·●▪◦")
_PRONOUNS = {
    "he": "he", "she": "she", "they": "they", "i": "I", "me": "me", "myself": "me", "him": "he", "both": "both", "who": "he",
    "undersigned": "me", "former": "the former", "latter": "the latter",
}
_INSTEAD = (["his", "place"], ["her", "place"], ["his", "stead"], ["her", "stead"])
_PRIZES = (("of", "the", "year"), ("of", "the", "month"), ("of", "the", "decade"))
_LEADERS = frozenset(("leaders", "executives", "appointees", "appointments", "individuals"))
_ADJECTIVES = ("-based", "-born", "-owned", "-listed", "-trained", "-headquartered", "-backed")
HOME = "HOME"
_LISTED = {ORG: "listed", HOME: "listed own"}
_DUTIES = frozenset(("responsibility", "oversight", "management", "ownership", "control", "accountability", "day-to-day"))
# What happens to departments only.
_CHANGES = frozenset((
    "MOVE", "MERGE_INTO", "MERGE", "SPLIT", "DISSOLVE", "RENAME", "REPORT_GIVE", "LED_BY_WILL", "GAIN", "ABSORB", "JOIN", "SPUN", "GO_TO",
))
Names = dict[tuple[str, ...], str]


class LineReader:
    """Reads one line; `listed` are reviewed names by their words, longest first wins."""

    def __init__(self, shadow: str, span: tuple[int, int], words: Words, listed: Names, published: date | None) -> None:
        self.shadow, self.words, self.listed = shadow, words, listed
        self.lexemes = split_line(shadow, *span)
        self.lowers = [lexeme.lower for lexeme in self.lexemes]
        self.dates = {token.start: token for token in find_dates(shadow, *span, published)}
        self.tokens: list[Token] = []
        self.at = 0

    def read(self) -> list[Token]:
        """The tokens of the line."""
        readers = (
            self._date, self._mark, self._as_well, self._listed, self._announcer, self._title, self._cue, self._name, self._link,
            self._pronoun, self._head, self._new, self._word,
        )
        self._skip_bullet()
        while self.at < len(self.lexemes):
            before = self.at
            any(reader() for reader in readers)
            last = self.lexemes[self.at - 1]
            if last.ends_sentence and (last.is_word or self.tokens[-1].kind != SEMI):
                self._add(SEMI, last.end - 1, last.end, ".")
            assert self.at > before
        return self.tokens

    def _add(self, kind: str, start: int, end: int, value: str = "", aliases: tuple[str, ...] = ()) -> bool:
        self.tokens.append(Token(kind, start, end, value=value, aliases=aliases))
        return True

    def _take(self, kind: str, end: int, value: str = "", aliases: tuple[str, ...] = ()) -> bool:
        """Adds the lexemes up to `end` as one token."""
        self._add(kind, self.lexemes[self.at].start, self.lexemes[end - 1].end, value, aliases)
        self.at = end
        return True

    def _is_opening(self) -> bool:
        """Whether a sentence, or a quotation or list item, begins here."""
        return self.at == 0 or not self.tokens or self.tokens[-1].kind in (SEMI, COLON, CELL) or self.lexemes[self.at - 1].text in _BULLETS

    def _skip_bullet(self) -> None:
        while self.at < len(self.lexemes) and (self.lexemes[self.at].text in _BULLETS or self._is_numbering()):
            self.at += 1

    def _is_numbering(self) -> bool:
        """Whether a list number stands here: 1. 2/ (b)."""
        here, first = self.lexemes[self.at], self.lexemes[0]
        if self.at == 0:
            is_counted = here.text.isdigit() and len(here.text) < 3 and self.lowers[1:2] in (["."], ["/"], [")"])
            return is_counted or (here.text == "(" and self.lowers[2:3] == [")"])
        is_letter = len(here.text) == 1 and first.text == "("
        return self.at < 3 and first.text[0] in "(0123456789" and (here.text in "./)" or is_letter)

    def _date(self) -> bool:
        token = self.dates.get(self.lexemes[self.at].start)
        if token is None:
            return False
        self.tokens.append(token)
        while self.at < len(self.lexemes) and self.lexemes[self.at].start < token.end:
            self.at += 1
        return True

    def _mark(self) -> bool:
        lexeme = self.lexemes[self.at]
        if lexeme.is_word:
            return False
        kind = _MARKS.get(lexeme.text)
        if lexeme.text == "." and not lexeme.ends_sentence:
            kind = None
        if lexeme.ends_sentence:
            kind = SEMI
        self.at += 1
        return self._add(kind, lexeme.start, lexeme.end, lexeme.text) if kind else self._add(FILL, lexeme.start, lexeme.end)

    def _as_well(self) -> bool:
        """As well as, which joins like and; each of and the rest of, which only open a name."""
        ahead = self.lowers[self.at:self.at + 4]
        if ahead[0] == "in" and ahead[1:3] in _INSTEAD and ahead[3:] != ["as"]:
            self._take("REPLACE", self.at + 1, "in place of")
            return self._take(PRONOUN, self.at + 2, "she")
        if self.lowers[self.at] == "her" and self._is_object():
            return self._take(PRONOUN, self.at + 1, "she")
        if self.lowers[self.at] not in self.words.passed_first:
            return self.lowers[self.at:self.at + 3] == ["as", "well", "as"] and self._take(SEP, self.at + 3, "and")
        passed = next((len(entry) for entry in self.words.passed_over if tuple(self.lowers[self.at:self.at + len(entry)]) == entry), 0)
        is_each = self.lowers[self.at] == "each"
        is_duty = self.lowers[self.at] in _DUTIES and not self._is_opening()
        if passed and (is_each or (not is_duty and self._is_named_behind(self.at + passed))):
            return self._take(FILL, self.at + passed, "each" if is_each else "the")
        return self.lowers[self.at:self.at + 3] == ["as", "well", "as"] and self._take(SEP, self.at + 3, "and")

    def _is_named_behind(self, at: int) -> bool:
        """Whether a name stands here, behind an article or an owner perhaps: the rest of our Analog group."""
        at += self.lowers[at:at + 1] in (["the"], ["our"], ["its"], ["their"], ["my"])
        return at < len(self.lexemes) and self.lexemes[at].is_capital and self.lowers[at] not in self.words.common

    def _is_object(self) -> bool:
        """Whether nothing stands behind "her" that she could own."""
        behind = self.lexemes[self.at + 1] if self.at + 1 < len(self.lexemes) else None
        return behind is None or not behind.is_word or behind.lower in ("as", "in", "on", "from", "when", "effective", "and")

    def _listed(self) -> bool:
        for length in range(min(8, len(self.lowers) - self.at), 0, -1):
            name = tuple(self.lowers[self.at:self.at + length])
            kind = self.listed.get(name)
            if kind and self.lexemes[self.at].is_capital and not self._runs_on(self.at + length, kind):
                is_company = kind in (ORG, HOME)
                return self._take(ORG if is_company else "LISTED", self.at + length, _LISTED.get(kind, kind))
        return False

    def _runs_on(self, end: int, kind: str) -> bool:
        """Whether a listed name is only the beginning of a longer one here."""
        if end >= len(self.lexemes):
            return False
        behind = self.lexemes[end]
        if behind.is_capital and behind.lower not in self.words.common and not title_end(self.lexemes, end, self.words):
            return not self.lexemes[end - 1].ends_sentence
        return behind.text in "&+" and kind in (ORG, HOME) and end + 1 < len(self.lexemes) and self.lexemes[end + 1].is_capital

    def _announcer(self) -> bool:
        if self.lowers[self.at] not in ("the", "our", "this"):
            return False
        for name in self.words.announcers:
            end = self.at + len(name)
            is_named = tuple(self.lowers[self.at:end]) == name and (name != ("the", "group") or self.lexemes[end - 1].is_capital)
            if is_named and not self._is_described(end):
                return self._take(ORG, end, "announcer")
        return False

    def _is_described(self, end: int) -> bool:
        """Whether a head noun or a name goes on behind: the company team, the Group Chief Executive."""
        if end >= len(self.lexemes) or not self.lexemes[end].is_word:
            return False
        is_first = self.lowers[end] == "and" and self.lowers[end - 1] == "trust"  # the trust and safety team
        return is_first or self.lowers[end] in self.words.heads or self.lexemes[end].is_capital

    def _title(self) -> bool:
        lower = self.lowers[self.at]
        if lower in ("acting", "interim"):
            return self._take("ACT", self.at + 1, lower)
        end = title_end(self.lexemes, self.at, self.words)
        if not end or self._is_verb(end) or tuple(self.lowers[end:end + 3]) in _PRIZES:
            return False
        behind = self.lexemes[end] if end < len(self.lexemes) else None
        if behind is not None and behind.is_capital and behind.lower in self.words.heads and self.lexemes[end - 1].is_capital:
            return False
        value = "plural" if self.lowers[end - 1].endswith(("s", "men")) else "title"
        return self._take(TITLE, field_end(self.lexemes, end), value)

    def _is_verb(self, end: int) -> bool:
        """Whether a lone head, chair or lead is a verb here: heads the team."""
        if end - self.at > 1 or self.lowers[self.at] not in ("heads", "chairs"):
            return False
        behind = self.lexemes[end] if end < len(self.lexemes) else None
        return behind is not None and behind.is_word and behind.lower not in ("of", "and", "at", "for", "will", "who")

    def _cue(self) -> bool:
        lexeme = self.lexemes[self.at]
        if lexeme.is_capital and not (self._is_opening() and self._is_sentence_word()):
            return False
        end, kind = english_cues().longest(self.lowers, self.at)
        if not kind or any(item.start in self.dates for item in self.lexemes[self.at + 1:end]):
            return False
        return self._take(kind, end, " ".join(self.lowers[self.at:end]))

    def _is_sentence_word(self) -> bool:
        """Whether a capital at the head of a sentence is due to the sentence alone."""
        behind = self.lexemes[self.at + 1] if self.at + 1 < len(self.lexemes) else None
        lower = self.lowers[self.at]
        is_lone = behind is None or not behind.is_capital
        return is_lone or lower in self.words.common or lower.endswith("ing") or lower in ("effective", "under") or self._is_said_shortly()

    def _is_said_shortly(self) -> bool:
        """Whether a verb without its subject opens an item: Combines Stores and Retail. · Reports to Ana Torres."""
        lower = self.lowers[self.at]
        is_verb = lower.endswith("s") and lower not in self.words.unit_words and lower not in self.words.title_heads
        return is_verb and english_cues().longest(self.lowers, self.at)[1] in FINITE

    def _name(self) -> bool:
        lexeme = self.lexemes[self.at]
        if lexeme.lower in self.words.honorifics and lexeme.is_capital:
            return self._take(HONORIFIC, self.at + 1, lexeme.lower)
        run = run_at(self.lexemes, self.at, self.words, self._is_opening())
        if run is None:
            return False
        end = self._before_person(run.first, self._before_title(run.first, run.end))
        if end <= self.at:
            return False
        value = " ".join(lexeme.lower for lexeme in self.lexemes[self.at:end] if lexeme.text != '"')
        if value.endswith(_ADJECTIVES):
            return self._take(WORD, end, value)
        return self._take(NAME, end, value, run.aliases)

    def _before_person(self, first: int, end: int) -> int:
        """Where a department behind a title's "of" ends before whoever has that title: President of South Asia Bo Lind."""
        kinds = [token.kind for token in self.tokens[-4:]]
        is_place = kinds[-2:] == [TITLE, "OF"] or (kinds[-1:] == [SEP] and kinds[:-1][-3:-1] == [TITLE, "OF"])
        at = first
        while is_place and at < end and self.lowers[at] in self.words.unit_words and self.lowers[at] not in self.words.given:
            at += 1
        rest = self.lowers[at:end]
        is_name = len(rest) == 2 and not any(word in known for word in rest for known in (self.words.heads, self.words.legal))
        return at if first < at < end and is_name and rest[1] not in self.words.unit_words else end

    def _before_title(self, first: int, end: int) -> int:
        """Where the sequence ends before a title that belongs to somebody else: Northwind Chief Executive."""
        for at in range(first + 1, end):
            title = title_end(self.lexemes, at, self.words)
            if title == end == at + 1 and at == first + 1 and self.lowers[first] in self.words.given:
                continue
            is_title = bool(title) and title <= end and not (title < end and self.lowers[title] in self.words.heads)
            if is_title and self.lowers[at - 1] not in ("of", "the", "for"):
                return at
        return end

    def _is_noun(self, at: int) -> bool:
        if at >= len(self.lowers):
            return False
        return self.lowers[at] in self.words.heads or self.lowers[at] in self.words.unit_words or self.lowers[at] == "of"

    def _link(self) -> bool:
        """And, and the that which opens a clause behind it."""
        lower = self.lowers[self.at]
        if lower == "that" and self.tokens and self.tokens[-1].kind == SEP:
            return self._take(SEMI, self.at + 1, ",")
        return lower == "and" and self._take(SEP, self.at + 1, "and")

    def _pronoun(self) -> bool:
        lower, behind = self.lowers[self.at], self.lowers[self.at + 1:self.at + 2]
        is_meant = lower == "it" and self._is_opening() and behind == ["will"]
        if is_meant or (lower == "it" and self.tokens and self.tokens[-1].kind == "LEAD"):
            return self._take("THIS_UNIT", self.at + 1, "generic")
        if lower == "it" and (width := self._changing()):
            return self._take("THIS_UNIT", self.at + width, "generic")
        if lower in ("all", "the", "these", "both") and (end := self._counted_end()):
            is_units = self.lowers[end - 1] in self.words.heads
            count = "both" if lower == "both" else f"all {behind[0]}"
            return self._take(PRONOUN, end, f"{count} units" if is_units else count)
        if lower == "all" and behind in (["three"], ["four"], ["five"]) and not self._is_noun(self.at + 2):
            return self._take(PRONOUN, self.at + 2, f"all {behind[0]}")
        return lower in _PRONOUNS and self._take(PRONOUN, self.at + 1, _PRONOUNS[lower])

    def _changing(self) -> int:
        """How many lexemes "it" takes up where a verb of change follows: it moves to Sales, it's being folded into Sales; 0 elsewhere."""
        width = 1 + (self.lowers[self.at + 1:self.at + 2] == ["'s"])
        if self.at + width >= len(self.lowers) or any(token.kind == "NOTIFY" for token in self.tokens[-3:]):
            return 0
        if width > 1:
            kind = english_cues().longest(["is", *self.lowers[self.at + width:self.at + width + 8]], 0)[1]
        else:
            kind = english_cues().longest(self.lowers, self.at + width)[1]
        return width if kind in _CHANGES else 0

    def _counted_end(self) -> int:
        """The lexeme behind a count of people or departments named before: all three groups, both leaders; 0 where none is."""
        at = self.at + 1 + (self.lowers[self.at] != "both")
        if self.lowers[self.at] != "both" and self.lowers[self.at + 1:at] not in (["two"], ["three"], ["four"], ["five"], ["six"]):
            return 0
        at += self.lowers[at:at + 1] in (["new"], ["of"]) and 1
        if at >= len(self.lowers) or (self.lexemes[at].is_capital and self.lowers[at] not in self.words.title_heads):
            return 0
        end = title_end(self.lexemes, at, self.words) or at + 1
        last = self.lowers[end - 1]
        counts = last in self.words.plurals or (last.endswith("s") and end > at and last[:-1] in self.words.title_heads) or last in _LEADERS
        return end if counts and last.endswith("s") and not self.lexemes[end - 1].ends_sentence else 0

    def _head(self) -> bool:
        """A head noun in small letters; the first of two (business unit) only describes the second."""
        lower, behind = self.lowers[self.at], self.lowers[self.at + 1:self.at + 2]
        last = self.tokens[-1].value if self.tokens and self.tokens[-1].kind == WORD else ""
        is_named = bool(self.tokens) and self.tokens[-1].kind == NAME
        is_small = lower in self.words.small_heads and (is_named or last in self.words.unit_words)
        if not (lower in self.words.heads or is_small) or self.lexemes[self.at].is_capital:
            return False
        is_double = lower == "business" and bool(behind) and behind[0] in self.words.heads
        return self._take(WORD if is_double else HEAD, self.at + 1, lower)

    def _new(self) -> bool:
        lower, behind = self.lowers[self.at], self.lowers[self.at + 1:self.at + 2]
        is_newly = lower == "newly" and behind in (["created"], ["formed"])
        return (lower == "new" or is_newly) and self._take("NEW", self.at + 1 + is_newly, lower)

    def _word(self) -> bool:
        lower = self.lowers[self.at]
        return self._take(FILL if lower in self.words.fillers else WORD, self.at + 1, lower)


def raw_lines(shadow: str, spans: Sequence[tuple[int, int]], words: Words, listed: Names, published: date | None) -> list[list[Token]]:
    """The raw tokens of each line."""
    return [LineReader(shadow, span, words, listed, published).read() for span in spans]


__all__ = ["CLOSE", "DASH", "DATE", "FILL", "HEAD", "HONORIFIC", "NAME", "OPEN", "POSS", "Lexeme", "Names", "raw_lines"]
