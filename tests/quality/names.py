"""When two names in one announcement are one thing's: without case, blanks and quotes, a leading company or a generic head noun."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

Names = frozenset[str]

_DROPPED = re.compile(r"[\s\"'“”‘’「」『』《》<>·•・,.,。、]+")
_LEGAL = (
    r"(股份有限公司|有限责任公司|有限責任公司|\(股\)公司|有限公司|股份|控股|集团|集團|公司|holdings?|incorporated|inc|"
    r"corporation|corp|company|co|limited|ltd|llc|srl|plc|ag|sa|group)"
)
_BOARD = re.compile(r"^(第.{1,3}届|第.{1,3}屆)?(董事会|董事會|监事会|監事會)$|^(the)?(company|registrant)?s?board(ofdirectors)?$")
_HEAD = re.compile(
    r"(businessunit|businesses|business|unit|division|segment|department|group|team|operations|板块|板塊|团队|團隊|部门|部門)$"
)
_HAN = re.compile("[一-鿿]")


def norm(name: str | None, companies: Sequence[str] = ()) -> str:
    """A name as compared: NFKC, folded, without blanks, quotes or a leading company name."""
    text = _DROPPED.sub("", _fold(name or ""))
    if re.match(r"^the [A-Z]", name or ""):
        text = re.sub(r"^the(?=[a-z])", "", text)
    for company in sorted(companies, key=len, reverse=True):
        folded = re.sub(r"\s+", "", _fold(company))
        if folded and text.startswith(folded) and len(text) > len(folded) + 1:
            return text[len(folded):].lstrip("的'’s") or text
    return text


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def forms(value: object, companies: Sequence[str], aliases: Iterable[str] = ()) -> Names:
    """Every form of a name, or of a mention with its aliases; none of nothing."""
    if value is None:
        return frozenset()
    written = [value["name"], *(value.get("aliases") or [])] if isinstance(value, dict) else [value, *aliases]
    return frozenset(form for name in written if name for form in (norm(name, companies), norm(name)))


def spread(found: Names, same: Iterable[Names]) -> Names:
    """The names with all that the document calls the same thing."""
    for group in same:
        found = found | group if found & group else found
    return found


def alike(gold: Names, claimed: Names, exact: bool = False) -> bool:
    """One thing under two names: equal, equal without a generic head noun, or one ends in the other and is over six tenths of it."""
    if gold & claimed:
        return True
    return not exact and any(_nearly(one, other) for one in gold for other in claimed)


def _nearly(one: str, other: str) -> bool:
    if (_HEAD.sub("", one) or one) == (_HEAD.sub("", other) or other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= (3 if _HAN.search(short) else 8) and long.endswith(short) and len(short) > 0.6 * len(long)


def _core(company: str) -> str:
    """A company's name without its legal form."""
    text = unicodedata.normalize("NFKC", company).strip()
    while True:
        cut = re.sub(rf"((?<=[一-鿿])|[\s,]+){_LEGAL}\.?$", "", text, flags=re.IGNORECASE).strip(" ,")
        if cut == text or len(cut) < 2:
            return norm(text)
        text = cut


def companies_of(name: str, companies: Sequence[str]) -> Names:
    """The document's companies that a name may stand for: short form, full form or the same."""
    if name in {norm(company) for company in companies}:
        return frozenset({name})
    return frozenset(norm(company) for company in companies if _stands_for(name, norm(company), _core(company)))


def _stands_for(name: str, full: str, short: str) -> bool:
    is_han = bool(_HAN.search(name))
    at = name.find(short)
    if name in (full, short) or (len(name) >= (2 if is_han else 4) and short.startswith(name)):
        return True
    is_inside = 0 <= at <= (4 if is_han else 0) and len(short) >= (2 if is_han else 4)
    return is_inside and re.fullmatch(_LEGAL + "+", name[at + len(short):]) is not None


def is_home(found: Names, companies: Sequence[str]) -> bool:
    """Whether a place is the company itself or its board."""
    return any(_BOARD.match(name) or companies_of(name, companies) for name in found)


def homes(found: Names, companies: Sequence[str]) -> Names:
    """Which of the document's companies a place is."""
    return frozenset(company for name in found for company in companies_of(name, companies))
