"""Lines that do not run on a day on which the timetable says they do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from google.transit import gtfs_realtime_pb2 as gtfs_rt

from api.feeds.gtfs.lines import trip_ids
from api.feeds.realtime.message import new_feed
from api.service.closed import Span, closed_of
from api.service.context import Context
from api.store.closures import ClosureRow, open_closures
from api.town.model import LineInfo
from scheduler.model import Plan
from scheduler.rules import lines_of_day


def trip_updates(context: Context, version: str) -> gtfs_rt.FeedMessage:
    """The cancelled trips, from today to the booking horizon. A ride on demand has no time that could be late, so
    nothing else is said of a trip."""
    feed = new_feed(context.clock.now(), version)
    with context.database.read() as connection:
        rows = open_closures(connection, context.key, context.today().isoformat())
        plan = context.plan(connection, context.today())
    for day, line in _cancelled(context, rows, plan):
        for trip_id in trip_ids(context.town, line):
            trip = feed.entity.add(id=f"{trip_id}_{day:%Y%m%d}").trip_update.trip
            trip.trip_id, trip.route_id, trip.start_date = trip_id, line.id, f"{day:%Y%m%d}"
            trip.schedule_relationship = gtfs_rt.TripDescriptor.CANCELED
    return feed


def _cancelled(context: Context, rows: list[ClosureRow], plan: Plan) -> Iterator[tuple[date, LineInfo]]:
    today, town = context.today(), context.town
    for ahead in range(town.rules.horizon_days + 1):
        day = today + timedelta(days=ahead)
        running = {line.id for line in lines_of_day(town.rules, day)}
        spans = closed_of(0, [row for row in rows if row.day == day.isoformat()], town.road_map).spans
        for line in town.lines:
            begins = max(line.opens, context.now(day))
            if line.id not in running or begins >= line.closes:
                continue
            if covered(spans, begins, line.closes) or (day == today and not serving(plan, line.id)):
                yield day, line


def covered(spans: tuple[Span, ...], begins: int, ends: int) -> bool:
    """Whether spans leave nothing open from `begins` to `ends`."""
    for span in sorted(spans):
        if span.first <= begins:
            begins = max(begins, span.until)
    return begins >= ends


def serving(plan: Plan, line: str) -> list[str]:
    """The vehicles of a line that are in service on the plan's day."""
    return [
        route.vehicle.id
        for route in plan.routes
        if route.in_service and (not route.vehicle.lines or line in route.vehicle.lines)
    ]
