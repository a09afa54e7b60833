"""The town's areas as zones of GOFS, each one polygon, and who may go from where to where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from api.feeds.calendars import Period, service_days
from api.feeds.gofs.envelope import Data
from api.feeds.gofs.vehicles import types_of
from api.feeds.gtfs.times import gtfs_time
from api.feeds.zones import area_names, rounded
from api.town.model import Language, Town


def served_areas(town: Town) -> list[str]:
    """The areas of all lines, each once."""
    return list(dict.fromkeys(area for line in town.lines for area in line.areas))


def zone_parts(town: Town, area: str) -> Iterator[tuple[str, BaseGeometry]]:
    """The polygons of an area by zone id; one in several parts is as many zones. Ids of areas have no underscore."""
    shape = rounded(town.areas.polygons[area])
    for number, part in enumerate(getattr(shape, "geoms", [shape]), 1):
        yield (area if number == 1 else f"{area}_{number}"), part


def zone_ids(town: Town, area: str) -> list[str]:
    """The ids of an area's zones."""
    return [name for name, _ in zone_parts(town, area)]


def zones(town: Town, language: Language) -> Data:
    """zones.json"""
    names = area_names(town)
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "zone_id": zone_id,
            "properties": {"name": getattr(names[area], language)},
            "geometry": mapping(part),
        }
        for area in served_areas(town)
        for zone_id, part in zone_parts(town, area)
    ]
    return {"zones": {"type": "FeatureCollection", "features": features}}


def operating_rules(town: Town, period: Period) -> Data:
    """operating_rules.json: a line goes from each of its zones to each of them, within its hours."""
    rules = []
    for line in town.lines:
        inside = [zone for area in line.areas for zone in zone_ids(town, area)]
        for origin, destination in product(inside, inside):
            rules.append(
                {
                    "from_zone_id": origin,
                    "to_zone_id": destination,
                    "start_pickup_window": gtfs_time(line.opens),
                    "end_pickup_window": gtfs_time(line.closes),
                    "end_dropoff_window": gtfs_time(line.closes),
                    "calendars": [service_days(town, line.weekdays, period).id],
                    "brand_id": town.id,
                    "vehicle_type_id": types_of(town, line.id),
                }
            )
    return {"operating_rules": rules}
