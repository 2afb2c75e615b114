"""`make bench`: what projection, one more announcement and questions cost at several sizes; results as JSON and charts in docs/.

    python -m tests.benchmarks.run [cpu] [1e3 1e4 1e5 1e6]

Each size is a store of synthetic companies of a thousand claims each and, from 1e5 on, one of a thousand departments;
it is made in a process of its own, for its memory, two at a time: the largest beside the others, one after the other.
A million claims take about a quarter of an hour and 12 GB in the folder for temporary files (TMPDIR); 7e5 make a million facts.
Times are wall-clock in milliseconds unless said otherwise, with `cpu` the processor's time, which is what counts on a busy machine;
questions are asked of the embedded store, warm, in one process.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.charts import draw_charts
from tests.benchmarks.companies import make_announcements, make_companies, name_department, name_person

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Reading
from orggraph.core.entries import Entry, reading_entries
from orggraph.core.facts import Fact
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.store import Store
from orggraph.documents import LoadOptions
from orggraph.increments import rewrite_all
from orggraph.pipeline import ingest, read_sources
from orggraph.stores import open_store
from orggraph.views.changes import compare_days
from orggraph.views.chart import draw_chart
from orggraph.views.history import tell_history
from orggraph.views.line import answer_line
from orggraph.views.moment import Moment
from orggraph.views.who import answer_who

DOCS = Path(__file__).parents[2] / "docs"
SIZES = ("1e6", "1e5", "1e4", "1e3")
ON, KNOWN = date(2022, 6, 30), date(2022, 12, 31)
AT = "2026-01-01T00:00:00+00:00"
LARGE, LARGE_CLAIMS = "大公司", 12_000
LETTERS = 12
ASKED = 40
NAMES = Gazetteer()
CLOCK = os.environ.get("ORGGRAPH_BENCH_CLOCK", "wall")
_now = time.process_time if CLOCK == "cpu" else time.perf_counter


def _append(store: Store, companies: Iterable[tuple[Announcement, Reading]]) -> int:
    """Puts announcements with their readings into the ledger; how many claims."""
    claims = 0
    with store.writing() as writer:
        rest = iter(companies)
        while batch := list(islice(rest, 500)):
            entries: list[Entry] = [entry for header, reading in batch for entry in reading_entries(header, reading)]
            claims += sum(entry.kind == "claim" for entry in entries)
            writer.append(entries, AT)
    return claims


def _percentiles(taken: Sequence[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {"p50_ms": round(statistics.median(ordered), 2), "p95_ms": round(ordered[int(len(ordered) * 0.95)], 2)}


def _time(ask: Callable[[Any], object], subjects: Sequence[Any]) -> dict[str, float]:
    """How long an answer takes, asked once before to be warm."""
    taken = []
    for subject in subjects:
        ask(subject)
        start = _now()
        ask(subject)
        taken.append((_now() - start) * 1000)
    return _percentiles(taken)


def write_letter(folder: Path, company: str, number: int) -> Path:
    """A letter about some departments of a synthetic company, to be read by the rules."""
    departments = [name_department(3 + 7 * number + step) for step in range(3)]
    path = folder / f"{company}-{number}.txt"
    dice = Random(f"{company} {number}")
    told = "".join(dice.choice("山川河湖海天云雨风雪花草木石金玉米谷竹梅松柏春夏秋冬晨昏") for _ in range(120))  # no two letters are alike
    path.write_text(
        f"关于{company}组织调整的通知\n\n各位同事:\n\n{told}\n\n{departments[0]}更名为{name_department(90_000 + number)}。"
        f"任命{name_person(20_000 + number)}为{departments[1]}负责人。{name_person(3 + number)}不再担任{departments[2]}负责人。\n\n"
        f"{company}\n2024年12月{1 + number % 28}日\n", encoding="utf-8",
    )
    return path


def _take_in(store: Store, folder: Path, companies: Sequence[str]) -> dict[str, float]:
    """One more announcement, from its file to the graph written: wall-clock, and the processor's time of the middle one."""
    taken, worked, claims = [], [], 0
    for number, company in enumerate(companies):
        path = write_letter(folder, company, number)
        start, work = _now(), time.process_time()
        for read in read_sources([str(path)], LoadOptions(company=company, published=date(2024, 12, 2)), NAMES):
            outcome = ingest(store, read, NAMES, at=AT, by="bench")
            claims += len(outcome.reading.claims) if outcome.reading else 0
        taken.append((_now() - start) * 1000)
        worked.append((time.process_time() - work) * 1000)
    assert claims >= 2 * len(companies), "the letters are not understood"
    return {**_percentiles(taken), "cpu_p50_ms": round(statistics.median(worked), 2)}


