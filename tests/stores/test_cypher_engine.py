"""Cypher on the embedded store: read-only, fresh, and JSON in what it gives."""

import sys
import threading
from contextlib import closing
from datetime import date

import pytest
from tests.conformance.golden import golden_graph, node_id

from orggraph.core.graph import Graph, compare_graphs
from orggraph.stores import cypher_engine, open_store
from orggraph.stores.errors import CypherError, CypherMissingError, CypherReadOnlyError

GOLDEN = golden_graph()


@pytest.fixture
def store(tmp_path):
    with closing(open_store(str(tmp_path / "store.db"))) as opened:
        with opened.writing() as writer:
            writer.apply(compare_graphs(Graph(), GOLDEN))
        yield opened


def count_nodes(store):
    return store.run_cypher("MATCH (n) RETURN count(n) AS n", {})[0]["n"]


def test_days_come_back_as_iso_text(store):
    row, = store.run_cypher(
        "MATCH (:Executive {name: $who})-[r:REPORTS_TO]->() "
        "RETURN r.valid_from AS day, [r.known_from] AS days, {on: r.certain_from} AS map",
        {"who": "曾鸣"},
    )
    assert row == {"day": "2025-05-14", "days": ["2025-05-14"], "map": {"on": "2025-05-14"}}


def test_two_beliefs_of_one_fact_stay_two_edges_whatever_else_has_their_type(tmp_path):
    heads = next(fact for fact in GOLDEN.facts if fact.relation == "HEADS")
    closed = heads.model_copy(update={"known_to": date(2025, 6, 1)})
    later = heads.model_copy(update={"id": "f" + "1" * 16, "known_from": date(2025, 6, 1)})
    company = next(node for node in GOLDEN.nodes if node.label == "Company")
    elsewhere = heads.model_copy(update={"id": "f" + "2" * 16, "to_id": company.id})
    facts = tuple(sorted((closed, later, elsewhere), key=lambda fact: fact.id))
    with closing(open_store(str(tmp_path / "other.db"))) as store:
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), Graph(nodes=GOLDEN.nodes, facts=facts)))
        rows = store.run_cypher("MATCH ()-[r:HEADS]->() RETURN r.known_from AS a, r.known_to AS b ORDER BY a, b", {})
    assert [(row["a"], row["b"]) for row in rows] == [("2025-05-14", "2025-06-01"), ("2025-05-14", None), ("2025-06-01", None)]


def test_text_that_looks_like_a_day_or_a_number_stays_text(tmp_path):
    node = GOLDEN.nodes[0].model_copy(update={"name": "2025-05-14", "aliases": ("007", "true")})
    with closing(open_store(str(tmp_path / "other.db"))) as store:
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), Graph(nodes=(node,))))
        row, = store.run_cypher("MATCH (n) RETURN n.name AS name, n.aliases AS aliases, n.name STARTS WITH '2025' AS is_text", {})
    assert row == {"name": "2025-05-14", "aliases": ["007", "true"], "is_text": True}


def test_nodes_edges_and_paths_come_back_with_their_properties_only(store):
    row, = store.run_cypher("MATCH p = (d:Department {name: $name})<-[h:HEADS]-() RETURN d, h, p", {"name": "开放平台部"})
    assert row["d"]["labels"] == ["Department"]
    assert sorted(row["d"]["properties"]) == ["aliases", "company_id", "continuant_id", "id", "kind", "lineage_id", "mandate", "name"]
    assert row["h"]["type"] == "HEADS"
    assert row["h"]["properties"]["certain_from"] == "2025-05-14"
    assert row["p"] == {"nodes": [row["d"], row["p"]["nodes"][1]], "relationships": [row["h"]]}
    assert row["p"]["nodes"][1]["properties"]["name"] == "杜嘉辉"


@pytest.mark.parametrize("query", [
    "CREATE (n:Company {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Company {id: 'x'}) RETURN n",
    "MATCH (n) REMOVE n.name",
    "CREATE INDEX here FOR (n:Company) ON (n.name)",
    "CALL db.ontology.clear()",
    "MATCH (n) CALL { WITH n SET n.name = 'x' } RETURN 1 AS one",
])
def test_what_writes_is_refused(store, query):
    with pytest.raises((CypherReadOnlyError, CypherError)):
        store.run_cypher(query, {})
    assert count_nodes(store) == GOLDEN.node_count
    assert store.graph() == GOLDEN


