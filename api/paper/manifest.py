"""A vehicle's manifest as A4 pages, with room to write down by hand what happened."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from api.paper import words
from api.paper.letters import marked
from api.problems.facts import Language, day
from api.service.reports.paper import ManifestSheet
from api.service.views import StopView, VisitView

FONT = "HeiseiKakuGo-W5"
"""A font every PDF reader brings along for Japanese; it need not be in the file."""

WIDTHS = [width * mm for width in (18, 42, 22, 74, 33, 28, 28, 28)]
MARGIN = 12 * mm

BOX = "□ ＿＿:＿＿"

_TEXT = ParagraphStyle("text", fontName=FONT, fontSize=9.5, leading=13, wordWrap="CJK")
_SPACED = ParagraphStyle("spaced", parent=_TEXT, wordWrap=None)
_SMALL = ParagraphStyle("small", parent=_TEXT, fontSize=8, leading=10.5)
_LARGE = ParagraphStyle("large", parent=_TEXT, fontSize=16, leading=20)


def write_manifest(sheet: ManifestSheet, language: Language) -> bytes:
    """The pages as a PDF. Texts are in `language`, headings in both."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    made = io.BytesIO()
    name = words.said(sheet.vehicle.name, language)
    title = f"{words.said(words.TITLE, language)} {name} {sheet.day.isoformat()}"
    document = SimpleDocTemplate(
        made, pagesize=landscape(A4), leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=15 * mm,
        title=title, author="Noriai", lang=language,
    )  # fmt: skip
    document.build(_story(sheet, language), canvasmaker=_numbered(_footer(sheet, language), language))
    return made.getvalue()


def _story(sheet: ManifestSheet, language: Language) -> list[Flowable]:
    vehicle = sheet.vehicle
    shift = f"{words.said(words.SHIFT, language)} {words.clock(vehicle.shift.start)}–{words.clock(vehicle.shift.end)}"
    name = marked(words.said(vehicle.name, language))
    head = f"{words.said(words.TITLE, language)}　{name}　{day(sheet.day.isoformat(), language)}　{shift}"
    story: list[Flowable] = [
        Paragraph(head, _LARGE), Spacer(0, 2 * mm), Paragraph(words.both(words.BY_HAND, language), _SMALL),
        Spacer(0, 3 * mm),
    ]  # fmt: skip
    if not vehicle.stops:
        return [*story, Paragraph(words.both(words.NOTHING, language), _TEXT)]
    rows: list[list[Flowable]] = [[_cell(words.pair(one, language), _SMALL) for one in words.HEADINGS]]
    lines: list[tuple[object, ...]] = []
    for stop in vehicle.stops:
        lines.append(("LINEABOVE", (0, len(rows)), (-1, len(rows)), 1.0, colors.black))
        rows += [_row(stop, visit, k == 0, language) for k, visit in enumerate(stop.visits)]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
        ("BOX", (0, 0), (-1, -1), 1.0, colors.black),
        ("INNERGRID", (0, 0), (-1, -1), 0.25, colors.grey),
        *lines,
    ]
    return [*story, Table(rows, WIDTHS, repeatRows=1, style=TableStyle(style))]


def _row(stop: StopView, visit: VisitView, first: bool, language: Language) -> list[Flowable]:
    done = visit.done_at is not None
    arrived = words.clock(stop.actual_arrival) if stop.actual_arrival is not None else BOX
    ended = f"{words.said(words.DONE, language)} {words.clock(visit.done_at)}"
    missing = done and visit.outcome == "no_show"
    return [
        _cell([words.clock(stop.arrival)] if first else []),
        _cell([words.said(stop.place.name, language)] if first else [], _TEXT if language == "ja" else _SPACED),
        _cell([words.said(words.KINDS[visit.kind], language)]),
        _cell(words.who(visit, language)),
        _cell([words.window(visit.promise)]),
        _cell([arrived] if first else []),
        _cell(["" if missing else ended if done else BOX]),
        _cell([ended] if missing else [BOX] if visit.kind == "pickup" and not done else []),
    ]


def _cell(lines: list[str], style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph("<br/>".join(marked(line) for line in lines), style)


def _footer(sheet: ManifestSheet, language: Language) -> str:
    version = f"{words.both(words.VERSION, language)} {sheet.version}"
    return f"{version}　　{words.both(words.PRINTED, language)} {sheet.printed_at:%Y-%m-%d %H:%M}"


def _numbered(footer: str, language: Language) -> Callable[..., Canvas]:
    class Numbered(Canvas):
        """Pages that know how many there are: each is kept until the last one is drawn."""

        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **named)
            self._pages: list[dict[str, object]] = []

        def showPage(self) -> None:
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._pages, 1):
                self.__dict__.update(page)
                self.setFont(FONT, 8)
                self.drawString(MARGIN, 8 * mm, footer)
                place = f"{words.both(words.PAGE, language)} {number} / {len(self._pages)}"
                self.drawRightString(landscape(A4)[0] - MARGIN, 8 * mm, place)
                super().showPage()
            super().save()

    return Numbered
