"""A census of the names of a text: what each capitalised sequence is, by its shape and by every place where it stands.

A strong place anywhere settles a name everywhere. People come out with the words by which the text calls them shortly.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from orggraph.extraction.mentions.en.names import COUNTRIES
from orggraph.extraction.mentions.en.raw import CLOSE, FILL, HEAD, HONORIFIC, NAME, OPEN
from orggraph.extraction.mentions.en.words import Words
from orggraph.extraction.tokens import COLON, COMMA, ORG, PERSON, SEMI, SEP, TITLE, UNIT, WORD, Token

# Votes for a person (above zero) or a department (below), by the kind of what stands before and behind.
_BEFORE = {
    TITLE: 3, HONORIFIC: 9, "REPORT_GIVE": 2, "REPORT_TOP": 2, "LED_BY": 2, "LED_BY_WILL": 2, "REPLACE": 2, "APPOINT": 2, "DEPARTURE": 3,
    "REPLACED_BY": 2,
    "CALLED": -4, "ESTABLISH": -3, "MOVE": -2, "INTO": -3, "MERGE_INTO": -2, "PART_OF": -2, "ABSORB": -3, "RENAME": -3, "DISSOLVE_ACT": -3,
    "FORMER": 1, "LEAD": -3, "GAIN": -2, "GO_TO": -1,
}
_BEHIND = {
    "TAKE": 1, "LEAD": 3, "LEADS": 2, "RESIGN": 3, "LEAVE": 2, "RETIRE": 2, "REPLACE": 2, "HISTORY": 1, "JOIN": 1, HEAD: -6, "RENAME": -4,
    "MERGE": -3, "SPLIT": -4,
    "DISSOLVE": -4, "ESTABLISHED": -4, "MERGE_INTO": -4, "MOVE": -1, "LED_BY": -3, "LED_BY_WILL": -3, "ABSORB": -3,
    "REPLACED_BY": 2, "NOTIFY": 1,
}


_BECOMING = frozenset(("is", "becomes", "became"))
# Tokens that may stand between a company at the head of a line and its verb.
_PLACED = 14


@dataclass
class Census:
    """Kinds by name; people's full names by each of their words; where each full name stands first."""

    kinds: dict[str, str] = field(default_factory=dict)
    people: dict[str, set[str]] = field(default_factory=dict)
    first: dict[str, tuple[int, int]] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    home: tuple[int, int] | None = None
    listed: dict[str, tuple[int, int]] = field(default_factory=dict)
    handles: dict[str, set[str]] = field(default_factory=dict)
    employers: set[str] = field(default_factory=set)

    def person_of(self, value: str) -> str | None:
        """The one full name that a short one means; None where there is none, or several."""
        if self.kinds.get(value) == PERSON and " " in value:
            longer = [name for name in self.people.get(value.rsplit(" ", 1)[-1], ()) if _is_within(value, name)]
            return max(longer, key=len) if longer else value
        found = self.people.get(value, set())
        if " " in value and not found:
            last = value.rsplit(" ", 1)[-1]
            found = {name for name in self.people.get(last, ()) if _is_within(value, name)}
        return next(iter(found)) if len(found) == 1 else None


def _list_votes(line: Sequence[Token], words: Words) -> Iterator[tuple[str, int]]:
    """What the members of a list say of each other: one among departments is no person, one among people is one."""
    at = 0
    while at < len(line):
        members = [line[at].value] if line[at].kind == NAME else []
        behind = at + 1
        while members and behind + 1 < len(line) and line[behind].kind in (COMMA, SEP):
            step = 1 + (line[behind].kind == COMMA and line[behind + 1].kind == SEP)
            step += behind + step < len(line) and line[behind + step].kind == FILL
            if behind + step >= len(line) or line[behind + step].kind != NAME:
                break
            members.append(line[behind + step].value)
            behind += step + 1
        if len(members) > 1 and any(line[i].kind == SEP for i in range(at, behind)):
            nouns = [any(word in words.unit_words or word in words.heads or word == "&" for word in member.split()) for member in members]
            given = [member.split()[0] in words.given for member in members]
            if 2 * sum(nouns) > len(nouns) and not any(given):
                yield from ((member, -3) for member, is_noun in zip(members, nouns, strict=True) if not is_noun)
            elif any(given) and not any(nouns):
                yield from ((member, 2) for member, is_given in zip(members, given, strict=True) if not is_given)
        at = max(behind, at + 1)


def _is_within(short: str, name: str) -> bool:
    """Whether a name is another with words left out: randall esposito, ewan macaskill."""
    rest = iter(name.split())
    return all(word in rest for word in short.split())


