"""A CSV table of whatever spreadsheet: its letters, its separator, its column names, its decimal comma."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from api.town.report import Report

Cells = Mapping[str, str]


def read_table(file: Path, report: Report) -> list[tuple[int, Cells]]:
    """Each row's line and its cells by folded column name; what cannot be read is in `report`."""
    text = _text(file, report)
    if not text:
        if text == "":
            report.at(file.name, 1, "ファイルが空です", "the file is empty")
        return []
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows: list[tuple[int, Cells]] = []
    try:
        names = [folded(name) for name in next(reader)]
        for line, cells in _numbered(reader):
            if len(cells) != len(names):
                ja = f"列が {len(cells)} 個あります (見出しは {len(names)} 個)"
                report.at(file.name, line, ja, f"{len(cells)} columns, but the header has {len(names)}")
            else:
                rows.append((line, dict(zip(names, (cell.strip() for cell in cells), strict=True))))
    except csv.Error as error:
        report.at(file.name, reader.line_num, "CSV の書き方が違います", f"not valid CSV: {error}")
    return rows


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold something, each with the line it begins on."""
    begins = reader.line_num + 1  # type: ignore[attr-defined]
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1  # type: ignore[attr-defined]


def folded(name: str) -> str:
    """A column's name for comparison: width, case and blanks do not count."""
    return unicodedata.normalize("NFKC", name).strip().casefold().replace(" ", "_")


def number(cell: str) -> float:
    """A number, also with a decimal comma. Raises ValueError for anything else."""
    return float(unicodedata.normalize("NFKC", cell).replace(",", "."))


def _text(file: Path, report: Report) -> str | None:
    """UTF-8, else the Japanese of Windows, which spreadsheets still write."""
    try:
        content = file.read_bytes()
    except OSError as error:
        report.at(file.name, 1, "ファイルを読めません", f"the file cannot be read: {error.strerror}")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        try:
            return content.decode("cp932")
        except UnicodeDecodeError:
            line = content[: wrong.start].count(b"\n") + 1
            ja, en = "文字コードは UTF-8 か Shift-JIS にしてください", "written neither in UTF-8 nor in Shift-JIS"
            report.at(file.name, line, ja, en)
            return None


def _separator(text: str) -> str:
    """What separates the names of the first line."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)
