"""Namings: every mention of the counted tellings with the anchor key it stands at, before anything is linked.

A mention stands at the key of its *main* name: the fullest of its name and aliases, the name itself among equals. Within
one text a name that the text states as an alias of exactly one main name stands at that one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from orggraph.core.events import Mention, mentions_of
from orggraph.core.links import Label
from orggraph.core.tellings import Telling
from orggraph.identity.names import fold_as, is_full_name, is_self_word, rank_name

TOGETHER = 400
"""Code points between two statements of one text on one person, at most: the next paragraph, hardly the next piece of news."""
HEADER = ""
"""The role in which a telling's company stands: named by the header or the reading, not by the claim."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention: `key` is where it stands, `main` the name it is meant by, `names` all its names in the source's words.

    `where` are (claim id, role) pairs. `company` is the id of the company it belongs to, empty for companies themselves. `source` is
    the text's, one for all copies; empty for rows of tables.
    """

    label: Label
    company: str
    key: str
    main: str
    names: tuple[str, ...]
    kind: str
    published: date
    text: str
    where: tuple[tuple[str, str], ...] = ()
    outside: str | None = None
    source: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names beside the main one."""
        main = fold_as(self.label, self.main)
        return tuple(name for name in self.names if fold_as(self.label, name) != main)


def anchor_key(label: Label, company: str, name: str) -> str:
    """`label|company id|folded name`; companies belong to none."""
    return f"{label.lower()}|{company}|{fold_as(label, name)}"


def is_outside(key: str) -> bool:
    """Whether a key is `label|scheme|outside id`: its second part is no company's id."""
    scope = key.split("|", 2)[1]
    return bool(scope) and not (len(scope) == 17 and scope[0] == "c") and scope not in ("announcement", "table")


def label_of(mention: Mention) -> Label:
    """What a mention names, by its kind."""
    if mention.kind == "executive":
        return "Executive"
    return "Company" if mention.kind == "company" else "Department"


def name_mention(mention: Mention, role: str, telling: Telling, label: Label, company: str) -> Naming:
    """The naming of one mention within its company."""
    names = tuple(dict.fromkeys(
        name for name in (mention.name, *mention.aliases) if name == mention.name or not is_self_word(name)
    ))
    main = mention.name if mention.id else min(names, key=lambda name: rank_name(label, name))
    key = f"{label.lower()}|{mention.id}" if mention.id else anchor_key(label, company, main)
    return Naming(
        label=label, company=company, key=key, main=main, names=names, kind=mention.kind, published=telling.published,
        text=telling.claim.announcement, where=((telling.id, role),), outside=mention.id,
        source="" if telling.claim.zone == "table" else telling.source,
    )


def company_mentions(telling: Telling) -> Iterator[tuple[str, Mention]]:
    """The roles of a telling that name a company by its own name."""
    for role, mention in mentions_of(telling.claim.event):
        if label_of(mention) == "Company" and not is_self_word(mention.name):
            yield role, mention


def pair_roles(namings: Iterable[Naming]) -> set[tuple[str, str]]:
    """Keys that stand in two roles of one claim: its text tells them apart (old and new, department and parent)."""
    by_claim: dict[tuple[str, Label], set[str]] = {}
    for naming in namings:
        for claim in (claim for claim, role in naming.where if role != HEADER):
            by_claim.setdefault((claim, naming.label), set()).add(naming.key)
    return {pair for keys in by_claim.values() for pair in combinations(sorted(keys), 2)}


def settle_texts(namings: list[Naming]) -> list[Naming]:
    """The namings with bare handles and short forms put where their own text says they belong."""
    apart = pair_roles(namings)
    stated: dict[tuple[str, str], dict[str, str]] = {}
    for naming in namings:
        if not naming.outside:
            for alias in naming.aliases:
                own = anchor_key(naming.label, naming.company, alias)
                stated.setdefault((naming.text, own), {})[naming.key] = naming.main
    return [_settle(naming, stated.get((naming.text, naming.key), {}), apart) for naming in namings]


def _settle(naming: Naming, mains: dict[str, str], apart: set[tuple[str, str]]) -> Naming:
    if naming.outside or len(mains) != 1:
        return naming
    key, main = next(iter(mains.items()))
    if (min(key, naming.key), max(key, naming.key)) in apart:
        return naming
    if naming.label == "Executive" and is_full_name("Executive", naming.main) and len(naming.names) > 1:
        return naming
    return replace(naming, key=key, main=main)


def find_joins(
    tellings: Iterable[Telling], people: Iterable[Naming], companies: Mapping[tuple[str, str], str],
) -> dict[tuple[str, str], str]:
    """The keys, here and there, of each person whom one text places in its own company and in another, with their name.

    `companies` gives the company that a role of a claim names. A text that only tells of somebody elsewhere joins nobody, nor
    does one that tells of both far apart, as a review of a week does.
    """
    named = {place: naming for naming in people for place in naming.where}
    own: dict[tuple[str, str], list[Telling]] = {}
    elsewhere: dict[tuple[str, str], list[tuple[Telling, Naming, str]]] = {}
    for telling in tellings:
        naming = named.get((telling.id, "executive"))
        if naming is not None and not naming.outside:
            there = companies.get((telling.id, "at"), naming.company)
            if there == naming.company:
                own.setdefault((naming.text, naming.key), []).append(telling)
            else:
                elsewhere.setdefault((naming.text, naming.key), []).append((telling, naming, there))
    return {
        (naming.key, anchor_key("Executive", there, naming.main)): naming.main
        for place, found in elsewhere.items() for telling, naming, there in found
        if any(_are_told_together(telling, other) for other in own.get(place, ()))
    }


def _are_told_together(one: Telling, two: Telling) -> bool:
    spans = [[(item.start, item.end) for item in telling.claim.evidence] for telling in (one, two)]
    return any(max(left[0], right[0]) - min(left[1], right[1]) <= TOGETHER for left in spans[0] for right in spans[1])
