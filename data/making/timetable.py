"""A model timetable of the buses that call at the terminal: invented times, as plain GTFS files.

Only that Obihiro is 70 minutes away is a fact. It is valid for as long as anybody may want to try the town.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

import geopandas as gpd

FIRST, LAST = "20240101", "20991231"

OBIHIRO_MINUTES, NUKABIRA_MINUTES = 70, 30

Row = dict[str, str]

STOPS = {
    # id: (ja, kana, en, place of the town, position where it is at none)
    "kamishihoro": (
        "上士幌交通ターミナル",
        "かみしほろこうつうたーみなる",
        "Kamishihoro Bus Terminal",
        "terminal",
        None,
    ),
    "obihiro": ("帯広駅", "おびひろえき", "Obihiro Station", "", (143.203, 42.918)),
    "nukabira": ("ぬかびら源泉郷", "ぬかびらげんせんきょう", "Nukabira hot springs", "nukabira", None),
}

LINES = {
    # id: (ja, kana, en, one end, other end, minutes)
    "obihiro": ("帯広線", "おびひろせん", "Obihiro line", "kamishihoro", "obihiro", OBIHIRO_MINUTES),
    "nukabira": ("ぬかびら線", "ぬかびらせん", "Nukabira line", "kamishihoro", "nukabira", NUKABIRA_MINUTES),
}

SERVICES = {"weekday": "1111100", "weekend": "0000011"}

LEAVES = {
    # (line, from): what leaves on weekdays; on weekends what is in WEEKEND too
    ("obihiro", "kamishihoro"): ("06:40", "07:30", "08:50", "10:40", "12:20", "13:30", "14:50", "16:10", "17:40"),
    ("obihiro", "obihiro"): ("07:45", "09:00", "10:20", "12:15", "13:55", "15:20", "16:40", "18:00", "19:20"),
    ("nukabira", "kamishihoro"): ("09:20", "11:30", "15:10"),
    ("nukabira", "nukabira"): ("10:05", "13:05", "16:00"),
}

WEEKEND = {"07:30", "10:40", "13:30", "16:10", "09:00", "12:15", "15:20", "18:00", "11:30", "13:05"}

WORDS = {
    "帯広": ("おびひろ", "Obihiro"),
    "上士幌": ("かみしほろ", "Kamishihoro"),
    "ぬかびら": ("ぬかびら", "Nukabira"),
}
HEADSIGNS = {"kamishihoro": "上士幌", "obihiro": "帯広", "nukabira": "ぬかびら"}


def make_timetable(places: gpd.GeoDataFrame) -> dict[str, str]:
    """The text of each file by its name; stops at a place of the town stand where it is."""
    where = {row.id: (row.geometry.x, row.geometry.y) for row in places.itertuples()}
    trips = list(_trips())
    return {
        "agency.txt": _csv([_AGENCY]),
        "feed_info.txt": _csv([_FEED]),
        "stops.txt": _csv(_stops(where)),
        "routes.txt": _csv(
            {"route_id": id_, "agency_id": "model", "route_long_name": ja, "route_type": "3"}
            for id_, (ja, *_) in LINES.items()
        ),
        "trips.txt": _csv(trip for trip, _ in trips),
        "stop_times.txt": _csv(call for _, calls in trips for call in calls),
        "calendar.txt": _csv(_calendar()),
        "translations.txt": _csv(_translations()),
    }


_AGENCY = {
    "agency_id": "model",
    "agency_name": "模型バス (架空の時刻表)",
    "agency_url": "https://www.example.org/",
    "agency_timezone": "Asia/Tokyo",
    "agency_lang": "ja",
}

_FEED = {
    "feed_publisher_name": "模型: 時刻は架空です. A model: the times are invented",
    "feed_publisher_url": "https://www.example.org/",
    "feed_lang": "ja",
    "feed_start_date": FIRST,
    "feed_end_date": LAST,
    "feed_version": "model-1",
}


def _stops(where: dict[str, tuple[float, float]]) -> Iterator[Row]:
    for id_, (ja, _, _, place, position) in STOPS.items():
        lon, lat = position or where[place]
        yield {
            "stop_id": id_,
            "stop_name": ja,
            "stop_lat": f"{lat:.6f}",
            "stop_lon": f"{lon:.6f}",
            "noriai_place_id": place,
        }


def _trips() -> Iterator[tuple[Row, list[Row]]]:
    for service in SERVICES:
        for (line, begins), times in LEAVES.items():
            _, _, _, one, other, minutes = LINES[line]
            ends = other if begins == one else one
            for leaves in times:
                if service == "weekday" or leaves in WEEKEND:
                    id_ = f"{service}-{begins}-{ends}-{leaves.replace(':', '')}"
                    trip = {"route_id": line, "service_id": service, "trip_id": id_, "trip_headsign": HEADSIGNS[ends]}
                    yield trip, [_call(id_, 1, begins, leaves), _call(id_, 2, ends, _later(leaves, minutes))]


def _call(trip: str, sequence: int, stop: str, time: str) -> Row:
    clock = f"{time}:00"
    return {
        "trip_id": trip,
        "arrival_time": clock,
        "departure_time": clock,
        "stop_id": stop,
        "stop_sequence": str(sequence),
        "pickup_type": "1" if sequence == 2 else "0",
        "drop_off_type": "1" if sequence == 1 else "0",
    }


def _later(time: str, minutes: int) -> str:
    hour, minute = map(int, time.split(":"))
    total = hour * 60 + minute + minutes
    return f"{total // 60:02}:{total % 60:02}"


def _calendar() -> Iterator[Row]:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for id_, days in SERVICES.items():
        yield {"service_id": id_, **dict(zip(names, days, strict=True)), "start_date": FIRST, "end_date": LAST}


def _translations() -> Iterator[Row]:
    for language, part in (("en", 2), ("ja-Hrkt", 1)):
        for id_, stop in STOPS.items():
            yield _translation("stops", "stop_name", language, str(stop[part]), record_id=id_)
        for id_, line in LINES.items():
            yield _translation("routes", "route_long_name", language, str(line[part]), record_id=id_)
        for ja, word in WORDS.items():
            yield _translation("trips", "trip_headsign", language, word[part - 1], field_value=ja)


def _translation(
    table: str, field: str, language: str, translation: str, record_id: str = "", field_value: str = ""
) -> Row:
    return {
        "table_name": table,
        "field_name": field,
        "language": language,
        "translation": translation,
        "record_id": record_id,
        "field_value": field_value,
    }


def _csv(rows: Iterable[Row]) -> str:
    listed = list(rows)
    text = StringIO()
    writer = csv.DictWriter(text, listed[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue()
