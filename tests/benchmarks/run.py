"""`make bench`: projection and questions at several sizes; results as JSON, and a chart of them, in docs/.

Figures are medians of one run on the machine named in the results. Each size runs in a process of its own, for its memory.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

DOCS = Path(__file__).parents[2] / "docs"
ON, KNOWN = date(2022, 6, 30), date(2022, 12, 31)


def _times(ask, subjects) -> dict[str, float]:
    taken = []
    for subject in subjects:
        start = time.perf_counter()
        ask(subject)
        taken.append((time.perf_counter() - start) * 1000)
    return {"p50_ms": round(statistics.median(taken), 2), "p95_ms": round(sorted(taken)[int(len(taken) * 0.95)], 2)}


def measure(claims: int) -> dict[str, object]:
    """What a ledger of so many claims costs to link, project and write, and what questions to its store cost."""
    from tests.benchmarks.companies import make_ledger

    from orggraph.core.gazetteer import Gazetteer
    from orggraph.core.graph import Graph, compare_graphs
    from orggraph.identity import link
    from orggraph.projection import project
    from orggraph.stores import open_store
    from orggraph.views.changes import compare_days
    from orggraph.views.chart import draw_chart
    from orggraph.views.history import tell_history
    from orggraph.views.line import answer_line
    from orggraph.views.moment import Moment
    from orggraph.views.who import answer_who

    counted = make_ledger(claims)
    found: dict[str, object] = {"claims": len(counted.tellings)}
    start = time.perf_counter()
    links = link(counted, Gazetteer())
    found["link_s"] = round(time.perf_counter() - start, 2)
    start = time.perf_counter()
    graph = project(counted, links)
    found["project_s"] = round(time.perf_counter() - start, 2)
    found["facts"] = len(graph.facts)
    with TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "bench.db"))
        start = time.perf_counter()
        with store.writing() as writer:
            writer.apply(compare_graphs(Graph(), graph))
        found["write_s"] = round(time.perf_counter() - start, 2)
        heads = [fact for fact in graph.facts if fact.relation == "HEADS" and fact.is_known(KNOWN) and fact.is_certain(ON)]
        chosen = heads[:: max(1, len(heads) // 40)][:40]
        companies = sorted(node.id for node in graph.nodes if node.label == "Company")[:10]
        with store.snapshot() as state:
            for clock, moment in (("latest", Moment(ON)), ("known", Moment(ON, KNOWN))):
                found[clock] = {
                    "who": _times(lambda fact, at=moment: answer_who(state, fact.to_id, at), chosen),
                    "line": _times(lambda fact, at=moment: answer_line(state, fact.from_id, at), chosen),
                    "chart": _times(lambda company, at=moment: draw_chart(state, at, name=company), companies),
                    "history": _times(lambda fact, at=moment: tell_history(state, fact.to_id, known=at.known), chosen),
                    "changes": _times(
                        lambda company, at=moment: compare_days(state, date(2022, 1, 1), ON, known=at.known, company=company), companies,
                    ),
                }
        store.close()
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return found


def draw(results: list[dict[str, object]]) -> str:
    """A bar chart as SVG: microseconds a claim to project, at each size."""
    bars = [(int(one["claims"]), 1e6 * float(one["project_s"]) / int(one["claims"])) for one in results]
    top = max(cost for _, cost in bars)
    rows = [
        f'<text x="8" y="{40 + 30 * n}">{claims:,} claims</text>'
        f'<rect x="150" y="{26 + 30 * n}" width="{420 * cost / top:.0f}" height="18" fill="#4477aa"/>'
        f'<text x="{156 + 420 * cost / top:.0f}" y="{40 + 30 * n}">{cost:.0f} µs</text>'
        for n, (claims, cost) in enumerate(bars)
    ]
    height = 40 + 30 * len(bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="660" height="{height}" font-family="sans-serif" font-size="13">'
        f'<text x="8" y="16" font-weight="bold">Projection: microseconds a claim</text>{"".join(rows)}</svg>\n'
    )


def main() -> None:
    """Runs the sizes given (default 1e3, 1e4, 1e5), each in a process of its own, and writes docs/benchmarks.json and .svg."""
    if os.environ.get("ORGGRAPH_BENCH_ONE"):
        print(json.dumps(measure(int(float(sys.argv[1])))))
        return
    results = []
    for size in sys.argv[1:] or ("1e3", "1e4", "1e5"):
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.run", size], env={**os.environ, "ORGGRAPH_BENCH_ONE": "1"}, check=True,
            capture_output=True, text=True,
        )
        results.append(json.loads(done.stdout))
        print(json.dumps(results[-1]), flush=True)
    machine = {"python": platform.python_version(), "cores": os.cpu_count()}
    (DOCS / "benchmarks.json").write_text(json.dumps({"machine": machine, "sizes": results}, indent=1) + "\n", encoding="utf-8")
    (DOCS / "benchmarks.svg").write_text(draw(results), encoding="utf-8")


if __name__ == "__main__":
    main()
