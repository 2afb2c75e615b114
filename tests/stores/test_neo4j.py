"""The Neo4j store: its database, its errors, hand edits, and names that look like code."""

import json
import re
import socket
import ssl
import subprocess
import threading
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.conformance.golden import golden_graph, node_id
from tests.conformance.samples import NOW, entries_of
from tests.servers.live import GIVEN, connect, launch, remember

from orggraph.core.graph import EDITED, Graph, Node, compare_graphs, graph_digest
from orggraph.core.store import SCHEMA_VERSION
from orggraph.documents import LoadOptions
from orggraph.increments import project_ledger
from orggraph.pipeline import copy_store, ingest_all, list_sources, rebuild
from orggraph.shipped import find_shipped
from orggraph.stores import errors, open_store
from orggraph.stores.neo4j_statements import load_counted, load_statement, load_statements
from orggraph.views.digest import take_digest
from orggraph.views.verify import verify_store

ROOT = Path(__file__).parents[2]
GOLDEN = golden_graph()
FILL = compare_graphs(Graph(), GOLDEN)


@pytest.fixture
def seeded(store, gazetteer):
    """The store with two announcements of one company, read and projected."""
    ingest_seeds(store, gazetteer, "tencent/tencent-2025-05-14-wxg.txt", "tencent/tencent-2014-05-06-wxg.txt")
    return store


def ingest_seeds(store, gazetteer, *names):
    sources = list_sources([str(ROOT / "seeds" / "announcements" / name) for name in names])
    list(ingest_all(store, sources, LoadOptions(), gazetteer, clock=lambda: NOW, by="ann"))


def test_the_seeds_have_the_digest_of_the_embedded_store(store, gazetteer):
    with closing(open_store("sqlite:///:memory:")) as embedded:
        for each in (store, embedded):
            ingest_seeds(each, gazetteer, "tencent", "xiaomi", "apple")
        assert take_digest(store) == take_digest(embedded)


def test_copy_carries_the_ledger_both_ways_and_the_graph_follows(store, gazetteer):
    with closing(open_store("sqlite:///:memory:")) as source, closing(open_store("sqlite:///:memory:")) as back:
        ingest_seeds(source, gazetteer, "tencent")
        list(copy_store(source, store, gazetteer))
        assert [(each.entry, each.recorded_at) for each in store.entries()] == [(each.entry, each.recorded_at) for each in source.entries()]
        assert store.sightings() == source.sightings()
        assert take_digest(store) == take_digest(source)
        list(copy_store(source, store, gazetteer))
        assert take_digest(store) == take_digest(source)
        list(copy_store(store, back, gazetteer))
        assert back.graph() == source.graph()


