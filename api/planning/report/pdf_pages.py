"""Pages of the PDF that know how many there are, and headings that stand in its outline."""

from __future__ import annotations

from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from api.planning.report.charts.ink import WIDTH
from api.planning.report.fonts import font_of
from api.planning.report.pdf_text import BLUE, paragraph
from api.problems.facts import Language


class Numbered(Canvas):
    """Each page is kept until the last one is drawn; then each gets its foot."""

    def __init__(self, *arguments: Any, footer: str, margin: float, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._footer, self._side = footer, margin
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        """Puts the page aside."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draws the feet and writes the file."""
        pages = self._kept
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page)
            self.setFont(font_of(self._footer), 8)
            self.drawString(self._side, 10 * mm, self._footer)
            self.setFont(font_of(""), 8)
            self.drawRightString(A4[0] - self._side, 10 * mm, f"{number} / {len(pages)}")
            super().showPage()
        super().save()


class Heading(Flowable):
    """A section's heading: a blue bar before it, an entry in the file's outline."""

    def __init__(self, words: str, language: Language) -> None:
        super().__init__()
        self.words = words
        self.inner: Paragraph = paragraph(words, "heading", language, WIDTH - 10)
        self.keepWithNext = True

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as its words."""
        self.width, self.height = width, self.inner.wrap(width - 10, height)[1]
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """As a paragraph of this size."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """As a paragraph of this size."""
        return float(self.inner.getSpaceAfter())

    def draw(self) -> None:
        """The bar, the words, and the outline's entry."""
        canvas, key = self.canv, f"part-{self.words}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(self.words, key, 0)
        canvas.setFillColor(BLUE)
        canvas.rect(0, 0, 4, self.height, stroke=0, fill=1)
        self.inner.drawOn(canvas, 10, 0)
