"""Find: search over names and aliases in any script and spelling; a department counts once under all its names.

A name that bears the text comes first, then one that the gazetteer lists beside it, then one with its letters but for
diacritics, then one that is read so in pinyin; where there is none, whatever resembles it as in `review`.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import Node
from orggraph.core.model import Frozen
from orggraph.core.script import fold_name, has_han
from orggraph.identity.latin import read_letters
from orggraph.identity.resemblances import RESEMBLANCES
from orggraph.identity.sounds import is_read_as, plain_pinyin, read_text
from orggraph.views.naming import continuant_of, find_companies
from orggraph.views.reader import Reader
from orggraph.views.view import View

_By = Literal["name", "listed", "letters", "pinyin", "like"]
_LEAST_LETTERS = 3


class Found(Frozen):
    """One thing that bears the text in a name; `names` are all names of a department, `claims` counts by status.

    `by` says what of it is like the text.
    """

    id: str
    name: str
    label: str
    kind: str
    company: str | None
    aliases: tuple[str, ...]
    names: tuple[str, ...]
    exact: bool
    by: _By
    claims: dict[str, int]


class FindView(View):
    """What was found, best first: exact names, then beginnings, then the rest, then by name."""

    schema_name: ClassVar[str] = "orggraph/find/1"

    text: str
    found: tuple[Found, ...]


def find_names(
    reader: Reader, text: str, *, company: str | None = None, limit: int = 50, gazetteer: Gazetteer | None = None,
) -> FindView:
    """The companies, departments and executives with the text in a name or alias; empty where there are none."""
    home = {node.id for node in find_companies(reader, company)} if company is not None else None
    things: dict[str, tuple[Node, _By]] = {}
    for node, by in _search(reader, text, limit, gazetteer or Gazetteer()):
        if len(things) < limit and (home is None or node.company_id in home or node.id in home):
            things.setdefault(continuant_of(node), (node, by))
    nodes = [node for node, _ in things.values()]
    companies = {node.id: node for node in reader.nodes(sorted({node.company_id for node in nodes if node.company_id}))}
    return FindView(text=text, found=tuple(_describe(reader, node, fold_name(text), companies, by) for node, by in things.values()))


def _search(reader: Reader, text: str, limit: int, gazetteer: Gazetteer) -> Iterator[tuple[Node, _By]]:
    found = False
    for node, by in _search_surely(reader, text, limit, gazetteer):
        found = True
        yield node, by
    if not found:
        yield from ((node, "like") for node in _all_nodes(reader) if _resembles(node, text))


def _search_surely(reader: Reader, text: str, limit: int, gazetteer: Gazetteer) -> Iterator[tuple[Node, _By]]:
    for node in reader.search_nodes(text, limit):
        yield node, "name"
    for name in _listed_names(text, gazetteer):
        for node in reader.nodes_named(fold_name(name)):
            yield node, "listed"
    if not has_han(text) and len(fold_name(text)) >= _LEAST_LETTERS:
        for node in _all_nodes(reader):
            if by := _spelled_like(node, text):
                yield node, by


def _listed_names(text: str, gazetteer: Gazetteer) -> list[str]:
    rows = [row for label in ("company", "department", "executive") for row in gazetteer.lookup(label, text)]
    return list(dict.fromkeys(name for row in rows for name in row.names))


def _all_nodes(reader: Reader) -> Iterator[Node]:
    for home in reader.companies():
        yield home
        yield from reader.company_nodes(home.id)


def _spelled_like(node: Node, text: str) -> _By | None:
    """By its letters, or by the sound of a Han name."""
    names = (node.name, *node.aliases)
    if any(letters in own for name in names for own in read_letters(name) for letters in read_letters(text)):
        return "letters"
    sound = plain_pinyin(fold_name(text)).replace("lyu", "lv").replace("nyu", "nv")
    is_sound = len(sound) >= _LEAST_LETTERS and sound.isascii() and sound.isalpha()
    return "pinyin" if is_sound and any(_sounds_like(node, name, sound) for name in names if has_han(name)) else None


def _sounds_like(node: Node, name: str, letters: str) -> bool:
    """A person's whole name in either order, of others how the name begins; u for ü is forgiven."""
    if node.label == "Executive" and is_read_as(name, letters):
        return True
    return len(letters) > _LEAST_LETTERS and read_text(name).replace("v", "u").startswith(letters.replace("v", "u"))


def _resembles(node: Node, text: str) -> bool:
    """Whether the text is like one of its names in a way that `review` would ask about."""
    return any(
        not {*resemblance.block(text, ())}.isdisjoint(resemblance.block(name, ())) and resemblance.compare(text, name, ())
        for resemblance in RESEMBLANCES if resemblance.label == node.label for name in (node.name, *node.aliases)
    )


def _describe(reader: Reader, node: Node, key: str, companies: dict[str, Node], by: _By) -> Found:
    names = reader.continuant_nodes([node.continuant_id]) if node.continuant_id else [node]
    home = companies.get(node.company_id or "")
    return Found(
        id=node.id, name=node.name, label=node.label, kind=node.kind or node.label.lower(),
        company=home.name if home and not home.is_placeholder else None, aliases=node.aliases,
        names=tuple(dict.fromkeys([node.name, *(other.name for other in names)])), exact=key in node.keys, by=by,
        claims=_count_claims(reader, [item.id for item in names] or [node.id]),
    )


def _count_claims(reader: Reader, ids: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    claims = {claim.id: claim for _, _, claim in reader.claims_about(sorted(ids))}
    for claim in claims.values():
        counts[claim.status] = counts.get(claim.status, 0) + 1
    return dict(sorted(counts.items()))
