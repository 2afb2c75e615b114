"""Prints the figures of the decision table, file by file: `python -m tests.identity.decisions`."""

from collections import Counter

from tests.identity.decisions.table import decide, read_rows, shipped_places


def main() -> None:
    places = shipped_places()
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in read_rows():
        decision = decide(row, places)
        counts[row.half, row.verdict, "merged" if decision.merged else "suggested" if decision.score else "apart"] += 1
    print("file     verdict      rows  merged  suggested  apart")
    for half, verdict in sorted({(half, verdict) for half, verdict, _ in counts}):
        found = [counts[half, verdict, outcome] for outcome in ("merged", "suggested", "apart")]
        print(f"{half:8} {verdict:10} {sum(found):6} {found[0]:7} {found[1]:10} {found[2]:6}")


if __name__ == "__main__":
    main()
