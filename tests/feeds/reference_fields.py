"""The fields of GTFS Schedule that an on-demand feed uses: type and presence, from the reference.

Source: gtfs.org/documentation/schedule/reference, as in github.com/google/transit, gtfs/spec/en/reference.md, revised
July 9, 2025, and the safe durations of trips.txt that were added after it. Presence: R required, O optional, C by the
conditions in reference_rules.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple
from zoneinfo import available_timezones

Judge = Callable[[str], bool]


class Field(NamedTuple):
    judge: Judge
    presence: str = "O"


def matching(pattern: str) -> Judge:
    return lambda value: re.fullmatch(pattern, value) is not None


def one_of(*values: int) -> Judge:
    return lambda value: value in {str(one) for one in values}


def number(low: float, high: float) -> Judge:
    def judge(value: str) -> bool:
        return re.fullmatch(r"-?\d+(\.\d+)?", value) is not None and low <= float(value) <= high

    return judge


def is_date(value: str) -> bool:
    try:
        return len(value) == 8 and datetime.strptime(value, "%Y%m%d") is not None
    except ValueError:
        return False


NAME = matching(r"[\x21-\x7e]+")  # printable ASCII is recommended of ids
TEXT = matching(r"[^\s<>]|[^\s<>][^\t\r\n<>]*[^\s<>]")  # no line breaks, tabs, spaces around it, or HTML
URL = matching(r"https?://[^\s/]+(/\S*)?")
EMAIL = matching(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = matching(r"\+?[0-9A-Z ()-]+")
LANGUAGE = matching(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
COLOUR = matching(r"[0-9A-F]{6}")
TIME = matching(r"\d?\d:[0-5]\d:[0-5]\d")
WHOLE = matching(r"\d+")
FACTOR = number(0, 1e9)


def zone(value: str) -> bool:
    return value in available_timezones()


REFERENCE: Mapping[str, Mapping[str, Field]] = {
    "agency.txt": {
        "agency_id": Field(NAME, "C"), "agency_name": Field(TEXT, "R"), "agency_url": Field(URL, "R"),
        "agency_timezone": Field(zone, "R"), "agency_lang": Field(LANGUAGE), "agency_phone": Field(PHONE),
        "agency_fare_url": Field(URL), "agency_email": Field(EMAIL), "cemv_support": Field(one_of(0, 1, 2)),
    },
    "stops.txt": {
        "stop_id": Field(NAME, "R"), "stop_code": Field(TEXT), "stop_name": Field(TEXT, "C"),
        "tts_stop_name": Field(TEXT), "stop_desc": Field(TEXT), "stop_lat": Field(number(-90, 90), "C"),
        "stop_lon": Field(number(-180, 180), "C"), "stop_url": Field(URL), "location_type": Field(one_of(0)),
        "wheelchair_boarding": Field(one_of(0, 1, 2)),
    },
    "routes.txt": {
        "route_id": Field(NAME, "R"), "agency_id": Field(NAME, "C"), "route_short_name": Field(TEXT, "C"),
        "route_long_name": Field(TEXT, "C"), "route_desc": Field(TEXT),
        "route_type": Field(one_of(0, 1, 2, 3, 4, 5, 6, 7, 11, 12), "R"), "route_url": Field(URL),
        "route_color": Field(COLOUR), "route_text_color": Field(COLOUR), "route_sort_order": Field(WHOLE),
        "continuous_pickup": Field(one_of(0, 1, 2, 3), "C"), "continuous_drop_off": Field(one_of(0, 1, 2, 3), "C"),
    },
    "trips.txt": {
        "route_id": Field(NAME, "R"), "service_id": Field(NAME, "R"), "trip_id": Field(NAME, "R"),
        "trip_headsign": Field(TEXT), "trip_short_name": Field(TEXT), "direction_id": Field(one_of(0, 1)),
        "wheelchair_accessible": Field(one_of(0, 1, 2)), "bikes_allowed": Field(one_of(0, 1, 2)),
        "safe_duration_factor": Field(FACTOR), "safe_duration_offset": Field(FACTOR),
    },
    "stop_times.txt": {
        "trip_id": Field(NAME, "R"), "arrival_time": Field(TIME, "C"), "departure_time": Field(TIME, "C"),
        "stop_id": Field(NAME, "C"), "location_group_id": Field(NAME, "C"), "location_id": Field(NAME, "C"),
        "stop_sequence": Field(WHOLE, "R"), "stop_headsign": Field(TEXT),
        "start_pickup_drop_off_window": Field(TIME, "C"), "end_pickup_drop_off_window": Field(TIME, "C"),
        "pickup_type": Field(one_of(0, 1, 2, 3), "C"), "drop_off_type": Field(one_of(0, 1, 2, 3), "C"),
        "continuous_pickup": Field(one_of(0, 1, 2, 3), "C"), "continuous_drop_off": Field(one_of(0, 1, 2, 3), "C"),
        "timepoint": Field(one_of(0, 1)), "pickup_booking_rule_id": Field(NAME),
        "drop_off_booking_rule_id": Field(NAME),
    },
    "calendar.txt": {
        "service_id": Field(NAME, "R"),
        **{day: Field(one_of(0, 1), "R") for day in (
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")},
        "start_date": Field(is_date, "R"), "end_date": Field(is_date, "R"),
    },
    "calendar_dates.txt": {
        "service_id": Field(NAME, "R"), "date": Field(is_date, "R"), "exception_type": Field(one_of(1, 2), "R"),
    },
    "location_groups.txt": {"location_group_id": Field(NAME, "R"), "location_group_name": Field(TEXT)},
    "location_group_stops.txt": {"location_group_id": Field(NAME, "R"), "stop_id": Field(NAME, "R")},
    "booking_rules.txt": {
        "booking_rule_id": Field(NAME, "R"), "booking_type": Field(one_of(0, 1, 2), "R"),
        "prior_notice_duration_min": Field(WHOLE, "C"), "prior_notice_duration_max": Field(WHOLE, "C"),
        "prior_notice_last_day": Field(WHOLE, "C"), "prior_notice_last_time": Field(TIME, "C"),
        "prior_notice_start_day": Field(WHOLE, "C"), "prior_notice_start_time": Field(TIME, "C"),
        "prior_notice_service_id": Field(NAME, "C"), "message": Field(TEXT), "pickup_message": Field(TEXT),
        "drop_off_message": Field(TEXT), "phone_number": Field(PHONE), "info_url": Field(URL),
        "booking_url": Field(URL),
    },
    "translations.txt": {
        "table_name": Field(matching(r"[a-z_]+"), "R"), "field_name": Field(matching(r"[a-z_]+"), "R"),
        "language": Field(LANGUAGE, "R"), "translation": Field(TEXT, "R"), "record_id": Field(NAME, "C"),
        "record_sub_id": Field(NAME, "C"), "field_value": Field(TEXT, "C"),
    },
    "feed_info.txt": {
        "feed_publisher_name": Field(TEXT, "R"), "feed_publisher_url": Field(URL, "R"),
        "feed_lang": Field(LANGUAGE, "R"), "default_lang": Field(LANGUAGE), "feed_start_date": Field(is_date),
        "feed_end_date": Field(is_date), "feed_version": Field(TEXT), "feed_contact_email": Field(EMAIL),
        "feed_contact_url": Field(URL),
    },
    "attributions.txt": {
        "attribution_id": Field(NAME), "agency_id": Field(NAME), "route_id": Field(NAME), "trip_id": Field(NAME),
        "organization_name": Field(TEXT, "R"), "is_producer": Field(one_of(0, 1)), "is_operator": Field(one_of(0, 1)),
        "is_authority": Field(one_of(0, 1)), "attribution_url": Field(URL), "attribution_email": Field(EMAIL),
        "attribution_phone": Field(PHONE),
    },
}  # fmt: skip

KEYS: Mapping[str, tuple[str, ...]] = {
    "agency.txt": ("agency_id",), "stops.txt": ("stop_id",), "routes.txt": ("route_id",), "trips.txt": ("trip_id",),
    "stop_times.txt": ("trip_id", "stop_sequence"), "calendar.txt": ("service_id",),
    "calendar_dates.txt": ("service_id", "date"), "location_groups.txt": ("location_group_id",),
    "location_group_stops.txt": ("location_group_id", "stop_id"), "booking_rules.txt": ("booking_rule_id",),
    "translations.txt": ("table_name", "field_name", "language", "record_id", "record_sub_id", "field_value"),
    "attributions.txt": ("attribution_id",),
}  # fmt: skip
"""Primary keys."""

LEADS: tuple[tuple[str, str, str, str], ...] = (
    ("routes.txt", "agency_id", "agency.txt", "agency_id"),
    ("trips.txt", "route_id", "routes.txt", "route_id"),
    ("trips.txt", "service_id", "calendar.txt", "service_id"),
    ("calendar_dates.txt", "service_id", "calendar.txt", "service_id"),
    ("stop_times.txt", "trip_id", "trips.txt", "trip_id"),
    ("stop_times.txt", "stop_id", "stops.txt", "stop_id"),
    ("stop_times.txt", "location_group_id", "location_groups.txt", "location_group_id"),
    ("stop_times.txt", "pickup_booking_rule_id", "booking_rules.txt", "booking_rule_id"),
    ("stop_times.txt", "drop_off_booking_rule_id", "booking_rules.txt", "booking_rule_id"),
    ("location_group_stops.txt", "location_group_id", "location_groups.txt", "location_group_id"),
    ("location_group_stops.txt", "stop_id", "stops.txt", "stop_id"),
    ("booking_rules.txt", "prior_notice_service_id", "calendar.txt", "service_id"),
)
"""Foreign ids: from a file's column to another's."""
