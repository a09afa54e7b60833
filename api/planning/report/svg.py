"""A drawing as SVG inside a page: named for readers who cannot see it, in the page's own fonts."""

from __future__ import annotations

from xml.dom.minidom import Element

from reportlab.graphics.renderSVG import SVGCanvas, draw

from api.planning.report.blocks import Chart
from api.planning.report.fonts import JAPANESE, LATIN

FAMILY = "'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic', Meiryo, sans-serif"
"""What the reader's machine has: the page brings no font along."""


class _Canvas(SVGCanvas):
    """Leaves it to the browser where a text begins, as its letters may be wider or narrower than the PDF's."""

    def drawString(self, s: str, x: float, y: float, text_anchor: str = "start", **named: object) -> None:
        super().drawString(s, x, y, text_anchor="start", **{"text-anchor": text_anchor}, **named)


def svg_of(chart: Chart, name: str) -> str:
    """The drawing with `name` as the stem of its ids; they must differ between the charts of a page."""
    drawing = chart.drawing
    fonts = {font: {"family": FAMILY} for font in (JAPANESE, LATIN)}
    canvas = _Canvas((drawing.width, drawing.height), useClip=True, fontHacks=fonts)
    draw(drawing, canvas)
    svg = canvas.svg
    title, description = (svg.getElementsByTagName(tag)[0] for tag in ("title", "desc"))
    for element, words, part in ((title, chart.title, "title"), (description, chart.alt, "text")):
        element.firstChild.data = words
        element.setAttribute("id", f"{name}-{part}")
    svg.setAttribute("role", "img")
    svg.setAttribute("aria-labelledby", f"{name}-title {name}-text")
    svg.removeAttribute("xmlns:xlink")
    for group in svg.getElementsByTagName("g"):
        _tidy(group)
    return str(svg.toxml())


def _tidy(group: Element) -> None:
    """Groups lose the ids that reportlab gives every drawing alike, and its clipping."""
    for attribute in ("id", "clip"):
        if group.hasAttribute(attribute):
            group.removeAttribute(attribute)
