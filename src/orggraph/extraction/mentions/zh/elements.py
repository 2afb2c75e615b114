"""A line of Chinese as elements: known words, Latin runs, asides in brackets and single characters, dates already read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from orggraph.extraction.mentions.zh.dates import find_dates
from orggraph.extraction.mentions.zh.foreign import find_foreign_names
from orggraph.extraction.mentions.zh.words import GLUE, HEAD, SUFFIX, WHOLE, chinese_words
from orggraph.extraction.page import FILLER
from orggraph.extraction.scanning import Piece, Scanner
from orggraph.extraction.tokens import ASIDE, CELL, COLON, COMMA, DATE, SEMI, SEP, Token

LATIN = "+latin"
_MARKS = {
    ",": COMMA, ";": SEMI, ":": COLON, "、": SEP, "与": SEP, "和": SEP, "及": SEP, "&": SEP, "暨": SEP, "/": SEP, "。": SEMI,
    "—": COMMA, "!": SEMI, "?": SEMI, "|": CELL, "\t": CELL,
}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ&.'\-]*[A-Za-z0-9À-ɏ&]|[A-Za-z]")
# A bracket that only states a day: (7月17日起生效), (即时生效).
_ONLY_DATE = re.compile(r"[(【][^()【】]{0,4}(?:\d[\d年月日/.-]{2,12}|即[日时])(?:起)?(?:生效|执行|施行|实行|起效)[)】]")
_FORMS_OF_ADDRESS = frozenset(("Dr", "Mr", "Ms", "Mrs", "Prof"))
# Chief officers of anything: 首席AI科学家, 首席可持续发展官.
_CHIEF = re.compile(r"首席[一-鿿A-Za-z&]{0,8}?(?:官|科学家|经济学家|架构师|工程师|设计师|分析师|顾问|代表)")
_BRACKETS = re.compile(r"\(([^()\n]{0,60})\)|【([^【】\n]{0,40})】")


@dataclass(frozen=True, slots=True)
class Line:
    """The elements of a stretch of the shadow, without gaps except for blanks and fillers."""

    shadow: str
    pieces: tuple[Piece, ...]
    dates: dict[int, Token]


def split_line(shadow: str, start: int, end: int, scanner: Scanner, published: date | None) -> Line:
    """The elements of `shadow[start:end]`; dates and asides are pieces of kind DATE and ASIDE."""
    dates = {token.start: token for token in find_dates(shadow, start, end, published)}
    blocks = [Piece(DATE, token.start, token.end, "") for token in dates.values()]
    blocks += find_foreign_names(shadow, start, end, scanner)
    blocks += _mixed_names(shadow, start, end, scanner, blocks)
    blocks += [Piece(WHOLE, *found.span(), found[0]) for found in _CHIEF.finditer(shadow, start, end) if _is_free(found, blocks)]
    for found in _BRACKETS.finditer(shadow, start, end):
        inner = [block for block in blocks if found.start() <= block.start and block.end <= found.end()]
        if not _is_free(found, [block for block in blocks if block not in inner]):
            continue
        blocks = [block for block in blocks if block not in inner]
        days = [dates[block.start] for block in inner if block.kind == DATE]
        if len(days) == 1 and _ONLY_DATE.fullmatch(found[0]):
            dates[found.start()] = Token(DATE, *found.span(), value=days[0].value)
            blocks.append(Piece(DATE, *found.span(), ""))
        else:
            blocks.append(Piece(ASIDE, *found.span(), found[0]))
    return Line(shadow, tuple(_filled(shadow, start, end, blocks, scanner)), dates)


def _mixed_names(shadow: str, start: int, end: int, scanner: Scanner, taken: Iterable[Piece]) -> list[Piece]:
    """The registered names of mixed script (终端BG, AI Infra部), which parting Latin from Chinese would cut; longest first."""
    found: list[Piece] = []
    blocks = list(taken)
    for name in scanner.mixed:
        at = shadow.find(name, start, end)
        while at >= 0:
            piece = Piece(scanner.words[name], at, at + len(name), name)
            is_free = not any(block.start < piece.end and piece.start < block.end for block in (*blocks, *found))
            found += [piece] if is_free else []
            at = shadow.find(name, piece.end, end)
    return found


def _is_free(found: re.Match[str], blocks: Iterable[Piece]) -> bool:
    """Whether a stretch overlaps none of the blocks."""
    return not any(block.start < found.end() and found.start() < block.end for block in blocks)


def _filled(shadow: str, start: int, end: int, blocks: Iterable[Piece], scanner: Scanner) -> list[Piece]:
    """The blocks, and the pieces between them."""
    pieces: list[Piece] = []
    at = start
    for block in sorted(blocks, key=lambda piece: piece.start):
        pieces += _plain(shadow, at, block.start, scanner)
        pieces.append(block)
        at = block.end
    return pieces + _plain(shadow, at, end, scanner)


def _plain(shadow: str, start: int, end: int, scanner: Scanner) -> list[Piece]:
    """Stretches of Latin letters and of everything else, in order."""
    pieces: list[Piece] = []
    at = start
    for run in _latin_runs(shadow, start, end, scanner):
        pieces += _marked(scanner.scan(shadow, at, run.start))
        pieces.append(run)
        at = run.end
    pieces += _marked(scanner.scan(shadow, at, end))
    return pieces


def _latin_runs(shadow: str, start: int, end: int, scanner: Scanner) -> Iterable[Piece]:
    """Latin words; capitalised ones that follow each other are one run unless either is a title (`CEO`)."""
    run: tuple[int, int] | None = None
    for found in _LATIN.finditer(shadow, start, end):
        kind = scanner.words.get(found[0], "")
        if run and kind not in (HEAD, SUFFIX) and shadow[run[1]:found.start()] == " " and found[0][0].isupper():
            run = (run[0], found.end())
            continue
        if run:
            yield _latin(shadow, run, scanner)
        run = None
        if found[0] in _FORMS_OF_ADDRESS:
            continue
        if kind in (HEAD, SUFFIX):
            yield Piece(kind, found.start(), found.end(), found[0])
        else:
            run = found.span()
    if run:
        yield _latin(shadow, run, scanner)


def _latin(shadow: str, run: tuple[int, int], scanner: Scanner) -> Piece:
    """A Latin run as a piece; a registered name keeps its kind."""
    word = shadow[slice(*run)]
    kind = scanner.words.get(word, "")
    return Piece(kind if kind.startswith("@") else LATIN, *run, word)


def _marked(pieces: list[Piece]) -> list[Piece]:
    """Blanks and fillers dropped, marks and conjunctions named."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.word == FILLER and kept and kept[-1].end == piece.start:  # a filler belongs to the character before it
            kept[-1] = Piece(kept[-1].kind, kept[-1].start, piece.end, kept[-1].word)
        if piece.kind:
            kept.append(piece)
        elif piece.word in _MARKS:
            kept.append(Piece(_MARKS[piece.word], piece.start, piece.end, piece.word))
        elif not piece.word.isspace() and piece.word not in (FILLER, "."):
            kept.append(piece)
    return _reparted(kept) if any(piece.word in _SWALLOWING or piece.word[-2:] in _GROUPS for piece in kept) else kept