def test_constraints_and_indexes_stand_before_the_first_write(live):
    with connect(live.url) as session:
        for name in session.run("SHOW CONSTRAINTS YIELD name").value():
            session.run(f"DROP CONSTRAINT {name}").consume()
        for name in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").value():
            session.run(f"DROP INDEX {name}").consume()
    with closing(open_store(live.url)), connect(live.url) as session:
        there = set(session.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name").value())
        wanted = {
            text.partition(" IF NOT EXISTS")[0].rpartition(" ")[2]
            for name in ("constraints", "indexes", "full_text") for text in load_statements(f"schema/{name}")
        }
        assert len(wanted) >= 30
        assert wanted <= there
        assert session.run("MATCH (n) RETURN labels(n) AS labels").value() == [["Store"]], "nothing was written yet"


EDITS = {
    "a changed property": ("MATCH (d:Department {name: '开放平台部'}) SET d.name = '别的部'", "differs from what follows"),
    "a foreign property": ("MATCH (d:Department {name: '开放平台部'}) SET d.colour = 'red'", "colour"),
    "a node more": ("CREATE (:Department {id: 'd1', name: '影子部'})", "does not follow"),
    "a node without an id": ("CREATE (:Executive {name: '影子'})", "edited by hand"),
    "a label more": ("MATCH (d:Department {name: '开放平台部'}) SET d:Executive", "labels"),
    "a label of one's own more": ("MATCH (d:Department {name: '开放平台部'}) SET d:Favourite", "labels"),
    "a department that became an executive": ("MATCH (d:Department {name: '开放平台部'}) SET d:Executive REMOVE d:Department", "differs from what"),
    "an id changed": ("MATCH (d:Department {name: '开放平台部'}) SET d.id = 'd1'", "is not stored"),
    "an edge less": ("MATCH ()-[r:HEADS]->() WITH r ORDER BY r.id LIMIT 1 DELETE r", "is not stored"),
    "an edge more": ("MATCH (e:Executive), (d:Department) WITH e, d ORDER BY e.id, d.id LIMIT 1 CREATE (e)-[:HEADS {id: 'f1'}]->(d)", "edited by hand"),
    "a day moved": ("MATCH ()-[r:HEADS]->() WITH r ORDER BY r.id LIMIT 1 SET r.certain_from = date('1999-01-01')", "differs from what follows"),
    "a quote changed": ("MATCH ()-[r:REPORTS_TO]->() WITH r ORDER BY r.id LIMIT 1 SET r.quote = 'x'", "is none of its claims'"),
    "a claim cut off": ("MATCH (:Claim)<-[r:STATES]-() WITH r ORDER BY r.id LIMIT 1 DELETE r", "STATES edge"),
    "a folded name less": ("MATCH (k:Key) WITH k ORDER BY k.node, k.position LIMIT 1 DELETE k", "differs from what follows"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_hand_edits_are_named_and_rebuild_restores(seeded, live, gazetteer, edit):
    before = seeded.graph()
    statement, told = EDITS[edit]
    with connect(live.url) as session:
        session.run(statement).consume()
    view = verify_store(seeded, project_ledger(seeded, gazetteer))
    assert any(told in failure.reason for failure in view.failed), [failure.reason for failure in view.failed]
    rebuild(seeded, gazetteer)
    assert seeded.graph() == before
    assert verify_store(seeded, project_ledger(seeded, gazetteer)).failed == ()


def test_an_untouched_store_has_nothing_to_tell(seeded, gazetteer):
    assert verify_store(seeded, project_ledger(seeded, gazetteer)).failed == ()
    assert [each for each in seeded.graph().problems if each.code == EDITED] == []


def test_a_question_about_what_was_edited_says_so(seeded, live):
    with connect(live.url) as session:
        session.run("MATCH (c:Company {name: '腾讯'}) SET c.colour = 'red'").consume()
    with pytest.raises(errors.StoreEditedError, match="orggraph rebuild"):
        seeded.companies()


HOSTILE = [
    "'}) DETACH DELETE n //", "`) MATCH (n) DETACH DELETE n RETURN (`", "$on", "{name}", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
    "\x00\x01\x1b[31m\x7f", "\u202eabc\u2066", "部\n// x", "''", '"', "\\", "\U0001f9e7",
]


def test_names_that_look_like_code_stay_data(store):
    nodes = tuple(
        Node(id=f"d{number:016d}", label="Department", name=name, aliases=(name,), company_id="c1", mandate=name, keys=(name,))
        for number, name in enumerate(HOSTILE)
    )
    graph = Graph(nodes=(Node(id="c1", label="Company", name=HOSTILE[0]), *nodes))
    with store.writing() as writer:
        writer.apply(compare_graphs(Graph(), graph))
    assert store.graph() == graph
    for node in nodes:
        assert node in store.nodes_named(node.name)
        rows = store.run_cypher("MATCH (d:Department {company_id: 'c1', name: $name}) RETURN d.name AS name, d.mandate AS mandate", {"name": node.name})
        assert rows == [{"name": node.name, "mandate": node.name}]
    assert store.graph() == graph


@pytest.mark.parametrize("query", [
    "CREATE (n:Company {id: 'x'})", "MATCH (n) SET n.name = 'x'", "MATCH (n) DETACH DELETE n", "MERGE (n:Company {id: 'x'}) RETURN n",
    "MATCH (n) REMOVE n.name", "CREATE INDEX here FOR (n:Company) ON (n.name)", "DROP CONSTRAINT company_id",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN 1 AS one", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CREATE USER eve SET PASSWORD 'eavesdrop'", "CALL db.createLabel('Eve')", "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
])
def test_queries_only_read(store, query):
    with store.writing() as writer:
        writer.apply(FILL)
    with pytest.raises((errors.CypherReadOnlyError, errors.CypherError)):
        store.run_cypher(query, {})
    assert store.graph() == GOLDEN


def test_rows_are_json(store):
    with store.writing() as writer:
        writer.apply(FILL)
    row, = store.run_cypher(
        "MATCH p = (d:Department {name: $name})<-[h:HEADS]-() RETURN d, h, p, h.valid_from AS day, {on: [h.known_from]} AS map", {"name": "开放平台部"},
    )
    assert json.dumps(row)
    assert row["d"]["labels"] == ["Department"]
    assert sorted(row["d"]["properties"]) == ["aliases", "company_id", "continuant_id", "id", "kind", "lineage_id", "mandate", "name"]
    assert (row["day"], row["map"]) == ("2025-05-14", {"on": ["2025-05-14"]})
    assert row["h"]["type"] == "HEADS"
    assert row["p"]["nodes"][1]["properties"]["id"] == node_id("杜嘉辉")


def test_a_faulty_query_is_told_in_the_servers_words(store):
    with pytest.raises(errors.CypherError, match=r"(?i)invalid input"):
        store.run_cypher("MATCH (n RETURN n", {})
    with pytest.raises(errors.CypherError, match="on"):
        store.run_cypher("RETURN $on AS day", {})


def test_nothing_is_said_on_stderr(live, capfd):
    with closing(open_store(live.url)) as store:
        store.run_cypher("MATCH (n:Nothing) RETURN n.nothing AS nothing", {})
    with pytest.raises(errors.ServerUnreachableError):
        open_store("bolt://127.0.0.1:1")
    assert capfd.readouterr() == ("", "")


def test_a_server_that_is_not_there_is_told_at_once():
    with pytest.raises(errors.ServerUnreachableError, match=r"cannot reach a Neo4j server at neo4j://ann@127\.0\.0\.1:1[\s\S]*make neo4j"):
        open_store("neo4j://ann:secret@127.0.0.1:1")


def test_the_password_is_in_no_message_and_no_url(live):
    with pytest.raises(errors.ServerUnreachableError) as caught:
        open_store("bolt://ann:secret@127.0.0.1:1")
    assert "secret" not in str(caught.value)
    with closing(open_store(live.url.replace("://", "://ann:secret@") if not GIVEN else live.url)) as store:
        assert "secret" not in store.url


@pytest.mark.skipif(bool(GIVEN), reason="the server given has no HTTP port that is known")
def test_the_port_of_http_is_no_port_of_bolt(live):
    with pytest.raises(errors.ServerUnreachableError, match="Bolt"):
        open_store(f"bolt://127.0.0.1:{live.http}")


def test_encryption_that_the_server_does_not_speak_is_told(live):
    with pytest.raises((errors.ServerTlsError, errors.ServerUnreachableError), match=r"encrypt|SSL|TLS|ssl"):
        open_store(live.url.replace("bolt://", "bolt+s://"))


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path):
    with tls_server(tmp_path) as port, pytest.raises(errors.ServerTlsError, match=r"neo4j\+ssc"):
        open_store(f"bolt+s://127.0.0.1:{port}")


@contextmanager
def tls_server(folder):
    """A server that speaks TLS with a certificate it signed itself."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "1", "-subj", "/CN=localhost"],
        check=True, capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def serve(listening):
        while True:
            try:
                context.wrap_socket(listening.accept()[0], server_side=True).close()
            except ssl.SSLError:
                continue
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        yield listening.getsockname()[1]


def test_a_database_that_is_not_there_is_told(live):
    with pytest.raises(errors.DatabaseMissingError, match="no database 'nowhere'") as caught:
        open_store(f"{live.url}/nowhere")
    assert caught.value.exit_code == 4


def test_an_empty_database_is_no_store_for_reading(live):
    for choice in ({"create": False}, {"read_only": True}):
        with pytest.raises(errors.StoreMissingError, match="orggraph ingest"):
            open_store(live.url, **choice)
    with connect(live.url) as session:
        assert session.run("MATCH (n) RETURN count(n) AS n").single()["n"] == 0


def test_data_of_something_else_under_our_labels_is_left_alone(live):
    with connect(live.url) as session:
        session.run("CREATE (:Company {id: 'x', name: 'Acme'})").consume()
    with pytest.raises(errors.StoreForeignError, match="same labels"):
        open_store(live.url)


@pytest.mark.parametrize(("version", "kind"), [(SCHEMA_VERSION + 1, errors.StoreNewerError), (SCHEMA_VERSION - 1, errors.StoreOlderError)])
def test_stores_of_other_versions_are_told(store, live, version, kind):
    with connect(live.url) as session:
        session.run("MATCH (s:Store) SET s.version = $version", version=version).consume()
    with pytest.raises(kind):
        open_store(live.url)


def test_an_older_server_is_told(live, monkeypatch):
    monkeypatch.setattr("orggraph.stores.neo4j_connection.LEAST_VERSION", (9999, 1))
    with pytest.raises(errors.ServerVersionError, match=r"needs 9999\.1 or newer"):
        open_store(live.url)


@pytest.mark.skipif(bool(GIVEN), reason="the server is not this run's own to start otherwise")
def test_a_wrong_password_and_a_server_that_only_reads_are_told(live):
    with closing(open_store(live.url)) as store, store.writing() as writer:
        writer.append(entries_of(1), NOW)
        writer.apply(FILL)
    bolt = int(live.url.rpartition(":")[2])
    try:
        stop(live.pid)
        guarded = launch(live.home, bolt=bolt, http=live.http, settings=("dbms.security.auth_enabled=true",))
        for login in ("neo4j:wrong@", "", "nobody:x@"):
            with pytest.raises(errors.ServerLoginError, match="NEO4J_PASSWORD"):
                open_store(live.url.replace("://", f"://{login}"))
        stop(guarded.pid)
        reading = launch(live.home, bolt=bolt, http=live.http, settings=(
            "dbms.security.auth_enabled=false", "server.databases.default_to_read_only=true",
        ))
        with closing(open_store(live.url, read_only=True)) as store:
            assert graph_digest(store.graph()) == graph_digest(GOLDEN)
        with closing(open_store(live.url)) as store, pytest.raises(errors.StoreReadOnlyError, match="allows no writing"), store.writing() as writer:
            writer.append(entries_of(2), NOW)
        stop(reading.pid)
    finally:
        remember(launch(live.home, bolt=bolt, http=live.http))


def stop(pid):
    import os
    import signal
    import time

    os.kill(pid, signal.SIGTERM)
    for _ in range(600):
        try:
            finished, _ = os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            finished = 0 if Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2] else pid
        if finished:
            return
        time.sleep(0.1)
    raise AssertionError("the server did not stop")


WHOLE = {"companies", "counts", "nodes_searched", "problems", "redirects", "sightings", "undo"}
"""Statements that are asked for all rows of a kind, beside those whose names begin with all_."""


def test_no_statement_of_the_store_reads_all_rows_to_find_some(store):
    folder = find_shipped("cypher")
    names = [f"read/store/{path.stem}" for path in sorted((folder / "read" / "store").glob("*.cypher"))]
    names = [name for name in names if name.rpartition("/")[2] not in WHOLE and "/all_" not in name]
    assert len(names) >= 20
    with connect(store.url) as session:
        for name in [*names, "write/change", "write/ledger", "write/close", "write/erase", "write/tie", "write/sign"]:
            assert scans(session, load_statement(name)) == [], name
        assert scans(session, load_statement("read/store/counts")) == ["n:Company"], "all else is counted already"
        assert scans(session, load_statement("read/store/all_keys")) == ["k:Key"], "a scan is noticed"


def scans(session, statement):
    kinds = {"put": {}, "remove": {}, "page": 1, "limit": 1, "after": 0, "number": 1, "kept": 1}
    given = {name: kinds.get(name, []) for name in re.findall(r"\$(\w+)", statement)}
    return [operator["args"]["Details"] for operator in operators(session.run("EXPLAIN " + statement, given).consume().plan) if is_scan(operator)]


def test_a_snapshot_looks_who_wrote_after_it_has_read(store):
    """Looked at before, a change that came between would go unseen."""
    folder = find_shipped("cypher") / "read" / "store"
    with connect(store.url) as session:
        for path in sorted(path for path in folder.glob("*.cypher") if path.stem not in ("changes", "counted")):
            statement = load_counted(f"read/store/{path.stem}")
            given = {name: 1 if name in ("page", "limit", "after", "number") else [] for name in re.findall(r"\$(\w+)", statement)}
            *_, last = operators(session.run("EXPLAIN " + statement, given).consume().plan)
            assert "s:Store(id)" in last["args"]["Details"], path.stem


def is_scan(operator):
    return "Scan" in operator["operatorType"]


def operators(plan):
    yield plan
    for child in plan.get("children", ()):
        yield from operators(child)
