"""A GTFS feed as tables of texts, and its zones; written out again to be broken."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

Row = dict[str, str]


@dataclass
class Tables:
    """`rows` and `columns` by file, and the GeoJSON of the zones (None without it)."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)
    zones: Any = None

    def of(self, file: str) -> list[Row]:
        return self.rows.get(file, [])

    def ids(self, file: str, column: str) -> set[str]:
        return {row.get(column, "") for row in self.of(file)}


def read(content: bytes) -> Tables:
    """Everything in the zip; a file in a folder or of a kind that GTFS does not know fails."""
    tables = Tables()
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            if name == "locations.geojson":
                tables.zones = json.loads(text)
                continue
            assert name.endswith(".txt"), name
            assert "/" not in name, name
            reader = csv.DictReader(StringIO(text, newline=""), strict=True)
            tables.rows[name] = list(reader)
            tables.columns[name] = list(reader.fieldnames or ())
            assert all(None not in row and None not in row.values() for row in tables.rows[name]), name
    return tables
