"""Which format a file of addresses has, and its rows."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from api.town.parts import PlaceKind
from api.town.report import Report
from api.town_making.addresses.geolonia import CODE, TOWN, read_geolonia_csv, read_geolonia_json
from api.town_making.addresses.openstreetmap import read_openstreetmap
from api.town_making.addresses.plain import read_plain
from api.town_making.addresses.row import Row, told_apart

Format = Literal["geolonia-csv", "geolonia-json", "csv", "osm"]

OPEN: frozenset[Format] = frozenset({"geolonia-csv", "geolonia-json", "osm"})
"""Published for more than one town: that a row lies elsewhere, or is there twice, is nobody's mistake."""


def guessed(file: Path) -> Format | None:
    """The format by the file's name and first line; None for one we do not know."""
    name = file.name.lower()
    if name.endswith((".pbf", ".osm", ".osm.gz", ".osm.bz2", ".osm.xml")):
        return "osm"
    if name.endswith((".json", ".geojson")):
        return "geolonia-json"
    if name.endswith((".csv", ".tsv", ".txt")):
        with file.open("rb") as content:
            first = content.readline(10_000)
        ours = any(one.encode(code) in first for one in (TOWN, CODE) for code in ("utf-8", "cp932"))
        return "geolonia-csv" if ours else "csv"
    return None


def read_addresses(
    file: Path, form: Format, kind: PlaceKind, city: str | None, country: str, report: Report
) -> list[Row]:
    """The rows of `file`, each name once; what is wrong in it is in `report`."""
    match form:
        case "osm":
            rows = read_openstreetmap(file, country, kind, report)
        case "geolonia-json":
            rows = read_geolonia_json(file, kind, report)
        case "geolonia-csv":
            rows = read_geolonia_csv(file, city, kind, report)
        case "csv":
            rows = read_plain(file, kind, report)
    return told_apart(rows)
