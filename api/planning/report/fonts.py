"""The two fonts of a report: both come with every PDF reader, neither need be in the file."""

from __future__ import annotations

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

JAPANESE = "HeiseiKakuGo-W5"
LATIN = "Helvetica"


def register() -> None:
    """Makes the Japanese font known to reportlab; asking twice does no harm."""
    if JAPANESE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(JAPANESE))


def is_latin(text: str) -> bool:
    """Whether the Latin font has every letter of `text`."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def font_of(text: str) -> str:
    """The font that has all letters of `text`."""
    register()
    return LATIN if is_latin(text) else JAPANESE
