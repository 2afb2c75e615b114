"""Names in English: sequences of capitalised words, left ambiguous here; what each one is, its surroundings say later.

"of", "for" and particles join inside a sequence, "&" and "+" always do; "and" never does here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.extraction.mentions.en.lexing import Lexeme
from orggraph.extraction.mentions.en.words import Words

_JOINERS = frozenset("&+")
_OPENING = frozenset(("will", "april", "may", "june", "first", "early", "us", "u.s.", "u.k.", "global", "general"))
_INSIDE = frozenset(("today", "tomorrow", "american", "european", "asian", "chinese", "british", "german", "french", "swedish"))
COUNTRIES = frozenset(("us", "u.s.", "uk", "u.k.", "eu"))
_AUXILIARIES = frozenset(("has", "have", "is", "was", "will", "said", "names", "named", "appoints", "hires", "promotes", "for", "to"))
_OPENING_INSIDE = frozenset(("current", "new", "next"))
_JUNIORS = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii"))


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised sequence: lexemes `[first, end)`; `words` in small letters; `aliases` are nicknames in quotes inside it."""

    first: int
    end: int
    words: tuple[str, ...]
    aliases: tuple[str, ...] = ()


def run_at(lexemes: Sequence[Lexeme], index: int, words: Words, is_opening: bool) -> Run | None:
    """The sequence that begins at a lexeme; `is_opening` where a sentence begins there, so that a capital says little."""
    first = lexemes[index]
    if not _is_name_word(first, words) and not _is_particle_start(lexemes, index, words):
        return None
    if first.lower in words.common and not _is_shouted(lexemes, index) and not _goes_on(lexemes, index, words, is_opening):
        return None
    if is_opening and (_is_participle(lexemes, index, words) or _is_nation(lexemes, index, words)):
        return None
    end, nicknames = index + 1, []
    while end < len(lexemes):
        nickname = _nickname(lexemes, end)
        if nickname:
            nicknames.append(nickname)
            end += 3
            continue
        step = _step(lexemes, index, end, words)
        if not step:
            break
        end += step
    return Run(index, end, tuple(lexeme.lower for lexeme in lexemes[index:end] if lexeme.is_word), tuple(nicknames))


def _is_participle(lexemes: Sequence[Lexeme], index: int, words: Words) -> bool:
    """Whether a sentence only begins with what somebody does: Speaking at an event."""
    lexeme, behind = lexemes[index], lexemes[index + 1] if index + 1 < len(lexemes) else None
    is_lone = behind is not None and behind.is_word and not behind.is_capital and behind.lower not in words.heads
    if is_lone and behind is not None and behind.lower in ("will", "has"):  # Henning will report to me
        return False
    return is_lone and lexeme.lower.endswith("ing") and lexeme.lower not in words.unit_words and lexeme.lower not in words.given


def _is_nation(lexemes: Sequence[Lexeme], index: int, words: Words) -> bool:
    """Whether a sentence only begins with where a company is from: Portuguese retailer Northwind."""
    behind = lexemes[index + 1] if index + 1 < len(lexemes) else None
    is_described = behind is not None and behind.is_word and not behind.is_capital and behind.lower not in words.heads
    return is_described and lexemes[index].lower in words.nations


def _is_name_word(lexeme: Lexeme, words: Words) -> bool:
    return lexeme.is_capital and lexeme.lower not in words.honorifics and lexeme.lower not in words.credentials


def _is_particle_start(lexemes: Sequence[Lexeme], index: int, words: Words) -> bool:
    """Whether a small particle begins a name: van den Heuvel."""
    return lexemes[index].lower not in ("y", "a", "le", "al", "el") and 1 < _particle_step(lexemes, index, words) < 4


