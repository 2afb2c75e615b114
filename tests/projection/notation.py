"""A tiny notation for ledgers, so that a test reads as the ledger it is about.

One claim a line: `published[..withdrawn] source | type words [option …]`. Claims of one source on one day are one
announcement. `letter` has authority 1, `company` 2, everything else 3 (`other` 4); the publisher is the source's name
up to a dash (`press-a` and `press-b` are two announcements of one publisher); `table` gives rows of a table. Blanks in names and titles are `_`.

    established U [parent=P] [from=F]      renamed A -> B              merged A B -> C [existing]     split A -> B C
    dissolved A                            moved A -> P [from=Q]       part_of A -> P                 mandate A text
    appointed X head U [acting]            removed X head U            holds X head U                 reports X -> Y [at=U] [dotted]

A title or place that is left out is `-`. Options: effective= status= authority= post= reason= rule= concurrent implied correction.
`Co` is the company.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence
from orggraph.core.events import mentions_of
from orggraph.core.facts import Fact
from orggraph.core.graph import Graph
from orggraph.core.links import Entity, Links, anchor_id
from orggraph.core.script import fold_name
from orggraph.core.tellings import Counted, Telling
from orggraph.projection import project

COMPANY = "Co"
FLAGS = {"existing", "acting", "dotted", "concurrent", "implied", "correction"}
AUTHORITY = {"letter": 1, "company": 2, "other": 4}


@dataclass
class Words:
    """The words of a line: what stands left and right of the arrow, options and flags."""

    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)


def _words(text: str) -> Words:
    words = Words()
    side = words.left
    for word in text.split():
        if word == "->":
            side = words.right
        elif "=" in word:
            name, _, value = word.partition("=")
            words.options[name] = value.replace("_", " ")
        elif word in FLAGS:
            words.flags.add(word)
        else:
            side.append(word.replace("_", " "))
    return words


def mention(name: str, kind: str = "department") -> dict[str, Any]:
    """A mention of a name; `Co` is the company."""
    return {"name": name, "kind": "company" if name == COMPANY else kind, "start": 0, "end": len(name)}


def _post(words: Words) -> dict[str, Any]:
    executive, *rest = words.left
    title, place = (*rest, "-", "-")[:2]
    return {
        "executive": mention(executive, "executive"), "title": None if title == "-" else title,
        "at": None if place == "-" else mention(place), "post": words.options.get("post"),
    }


def _optional(words: Words, role: str) -> dict[str, Any]:
    return {role: mention(words.options[role])} if role in words.options else {}


def event(text: str) -> dict[str, Any]:
    """The event of a line, as its JSON."""
    kind, _, rest = text.strip().partition(" ")
    words = _words(rest)
    if kind in ("appointed", "removed", "holds"):
        made = {"type": kind, **_post(words)}
        if kind == "appointed":
            made |= {"acting": "acting" in words.flags, "concurrent": "concurrent" in words.flags}
        return made | ({"reason": words.options["reason"]} if "reason" in words.options else {})
    first = mention(words.left[0])
    if kind == "reports":
        who = mention(words.left[0], "executive")
        return {
            "type": "reports_to", "who": who, "to": mention(words.right[0], "executive"),
            "dotted": "dotted" in words.flags, **_optional(words, "at"),
        }
    roles: dict[str, dict[str, Any]] = {
        "established": {"department": first, **_optional(words, "parent"), **_optional(words, "from")},
        "dissolved": {"department": first},
        "mandate": {"department": first, "text": " ".join(words.left[1:])},
    }
    if kind in roles:
        return {"type": kind, **roles[kind]}
    others = [mention(name) for name in words.right]
    return {"type": kind, **{
        "renamed": lambda: {"old": first, "new": others[0]},
        "moved": lambda: {"department": first, "to": others[0], **_optional(words, "from")},
        "part_of": lambda: {"department": first, "parent": others[0]},
        "split": lambda: {"source": first, "targets": others},
        "merged": lambda: {
            "sources": [mention(name) for name in words.left], "target": others[0], "into_existing": "existing" in words.flags,
        },
    }[kind]()}


def telling(line: str) -> Telling:
    """The telling of a line."""
    head, _, text = line.partition("|")
    days, source = head.split()
    published, _, withdrawn = days.partition("..")
    words = _words(text)
    authority = int(words.options.get("authority", AUTHORITY.get(source.split("-")[0], 3)))
    announcement = Announcement.of(f"{published} {source}", "en").id
    claim = Claim.model_validate({
        "announcement": announcement, "event": event(text), "status": words.options.get("status", "announced"),
        "effective": words.options.get("effective"), "implied": "implied" in words.flags, "authority": authority,
        "correction": "correction" in words.flags, "rule": words.options.get("rule", "notation"),
        "evidence": (Evidence(start=0, end=len(text.strip()), quote=text.strip()),),
    })
    return Telling(
        claim.id, claim, date.fromisoformat(published), date.fromisoformat(withdrawn) if withdrawn else None,
        source.split("-")[0], COMPANY, announcement,
    )


def read_ledger(text: str) -> Counted:
    """The counted ledger of some lines; empty ones and those that begin with # are left out."""
    lines = [line.strip() for line in text.splitlines()]
    return count([telling(line) for line in lines if line and "|" in line and not line.startswith("#")])


