"""What the GTFS Schedule reference asks of any feed, field by field; see reference_fields.py for the source."""

from __future__ import annotations

from collections.abc import Iterator

from tests.feeds.flex_rules import flex_mistakes
from tests.feeds.reading import Tables
from tests.feeds.reference_fields import KEYS, LEADS, REFERENCE

REQUIRED = ("agency.txt", "routes.txt", "trips.txt", "stop_times.txt")
RECORDS = {  # the first field of each table's primary key
    "agency": "agency_id", "stops": "stop_id", "routes": "route_id", "trips": "trip_id", "stop_times": "trip_id",
    "attributions": "attribution_id", "booking_rules": "booking_rule_id", "location_groups": "location_group_id",
}  # fmt: skip


def mistakes(tables: Tables) -> list[str]:
    """Everything that the reference forbids or misses, as `file:row field: what`."""
    checks = (_files, _fields, _ids, _stops, _routes, _translations, _calendars, _attributions)
    return [found for check in checks for found in check(tables)] + flex_mistakes(tables)


def _files(tables: Tables) -> Iterator[str]:
    yield from (f"{file}: required" for file in REQUIRED if not tables.of(file))
    if not tables.of("stops.txt") and tables.zones is None:
        yield "stops.txt: required without locations.geojson"
    if not tables.of("calendar.txt") and not tables.of("calendar_dates.txt"):
        yield "calendar.txt: required without calendar_dates.txt"
    if tables.of("translations.txt") and len(tables.of("feed_info.txt")) != 1:
        yield "feed_info.txt: required, as one row, with translations.txt"
    yield from (f"{file}: unknown file" for file in tables.rows if file not in REFERENCE)


def _fields(tables: Tables) -> Iterator[str]:
    for file, fields in REFERENCE.items():
        for name in tables.columns.get(file, ()):
            if name not in fields:
                yield f"{file} {name}: unknown field"
        for number, row in enumerate(tables.of(file), 2):
            for name, known in fields.items():
                value = row.get(name, "")
                if not value and known.presence == "R":
                    yield f"{file}:{number} {name}: required"
                if value and not known.judge(value):
                    yield f"{file}:{number} {name}: not of its type"


def _ids(tables: Tables) -> Iterator[str]:
    for file, key in KEYS.items():
        seen: set[tuple[str, ...]] = set()
        for number, row in enumerate(tables.of(file), 2):
            one = tuple(row.get(name, "") for name in key)
            if one in seen:
                yield f"{file}:{number} {key[0]}: used twice"
            seen.add(one)
    for file, name, other, key_name in LEADS:
        known = tables.ids(other, key_name)
        for number, row in enumerate(tables.of(file), 2):
            if row.get(name) and row[name] not in known:
                yield f"{file}:{number} {name}: leads nowhere"
    zones = [feature.get("id") for feature in (tables.zones or {"features": []})["features"]]
    both = [*tables.ids("stops.txt", "stop_id"), *tables.ids("location_groups.txt", "location_group_id"), *zones]
    if len(set(both)) != len(both):
        yield "locations.geojson id: one of a stop, a group or another zone"
    for number, row in enumerate(tables.of("stop_times.txt"), 2):
        if row.get("location_id") and row["location_id"] not in zones:
            yield f"stop_times.txt:{number} location_id: leads nowhere"


def _stops(tables: Tables) -> Iterator[str]:
    grouped = tables.ids("location_group_stops.txt", "stop_id") | tables.ids("stop_times.txt", "stop_id")
    for number, row in enumerate(tables.of("stops.txt"), 2):
        for name in ("stop_name", "stop_lat", "stop_lon"):  # required of location type 0, the only one here
            if not row.get(name):
                yield f"stops.txt:{number} {name}: required"
        if row["stop_id"] not in grouped:
            yield f"stops.txt:{number} stop_id: no trip calls there"


def _routes(tables: Tables) -> Iterator[str]:
    several = len(tables.of("agency.txt")) > 1
    for number, row in enumerate(tables.of("routes.txt"), 2):
        if not row.get("route_short_name") and not row.get("route_long_name"):
            yield f"routes.txt:{number} route_long_name: required without a short name"
        if several and not row.get("agency_id"):
            yield f"routes.txt:{number} agency_id: required with several agencies"
        if row.get("route_desc") and row["route_desc"] in (row.get("route_short_name"), row.get("route_long_name")):
            yield f"routes.txt:{number} route_desc: says no more than the name"
        for name in ("continuous_pickup", "continuous_drop_off"):
            if row.get(name, "") not in ("", "1"):
                yield f"routes.txt:{number} {name}: forbidden with windows"


def _translations(tables: Tables) -> Iterator[str]:
    languages = tables.ids("feed_info.txt", "feed_lang")
    if tables.of("agency.txt") and languages and tables.ids("agency.txt", "agency_lang") - {""} - languages:
        yield "agency.txt agency_lang: not that of the feed"
    for number, row in enumerate(tables.of("translations.txt"), 2):
        at, table = f"translations.txt:{number}", row.get("table_name", "")
        file, record = f"{table}.txt", row.get("record_id", "")
        if row.get("field_name") not in tables.columns.get(file, ()):
            yield f"{at} field_name: no such field"
        elif REFERENCE[file][row["field_name"]].judge.__qualname__.startswith(("one_of", "number", "is_date")):
            yield f"{at} field_name: only texts are translated"
        if table == "feed_info":
            if record or row.get("record_sub_id") or row.get("field_value"):
                yield f"{at} record_id: forbidden for feed_info"
        elif bool(record) == bool(row.get("field_value")):
            yield f"{at} record_id: exactly one of record_id and field_value"
        elif record and record not in tables.ids(file, RECORDS.get(table, "")):
            yield f"{at} record_id: leads nowhere"


def _calendars(tables: Tables) -> Iterator[str]:
    for number, row in enumerate(tables.of("calendar.txt"), 2):
        if row["start_date"] > row["end_date"]:
            yield f"calendar.txt:{number} end_date: before its start"
        if not any(row.get(day) == "1" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                                   "sunday")):  # fmt: skip
            yield f"calendar.txt:{number} monday: no day of the week"
    for number, row in enumerate(tables.of("feed_info.txt"), 2):
        if row.get("feed_start_date", "") > row.get("feed_end_date", "") > "":
            yield f"feed_info.txt:{number} feed_end_date: before its start"


def _attributions(tables: Tables) -> Iterator[str]:
    for number, row in enumerate(tables.of("attributions.txt"), 2):
        if not any(row.get(role) == "1" for role in ("is_producer", "is_operator", "is_authority")):
            yield f"attributions.txt:{number} is_producer: no role"
        if sum(bool(row.get(name)) for name in ("agency_id", "route_id", "trip_id")) > 1:
            yield f"attributions.txt:{number} agency_id: one of agency, route and trip"
