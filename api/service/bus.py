"""Where a rider's bus is, from half an hour before it comes until the rider gets out."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import vehicle_ref
from api.service.bookings import own_row
from api.service.context import Context
from api.service.resident_views import BusState, BusView
from api.service.ways import position
from api.store.bookings import BookingRow
from api.store.vehicles import read_positions
from scheduler.model import Route, Visit

SHOWN_BEFORE = 1800
"""Seconds before the planned pickup from which a rider sees the bus: others' ways are not the rider's business."""


def bus(context: Context, actor: Actor, booking_id: str) -> BusView:
    """See Resident.bus."""
    with context.database.read() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
        if row.status not in ("confirmed", "aboard"):
            return BusView("over", vehicle_ref(context, row.vehicle_id))
        return _bus(context, connection, row)


def _bus(context: Context, connection: Connection, row: BookingRow) -> BusView:
    day = date.fromisoformat(row.day)
    now, vehicle = context.now(day), vehicle_ref(context, row.vehicle_id)
    kind = "dropoff" if row.status == "aboard" else "pickup"
    for route in context.plan(connection, day).routes:
        ahead = next((n for n, v in enumerate(route.visits) if v.booking_id == row.id and v.kind == kind), None)
        if ahead is None:
            continue
        visit = route.visits[ahead]
        there = context.moment(day, visit.arrival)
        if row.status == "confirmed" and now < visit.begin - SHOWN_BEFORE:
            return BusView("not_yet", vehicle, arrives_at=there)
        reported = read_positions(connection, context.key).get(route.vehicle.id)
        return BusView(
            state=_state(row, route, ahead),
            vehicle=vehicle,
            position=position(context, day, route, now, reported),
            arrives_at=there,
            minutes_away=max(-(-(visit.arrival - now) // 60), 0),
            stops_before=_stops(route.visits[: ahead + 1]),
        )
    return BusView("not_yet", vehicle)


def _state(row: BookingRow, route: Route, ahead: int) -> BusState:
    if row.status == "aboard":
        return "aboard"
    return "at_stop" if route.arrived_at is not None and ahead < route.committed else "coming"


def _stops(visits: tuple[Visit, ...]) -> int:
    """At how many other places the bus halts before the last of these visits."""
    return sum(1 for _ in groupby(visits, lambda visit: visit.location)) - 1
