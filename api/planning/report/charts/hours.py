"""The day hour by hour: a line for each scenario with its name at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, PolyLine

from api.planning.report.charts import ink
from api.planning.report.charts.ticks import Axis, axis
from api.planning.report.numbers import Scale

LEFT, NAMES, BELOW, ABOVE, HEIGHT = 44.0, 120.0, 24.0, 8.0, 170.0
LINE = 11.0


@dataclass(frozen=True, slots=True)
class Line:
    """A scenario's number and name, and a value for each hour."""

    number: int
    name: str
    values: Sequence[float]


def draw_hours(hours: Sequence[int], lines: Sequence[Line], scale: Scale) -> Drawing:
    """One point an hour, at the hour at which it begins."""
    right = ink.WIDTH - NAMES if len(lines) > 1 else ink.WIDTH - 12
    across = Axis(hours[0] - 0.3, hours[-1] + 0.3, LEFT, right, tuple(hours))
    values = [value for line in lines for value in line.values]
    up = axis(values, BELOW, HEIGHT - ABOVE, from_zero=True, count=4, factor=scale.factor)
    drawing = Drawing(ink.WIDTH, HEIGHT)
    words = scale.for_ticks(up.ticks)
    for tick in up.ticks:
        ink.rule(drawing, LEFT, up.at(tick), right, up.at(tick))
        ink.write(drawing, LEFT - 5, up.at(tick) - 3, words.say(tick), anchor="end", size=8, ink=ink.QUIET)
    for hour in hours:
        ink.write(drawing, across.at(hour), 9, f"{hour}:00", anchor="middle", size=8, ink=ink.QUIET)
    for line in lines:
        _draw_line(drawing, hours, line, across, up)
    if len(lines) > 1:
        _name_lines(drawing, lines, right, up)
    return drawing


def _draw_line(drawing: Drawing, hours: Sequence[int], line: Line, across: Axis, up: Axis) -> None:
    spots = [(across.at(hour), up.at(value)) for hour, value in zip(hours, line.values, strict=True)]
    if len(spots) > 1:
        dash = ink.DASHES[line.number % len(ink.DASHES)]
        path = [coordinate for spot in spots for coordinate in spot]
        drawing.add(
            PolyLine(
                path, strokeColor=ink.colour(line.number), strokeWidth=1.4, strokeDashArray=list(dash or ()) or None
            )
        )
    for x, y in spots:
        ink.mark(drawing, x, y, line.number, 2.6)


def _name_lines(drawing: Drawing, lines: Sequence[Line], right: float, up: Axis) -> None:
    """Each name beside its line's end, moved apart where two would lie on each other."""
    named = [(line, ink.lines_of(line.name, NAMES - 30, 8.5)) for line in lines]
    named.sort(key=lambda pair: -pair[0].values[-1])
    heights = [len(words) * LINE + 3 for _, words in named]
    below = float(HEIGHT)
    for place, (line, words) in enumerate(named):
        wanted = up.at(line.values[-1]) + heights[place] / 2
        top = max(min(wanted, below), sum(heights[place:]))
        middle = top - heights[place] / 2
        ink.rule(drawing, right - 2, up.at(line.values[-1]), right + 12, middle, ink=ink.QUIET, width=0.5)
        ink.mark(drawing, right + 17, middle, line.number, 2.6)
        for number, word in enumerate(words):
            ink.write(drawing, right + 24, top - 10 - number * LINE, word, size=8.5)
        below = top - heights[place]