def _heads(state: Store, company: str) -> list[Fact]:
    departments = [node.id for node in state.company_nodes(company, "Department")]
    return state.facts_to(departments, ["HEADS"], on=ON)


def _ask(store: Store, large: str | None) -> dict[str, Any]:
    """What the questions cost, by clock; `large` is the id of the company of a thousand departments."""
    found: dict[str, Any] = {}
    with store.snapshot() as state:
        companies = [node.id for node in state.companies() if node.id != large][:10]
        heads = [fact for company in companies for fact in _heads(state, company) if fact.is_certain(ON)]
        chosen = heads[:: max(1, len(heads) // ASKED)][:ASKED]
        for clock, at in (("latest", Moment(ON)), ("known", Moment(ON, KNOWN))):
            found[clock] = {
                "who": _time(lambda fact, at=at: answer_who(state, fact.to_id, at), chosen),
                "line": _time(lambda fact, at=at: answer_line(state, fact.from_id, at), chosen),
                "chart": _time(lambda company, at=at: draw_chart(state, at, name=company), companies),
                "history": _time(lambda fact, at=at: tell_history(state, fact.to_id, known=at.known), chosen),
                "changes": _time(
                    lambda company, at=at: compare_days(state, date(2022, 1, 1), ON, known=at.known, company=company), companies,
                ),
            }
            if large is not None:
                found[clock]["chart of 1,000 departments"] = _time(lambda company, at=at: draw_chart(state, at, name=company), [large] * 15)
                found[clock]["line among 1,000 departments"] = _time(
                    lambda fact, at=at: answer_line(state, fact.from_id, at), _heads(state, large)[:ASKED],
                )
    return found


def measure(claims: int) -> dict[str, Any]:
    """What a store of so many claims costs to make, to add to and to ask."""
    found: dict[str, Any] = {}
    has_large = claims >= 100_000
    with TemporaryDirectory() as place, closing(open_store(str(Path(place) / "bench.db"))) as store:
        start = _now()
        found["claims"] = _append(store, make_companies(claims - LARGE_CLAIMS if has_large else claims))
        if has_large:
            found["claims"] += _append(store, make_announcements(LARGE, LARGE_CLAIMS, 7))
        found["append_s"] = round(_now() - start, 1)
        start, work = _now(), time.process_time()
        with store.writing() as writer:
            rewrite_all(writer, NAMES)
        found["graph_s"], found["graph_cpu_s"] = round(_now() - start, 1), round(time.process_time() - work, 1)
        found["graph_memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        counts = store.counts()
        found["facts"] = sum(count for name, count in counts.items() if name.isupper())
        found["departments"], found["executives"] = counts["Department"], counts["Executive"]
        small = [f"公司{number % max(1, counts['Company'] - has_large)}号" for number in range(LETTERS)]
        found["one more announcement"] = _take_in(store, Path(place), small)
        large = next((node.id for node in store.companies() if node.name == LARGE), None)
        if large is not None:
            found["one more announcement of 1,000 departments"] = _take_in(store, Path(place), [LARGE] * 3)
        found |= _ask(store, large)
        found["file_mb"] = (Path(place) / "bench.db").stat().st_size // 1_000_000
    found["clock"] = CLOCK
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return found


def _run(size: str, clock: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.run", size], env={**os.environ, "ORGGRAPH_BENCH_ONE": "1", "ORGGRAPH_BENCH_CLOCK": clock}, check=True,
        stdout=subprocess.PIPE, text=True,
    )
    print(done.stdout.strip(), flush=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def main() -> None:
    """Runs the sizes given (default all), and writes docs/benchmarks.json and .svg as each is done."""
    if os.environ.get("ORGGRAPH_BENCH_ONE"):
        print(json.dumps(measure(int(float(sys.argv[1]))), ensure_ascii=False))
        return
    asked = sys.argv[1:]
    clock = "cpu" if "cpu" in asked else "wall"
    sizes = sorted([size for size in asked if size != "cpu"] or SIZES, key=float, reverse=True)
    machine = {"python": platform.python_version(), "cores": os.cpu_count()}
    results: list[dict[str, Any]] = []
    with ThreadPoolExecutor(2) as pool:
        for done in as_completed([pool.submit(_run, size, clock) for size in sizes]):
            results = sorted([*results, done.result()], key=lambda one: int(one["claims"]))
            told = json.dumps({"machine": machine, "sizes": results}, indent=1, ensure_ascii=False)
            (DOCS / "benchmarks.json").write_text(told + "\n", encoding="utf-8")
            (DOCS / "benchmarks.svg").write_text(draw_charts(results), encoding="utf-8")


if __name__ == "__main__":
    main()
