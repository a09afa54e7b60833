"""One figure against another: marks with names beside them, joined where a line makes sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, PolyLine
from reportlab.lib.colors import white

from api.planning.report.charts import ink
from api.planning.report.charts.ticks import Axis, axis
from api.planning.report.numbers import Scale
from api.planning.report.reading import Figure

LEFT, RIGHT, BELOW, ABOVE, HEIGHT = 62.0, 70.0, 38.0, 24.0, 230.0


@dataclass(frozen=True, slots=True)
class Point:
    """What stands at (x, y): `name` beside it, `number` its colour; a `quiet` one is small and unnamed.

    `joined` ones are tied by a line from left to right, the `ringed` one is what to look at."""

    x: float
    y: Figure
    name: str
    number: int = 0
    quiet: bool = False
    joined: bool = False
    ringed: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """An axis: its title, how its numbers are written, and where it may not go beyond."""

    title: str
    scale: Scale
    ceiling: float | None = None
    whole: bool = False


def draw_points(points: Sequence[Point], x: Side, y: Side) -> Drawing:
    """Points on two axes."""
    drawing = Drawing(ink.WIDTH, HEIGHT)
    across = axis([point.x for point in points], LEFT, ink.WIDTH - RIGHT, factor=x.scale.factor)
    heights = [value for point in points for value in point.y if value is not None]
    up = axis(heights, BELOW, HEIGHT - ABOVE, factor=y.scale.factor)
    _draw_axes(drawing, across, up, x, y)

    def spot(point: Point) -> tuple[float, float]:
        return across.at(point.x), up.at(point.y.mean or 0.0)

    path = [place for point in sorted(points, key=lambda one: one.x) if point.joined for place in spot(point)]
    if len(path) > 2:
        drawing.add(PolyLine(path, strokeColor=ink.QUIET, strokeWidth=1.2))
    for point in points:
        _draw_point(drawing, point, across, up)
    _name_points(drawing, points, [spot(point) for point in points])
    return drawing


def _draw_axes(drawing: Drawing, across: Axis, up: Axis, x: Side, y: Side) -> None:
    right = ink.WIDTH - RIGHT
    x_words, y_words = x.scale.for_ticks(across.ticks), y.scale.for_ticks(up.ticks)
    for tick in up.ticks:
        if y.ceiling is None or tick <= y.ceiling + 1e-9:
            ink.rule(drawing, LEFT, up.at(tick), right, up.at(tick))
            ink.write(drawing, LEFT - 5, up.at(tick) - 3, y_words.say(tick), anchor="end", size=8, ink=ink.QUIET)
    for tick in across.ticks:
        if not x.whole or tick == round(tick):
            ink.rule(drawing, across.at(tick), BELOW, across.at(tick), BELOW - 4, ink=ink.QUIET)
            ink.write(drawing, across.at(tick), BELOW - 14, x_words.say(tick), anchor="middle", size=8, ink=ink.QUIET)
    ink.write(drawing, 0, HEIGHT - 10, y.title)
    ink.write(drawing, right, 6, x.title, anchor="end")


def _draw_point(drawing: Drawing, point: Point, across: Axis, up: Axis) -> None:
    x, y = across.at(point.x), up.at(point.y.mean or 0.0)
    if point.quiet:
        drawing.add(Circle(x, y, 2, fillColor=white, strokeColor=ink.QUIET, strokeWidth=0.8))
        return
    if point.y.low is not None and point.y.high is not None:
        ink.rule(drawing, x, up.at(point.y.low), x, up.at(point.y.high), ink=ink.colour(point.number), width=1.4)
    if point.ringed:
        drawing.add(Circle(x, y, 8, fillColor=None, strokeColor=ink.colour(2), strokeWidth=1.8))
    ink.mark(drawing, x, y, point.number, 3.6 if point.name else 2.4)


def _name_points(drawing: Drawing, points: Sequence[Point], spots: Sequence[tuple[float, float]]) -> None:
    """Names beside their marks, each kept clear of marks and of names written before."""
    taken = [(x - 6, x + 6, y - 3) for x, y in spots]
    for point, (x, y) in sorted(zip(points, spots, strict=True), key=lambda pair: not pair[0].ringed):
        if point.quiet or not point.name:
            continue
        text = ink.lines_of(point.name, 150, 8.5, most=1)[0]
        width = ink.measure(text, 8.5)
        west = -10 - width  # lines that join points run up to the right: names keep below them or above
        for dx, dy in (
            (9, -15),
            (west, 6),
            (9, -27),
            (west, 18),
            (9, -39),
            (west, 30),
            (-width / 2, -27),
            (-width / 2, -42),
        ):
            left, base = x + dx, y + dy
            inside = left >= LEFT and left + width <= ink.WIDTH and BELOW < base < HEIGHT - 14
            if inside and all(left + width < west or east < left or abs(base - y0) > 9.5 for west, east, y0 in taken):
                ink.write(drawing, left, base, text, size=8.5)
                taken.append((left, left + width, base))
                break
