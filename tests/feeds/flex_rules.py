"""What the GTFS Schedule reference asks of rides on demand: zones, groups, windows and booking rules; see
reference_fields.py for the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from shapely import is_valid_reason
from shapely.geometry import shape

from tests.feeds.reading import Row, Tables

WINDOW = ("start_pickup_drop_off_window", "end_pickup_drop_off_window")
PLACES = ("stop_id", "location_group_id", "location_id")


def flex_mistakes(tables: Tables) -> list[str]:
    """Everything about rides on demand that the reference forbids or misses."""
    return [found for check in (_trips, _windows, _overlaps, _bookings, _zones) for found in check(tables)]


def _of_trips(tables: Tables) -> dict[str, list[Row]]:
    trips: defaultdict[str, list[Row]] = defaultdict(list)
    for row in sorted(tables.of("stop_times.txt"), key=lambda row: int(row.get("stop_sequence") or 0)):
        trips[row["trip_id"]].append(row)
    return trips


def _trips(tables: Tables) -> Iterator[str]:
    times = _of_trips(tables)
    for number, row in enumerate(tables.of("trips.txt"), 2):
        rows = times.get(row["trip_id"], [])
        if len(rows) < 2:
            yield f"trips.txt:{number} trip_id: fewer than two stop times"
        board = [i for i, one in enumerate(rows) if one.get("pickup_type") != "1"]
        alight = [i for i, one in enumerate(rows) if one.get("drop_off_type") != "1"]
        if not any(i < j for i in board for j in alight):
            yield f"trips.txt:{number} trip_id: nobody can get on and later off"
        if bool(row.get("safe_duration_factor")) != bool(row.get("safe_duration_offset")):
            yield f"trips.txt:{number} safe_duration_factor: goes with the offset"


def _windows(tables: Tables) -> Iterator[str]:
    for number, row in enumerate(tables.of("stop_times.txt"), 2):
        at = f"stop_times.txt:{number}"
        places = [name for name in PLACES if row.get(name)]
        if len(places) != 1:
            yield f"{at} stop_id: exactly one of {', '.join(PLACES)}"
        start, end = (row.get(name, "") for name in WINDOW)
        if bool(start) != bool(end):
            yield f"{at} {WINDOW[0]}: goes with its end"
        if not start and not end:
            if row.get("location_group_id") or row.get("location_id"):
                yield f"{at} {WINDOW[0]}: required for a zone or group"
            continue
        if start and end and start.zfill(8) >= end.zfill(8):
            yield f"{at} {WINDOW[1]}: not after its start"
        for name in ("arrival_time", "departure_time"):
            if row.get(name):
                yield f"{at} {name}: forbidden with a window"
        if row.get("pickup_type", "") in ("", "0", "3"):
            yield f"{at} pickup_type: forbidden with a window"
        if row.get("drop_off_type", "") in ("", "0"):
            yield f"{at} drop_off_type: forbidden with a window"
        for name in ("continuous_pickup", "continuous_drop_off"):
            if row.get(name, "") not in ("", "1"):
                yield f"{at} {name}: forbidden with a window"
        for kind in ("pickup", "drop_off"):
            by_booking = row.get(f"{kind}_type") == "2"
            if by_booking != bool(row.get(f"{kind}_booking_rule_id")):
                yield f"{at} {kind}_booking_rule_id: recommended for a booked one, senseless for another"


def _overlaps(tables: Tables) -> Iterator[str]:
    """No two rows of a trip may overlap in zone, window and type of pickup or drop-off."""
    shapes = {one.get("id"): shape(one["geometry"]) for one in (tables.zones or {"features": []})["features"]}
    for trip, rows in _of_trips(tables).items():
        for one, other in combinations([row for row in rows if row.get("location_id") in shapes], 2):
            same = any(one.get(kind) == other.get(kind) != "1" for kind in ("pickup_type", "drop_off_type"))
            apart = one[WINDOW[1]] <= other[WINDOW[0]] or other[WINDOW[1]] <= one[WINDOW[0]]
            first, second = shapes[one["location_id"]], shapes[other["location_id"]]
            # The canonical validator also refuses what overlaps in part, whatever its types.
            if not apart and (first.overlaps(second) or (same and first.intersection(second).area > 0)):
                yield f"stop_times.txt {trip}: zones overlap"


def _bookings(tables: Tables) -> Iterator[str]:
    for number, row in enumerate(tables.of("booking_rules.txt"), 2):
        kind, has = row.get("booking_type"), {name for name, value in row.items() if value}
        required = {"1": {"prior_notice_duration_min"}, "2": {"prior_notice_last_day"}}.get(kind or "", set())
        forbidden = {
            "0": {"prior_notice_duration_min", "prior_notice_duration_max", "prior_notice_last_day",
                  "prior_notice_start_day", "prior_notice_service_id"},
            "1": {"prior_notice_last_day", "prior_notice_service_id"},
            "2": {"prior_notice_duration_min", "prior_notice_duration_max"},
        }.get(kind or "", set())  # fmt: skip
        if kind == "1" and "prior_notice_duration_max" in has:
            forbidden = forbidden | {"prior_notice_start_day"}
        for day, time in (("last_day", "last_time"), ("start_day", "start_time")):
            if (f"prior_notice_{day}" in has) != (f"prior_notice_{time}" in has):
                yield f"booking_rules.txt:{number} prior_notice_{time}: goes with its day"
        yield from (f"booking_rules.txt:{number} {name}: required" for name in sorted(required - has))
        yield from (f"booking_rules.txt:{number} {name}: forbidden" for name in sorted(forbidden & has))
        if {"prior_notice_duration_min", "prior_notice_duration_max"} <= has and int(
            row["prior_notice_duration_max"]
        ) < int(row["prior_notice_duration_min"]):
            yield f"booking_rules.txt:{number} prior_notice_duration_max: less than the least"


def _zones(tables: Tables) -> Iterator[str]:
    if tables.zones is None:
        return
    if tables.zones.get("type") != "FeatureCollection":
        yield "locations.geojson type: not a FeatureCollection"
    for feature in tables.zones["features"]:
        name = f"locations.geojson {feature.get('id')}"
        if feature.get("type") != "Feature" or not isinstance(feature.get("id"), str):
            yield f"{name}: not a Feature with an id"
        if not isinstance(feature.get("properties"), dict) or set(feature["properties"]) - {"stop_name", "stop_desc"}:
            yield f"{name} properties: unknown"
        geometry = feature.get("geometry", {})
        if geometry.get("type") not in ("Polygon", "MultiPolygon"):
            yield f"{name} geometry: not a Polygon or MultiPolygon"
            continue
        figure = shape(geometry)
        if not figure.is_valid:
            yield f"{name} geometry: {is_valid_reason(figure)}"
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        if any(ring[0] != ring[-1] or len(ring) < 4 for polygon in polygons for ring in polygon):
            yield f"{name} geometry: a ring is not closed"
        if any(not part.exterior.is_ccw for part in getattr(figure, "geoms", [figure])):
            yield f"{name} geometry: an outer ring is clockwise"