def count(tellings: list[Telling]) -> Counted:
    """Tellings as a counted ledger."""
    announcements = {
        one.claim.announcement: Announcement(
            id=one.claim.announcement, text='{"row": ""}' if one.publisher == "table" else "", language="en", published=one.published,
        )
        for one in tellings
    }
    return Counted(tuple(sorted(tellings, key=lambda one: one.id)), (), announcements, {})


def link_by_name(counted: Counted) -> Links:
    """Links that take equal names for equal things: enough for ledgers in notation."""
    company = f"company||{fold_name(COMPANY)}"
    entities = {anchor_id(company): Entity(anchor_id(company), "Company", company, (company,), COMPANY)}
    mentions: dict[tuple[str, str], str] = {}
    for one in counted.tellings:
        for role, said in mentions_of(one.claim.event):
            label = said.kind if said.kind in ("company", "executive") else "department"
            key = company if label == "company" else f"{label}|{company}|{fold_name(said.name)}"
            if label != "company":
                kind = None if label == "executive" else said.kind
                entities[anchor_id(key)] = Entity(
                    anchor_id(key), "Executive" if label == "executive" else "Department", key, (key,), said.name,
                    said.aliases, kind, anchor_id(company),
                )
            mentions[one.id, role] = anchor_id(key)
    return Links(entities, mentions, {one.id: anchor_id(company) for one in counted.tellings})


def project_ledger(text: str) -> Graph:
    """The graph of a ledger in notation."""
    counted = read_ledger(text)
    return project(counted, link_by_name(counted))


def known_facts(graph: Graph, known: str | None = None) -> list[Fact]:
    """The facts believed on a known day (None: the latest belief)."""
    day = date.fromisoformat(known) if known else None
    return [fact for fact in graph.facts if fact.is_known(day)]


def names(graph: Graph) -> dict[str, str]:
    """Node names by id."""
    return {node.id: node.name for node in graph.nodes}


def line_of(fact: Fact, name: dict[str, str]) -> str:
    """A fact as a line: `X HEADS U valid_from/certain_from..certain_to/valid_to [words]`; equal days are written once."""
    start = _pair(fact.valid_from, fact.certain_from)
    end = _pair(fact.certain_to, fact.valid_to)
    flags = [flag for flag in ("acting", "concurrent", "dotted", "inferred", "contested") if getattr(fact, flag)]
    at = [f"at={fact.at_name}"] if fact.at_name else []
    title = [fact.job_title] if fact.job_title else []
    return " ".join([name[fact.from_id], fact.relation, name[fact.to_id], f"{start}..{end}", *title, *at, *flags])


def _pair(first: date | None, second: date | None) -> str:
    left, right = (day.isoformat() if day else "-" for day in (first, second))
    return left if left == right else f"{left}/{right}"


def table(graph: Graph, *relations: str, known: str | None = None) -> list[str]:
    """The facts of these relations (all but EXISTS_IN if none is named), believed on a known day, as sorted lines."""
    named = names(graph)
    return sorted(
        line_of(fact, named) for fact in known_facts(graph, known)
        if (fact.relation in relations if relations else fact.relation != "EXISTS_IN")
    )


def certain(graph: Graph, relation: str, place: str, on: str, known: str | None = None) -> list[str]:
    """Who or what is surely in a relation to a place on a day."""
    return _holders(graph, relation, place, on, known, is_certain=True)


def possible(graph: Graph, relation: str, place: str, on: str, known: str | None = None) -> list[str]:
    """Who or what is possibly (or surely) in a relation to a place on a day."""
    return _holders(graph, relation, place, on, known, is_certain=False)


def _holders(graph: Graph, relation: str, place: str, on: str, known: str | None, *, is_certain: bool) -> list[str]:
    named, day = names(graph), date.fromisoformat(on)
    return sorted({
        named[fact.from_id] for fact in known_facts(graph, known)
        if fact.relation == relation and named[fact.to_id] == place
        and (fact.is_certain(day) if is_certain else fact.is_possible(day))
    })
