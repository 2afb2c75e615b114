"""Rows: a fact as an answer shows it, with names, the four days, quote and source.

`name` is the executive or manager the row is about, `at` the department or company of the post.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from orggraph.core.facts import Basis, Fact, Relation
from orggraph.core.graph import AnnouncementNode, Node
from orggraph.core.model import Frozen, without_checks
from orggraph.views.reader import Reader

Answer = Literal["yes", "no", "unknown", "not_applicable"]


class Row(Frozen):
    """One holding or line. `source` is the path or URL of the announcement with the quote, `id` the named node's."""

    fact: str
    relation: Relation
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    job_title: str | None = None
    post: str | None = None
    at: str | None = None
    at_id: str | None = None
    acting: bool = False
    concurrent: bool = False
    dotted: bool = False
    contested: bool = False
    valid_from: date | None = None
    certain_from: date
    certain_to: date | None = None
    valid_to: date | None = None
    from_basis: Basis
    to_basis: Basis
    inferred: bool = False
    quote: str = ""
    source: str | None = None
    publisher: str | None = None
    published: date | None = None
    announcement: str | None = None


_make_row = without_checks(Row)


def source_name(announcement: AnnouncementNode | None) -> str | None:
    """Where an announcement was seen, else its headline."""
    return None if announcement is None else announcement.source or announcement.name


def precedence(fact: Fact) -> tuple[bool, date, str]:
    """The order of several lines or posts of one executive: not concurrent first, then the earliest, then the id."""
    return fact.concurrent, fact.valid_from or date.min, fact.id


def tenure_of(fact: Fact) -> str:
    """What joins the facts of one tenure that a rename carried on."""
    return fact.tenure_id or fact.id


class Citations:
    """The announcements that facts quote: of the first claim in `opened_by`; None where the store does not hold it."""

    def __init__(self, reader: Reader, facts: Iterable[Fact]) -> None:
        self._sources = reader.sources([fact.opened_by[0] for fact in facts if fact.opened_by])

    def of(self, fact: Fact) -> AnnouncementNode | None:
        """The announcement that one of the facts quotes."""
        return self._sources.get(fact.opened_by[0]) if fact.opened_by else None


def nodes_of(reader: Reader, facts: Iterable[Fact], held: Mapping[str, Node] | None = None) -> dict[str, Node]:
    """The nodes at the ends of facts, and those their posts hang on, by id; those `held` already are not asked for."""
    found = dict(held or {})
    ids = {end for fact in facts for end in (fact.from_id, fact.to_id, fact.at) if end} - found.keys()
    return found | {node.id: node for node in reader.nodes(ids)}


def build_rows(reader: Reader, facts: Sequence[Fact], *, manager: bool = False) -> list[Row]:
    """Rows of facts, in the order given; `manager` names the far end of a line instead of its near end."""
    nodes, cited = nodes_of(reader, facts), Citations(reader, facts)
    return [build_row(fact, nodes, cited, manager=manager) for fact in facts]


def _place_of(fact: Fact) -> str | None:
    """The node `at` names: where the post is; for a placement the department placed."""
    if fact.relation == "REPORTS_TO":
        return fact.at
    return fact.from_id if fact.relation == "PART_OF" else fact.to_id


def build_row(fact: Fact, nodes: Mapping[str, Node], cited: Citations, *, manager: bool = False) -> Row:
    """The row of one fact, given the nodes at its ends and its citation."""
    named = fact.to_id if manager else fact.from_id
    node, place = nodes.get(named), _place_of(fact)
    at = fact.at_name or (nodes[place].name if place and place in nodes else None)
    source = cited.of(fact)
    return _make_row(
        fact=fact.id, relation=fact.relation, id=named, name=node.name if node else named, aliases=node.aliases if node else (),
        job_title=fact.job_title, post=fact.post, at=at, at_id=place,
        acting=fact.acting, concurrent=fact.concurrent, dotted=fact.dotted, contested=fact.contested, inferred=fact.inferred,
        valid_from=fact.valid_from, certain_from=fact.certain_from, certain_to=fact.certain_to, valid_to=fact.valid_to,
        from_basis=fact.from_basis, to_basis=fact.to_basis, quote=fact.quote, source=source_name(source),
        publisher=source.publisher if source else None, published=source.published if source else None,
        announcement=source.id if source else None,
    )
