"""The speed a way allows: as tagged, else by the country's law for a road like it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from api.osm.countries import COUNTRIES, MPH, WALK, Country

KNOT = 1.852
MOST_KMH = 200.0
"""A higher limit is a slip of the mapper's."""
SLOW = {"service": 20.0, "track": 20.0, "pedestrian": WALK, "footway": WALK, "path": WALK, "cycleway": WALK}
"""Without a sign nobody drives faster (km/h) here, whatever the law allows."""

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(mph|km/h|kmh|kph|knots)?")
_CONTEXT = re.compile(r"([A-Za-z]{2}(?:-[A-Za-z]{2,3})?):(.+)")
_ZONE = re.compile(r"zone:?(\d+)|(\d+)")
_SOURCES = ("maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic")


def kmh_of(tags: Mapping[str, str], forward: bool, backward: bool, built_up: bool, country: Country) -> float:
    """In km/h. Where the two directions differ, the slower one that can be driven: a promise must hold both ways."""
    ways = [":forward"] * forward + [":backward"] * backward
    found = [speed for way in ways if (speed := _tagged(tags, way, country)) is not None]
    if found:
        return min(found)
    for key in _SOURCES:
        if (speed := _by_context(tags.get(key, ""), country)) is not None:
            return speed
    return default_kmh(tags, built_up, country)


def default_kmh(tags: Mapping[str, str], built_up: bool, country: Country) -> float:
    """Where nothing is tagged. Streets that people live in are built-up wherever they lie."""
    highway = tags.get("highway", "")
    if highway in ("motorway", "motorway_link"):
        return country.motorway
    if highway == "living_street":
        return country.living_street
    lived_in = built_up or highway == "residential" or (tags.get("lit") == "yes" and "sidewalk" in tags)
    legal = country.urban if lived_in else country.rural
    if country.unlined is not None and _unlined(tags):
        legal = min(legal, country.unlined)
    return min(legal, SLOW.get(highway, legal))


def _unlined(tags: Mapping[str, str]) -> bool:
    """Whether a road has no centre line; where nothing is said, small streets and farm roads have none."""
    if "lane_markings" in tags:
        return tags["lane_markings"] == "no"
    if "lanes" in tags:
        return tags["lanes"] == "1" and "oneway" not in tags
    return tags.get("highway") in ("residential", "living_street", "service", "track")


def _tagged(tags: Mapping[str, str], way: str, country: Country) -> float | None:
    for key in (
        f"maxspeed:bus{way}",
        "maxspeed:bus",
        f"maxspeed:psv{way}",
        "maxspeed:psv",
        f"maxspeed{way}",
        "maxspeed",
    ):
        if key in tags and (speed := parsed(tags[key], country)) is not None:
            return speed
    return None


def parsed(value: str, country: Country) -> float | None:
    """A maxspeed in km/h: "50", "30 mph", "walk", "DE:urban", "50;30"; None for one without a speed ("signals")."""
    speeds = [_one(part.strip(), country) for part in re.split(r"[;|]", value)]
    known = [speed for speed in speeds if speed is not None and 0 < speed <= MOST_KMH]
    return min(known) if known else None


def _one(value: str, country: Country) -> float | None:
    if value == "walk":
        return WALK
    if value == "none":
        return country.motorway
    if number := _NUMBER.fullmatch(value):
        unit = {"mph": MPH, "knots": KNOT}.get(number[2] or "", 1.0)
        return float(number[1]) * unit
    return _by_context(value, country)


def _by_context(value: str, here: Country) -> float | None:
    """Such as "DE:urban", "DE:zone30", "GB:nsl_single": the law of the country named, ours where it is not known."""
    found = _CONTEXT.fullmatch(value)
    if not found:
        return None
    country = COUNTRIES.get(found[1].lower(), COUNTRIES.get(found[1][:2].lower(), here))
    context = found[2].lower()
    if zone := _ZONE.fullmatch(context):
        speed = float(zone[1] or zone[2])
        return speed * MPH if country in (COUNTRIES["gb"], COUNTRIES["us"]) else speed
    known = {
        "urban": country.urban, "rural": country.rural, "motorway": country.motorway, "trunk": country.rural,
        "living_street": country.living_street, "walk": WALK, "pedestrian_zone": WALK, "bicycle_road": 30.0,
        "nsl_restricted": country.urban, "nsl_single": country.rural, "nsl_dual": country.motorway,
    }  # fmt: skip
    return known.get(context)
