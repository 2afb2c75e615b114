"""What English reads of a page: markup, tickers, credits and front matter blanked, hard-wrapped lines joined; offsets stay.

A line break inside a sentence becomes a blank; every character that is no prose does too, so that nothing moves.
"""

import re
from dataclasses import replace

from orggraph.extraction.page import Page

_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)\r?\n(?:.*\n){0,40}?\1\r?\n")
# Each expression: groups are blanked, or the whole of it where it has none.
_MARKUP = tuple(re.compile(entry, re.MULTILINE) for entry in (
    r"^ {0,3}\[[^\]\n]{1,80}\]: ?\S+.*$",  # the targets of links
    r"(!?\[)(?=[^\[\]]{1,120}\]\()|(?<=[^\[\]\s])(\]\([^()\s]{0,300}\))",  # [words](target)
    r"(\[)(?=[^\[\]]{1,120}\]\[)|(?<=[^\[\]\s])(\]\[[^\[\]\n]{0,80}\])",  # [words][target]
    r"</?[A-Za-z][^<>\n]{0,200}>",
    r"\*\*|__(?=\w)|(?<=\w)__|`",
    r"^ {0,3}#{1,6} |^ {0,3}> |^-- (?=\S)",
    r"\( ?[A-Z]{1,6}[a-z]?\.[A-Z]{1,2} ?\)|\( ?(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|OTC\w*)[^()\n]{0,40}\)",
    r"(?<=\w )[A-Z]{2,5}[a-z]?\.(?:N|O|L|K|A|DE|PA|TO|HK|T|AS|VX|MI|MC|AX)\b(?!\.)",
    r"\((?:Additional |Additional reporting |Writing |Reporting |Editing |Compiled )[^()\n]{0,300}\)",
    r"^[^\S\n]{0,40}[A-Z][^.()\n]{0,60}\((?:[A-Z][A-Za-z]+ ?){1,3}\) ?[-–—]+ |^[^\S\n]{0,40}\([A-Z][a-z]+\) ?[-–—]+ ",
    r"^[^()\n]{0,80}/[A-Z][\w -]{2,30}/ ?[-–—]*",
))
_APOSTROPHE = re.compile(r"(?<=\w)[’‘](?=\w)|(?<=s)’(?= [a-z])")
_ITEM = re.compile(r"\s*(?:[•*–—·●▪◦#>|+=☐o-](?:\s|$)|-- |\(?(?:\d{1,3}|[a-z])[.)]\s|\[ ?\]|item \d|section \d)", re.IGNORECASE)
_STOP = re.compile(r"[.!?:;][\"')\]]*$")
_OPEN = re.compile(
    r"(?:^|[\s(])(?:a|an|the|of|and|or|on|in|at|to|for|by|with|as|from|our|its|his|her|their|effective|will|has|is|was"
    r"|chief|vice|executive|senior|general|january|february|march|april|june|july|august|september"
    r"|october|november|december|mr\.|ms\.|mrs\.|dr\.)$", re.IGNORECASE,
)
# A name and a title behind a mark: a line of a list of people.
_PERSON_ITEM = re.compile(r"\s*[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3}(?:, | [-–—] )[A-Z]")
_WIDEST, _NARROWEST, _CLAUSE = 120, 50, 40


def shade(page: Page) -> Page:
    """The page with all that is no prose blanked in its shadow, and with sentences on one line."""
    shadow = _apostrophised(page)
    found = _FRONT_MATTER.match(shadow)
    if found:
        shadow = _blank(found[0]) + shadow[found.end():]
    shadow = _unwrapped(shadow)
    for expression in _MARKUP:
        shadow = expression.sub(_blanked, shadow)
    return replace(page, shadow=shadow)


def _apostrophised(page: Page) -> str:
    """The shadow with the apostrophe that joins letters (a company’s) as one, not as a quotation mark."""
    shadow = list(page.shadow)
    for found in _APOSTROPHE.finditer(page.text):
        shadow[found.start()] = "'"
    return "".join(shadow)


def _blank(words: str) -> str:
    return "".join(char if char in "\n\r" else " " for char in words)


def _blanked(found: re.Match[str]) -> str:
    return _blank(found[0])


def _unwrapped(shadow: str) -> str:
    """The text with a blank for every line break that only wraps a paragraph."""
    lines = shadow.split("\n")
    widths = _block_widths(lines)
    joined = [lines[0]]
    for index in range(1, len(lines)):
        joined.append(" " if _goes_on(lines[index - 1], lines[index], widths[index]) else "\n")
        joined.append(lines[index])
    return "".join(joined)


def _block_widths(lines: list[str]) -> list[int]:
    """For each line the length of the longest one between the blank lines around it."""
    widths = [0] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index].strip():
            lengths = [len(line.rstrip()) for line in lines[start:index]]
            widest = max(lengths, default=0)
            is_ragged = sum(length >= 0.7 * widest for length in lengths[:-1]) * 2 < len(lengths[:-1])
            if is_ragged or all(map(_PERSON_ITEM.match, lines[start:index])):
                widest = 0  # a list: most of its lines end long before the margin
            widths[start:index] = [widest] * (index - start)
            start = index + 1
    return widths


def _goes_on(before: str, behind: str, width: int) -> bool:
    """Whether a line goes on in the next one."""
    before, first = before.rstrip(), behind.split(maxsplit=1)
    if not before or not first or _ITEM.match(behind) or before.lstrip().startswith(("#", "|", "---", "+++")):
        return False
    wraps = _NARROWEST <= width <= _WIDEST and len(before) + 1 + len(first[0]) > width
    if _STOP.search(before):
        return wraps and before[-1] not in ":;"
    if first[0][0].islower() or _OPEN.search(before):
        return True
    if ":" in behind and ":" in before:
        return False
    wraps = wraps or (_NARROWEST <= width <= _WIDEST and len(before) >= 0.8 * width) or len(before) > _WIDEST
    return wraps or (before[-1] == "," and _CLAUSE <= len(before) <= _WIDEST)
