"""The checker of the reference's rules finds each mistake that is planted in a good feed, where it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from api.feeds.gtfs.feed import gtfs_feed
from api.town import Town
from tests.feeds.reading import Tables, read
from tests.feeds.reference_rules import mistakes


def put(file: str, row: int, **values: str) -> Callable[[Tables], None]:
    def plant(tables: Tables) -> None:
        tables.rows[file][row].update(values)
        for name in values:
            if name not in tables.columns[file]:
                tables.columns[file].append(name)

    return plant


def drop(file: str, row: int | None = None) -> Callable[[Tables], None]:
    def plant(tables: Tables) -> None:
        if row is None:
            del tables.rows[file]
        else:
            del tables.rows[file][row]

    return plant


def bend(tables: Tables) -> None:
    ring = tables.zones["features"][0]["geometry"]["coordinates"][0]
    ring[1], ring[2] = ring[2], ring[1]


def turn(tables: Tables) -> None:
    tables.zones["features"][0]["geometry"]["coordinates"][0].reverse()


def rename(tables: Tables) -> None:
    tables.zones["features"][0]["id"] = "clinic"


def shift(tables: Tables) -> None:
    """A trip between two zones that overlap in part."""
    tables.rows["stop_times.txt"][1]["location_id"] = "zone_centre_hagigaoka"


def again(file: str) -> Callable[[Tables], None]:
    return lambda tables: tables.rows[file].append(dict(tables.rows[file][0]))


PLANTED: dict[str, tuple[Callable[[Tables], None], str]] = {
    "no agency": (drop("agency.txt"), "agency.txt: required"),
    "no calendar": (drop("calendar.txt"), "trips.txt:2 service_id: leads nowhere"),
    "no feed info": (drop("feed_info.txt"), "feed_info.txt: required"),
    "time in a window": (put("stop_times.txt", 0, arrival_time="08:30:00"), "stop_times.txt:2 arrival_time: forb"),
    "departure in a window": (put("stop_times.txt", 1, departure_time="9:00:00"), "stop_times.txt:3 departure_time"),
    "no window": (
        put("stop_times.txt", 0, start_pickup_drop_off_window="", end_pickup_drop_off_window=""),
        "stop_times.txt:2 start_pickup_drop_off_window: required",
    ),
    "half a window": (put("stop_times.txt", 0, end_pickup_drop_off_window=""), "stop_times.txt:2 start_pickup"),
    "window backwards": (put("stop_times.txt", 0, end_pickup_drop_off_window="8:00:00"), "not after its start"),
    "regular pickup": (put("stop_times.txt", 0, pickup_type="0"), "stop_times.txt:2 pickup_type: forbidden"),
    "driver's pickup": (put("stop_times.txt", 0, pickup_type="3"), "stop_times.txt:2 pickup_type: forbidden"),
    "regular drop-off": (put("stop_times.txt", 1, drop_off_type=""), "stop_times.txt:3 drop_off_type: forbidden"),
    "continuous pickup": (put("stop_times.txt", 0, continuous_pickup="0"), "continuous_pickup: forbidden"),
    "continuous route": (put("routes.txt", 0, continuous_drop_off="2"), "routes.txt:2 continuous_drop_off: forb"),
    "two places": (put("stop_times.txt", 0, stop_id="clinic"), "stop_times.txt:2 stop_id: exactly one"),
    "no place": (put("stop_times.txt", 0, location_id=""), "stop_times.txt:2 stop_id: exactly one"),
    "one row only": (drop("stop_times.txt", 1), "trips.txt:2 trip_id: fewer than two"),
    "nobody gets off": (put("stop_times.txt", 1, drop_off_type="1"), "trips.txt:2 trip_id: nobody can"),
    "no booking rule": (put("stop_times.txt", 0, pickup_booking_rule_id=""), "pickup_booking_rule_id: recommended"),
    "unknown booking rule": (put("stop_times.txt", 0, pickup_booking_rule_id="x"), "booking_rule_id: leads nowhere"),
    "unknown zone": (put("stop_times.txt", 0, location_id="x"), "stop_times.txt:2 location_id: leads nowhere"),
    "unknown group": (put("stop_times.txt", 2, location_group_id="x"), "location_group_id: leads nowhere"),
    "group of nothing": (put("location_group_stops.txt", 0, stop_id="x"), "stop_id: leads nowhere"),
    "zones overlap": (shift, "orube: zones overlap"),
    "pickup and drop-off twice": (put("stop_times.txt", 1, pickup_type="2"), "orube: zones overlap"),
    "no least notice": (put("booking_rules.txt", 0, prior_notice_duration_min=""), "duration_min: required"),
    "notice in real time": (put("booking_rules.txt", 0, booking_type="0"), "prior_notice_duration_max: forbidden"),
    "last day": (put("booking_rules.txt", 0, prior_notice_last_day="1"), "prior_notice_last_day: forbidden"),
    "start day and most": (
        put("booking_rules.txt", 0, prior_notice_start_day="14", prior_notice_start_time="00:00:00"),
        "prior_notice_start_day: forbidden",
    ),
    "start time alone": (put("booking_rules.txt", 0, prior_notice_start_time="00:00:00"), "goes with its day"),
    "calendar of notice": (put("booking_rules.txt", 0, prior_notice_service_id="mon_wed"), "service_id: forbidden"),
    "most below least": (put("booking_rules.txt", 0, prior_notice_duration_max="1"), "less than the least"),
    "zone crosses itself": (bend, "locations.geojson zone_centre_orube geometry"),
    "zone clockwise": (turn, "outer ring is clockwise"),
    "zone named like a stop": (rename, "locations.geojson id: one of"),
    "translation of a number": (put("translations.txt", 1, field_name="stop_lat"), "only texts are translated"),
    "translation of nothing": (put("translations.txt", 1, record_id="x"), "record_id: leads nowhere"),
    "translated feed info by id": (put("translations.txt", -1, record_id="x"), "forbidden for feed_info"),
    "stop used twice": (again("stops.txt"), "stop_id: used twice"),
    "day used twice": (again("calendar_dates.txt"), "service_id: used twice"),
    "line break": (put("stops.txt", 0, stop_name="a\nb"), "stops.txt:2 stop_name: not of its type"),
    "unknown field": (put("trips.txt", 0, mean_duration_factor="1"), "trips.txt mean_duration_factor: unknown"),
    "longitude": (put("stops.txt", 0, stop_lon="943.1"), "stops.txt:2 stop_lon: not of its type"),
    "no stop name": (put("stops.txt", 0, stop_name=""), "stops.txt:2 stop_name: required"),
    "colour with a hash": (put("routes.txt", 0, route_color="#56B4E9"), "routes.txt:2 route_color: not of"),
    "address without a scheme": (put("agency.txt", 0, agency_url="www.town.jp"), "agency_url: not of its type"),
    "day that does not exist": (put("calendar.txt", 0, end_date="20271131"), "end_date: not of its type"),
    "attribution without a role": (put("attributions.txt", 0, is_operator="0"), "no role"),
    "one safe duration": (put("trips.txt", 0, safe_duration_offset=""), "goes with the offset"),
}


@pytest.fixture(scope="module")
def content(town: Town) -> bytes:
    return gtfs_feed(town, date(2026, 11, 26), "https://bus.example.jp/").content


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_mistake_is_found_in_its_file_row_and_field(content: bytes, name: str) -> None:
    plant, expected = PLANTED[name]
    tables = read(content)
    plant(tables)
    assert any(expected in found for found in mistakes(tables)), mistakes(tables)
