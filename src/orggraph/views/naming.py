"""Naming: which node a user's NAME means; a continuant counts once under all its names, and nothing is guessed.

A name is compared folded (script, width, case, blanks), by display names and aliases alike; a node's id is a name too.
"""

import difflib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from orggraph.core.errors import NotFoundError, UsageError
from orggraph.core.facts import Fact
from orggraph.core.graph import Node
from orggraph.core.links import Label
from orggraph.core.script import fold_name
from orggraph.views.moment import Moment
from orggraph.views.reader import Reader

_ID = re.compile(r"[cde][0-9a-f]{16}")
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """What a name means: the node that bears it, and all nodes of its continuant (for others just itself)."""

    node: Node
    nodes: tuple[Node, ...]

    @property
    def label(self) -> Label:
        """Company, Department or Executive."""
        return self.node.label

    @property
    def ids(self) -> list[str]:
        """The ids of all its nodes, sorted."""
        return sorted(node.id for node in self.nodes)

    @property
    def kind(self) -> str:
        """`company`, `executive`, or the department's kind."""
        return self.node.kind or self.node.label.lower()


class UnknownNameError(NotFoundError):
    """Nothing bears the name."""

    def __init__(self, name: str, near: Iterable[str]) -> None:
        shown = ", ".join(near)
        hint = f"Did you mean: {shown}?" if shown else "See what there is with `orggraph find` or `orggraph chart`."
        super().__init__(f"Nothing is named {name!r} in the store.\n{hint}")


class OtherKindError(UnknownNameError):
    """What bears the name is of a kind that the question is not about."""

    def __init__(self, name: str, described: Iterable[str], labels: Iterable[str]) -> None:
        shown = "\n".join(f"  {line}" for line in list(described)[:_SHOWN])
        wanted = " or ".join(label.lower() for label in labels)
        NotFoundError.__init__(self, f"{name!r} is no {wanted} here, but:\n{shown}\nAsk `orggraph who` about it.")


class AmbiguousNameError(UsageError):
    """Several things bear the name; `candidates` are one node of each."""

    def __init__(self, name: str, candidates: Collection[Node], described: Iterable[str]) -> None:
        self.candidates = tuple(candidates)
        shown = "\n".join(f"  {line}" for line in list(described)[:_SHOWN])
        more = len(self.candidates) - _SHOWN
        rest = f"\n  … and {more} more" if more > 0 else ""
        super().__init__(f"{name!r} means {len(self.candidates)} things:\n{shown}{rest}\nSay which with --company, or give the id.")


def continuant_of(node: Node) -> str:
    """What a node is one name of: its continuant, else itself."""
    return node.continuant_id or node.id


def subject_of(reader: Reader, node: Node) -> Subject:
    """A node with the others of its continuant."""
    nodes = tuple(reader.continuant_nodes([node.continuant_id])) if node.continuant_id else ()
    return Subject(node, nodes or (node,))


def find_companies(reader: Reader, company: str) -> list[Node]:
    """The companies of a name or id; UnknownNameError if there is none."""
    named = reader.nodes([company]) if _ID.fullmatch(company) else []
    found = [node for node in named if node.label == "Company"] or reader.nodes_named(fold_name(company), "Company")
    if not found:
        raise UnknownNameError(company, sorted({node.name for node in reader.companies() if not node.is_placeholder})[:_SHOWN])
    return found


def find_subject(
    reader: Reader, name: str, *, company: str | None = None, labels: Collection[str] = (), moment: Moment | None = None,
) -> Subject:
    """What a name (or id) means, among `labels` if given and in the company if given.

    Of several departments of one company that bore the name one after the other, the moment decides: who bears it
    then, else who bore it last before, else the next to bear it. UnknownNameError, AmbiguousNameError.
    """
    homes = None if company is None else {node.id for node in find_companies(reader, company)}
    found = _nodes_named(reader, name, labels, homes)
    things: dict[str, list[Node]] = {}
    for node in found:
        things.setdefault(continuant_of(node), []).append(node)
    if not things:
        others = [] if company is not None or not labels else _nodes_named(reader, name, (), homes)
        if others:
            raise OtherKindError(name, _describe(reader, others), labels)
        raise UnknownNameError(name, _near_names(reader, name))
    if len(things) > 1:
        things = _bearers_then(reader, things, moment) or things
    if len(things) > 1:
        candidates = [_leading(nodes, name) for nodes in things.values()]
        raise AmbiguousNameError(name, candidates, _describe(reader, candidates))
    return subject_of(reader, _leading(next(iter(things.values())), name))


def _nodes_named(reader: Reader, name: str, labels: Collection[str], homes: Collection[str] | None) -> list[Node]:
    meant = reader.nodes([name]) if _ID.fullmatch(name) else []
    own = [node for node in meant if homes is None or node.company_id in homes or node.id in homes]
    found = own if meant else reader.nodes_named(fold_name(name), companies=homes)
    return [node for node in found if not labels or node.label in labels]


def _leading(nodes: list[Node], name: str) -> Node:
    """Of several names of one continuant: the one whose display name was asked for, then by id."""
    return min(nodes, key=lambda node: (node.name != name, fold_name(node.name) != fold_name(name), node.id))


def _bearers_then(reader: Reader, things: dict[str, list[Node]], moment: Moment | None) -> dict[str, list[Node]]:
    """Of departments of one company that bore a name in turn, the one the moment means; else nothing."""
    nodes = [node for members in things.values() for node in members]
    if moment is None or {node.label for node in nodes} != {"Department"} or len({node.company_id for node in nodes}) > 1:
        return {}
    lives = [fact for fact in reader.facts_from(sorted(node.id for node in nodes), ["EXISTS_IN"]) if fact.is_known(moment.known)]
    if not lives:
        return {}
    chosen = min(lives, key=lambda fact: _distance(fact, moment))
    return {key: members for key, members in things.items() if any(node.id == chosen.from_id for node in members)}


def _distance(fact: Fact, moment: Moment) -> tuple[int, int, str]:
    """Surely in force, possibly in force, over (the latest first), still to come (the next first)."""
    if moment.holds(fact):
        return 0, 0, fact.id
    if moment.allows(fact):
        return 1, 0, fact.id
    if fact.valid_to is not None and fact.valid_to <= moment.on:
        return 2, -fact.valid_to.toordinal(), fact.id
    return 3, fact.certain_from.toordinal(), fact.id


def _describe(reader: Reader, nodes: Iterable[Node]) -> list[str]:
    nodes = list(nodes)
    companies = {node.id: node for node in reader.nodes(sorted({node.company_id for node in nodes if node.company_id}))}
    lines = []
    for node in nodes:
        home = companies.get(node.company_id or "")
        place = f" of {'an unknown company' if home.is_placeholder else home.name}" if home else ""
        lines.append(f"{node.name}  {(node.kind or node.label).lower()}{place}  {node.id}")
    return sorted(lines)


def _near_names(reader: Reader, name: str) -> list[str]:
    """Names that begin as this one does, or hold it, the most alike first."""
    key = fold_name(name)
    for length in range(len(key), min(len(key), 1), -1):
        found = reader.search_nodes(key[:length], 20)
        if found:
            alike = {node.name: difflib.SequenceMatcher(None, key, fold_name(node.name)).ratio() for node in found}
            alike.pop(name, None)  # it is there, but not in the company asked about
            return sorted(alike, key=lambda near: (-alike[near], near))[:5]
    return []
