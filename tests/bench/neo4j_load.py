"""Measures the Neo4j store against the bare driver and the embedded store; prints the page docs/neo4j-speed.md.

    python -m tests.bench.neo4j_load [--claims 100000] [--pairs 5] [--facts 100000] [--minutes 60] [--write]

A server is started for it and ended with it. Ratios of one run are what counts; rates depend on the machine.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from tests.conformance.samples import NOW
from tests.cypher.worlds import large_graph
from tests.servers.live import OPEN, connect, empty
from tools.neo4j_server.server import LTS, Server, start_server

from orggraph.core.canonical import canonical_json, hash_text
from orggraph.core.entries import Entry
from orggraph.core.facts import Fact
from orggraph.core.graph import About, AnnouncementNode, ClaimNode, Graph, Node, compare_graphs, edge_id, split_change
from orggraph.core.store import Store
from orggraph.documents import LoadOptions
from orggraph.identity import load_gazetteer
from orggraph.pipeline import COPY_STEP, ingest, list_sources, read_sources
from orggraph.shipped import find_shipped
from orggraph.stores import neo4j_rows, open_store
from orggraph.stores.neo4j_parameters import BATCH
from orggraph.views.chart import draw_chart
from orggraph.views.line import answer_line
from orggraph.views.moment import Moment

PAGE = Path(__file__).parents[2] / "docs" / "neo4j-speed.md"
PAGE_TEXT = """# Speed on Neo4j

Written by `{command}` in {minutes:.0f} minutes on {cores} cores,
Neo4j {version}, heap 700 MB, driver with `neo4j-rust-ext`. Ratios of one run are what counts.

| what | result |
|---|---|
{rows}

