"""The letter of the messenger group of 14 May 2025, restated in our own words, and its eleven claims made by hand."""

from datetime import date

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import (
    Appointed,
    Established,
    Event,
    Holds,
    Mandate,
    Mention,
    MentionKind,
    PartOf,
    Removed,
    Renamed,
    ReportsTo,
)

TEXT = (
    "WXG微信事业群:新设电商产品部,管交易;开放平台基础部更名为开放平台部,管公众号。"
    "Lakezeng(曾鸣)担任电商产品部负责人,向微信事业群总裁Allenzhang(张小龙)汇报,不再担任开放平台基础部负责人。"
    "Angusdu(杜嘉辉)担任开放平台部负责人,向Lakezeng(曾鸣)汇报。"
)


def mention(name: str, kind: MentionKind, *aliases: str, text: str = TEXT) -> Mention:
    """A mention where the text first has that name."""
    start = text.index(name)
    return Mention(name=name, aliases=aliases, kind=kind, start=start, end=start + len(name))


def wxg() -> tuple[Announcement, Reading]:
    """The announcement and its reading, as the rules of reading are meant to give them."""
    announcement = Announcement.of(TEXT, "zh", title="腾讯调整微信事业群", publisher="某某网", published=date(2025, 5, 14))
    group = mention("微信事业群", "business_group", "WXG")
    shop, base, platform = (mention(name, "department") for name in ("电商产品部", "开放平台基础部", "开放平台部"))
    zeng, du, zhang = (
        mention(name, "executive", handle)
        for name, handle in (("曾鸣", "Lakezeng"), ("杜嘉辉", "Angusdu"), ("张小龙", "Allenzhang"))
    )
    events: list[Event] = [
        Established(department=shop, parent=group),
        Mandate(department=shop, text="管交易"),
        Renamed(old=base, new=platform),
        Mandate(department=platform, text="管公众号"),
        PartOf(department=base, parent=group),
        Appointed(executive=zeng, title="负责人", at=shop),
        ReportsTo(who=zeng, to=zhang, at=shop),
        Holds(executive=zhang, title="总裁", at=group),
        Removed(executive=zeng, title="负责人", at=base),
        Appointed(executive=du, title="负责人", at=platform),
        ReportsTo(who=du, to=zeng, at=platform),
    ]
    claims = tuple(
        Claim(announcement=announcement.id, event=event, authority=1, zone="letter", rule="by hand", evidence=(
            Evidence(start=number, end=number + 2, quote=TEXT[number:number + 2]),
        ))
        for number, event in enumerate(events)
    )
    return announcement, Reading(announcement=announcement.id, version="1.0.0", company="腾讯", claims=claims)
