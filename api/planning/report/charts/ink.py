"""Ink for charts: colours that differ without colour vision (Okabe-Ito), marks that differ in shape, and letters."""

from __future__ import annotations

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth

from api.planning.report.breaking import lines_of as broken
from api.planning.report.fonts import font_of

WIDTH = 480.0
"""Points; an A4 page between its margins."""

TEXT = HexColor("#1a1a1a")
QUIET = HexColor("#595959")
GRID = HexColor("#d9d9d9")
COLOURS = tuple(HexColor(c) for c in ("#4d4d4d", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"))
DASHES = (None, (6, 2), (2, 2), (8, 2, 2, 2), (4, 4), (1, 2), (10, 3))

SLACK = 1.1

SIZE = 9.0
"""The size of letters in charts."""


def colour(number: int) -> Color:
    """The colour of the scenario with that number; the base is grey."""
    return COLOURS[number % len(COLOURS)]


def write(
    drawing: Drawing, x: float, y: float, text: str, *, anchor: str = "start", size: float = SIZE, ink: Color = TEXT
) -> None:
    """Letters on the base line y."""
    string = String(x, y, text, fontName=font_of(text), fontSize=size, fillColor=ink, textAnchor=anchor)
    drawing.add(string)


def rule(
    drawing: Drawing, x1: float, y1: float, x2: float, y2: float, *, ink: Color = GRID, width: float = 0.6,
    dash: tuple[int, ...] | None = None,
) -> None:  # fmt: skip
    """A straight line."""
    drawing.add(Line(x1, y1, x2, y2, strokeColor=ink, strokeWidth=width, strokeDashArray=list(dash) if dash else None))


def bar(drawing: Drawing, x: float, y: float, width: float, height: float, number: int) -> None:
    """A filled bar in the scenario's colour."""
    drawing.add(Rect(x, y, max(width, 0.4), height, fillColor=colour(number), strokeColor=None))


def mark(drawing: Drawing, x: float, y: float, number: int, size: float = 3.6) -> None:
    """A scenario's mark: shapes and fillings differ as well as colours."""
    ink = colour(number)
    look = {"fillColor": ink if number < 4 else white, "strokeColor": ink, "strokeWidth": 1.2}
    kind = number % 4
    if kind == 0:
        drawing.add(Circle(x, y, size, **look))
    elif kind == 1:
        drawing.add(Rect(x - size, y - size, 2 * size, 2 * size, **look))
    elif kind == 2:
        drawing.add(Polygon([x - size, y - size, x + size, y - size, x, y + size * 1.2], **look))
    else:
        wide = size * 1.3
        drawing.add(Polygon([x - wide, y, x, y - wide, x + wide, y, x, y + wide], **look))


def measure(text: str, size: float = SIZE) -> float:
    """How wide letters may be, in points: the browser's are wider than the PDF's."""
    return SLACK * float(stringWidth(text, font_of(text), size))


def lines_of(text: str, width: float, size: float = SIZE, most: int = 2) -> list[str]:
    """`text` in at most `most` lines no wider than `width`; what is left over is an ellipsis."""
    lines = broken(text, width, lambda part: measure(part, size))
    if len(lines) <= most:
        return lines
    last = "".join(lines[most - 1 :]) if not text.isascii() else " ".join(lines[most - 1 :])
    while last and measure(f"{last}…", size) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]
