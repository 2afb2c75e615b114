"""A line of Chinese as elements: known words, Latin runs, asides in brackets and single characters, dates already read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter

from orggraph.extraction.mentions.zh.dates import find_dates
from orggraph.extraction.mentions.zh.divisions import find_settled
from orggraph.extraction.mentions.zh.foreign import find_foreign_names
from orggraph.extraction.mentions.zh.formal import find_formal_names
from orggraph.extraction.mentions.zh.handles import find_handles
from orggraph.extraction.mentions.zh.words import GLUE, HEAD, MODIFIER, SUFFIX, WHOLE, chinese_words
from orggraph.extraction.page import FILLER
from orggraph.extraction.scanning import BLANK, Piece, Scan, Scanner
from orggraph.extraction.tokens import ASIDE, CELL, COLON, COMMA, DATE, SEMI, SEP, Token

LATIN = "+latin"
_MARKS = {
    ",": COMMA, ";": SEMI, ":": COLON, "、": SEP, "与": SEP, "和": SEP, "及": SEP, "&": SEP, "暨": SEP, "/": SEP, "。": SEMI,
    "—": COMMA, "–": COMMA, "!": SEMI, "?": SEMI, "|": CELL, "\t": CELL, "~": COMMA, "→": "RENAME", "➡": "RENAME", "⇒": "RENAME",
}
_DASHES = frozenset("—–")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ&.'\-]*[A-Za-z0-9À-ɏ&]|[A-Za-z]")
# A bracket that only states a day: (7月17日起生效), (即时生效).
# How a bracket begins that tells who goes or was replaced: (接替贲成), (离任, 另有安排).
_TOLD = re.compile(r"(?:接替|接任|替代|取代|接班|离任|离职|卸任|退休|辞职|另有任用|另有安排|汇报:)")
_ONLY_DATE = re.compile(r"[(【][^()【】]{0,4}(?:\d[\d年月日/.-]{2,12}|即[日时])(?:起)?(?:生效|执行|施行|实行|起效)[)】]")
_FORMS_OF_ADDRESS = frozenset(("Dr", "Mr", "Ms", "Mrs", "Prof"))
# Chief officers of anything: 首席AI科学家, 首席可持续发展官.
_CHIEF = re.compile(r"首席[一-鿿A-Za-z&]{0,8}?(?:官|科学家|经济学家|架构师|工程师|设计师|分析师|顾问|代表)")
_BRACKETS = re.compile(r"\(([^()\n]{0,60})\)|【([^【】\n]{0,40})】")


def scan_text(shadow: str, scanner: Scanner) -> Scan:
    """The shadow with the words of a scanner, marks and conjunctions named."""
    return Scan(shadow, scanner, _kinds(scanner))


class _Kinds(dict[str, str]):
    """What each character is where it stands alone, worked out when it is first met: a word, a mark, a blank; nothing else has a kind."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, char: str) -> str:
        self[char] = self._words.get(char) or _MARKS.get(char) or (BLANK if char.isspace() or char == "." else "")
        return self[char]


@lru_cache(maxsize=8)
def _kinds(scanner: Scanner) -> _Kinds:
    return _Kinds(scanner.words)


class Frame:
    """What of a line, `[start, end)` of the shadow, no word can change: its days, what its brackets hold, chiefs of anything.

    `settled`: titles of requests and lists of territories, which stand over what they hold.
    """

    __slots__ = ("brackets", "chiefs", "dates", "end", "formal", "settled", "shadow", "start")

    def __init__(self, shadow: str, start: int, end: int, published: date | None) -> None:
        self.shadow, self.start, self.end = shadow, start, end
        self.dates = tuple(find_dates(shadow, start, end, published))
        self.chiefs = tuple(_CHIEF.finditer(shadow, start, end))
        self.brackets = tuple(_BRACKETS.finditer(shadow, start, end))
        self.formal = tuple(find_formal_names(shadow, start, end, chinese_words()))
        self.settled = tuple(find_settled(shadow, start, end))


