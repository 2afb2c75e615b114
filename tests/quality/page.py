"""The page docs/quality.md: the tables are measured, the words about them are page.md."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.quality import gold
from tests.quality.figures import Figures, by_type, interval, total
from tests.quality.measuring import SetMeasured, causes, detail, measure, reliability, reviewed_names

HERE = Path(__file__).parent
_MOST = 8


@cache
def measured() -> tuple[SetMeasured, ...]:
    """Every committed set, read once a process."""
    names = reviewed_names()
    return tuple(measure(name, documents, names) for name, documents in gold.committed().items())


def write_quality_page() -> str:
    sets = measured()
    territorial = [set_ for set_ in sets if set_.is_territorial]
    others = [set_ for set_ in sets if not set_.is_territorial]
    tables = {
        "sets": _sets_table(sets),
        "types": "\n\n".join(f"### {set_.name}\n\n{_types_table(set_)}" for set_ in sets),
        "kinds": _kinds_table(others),
        "detail": _detail_table(others),
        "tiers": _tiers_table(others, "confidence"),
        "zones": _tiers_table(others, "zone"),
        "causes": "\n\n".join(_causes_table(set_) for set_ in sets),
        "territorial": ", ".join(f"`{set_.name}`" for set_ in territorial),
    }
    page = (HERE / "page.md").read_text("utf-8")
    for name, table in tables.items():
        page = page.replace("{{" + name + "}}", table)
    assert "{{" not in page, "page.md names a table that nobody makes"
    return page


def _cells(figures: Figures) -> str:
    stated, claimed = figures.right + figures.missed, figures.right + figures.wrong
    return f"{stated} | {claimed} | {figures.precision:.3f} | {figures.recall:.3f} | {figures.f1:.3f}"


def _sets_table(sets: Sequence[SetMeasured]) -> str:
    lines = ["| set | documents | facts | claims | precision | recall | F1 | F1 by chance of the documents (95 %) |", "|---|---|---|---|---|---|---|---|"]
    for set_ in sets:
        low, high = interval(set_.tallies)
        lines.append(f"| {set_.name} | {len(set_.documents)} | {_cells(total(set_.tallies))} | {low:.3f} … {high:.3f} |")
    return "\n".join(lines)


def _types_table(set_: SetMeasured) -> str:
    lines = ["| type | facts | claims | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    lines += [f"| {type_} | {_cells(figures)} |" for type_, figures in by_type(set_.tallies).items()]
    return "\n".join(lines)


def _kinds_table(sets: Sequence[SetMeasured]) -> str:
    lines = ["| set | kind | documents | facts | claims | precision | recall | F1 |", "|---|---|---|---|---|---|---|---|"]
    lines += [
        f"| {set_.name} | {kind} | {len(set_.of_kind(kind))} | {_cells(total(set_.of_kind(kind)))} |" for set_ in sets for kind in set_.kinds
    ]
    return "\n".join(lines)


def _detail_table(sets: Sequence[SetMeasured]) -> str:
    lines = ["| set | title | effective day | status | acting | concurrent |", "|---|---|---|---|---|---|"]
    for set_ in sets:
        found = detail([set_])
        cells = [f"{found[name][0]} of {found[name][1]}" if name in found else "–" for name in ("title", "date", "status", "acting", "concurrent")]
        lines.append(f"| {set_.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _tiers_table(sets: Sequence[SetMeasured], key: str) -> str:
    tiers = reliability(sets, key)
    lines = [f"| {key} | claims counted | right | share right |", "|---|---|---|---|"]
    for tier in sorted(tiers, reverse=True, key=lambda tier: (tier if isinstance(tier, float) else 0, str(tier))):
        right, all_ = tiers[tier].right, tiers[tier].right + tiers[tier].wrong
        lines.append(f"| {tier} | {all_} | {right} | {right / all_:.3f} |")
    return "\n".join(lines)


def _causes_table(set_: SetMeasured) -> str:
    lines = [f"### {set_.name}\n", "| missed because | facts | wrong because | claims |", "|---|---|---|---|"]
    columns = [_most(causes([set_], which)) for which in ("missed", "wrong")]
    for index in range(max(map(len, columns))):
        cells = [f"{column[index][0]} | {column[index][1]}" if index < len(column) else " | " for column in columns]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _most(counted: dict[str, int]) -> list[tuple[str, int]]:
    """The commonest causes, equal ones by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
