"""The engine says in every cell (valid, known) what the oracle says, over random ledgers that hit every pair of event types."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, combinations_with_replacement
from random import Random

from tests.oracle.model import FIRST, LAST, Names, say
from tests.oracle.slots import Cell, paint
from tests.oracle.verdicts import VERDICTS, name_wholes, random_judgements, rename
from tests.projection.notation import count, link_by_name, read_ledger

from orggraph.core.events import mentions_of
from orggraph.core.gazetteer import Gazetteer
from orggraph.core.judgements import Judgement
from orggraph.core.tellings import Telling
from orggraph.identity import link
from orggraph.projection import project

LEDGERS = int(os.environ.get("ORGGRAPH_ORACLE_LEDGERS", "400"))
DAYS = [date(2025, 1, 30) + timedelta(days=day) for day in range(6)]
LATER = [date(2025, 2, 10), date(2025, 2, 20)]
KINDS = (
    "appointed", "removed", "holds", "established", "renamed", "merged", "split", "dissolved", "moved", "part_of", "reports", "mandate",
)
Calendars = dict[Cell, tuple[set[int], set[int]]]


def random_event(dice: Random, kind: str) -> str:
    """One event of a kind, in notation, over few names so that events meet."""
    a, b, c = dice.sample("ABCD", 3)
    x, y = dice.sample("XYZ", 2)
    post = dice.choice((f"head {a}", f"head {a}", f"head {a}", f"co-head {a}", f"CFO {a}", f"- {a}", "CEO Co", "CFO Co"))
    left = dice.choice((post, post, f"- {a}", "- -", "CEO -"))
    seat = dice.choice(("",) * 9 + (" post=p",))
    death = dice.choice(("",) * 15 + (" reason=deceased",))
    return {
        "appointed": f"appointed {x} {post}{seat}" + dice.choice(("", "", "", "", " acting", " concurrent")),
        "removed": f"removed {x} {left}{'' if left in ('- -', 'CEO -') else seat}{death}",
        "holds": f"holds {x} {post.replace('- ', 'CFO ')}{seat}",
        "established": dice.choice((f"established {a}", f"established {a} parent={b}", f"established {a} from={b}")),
        "renamed": f"renamed {a} -> {b}", "merged": dice.choice((f"merged {a} {b} -> {c}", f"merged {a} -> {b} existing")),
        "split": f"split {a} -> {b} {c}", "dissolved": f"dissolved {a}",
        "moved": dice.choice((f"moved {a} -> {b}", f"moved {a} -> {b} from={c}")), "part_of": f"part_of {a} -> {b}",
        "reports": f"reports {x} -> {y}" + dice.choice((f" at={a}", f" at={a}", "")) + dice.choice(("", "", " dotted")), "mandate": f"mandate {a} things",
    }[kind]


def random_line(dice: Random, kind: str) -> str:
    """A telling: now and then with a stated day, now and then withdrawn."""
    day = dice.choice(DAYS)
    withdrawn = f"..{day + timedelta(days=dice.randint(1, 4))}" if dice.random() < 0.1 else ""
    stated = f" effective={dice.choice((*DAYS, *LATER))}" if dice.random() < 0.4 else ""
    words = dice.choice(("",) * 12 + (" correction", " rule=single-holder"))
    status = dice.choice(("",) * 12 + (" status=denied", " status=denied", " status=reported", " status=proposed"))
    source = dice.choice(("letter", "company", "press", "press-2", "paper", "table"))
    return f"{day}{withdrawn} {source} | {random_event(dice, kind)}{stated}{status}{words}"


def random_ledger(seed: int) -> tuple[str, list[str]]:
    """A ledger of two to eleven tellings; the first two kinds go through all pairs."""
    dice = Random(seed)
    pairs = list(combinations_with_replacement(KINDS, 2))
    kinds = [*pairs[seed % len(pairs)], *(dice.choice(KINDS) for _ in range(dice.randint(0, 9)))]
    said = {line.split(" ", 1)[0][:10] + line.split(" ", 1)[1]: line for line in (random_line(dice, kind) for kind in kinds)}
    return "\n".join(said.values()), kinds  # one claim is withdrawn once, if at all


def judged_ledger(seed: int) -> tuple[str, list[Judgement]]:
    """The same ledger with judgements. Nobody dies in it: identity takes who has a post after dying for a namesake, which is not to be judged here."""
    return random_ledger(seed)[0].replace(" reason=deceased", ""), random_judgements(seed)


def known_days(tellings: list[Telling]) -> list[date]:
    """The days on which something is published or withdrawn."""
    return sorted({day for one in tellings for day in (one.published, one.withdrawn) if day is not None})


def engine_cells(
    tellings: list[Telling], judgements: Sequence[Judgement] = (), wholes: Mapping[str, str] | None = None,
) -> dict[date, Calendars]:
    """What the engine says, as calendars, for each known day; names as `wholes` has them."""
    counted = replace(count(tellings), judgements=tuple(judgements))
    graph = project(counted, link(counted, Gazetteer()) if judgements else link_by_name(counted))
    shown = wholes or {}
    name = {node.id: shown.get(node.name, node.name) for node in graph.nodes}
    found: dict[date, Calendars] = {}
    for known in known_days(tellings):
        cells: Calendars = {}
        for fact in graph.facts:
            if fact.is_known(known):
                words = [name[fact.from_id], name[fact.to_id]]
                if fact.relation == "REPORTS_TO":
                    words.append(shown.get(fact.at_name or "", fact.at_name or ""))
                if fact.relation in ("HEADS", "HOLDS"):
                    words += [fact.job_title or "", *(["acting"] if fact.acting else []), *(["concurrent"] if fact.concurrent else [])]
                relation = {"EXISTS_IN": "EXISTS", "REPORTS_TO": "DOTTED" if fact.dotted else "LINE"}.get(fact.relation, fact.relation)
                cell = (relation, *(words[:1] if relation == "EXISTS" else words))
                maybe, sure = cells.setdefault(cell, (set(), set()))
                days = [date.fromordinal(day) for day in range(FIRST, LAST)]
                maybe |= {day.toordinal() for day in days if fact.is_possible(day)}
                sure |= {day.toordinal() for day in days if fact.is_certain(day)}
        found[known] = {cell: days for cell, days in cells.items() if days[0]}
    return found


def oracle_cells(tellings: list[Telling], known: date, wholes: Mapping[str, str] | None = None) -> Calendars:
    """What the oracle says for a known day, of names that are one where `wholes` says so."""
    counting = [
        one for one in tellings
        if one.claim.status in ("announced", "denied") and one.published <= known and (one.withdrawn is None or known < one.withdrawn)
    ]
    return paint(Names([rename(say(one), wholes or {}) for one in sorted(counting, key=lambda one: one.id)]))


def differences(text: str, judgements: Sequence[Judgement] = ()) -> Iterator[str]:
    """Where engine and oracle differ, in words."""
    tellings = list(read_ledger(text).tellings)
    wholes = name_wholes({mention.name for one in tellings for _, mention in mentions_of(one.claim.event)}, judgements)
    for known, cells in engine_cells(tellings, judgements, wholes).items():
        expected = oracle_cells(tellings, known, wholes)
        for cell in sorted(cells.keys() | expected.keys()):
            mine, theirs = cells.get(cell, (set(), set())), expected.get(cell, (set(), set()))
            for index, word in enumerate(("possible", "sure")):
                if mine[index] != theirs[index]:
                    yield f"known {known}: {' '.join(cell)} {word}: engine {_say(mine[index])}, oracle {_say(theirs[index])}"


def _say(days: set[int]) -> str:
    if not days:
        return "never"
    first, last = min(days), max(days) + 1
    gap = "" if len(days) == last - first else " with gaps"
    return f"[{'-' if first == FIRST else date.fromordinal(first)}, {'-' if last == LAST else date.fromordinal(last)}){gap}"


def test_the_generator_hits_every_pair_of_event_types():
    pairs = Counter(pair for seed in range(LEDGERS) for pair in {tuple(sorted((a, b))) for a, b in pairs_of(random_ledger(seed)[1])})
    wanted = {tuple(sorted(pair)) for pair in combinations_with_replacement(KINDS, 2)}
    assert wanted <= set(pairs)
    assert min(pairs[pair] for pair in wanted) >= 3


def pairs_of(kinds: list[str]) -> Iterator[tuple[str, str]]:
    return ((left, right) for index, left in enumerate(kinds) for right in kinds[index + 1:])


def test_engine_and_oracle_agree_in_every_cell():
    for seed in range(LEDGERS):
        text, _ = random_ledger(seed)
        assert list(differences(text)) == [], text


def verdict_pairs(kinds: Sequence[str], judgements: Sequence[Judgement]) -> set[tuple[str, str]]:
    """The types of events of a ledger, each with the verdicts that it is judged with; pairs of verdicts are of one pair of names."""
    found: set[tuple[str, str]] = {(kind, one.verdict) for kind in kinds for one in judgements}
    for one, other in combinations(judgements, 2):
        if (one.left, one.right) == (other.left, other.right):
            found.add((min(one.verdict, other.verdict), max(one.verdict, other.verdict)))
    return found


def wanted_verdicts() -> set[tuple[str, str]]:
    """Every type of event with every verdict, and every pair of verdicts."""
    return {(kind, verdict) for kind in KINDS for verdict in VERDICTS} | set(combinations_with_replacement(sorted(VERDICTS), 2))


def test_the_generator_hits_every_pair_of_a_verdict_with_an_event_type_or_another_verdict():
    pairs = Counter(pair for seed in range(LEDGERS) for pair in verdict_pairs(random_ledger(seed)[1], random_judgements(seed)))
    assert min(pairs[pair] for pair in wanted_verdicts()) >= 3


def test_engine_and_oracle_agree_in_every_cell_whoever_is_judged_to_be_whom():
    for seed in range(LEDGERS):
        text, judgements = judged_ledger(seed)
        assert list(differences(text, judgements)) == [], f"{text}\n{judgements}"
