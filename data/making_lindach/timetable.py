"""A model timetable of the trains that call at Lindach's station, as the GTFS feed that a town would import."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from making_lindach.ground import Point, degrees

FIRST, LAST = "20240101", "20991231"
ADDRESS = "https://www.example.org/"

STATION: Point = (-730, -55)
"""The platform, in metres."""

NEUSTADT = (12.52, 48.71)
MINUTES = 24
SERVICES = {"weekday": "1111100", "weekend": "0000011"}
HOURS = {"weekday": range(5, 22), "weekend": range(7, 21, 2)}
LEAVES = {("lindach", "neustadt"): 12, ("neustadt", "lindach"): 18}
"""The minute of the hour; from Neustadt trains arrive at 42 past."""

NAMES = {"lindach": "Lindach (Modell)", "neustadt": "Neustadt Hbf (Modell)"}
WORDS = {
    "en": {"lindach": "Lindach station (model)", "neustadt": "Neustadt main station (model)"},
    "ja": {"lindach": "リンダッハ駅 (模型)", "neustadt": "ノイシュタット中央駅 (模型)"},
}


Row = dict[str, str]


def write_feed(path: Path) -> None:
    """The feed as a zip file, the same bytes each time."""
    trips = list(_trips())
    tables: dict[str, Iterable[Row]] = {
        "agency.txt": [_row("agency_id model agency_name Modellbahn agency_timezone Europe/Berlin agency_lang de",
                            agency_url=ADDRESS)],
        "feed_info.txt": [{"feed_publisher_name": "A model: the times are invented", "feed_publisher_url": ADDRESS,
                           "feed_lang": "de", "feed_start_date": FIRST, "feed_end_date": LAST}],
        "stops.txt": _stops(),
        "routes.txt": [_row("route_id rb99 agency_id model route_type 2", route_short_name="RB 99")],
        "trips.txt": (trip for trip, _ in trips),
        "stop_times.txt": (call for _, calls in trips for call in calls),
        "calendar.txt": _calendar(),
        "translations.txt": _translations(),
    }  # fmt: skip
    with ZipFile(path, "w") as feed:
        for name, rows in tables.items():
            feed.writestr(ZipInfo(name), _csv(list(rows)), compress_type=ZIP_DEFLATED)


def _row(pairs: str, **more: str) -> Row:
    """Names and values by turns."""
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True)) | more


def _stops() -> Iterator[Row]:
    for id_, (lon, lat) in {"lindach": degrees(STATION), "neustadt": NEUSTADT}.items():
        yield {"stop_id": id_, "stop_name": NAMES[id_], "stop_lat": f"{lat:.6f}", "stop_lon": f"{lon:.6f}"}


def _trips() -> Iterator[tuple[Row, list[Row]]]:
    for service, hours in HOURS.items():
        for (begins, ends), minute in LEAVES.items():
            for hour in hours:
                id_ = f"{service}-{begins}-{hour:02}{minute:02}"
                trip = {"route_id": "rb99", "service_id": service, "trip_id": id_, "trip_headsign": NAMES[ends]}
                leaves = hour * 60 + minute
                yield trip, [_call(id_, 1, begins, leaves), _call(id_, 2, ends, leaves + MINUTES)]


def _call(trip: str, sequence: int, stop: str, minutes: int) -> Row:
    clock = f"{minutes // 60:02}:{minutes % 60:02}:00"
    row = {"trip_id": trip, "arrival_time": clock, "departure_time": clock, "stop_id": stop}
    only = {"pickup_type": str(int(sequence == 2)), "drop_off_type": str(int(sequence == 1))}
    return row | {"stop_sequence": str(sequence)} | only


def _calendar() -> Iterator[Row]:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for id_, runs in SERVICES.items():
        yield {"service_id": id_, **dict(zip(days, runs, strict=True)), "start_date": FIRST, "end_date": LAST}


def _translations() -> Iterator[Row]:
    for language, names in WORDS.items():
        for id_, name in names.items():
            where = {"table_name": "stops", "field_name": "stop_name", "language": language, "translation": name}
            yield where | {"record_id": id_, "field_value": ""}
            where |= {"table_name": "trips", "field_name": "trip_headsign"}
            yield where | {"record_id": "", "field_value": NAMES[id_]}


def _csv(rows: list[Row]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
