"""The report as one page of HTML that needs nothing else: no script, no font, no picture from outside."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import count

from api.planning.report.blocks import Block, Bullets, Chart, Report, Section, Subheading, Table, Text
from api.planning.report.css import STYLE
from api.planning.report.svg import svg_of

SHORT_TABLE = 12
"""On paper tables of no more rows are not parted."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report) -> str:
    """The whole page. Every text is escaped: a scenario's name is whatever a planner typed."""
    numbers = count(1)
    head = [
        "<!doctype html>",
        f'<html lang="{report.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(report.title)}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
    ]
    body = ["<body>", "<main>", "<header>", f"<h1>{escape(report.title)}</h1>"]
    body += [f"<p>{escape(line)}</p>" for line in report.under_title]
    body.append("</header>")
    for place, section in enumerate(report.sections, 1):
        body += _section(section, place, numbers)
    return "\n".join([*head, *body, "</main>", "</body>", "</html>", ""])


def _section(section: Section, place: int, numbers: Iterator[int]) -> list[str]:
    lines = [f'<section aria-labelledby="part-{place}">', f'<h2 id="part-{place}">{escape(section.title)}</h2>']
    for block in section.blocks:
        lines.append(_block(block, numbers))
    return [*lines, "</section>"]


def _block(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Text(words, size):
            return f'<p class="{size}">{escape(words)}</p>'
        case Bullets(items):
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
        case Subheading(words):
            return f"<h3>{escape(words)}</h3>"
        case Chart():
            svg = svg_of(block, f"chart-{next(numbers)}")
            return f"<figure><figcaption>{escape(block.title)}</figcaption>{svg}</figure>"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{100 * width:.1f}%">' for width in table.widths)
    heads = "".join(
        f'<th scope="col"{_side(table, place)}>{_lines(words)}</th>' for place, words in enumerate(table.head)
    )
    rows = []
    for row in table.rows:
        cells = [f'<th scope="row">{_lines(row[0])}</th>']
        cells += [f"<td{_side(table, place)}>{_lines(cell)}</td>" for place, cell in enumerate(row[1:], 1)]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    short = ' class="short"' if len(table.rows) <= SHORT_TABLE else ""
    return (
        f"<table{short}><caption>{escape(table.caption)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _side(table: Table, place: int) -> str:
    return ' class="number"' if 0 < place < table.words_from else ""


def _lines(words: str) -> str:
    """The first line as it is, those below it small."""
    first, *more = words.split("\n")
    return escape(first) + "".join(f"<br><small>{escape(line)}</small>" for line in more)
