"""The GTFS files a timetable is made of: their columns, and how their times, dates and places are written.

As the GTFS Schedule reference has them (https://gtfs.org/documentation/schedule/reference/). Files and columns that
say nothing of when a service calls where are left out. `noriai_place_id` is ours: the place of the town that a stop
is at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

PLACE = "noriai_place_id"

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "agency.txt": ("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang", "agency_phone"),
    "feed_info.txt": (
        "feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date", "feed_version",
    ),
    "stops.txt": (
        "stop_id", "stop_code", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station",
        "platform_code", "wheelchair_boarding", PLACE,
    ),
    "routes.txt": (
        "route_id", "agency_id", "route_short_name", "route_long_name", "route_type", "route_color",
        "route_text_color",
    ),
    "trips.txt": (
        "route_id", "service_id", "trip_id", "trip_headsign", "trip_short_name", "direction_id",
        "wheelchair_accessible",
    ),
    "stop_times.txt": (
        "trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "stop_headsign", "pickup_type",
        "drop_off_type", "timepoint",
    ),
    "calendar.txt": (
        "service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date",
        "end_date",
    ),
    "calendar_dates.txt": ("service_id", "date", "exception_type"),
    "translations.txt": (
        "table_name", "field_name", "language", "translation", "record_id", "record_sub_id", "field_value",
    ),
}  # fmt: skip
"""The files in the order in which what they refer to comes first."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    "agency.txt": ("agency_timezone",),
    "stops.txt": ("stop_id", "stop_lat", "stop_lon"),
    "routes.txt": ("route_id",),
    "trips.txt": ("route_id", "service_id", "trip_id"),
    "stop_times.txt": ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
    "calendar.txt": COLUMNS["calendar.txt"],
    "calendar_dates.txt": COLUMNS["calendar_dates.txt"],
}
"""Columns without which a file says nothing."""

OPTIONAL = frozenset({"feed_info.txt", "translations.txt", "calendar.txt", "calendar_dates.txt"})
"""Files that may be missing; of the two calendars one must be there."""

WEEKDAYS = COLUMNS["calendar.txt"][1:8]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: the line it stands on (from 1), and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell's text without blanks around it; empty where the file has no such column."""
        return self.cells.get(column, "").strip()


Tables = dict[str, list[Row]]
"""Rows by the name of their file; a file that is not there is an empty list."""


def seconds_of(text: str) -> int | None:
    """A time of a service day, H:MM:SS, which may be beyond 24:00:00; None when it is not one."""
    found = re.fullmatch(r"(\d{1,3}):([0-5]\d):([0-5]\d)", text)
    return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3]) if found else None


def date_of(text: str) -> date | None:
    """A date of an age with timetables, YYYYMMDD; None when it is not one."""
    try:
        day = datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 else None
    except ValueError:
        return None
    return day if day is not None and 1900 <= day.year <= 2999 else None


def degrees_of(lon: str, lat: str) -> tuple[float, float] | None:
    """A position (lon, lat); None when it is none on earth."""
    try:
        x, y = float(lon), float(lat)
    except ValueError:
        return None
    return (x, y) if -180 <= x <= 180 and -90 <= y <= 90 else None
