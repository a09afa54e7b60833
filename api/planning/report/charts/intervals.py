"""One figure of every scenario: a mark with its 95 % interval as a line, the number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from api.planning.report.charts import ink
from api.planning.report.charts.ticks import Axis, axis
from api.planning.report.numbers import Scale
from api.planning.report.reading import Figure

NAMES, NUMBERS, ROW, BELOW = 140.0, 92.0, 26.0, 22.0


@dataclass(frozen=True, slots=True)
class Row:
    """A scenario's number (its colour and mark), its name and its figure."""

    number: int
    name: str
    figure: Figure


def draw_intervals(rows: Sequence[Row], scale: Scale, *, ceiling: float | None = None) -> Drawing:
    """Rows from top to bottom along one axis; no tick stands above `ceiling` (100 %, say)."""
    known = [value for row in rows for value in row.figure if value is not None]
    along = axis(known, NAMES + 8, ink.WIDTH - NUMBERS, factor=scale.factor)
    height = len(rows) * ROW + BELOW
    drawing = Drawing(ink.WIDTH, height)
    words = scale.for_ticks(along.ticks)
    for tick in along.ticks:
        if ceiling is None or tick <= ceiling + 1e-9:
            ink.rule(drawing, along.at(tick), BELOW, along.at(tick), height)
            ink.write(drawing, along.at(tick), 8, words.say(tick), anchor="middle", size=8, ink=ink.QUIET)
    for place, row in enumerate(rows):
        _draw_row(drawing, height - (place + 0.5) * ROW, row, along, scale)
    return drawing


def _draw_row(drawing: Drawing, y: float, row: Row, along: Axis, scale: Scale) -> None:
    lines = ink.lines_of(row.name, NAMES - 6)
    for number, line in enumerate(lines):
        ink.write(drawing, NAMES, y - 3 + (len(lines) - 1) * 5.5 - number * 11, line, anchor="end")
    mean, low, high = row.figure
    if mean is None:
        ink.write(drawing, along.start, y - 3, scale.say(None))
        return
    if low is not None and high is not None:
        ink.rule(drawing, along.at(low), y, along.at(high), y, ink=ink.colour(row.number), width=1.6)
        for end in (low, high):
            ink.rule(drawing, along.at(end), y - 3, along.at(end), y + 3, ink=ink.colour(row.number), width=1.2)
    ink.mark(drawing, along.at(mean), y, row.number)
    ink.write(drawing, ink.WIDTH, y - 3, scale.say(mean), anchor="end")
