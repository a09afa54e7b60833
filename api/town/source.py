"""Reads the files of a town folder into their forms; what cannot be read becomes findings."""

from __future__ import annotations

import csv
import json
import tomllib
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from api.town import schema
from api.town.cut import cut_long_edges
from api.town.network import road_map
from api.town.read_roads import read_roads
from api.town.report import Report
from api.town.road_map import RoadMap
from api.town.roads_layer import roads_layer
from api.town.roads_table import FILE as IMPORTED_ROADS
from api.town.roads_table import attribution
from api.town.timetable.gtfs import Tables
from api.town.timetable.read import read_tables

F = TypeVar("F", bound=schema.Form)


@dataclass(frozen=True, slots=True)
class Sources:
    """The files, each of its form, and the GeoJSON layers as they were read."""

    town: schema.TownForm
    fleet: schema.FleetForm
    demand: schema.DemandForm
    places: schema.Places
    roads: RoadMap
    areas: schema.Areas
    residents: list[schema.ResidentForm]
    layers: dict[str, dict[str, Any]]
    timetable: Tables | None = None
    """The files of `timetable/`, where the town has it."""


def read_sources(folder: Path, report: Report) -> Sources | None:
    """All files of `folder`; None when any of them has findings, which are then in `report`."""
    layers: dict[str, dict[str, Any]] = {}
    town = read_toml(folder, "town.toml", schema.TownForm, report)
    fleet = read_toml(folder, "fleet.toml", schema.FleetForm, report)
    demand = read_toml(folder, "demand.toml", schema.DemandForm, report)
    places = _geojson(folder, "places", schema.Places, report, layers)
    roads = _roads(folder, report, layers)
    areas = _geojson(folder, "areas", schema.Areas, report, layers)
    residents = _csv(folder, "residents.csv", report)
    timetable = read_tables(folder, report)
    if report.findings or not (town and fleet and demand and places and roads and areas):
        return None
    return Sources(town, fleet, demand, places, roads, areas, residents, layers, timetable)


def _roads(folder: Path, report: Report, layers: dict[str, dict[str, Any]]) -> RoadMap | None:
    """Drawn roads, or imported ones."""
    if not (folder / IMPORTED_ROADS).exists():
        form = _geojson(folder, "roads", schema.Roads, report, layers)
        return None if form is None else road_map(form)
    if (folder / "roads.geojson").exists():
        ja, en = (
            "roads.geojson もあります。どちらか一つにしてください",
            "there is a roads.geojson too: keep one of them",
        )
        report.at(IMPORTED_ROADS, 1, ja, en)
        return None
    roads = read_roads(folder, report)
    if roads is None:
        return None
    layers["roads"] = roads_layer(roads) | {"attribution": attribution(folder / IMPORTED_ROADS)}
    return cut_long_edges(roads)


def _text(folder: Path, file: str, report: Report) -> str | None:
    try:
        return (folder / file).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        report.at(file, 1, "ファイルがありません", "the file is missing")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        report.at(file, line, "UTF-8 で書かれていません", "not written in UTF-8")
    except OSError as error:
        report.at(file, 1, "ファイルを読めません", f"the file cannot be read: {error.strerror}")
    return None


def read_toml(folder: Path, file: str, form: type[F], report: Report) -> F | None:
    """A TOML file of `folder` as `form`; None for one with mistakes, which are then in `report`."""
    text = _text(folder, file, report)
    if text is None:
        return None
    try:
        return _form(file, form, tomllib.loads(text), report)
    except tomllib.TOMLDecodeError as error:
        report.at(file, _error_line(str(error), text), "TOML の書き方が違います", f"not valid TOML: {error}")
    except RecursionError:
        report.at(file, 1, "入れ子が深すぎます", "nested too deeply")
    return None


def _error_line(message: str, text: str) -> int:
    """The line in tomllib's message, "... (at line 3, column 5)" or "... (at end of document)"."""
    found = message.rpartition("(at line ")[2].partition(",")[0]
    return int(found) if found.isdecimal() else text.count("\n") + 1


def _geojson(folder: Path, layer: str, form: type[F], report: Report, layers: dict[str, dict[str, Any]]) -> F | None:
    file = f"{layer}.geojson"
    text = _text(folder, file, report)
    if text is None:
        return None
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        report.at(file, error.lineno, "JSON の書き方が違います", f"not valid JSON: {error.msg}")
        return None
    except RecursionError:
        report.at(file, 1, "入れ子が深すぎます", "nested too deeply")
        return None
    if isinstance(content, dict):
        layers[layer] = content
    return _form(file, form, content, report)


def _form(file: str, form: type[F], content: object, report: Report) -> F | None:
    try:
        return form.model_validate(content)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            report.invalid(file, detail)
        return None


def _csv(folder: Path, file: str, report: Report) -> list[schema.ResidentForm]:
    text = _text(folder, file, report)
    if text is None:
        return []
    reader = csv.DictReader(StringIO(text, newline=""), strict=True, restkey="", restval=None)
    wanted = set(schema.ResidentForm.model_fields)
    rows: list[schema.ResidentForm | None] = []
    if set(reader.fieldnames or ()) != wanted:
        names = ", ".join(schema.ResidentForm.model_fields)
        report.at(file, 1, f"列は {names} です", f"the columns are {names}")
        return []
    report.rows[file] = []
    begins = reader.line_num + 1  # a row's own line, even if a quoted cell spans several
    try:
        for row in reader:
            report.rows[file].append(begins)
            rows.append(_resident(file, row, len(rows), report))
            begins = reader.line_num + 1
    except csv.Error as error:
        report.at(file, begins, "CSV の書き方が違います", f"not valid CSV: {error}")
    return [row for row in rows if row is not None]


def _resident(file: str, row: dict[str, Any], index: int, report: Report) -> schema.ResidentForm | None:
    if "" in row or None in row.values():
        report.add(file, (index,), "列の数が違います", "the row has too many or too few columns")
        return None
    try:
        return schema.ResidentForm.model_validate(row)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            report.invalid(file, detail, (index,))
        return None
