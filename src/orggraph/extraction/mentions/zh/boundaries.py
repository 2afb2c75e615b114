"""Where a Chinese name begins: walking left from its suffix over what can stand in a name."""

from collections.abc import Sequence

from orggraph.extraction.mentions.zh.elements import LATIN
from orggraph.extraction.mentions.zh.words import COMPANY_WORD, GLUE, HEAD, MODIFIER, SUFFIX, WHOLE, Words
from orggraph.extraction.scanning import Piece
from orggraph.extraction.tokens import ASIDE, COLON, COMMA, SEMI, SEP

LONGEST = 20
_LONGEST_LEFT = 8
QUOTES = "\"'"
_LEADING = frozenset(("市", "省", "县", "区", "州", "镇", "自治区"))
# Territories below a county, and those that a town has only one of.
_SMALL = frozenset(("镇", "乡", "街道", "公社"))
_DISTRICTS = frozenset(("区", "新区", "矿区", "林区", "特区"))
# Cue words that the name of a county may end in before its suffix.
_ENDING = frozenset("都原自则暨进任前为兼")
_IN_NAMES = frozenset((("旗", "县"), ("县", "地区"), ("县", "市")))
_UNNAMED = frozenset(("郊区", "矿区", "新区", "市区", "城区", "东区", "西区", "南区", "北区"))
_BRANDING = frozenset(("营销", "传播", "行销", "推广", "设计", "业务"))
_JOINING = frozenset(("与", "和", "及", "&", "暨"))
# Titles may open the names of these: 总裁办公室, 顾问委员会.
_NAMING = frozenset(("RENAME", "ESTABLISH"))
_MARKS = frozenset((COLON, COMMA, SEMI, SEP))
_PUTTING = frozenset(("REMOVE", "APPOINT"))
_AFTER_TITLES = frozenset(("办公室", "办", "总办", "委员会"))


def continues(pieces: Sequence[Piece], index: int, words: Words) -> bool:
    """Whether a suffix that names may hold (门店, 平台, 支行) leads on to a further suffix: 门店系统部."""
    is_territory = pieces[index].word in words.territories and len(pieces[index].word) < 3
    if pieces[index].word not in words.inner and not is_territory:
        return False
    for at in range(index + 1, min(index + 6, len(pieces))):
        if pieces[at].start != pieces[at - 1].end or not is_nameable(pieces[at], words):
            return False
        if pieces[at].kind == SUFFIX:
            behind = pieces[at + 1] if at + 1 < len(pieces) else None
            if pieces[at].word in (*_SMALL, "县") and behind is not None and behind.word == "区" and behind.kind == SUFFIX:
                continue  # 清溪市|东乡|区, 清溪市|沙县|区
            return not is_territory or not is_territory_word(pieces[at].word, words) or _holds(pieces, index, at)
    return False


def _holds(pieces: Sequence[Piece], index: int, at: int) -> bool:
    """Whether the name of the territory at `at` holds the one before it: 清溪市东湖|区, 北镇满族|自治县, but not 清溪县|城关镇."""
    part, whole = pieces[index].word, pieces[at].word
    if whole in _DISTRICTS:
        return (at == index + 1 and whole == "区") or not is_unnamed(pieces[index + 1:at + 1])
    return (part in _SMALL and whole not in _SMALL) or (at == index + 1 and (part, whole) in _IN_NAMES)


def is_territory_word(word: str, words: Words) -> bool:
    """Whether a suffix names a territory: 县, 市, and 区, which also names departments."""
    return word in words.territories or word == "区"


def is_unnamed(pieces: Sequence[Piece]) -> bool:
    """Whether a district is one that a town has only one of, so that its name stands behind the town's: 清溪市|郊区."""
    return "".join(piece.word for piece in pieces) in _UNNAMED


def is_nameable(piece: Piece, words: Words) -> bool:
    """Whether a name may hold this piece."""
    if piece.kind == "":
        return piece.word.isalnum() or piece.word in QUOTES + "·-+"
    return piece.kind in (GLUE, MODIFIER, LATIN, SUFFIX) or piece.word in words.nameable


def is_stop(piece: Piece | None) -> bool:
    """Whether a name surely does not go on over this piece: a mark, a cue word, a line's edge."""
    if piece is None or piece.kind in (COMMA, SEMI, SEP, COMPANY_WORD) or piece.word in QUOTES:
        return True
    return bool(piece.kind) and piece.kind not in (GLUE, LATIN)


