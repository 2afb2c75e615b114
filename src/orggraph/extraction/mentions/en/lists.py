"""Lists behind a colon: what the line before them says of every item stands in front of each item's own words.

`We are creating three new groups:` · `Regional vice presidents will be:` · `Her direct reports will be:` · `the following
appointments:`. What is set in front has no length of its own, so that a clause's span stays inside its item.
"""

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extraction.mentions.en.raw import FILL
from orggraph.extraction.page import Page
from orggraph.extraction.tokens import COLON, COMMA, PERSON, SEMI, TITLE, UNIT, Token

_REPORTS = ("direct reports", "reporting to", "report to", "reporting directly to", "report directly to", "report into")
_APPOINTS = ("following", "leadership team", "appointments", "promotions", "new roles")
_ME = ("me", "i")
_BULLETS = "•*–—-·●▪◦"


def with_headers(page: Page, spans: Sequence[tuple[int, int]], lines: Sequence[list[Token]]) -> list[list[Token]]:
    """The lines, each item of a list with what its header says."""
    headed: list[list[Token]] = []
    header: list[Token] = []
    for span, line in zip(spans, lines, strict=True):
        if header and _is_item(page, span, line):
            headed.append(_item(page, header, line[_is_lettered(page, span):]))
            continue
        inline = _inline_items(page, line)
        if inline is not None:
            headed.append(inline)
            continue
        header = list(line) if line and line[-1].kind == COLON else []
        headed.append(line)
    return headed


def _inline_items(page: Page, line: Sequence[Token]) -> list[Token] | None:
    """A line with items behind a colon or "will be", parted by semicolons, each with its header; None where it has none."""
    stops = [at for at, token in enumerate(line) if token.kind == SEMI]
    parts = [at for at in stops if page.shadow[line[at].start:line[at].end] == ";"]
    if not parts:
        return None
    begin = next((at + 1 for at in reversed(stops) if at < parts[0] and at not in parts), 0)
    end = next((at for at in stops if at > parts[-1]), len(line))
    if [token.kind for token in line[begin:begin + 1]] != ["REPORT_GIVE"]:
        return None
    head = next((at for at in range(begin + 2, parts[0]) if line[at].kind in ("TAKE", "IS", COLON) and line[at + 1].kind == PERSON), 0)
    inside = [at for at in parts if begin < at < end and any(token.kind == PERSON for token in line[at + 1:at + 3])]
    if not head or not inside:
        return None
    unfolded = list(line[:inside[0]])
    for at, behind in zip(inside, [*inside[1:], end], strict=True):
        first = next(i for i in range(at + 1, at + 3) if line[i].kind == PERSON)
        here = line[first].start
        unfolded += [line[at], *(_at(token, here) for token in line[begin:head + 1]), *line[first:behind]]
    return [*unfolded, *line[end:]]


def _is_item(page: Page, span: tuple[int, int], line: Sequence[Token]) -> bool:
    """Whether a line is an item: with a bullet, or a name and no full stop."""
    if page.shadow[span[0]] in _BULLETS or _is_lettered(page, span):
        return True
    if [token.kind for token in line[:3]] == [UNIT, COLON, PERSON]:
        return True
    return bool(line) and line[0].kind in (PERSON, UNIT) and page.shadow[span[1] - 1] not in ".:"


def _is_lettered(page: Page, span: tuple[int, int]) -> bool:
    """Whether a line begins with the letter o as its bullet."""
    return page.shadow[span[0]:span[0] + 2] == "o "


def _item(page: Page, header: Sequence[Token], line: Sequence[Token]) -> list[Token]:
    """An item with the words of its header in front."""
    if not line:
        return []
    if line[0].kind == PERSON:
        return _person_item(page, header, line)
    return _unit_item(header, line) if line[0].kind == UNIT else list(line)