The bare driver gets its rows ready made, in batches of the same size, a transaction each, and writes nodes with `MERGE` and edges
with `CREATE`, as the store does. What the store does beside: it makes the rows, takes its lock, looks which entries are
there already, counts each transaction and keeps what undoes it.
"""
DAY = date(2020, 1, 1)
SEATS = 50


def make_ledger(claims: int) -> tuple[list[Entry], Graph]:
    """So many appointments: ten claims an announcement, each a fact; one executive a claim, one department fifty claims."""
    entries: list[Entry] = []
    nodes = [Node(id="c0", label="Company", name="公司", keys=("公司",))]
    announcements, rows, facts, abouts = [], [], [], []
    for number in range(claims):
        text, claim = hash_text(f"text {number // 10}"), hash_text(f"claim {number}")
        department, executive = f"d{number // SEATS:016d}", f"e{number:016d}"
        day = DAY + timedelta(days=number // 10 % 2000)
        if number % 10 == 0:
            entries.append(Entry("announcement", hash_text(f"announcement {number}"), canonical_json({"id": text, "text": "任命" * 100, "published": day.isoformat()})))
            announcements.append(AnnouncementNode(id=text, name=f"通知{number}", headline=f"通知{number}", published=day))
        if number % SEATS == 0:
            name = f"部{number // SEATS}"
            nodes.append(Node(id=department, label="Department", name=name, company_id="c0", continuant_id=department, lineage_id=department, keys=(name,)))
        nodes.append(Node(id=executive, label="Executive", name=f"人{number}", company_id="c0", keys=(f"人{number}",)))
        entries.append(Entry("claim", claim, canonical_json({"announcement": text, "event": {"type": "appointed"}, "evidence": [{"quote": "任命为负责人"}]})))
        rows.append(ClaimNode(
            id=claim, name="appointed", announcement=text, event="appointed", status="announced", authority=1, published=day,
            quote=f"人{number}担任部{number // SEATS}负责人", rule="appointed/zh/担任", start=number % 10, end=number % 10 + 9,
        ))
        abouts += [About(id=edge_id("ABOUT", claim, to, role), claim=claim, role=role, to_id=to) for role, to in (("executive", executive), ("at", department))]
        facts.append(Fact(
            id=f"f{number:016d}", relation="HEADS", from_id=executive, to_id=department, valid_from=day, certain_from=day, known_from=day,
            from_basis="published", job_title="负责人", authority=1, claims=(claim,), opened_by=(claim,), quote=f"人{number}担任部{number // SEATS}负责人",
        ))

    def by_id(found: list) -> tuple:
        return tuple(sorted(found, key=lambda row: row.id))

    return entries, Graph(by_id(nodes), by_id(announcements), by_id(rows), by_id(facts), by_id(abouts))


def copy_to_store(store: Store, entries: list[Entry], graph: Graph) -> None:
    """What `copy` writes: the ledger in steps, then the graph in steps."""
    for start in range(0, len(entries), COPY_STEP):
        with store.writing() as writer:
            writer.append(entries[start:start + COPY_STEP], NOW)
    for step in split_change(compare_graphs(store.graph(), graph), COPY_STEP):
        with store.writing() as writer:
            writer.apply(step)


BARE = {
    "entries": "UNWIND $rows AS row CREATE (e:Entry) SET e = row",
    "Company": "UNWIND $rows AS row MERGE (n:Company {id: row.id}) SET n = row",
    "Department": "UNWIND $rows AS row MERGE (n:Department {id: row.id}) SET n = row",
    "Executive": "UNWIND $rows AS row MERGE (n:Executive {id: row.id}) SET n = row",
    "keys": "UNWIND $rows AS row CREATE (k:Key) SET k = row",
    "Announcement": "UNWIND $rows AS row MERGE (n:Announcement {id: row.id}) SET n = row",
    "Claim": "UNWIND $rows AS row MERGE (n:Claim {id: row.id}) SET n = row",
    "STATES": "UNWIND $rows AS row MATCH (a:Announcement {id: row.from_id}) MATCH (b:Claim {id: row.to_id}) CREATE (a)-[r:STATES]->(b) SET r = row.properties",
    "HEADS": "UNWIND $rows AS row MATCH (a:Executive {id: row.from_id}) MATCH (b:Department {id: row.to_id}) CREATE (a)-[r:HEADS]->(b) SET r = row.properties",
    "ABOUT": "UNWIND $rows AS row MATCH (a:Claim {id: row.from_id}) MATCH (b:Executive|Department {id: row.to_id}) CREATE (a)-[r:ABOUT]->(b) SET r = row.properties",
}


def bare_rows(entries: list[Entry], graph: Graph) -> dict[str, list[dict]]:
    """The same rows as plain dictionaries, ready to be sent: their making is not timed."""
    rows: dict[str, list[dict]] = {kind: [] for kind in BARE}
    rows["entries"] = [
        {"id": entry.id, "kind": entry.kind, "seq": seq, "body": entry.body, "recorded_at": NOW,
         "announcement": entry.content.get("announcement") or entry.content.get("id"), "published": entry.content.get("published")}
        for seq, entry in enumerate(entries, 1)
    ]
    for node in graph.nodes:
        rows[node.label].append(neo4j_rows.node_properties(node))
        rows["keys"] += neo4j_rows.key_rows(node)
    rows["Announcement"] = [neo4j_rows.announcement_properties(row) for row in graph.announcements]
    rows["Claim"] = [neo4j_rows.claim_properties(row) for row in graph.claims]
    rows["STATES"] = [neo4j_rows.states_edge(row) for row in graph.claims]
    rows["HEADS"] = [neo4j_rows.fact_edge(row) for row in graph.facts]
    rows["ABOUT"] = [neo4j_rows.about_edge(row) for row in graph.abouts]
    return rows


def copy_bare(url: str, rows: dict[str, list[dict]]) -> None:
    """The same rows by the driver alone: same batches, one transaction each."""
    with connect(url) as session:
        for kind, statement in BARE.items():
            for start in range(0, len(rows[kind]), BATCH):
                session.execute_write(lambda transaction, text=statement, part=rows[kind][start:start + BATCH]: transaction.run(text, rows=part).consume())


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spent(server: Server, work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of processors (the server's and this program's): the latter hardly change with other load."""
    before = processor_seconds(server)
    seconds = timed(work)
    return seconds, processor_seconds(server) - before