_SWALLOWING = frozenset(("负责人", "华为"))
_GROUPS = frozenset(("群组", "部组"))


def _reparted(pieces: list[Piece]) -> list[Piece]:
    """Longest words that swallowed the end of another, parted again: 负责|人力资源, 邝少华|为总经理."""
    parted: list[Piece] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.word == "负责人" and following and following.word == "力":
            parted += [Piece("LEAD", piece.start, piece.end - 1, "负责"), Piece("", piece.end - 1, piece.end, "人")]
        elif piece.kind == SUFFIX and piece.word[-2:] in _GROUPS and following and following.word == "织":
            parted.append(Piece(SUFFIX, piece.start, piece.end - 1, piece.word[:-1]))
            pieces[index + 1] = Piece(GLUE, piece.end - 1, following.end, "组织")
        elif piece.word == "华为" and _ends_person(parted):
            parted += [Piece("", piece.start, piece.end - 1, "华"), Piece("AS", piece.end - 1, piece.end, "为")]
        else:
            parted.append(piece)
    return parted


def _ends_person(pieces: list[Piece]) -> bool:
    """Whether one or two characters that begin a person's name stand here behind a bound."""
    run = 0
    while run < len(pieces) and not pieces[-1 - run].kind and pieces[-1 - run].word.isalpha():
        run += 1
    return 1 <= run <= 2 and pieces[-run].word in chinese_words().surnames
