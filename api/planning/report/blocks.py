"""What a report is made of before it becomes a page or a PDF: headings, sentences, tables and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.graphics.shapes import Drawing

from api.problems.facts import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph. `lead` is what a hurried reader reads, `small` is for whoever wants to know exactly."""

    words: str
    size: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences one below the other."""

    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the first cell of a row is its heading. `widths` are shares of the page's width.

    A cell may hold several lines, separated by line breaks."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float] = ()
    words_from: int = 99
    """From this column on cells hold words, set to the left; before it numbers, set to the right."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its title, and `alt`: the same in words for who cannot see it."""

    title: str
    alt: str
    drawing: Drawing = field(compare=False)


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    words: str


Block = Text | Bullets | Table | Chart | Subheading


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the report with what stands under it; left out when nothing does."""

    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language."""

    language: Language
    title: str
    under_title: Sequence[str]
    sections: Sequence[Section]
