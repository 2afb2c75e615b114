"""Asks a store that an event table of a real history was ingested into what the history's own queries ask, and counts.

`python -m tests.histories STORE SCHEME QUERIES.jsonl`: one line for each query answered otherwise, then the share. The data is
other people's and not part of this repository: docs/histories.md says where it comes from.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from orggraph.core.facts import LINEAGE
from orggraph.core.graph import Graph
from orggraph.core.links import anchor_id
from orggraph.stores import open_store


class History:
    """A graph asked as a history is: on a day, by outside ids."""

    def __init__(self, graph: Graph, scheme: str) -> None:
        self.scheme = scheme
        self.name = {node.id: node.name for node in graph.nodes}
        self.names = {node.id: {node.name, *node.aliases} for node in graph.nodes}
        self.redirects = graph.redirects
        self.facts = [fact for fact in graph.facts if fact.known_to is None]
        self.continuant = {node.id: node.continuant_id for node in graph.nodes}

    def node(self, label: str, outside: str) -> str:
        key = anchor_id(f"{label}|{self.scheme}|{outside}")
        return self.redirects.get(key, key)

    def holder_of_post_at(self, query):
        on = date.fromisoformat(query["date"])
        held = [fact for fact in self.facts if fact.relation in ("HEADS", "HOLDS") and fact.post == query["post_id"] and fact.is_certain(on)]
        return sorted({self.called(fact.from_id, query["answer"]) for fact in held}), sorted(query["answer"])

    def called(self, node: str, names) -> str:
        """The one of its names that the answer uses: people are called otherwise when they become peers."""
        return next(iter(self.names[node] & set(names)), self.name[node])

    def everyone_in_unit_at(self, query):
        on, unit = date.fromisoformat(query["date"]), self.continuant.get(self.node("department", query["unit_id"]))
        held = [
            fact for fact in self.facts
            if fact.relation in ("HEADS", "HOLDS") and self.continuant.get(fact.to_id) == unit and fact.is_certain(on)
        ]
        names = [name for name, _ in query["answer"]]
        return sorted([self.called(fact.from_id, names), fact.job_title] for fact in held), sorted(query["answer"])

    def units_existing_at(self, query):
        on = date.fromisoformat(query["date"])
        return sorted({self.name[f.from_id] for f in self.facts if f.relation == "EXISTS_IN" and f.is_certain(on)}), sorted(query["answer"])

    def career_of(self, query):
        person = self.node("executive", query["person_id"])
        spells = {}
        for fact in sorted(self.facts, key=lambda fact: fact.certain_from):  # a tenure is told under the name at its beginning
            if fact.relation in ("HEADS", "HOLDS") and fact.from_id == person:
                key = fact.tenure_id
                start, end, *words = spells.get(key, (None, None, fact.job_title, self.name[fact.to_id]))
                days = [one for one in (start, fact.valid_from) if one]
                ends = [end, fact.valid_to] if key in spells else [fact.valid_to]
                spells[key] = (min(days), None if None in ends else max(ends), *words)
        found = sorted([str(start), str(end) if end else None, title, unit] for start, end, title, unit in spells.values())
        return found, sorted(query["answer"])

    def exists_at(self, query):
        on, node = date.fromisoformat(query["on"]), self.node("department", query["id"])
        return any(f.relation == "EXISTS_IN" and f.from_id == node and f.is_certain(on) for f in self.facts), query["answer"]

    def count_at(self, query):
        on = date.fromisoformat(query["on"])
        living = {fact.from_id for fact in self.facts if fact.relation == "EXISTS_IN" and fact.is_certain(on)}
        kinds = Counter(self.kinds[node] for node in living)
        return dict(sorted(kinds.items())), dict(sorted(query["answer"].items()))

    def successors_now(self, query):
        heirs = {}
        for fact in self.facts:
            if fact.relation in LINEAGE:
                heirs.setdefault(fact.to_id, set()).add(fact.from_id)
        living = {fact.from_id for fact in self.facts if fact.relation == "EXISTS_IN" and fact.valid_to is None}
        seen, frontier = set(), [self.node("department", query["id"])]
        while frontier:
            one = frontier.pop()
            if one not in seen:
                seen.add(one)
                frontier += heirs.get(one, ())
        return sorted(seen & living), sorted(self.node("department", key) for key in query["answer"])


def main() -> None:
    url, scheme, path, *events = sys.argv[1:]
    history = History(open_store(url, create=False, read_only=True).graph(), scheme)
    history.kinds = {}
    for line in Path(events[0]).read_text("utf-8").splitlines() if events else ():
        row = json.loads(line)
        for role in row.values():
            for said in role if isinstance(role, list) else [role]:
                if isinstance(said, dict) and said.get("kind"):
                    history.kinds[history.node("department", said["id"])] = said["kind"]
    right, asked = Counter(), Counter()
    for line in Path(path).read_text("utf-8").splitlines():
        query = json.loads(line)
        found, expected = getattr(history, query["kind"])(query)
        asked[query["kind"]] += 1
        right[query["kind"]] += found == expected
        if found != expected:
            print(json.dumps({"query": query, "found": found}, ensure_ascii=False, default=str)[:700])
    print({kind: f"{right[kind]}/{asked[kind]}" for kind in asked}, f"{right.total() / asked.total():.1%}")


if __name__ == "__main__":
    main()
