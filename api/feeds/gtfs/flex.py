"""What makes a feed one of rides on demand: zones, groups of stops, windows instead of times, and booking rules.

The fields are those of the GTFS Schedule reference (gtfs.org/documentation/schedule/reference), whose conditions on
them are held by tests/feeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from shapely.geometry import mapping

from api.feeds.contact import Contact
from api.feeds.gtfs.lines import BETWEEN, NO, YES, takes_wheelchairs, trip_ids
from api.feeds.gtfs.texts import Row, Texts
from api.feeds.gtfs.times import gtfs_time
from api.feeds.words import about
from api.feeds.zones import Zone, area_names, joined, zones
from api.town.model import Place, Town

RULE = "booking"

MINUTES_A_DAY = 24 * 60

REAL_TIME, SAME_DAY = 0, 1
"""Booking types: at once, or up to the same day with some notice."""

NONE, BY_PHONE = 1, 2
"""Types of pickup and drop-off. GTFS has no other word for «by booking» than «phone the agency»."""


def zone_id(zone: Zone) -> str:
    """Its id among stops and groups."""
    return f"zone_{zone.id}"


def group_id(zone: Zone) -> str:
    """The id of the group of its stops, named by the areas in which they lie."""
    return "_".join(["stops", *_areas_of_stops(zone)])


def _areas_of_stops(zone: Zone) -> list[str]:
    return [area for area in zone.areas if any(place.area == area for place in zone.stops)]


def all_zones(town: Town) -> list[Zone]:
    """Each zone once, in the order of the lines."""
    return list({zone.id: zone for zone in zones(town).values()}.values())


def stops(town: Town, texts: Texts) -> Iterator[Row]:
    """The public places between which trips go."""
    for place in {place.id: place for zone in _grouped(town) for place in zone.stops}.values():
        yield {
            "stop_id": place.id,
            "stop_name": texts.say(place.name, "stops", "stop_name", place.id),
            "tts_stop_name": place.kana if town.language == "ja" else None,
            "stop_lat": f"{place.lat:.6f}",
            "stop_lon": f"{place.lon:.6f}",
            "location_type": 0,
            "wheelchair_boarding": YES if _boards_wheelchairs(town, place) else NO,
        }


def _boards_wheelchairs(town: Town, place: Place) -> bool:
    return any(takes_wheelchairs(town, line) for line in town.lines if place.area in line.areas)


def locations(town: Town) -> dict[str, Any]:
    """The zones that trips name, a GeoJSON FeatureCollection; empty when there is none."""
    features = [
        {
            "type": "Feature",
            "id": zone_id(zone),
            "properties": {"stop_name": getattr(zone.name, town.language)},
            "geometry": mapping(zone.shape),
        }
        for zone in all_zones(town)
        if any(zones(town)[line.id] is zone and line.id in trip_ids(town, line) for line in town.lines)
    ]
    return {"type": "FeatureCollection", "features": features} if features else {}


def location_groups(town: Town, texts: Texts) -> Iterator[Row]:
    """The public places of each zone, as a group; zones of the same places share it."""
    for zone in _grouped(town):
        name = joined(area_names(town)[area] for area in _areas_of_stops(zone))
        said = texts.say(name, "location_groups", "location_group_name", group_id(zone))
        yield {"location_group_id": group_id(zone), "location_group_name": said}


def location_group_stops(town: Town) -> Iterator[Row]:
    """Which places are in which group."""
    for zone in _grouped(town):
        yield from ({"location_group_id": group_id(zone), "stop_id": place.id} for place in zone.stops)


def _grouped(town: Town) -> list[Zone]:
    return list({group_id(zone): zone for zone in all_zones(town) if len(zone.stops) > 1}.values())


def booking_rules(town: Town, contact: Contact, texts: Texts) -> Iterator[Row]:
    """The cut-off and the horizon of the town. Without a cut-off a ride is booked at once, and no notice is stated.

    The horizon is given in minutes too: OpenTripPlanner forgets the cut-off beside a first day.
    """
    rules = town.rules
    notice = rules.cutoff_seconds > 0
    yield {
        "booking_rule_id": RULE,
        "booking_type": SAME_DAY if notice else REAL_TIME,
        "prior_notice_duration_min": rules.cutoff_seconds // 60 if notice else None,
        "prior_notice_duration_max": rules.horizon_days * MINUTES_A_DAY if notice else None,
        "message": texts.say(about(town), "booking_rules", "message", RULE),
        "phone_number": contact.phone,
        "info_url": contact.url,
        "booking_url": contact.booking_url,
    }


def stop_times(town: Town) -> Iterator[Row]:
    """Two rows a trip: picked up anywhere in the zone or group, set down anywhere in it, within the line's hours."""
    for line in town.lines:
        zone = zones(town)[line.id]
        for trip_id in trip_ids(town, line):
            between = trip_id.endswith(BETWEEN)
            for sequence in (1, 2):
                pickup = sequence == 1
                yield {
                    "trip_id": trip_id,
                    "stop_sequence": sequence,
                    "arrival_time": None,
                    "departure_time": None,
                    "stop_id": None,
                    "location_group_id": group_id(zone) if between else None,
                    "location_id": None if between else zone_id(zone),
                    "start_pickup_drop_off_window": gtfs_time(line.opens),
                    "end_pickup_drop_off_window": gtfs_time(line.closes),
                    "pickup_type": BY_PHONE if pickup else NONE,
                    "drop_off_type": NONE if pickup else BY_PHONE,
                    "pickup_booking_rule_id": RULE if pickup else None,
                    "drop_off_booking_rule_id": None if pickup else RULE,
                }
