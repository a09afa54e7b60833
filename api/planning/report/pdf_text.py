"""Paragraphs of the PDF: sizes, and Japanese letters in the middle of Latin ones."""

from __future__ import annotations

from html import escape
from itertools import groupby

from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from api.planning.report import fonts
from api.planning.report.breaking import lines_of
from api.problems.facts import Language

QUIET = colors.HexColor("#404040")
BLUE = colors.HexColor("#0072B2")

SMALL, INDENT = 7.4, 12.0

_SIZES = {
    "title": (19, 26, 0, 4), "heading": (14, 19, 14, 5), "subheading": (11.5, 16, 10, 3), "lead": (12, 18.5, 3, 5),
    "plain": (9.8, 15, 2, 4), "small": (8.5, 13, 2, 4), "caption": (9.5, 13, 8, 3), "cell": (8.5, 10.5, 0, 0),
}  # fmt: skip
"""Letters, lines, space before and after, in points."""


def style(name: str, language: Language, *, right: bool = False) -> ParagraphStyle:
    """Sizes and spaces; the font is the language's."""
    size, leading, before, after = _SIZES[name]
    japanese = language == "ja"
    return ParagraphStyle(
        name, fontName=fonts.JAPANESE if japanese else fonts.LATIN, fontSize=size, leading=leading,
        spaceBefore=before, spaceAfter=after, alignment=TA_RIGHT if right else TA_LEFT,
        textColor=QUIET if name == "small" else colors.black,
    )  # fmt: skip


def paragraph(words: str, name: str, language: Language, width: float, *, right: bool = False) -> Paragraph:
    """Words of one size in lines of `width`; those after a line break are smaller. Every text is escaped."""
    first, *more = words.split("\n")
    size = _SIZES[name][0]
    small = "".join(f'<br/><font size="{SMALL}">{_broken(line, language, width, SMALL)}</font>' for line in more)
    return Paragraph(_broken(first, language, width, size) + small, style(name, language, right=right))


def bullet(words: str, language: Language, width: float) -> Paragraph:
    """A sentence with a dot before it."""
    indented = style("plain", language)
    indented.leftIndent, indented.bulletIndent = INDENT, 2
    return Paragraph(_broken(words, language, width - INDENT, indented.fontSize), indented, bulletText="•")


def _broken(words: str, language: Language, width: float, size: float) -> str:
    """Marked up, Japanese with its line breaks; English is broken by reportlab."""
    if language == "en":
        return _marked(words)
    lines = lines_of(words, width, lambda text: float(stringWidth(text, fonts.JAPANESE, size)))
    return "<br/>".join(escape(line) for line in lines)


def _marked(words: str) -> str:
    """In an English text, what the Latin font lacks is set in the Japanese one."""
    parts = [("".join(letters), latin) for latin, letters in groupby(words, key=fonts.is_latin)]
    return "".join(
        escape(text) if latin else f'<font name="{fonts.JAPANESE}">{escape(text)}</font>' for text, latin in parts
    )
