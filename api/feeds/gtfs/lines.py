"""Agency, routes, trips and calendar: what any GTFS feed has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from api.feeds.calendars import Period, ServiceDays, service_days
from api.feeds.contact import Contact
from api.feeds.gtfs.texts import Row, Texts
from api.feeds.gtfs.times import gtfs_date
from api.feeds.words import about
from api.feeds.zones import door_to_door, zones
from api.town.model import LineInfo, Town

BUS = 3

BETWEEN = "_stops"
"""How the id of a trip between stops ends."""

SHORT = 12
"""The most letters of a route's short name."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

YES, NO = 1, 2
"""How GTFS says that a rider in a wheelchair can ride, or cannot."""


def agency(town: Town, contact: Contact, texts: Texts) -> Iterator[Row]:
    """The operator."""
    yield {
        "agency_id": town.id,
        "agency_name": texts.say(contact.name, "agency", "agency_name", town.id),
        "agency_url": contact.url,
        "agency_timezone": str(town.timezone),
        "agency_lang": town.language,
        "agency_phone": contact.phone,
        "agency_email": contact.email,
    }


def routes(town: Town, texts: Texts) -> Iterator[Row]:
    """One route a line: under its own name if that is short, and the names of its areas; else under its name alone."""
    short = all(len(getattr(line.name, town.language)) <= SHORT for line in town.lines)
    for number, line in enumerate(town.lines):
        yield {
            "route_id": line.id,
            "agency_id": town.id,
            "route_short_name": texts.say(line.name, "routes", "route_short_name", line.id) if short else None,
            "route_long_name": texts.say(
                zones(town)[line.id].name if short else line.name, "routes", "route_long_name", line.id
            ),
            "route_desc": texts.say(about(town), "routes", "route_desc", line.id),
            "route_type": BUS,
            "route_color": line.colour.removeprefix("#").upper(),
            "route_text_color": legible_on(line.colour),
            "route_sort_order": number,
        }


def legible_on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour `#rrggbb` (its luma as in ITU-R BT.601)."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "000000" if 299 * red + 587 * green + 114 * blue > 127_500 else "FFFFFF"


def trips(town: Town, period: Period) -> Iterator[Row]:
    """A line is one trip a day that goes from anywhere in its zone to anywhere in it; a second one joins the public
    places, for readers to whom a zone says nothing. Where people walk to stops, it is the only one.

    A ride takes at most the direct time by the town's factor plus its extra: GTFS's safe duration.
    """
    rules = town.rules
    for line in town.lines:
        for trip_id in trip_ids(town, line):
            yield {
                "route_id": line.id,
                "service_id": service_days(town, line.weekdays, period).id,
                "trip_id": trip_id,
                "wheelchair_accessible": YES if takes_wheelchairs(town, line) else NO,
                "safe_duration_factor": rules.ride_factor,
                "safe_duration_offset": rules.ride_extra,
            }


def trip_ids(town: Town, line: LineInfo) -> tuple[str, ...]:
    """From door to door, where vehicles come to the door; and between the stops and public places, where there are two
    and, from door to door, no earlier line does the same. Ids of lines have no underscore."""
    door, between = line.id, line.id + BETWEEN
    places = _served(town, line)
    if len(places[0]) < 2:
        return (door,)
    if not door_to_door(town):
        return (between,)
    same = next(other for other in town.lines if _served(town, other) == places)
    return (door, between) if same is line else (door,)


def _served(town: Town, line: LineInfo) -> tuple[tuple[str, ...], tuple[int, ...], int, int]:
    stops = tuple(place.id for place in zones(town)[line.id].stops)
    return stops, line.weekdays, line.opens, line.closes


def takes_wheelchairs(town: Town, line: LineInfo) -> bool:
    """Whether a vehicle of the line has room for one."""
    return any(
        info.capacity.wheelchairs > 0 and (not info.lines or line.id in info.lines) for info in town.vehicle_infos
    )


def all_days(town: Town, period: Period) -> list[ServiceDays]:
    """Each set of days once."""
    return list({days.id: days for line in town.lines for days in [service_days(town, line.weekdays, period)]}.values())


def calendar(town: Town, period: Period) -> Iterator[Row]:
    """The weekdays of each set of days."""
    for days in all_days(town, period):
        week = {name: int(number in days.weekdays) for number, name in enumerate(DAYS)}
        yield {"service_id": days.id, **week, **_dates(period)}


def _dates(period: Period) -> Row:
    return {"start_date": gtfs_date(period.first), "end_date": gtfs_date(period.last)}


def calendar_dates(town: Town, period: Period) -> Iterator[Row]:
    """The closing days."""
    for days in all_days(town, period):
        yield from (_removed(days.id, day) for day in days.closed)


def _removed(service_id: str, day: date) -> Row:
    return {"service_id": service_id, "date": gtfs_date(day), "exception_type": 2}
