"""Find: search over names and aliases in any script; a department counts once under all its names."""

from collections.abc import Iterable
from typing import ClassVar

from orggraph.core.graph import Node
from orggraph.core.model import Frozen
from orggraph.core.script import fold_name
from orggraph.views.naming import continuant_of, find_companies
from orggraph.views.reader import Reader
from orggraph.views.view import View


class Found(Frozen):
    """One thing that bears the text in a name; `names` are all names of a department, `claims` counts by status."""

    id: str
    name: str
    label: str
    kind: str
    company: str | None
    aliases: tuple[str, ...]
    names: tuple[str, ...]
    exact: bool
    claims: dict[str, int]


class FindView(View):
    """What was found, best first: exact names, then beginnings, then the rest, then by name."""

    schema_name: ClassVar[str] = "orggraph/find/1"

    text: str
    found: tuple[Found, ...]


def find_names(reader: Reader, text: str, *, company: str | None = None, limit: int = 50) -> FindView:
    """The companies, departments and executives with the text in a name or alias; empty where there are none."""
    nodes = reader.search_nodes(text, limit)
    if company is not None:
        home = {node.id for node in find_companies(reader, company)}
        nodes = [node for node in nodes if node.company_id in home or node.id in home]
    things: dict[str, Node] = {}
    for node in nodes:
        things.setdefault(continuant_of(node), node)
    companies = {node.id: node for node in reader.nodes(sorted({node.company_id for node in things.values() if node.company_id}))}
    return FindView(text=text, found=tuple(_describe(reader, node, fold_name(text), companies) for node in things.values()))


def _describe(reader: Reader, node: Node, key: str, companies: dict[str, Node]) -> Found:
    names = reader.continuant_nodes(node.continuant_id) if node.continuant_id else [node]
    home = companies.get(node.company_id or "")
    return Found(
        id=node.id, name=node.name, label=node.label, kind=node.kind or node.label.lower(),
        company=home.name if home and not home.is_placeholder else None, aliases=node.aliases,
        names=tuple(dict.fromkeys([node.name, *(other.name for other in names)])), exact=key in node.keys,
        claims=_count_claims(reader, [item.id for item in names] or [node.id]),
    )


def _count_claims(reader: Reader, ids: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    claims = {claim.id: claim for _, _, claim in reader.claims_about(sorted(ids))}
    for claim in claims.values():
        counts[claim.status] = counts.get(claim.status, 0) + 1
    return dict(sorted(counts.items()))