def processor_seconds(server: Server) -> float:
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") + time.process_time()


def measure_copy(server: Server, claims: int, pairs: int, until: float) -> Iterator[str]:
    """Pairs in turn, after a smaller one that warms the server up; what both send stays in memory, out of the collector's way.

    After three of them none is begun that would probably end after `until`, by the clock of `time.perf_counter`.
    """
    warm = make_ledger(claims // 5)
    copy_both(server, *warm, bare_rows(*warm), is_ours_first=True)
    entries, graph = make_ledger(claims)
    rows = bare_rows(entries, graph)
    gc.freeze()
    count = sum(map(len, rows.values()))
    found, begun = [], time.perf_counter()
    while len(found) < pairs and (len(found) < 3 or time.perf_counter() + (time.perf_counter() - begun) / len(found) < until):
        found.append(copy_both(server, entries, graph, rows, is_ours_first=bool(len(found) % 2)))
    gc.unfreeze()
    ours, bare = zip(*found, strict=True)
    clock, processors = ([right[at] / left[at] for left, right in found] for at in (0, 1))
    median = statistics.median(each[0] for each in ours)
    yield f"| copy of {claims:,} claims ({count:,} rows), database writing only | {claims / median:,.0f} claims/s ({count / median:,.0f} rows/s) |"
    yield f"| the bare driver, same rows, verbs, constraints and extension | {claims / statistics.median(each[0] for each in bare):,.0f} claims/s |"
    yield f"| ratio, median of {len(found)} alternating pairs after a warm-up | **{statistics.median(clock):.2f}** ({min(clock):.2f}–{max(clock):.2f}) |"
    yield f"| the same of processor time, server and client | {statistics.median(processors):.2f} ({min(processors):.2f}–{max(processors):.2f}) |"


def copy_both(server: Server, entries: list[Entry], graph: Graph, rows: dict[str, list[dict]], *, is_ours_first: bool) -> tuple:
    """What the store took and what the bare driver took, each into an empty database."""
    found = {}
    for is_ours in (is_ours_first, not is_ours_first):
        empty(server.uri)
        with closing(open_store(server.uri)) as store:
            found[is_ours] = spent(server, lambda: copy_to_store(store, entries, graph) if is_ours else copy_bare(server.uri, rows))  # noqa: B023 at once
        print(f"  {'store' if is_ours else 'bare '} {found[is_ours][0]:.1f} s, processors {found[is_ours][1]:.1f} s", file=sys.stderr, flush=True)
    return found[True], found[False]


def measure_ingest(url: str, count: int = 200) -> Iterator[str]:
    entries, graph = make_ledger(count * 10)
    claims = {claim.announcement: [] for claim in graph.claims}
    for claim in graph.claims:
        claims[claim.announcement].append(claim)
    nodes, facts = {node.id: node for node in graph.nodes}, {fact.claims[0]: fact for fact in graph.facts}
    abouts: dict[str, list[About]] = {}
    for about in graph.abouts:
        abouts.setdefault(about.claim, []).append(about)
    ledger = {}
    for entry in entries:
        ledger.setdefault(entry.content["announcement"] if entry.kind == "claim" else entry.content["id"], []).append(entry)
    empty(url)
    seconds = []
    with closing(open_store(url)) as store:
        for announcement in graph.announcements:
            own = claims[announcement.id]
            touched = {about.to_id for claim in own for about in abouts[claim.id]}
            part = Graph(
                nodes=tuple(nodes[key] for key in sorted(touched)), announcements=(announcement,), claims=tuple(own),
                facts=tuple(facts[claim.id] for claim in own), abouts=tuple(each for claim in own for each in abouts[claim.id]),
            )

            def write(part: Graph = part, entries: list[Entry] = ledger[announcement.id]) -> None:
                with store.writing() as writer:
                    writer.append(entries, NOW)
                    writer.apply(compare_graphs(Graph(), part))

            seconds.append(timed(write))
    settled = seconds[count // 4:]
    yield f"| single announcements of ten claims, one transaction each, database writing only | {1 / statistics.median(settled):.0f} a second |"


def measure_whole_ingest(url: str) -> Iterator[str]:
    """`ingest` of the seeds one by one: reading is not timed, taking in is (linking, projecting, writing)."""
    gazetteer = load_gazetteer([find_shipped("seeds") / "gazetteer"])[0]
    sources = list_sources([str(find_shipped("seeds") / "announcements")])
    reads = [read for source in sources for read in read_sources([source], LoadOptions(), gazetteer)]
    cells = []
    empty(url)
    for place in (url, "sqlite:///:memory:"):
        with closing(open_store(place)) as store:
            seconds = [timed(lambda read=read, store=store: ingest(store, read, gazetteer, at=NOW, by="bench")) for read in reads]
        cells.append(f"{1 / statistics.median(seconds[len(reads) // 4:]):.0f}")
    yield f"| single ingests of {len(reads)} seeds, read beforehand: Neo4j · embedded | {cells[0]} · {cells[1]} a second |"


def measure_questions(url: str, facts: int, samples: int = 60) -> Iterator[str]:
    graph = large_graph(companies=max(1, facts // 400), departments=100)
    empty(url)
    moment = Moment(date(2025, 6, 1), None)
    with tempfile.TemporaryDirectory() as folder, closing(open_store(url)) as server, closing(open_store(f"{folder}/x.db")) as embedded:
        for store in (server, embedded):
            for step in split_change(compare_graphs(Graph(), graph), COPY_STEP):
                with store.writing() as writer:
                    writer.apply(step)
        companies = [f"公司{number}" for number in range(max(1, facts // 400))]
        questions = {
            "chart of a department as of a day": lambda store, at: draw_chart(store, moment, name="部1", company=companies[at % len(companies)]),
            "line to the top as of a day": lambda store, at: answer_line(store, "人77", moment, company=companies[at % len(companies)]),
        }
        for title, ask in questions.items():
            cells = []
            for store in (server, embedded):
                taken = []
                for at in range(samples + 10):
                    def question(at: int = at * 7, store: Store = store, ask: Callable = ask) -> None:
                        with store.snapshot() as state:
                            ask(state, at)
                    taken.append(timed(question) * 1000)
                found = sorted(taken[10:])
                cells.append(f"{statistics.median(found):.0f} / {found[int(len(found) * 0.95)]:.0f} ms")
            yield f"| {title}, {len(graph.facts):,} facts, p50 / p95: Neo4j · embedded | {cells[0]} · {cells[1]} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=60, help="how long it may take: fewer pairs then, at least three")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    begun, lines = time.perf_counter(), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        server = start_server(Path(folder) / "home", owner=os.getpid(), settings=OPEN)
        try:
            for part in (
                measure_ingest(server.uri), measure_whole_ingest(server.uri), measure_questions(server.uri, given.facts),
                measure_copy(server, given.claims, given.pairs, begun + 60 * given.minutes),
            ):
                for line in part:
                    print(line, flush=True)
                    lines.append(line)
        finally:
            server.stop()
    if given.write:
        PAGE.write_text(PAGE_TEXT.format(
            rows="\n".join(lines), minutes=(time.perf_counter() - begun) / 60, cores=os.cpu_count(), version=LTS,
            command=f"python -m tests.bench.neo4j_load --claims {given.claims} --pairs {given.pairs} --facts {given.facts} "
                    f"--minutes {given.minutes:g} --write",
        ), "utf-8")


if __name__ == "__main__":
    main()
