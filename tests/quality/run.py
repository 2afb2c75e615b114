"""`make quality`: how well the committed gold is read, or gold kept elsewhere; the page docs/quality.md is made of the same figures.

    python -m tests.quality.run [--gold FILE [--texts FOLDER]] [--set NAME] [--each] [--exact]
"""

import argparse
import time
from pathlib import Path

from tests.quality import gold
from tests.quality.figures import Figures, by_type, interval, total
from tests.quality.measuring import SetMeasured, causes, detail, measure, reliability, reviewed_names


def _line(name: str, figures: Figures, more: str = "") -> str:
    stated = figures.right + figures.missed
    return f"  {name:<14}{stated:>6}{figures.right + figures.wrong:>6}  {figures.precision:6.3f} {figures.recall:6.3f} {figures.f1:6.3f}  {more}"


def show(set_: SetMeasured, each: bool) -> None:
    """Prints the figures of a set by type and kind, with causes; `each`: every fact missed and every wrong claim too."""
    low, high = interval(set_.tallies)
    speed = f"{set_.characters / set_.seconds:,.0f} characters a second, warm" if set_.seconds else ""
    print(f"{set_.name}: {len(set_.documents)} documents, {set_.characters:,} characters. {speed}")
    print(f"  {'':<14}{'gold':>6}{'found':>6}  {'P':>6} {'R':>6} {'F1':>6}")
    for type_, figures in by_type(set_.tallies).items():
        print(_line(type_, figures))
    for kind in set_.kinds if len(set_.kinds) > 1 else ():
        print(_line(f"[{kind}]", total(set_.of_kind(kind))))
    print(_line("all", total(set_.tallies), f"F1 in {low:.3f} … {high:.3f} (95 %, over documents)"))
    print("  detail of matched facts: " + ", ".join(f"{name} {right}/{stated}" for name, (right, stated) in detail([set_]).items()))
    for which in ("missed", "wrong"):
        counted = causes([set_], which)
        print(f"  {which} ({sum(counted.values())}): " + ", ".join(f"{cause} {count}" for cause, count in counted.most_common(10)))
    for measured in set_.documents if each else ():
        for which in ("missed", "wrong"):
            for cause, what in getattr(measured, which):
                print(f"    {which:<7}{measured.document.id:<10}{cause:<40}{what}")
    print()


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, help="a file of gold kept elsewhere, instead of what is committed")
    options.add_argument("--texts", type=Path, help="the folder of its texts, <id>.txt, for rows that hold none")
    options.add_argument("--set", help="one of the committed sets only")
    options.add_argument("--each", action="store_true", help="every fact missed and every wrong claim, with its cause")
    options.add_argument("--exact", action="store_true", help="names must be equal")
    given = options.parse_args()
    began = time.perf_counter()
    sets = {given.gold.stem: list(gold.load(given.gold, given.texts))} if given.gold else gold.committed()
    names = reviewed_names()
    measured = []
    for name, documents in sets.items():
        if given.set in (None, name):
            measured.append(measure(name, documents, names, timed=True, exact=given.exact))
            show(measured[-1], given.each)
    print("confidence: " + ", ".join(f"{tier} {one.right}/{one.right + one.wrong}" for tier, one in sorted(reliability(measured).items(), reverse=True)))
    print(f"{time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
