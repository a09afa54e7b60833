"""A feed goes into a town's folder: what calls near its places, all of it or nothing."""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.timetable.archive import Archive
from api.timetable.near import Near, halts
from api.timetable.selection import Progress, Selection, read_small, select
from api.town.report import Finding, Report
from api.town.timetable.build import build_timetable
from api.town.timetable.check import check_tables
from api.town.timetable.gtfs import COLUMNS, PLACE, Row, Tables
from api.town.timetable.read import FOLDER
from api.town_making.files import read_places


class FeedRefused(Exception):
    """A feed that was not taken in: what is wrong with it, by its own files and lines."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(str(findings[0].error()))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken in. `stops` are those at places: their names and the place's id; `span` the dates covered."""

    stops: tuple[tuple[str, str], ...]
    lines: int
    trips: int
    all_trips: int
    by_frequency: int
    calls: int
    span: tuple[date, date] | None


def import_timetable(feed: Path, town: Path, metres: float, progress: Progress) -> Imported:
    """Puts the part of `feed` that calls within `metres` of a place of the town into the town's folder, in place of
    what was there. Raises FeedRefused, or TownError for the folder's places, and then changed nothing."""
    report = Report(town)
    places = read_places(town)
    near = Near([] if places is None else places.features, metres)
    with Archive(feed, report) as archive:
        _stop_at(report)
        read = read_small(archive)
        _stop_at(report)
        selection = select(archive, read, near, report, progress)
        _stop_at(report)
        if not selection.tables["trips.txt"]:
            _nothing_near(read["stops.txt"], near, report)
        check_tables(selection.tables, None, report)
        _stop_at(report)
    put_into(town, selection.tables)
    return _imported(selection)


def _stop_at(report: Report) -> None:
    if report.findings:
        raise FeedRefused(sorted(set(report.findings)))


def _nothing_near(stops: Sequence[Row], near: Near, report: Report) -> None:
    """Says how far away the nearest stop is, or that the coordinates look swapped."""
    swapped = near.nearest(Row(row.line, {"stop_lon": row["stop_lat"], "stop_lat": row["stop_lon"]}) for row in stops)
    if swapped is not None and swapped[2] <= near.metres:
        en = f'line {swapped[0].line} would be at "{swapped[1]}" with stop_lat and stop_lon swapped'
        report.at("stops.txt", swapped[0].line, "緯度 (stop_lat) と経度 (stop_lon) が逆のようです", en)
        return
    found = near.nearest(stop for stop in stops if halts(stop))
    if found is None:
        en = "no stop has a position, or the town has no place to change at"
        report.at("stops.txt", 1, "位置のある停留所か、町の乗り継ぎの場所がありません", en)
        return
    stop, place, metres = found
    name, reach = stop["stop_name"], f"{near.metres:.0f} m"
    ja = f"町の場所から {reach} 以内に停まる便がありません。最も近い停留所「{name}」は「{place}」から {metres} m"
    en = (
        f'nothing calls within {reach} of a place of the town; the nearest stop, "{name}", is {metres} m from "{place}"'
    )
    report.at("stops.txt", stop.line, ja, en)


def put_into(folder: Path, tables: Tables) -> None:
    """Writes the files beside the old ones, then puts them in their place."""
    aside = Path(tempfile.mkdtemp(prefix=f".{FOLDER}-", dir=folder))
    try:
        new, old = aside / "new", aside / "old"
        new.mkdir()
        for file, rows in tables.items():
            if rows:
                _write(new / file, COLUMNS[file], rows)
        there = folder / FOLDER
        if there.exists():
            os.replace(there, old)
        try:
            os.replace(new, there)
        except OSError:
            if old.exists():
                os.replace(old, there)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Only columns in which anything is written."""
    used = [column for column in columns if any(row[column] for row in rows)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(used)
        writer.writerows([row[column] for column in used] for row in rows)


def _imported(selection: Selection) -> Imported:
    tables = selection.tables
    timetable = build_timetable(tables)
    stops = tuple((row["stop_name"], row[PLACE]) for row in tables["stops.txt"] if row[PLACE])
    return Imported(
        stops, len(tables["routes.txt"]), len(tables["trips.txt"]), selection.all_trips, selection.by_frequency,
        len(timetable.calls), timetable.span,
    )  # fmt: skip
