"""Where a vehicle is and what is left of its way, as lines on a map."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import cos, hypot, radians
from threading import Lock
from typing import Any

from api.service.context import Context
from api.service.wishes import Point
from api.store.vehicles import Position
from api.town.matrices import Pace
from scheduler.model import Route

Line = tuple[Point, ...]

_MOST_KEPT = 20_000
_legs: OrderedDict[tuple[str, Pace, frozenset[int], int, int], Line] = OrderedDict()
_lock = Lock()


def leg(context: Context, day: date, a: int, b: int) -> Line:
    """Points of the fastest way between two locations, both ends included; kept, as legs come up again and again."""
    key = (context.key, context.town.pace(day), context.closed(day).edges, a, b)
    with _lock:
        if key in _legs:
            _legs.move_to_end(key)
            return _legs[key]
    way = [Point(*point) for point in context.town.path(a, b, day, context.ways(day).closed)]
    line = tuple(_rounded(point) for point in way or (point_of(context, a), point_of(context, b)))
    with _lock:
        _legs[key] = line
        while len(_legs) > _MOST_KEPT:
            _legs.popitem(last=False)
    return line


def point_of(context: Context, location: int) -> Point:
    """A location in degrees."""
    where = context.town.locations
    return Point(float(where.lon[location]), float(where.lat[location]))


def position(context: Context, day: date, route: Route, now: int, reported: Position | None) -> Point:
    """What the vehicle last reported, unless it was before its last departure or arrival; else as planned."""
    since = max(route.departed_at or 0, route.arrived_at or 0)
    if reported is not None and reported.at >= context.moment(day, since).timestamp():
        return Point(reported.lon, reported.lat)
    return _driving(context, day, route, now)[0] if route.departed_at is not None else point_of(context, route.location)


def path_left(context: Context, day: date, route: Route, now: int, here: Point) -> dict[str, Any] | None:
    """A GeoJSON LineString from `here` by all stops to the end of the shift; None when there is nowhere to go."""
    line = [_rounded(here)]
    place = route.location
    stops = [visit.location for visit in route.visits]
    if route.departed_at is not None and stops:
        line += [_rounded(point) for point in _driving(context, day, route, now)[1:]]
        place = stops[0]
    for there in (*stops, route.vehicle.end):
        if there != place:
            line += leg(context, day, place, there)[1:]
            place = there
    return None if len(line) < 2 else {"type": "LineString", "coordinates": [tuple(point) for point in line]}


def _rounded(point: Point) -> Point:
    """A point as drawn: six decimals are a tenth of a metre."""
    return Point(round(point.lon, 6), round(point.lat, 6))


def _driving(context: Context, day: date, route: Route, now: int) -> list[Point]:
    """The rest of the leg being driven: where the vehicle should be by now, then the points to come."""
    if not route.visits:
        return [point_of(context, route.location)]
    there = route.visits[0].location
    takes = max(context.travel(day).time(route.location, there), 1)
    share = min(max((now - (route.departed_at or now)) / takes, 0.0), 1.0)
    return rest_of(leg(context, day, route.location, there), share)


def rest_of(line: Sequence[Point], share: float) -> list[Point]:
    """A line without its first `share` (0 to 1) of length, beginning with the point where it was cut."""
    lengths = [_degrees(a, b) for a, b in pairwise(line)]
    gone = share * sum(lengths)
    for number, length in enumerate(lengths):
        if gone <= length and length > 0:
            part, a, b = gone / length, line[number], line[number + 1]
            cut = Point(a.lon + part * (b.lon - a.lon), a.lat + part * (b.lat - a.lat))
            return [cut, *line[number + 1 :]]
        gone -= length
    return [line[-1]]


def _degrees(a: Point, b: Point) -> float:
    """A distance in degrees of latitude, good enough to share out one leg."""
    return hypot((a.lon - b.lon) * cos(radians(a.lat)), a.lat - b.lat)
