"""A booking pinned to a vehicle: whatever is planned later, it stays there while that vehicle serves."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.hands.moving import move
from scheduler.dispatch.outcome import CommandRefused, Outcome
from scheduler.dispatch.planning import refresh
from scheduler.model import Event, Plan
from scheduler.travel import MatrixTravel, PlaneTravel


def pin(plan: Plan, booking_id: str, vehicle_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Pins a booking, moving it to the vehicle first when another one carries it.

    Raises CommandRefused with `unknown_booking`, or why it cannot be moved there (see `preview_move`).
    """
    booking = plan.bookings.get(booking_id)
    if booking is None:
        raise CommandRefused("unknown_booking")
    free = replace(plan, bookings={**plan.bookings, booking_id: replace(booking, pinned_to=None)})
    settled = refresh(free, now, travel)
    there = any(
        visit.booking_id == booking_id and route.vehicle.id == vehicle_id and route.in_service
        for route in settled.plan.routes
        for visit in route.visits
    )
    if not there:
        settled = move(free, booking_id, vehicle_id, now, travel)
    pinned = replace(settled.plan.bookings[booking_id], pinned_to=vehicle_id)
    plan = replace(settled.plan, bookings={**settled.plan.bookings, booking_id: pinned})
    return Outcome(plan, (*settled.events, Event("pinned", now, booking_id, vehicle_id)))


def unpin(plan: Plan, booking_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Lets the booking be planned on any vehicle again. Raises CommandRefused: `unknown_booking`, `not_pinned`."""
    booking = plan.bookings.get(booking_id)
    if booking is None:
        raise CommandRefused("unknown_booking")
    if booking.pinned_to is None:
        raise CommandRefused("not_pinned")
    free = replace(plan, bookings={**plan.bookings, booking_id: replace(booking, pinned_to=None)})
    settled = refresh(free, now, travel)
    event = Event("unpinned", now, booking_id, booking.pinned_to)
    return Outcome(settled.plan, (event, *settled.events))