def take_census(lines: Sequence[Sequence[Token]], words: Words, announcer: Sequence[str], firms: AbstractSet[str]) -> Census:
    """The census of all raw lines; `announcer` names the company that the text is about, `firms` are first words of companies."""
    census = Census()
    votes = _tally(lines, words, census)
    homes = {name.split()[0] for name in announcer if name}
    begins = Counter(value.split()[0] for value in votes if " " in value)
    for value in sorted(votes):
        first = value.split()[0]
        votes[value] -= 3 * (begins[first] > 2 and first not in words.given and first not in words.particles)
        vote = votes[value] - 6 * (value.split()[0] in firms and value.split()[0] not in words.given)
        census.kinds[value] = _kind_of(value, vote, words, announcer, homes)
    for value in sorted(census.kinds):  # Great Lakes is what the Great Lakes Region is
        if census.kinds[value] == PERSON and any(f"{value} {head}" in census.kinds for head in words.heads):
            census.kinds[value] = UNIT
    for value in sorted(census.employers):
        if census.kinds[value] == UNIT or (not homes and votes[value] <= 0 and _is_unmet(value, census, words)):
            census.kinds[value] = ORG
    census.home = _home(lines, census, homes)
    for value in sorted(census.kinds):
        if census.kinds[value] == PERSON and " " in value:
            nicknames = [alias.lower() for alias in census.aliases[value]]
            for word in (*_short_names(value, words), *nicknames, *sorted(census.handles.get(value, ()))):
                census.people.setdefault(word, set()).add(value)
    _join_variants(census)
    return census


def _is_unmet(value: str, census: Census, words: Words) -> bool:
    """Whether no word of a name speaks for a person: no given name in front, no surname that stands alone elsewhere."""
    parts = value.split()
    return census.kinds[value] == PERSON and parts[0] not in words.given and parts[-1] not in census.kinds


def _tally(lines: Sequence[Sequence[Token]], words: Words, census: Census) -> Counter[str]:
    """The votes of every place where a name stands; first places, handles, nicknames and employers go into the census."""
    votes: Counter[str] = Counter()
    for line in lines:
        for value, vote in _list_votes(line, words):
            votes[value] += vote
        for index, token in enumerate(line):
            if token.kind != NAME:
                continue
            votes[token.value] += _vote(line, index)
            if _is_employer(line, index, words):
                census.employers.add(token.value)
            census.first.setdefault(token.value, (token.start, token.end))
            if handle := _handle(line, index, words):
                census.handles.setdefault(token.value, set()).add(handle)
            census.aliases[token.value] = (*census.aliases.get(token.value, ()), *token.aliases)
    return votes


def _is_employer(line: Sequence[Token], index: int, words: Words) -> bool:
    """Whether a name appoints somebody, and no word in it is a department's: Pellerin & Cole has hired Ana Torres."""
    at = index + 1
    while index <= 1 and at < len(line) and at - index < _PLACED and line[at].kind in (COMMA, NAME, FILL, WORD, OPEN, CLOSE, HEAD, "OF"):
        at += 1  # Northwind, Dayton, Ohio, a retailer, promoted
    behind = line[at:at + 2] if line[index + 1:at + 1] and line[at - 1].kind == COMMA else line[index + 1:index + 3]
    parts = line[index].value.split()
    appoints = [token.kind for token in behind] == ["APPOINT", NAME] or [token.kind for token in behind] == ["APPOINT", HONORIFIC]
    return appoints and parts[-1] not in words.heads and not all(part in words.unit_words or part in "&+" for part in parts)


def _handle(line: Sequence[Token], index: int, words: Words) -> str:
    """A short name in brackets behind a name: Zhao Minjun (MJ)."""
    behind = line[index + 1:index + 4]
    if [token.kind for token in behind] == [OPEN, NAME, CLOSE] and len(behind[1].value) <= 4 and behind[1].value not in words.unit_words:
        return behind[1].value
    return ""


def _home(lines: Sequence[Sequence[Token]], census: Census, homes: set[str]) -> tuple[int, int] | None:
    """Where the company that the text is about is first named."""
    for line in lines:
        for token in line:
            is_home = token.kind == NAME and census.kinds[token.value] == ORG and token.value.split()[0] in homes
            if is_home or (token.kind == ORG and token.value == "listed own"):
                return token.start, token.end
    return None


def _short_names(value: str, words: Words) -> Iterator[str]:
    """The words by which a text may call a person: each of the name, particles joined to what follows."""
    parts = value.split()
    for index, part in enumerate(parts):
        if part in words.particles or part.endswith("."):
            continue
        yield part
        ahead = index
        while ahead > 0 and parts[ahead - 1] in words.particles:
            ahead -= 1
        if ahead < index:
            yield " ".join(parts[ahead:index + 1])


