"""One answer everywhere: every question and every export says the same on Neo4j as on the embedded store."""

from contextlib import closing

import pytest
from tests.conformance.samples import NOW
from tests.house.sessions import ROOT
from tests.servers.live import database
from typer.testing import CliRunner

from orggraph.cli import app
from orggraph.documents import LoadOptions
from orggraph.identity import load_gazetteer
from orggraph.pipeline import copy_store, ingest_all, list_sources
from orggraph.shipped import find_shipped
from orggraph.stores import open_store

QUESTIONS = (
    "who 电商产品部 --on 2025-05-14", "who 曾鸣 --on 2025-05-14", "who 开放平台部 --on 2025-05-13 --known 2025-05-14",
    "line 曾鸣 --on 2025-05-14", "line 杜嘉辉 --on 2025-05-14 --to 张小龙", "chart 微信事业群 --on 2025-05-14", "chart --on 2025-05-14",
    "chart --company 腾讯 --on 2019-01-01", "history 曾鸣", "history 开放平台部", "changes --from 2018-01-01 --to 2025-06-01",
    "changes --believed 2018-12-31 2025-05-14", "conflicts", "vacancies --on 2025-05-14", "find 平台", "find zengming", "status",
    "digest",
)
EXPORTS = ("graphml", "json", "csv", "ledger")


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same ledger in either store: the announcements of one company."""
    gazetteer = load_gazetteer([find_shipped("seeds") / "gazetteer"])[0]
    embedded = str(tmp_path_factory.mktemp("embedded") / "store.db")
    with database(tmp_path_factory) as live:
        with closing(open_store(embedded)) as source, closing(open_store(live.url)) as target:
            sources = list_sources([str(ROOT / "seeds" / "announcements" / "tencent")])
            list(ingest_all(source, sources, LoadOptions(), gazetteer, clock=lambda: NOW, by="ann"))
            list(copy_store(source, target, gazetteer))
        yield embedded, live.url


def ask(store, words):
    done = CliRunner(env={"ORGGRAPH_STORE": store, "COLUMNS": "120"}).invoke(app, words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_one_answer_on_both_stores(both, question):
    words = question.split() if question in ("digest", "status") else [*question.split(), "--json"]
    ours, theirs = (ask(store, words).replace(store, "STORE") for store in both)
    assert len(ours) > 2
    assert ours == theirs


def test_why_has_one_answer_on_both_stores(both):
    with closing(open_store(both[0])) as store:
        facts = [fact.id for fact in store.graph().facts]
    for fact in facts[:: len(facts) // 5]:
        assert ask(both[0], ["why", fact, "--json"]) == ask(both[1], ["why", fact, "--json"])


@pytest.mark.parametrize("form", EXPORTS)
def test_each_export_has_the_same_bytes_from_both_stores(both, form):
    ours, theirs = (ask(store, ["export", "-f", form, "-o", "-"]) for store in both)
    assert len(ours) > 1000
    assert ours == theirs


def test_verify_finds_nothing_on_either_store(both):
    for store in both:
        ask(store, ["verify"])
