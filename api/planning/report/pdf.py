"""The report as A4 pages of PDF, with the same texts, tables and charts as the page."""

from __future__ import annotations

import io
from functools import partial
from itertools import zip_longest

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, SimpleDocTemplate, TableStyle
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

SHORT_TABLE = 14
"""Tables of no more rows are not parted."""

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
        for block, after in zip_longest(section.blocks, section.blocks[1:]):
            made = _flowables(block, language)
            if isinstance(block, Text) and isinstance(after, Table | Chart | Subheading):
                _kept(made[-1])
            story += made
    return story


def _flowables(block: Block, language: Language) -> list[Flowable]:
    match block:
        case Text(words, size):
            return [paragraph(words, size, language, WIDTH)]
        case Bullets(items):
            return [bullet(item, language, WIDTH) for item in items]
        case Subheading(words):
            return [_kept(paragraph(words, "subheading", language, WIDTH))]
        case Chart():
            return [_kept(paragraph(block.title, "caption", language, WIDTH)), block.drawing]
        case Table():
            return _table(block, language)


def _kept(flowable: Flowable) -> Flowable:
    flowable.keepWithNext = True
    return flowable


def _table(table: Table, language: Language) -> list[Flowable]:
    def cell(words: str, place: int) -> Flowable:
        width = WIDTH * table.widths[place] - 2 * CELL_PADDING
        return paragraph(words, "cell", language, width, right=0 < place < table.words_from)

    caption = paragraph(table.caption, "caption", language, WIDTH)
    rows: list[list[object]] = [[caption, *[""] * (len(table.head) - 1)]]
    rows += [[cell(words, place) for place, words in enumerate(row)] for row in (table.head, *table.rows)]
    widths = [WIDTH * width for width in table.widths]
    made = PdfTable(rows, widths, repeatRows=2, style=_STYLE, hAlign="LEFT", spaceBefore=6, spaceAfter=8)
    if len(rows) > SHORT_TABLE:
        return [CondPageBreak(70 * mm), made]
    made.setStyle(TableStyle([("NOSPLIT", (0, 0), (-1, -1))]))
    return [made]


_STYLE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("SPAN", (0, 0), (-1, 0)),
        ("VALIGN", (0, 1), (-1, 1), "BOTTOM"),
        ("BACKGROUND", (0, 1), (-1, 1), colors.HexColor("#f2f2f2")),
        ("LINEBELOW", (0, 1), (-1, 1), 1.2, colors.black),
        ("LINEBELOW", (0, 2), (-1, -1), 0.4, _GRID),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("LEFTPADDING", (0, 0), (-1, 0), 0),
    ]
)
