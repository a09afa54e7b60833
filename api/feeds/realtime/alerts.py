"""What riders should know: the service, a stop or a road closed, a vehicle out of service."""

from __future__ import annotations

from datetime import date

from google.transit import gtfs_realtime_pb2 as gtfs_rt
from shapely.geometry import LineString

from api.feeds.realtime.cancelled import serving
from api.feeds.realtime.message import new_feed, translated
from api.feeds.zones import is_public, zones
from api.service.context import Context
from api.service.vehicles import info_of
from api.store.closures import ClosureRow, open_closures
from api.town.model import Town, Words
from scheduler.model import Plan, Route
from scheduler.rules import lines_of_day

DAY_SECONDS = 24 * 3600

NO_SERVICE = Words("天候などのため運休します", "No service because of the weather")
ROAD_CLOSED = Words("通行止めの道路があります", "A road is closed")
REASON = Words("理由: {}", "Reason: {}")


def alerts(context: Context, version: str) -> gtfs_rt.FeedMessage:
    """Closures from today on, and vehicles that are out of service today."""
    feed, today = new_feed(context.clock.now(), version), context.today()
    with context.database.read() as connection:
        rows = open_closures(connection, context.key, today.isoformat())
        plan = context.plan(connection, today)
    for row in rows:
        _closure(context, feed, row)
    for route in plan.routes:
        if not route.in_service:
            _breakdown(context, feed, today, plan, route)
    return feed


def _closure(context: Context, feed: gtfs_rt.FeedMessage, row: ClosureRow) -> None:
    """One alert; none for a closed place that is nobody else's business."""
    town = context.town
    if row.kind == "stop":
        place = town.places.get(row.what["place_id"] or "")
        if place is None or not is_public(place):
            return
        head = Words(f"乗り降りできません: {place.name.ja}", f"Stop closed: {place.name.en}")
        alert = _alert(feed, f"closure_{row.id}", head, row.reason)
        alert.cause, alert.effect = gtfs_rt.Alert.OTHER_CAUSE, gtfs_rt.Alert.NO_SERVICE
        alert.informed_entity.add(stop_id=place.id)
    elif row.kind == "road":
        alert = _alert(feed, f"closure_{row.id}", ROAD_CLOSED, row.reason)
        alert.cause, alert.effect = gtfs_rt.Alert.OTHER_CAUSE, gtfs_rt.Alert.DETOUR
        for line in _along(town, row.what["line"]):
            alert.informed_entity.add(agency_id=town.id, route_id=line)
    else:
        alert = _alert(feed, f"closure_{row.id}", NO_SERVICE, row.reason)
        alert.cause, alert.effect = gtfs_rt.Alert.WEATHER, gtfs_rt.Alert.NO_SERVICE
        alert.informed_entity.add(agency_id=town.id)
    _active(context, alert, row.day, row.what.get("first", 0), row.what.get("until", DAY_SECONDS))


def _breakdown(context: Context, feed: gtfs_rt.FeedMessage, day: date, plan: Plan, route: Route) -> None:
    """A vehicle that does not drive today; what that means depends on who else serves its lines."""
    name = info_of(context, route.vehicle.id).name
    head = Words(f"{name.ja}は運行を休んでいます", f"{name.en} is out of service")
    alert = _alert(feed, f"vehicle_{route.vehicle.id}_{day:%Y%m%d}", head)
    lines = [line.id for line in lines_of_day(context.town.rules, day)]
    lines = [line for line in lines if not route.vehicle.lines or line in route.vehicle.lines]
    alert.cause = gtfs_rt.Alert.TECHNICAL_PROBLEM
    left = all(serving(plan, line) for line in lines)
    alert.effect = gtfs_rt.Alert.REDUCED_SERVICE if left else gtfs_rt.Alert.NO_SERVICE
    for line in lines:
        alert.informed_entity.add(agency_id=context.town.id, route_id=line)
    _active(context, alert, plan.day, route.vehicle.shift_start, route.vehicle.shift_end)


def _alert(feed: gtfs_rt.FeedMessage, name: str, head: Words, reason: str = "") -> gtfs_rt.Alert:
    alert = feed.entity.add(id=name).alert
    translated(alert.header_text, head)
    said = Words(*(text.format(reason) for text in REASON)) if reason else head
    translated(alert.description_text, said)
    return alert


def _active(context: Context, alert: gtfs_rt.Alert, day: str, first: int, until: int) -> None:
    start, end = (int(context.moment(day, seconds).timestamp()) for seconds in (first, until))
    alert.active_period.add(start=start, end=end)


def _along(town: Town, line: list[list[float]]) -> list[str]:
    """The lines whose zone a road touches; all of them for one that touches none, as detours reach further."""
    road = LineString(line)
    touched = [line_id for line_id, zone in zones(town).items() if zone.shape.intersects(road)]
    return touched or list(zones(town))
