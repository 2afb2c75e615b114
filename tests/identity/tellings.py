"""Counted ledgers for the tests of identity: events said by texts, without the texts."""

from collections.abc import Iterable
from datetime import date
from itertools import count

from orggraph.core.announcements import Announcement
from orggraph.core.canonical import hash_text
from orggraph.core.claims import Claim, Evidence, Status
from orggraph.core.events import Appointed, Event, Mention, PartOf
from orggraph.core.gazetteer import Gazetteer, Listing
from orggraph.core.judgements import Judgement
from orggraph.core.links import Entity, Links
from orggraph.core.tellings import Counted, Telling

DAY = date(2024, 1, 1)
NOTHING = Gazetteer()


def department(name: str, *aliases: str, outside: str | None = None) -> Mention:
    return Mention(name=name, aliases=aliases, kind="department", start=0, end=len(name), id=outside)


def executive(name: str, *aliases: str, outside: str | None = None) -> Mention:
    return Mention(name=name, aliases=aliases, kind="executive", start=0, end=len(name), id=outside)


def company(name: str, *aliases: str) -> Mention:
    return Mention(name=name, aliases=aliases, kind="company", start=0, end=len(name))


def tell(
    text: str, *events: Event, about: str | None = "甲公司", published: date = DAY, status: Status = "announced",
    zone: str = "news", publisher: str | None = None,
) -> list[Telling]:
    """What one text says; the text is known by a name."""
    text_id = hash_text(text)
    claims = [
        Claim.model_validate({
            "announcement": text_id, "event": event, "status": status, "zone": zone,
            "evidence": (Evidence(start=number, end=number + 1, quote="。"),),
        })
        for number, event in zip(count(), events, strict=False)
    ]
    return [Telling(claim.id, claim, published, None, publisher, about, text_id) for claim in claims]


def name(text: str, *mentions: Mention, about: str | None = "甲公司", published: date = DAY) -> list[Telling]:
    """A text that names each of these once, as an executive's appointment or as the part of some whole."""
    events: list[Event] = [
        Appointed(executive=mention, title="负责人") if mention.kind == "executive"
        else PartOf(department=mention, parent=department("总部机关处"))
        for mention in mentions
    ]
    return tell(text, *events, about=about, published=published)


def count_tellings(*said: Iterable[Telling], judgements: tuple[Judgement, ...] = ()) -> Counted:
    """All of them as a counted ledger."""
    tellings = sorted((telling for group in said for telling in group), key=lambda telling: telling.id)
    headers = {
        telling.source: Announcement(id=telling.source, text="", language="zh", published=telling.published) for telling in tellings
    }
    return Counted(tuple(tellings), judgements, headers, {})


def listed(label: str, name: str, *aliases: str, of: str | None = None) -> Listing:
    return Listing.model_validate({"label": label, "name": name, "aliases": aliases, "company": of, "source": "a test"})


def find(links: Links, name: str) -> list[Entity]:
    """The entities that bear a name."""
    return [entity for entity in links.entities.values() if name in (entity.name, *entity.aliases)]


def are_one(links: Links, left: str, right: str) -> bool:
    """Whether two names are one entity, each of them being exactly one."""
    one, two = find(links, left), find(links, right)
    assert one, f"{left} is nobody"
    assert two, f"{right} is nobody"
    return {entity.id for entity in one} == {entity.id for entity in two} and len(one) == 1
