"""Synthetic companies: announcements of reorganisations with realistic shapes, from a seed; the same seed gives the same claims.

A company is a tree of departments (span 4 to 9, depth 4). Over ten years a quarter of them are renamed, a tenth moved,
some merged, split or closed; a head stays about two and a half years and reports to the head above. An announcement
tells one to eight of these, now and then with a stated day; one in five is retold by the press a few days later.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Mention
from orggraph.core.tellings import Counted, Telling

FIRST = date(2015, 1, 5)
YEARS = 10


_FIELDS = ("研发", "平台", "运营", "销售", "产品", "数据", "支付", "云计算", "安全", "内容", "商务", "客服")
_SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉力波宁贵福生龙元全"


def name_department(number: int) -> str:
    """The department of a number: 平台13部."""
    return f"{_FIELDS[number % len(_FIELDS)]}{number}部"


def name_person(number: int) -> str:
    """The person of a number, another for each below thirty thousand."""
    rest, first = divmod(number, len(_SURNAMES))
    second, third = divmod(rest, len(_GIVEN))
    return _SURNAMES[first] + _GIVEN[second % len(_GIVEN)] + _GIVEN[third]


@dataclass
class Company:
    """A company as it stands while its history is made up."""

    name: str
    dice: Random
    departments: list[str] = field(default_factory=list)
    parent: dict[str, str | None] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)
    people: int = 0
    names: int = 0

    def new_department(self, parent: str | None) -> str:
        self.names += 1
        name = name_department(self.names)
        self.departments.append(name)
        self.parent[name] = parent
        return name

    def new_person(self) -> str:
        self.people += 1
        return name_person(self.people)

    def above(self, department: str) -> str | None:
        parent = self.parent[department]
        return self.head.get(parent) if parent else None


def _events(company: Company, size: int) -> Iterator[list[tuple[str, dict[str, object]]]]:
    """Announcements in the order of time, each as its events; `size` departments at the beginning."""
    dice = company.dice
    root = company.new_department(None)
    frontier = [root]
    founding: list[tuple[str, dict[str, object]]] = [("established", {"department": root})]
    while len(company.departments) < size:
        parent = frontier.pop(0)
        for _ in range(min(dice.randint(4, 9), size - len(company.departments))):
            child = company.new_department(parent)
            frontier.append(child)
            founding.append(("established", {"department": child, "parent": parent}))
    for department in company.departments:
        founding += _appoint(company, department)
    for start in range(0, len(founding), 8):
        yield founding[start:start + 8]
    while True:
        yield [event for _ in range(dice.choice((1, 1, 2, 3, 5))) for event in _change(company)]


def _appoint(company: Company, department: str) -> list[tuple[str, dict[str, object]]]:
    person = company.new_person()
    former = company.head.get(department)
    company.head[department] = person
    told: list[tuple[str, dict[str, object]]] = [("appointed", {"executive": person, "title": "负责人", "at": department})]
    if former and company.dice.random() < 0.7:
        told.append(("removed", {"executive": former, "title": "负责人", "at": department}))
    boss = company.above(department)
    if boss:
        told.append(("reports_to", {"who": person, "to": boss, "at": department}))
    return told


def _change(company: Company) -> list[tuple[str, dict[str, object]]]:
    dice = company.dice
    department = dice.choice(company.departments[1:])
    kind = dice.choices(("appoint", "rename", "move", "merge", "split", "close", "open", "mention"), (50, 8, 5, 2, 1, 1, 6, 12))[0]
    if kind == "rename":
        company.names += 1
        new = name_department(company.names)
        company.departments[company.departments.index(department)] = new
        company.parent[new] = company.parent.pop(department)
        for child, parent in company.parent.items():
            if parent == department:
                company.parent[child] = new
        if department in company.head:
            company.head[new] = company.head.pop(department)
        return [("renamed", {"old": department, "new": new})]
    if kind == "move":
        target = dice.choice(company.departments[:5])
        if target == department or company.parent[target] == department:
            return []
        company.parent[department] = target
        return [("moved", {"department": department, "to": target})]
    if kind == "open":
        child = company.new_department(dice.choice(company.departments[:9]))
        return [("established", {"department": child, "parent": company.parent[child]}), *_appoint(company, child)]
    if kind in ("merge", "close") and department not in company.parent.values() and len(company.departments) > 9:
        company.departments.remove(department)
        del company.parent[department]
        company.head.pop(department, None)
        if kind == "close":
            return [("dissolved", {"department": department})]
        return [("merged", {"sources": (department,), "target": dice.choice(company.departments[1:]), "into_existing": True})]
    if kind == "mention" and company.parent[department]:
        return [("part_of", {"department": department, "parent": company.parent[department]})]
    return _appoint(company, department)


_PEOPLE = {"executive", "who", "to"}


def _mention(name: str, kind: str) -> Mention:
    return Mention(name=name, kind=kind, start=0, end=len(name))  # type: ignore[arg-type]


def _claim(announcement: str, kind: str, roles: dict[str, object], effective: str | None, authority: int) -> Claim:
    event: dict[str, object] = {"type": kind}
    for role, value in roles.items():
        if isinstance(value, tuple):
            event[role] = tuple(_mention(name, "department") for name in value)
        elif isinstance(value, str) and role != "title":
            is_person = role in _PEOPLE and (kind, role) != ("moved", "to")
            event[role] = _mention(value, "executive" if is_person else "department")
        else:
            event[role] = value
    quote = f"{kind} {' '.join(str(value) for value in roles.values())}"
    return Claim.model_validate({
        "announcement": announcement, "event": event, "effective": effective, "authority": authority, "rule": "benchmark",
        "evidence": (Evidence(start=0, end=len(quote), quote=quote),),
    })


def make_announcements(name: str, claims: int, seed: int) -> Iterator[tuple[Announcement, Reading]]:
    """Announcements of one company with so many claims (or a few more), by the day of publication, each with its reading."""
    dice = Random(seed)
    company = Company(name, dice)
    made, day = 0, FIRST
    pace = max(1, YEARS * 365 * 4 // max(claims, 1))
    for number, events in enumerate(_events(company, max(9, claims // 12))):
        if made >= claims:
            return
        day += timedelta(days=dice.randint(0, 2 * pace))
        stated = (day + timedelta(days=dice.randint(-3, 30))).isoformat() if dice.random() < 0.3 else None
        voices = [(f"{name} letter {number}", name, 1, day)]
        if dice.random() < 0.2:
            voices.append((f"{name} press {number}", "press", 3, day + timedelta(days=dice.randint(0, 4))))
        for text, publisher, authority, published in voices:
            header = Announcement.of(text, "zh", title=text, company=name, publisher=publisher, published=published)
            told = [_claim(header.id, kind, roles, stated, authority) for kind, roles in events]
            made += len(told)
            yield header, Reading(announcement=header.id, version="1", company=name, claims=tuple({one.id: one for one in told}.values()))


def make_companies(claims: int, per_company: int = 1000, seed: int = 1) -> Iterator[tuple[Announcement, Reading]]:
    """The announcements of companies with so many claims in all, a thousand a company."""
    for number in range(max(1, claims // per_company)):
        yield from make_announcements(f"公司{number}号", min(claims, per_company), seed * 100_003 + number)


def make_ledger(claims: int, per_company: int = 1000, seed: int = 1) -> Counted:
    """A counted ledger of so many claims."""
    tellings: dict[str, Telling] = {}
    texts: dict[str, Announcement] = {}
    for header, reading in make_companies(claims, per_company, seed):
        texts[header.id] = header
        assert header.published is not None
        for claim in reading.claims:
            tellings[claim.id] = Telling(claim.id, claim, header.published, None, header.publisher, header.company, header.id)
    return Counted(tuple(sorted(tellings.values(), key=lambda one: one.id)), (), texts, {})
