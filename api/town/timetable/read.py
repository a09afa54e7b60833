"""Reads GTFS files as rows that know their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import TextIO

from api.town.report import Report
from api.town.timetable.gtfs import COLUMNS, NEEDED, OPTIONAL, Row, Tables

FOLDER = "timetable"


def read_tables(folder: Path, report: Report) -> Tables | None:
    """The files in the town folder's `timetable/`; None when there is no such folder, or findings about it."""
    if not (folder / FOLDER).is_dir():
        return None
    before = len(report.findings)
    tables: Tables = {file: [] for file in COLUMNS}
    for file in COLUMNS:
        text = _text(folder, f"{FOLDER}/{file}", file in OPTIONAL, report)
        if text is not None:
            tables[file] = list(rows_of(f"{FOLDER}/{file}", StringIO(text, newline=""), report))
    return tables if len(report.findings) == before else None


def rows_of(name: str, stream: TextIO, report: Report) -> Iterator[Row]:
    """The rows of one file, called `name` in findings; a row that cannot be read is a finding and is left out."""
    reader = csv.reader(stream, strict=True)
    begins = 1
    try:
        header = [column.strip() for column in next(reader, [])]
        if not _header(name, header, report):
            return
        begins = reader.line_num + 1  # a row's own line, even if a quoted cell spans several
        for cells in reader:
            if len(cells) == len(header):
                yield Row(begins, dict(zip(header, cells, strict=True)))
            elif any(cell.strip() for cell in cells):
                en = f"the row has {len(cells)} cells instead of {len(header)}"
                report.at(name, begins, f"列が {len(header)} ではなく {len(cells)} あります", en)
            begins = reader.line_num + 1
    except csv.Error as error:
        report.at(name, begins, "CSV の書き方が違います", f"not valid CSV: {error}")
    except UnicodeDecodeError:
        report.at(name, begins, "UTF-8 で書かれていません", "not written in UTF-8")


def _header(name: str, header: list[str], report: Report) -> bool:
    missing = [column for column in NEEDED.get(Path(name).name, ()) if column not in header]
    if missing:
        names = ", ".join(missing)
        report.at(name, 1, f"列がありません: {names}", f"columns are missing: {names}")
    return not missing


def _text(folder: Path, file: str, optional: bool, report: Report) -> str | None:
    try:
        return (folder / file).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        if not optional:
            report.at(file, 1, "ファイルがありません", "the file is missing")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        report.at(file, line, "UTF-8 で書かれていません", "not written in UTF-8")
    except OSError as error:
        report.at(file, 1, "ファイルを読めません", f"the file cannot be read: {error.strerror}")
    return None