class _Blocks:
    """Pieces that do not overlap, in order; what overlaps a stretch is found by halving."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []

    def over(self, start: int, end: int) -> tuple[int, int]:
        """The range of the pieces that overlap `[start, end)`; empty, it is where a piece would go."""
        first = bisect_right(self.pieces, start, key=attrgetter("end"))
        return first, bisect_left(self.pieces, end, lo=first, key=attrgetter("start"))

    def put(self, piece: Piece) -> bool:
        """Adds a piece unless it overlaps another; whether it did."""
        first, last = self.over(piece.start, piece.end)
        if first == last:
            self.pieces.insert(first, piece)
        return first == last


def split_line(frame: Frame, scan: Scan) -> tuple[list[Piece], dict[int, Token]]:
    """The elements of a line; dates, handles and asides are pieces of kind DATE, PERSON and ASIDE, the tokens of the first two by place."""
    shadow, start, end = frame.shadow, frame.start, frame.end
    blocks = _Blocks()
    made = {token.start: token for token in find_handles(shadow, start, end, scan.kind_of, chinese_words()) if blocks.put(_piece(token))}
    made |= {token.start: token for token in frame.formal if blocks.put(_piece(token))}
    dates = {token.start: token for token in frame.dates if blocks.put(_piece(token))}
    for foreign in find_foreign_names(shadow, start, end, scan.kind_of):
        blocks.put(foreign)
    for name in scan.mixed:
        _put_mixed(shadow, start, end, Piece(scan.kind_of(name), 0, 0, name), blocks)
    for found in frame.chiefs:
        blocks.put(Piece(WHOLE, *found.span(), found[0]))
    for piece in frame.settled:
        _override(blocks, piece)
    for found in frame.brackets:
        first, last = blocks.over(*found.span())
        inner = blocks.pieces[first:last]
        if inner and (inner[0].start < found.start() or inner[-1].end > found.end()):
            continue
        days = [dates[block.start] for block in inner if block.kind == DATE]
        if len(days) == 1 and _ONLY_DATE.fullmatch(found[0]):
            dates[found.start()] = Token(DATE, *found.span(), value=days[0].value)
            blocks.pieces[first:last] = [Piece(DATE, *found.span(), "")]
        elif _is_told(shadow, found):
            opening, closing = Piece(COMMA, found.start(), found.start() + 1, ","), Piece(ASIDE, found.end() - 1, found.end(), "")
            blocks.pieces[first:last] = [opening, *inner, closing]
        else:
            blocks.pieces[first:last] = [Piece(ASIDE, *found.span(), found[0])]
    return _filled(start, end, blocks.pieces, scan), dates | made


def _override(blocks: _Blocks, piece: Piece) -> None:
    """Puts a piece in the place of those inside it, unless one reaches over its edge."""
    first, last = blocks.over(piece.start, piece.end)
    if first == last or (blocks.pieces[first].start >= piece.start and blocks.pieces[last - 1].end <= piece.end):
        blocks.pieces[first:last] = [piece]


def _piece(token: Token) -> Piece:
    return Piece(token.kind, token.start, token.end, "")


def _is_told(shadow: str, found: re.Match[str]) -> bool:
    """Whether a bracket behind a name tells a change of its own (王小明(接替李雷)) and no clause goes on behind it."""
    return _TOLD.match(shadow, found.start() + 1, found.end()) is not None and shadow[found.end():found.end() + 1] in ("", *"\n;。,、")


def _put_mixed(shadow: str, start: int, end: int, name: Piece, blocks: _Blocks) -> None:
    """Where a registered name of mixed script stands (终端BG, AI Infra部), which parting Latin from Chinese would cut; longest first."""
    at = shadow.find(name.word, start, end)
    while at >= 0:
        behind = at + len(name.word)
        blocks.put(Piece(name.kind, at, behind, name.word))
        at = shadow.find(name.word, behind, end)


def _filled(start: int, end: int, blocks: Iterable[Piece], scan: Scan) -> list[Piece]:
    """The blocks, and the pieces between them."""
    pieces: list[Piece] = []
    at = start
    for block in blocks:
        if at < block.start:
            pieces += _plain(at, block.start, scan)
        pieces.append(block)
        at = block.end
    return pieces + _plain(at, end, scan)


def _plain(start: int, end: int, scan: Scan) -> list[Piece]:
    """Stretches of Latin letters and of everything else, in order."""
    pieces: list[Piece] = []
    at = start
    for run in _latin_runs(start, end, scan) if _LATIN.search(scan.text, start, end) else ():
        pieces += _marked(at, run.start, scan)
        pieces.append(run)
        at = run.end
    return pieces + _marked(at, end, scan) if pieces else _marked(at, end, scan)


def _latin_runs(start: int, end: int, scan: Scan) -> Iterable[Piece]:
    """Latin words; capitalised ones that follow each other are one run unless either is a title (`CEO`)."""
    run: tuple[int, int] | None = None
    shadow = scan.text
    for found in _LATIN.finditer(shadow, start, end):
        kind = scan.kind_of(found[0])
        if run and kind not in (HEAD, SUFFIX) and shadow[run[1]:found.start()] == " " and found[0][0].isupper():
            run = (run[0], found.end())
            continue
        if run:
            yield _latin(run, scan)
        run = None
        if found[0] in _FORMS_OF_ADDRESS:
            continue
        if kind in (HEAD, SUFFIX):
            yield Piece(kind, found.start(), found.end(), found[0])
        else:
            run = found.span()
    if run:
        yield _latin(run, scan)


def _latin(run: tuple[int, int], scan: Scan) -> Piece:
    """A Latin run as a piece; a registered name keeps its kind."""
    word = scan.text[slice(*run)]
    kind = scan.kind_of(word)
    return Piece(kind if kind.startswith("@") else LATIN, *run, word)


def _marked(start: int, end: int, scan: Scan) -> list[Piece]:
    """The pieces of a stretch without Latin letters; fillers belong to the character before, dashes to each other."""
    pieces = scan.pieces(start, end)
    if _JOINED.search(scan.text, start, end):
        pieces = _with_fillers(pieces)
    if _SWALLOWING.search(scan.text, start, end):
        return _reparted(pieces)
    counts = scan.text.find(":", start, end) >= 0 and any(piece.kind == _THESE for piece in pieces)
    return _reparted(pieces) if counts else pieces


def _with_fillers(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces among which fillers, dashes or a plus stand."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if piece.word == FILLER:
            if last and last.end == piece.start:
                kept[-1] = Piece(last.kind, last.start, piece.end, last.word)
        elif last and piece.word in _DASHES and last.word in _DASHES and last.end == piece.start:
            continue
        elif last and piece.word == "+" and last.end < piece.start:
            kept.append(Piece(SEP, piece.start, piece.end, piece.word))
        else:
            kept.append(piece)
    return kept


_JOINED = re.compile(f"[{FILLER}—–+]")
# Common nouns that a territory's name may end in behind one character: 柯|城区, 江|门市.
_TOWNS = frozenset(("城市", "城区", "市区", "都市", "门市", "集市", "园区"))
# Where a word may have swallowed the end of another.
_SWALLOWING = re.compile("负责人|华为|称|联合|组合|部门长|本部长|群组|部组|城市|[城市园]区|[都门集]市|系")
_THESE = "THESE"
_COUNT = re.compile(r"[两三四][个大家块支]?(?!$)")
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
        elif piece.kind == _THESE and following and following.kind == COLON and (count := _COUNT.match(piece.word)):
            cut = piece.start + count.end()  # 三大板块: announces those that follow, and means none named before
            parted += [Piece("FILL", piece.start, cut, count[0]), Piece(SUFFIX, cut, piece.end, piece.word[count.end():])]
        elif piece.word in _TOWNS and _is_town(parted, following):
            parted += [Piece("", piece.start, piece.start + 1, piece.word[0]), Piece(SUFFIX, piece.start + 1, piece.end, piece.word[1])]
        elif piece.word == "称" and following and following.word == '"':
            parted.append(Piece("CALLED", piece.start, piece.end, piece.word))
        elif piece.word == "联合" and following and following.word.startswith("并") and following.end - following.start > 1:
            parted += [Piece("", piece.start, piece.start + 1, "联")]
            pieces[index + 1] = Piece("MERGE", piece.start + 1, following.end, "合" + following.word)
        elif piece.word == "组合" and following and following.word.startswith("并"):
            parted += [Piece(SUFFIX, piece.start, piece.end - 1, "组")]
            pieces[index + 1] = Piece("MERGE", piece.end - 1, following.end, "合" + following.word)
        elif piece.kind == HEAD and piece.word.endswith("长") and following and following.word[:1] in "期远久":
            parted += [Piece(SUFFIX, piece.start, piece.end - 1, piece.word[:-1]), Piece(GLUE, piece.end - 1, piece.end, "长")]
        elif piece.word == "系" and _is_faculty(parted, piece, following):
            parted.append(Piece(SUFFIX, piece.start, piece.end, piece.word))  # 计算机|系|、
        elif piece.word == "华为" and _ends_person(parted):
            parted += [Piece("", piece.start, piece.end - 1, "华"), Piece("AS", piece.end - 1, piece.end, "为")]
        else:
            parted.append(piece)
    return parted




def _is_faculty(before: list[Piece], piece: Piece, following: Piece | None) -> bool:
    """Whether 系 ends a name and says nothing of it: behind words of a name, before a mark, a title or what becomes of it."""
    is_named = bool(before) and before[-1].kind in ("", GLUE, MODIFIER) and before[-1].end == piece.start and before[-1].word.isalpha()
    return is_named and following is not None and (following.kind in _AFTER_FACULTIES or following.word in ("主任", "副主任"))


_AFTER_FACULTIES = frozenset((SEP, COMMA, SEMI, "MERGE", "MERGE_INTO", "MOVE", "RENAME", "SPLIT", "DISSOLVE", "BASIS"))


def _is_town(before: list[Piece], following: Piece | None) -> bool:
    """Whether one bounded character stands before a common noun that is then the end of a territory's name: 柯|城区, 东|市区."""
    is_one = bool(before) and not before[-1].kind and before[-1].word.isalpha() and before[-1].word not in "主老各大小两全该本原"
    is_bound = len(before) < 2 or bool(before[-2].kind) or before[-2].end < before[-1].start
    return is_one and is_bound and (following is None or bool(following.kind) or not following.word.isalpha())


def _ends_person(pieces: list[Piece]) -> bool:
    """Whether one or two characters that begin a person's name stand here behind a bound."""
    run = 0
    while run < len(pieces) and not pieces[-1 - run].kind and pieces[-1 - run].word.isalpha():
        run += 1
    return 1 <= run <= 2 and pieces[-run].word in chinese_words().surnames