def _join_variants(census: Census) -> None:
    """A shorter naming of the same person points to the fullest one."""
    for word in sorted(census.people):
        by_length: dict[int, list[str]] = {}
        for name in census.people[word]:
            by_length.setdefault(name.count(" "), []).append(name)
        census.people[word] = {
            name for length, names in by_length.items() for name in names
            if not any(_is_within(name, other) for more, others in by_length.items() if more > length for other in others)
        }


def _vote(line: Sequence[Token], index: int) -> int:
    before = _neighbour(line, index, -1)
    behind = _neighbour(line, index, 1)
    vote = _BEFORE.get(before.kind, 0) if before else 0
    if before and before.kind == "MOVE" and before.value.endswith("under"):
        vote = 1
    if before and before.kind == COMMA and index > 1 and line[index - 2].kind == HEAD and behind and behind.kind == COMMA:
        return vote - 4  # our research group, Deep Drift, will …
    vote -= 6 * _is_no_person(line, index)
    if before and before.kind in ("OF", "FOR") and index > 1 and line[index - 2].kind == TITLE:
        vote -= 2
    if behind is None:
        return vote
    if [token.kind for token in line[index + 1:index + 4]] in ([OPEN, TITLE, COMMA], [OPEN, TITLE, "OF"]):
        return vote + 3
    if behind.kind == COMMA and index + 2 < len(line):
        return vote + _apposition(line, index + 2)
    if behind.kind == "RELATIVE":
        return vote + (3 if behind.value == "who" else -2 if behind.value == "which" else 0)
    return vote + _BEHIND.get(behind.kind, 0)


def _is_no_person(line: Sequence[Token], index: int) -> bool:
    """Whether a name labels a line about somebody else, or is one of two that a verb of becoming equals.

    Northwind: Finance director Bo Lind retires. · Ostrava West is now Ostrava Marine.
    """
    is_label = [token.kind for token in line[index + 1:index + 4]] == [COLON, TITLE, NAME]
    if is_label and (index == 0 or line[index - 1].kind == SEMI):
        return True
    for first in (index, index - 2):
        trio = line[first:first + 3] if first >= 0 else []
        verb = trio[1].value.split() if [token.kind for token in trio] == [NAME, "TAKE", NAME] else []
        if verb and verb[0] in _BECOMING and "be" not in verb:
            return True
    return False


def _neighbour(line: Sequence[Token], index: int, step: int) -> Token | None:
    at = index + step
    while 0 <= at < len(line) and line[at].kind == FILL and line[at].value:
        at += step
    return line[at] if 0 <= at < len(line) else None


def _apposition(line: Sequence[Token], at: int) -> int:
    """What stands behind the comma after a name: a title or an age speaks for a person, led by for a department."""
    start = at
    while at < len(line) and line[at].kind in (FILL, "CURRENT", "FORMER", "ACT"):
        at += 1
    if at < len(line) and line[at].kind == WORD and any(token.kind == "FORMER" for token in line[start:at]):
        return 3  # a former navigator
    if at >= len(line):
        return 0
    token = line[at]
    if token.kind == TITLE:
        return 3
    if token.kind == WORD and token.value.isdigit():
        return 4
    if token.kind == "RELATIVE":
        return 3 if token.value == "who" else -2 if token.value == "which" else 0
    return {"LED_BY": -3, "LED_BY_WILL": -3, SEP: 0}.get(token.kind, 0)


def _kind_of(value: str, vote: int, words: Words, announcer: Sequence[str], homes: set[str]) -> str:
    parts = value.split()
    if parts[-1] in words.legal or value in announcer or any(name.startswith(value + " ") for name in announcer if " " in value):
        return ORG
    if len(parts) == 1:
        return ORG if value in homes and value not in words.unit_words else UNIT
    nouns = [part for part in parts if part in words.unit_words or part in words.heads or part in ("&", "+", "of", "for", "the")]
    score = vote
    if parts[0] in homes:
        score -= 6
    if parts[0] in words.given:
        score += 3
    if parts[-1] in COUNTRIES:
        score -= 6
    if any(len(part) == 2 and part.endswith(".") for part in parts) or any(part in words.particles for part in parts):
        score += 4
    is_full = len(parts) == 2 and parts[0] in words.given and parts[0] not in words.unit_words and parts[1] not in words.heads
    score += 2 if not nouns or is_full else -3 * len(nouns)
    if parts[-1] in words.heads:
        score -= 4
    if len(parts) > 5:
        score -= 3
    return PERSON if score > 0 else ORG if parts[-1] in words.company_nouns else UNIT
