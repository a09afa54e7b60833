"""Reads reports back: a page's elements and a PDF's words."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from pypdf import PdfReader

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
VOID = {"meta", "br", "col"}


@dataclass
class Element:
    """One element of a page with what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        """Every element of these kinds inside, in the page's order."""
        inside = [found for child in self.children for found in ([child] if child.tag in tags else [])]
        return inside + [found for child in self.children for found in child.all(*tags)]

    @property
    def text(self) -> str:
        """Its words, and those inside."""
        return "".join(self.words) + "".join(child.text for child in self.children)


class Page(HTMLParser):
    """A page as a tree; fails where an element is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]
        self.feed(html)
        assert self._open == [self.root], "an element was not closed"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self._open[-1].words.append(data)


def words_of_pdf(content: bytes) -> str:
    """All words of a PDF without blanks, as lines are broken anywhere, and without what stands at the pages' feet."""
    pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(content)).pages]
    for number, lines in enumerate(pages, 1):
        foot = " ".join(lines[-2:])
        assert foot.endswith(f"{number} / {len(pages)}"), foot
    return "".join("".join("".join(lines[:-2]).split()) for lines in pages)


def squeezed(text: str) -> str:
    """Without blanks."""
    return "".join(text.split())
