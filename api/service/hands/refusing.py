"""Nobody books into a closing, whichever way the booking comes: judged in the transaction that would write it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from api.service.closed import Span, closed_of
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.bookings import read_bookings
from api.store.closures import read_closures
from scheduler.model import Booking, Event, Plan

_NEW = ("booked", "restored", "return_called")


def refuse_closed(context: Context, connection: Connection, plan: Plan, happened: Sequence[Event]) -> None:
    """Raises closed_for_weather or stop_closed when a booking that is new, or has a new promise, is in a closing."""
    new = [event.booking_id for event in happened if event.kind in _NEW and event.booking_id is not None]
    new = [booking_id for booking_id in new if booking_id in plan.bookings]
    if not new:
        return
    closed = closed_of(plan.version, read_closures(connection, context.key, plan.day), context.town.road_map)
    if not closed.spans and not closed.stops:
        return
    for booking_id in new:
        span = closed.at(*planned_ride(plan, plan.bookings[booking_id]))
        if span is not None:
            raise closed_for_weather(context, plan.day, span)
    for row in read_bookings(connection, context.key, ids=new):
        stop = closed.stop(row.origin.place_id, row.destination.place_id)
        if stop is not None:
            raise ServiceProblem("stop_closed", {"place_id": stop[0], "reason": stop[1]})


def closed_for_weather(context: Context, day: str, span: Span) -> ServiceProblem:
    """The refusal of a ride that touches a closing."""
    reopens = context.moment(day, span.until).isoformat()
    return ServiceProblem("closed_for_weather", {"reason": span.reason, "reopens": reopens})


def planned_ride(plan: Plan, booking: Booking) -> tuple[int, int]:
    """From the planned pickup, or the boarding, to the planned arrival; of one without a place what was promised."""
    visits = {
        visit.kind: visit.begin for route in plan.routes for visit in route.visits if visit.booking_id == booking.id
    }
    if "dropoff" not in visits:
        return booking.promise.pickup_earliest, booking.promise.arrival_latest
    return visits.get("pickup", booking.boarded_at or 0), visits["dropoff"]
