"""The part of a feed that a town needs: the trips that call at its places, and whatever they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from api.timetable.archive import Archive
from api.timetable.near import Near, halts
from api.timetable.older_translations import as_of_today
from api.town.report import Report
from api.town.timetable.gtfs import COLUMNS, PLACE, Row, Tables

Progress = Callable[[str, int], None]
"""Told of each thousand rows of a file that were read."""

EACH = 1000


@dataclass(frozen=True)
class Selection:
    """The rows that are kept, each with its line in the feed; how many trips the feed has, and how many of those that
    call here were left out since they go by a frequency and not by times."""

    tables: Tables
    all_trips: int
    by_frequency: int


def read_small(archive: Archive) -> Tables:
    """Every file but the one that is large."""
    return {file: [] if file == "stop_times.txt" else list(archive.rows(file)) for file in COLUMNS}


def select(archive: Archive, read: Tables, near: Near, report: Report, progress: Progress) -> Selection:
    """What of a feed calls near the town's places. A row of stop_times.txt that leads nowhere is a finding, also when
    it is of no use here: a feed with holes is not to be trusted."""
    tables = dict(read)
    tables["stops.txt"] = [_at(stop, near) for stop in tables["stops.txt"]]
    frequent = {row["trip_id"] for row in archive.rows("frequencies.txt")}
    calling = _calling(archive, tables, report, progress)
    trips = calling - frequent
    tables["stop_times.txt"] = [
        row for row in _told(archive.rows("stop_times.txt"), progress) if row["trip_id"] in trips
    ]
    all_trips = len(tables["trips.txt"])
    tables["trips.txt"] = [row for row in tables["trips.txt"] if row["trip_id"] in trips]
    return Selection(_rest(tables), all_trips, len(calling & frequent))


def _at(stop: Row, near: Near) -> Row:
    return replace(stop, cells={**stop.cells, PLACE: near.place_of(stop) if halts(stop) else ""})


def _calling(archive: Archive, tables: Tables, report: Report, progress: Progress) -> set[str]:
    """The trips that call at a stop near a place."""
    stops = {row["stop_id"]: bool(row[PLACE]) for row in tables["stops.txt"]}
    trips = {row["trip_id"] for row in tables["trips.txt"]}
    calling: set[str] = set()
    for row in _told(archive.rows("stop_times.txt"), progress):
        stop, trip = row["stop_id"], row["trip_id"]
        if stop not in stops:
            report.at("stop_times.txt", row.line, f"停留所「{stop}」はありません", f'there is no stop_id "{stop}"')
        elif trip not in trips:
            report.at("stop_times.txt", row.line, f"便「{trip}」はありません", f'there is no trip_id "{trip}"')
        elif stops[stop]:
            calling.add(trip)
    return calling


def _rest(tables: Tables) -> Tables:
    """The same, without what no kept trip refers to."""
    called = {row["stop_id"] for row in tables["stop_times.txt"]}
    called |= {row["parent_station"] for row in tables["stops.txt"] if row["stop_id"] in called}
    routes = {row["route_id"] for row in tables["trips.txt"]}
    services = {row["service_id"] for row in tables["trips.txt"]}
    tables["stops.txt"] = _of(tables["stops.txt"], "stop_id", called)
    tables["routes.txt"] = _of(tables["routes.txt"], "route_id", routes)
    agencies = {row["agency_id"] for row in tables["routes.txt"]}
    if len(tables["agency.txt"]) > 1:
        tables["agency.txt"] = _of(tables["agency.txt"], "agency_id", agencies)
    for file in ("calendar.txt", "calendar_dates.txt"):
        tables[file] = _of(tables[file], "service_id", services)
    tables["translations.txt"] = as_of_today(tables)
    return tables


def _of(rows: Iterable[Row], column: str, wanted: set[str]) -> list[Row]:
    return [row for row in rows if row[column] in wanted]


def _told(rows: Iterable[Row], progress: Progress) -> Iterable[Row]:
    for number, row in enumerate(rows, 1):
        yield row
        if number % EACH == 0:
            progress("stop_times.txt", EACH)