@pytest.mark.parametrize("gap", [" ", "\n\t", "/**/", " /* a\nb */ ", "//x\n", " //a /* b\n /* // */ ", "\u00a0", "\ufeff"])
@pytest.mark.parametrize("head", ["", "MATCH (n) WITH n ", "RETURN '//' AS a UNION ", "WITH '/*' AS a ", "WITH \"it's\" AS a "])
def test_files_are_not_read(store, tmp_path, gap, head):
    secret = tmp_path / "secret.csv"
    secret.write_text("a secret\n", "utf-8")
    with pytest.raises(CypherReadOnlyError, match="LOAD CSV"):
        store.run_cypher(f"{head}lOAD{gap}Csv FROM 'file://{secret}' AS line RETURN line", {})


def test_a_lot_of_comment_openers_are_read_quickly(store):
    with pytest.raises(CypherError):
        store.run_cypher("LOAD " + "/**/" * 5000 + "/*" * 2000 + " RETURN", {})


def test_words_like_load_csv_in_names_are_no_harm(store):
    query = "MATCH (workload:Company) WHERE workload.name <> $name RETURN count(workload) AS csv"
    assert store.run_cypher(query, {"name": "LOAD CSV"}) == [{"csv": 1}]


def test_a_faulty_query_is_told_in_the_engines_words(store):
    with pytest.raises(CypherError, match=r"(?i)syntax"):
        store.run_cypher("MATCH (n RETURN n", {})
    with pytest.raises(CypherError, match=r"\$on"):
        store.run_cypher("RETURN $on AS day", {})
    with pytest.raises(CypherError, match="--csv"):
        store.run_cypher("RETURN 1 AS one FORMAT CSV", {})


def test_a_query_says_nothing_on_stderr(store, capfd):
    store.run_cypher("MATCH (n:Company) RETURN n.nothing AS nothing", {})
    assert capfd.readouterr() == ("", "")


def test_the_picture_is_kept_until_the_graph_changes(store, monkeypatch):
    built = []
    build = cypher_engine._build
    monkeypatch.setattr(cypher_engine, "_build", lambda *arguments: built.append(1) or build(*arguments))
    assert [count_nodes(store), count_nodes(store)] == [GOLDEN.node_count] * 2
    assert len(built) == 1
    with store.writing() as writer:
        writer.apply(compare_graphs(GOLDEN, Graph()))
    assert count_nodes(store) == 0
    assert len(built) == 2


def test_another_connection_s_change_is_seen(store):
    assert count_nodes(store) == GOLDEN.node_count
    with closing(open_store(store.url)) as other, other.writing() as writer:
        writer.apply(compare_graphs(GOLDEN, Graph()))
    assert count_nodes(store) == 0


def test_a_snapshot_is_asked_as_it_was(store):
    with store.snapshot() as snapshot:
        with store.writing() as writer:
            writer.apply(compare_graphs(GOLDEN, Graph()))
        assert count_nodes(snapshot) == GOLDEN.node_count
        assert count_nodes(store) == 0


def test_many_threads_ask_at_once(store):
    counts = []
    threads = [threading.Thread(target=lambda: counts.append(count_nodes(store))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert counts == [GOLDEN.node_count] * 8


def test_without_kglite_the_command_to_get_it_is_named(store, monkeypatch):
    monkeypatch.setitem(sys.modules, "kglite", None)
    with pytest.raises(CypherMissingError, match=r"pip install 'orggraph\[cypher\]'"):
        store.run_cypher("RETURN 1 AS one", {})


def test_opening_and_reading_a_store_does_not_load_kglite(tmp_path):
    import subprocess

    body = (
        "import sys; from orggraph.stores import open_store; s = open_store(sys.argv[1]); s.graph(); s.close(); "
        "print([name for name in ('kglite', 'neo4j', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", body, str(tmp_path / "x.db")], capture_output=True, text=True, check=True,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert done.stdout == "[]\n"


def test_the_ids_of_nodes_are_the_stores_own(store):
    assert store.run_cypher("MATCH (c:Company) RETURN c.id AS id", {}) == [{"id": node_id("腾讯")}]
