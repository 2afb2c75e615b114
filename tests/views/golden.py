"""The worked example: one letter of 14 May 2025, restated in our own words, its eleven claims and fourteen facts by hand."""

from datetime import date

from tests.views.world import World

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import (
    Appointed,
    Established,
    Holds,
    Mandate,
    Mention,
    PartOf,
    Removed,
    Renamed,
    ReportsTo,
)
from orggraph.core.graph import Node

DAY, EVE = date(2025, 5, 14), date(2025, 5, 13)
SOURCE = "letters/group.txt"
TEXT = (
    "WXG微信事业群:成立电商产品部,负责微信里的交易;开放平台基础部更名为开放平台部,负责公众号。"
    "Lakezeng(曾鸣)担任电商产品部负责人,向微信事业群总裁Allenzhang(张小龙)汇报;不再担任开放平台基础部负责人。"
    "Angusdu(杜嘉辉)担任开放平台部负责人,向Lakezeng(曾鸣)汇报。"
)


def _mention(name: str, kind: str, *aliases: str) -> Mention:
    start = TEXT.index(name)
    return Mention(name=name, aliases=aliases, kind=kind, start=start, end=start + len(name))


def _claim(announcement: Announcement, event: object, quote: str, rule: str) -> Claim:
    start = TEXT.index(quote)
    return Claim(
        announcement=announcement.id, event=event, zone="letter", authority=1, rule=rule, confidence=0.99,
        evidence=(Evidence(start=start, end=start + len(quote), quote=quote),),
    )


def read_letter() -> tuple[Announcement, Reading]:
    """The letter and its claims C1 to C11, in order."""
    letter = Announcement.of(TEXT, "zh", title="微信事业群调整", publisher="某某网", published=DAY, company="腾讯")
    group = _mention("微信事业群", "business_group", "WXG")
    shop, base, platform = (_mention(name, "department") for name in ("电商产品部", "开放平台基础部", "开放平台部"))
    zeng, du, zhang = (
        _mention(name, "executive", alias) for name, alias in (("曾鸣", "Lakezeng"), ("杜嘉辉", "Angusdu"), ("张小龙", "Allenzhang"))
    )
    told = [
        (Established(department=shop, parent=group), "成立电商产品部"),
        (Mandate(department=shop, text="负责微信里的交易"), "负责微信里的交易"),
        (Renamed(old=base, new=platform), "开放平台基础部更名为开放平台部"),
        (Mandate(department=platform, text="负责公众号"), "负责公众号"),
        (PartOf(department=base, parent=group), "WXG微信事业群"),
        (Appointed(executive=zeng, title="负责人", at=shop), "Lakezeng(曾鸣)担任电商产品部负责人"),
        (ReportsTo(who=zeng, to=zhang, at=shop), "向微信事业群总裁Allenzhang(张小龙)汇报"),
        (Holds(executive=zhang, title="总裁", at=group), "微信事业群总裁Allenzhang(张小龙)"),
        (Removed(executive=zeng, title="负责人", at=base), "不再担任开放平台基础部负责人"),
        (Appointed(executive=du, title="负责人", at=platform), "Angusdu(杜嘉辉)担任开放平台部负责人"),
        (ReportsTo(who=du, to=zeng, at=platform), "向Lakezeng(曾鸣)汇报"),
    ]
    claims = tuple(_claim(letter, event, quote, f"{event.type}/zh/example") for event, quote in told)
    return letter, Reading(announcement=letter.id, version="example-1", company="腾讯", claims=claims)


def _own(node: Node, **more: object) -> Node:
    return node.model_copy(update=more)


class Golden(World):
    """The graph that follows from the letter."""

    def __init__(self) -> None:
        super().__init__("腾讯")
        letter, reading = read_letter()
        self.tell(letter, reading, SOURCE)
        self.letter = letter
        self.claim = {f"C{number}": claim for number, claim in enumerate(reading.claims, start=1)}
        self._name_nodes()
        self.named = {node.name: node for node in self.nodes.values()}
        for claim in reading.claims:
            self.link(claim, self.named)
        self._state_facts()

    def _name_nodes(self) -> None:
        group = self._add("Department", "微信事业群", "WXG", company=self.company.id, kind="business_group")
        base, platform, shop = (
            self._add("Department", name, company=self.company.id, kind="department", mandate=mandate)
            for name, mandate in (("开放平台基础部", None), ("开放平台部", "负责公众号"), ("电商产品部", "负责微信里的交易"))
        )
        for node, life in ((group, group), (base, base), (platform, base), (shop, shop)):
            self.nodes[node.id] = _own(node, continuant_id=life.id, lineage_id=life.id)
        for name, alias in (("曾鸣", "Lakezeng"), ("杜嘉辉", "Angusdu"), ("张小龙", "Allenzhang")):
            self.executive(name, alias)

    def _state(self, number: str, relation: str, start: str, end: str, opened: str, *, closed: str = "", **more: object) -> None:
        opened_by, closed_by = (tuple(sorted(self.claim[name].id for name in names.split())) for names in (opened, closed))
        first = min((self.claim[name] for name in opened.split()), key=lambda claim: claim.id)
        days = {"since": "2025-05-14", "certain_from": "2025-05-14", "from_basis": "published", "known": "2025-05-14", **more}
        at = self.named[str(days.pop("at"))] if "at" in days else None
        fact = self.fact(
            relation, self.named[start], self.named[end], **days, at=at, authority=1, confidence=0.99,
            opened_by=opened_by, closed_by=closed_by, claims=tuple(sorted({*opened_by, *closed_by})), quote=first.evidence[0].quote,
        )
        self.number[number] = fact

    def _state_facts(self) -> None:
        self.number: dict = {}
        implied = {"since": None, "certain_from": "2025-05-13", "from_basis": "implied"}
        ended = {"until": "2025-05-14", "to_basis": "published"}
        carried = {"from_basis": "inferred", "inferred": True}
        state = self._state
        state("F1", "EXISTS_IN", "电商产品部", "腾讯", "C1")
        state("F2", "EXISTS_IN", "开放平台基础部", "腾讯", "C3", closed="C3", **implied, **ended)
        state("F3", "EXISTS_IN", "开放平台部", "腾讯", "C3")
        state("F4", "EXISTS_IN", "微信事业群", "腾讯", "C1 C5 C8", **implied)
        state("F5", "PART_OF", "电商产品部", "微信事业群", "C1")
        state("F6", "PART_OF", "开放平台基础部", "微信事业群", "C5", closed="C3", **implied, until="2025-05-14", to_basis="inferred")
        state("F7", "PART_OF", "开放平台部", "微信事业群", "C5 C3", **carried)
        head = {"job_title": "负责人"}
        state("F8", "HEADS", "曾鸣", "开放平台基础部", "C9", closed="C9", **implied, **ended, **head)
        state("F9", "HEADS", "曾鸣", "电商产品部", "C6", **head)
        state("F10", "HEADS", "杜嘉辉", "开放平台部", "C10", **head)
        state("F11", "HEADS", "张小龙", "微信事业群", "C8", since=None, certain_from="2025-05-14", from_basis="implied", job_title="总裁")
        state("F12", "REPORTS_TO", "曾鸣", "张小龙", "C7", at="电商产品部")
        state("F13", "REPORTS_TO", "杜嘉辉", "曾鸣", "C11", at="开放平台部")
        state("F14", "RENAMED_FROM", "开放平台部", "开放平台基础部", "C3")
