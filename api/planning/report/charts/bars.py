"""Bars in groups: one group a reason or a part of the town, one bar a scenario, its number at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from api.planning.report.charts import ink
from api.planning.report.charts.ticks import Axis, axis

NUMBERS, WIDEST = 76.0, 200.0
BAR, BETWEEN, HEADING, TALLEST = 11.0, 8.0, 14.0, 600.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A scenario's number (its colour) and name, a value, and the value in words."""

    number: int
    name: str
    value: float | None
    said: str


@dataclass(frozen=True, slots=True)
class Group:
    """Bars under one heading."""

    name: str
    bars: Sequence[Bar]

    @property
    def height(self) -> float:
        """Points it takes from top to bottom."""
        return (HEADING if len(self.bars) > 1 else 3) + len(self.bars) * (BAR + 2) + BETWEEN


def draw_bars(groups: Sequence[Group], *, full: float | None = None) -> list[Drawing]:
    """Groups from top to bottom, in as many drawings as pages need. `full` is where the axis ends (1.0 for shares)."""
    values = [bar.value for group in groups for bar in group.bars if bar.value is not None]
    names = [(group.name, 9) if len(group.bars) == 1 else (bar.name, 8) for group in groups for bar in group.bars]
    start = min(max(ink.measure(name, size) for name, size in names), WIDEST) + 10
    along = axis([*values, 0.0 if full is None else full], start, ink.WIDTH - NUMBERS, from_zero=True)
    return [_draw(part, along) for part in _parts(groups)]


def _parts(groups: Sequence[Group]) -> Iterator[list[Group]]:
    part: list[Group] = []
    for group in groups:
        if part and sum(one.height for one in (*part, group)) > TALLEST:
            yield part
            part = []
        part.append(group)
    if part:
        yield part


def _draw(groups: Sequence[Group], along: Axis) -> Drawing:
    height = sum(group.height for group in groups) + 2
    drawing = Drawing(ink.WIDTH, height)
    top = height
    for group in groups:
        ink.rule(drawing, 0, top - 1, ink.WIDTH, top - 1)
        _draw_group(drawing, top - 3, group, along)
        top -= group.height
    ink.rule(drawing, along.start, 2, along.start, height, ink=ink.QUIET, width=0.8)
    return drawing


def _draw_group(drawing: Drawing, top: float, group: Group, along: Axis) -> None:
    alone = len(group.bars) == 1
    if not alone:
        top -= HEADING
        ink.write(drawing, 0, top + 3, group.name)
    for bar in group.bars:
        top -= BAR + 2
        size = 9 if alone else 8
        name = ink.lines_of(group.name if alone else bar.name, along.start - 6, size, most=1)[0]
        ink.write(drawing, along.start - 6, top + 2.5, name, anchor="end", size=size)
        if bar.value is not None:
            ink.bar(drawing, along.start, top, along.at(bar.value) - along.start, BAR, bar.number)
        end = along.at(bar.value or 0.0)
        ink.write(drawing, end + 4, top + 2.5, bar.said, size=8.5)
