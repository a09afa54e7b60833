"""Where vehicles are, for everybody to see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from google.transit import gtfs_realtime_pb2 as gtfs_rt

from api.feeds.gtfs.lines import trip_ids
from api.feeds.realtime.hiding import hidden
from api.feeds.realtime.message import new_feed
from api.service.context import Context
from api.service.vehicles import info_of, visits_by_vehicle
from api.service.ways import position
from api.service.wishes import Point
from api.store.bookings import read_bookings
from api.store.vehicles import Position, VehicleDay, read_positions, vehicle_days_of
from api.town.model import LineInfo
from scheduler.model import Plan, Route
from scheduler.rules import lines_of_day

FRESH_SECONDS = 120
"""An older report does not say where a vehicle is."""


class Seen(NamedTuple):
    """A vehicle at a point on a line, at `at` seconds since 1970."""

    vehicle_id: str
    point: Point
    at: int
    line: LineInfo | None


def vehicle_positions(context: Context, version: str) -> gtfs_rt.FeedMessage:
    """The vehicles at work that may be shown; none in a town that shows none. What is not known is not guessed: a
    vehicle whose driver's phone is silent is left out."""
    feed, town = new_feed(context.clock.now(), version), context.town
    day = context.today()
    for seen in _seen(context, day) if town.feeds.positions else ():
        vehicle = feed.entity.add(id=seen.vehicle_id).vehicle
        vehicle.vehicle.id = seen.vehicle_id
        vehicle.vehicle.label = getattr(info_of(context, seen.vehicle_id).name, town.language)
        vehicle.position.longitude, vehicle.position.latitude = seen.point
        vehicle.timestamp = seen.at
        if seen.line is not None:
            vehicle.trip.trip_id, vehicle.trip.route_id = trip_ids(town, seen.line)[0], seen.line.id
            vehicle.trip.start_date = f"{day:%Y%m%d}"
    return feed


def _seen(context: Context, day: date) -> Iterator[Seen]:
    now, town = context.now(day), context.town
    with context.database.read() as connection:
        plan = context.plan(connection, day)
        rows = {row.id: row for row in read_bookings(connection, context.key, day=day.isoformat())}
        done = visits_by_vehicle(connection, context.key, day)
        driven = vehicle_days_of(connection, context.key, day.isoformat())
        reported = read_positions(connection, context.key)
    for route in plan.routes:
        if not _at_work(route, now):
            continue
        vehicle_id = route.vehicle.id
        by_human = context.clock.mode == "real" or driven.get(vehicle_id, VehicleDay()).by_human
        here = _here(context, day, now, route, reported.get(vehicle_id), by_human)
        if here is not None and not hidden(town, route, done.get(vehicle_id, ()), rows, here[0]):
            yield Seen(vehicle_id, *here, _line(context, plan, route, day))


def _at_work(route: Route, now: int) -> bool:
    shift = route.vehicle
    return route.in_service and shift.shift_start <= now <= shift.shift_end + route.overtime


def _here(
    context: Context, day: date, now: int, route: Route, reported: Position | None, by_human: bool
) -> tuple[Point, int] | None:
    """Where the vehicle is, and when that was known; the demo's own vehicles are where the plan has them."""
    moment = int(context.clock.now().timestamp())
    if not by_human:
        return position(context, day, route, now, None), moment
    if reported is None or reported.at < moment - FRESH_SECONDS:
        return None
    return Point(reported.lon, reported.lat), reported.at


def _line(context: Context, plan: Plan, route: Route, day: date) -> LineInfo | None:
    """The line a vehicle is on: that of who is aboard, else the first it serves on the day. Journey planners pass over
    a vehicle that is on none."""
    running = {line.id for line in lines_of_day(context.town.rules, day)}
    serves = [line for line in context.town.lines if line.id in running & (route.vehicle.lines or running)]
    for booking in plan.bookings.values():
        if booking.vehicle_id == route.vehicle.id and booking.status == "aboard" and booking.request.lines:
            serves = [line for line in serves if line.id in booking.request.lines] or serves
    return serves[0] if serves else None
