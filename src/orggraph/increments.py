"""Increments: the stored graph brought up to its ledger, for what an entry can bear on and nothing else.

What follows from a ledger falls apart into neighbourhoods, joined by the ties of `identity.ties`: to take in one more entry
is to count, link and project the texts of its neighbourhood anew and to write what differs, whatever else the store
holds. The whole is made anew where the rules, the reviewed names or a judgement that may mean anything have changed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

from orggraph.core.announcements import Sighting
from orggraph.core.canonical import hash_value
from orggraph.core.entries import Entry, parse_judgement
from orggraph.core.garbage import rare_collections
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import PARTS, Graph, GraphChange, compare_graphs
from orggraph.core.store import LedgerReader, Recorded, StoreWriter
from orggraph.identity import ANYTHING, JUDGED, Neighbourhood, join_copies, link, tie_judgement, tie_text
from orggraph.ledger import count_entries
from orggraph.projection import project

TEXTS_AT_ONCE = 500
_ROOMS = ("core", "identity", "ledger", "projection")


def rewrite_graph(writer: StoreWriter, gazetteer: Gazetteer, holders: Collection[str]) -> GraphChange:
    """Makes the stored graph the one that follows from the ledger, to which entries about these holders came; what that changed."""
    if writer.made_by() == name_maker(gazetteer):
        write_ties(writer, holders, gazetteer)
    return rewrite_around(writer, gazetteer, holders)


def rewrite_around(writer: StoreWriter, gazetteer: Gazetteer, holders: Collection[str]) -> GraphChange:
    """Brings the graph up to date where these holders of ties, as the store has them, can bear on it."""
    if writer.made_by() != name_maker(gazetteer) or writer.tied([ANYTHING]):
        return rewrite_all(writer, gazetteer)
    near = Neighbourhood(writer, holders)
    with rare_collections():
        change = compare_graphs(
            writer.portion(near.texts, near.companies), project_neighbourhood(writer, near, gazetteer), are_portions=True,
        )
    writer.apply(change)
    return change


@cache
def _hash_rules() -> str:
    """One hash of all rules by which entries become a graph: of the files that say them."""
    hashed = sha256()
    for room in _ROOMS:
        for name, content in sorted(_files(resources.files("orggraph").joinpath(room), room)):
            hashed.update(name.encode() + b"\0" + content)
    return hashed.hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _files(item, f"{path}/{item.name}")
        elif item.name.endswith((".py", ".toml")):
            yield f"{path}/{item.name}", item.read_bytes()


def name_maker(gazetteer: Gazetteer) -> str:
    """What a graph is signed with: the rules and the reviewed names it was made by."""
    return hash_value([_hash_rules(), gazetteer.digest])


def find_holders(reader: LedgerReader, entries: Iterable[Entry]) -> set[str]:
    """The texts and judgements that entries are about; a retraction is about what it retracts."""
    found: set[str] = set()
    for entry in entries:
        seen: Entry | None = entry
        while seen is not None and seen.kind == "retraction":
            target = str(seen.content["target"])
            seen = reader.entry(target)
            if seen is None:
                found.add(target)  # a text; or nothing, which holds no ties
        if seen is not None:
            found.add(JUDGED + seen.id if seen.kind == "judgement" else _text_of(seen))
    return found


def _text_of(entry: Entry) -> str:
    content = entry.content
    return str(content["id"] if entry.kind == "announcement" and not entry.is_purged else content["announcement"])


def write_ties(writer: StoreWriter, holders: Collection[str], gazetteer: Gazetteer) -> None:
    """Writes the ties of these texts and judgements as their entries have them now."""
    texts = {holder: list[Entry]() for holder in sorted(holders) if not holder.startswith(JUDGED)}
    for recorded in writer.entries_of_each(texts):
        texts[_text_of(recorded.entry)].append(recorded.entry)
    ties: dict[str, Collection[str]] = {text: tie_text(text, own, gazetteer) for text, own in texts.items() if own}
    for holder in sorted(set(holders) - texts.keys()):
        entry = writer.entry(holder.removeprefix(JUDGED))
        if entry is not None:
            ties[holder] = tie_judgement(parse_judgement(entry))
    writer.tie(ties)


def rewrite_all(writer: StoreWriter, gazetteer: Gazetteer) -> GraphChange:
    """Ties and graph made anew: at once where there was a graph, else neighbourhood by neighbourhood, in little memory.

    Where nothing was there before, the change has no rows: they would be the whole graph.
    """
    holders = tie_all(writer, gazetteer)
    with rare_collections():
        change = _rewrite(writer, holders, gazetteer)
    writer.sign(name_maker(gazetteer))
    return change


def _rewrite(writer: StoreWriter, holders: Collection[str], gazetteer: Gazetteer) -> GraphChange:
    if not writer.counts() and not writer.tied([ANYTHING]):
        for portion in _project_apart(writer, holders, gazetteer):
            writer.apply(compare_graphs(Graph(), portion, are_portions=True))
        return GraphChange(dict.fromkeys(PARTS, ()), dict.fromkeys(PARTS, ()), {})
    change = compare_graphs(writer.graph(), project_ledger(writer, gazetteer))
    writer.apply(change)
    return change


def tie_all(writer: StoreWriter, gazetteer: Gazetteer) -> list[str]:
    """Writes the ties of the whole ledger; all holders, sorted."""
    found = {_text_of(recorded.entry) for recorded in writer.entries(["announcement", "reading", "claim"])}
    found |= {JUDGED + recorded.entry.id for recorded in writer.entries(["judgement"])}
    holders = sorted(found)
    for start in range(0, len(holders), TEXTS_AT_ONCE):
        write_ties(writer, holders[start:start + TEXTS_AT_ONCE], gazetteer)
    return holders


def _project_apart(writer: StoreWriter, holders: Iterable[str], gazetteer: Gazetteer) -> Iterator[Graph]:
    """The graph in portions, each of whole neighbourhoods."""
    seen: set[str] = set()
    for holder in holders:
        if holder not in seen:
            near = Neighbourhood(writer, [holder])
            seen.update(near.ties)
            yield project_neighbourhood(writer, near, gazetteer)


def project_neighbourhood(reader: LedgerReader, near: Neighbourhood, gazetteer: Gazetteer) -> Graph:
    """The portion of the graph that follows from a neighbourhood."""
    recorded = reader.entries_of_each(near.texts)
    recorded += [Recorded(entry, 0, "") for entry in map(reader.entry, near.judgements) if entry is not None]
    targets = {*near.texts, *(item.entry.id for item in recorded)}
    recorded += [Recorded(entry, 0, "") for entry in reader.retractions_of(targets)]
    graph = project_entries(recorded, gazetteer, bands=near.bands)
    return place_announcements(graph, [sighting for node in graph.announcements for sighting in reader.sightings(node.id)])


def project_ledger(ledger: LedgerReader, gazetteer: Gazetteer, *, until: str | None = None) -> Graph:
    """The graph that follows from a ledger, all at once, its announcements with the place where each was first seen."""
    return place_announcements(project_entries(ledger.entries(), gazetteer, until=until), ledger.sightings())


def project_entries(
    recorded: Iterable[Recorded], gazetteer: Gazetteer, *, until: str | None = None, bands: Mapping[str, Sequence[str]] | None = None,
) -> Graph:
    """The graph that follows from recorded entries; `bands` are those of each text, measured where they are not given."""
    counted = join_copies(count_entries(recorded, until), bands)
    return project(counted, link(counted, gazetteer))


def place_announcements(graph: Graph, sightings: Iterable[Sighting]) -> Graph:
    """The graph with the place where each announcement was first seen."""
    seen: dict[str, str] = {}
    for sighting in sorted(sightings, key=lambda item: (item.at, item.source)):
        seen.setdefault(sighting.announcement, sighting.source)
    return replace(graph, announcements=tuple(node.model_copy(update={"source": seen.get(node.id)}) for node in graph.announcements))