def _is_shouted(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether a word stands in capitals where its neighbours do not: IT, HR."""
    around = [lexeme for lexeme in lexemes[max(0, index - 1):index + 2] if lexeme.is_word and lexeme is not lexemes[index]]
    word = lexemes[index].text
    is_shout = len(word) > 1 and word.isupper() and word.lower() not in COUNTRIES
    return is_shout and not any(lexeme.text.isupper() and len(lexeme.text) > 1 for lexeme in around)


def _goes_on(lexemes: Sequence[Lexeme], index: int, words: Words, is_opening: bool) -> bool:
    """Whether a common word with a capital begins a longer name: New Ventures, Early Development, May Lin."""
    behind = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if behind is None or not behind.is_word or not behind.is_capital or behind.lower in words.common:
        return False
    return lexemes[index].lower in _OPENING or (not is_opening and lexemes[index].lower in _OPENING_INSIDE)


def _nickname(lexemes: Sequence[Lexeme], at: int) -> str:
    """A nickname in quotes between two names."""
    quoted = lexemes[at:at + 4]
    if len(quoted) == 4 and quoted[0].text == '"' == quoted[2].text and quoted[1].is_capital and quoted[3].is_capital:
        return quoted[1].text
    return ""


def _step(lexemes: Sequence[Lexeme], first: int, end: int, words: Words) -> int:
    """How many lexemes more the sequence takes; 0 where it ends."""
    lexeme, last = lexemes[end], lexemes[end - 1]
    if last.ends_sentence or (last.lower in words.legal and lexeme.lower not in words.legal):
        return 0
    if lexeme.is_capital:
        return int(_continues(lexeme, words) or _is_branch(lexemes, end))
    if end + 1 == len(lexemes):
        return 0
    if _joins(lexeme, last, lexemes[end + 1], words):
        return 2
    if lexeme.text.isdigit() and end - first == 1:
        return 1
    is_noun = _is_noun_run(lexemes, first, end, words)
    return _of_step(lexemes, first, end, words) if is_noun else _particle_step(lexemes, end, words)


def _continues(lexeme: Lexeme, words: Words) -> bool:
    """Whether a capitalised word may go on a name."""
    is_name_word = lexeme.lower not in words.common or lexeme.lower in words.unit_words | words.given | _INSIDE
    return is_name_word and lexeme.lower not in words.credentials and lexeme.lower not in words.honorifics


def _is_branch(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a country ends a company's name: Tyrex UK has appointed."""
    behind = lexemes[at + 1] if at + 1 < len(lexemes) else None
    is_end = behind is None or not behind.is_word or behind.lower in _AUXILIARIES
    return lexemes[at].lower in COUNTRIES and lexemes[at].is_capital and is_end


def _joins(lexeme: Lexeme, last: Lexeme, behind: Lexeme, words: Words) -> bool:
    """Whether a mark joins what stands on both sides: A & B, Northwind, Inc., Robert Hale, Jr."""
    if lexeme.text == ",":
        return last.lower not in words.legal and (behind.lower in words.legal or behind.lower in _JUNIORS)
    return lexeme.text in _JOINERS and behind.is_capital


def _particle_step(lexemes: Sequence[Lexeme], end: int, words: Words) -> int:
    """The particles here and the name behind them: van der Elst."""
    at = end
    while at < len(lexemes) and lexemes[at].lower in words.particles and not lexemes[at].is_capital:
        at += 1
    return at + 1 - end if end < at < len(lexemes) and lexemes[at].is_capital else 0


def _of_step(lexemes: Sequence[Lexeme], first: int, end: int, words: Words) -> int:
    """What "of" or "for" adds to a department's name: Office of the Secretary, Center for Water Policy."""
    if lexemes[end].lower not in ("of", "for", "on"):
        return 0
    at = end + (2 if lexemes[end + 1].lower == "the" else 1)
    is_name = at < len(lexemes) and lexemes[at].is_capital and (lexemes[at].lower not in words.common or lexemes[at].lower in _INSIDE)
    fits = lexemes[end].lower == "of" or lexemes[first].lower in words.heads
    return at + 1 - end if is_name and fits else 0


def _is_noun_run(lexemes: Sequence[Lexeme], first: int, end: int, words: Words) -> bool:
    """Whether the sequence so far can take "of …": Office of, Department of, Family of; not a person, not a list of areas."""
    head = lexemes[end - 1].lower
    if head in words.heads or head in ("university", "bank", "family", "house", "task", "force", "ministry", "bureau", "institute"):
        return True
    return end - first == 1 and head in words.unit_words and head not in words.given
