"""Whose announcement it is: the company that its source gives, else the one its text shows most plainly.

In this order, the first that says anything decides: given by its source; letterhead, signature, dateline or definition;
listed companies and departments in title, publisher and lead; headline and form of address, for names the text says again.
Unknown stays None.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from orggraph.core.alternation import one_of
from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.script import has_han, shadow
from orggraph.identity.letterheads import FAINT_EN, FAINT_ZH, FIRM_EN, FIRM_ZH, find_announcers
from orggraph.identity.lexicon.generic_words import is_generic
from orggraph.identity.names import is_self_word

_HEAD, _TAIL, _LEAD = 6000, 2000, 600
_TITLE_WEIGHT = 3
_JOINT = 80  # characters that hold any name across the border of title and lead
_NO_COMPANY = re.compile(
    r"^(?:the|a|an|we|our|united states|securities and exchange commission|memorandum|office of .*|dear .*|state of .*|all|team|global)$"
    r"|^(?:sir|dame|lord|mr|mrs|ms|dr|prof|capt)\.? .*"
    r"|^(?:executive|management|people|personnel|staff) .*|^(?:appointments|briefs|news).*|^move(?:s|rs)\b.*"
    r"|^(?:致|敬启|关于|各位|原标题|快讯|总经理|董事长|执行长|来源|记者|今日|公司|集团|内部信|有消息|消息|据悉|全体|信中|邮件|员工|总裁|董事会).*"
    r"|^(?:中国(?:$|证监会|证券监督|人民银行|政府|大陆|市场|区|业务|本土|团队|企业|互联网|经济)|香港交易及结算所有限公司).*"
    r"|.*(?:部|事业群|线|中心|组|团队|投行)$",
    re.IGNORECASE,
)
"""What stands where an announcer stands and is none."""


_TITLE_OF = re.compile(r"^.*\b(?:Officer|President|Director|Chair\w*|Counsel|Secretary|Board) of (?:the )?")


def infer_company(announcement: Announcement, gazetteer: Gazetteer) -> str | None:
    """The company an announcement is about, by its main gazetteer name where listed; None where nothing says so."""
    if announcement.company:
        return gazetteer.company_name(announcement.company)
    zh = announcement.language == "zh"
    return (
        _find_firm(announcement, gazetteer, FIRM_ZH if zh else FIRM_EN)
        or _find_listed(announcement, gazetteer)
        or _find_faint(announcement, gazetteer, FAINT_ZH if zh else FAINT_EN)
    )


def _find_firm(announcement: Announcement, gazetteer: Gazetteer, patterns: tuple[re.Pattern[str], ...]) -> str | None:
    text = _ends_of(announcement.text)
    for start, end in find_announcers(text, patterns):
        name = _clean(text[start:end])
        if _may_be_company(name):
            return gazetteer.company_name(name)
    return None


def _ends_of(text: str) -> str:
    """Letterheads and signatures stand at the ends; the middle of a long page is left alone."""
    return text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]}\n\n{text[-_TAIL:]}"


def _find_faint(announcement: Announcement, gazetteer: Gazetteer, patterns: tuple[re.Pattern[str], ...]) -> str | None:
    """A headline's name must stand in the text too, a lead's name twice."""
    text = announcement.text
    for place, least in ((announcement.title or "", 1), (text[:_LEAD], 2)):
        for start, end in find_announcers(place, patterns):
            name = _clean(place[start:end])
            if _may_be_company(name) and _count(name, text) >= least:
                return gazetteer.company_name(name)
    return None


def _clean(name: str) -> str:
    name = _TITLE_OF.sub("", name.strip(" \t·,;:"))
    return name.title() if name.isupper() and " " in name else name


def _may_be_company(name: str) -> bool:
    return len(name) > 1 and not is_self_word(name) and not _NO_COMPANY.match(name) and not is_generic(shadow(name))


def _find_listed(announcement: Announcement, gazetteer: Gazetteer) -> str | None:
    """The listed company that title, publisher and lead name most; None on a tie or where it is named but once.

    Departments' names add to their company's, but alone they are no proof: every second company has a 手机部. Two different
    ones of a company that nobody else on the page rivals are.
    """
    text = announcement.text
    title = announcement.title or text.lstrip().split("\n", 1)[0]
    if announcement.kind in ("letter", "filing", "company") and announcement.publisher:
        title += "\n" + announcement.publisher
    title, lead = shadow(title), shadow(text[:_LEAD + len(title)])
    own, units, unit = _listed_patterns(gazetteer)
    counts = Counter(_find_names(own, title) * _TITLE_WEIGHT + _find_names(own, lead))
    for company, pattern in units if unit.search(f"{title}\n{lead}\n{title[-_JOINT:]}{lead[:_JOINT]}") else ():
        if counts[company] or (not any(counts.values()) and _is_proof(pattern.findall(title + lead))):
            counts[company] += _weigh(pattern, title, lead)
    best = [*(+counts).most_common(2), ("", 0), ("", 0)]
    return best[0][0] if best[0][1] > max(best[1][1], 1) else None


def _is_proof(units: list[str]) -> bool:
    """Two different names, neither of the short kind that many companies use."""
    return len({unit for unit in units if len(unit) > 4 or (unit.isupper() and len(unit) > 2)}) > 1


def _weigh(pattern: re.Pattern[str], title: str, lead: str) -> int:
    return _TITLE_WEIGHT * len(pattern.findall(title)) + len(pattern.findall(lead))


def _find_names(own: "_Names", text: str) -> list[str]:
    """The company of each place that names one; a name within a longer one (Bank of China in Agricultural Bank of China) is none."""
    return [company for found in own.pattern.finditer(text) if (company := own.companies.get(found[0]))]


@dataclass(frozen=True, slots=True)
class _Names:
    """One pattern for the names of all companies, longest first, and whose each name is (None: two companies')."""

    pattern: re.Pattern[str]
    companies: dict[str, str | None]


_Patterns = tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def _listed_patterns(gazetteer: Gazetteer) -> tuple[_Names, _Patterns, re.Pattern[str]]:
    """The companies' own names, one pattern a company for those of its departments, and one for the departments of all."""
    own: dict[str, str | None] = {}
    units: dict[str, set[str]] = {}
    for row in gazetteer.listings:
        if row.label == "company":
            company = gazetteer.company_name(row.name)
            own.update({name: company if own.get(name, company) == company else None for name in map(shadow, row.names)})
        elif row.label == "department" and row.company:
            units.setdefault(gazetteer.company_name(row.company), set()).update(map(shadow, row.names))
    return _Names(_join(own), own), _compile(units), _join(itertools.chain.from_iterable(units.values()))


def _compile(names: dict[str, set[str]]) -> _Patterns:
    """Longest names first, so that each place counts once."""
    return tuple((company, _join(found)) for company, found in sorted(names.items()))


def _join(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names, the longest that fits; without any, nothing.

    Latin names stand where words begin and end; a name with Chinese in it that begins like a Latin one is the longer of the two.
    """
    listed = set(names)
    han = {name for name in listed if has_han(name)}
    latin = one_of(listed - han, before=r"(?<![A-Za-z0-9].)", behind=r"(?![A-Za-z0-9])")
    return re.compile(f"{one_of(han)}|{latin}", re.DOTALL)


def _count(name: str, text: str) -> int:
    return shadow(text).casefold().count(shadow(name).casefold())