def find_first(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> int:
    """The first piece of the name whose suffix is at `index`; `index` itself where the suffix stands alone."""
    first = _left_end(pieces, index, floor, words)
    is_bound = first > 0 and pieces[first - 1].kind in _NAMING  # 更名为|全面风险管理部
    is_bound = is_bound or (pieces[first].word == "业务" and (not first or pieces[first - 1].kind in _MARKS))  # 更名:|业务管理部
    while first < index and ((pieces[first].word in words.not_first and not is_bound) or pieces[first].kind == SEP):
        first += 1
    while first < index - 1 and pieces[first].word == "整合" and not (first and is_bound) and pieces[first + 1].word not in _BRANDING:
        first += 1  # 整合|市场部与公共关系部, but 整合营销部
    while first < index and (pieces[first].word == "公司" or (pieces[first - 1].word == "公司" and pieces[first].word in words.not_first)):
        first += 1
    if first < index and pieces[first].word in ("加盟", "加入") and words.kinds.get(pieces[index].word) == "company":
        first += 1  # 加盟|东方基金
    while first < index and pieces[first].kind == "ESTABLISH" and pieces[index].word in words.territories:
        first += 1  # 撤销清溪县建立|清溪市
    ordinals = (at for at in range(first, index - 2) if pieces[at].word == "第" and pieces[at + 2].word == "届")
    first = next(ordinals, first)  # 开|第十届董事会
    first = _quote_start(pieces, first, index, floor)
    while first < index and pieces[first].word in QUOTES and _unbalanced(pieces, first, index):
        first += 1
    return first


def _left_end(pieces: Sequence[Piece], index: int, floor: int, words: Words) -> int:
    """How far the pieces before a suffix may be its name."""
    first = index
    if pieces[index].word in _AFTER_TITLES and index > floor and pieces[index - 1].kind in (HEAD, WHOLE):
        first = index - 1
    while first > floor and pieces[index].end - pieces[first - 1].start <= LONGEST:
        before = pieces[first - 1]
        if _is_inside(pieces, first - 1, index, floor, words):
            first -= 1
        elif before.kind == HEAD and before.word.isascii() and before.word.isupper() and before.end == pieces[first].start:
            first -= 1  # CFO职能群组, CTO线
        elif before.kind == SEP and before.word in _JOINING:
            left = _joined_from(pieces, first - 1, floor, words, pieces[index].end - before.end)
            if left < 0:
                break
            first = left
        else:
            break
    return first


def _is_inside(pieces: Sequence[Piece], at: int, index: int, floor: int, words: Words) -> bool:
    """Whether a piece belongs to the name behind it: no other name's suffix; a bracket only in a company's name."""
    piece = pieces[at]
    if piece.kind == ASIDE:
        return at > floor and len(piece.word) <= 8 and pieces[index].word.endswith(("公司", "集团"))
    if at == index - 1 and piece.word in _ENDING and is_territory_word(pieces[index].word, words):
        return at > floor and not pieces[at - 1].kind and pieces[at - 1].word.isalpha()  # 武进|县
    if piece.kind == SUFFIX and piece.word in _LEADING and (at == floor or pieces[at - 1].end != piece.start or is_stop(pieces[at - 1])):
        return True  # 市|数据局, 省|财政厅
    return is_nameable(piece, words) and (piece.kind != SUFFIX or continues(pieces, at, words))


def _joined_from(pieces: Sequence[Piece], at: int, floor: int, words: Words, right: int) -> int:
    """Where a name begins that a conjunction stands inside of, -1 where its left part is a name, title or person by itself.

    A weak suffix ends no name there when the `right` part is too short for one: 信息平台与服务线.
    """
    left = at
    while left > floor and is_nameable(pieces[left - 1], words) and pieces[at].start - pieces[left - 1].start <= _LONGEST_LEFT:
        left -= 1
    if left == at or (pieces[at - 1].word in QUOTES and pieces[at + 1].word in QUOTES):
        return -1
    last = pieces[at - 1]
    if last.kind == SUFFIX and left < at - 1 and not (last.word in words.inner and right <= 3 and not is_territory_word(last.word, words)):
        return -1  # 柯山区和|临江县
    text = "".join(piece.word for piece in pieces[left:at])
    is_unknown = all(piece.kind == "" for piece in pieces[left:at]) and text not in words.not_people
    return -1 if is_unknown and len(text) <= 3 and text[:1] in words.surnames else left


def _quote_start(pieces: Sequence[Piece], first: int, index: int, floor: int) -> int:
    """The opening quote of a name that is quoted whole, whatever stands inside it: “CEO/总裁办公室”."""
    if index + 1 >= len(pieces) or pieces[index + 1].word not in QUOTES:
        return first
    for at in range(first, max(floor, index - 8) - 1, -1):
        if pieces[at].word in QUOTES:
            return at
        if pieces[at].kind in (COMMA, SEMI):
            break
    return first


def _unbalanced(pieces: Sequence[Piece], first: int, index: int) -> bool:
    """Whether an opening quote before the name is not closed in it or right behind it."""
    inside = sum(pieces[i].word in QUOTES for i in range(first + 1, index + 1))
    behind = index + 1 < len(pieces) and pieces[index + 1].word in QUOTES
    return inside % 2 == 0 and not behind


def without_person(pieces: Sequence[Piece], first: int, index: int, words: Words) -> int:
    """The name's first piece when a person stands right before it behind a verb: 免去宋砚秋|海外创新业务部总经理."""
    came = _behind_coming(pieces, first, index, words) or _behind_blank(pieces, first, index, words)
    if came > first:
        return came
    surname = ""  # one that is a cue word by itself: 免去任|宇昕市场部
    if first > 1 and pieces[first - 2].kind in _PUTTING and pieces[first - 1].word in words.surnames:
        surname = pieces[first - 1].word
    elif not first or not (pieces[first - 1].kind in _PUTTING or _goes_on_removing(pieces, first - 1)):
        return first
    last = first
    while last < index and not pieces[last].kind and pieces[last].word.isalpha():
        last += 1
    last += last == first + 2 and last + 1 < index and len(pieces[last].word) == 1 and pieces[last].kind == SUFFIX  # 免去|周立群|市场部
    text = surname + "".join(piece.word for piece in pieces[first:last])
    is_long = len(text) > 4 or (last == index and len(text) == 4)
    if pieces[first - 1].kind == "REMOVE" and is_long and text[0] in words.surnames and _is_left(pieces, index):
        return first + (3 if len(text) > 4 else 2)  # 免去|王小明|江北省副省长职务, 免去|车继昌|中介业务部总经理职务
    fits = (len(text) in (2, 3) and text[0] in words.surnames) or (len(text) in (3, 4) and text[:2] in words.compound)
    return last if fits and last < index else first


def _goes_on_removing(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a separator joins one who is removed to the next: 免去|王小明市场部总监|、|李雷品牌部总监职务."""
    if pieces[at].kind != SEP or not at or pieces[at - 1].kind not in (HEAD, WHOLE):
        return False
    for before in reversed(pieces[:at]):
        if before.kind in (COMMA, SEMI):
            return False
        if before.kind == "REMOVE":
            return True
    return False


def _behind_coming(pieces: Sequence[Piece], first: int, index: int, words: Words) -> int:
    """The first piece of a company that a person named before it comes to: 何海建来|东海电器有限公司; 0 where nobody comes."""
    for size in (3, 2):
        at = first + size
        if at + 2 < index and pieces[at].word == "来" and all(not piece.kind for piece in pieces[first:at]):
            return at + 1 if pieces[first].word in words.surnames and is_stop(pieces[first - 1] if first else None) else 0
    return 0


def _behind_blank(pieces: Sequence[Piece], first: int, index: int, words: Words) -> int:
    """The first piece of a name that only a blank parts from the person before it: 白石　|冷链部; 0 where nobody stands there."""
    for at in (first + 2, first + 3):
        is_apart = at < index and pieces[at - 1].end < pieces[at].start
        if is_apart and all(not piece.kind and piece.word.isalpha() for piece in pieces[first:at]):
            return at if pieces[first].word in words.surnames and is_stop(pieces[first - 1] if first else None) else 0
    return 0


def _is_left(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the words behind a place end in a title and 职务: it is a post that somebody named before leaves."""
    for at in range(index + 1, min(index + 24, len(pieces))):
        if pieces[at].kind == "POST_NOUN":
            return pieces[at - 1].kind in (HEAD, WHOLE)
        if pieces[at].kind in (COMMA, SEMI):
            return False
    return False
