"""The expected claims, facts and answers of the seeds: `make golden` writes them, the tests compare, people review the diff.

claims/<seed>.txt has a line a claim, facts.txt a line a fact, answers/<n>.txt what a command of questions.txt prints.
"""

import contextlib
import io
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from orggraph.cli import app
from orggraph.core.claims import Claim, Reading
from orggraph.core.facts import Fact
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.graph import Graph
from orggraph.documents import LoadOptions
from orggraph.extraction import reader_version
from orggraph.identity import load_gazetteer
from orggraph.pipeline import ingest_all, list_sources, read_sources
from orggraph.stores import open_store
from orggraph.views.terminal.reading import describe_event

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds" / "announcements"
HERE = Path(__file__).parent
CLOCK = "2026-01-01T00:00:00+00:00"


def seed_gazetteer() -> Gazetteer:
    gazetteer, problems = load_gazetteer([ROOT / "seeds" / "gazetteer"])
    assert not problems, problems
    return gazetteer


def claim_line(claim: Claim) -> str:
    marks = [claim.status] * (claim.status != "announced") + ["implied"] * claim.implied + ["correction"] * claim.correction
    clause = next((item.quote for item in claim.evidence if item.role == "clause"), "")
    return f"{claim.event.type:<12}{describe_event(claim)}  [{' '.join([*marks, claim.zone, str(claim.authority)])}]  «{clause}»".replace("\n", " ")


def reading_text(reading: Reading) -> str:
    lines = [f"company      {reading.company}", *map(claim_line, reading.claims)]
    lines += [f"unread       {item.reason}  «{item.quote}»".replace("\n", " ") for item in reading.unread]
    return "\n".join(lines) + "\n"


def fact_line(fact: Fact, names: dict[str, str]) -> str:
    def day(value: object) -> str:
        return "…" if value is None else str(value)

    words = [f"{names[fact.from_id]} {fact.relation} {names[fact.to_id]}"]
    words += [f"{name}={value}" for name in ("job_title", "at_name", "post") if (value := getattr(fact, name))]
    words += [name for name in ("acting", "concurrent", "dotted", "inferred", "contested") if getattr(fact, name)]
    words.append(f"valid {day(fact.valid_from)}({fact.from_basis}) {fact.certain_from} {day(fact.certain_to)} {day(fact.valid_to)}({fact.to_basis})")
    words.append(f"known {fact.known_from} {day(fact.known_to)}  sources {fact.sources}  claims {len(fact.claims)}")
    return "  ".join(words)


def facts_text(graph: Graph) -> str:
    names = {node.id: node.name for node in graph.nodes}
    return "\n".join(sorted(fact_line(fact, names) for fact in graph.facts)) + "\n"


def ask(command: str, store: str) -> str:
    """What a command prints, run in this process as a terminal-less user would see it."""
    words = shlex.split(command)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = app([*words[1:], "--store", store], standalone_mode=False)
    return out.getvalue() + (f"exit {code}\n" if code else "")


def questions() -> list[str]:
    lines = (HERE / "questions.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith("orggraph ")]


def write_store(path: str) -> None:
    store = open_store(path)
    sources = [str(source) for source in list_sources([str(SEEDS)])]
    for outcome in ingest_all(store, sources, LoadOptions(), seed_gazetteer(), clock=lambda: CLOCK, by="golden"):
        assert outcome.state == "added", outcome
    store.close()


def expected() -> Iterator[tuple[str, str]]:
    """(path below tests/golden/, content) of every expectation."""
    for read in read_sources([str(SEEDS)], LoadOptions(), seed_gazetteer()):
        assert read.reading is not None, read
        yield f"claims/{Path(read.source).stem}.txt", reading_text(read.reading)
    with TemporaryDirectory() as folder:
        path = f"{folder}/seeds.db"
        write_store(path)
        store = open_store(path, read_only=True)
        yield "facts.txt", facts_text(store.graph())
        store.close()
        for number, command in enumerate(questions(), 1):
            answer = ask(command, path).replace(str(ROOT) + "/", "").replace(reader_version(seed_gazetteer()), "<version>")
            yield f"answers/{number:02}.txt", f"$ {command}\n{answer}"


def main() -> None:
    for folder in ("claims", "answers"):
        for old in (HERE / folder).glob("*.txt"):
            old.unlink()
    for name, content in expected():
        place = HERE / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(content, "utf-8")
    sys.stdout.write("written; now review `git diff tests/golden`\n")


if __name__ == "__main__":
    main()
