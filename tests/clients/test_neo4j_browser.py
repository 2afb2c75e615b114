"""The real Neo4j Browser, driven in Chromium: it takes the kit, connects, runs each saved query, and shows the departments of a letter.

With `ORGGRAPH_SCREENSHOTS` set to a folder, the pictures of docs/neo4j.md are written there.
"""

import json
import os
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from tests.servers.live import GIVEN, database, stop_for

from orggraph.documents import LoadOptions
from orggraph.identity import load_gazetteer
from orggraph.pipeline import ingest_all
from orggraph.shipped import find_shipped
from orggraph.stores import open_store
from orggraph.views.exports import write_export

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]
ASKED = {
    "company": "腾讯", "root": "微信事业群", "name": "开放平台部", "who": "曾鸣", "on": "2025-05-14", "known": "9999-12-31",
    "from": "2025-05-13", "to": "2025-05-14", "then": "2025-05-13", "now": "2025-05-14", "words": "开放平台",
}


class Browser:
    """One window of Neo4j Browser."""

    def __init__(self, page):
        self.page = page

    def connect(self, live):
        self.page.goto(f"http://127.0.0.1:{live.http}/browser/?preselectAuthMethod=NO_AUTH&dbms={live.url}&cmd=play")
        self.page.wait_for_selector(".monaco-editor", timeout=60_000)
        self.page.get_by_text("You have a working connection").first.wait_for(timeout=60_000)

    def drop(self, file):
        """A file dragged onto the editor."""
        transfer = self.page.evaluate_handle(
            "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name)); return data }",
            [file.name, file.read_text("utf-8")],
        )
        for event in ("dragenter", "dragover", "drop"):
            self.page.dispatch_event("[data-testid=activeEditor]", event, {"dataTransfer": transfer})

    def run(self, text):
        """Runs a command or query; the frame of its result, once it is there, as (element, text)."""
        frames = self.page.locator("[data-testid=frame]")
        before = frames.count()
        editor = self.page.locator(".monaco-editor").first
        editor.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function("n => document.querySelectorAll('[data-testid=frame]').length > n", arg=before, timeout=30_000)
        frame = frames.first
        frame.locator("[data-testid=frameStatusbar], [data-testid=vizInspector], [data-testid=rawParamData]").first.wait_for(timeout=30_000)
        return frame

    def shows(self, frame, words):
        """What a frame shows once all the words are in it, or after ten seconds."""
        for _ in range(100):
            shown = frame.inner_text()
            if all(word in shown for word in words):
                break
            self.page.wait_for_timeout(100)
        return shown

    def clear(self):
        self.page.locator(".monaco-editor").first.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(":clear")
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function("() => document.querySelectorAll('[data-testid=frame]').length === 0", timeout=30_000)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A server with the seeds of one company in it, and the store on it."""
    if GIVEN:
        pytest.skip("the server given has no Browser that is known")
    with database(tmp_path_factory) as live, closing(open_store(live.url)) as store:
        names = load_gazetteer([find_shipped("seeds") / "gazetteer"])[0]
        sources = [str(path) for path in sorted((ROOT / "seeds" / "announcements" / "tencent").glob("*wxg*.txt"))]
        list(ingest_all(store, sources, LoadOptions(), names, clock=lambda: "2025-06-01T08:00:00Z", by="ann"))
        yield live, store


@pytest.fixture(scope="module")
def kit(filled, tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit") / "neo4j"
    assert write_export(filled[1], "neo4j-kit", folder).endswith("(neo4j-kit)")
    return folder


@pytest.fixture(scope="module")
def browser(filled):
    set_up = subprocess.run([ROOT / "scripts" / "set-up-browser"], capture_output=True, text=True, check=False) if os.environ.get("CI") else None
    if not Path(CHROMIUM).exists():
        stop_for(set_up.stderr if set_up else "Chromium is missing: scripts/set-up-browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        window = Browser(chromium.new_page(viewport={"width": 1280, "height": 900}))
        window.connect(filled[0])
        yield window
        chromium.close()


def screenshot(browser, name):
    folder = os.environ.get("ORGGRAPH_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        browser.page.wait_for_timeout(3000)  # the picture settles
        browser.page.screenshot(path=str(Path(folder) / f"{name}.png"))


def parameters(store):
    announcement = next(node.id for node in store.announcement_nodes() if node.source and "2025-05-14-wxg" in node.source)
    return {**ASKED, "announcement": announcement}


def literal(values):
    return "{" + ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()) + "}"


def test_the_kit_is_one_folder_that_names_its_queries(kit):
    assert sorted(path.name for path in kit.iterdir()) == ["guide.md", "parameters.txt", "queries", "style.grass"]
    files = sorted((kit / "queries").iterdir())
    assert len(files) >= 25
    assert all(path.read_text("utf-8").startswith("// ") for path in files)
    guide = (kit / "guide.md").read_text("utf-8")
    assert [path.stem for path in files if path.stem not in guide] == []


def test_each_saved_query_runs_in_the_browser_with_the_rows_of_the_store(filled, kit, browser):
    store = filled[1]
    values = parameters(store)
    browser.clear()
    done = "Successfully set your parameters"
    assert done in browser.shows(browser.run(f":params {literal(values)}"), [done])
    seen = 0
    for file in sorted((kit / "queries").iterdir()):
        text = file.read_text("utf-8")
        rows = store.run_cypher(text, values)
        cells = [cell for row in rows[:1] for cell in row.values() if isinstance(cell, str) and cell and "\n" not in cell]
        seen += bool(cells)
        cells = cells if rows else ["no changes, no records"]
        shown = browser.shows(browser.run(text), cells)
        assert all(cell in shown for cell in cells), f"{file.name}: {cells} in {shown[:1000]}"
        if file.stem == "chart":
            screenshot(browser, "chart")
        browser.clear()
    assert seen >= 10


def test_the_picture_shows_departments_and_executives_whole_in_their_colours(filled, kit, browser):
    browser.clear()
    browser.drop(kit / "style.grass")
    browser.run(f":params {literal(parameters(filled[1]))}")
    frame = browser.run((kit / "queries" / "picture.cypher").read_text("utf-8"))
    names = ("微信事业群", "开放平台部", "电商产品部", "曾鸣", "杜嘉辉", "张小龙")
    shown = browser.shows(frame, names)
    assert [name for name in names if name not in shown] == [], "each is drawn whole"
    fills = set(frame.locator("svg circle").evaluate_all("all => all.map(each => each.getAttribute('fill'))"))
    assert {"#4C78A8", "#F58518"} <= {str(fill).upper() for fill in fills}
    screenshot(browser, "picture")
