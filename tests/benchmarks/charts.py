"""Charts of measurements: bars as SVG, one group a question, one bar a size."""

from collections.abc import Mapping, Sequence
from typing import Any

_COLOURS = ("#bbccee", "#88aadd", "#4477aa", "#114477")
_WIDTH, _LEFT, _BAR = 760, 250, 16


def draw_charts(results: Sequence[Mapping[str, Any]]) -> str:
    """Making the graph, one more announcement, and every question by the latest belief, at each size."""
    groups = [
        ("making the graph: µs a claim", [1e6 * one["graph_s"] / one["claims"] for one in results], "µs"),
        ("one more announcement: ms", [one["one more announcement"]["p50_ms"] for one in results], "ms"),
    ]
    groups += [
        (f"{name}: ms", [one["latest"].get(name, {}).get("p50_ms", 0.0) for one in results], "ms") for name in results[-1]["latest"]
    ]
    sizes = [f"{one['claims']:,} claims" for one in results]
    rows = [f'<text x="8" y="18" font-weight="bold">Medians by size of the store: {" · ".join(sizes)}</text>']
    top = 34
    for title, values, unit in groups:
        rows.append(f'<text x="8" y="{top + 13}">{title}</text>')
        for number, value in enumerate(values):
            width = (_WIDTH - _LEFT - 90) * value / (max(values) or 1)
            rows.append(f'<rect x="{_LEFT}" y="{top}" width="{width:.0f}" height="{_BAR - 2}" fill="{_COLOURS[number % 4]}"/>')
            rows.append(f'<text x="{_LEFT + 6 + width:.0f}" y="{top + 12}">{value:,.4g} {unit}</text>')
            top += _BAR
        top += 10
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{top}" font-family="sans-serif" font-size="12">'
    return head + "".join(rows) + "</svg>\n"