def _unit_item(header: Sequence[Token], line: Sequence[Token]) -> list[Token]:
    """A department as an item: one that begins, or the place of the header's title, or of the item's own."""
    kinds, here = [token.kind for token in header], line[0].start
    if "ESTABLISH" in kinds or kinds[-2:] == ["ESTABLISHED", COLON]:
        return [Token("ESTABLISH", here, here), *line]
    if TITLE in kinds and kinds[-2:] in (["TAKE", COLON], ["IS", COLON]):
        return [_at(header[kinds.index(TITLE)], here), Token("TAKE", here, here), *line]
    rest = [token for token in line if token.kind != FILL]
    if [token.kind for token in rest[:4]] == [UNIT, COLON, PERSON, COMMA] and any(token.kind == TITLE for token in rest[4:6]):
        end = rest[-1].end
        return [rest[2], Token("TAKE", rest[3].start, rest[3].end), *rest[4:], Token("OF", end, end), _at(rest[0], end)]
    return list(line)


def _person_item(page: Page, header: Sequence[Token], line: Sequence[Token]) -> list[Token]:
    """A person as an item: taking the post named there, and reporting to the header's person where it says so."""
    words, here = page.shadow[header[0].start:header[-1].end].lower(), line[0].start
    reports = any(sign in words for sign in _REPORTS)
    if not reports and not any(sign in words for sign in _APPOINTS):
        return list(line)
    boss = next((token for token in reversed(header) if token.kind == PERSON or token.value in _ME), None)
    place = _place_of(header, boss)
    if boss is None or not reports:
        under = _under(header)
        return list(line) if boss is not None and place is None and under is None else _appointing(line, place or under)
    who = [Token("REPORT_GIVE", here, here), _at(boss, here), Token(COLON, here, here), line[0], Token("SEMI", here, here, value=".")]
    return [*who, *(_appointing(line, place) if place is not None else line)]


def _under(header: Sequence[Token]) -> Token | None:
    """Whatever the person is given whom a header begins with: Under Ana Torres, the following people …; None without one."""
    kinds = [token.kind for token in header if token.kind != FILL][:2]
    boss = next((token for token in header if token.kind == PERSON), None)
    return replace(boss, kind=UNIT, value="given") if boss is not None and kinds == ["LED_BY", PERSON] else None


def _place_of(header: Sequence[Token], boss: Token | None) -> Token | None:
    """The department that the header's person leads, else the one it names last."""
    for at in range(len(header) - 2):
        is_led = any(token.kind.startswith("LED_BY") for token in header[at + 1:at + 3])
        if header[at].kind == UNIT and is_led and boss is not None:
            ahead = next((token for token in header[at + 1:] if token.kind == PERSON), None)
            if ahead is not None and ahead.name_span == boss.name_span:
                return header[at]
    return next((token for token in reversed(header) if token.kind == UNIT), None)


def _appointing(line: Sequence[Token], place: Token | None) -> list[Token]:
    """A person and a title behind a comma or dash as the taking of that post, at the department of the header."""
    rest = [token for token in line[1:] if token.kind != FILL]
    if len(rest) < 2 or rest[0].kind not in (COMMA, "DASH") or not any(token.kind == TITLE for token in rest[1:2]):
        return list(line)
    take = Token("TAKE", rest[0].start, rest[0].end)
    stop = next((at for at in range(2, len(rest)) if rest[at].kind in ("REPLACE", "ACT", "RELATIVE", "SEP")), len(rest))
    tail = rest[stop:]
    last = stop - 1
    while last > 1 and rest[last].kind == COMMA:
        last -= 1
    title = replace(rest[1], end=rest[last].end, name_start=rest[1].start, name_end=rest[last].end)
    at = [Token("OF", title.end, title.end), _at(place, title.end)] if place is not None else []
    return [line[0], take, title, *at, *([Token(COMMA, title.end, title.end)] if tail else []), *tail]


def _at(token: Token, here: int) -> Token:
    """A token as if it stood, without length, at a place; its name stays where it is."""
    start, end = token.name_span
    return replace(token, start=here, end=here, name_start=start, name_end=end)
