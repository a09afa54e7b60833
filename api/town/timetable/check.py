"""What a timetable's files must say: every value of its form, and every reference leading somewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from zoneinfo import available_timezones

from api.town.report import Report
from api.town.timetable.gtfs import PLACE, WEEKDAYS, Row, Tables, date_of, degrees_of, seconds_of

Say = Callable[[str, Row, str, str], None]
"""Adds a finding about a row of a file."""


def check_tables(tables: Tables, places: Collection[str] | None, report: Report, folder: str = "") -> None:
    """Adds to `report` what a timetable cannot be made of. `places` are the ids that stops may be at; None: not yet
    known. `folder` stands before the names of the files."""

    def say(file: str, row: Row, ja: str, en: str) -> None:
        report.at(f"{folder}{file}", row.line, ja, en)

    if not tables["agency.txt"]:
        report.at(f"{folder}agency.txt", 1, "事業者が書かれていません", "no agency is named")
    _check_agency(tables["agency.txt"], say)
    _check_stops(tables["stops.txt"], places, say)
    _once(tables, "routes.txt", "route_id", say)
    services = {row["service_id"] for file in ("calendar.txt", "calendar_dates.txt") for row in tables[file]}
    _once(tables, "trips.txt", "trip_id", say)
    _known(tables, "trips.txt", "route_id", {row["route_id"] for row in tables["routes.txt"]}, say)
    _known(tables, "trips.txt", "service_id", services, say)
    _check_calendars(tables, say)
    _known(tables, "stop_times.txt", "trip_id", {row["trip_id"] for row in tables["trips.txt"]}, say)
    _known(tables, "stop_times.txt", "stop_id", {row["stop_id"] for row in tables["stops.txt"]}, say)
    _check_times(tables["stop_times.txt"], say)


def _check_agency(rows: Sequence[Row], say: Say) -> None:
    for row in rows:
        zone = row["agency_timezone"]
        if zone not in available_timezones():
            say("agency.txt", row, f"知らない時間帯です: {zone}", f'there is no time zone "{zone}"')
        elif zone != rows[0]["agency_timezone"]:
            say("agency.txt", row, "時間帯は一つだけです", "all agencies must have the same time zone")


def _check_stops(rows: Sequence[Row], places: Collection[str] | None, say: Say) -> None:
    ids = {row["stop_id"] for row in rows}
    seen: set[str] = set()
    for row in rows:
        name = row["stop_id"]
        if name in seen:
            say("stops.txt", row, f"「{name}」が二つあります", f'the stop "{name}" is there twice')
        seen.add(name)
        halts = row["location_type"] in ("", "0", "1", "2")
        if halts and degrees_of(row["stop_lon"], row["stop_lat"]) is None:
            en = f'"{name}" has no position: stop_lat {row["stop_lat"]!r}, stop_lon {row["stop_lon"]!r}'
            say("stops.txt", row, f"「{name}」の緯度・経度が正しくありません", en)
        if row["parent_station"] and row["parent_station"] not in ids:
            parent = row["parent_station"]
            say("stops.txt", row, f"駅「{parent}」はありません", f'there is no station "{parent}"')
        if places is not None and row[PLACE] and row[PLACE] not in places:
            say("stops.txt", row, f"場所「{row[PLACE]}」はありません", f'there is no place "{row[PLACE]}"')


def _once(tables: Tables, file: str, column: str, say: Say) -> None:
    seen: set[str] = set()
    for row in tables[file]:
        if row[column] in seen:
            say(file, row, f"「{row[column]}」が二つあります", f'{column} "{row[column]}" is there twice')
        seen.add(row[column])


def _known(tables: Tables, file: str, column: str, known: Collection[str], say: Say) -> None:
    for row in tables[file]:
        if row[column] not in known:
            say(file, row, f"{column} 「{row[column]}」はありません", f'there is no {column} "{row[column]}"')


def _check_calendars(tables: Tables, say: Say) -> None:
    for row in tables["calendar.txt"]:
        first, last = date_of(row["start_date"]), date_of(row["end_date"])
        if first is None or last is None or first > last:
            en = "start_date and end_date must be dates in order, written like 20260401"
            say("calendar.txt", row, "start_date と end_date は 20260401 のような順の日付です", en)
        if any(row[name] not in ("0", "1") for name in WEEKDAYS):
            say("calendar.txt", row, "曜日は 0 か 1 です", "a weekday is 0 or 1")
    for row in tables["calendar_dates.txt"]:
        if date_of(row["date"]) is None:
            en = f'"{row["date"]}" is no date, which is written like 20260401'
            say("calendar_dates.txt", row, f"日付ではありません: {row['date']}", en)
        if row["exception_type"] not in ("1", "2"):
            say("calendar_dates.txt", row, "exception_type は 1 か 2 です", "exception_type is 1 or 2")


def _check_times(rows: Sequence[Row], say: Say) -> None:
    """Times are of their form, or left out; along a trip they never go back."""
    last: dict[str, tuple[int, int]] = {}
    for row in sorted(rows, key=sequence_of):
        if not row["stop_sequence"].isdecimal():
            en = f'stop_sequence "{row["stop_sequence"]}" is no whole number'
            say("stop_times.txt", row, "stop_sequence は整数です", en)
            continue
        order, latest = last.get(row["trip_id"], (-1, 0))
        if sequence_of(row)[1] == order:
            en = "two calls of one trip have the same stop_sequence"
            say("stop_times.txt", row, "同じ便に同じ stop_sequence が二つあります", en)
        for column in ("arrival_time", "departure_time"):
            seconds = seconds_of(row[column])
            if row[column] and seconds is None:
                en = f'{column} "{row[column]}" is no time, which is written like 08:30:00'
                say("stop_times.txt", row, f"時刻ではありません: {row[column]}", en)
            elif seconds is not None and seconds < latest:
                en = f"{column} {row[column]} is before the trip's time at the stop before"
                say("stop_times.txt", row, f"{column} {row[column]} が前の停留所より前です", en)
            latest = max(latest, seconds or 0)
        last[row["trip_id"]] = sequence_of(row)[1], latest


def sequence_of(row: Row) -> tuple[str, int]:
    """Where a row of stop_times.txt stands in its trip."""
    order = row["stop_sequence"]
    return row["trip_id"], int(order) if order.isdecimal() else -1
