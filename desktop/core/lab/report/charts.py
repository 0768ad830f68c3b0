"""Bar charts with intervals, as SVG that needs no other file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from desktop.core.lab.scoring.intervals import Interval

LABEL_WIDTH, BAR_WIDTH, VALUE_WIDTH = 190, 330, 120
ROW_HEIGHT, BAR_HEIGHT, AXIS_HEIGHT = 28, 12, 24
GRID = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A row of a chart; its values are in 0..1."""

    label: str
    value: Interval
    stands_out: bool = False
    """Whether the bar is highlighted, because an expert answers."""


def draw_bars(title: str, rows: Sequence[ChartBar]) -> str:
    """An SVG chart with one row per bar: the interval over the bar, the numbers beside it."""
    height = len(rows) * ROW_HEIGHT + AXIS_HEIGHT
    width = LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH
    parts = [
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        *(_grid_line(at, height) for at in GRID),
        *(_draw_row(number, row) for number, row in enumerate(rows)),
        "</svg>",
    ]
    return "".join(parts)


def _grid_line(at: float, height: int) -> str:
    x = _x(at)
    bottom = height - AXIS_HEIGHT
    return (
        f'<line class="grid" x1="{x}" x2="{x}" y1="0" y2="{bottom}"/>'
        f'<text class="axis" x="{x}" y="{height - 8}">{at:g}</text>'
    )


def _draw_row(number: int, row: ChartBar) -> str:
    middle = number * ROW_HEIGHT + ROW_HEIGHT / 2
    low, mean, high = _x(row.value.low), _x(row.value.mean), _x(row.value.high)
    kind = "bar expert" if row.stands_out else "bar"
    return (
        f'<text class="label" x="{LABEL_WIDTH - 10}" y="{middle + 4}">{escape(row.label)}</text>'
        f'<rect class="{kind}" x="{LABEL_WIDTH}" y="{middle - BAR_HEIGHT / 2}"'
        f' width="{max(0.0, round(mean - LABEL_WIDTH, 1))}" height="{BAR_HEIGHT}"/>'
        f'<path class="interval" d="M{low} {middle}H{high}M{low} {middle - 4}v8'
        f'M{high} {middle - 4}v8"/>'
        f'<text class="value" x="{LABEL_WIDTH + BAR_WIDTH + 10}" y="{middle + 4}">'
        f"{row.value.mean:.2f} <tspan>{row.value.low:.2f}–{row.value.high:.2f}</tspan></text>"
    )


def _x(value: float) -> float:
    return round(LABEL_WIDTH + max(0.0, min(1.0, value)) * BAR_WIDTH, 1)
