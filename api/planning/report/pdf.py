"""The report as A4 pages of PDF, with the same texts, tables and charts as the page."""

from __future__ import annotations

import io
from functools import partial

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as PdfTable

from api.planning.report import fonts
from api.planning.report.blocks import Block, Bullets, Chart, Report, Subheading, Table, Text
from api.planning.report.charts.ink import WIDTH
from api.planning.report.pdf_pages import Heading, Numbered
from api.planning.report.pdf_text import bullet, paragraph
from api.problems.facts import Language

MARGIN = (A4[0] - WIDTH) / 2
FRAME_PADDING = 6.0
"""What platypus leaves inside its frame on each side."""

CELL_PADDING = 4.0

_GRID = colors.HexColor("#b3b3b3")


def document(report: Report) -> bytes:
    """The pages, each with its number and how many there are."""
    fonts.register()
    made = io.BytesIO()
    side = MARGIN - FRAME_PADDING
    template = SimpleDocTemplate(
        made, pagesize=A4, leftMargin=side, rightMargin=side, topMargin=16 * mm, bottomMargin=18 * mm,
        title=report.title, author="Noriai", lang=report.language,
    )  # fmt: skip
    footer = "　".join([report.title, *report.under_title[:1]]) if report.language == "ja" else report.title
    template.build(_story(report), canvasmaker=partial(Numbered, footer=footer, margin=MARGIN))
    return made.getvalue()


def _story(report: Report) -> list[Flowable]:
    language = report.language
    story: list[Flowable] = [paragraph(report.title, "title", language, WIDTH)]
    story += [paragraph(line, "plain", language, WIDTH) for line in report.under_title]
    for section in report.sections:
        story += [CondPageBreak(40 * mm), Heading(section.title, language)]
        for block in section.blocks:
            story += _flowables(block, language)
    return story


def _flowables(block: Block, language: Language) -> list[Flowable]:
    match block:
        case Text(words, size):
            return [paragraph(words, size, language, WIDTH)]
        case Bullets(items):
            return [bullet(item, language, WIDTH) for item in items]
        case Subheading(words):
            return [CondPageBreak(30 * mm), _kept(paragraph(words, "subheading", language, WIDTH))]
        case Chart():
            return [KeepTogether([paragraph(block.title, "caption", language, WIDTH), block.drawing])]
        case Table():
            return _table(block, language)


def _kept(flowable: Flowable) -> Flowable:
    flowable.keepWithNext = True
    return flowable


def _table(table: Table, language: Language) -> list[Flowable]:
    def cell(words: str, place: int) -> Flowable:
        width = WIDTH * table.widths[place] - 2 * CELL_PADDING
        return paragraph(words, "cell", language, width, right=0 < place < table.words_from)

    rows = [[cell(words, place) for place, words in enumerate(row)] for row in (table.head, *table.rows)]
    made = PdfTable(rows, [WIDTH * width for width in table.widths], repeatRows=1, style=_STYLE, hAlign="LEFT")
    made.spaceAfter = 8
    caption = _kept(paragraph(table.caption, "caption", language, WIDTH))
    return [KeepTogether([caption, made])] if len(rows) <= 12 else [caption, made]


_STYLE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#f2f2f2")),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, colors.black),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, _GRID),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
    ]
)
