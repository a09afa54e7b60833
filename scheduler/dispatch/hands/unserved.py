"""A booking without a place that a dispatcher puts somewhere: as little late as that place allows."""

from __future__ import annotations

from dataclasses import replace

from scheduler.model import Booking, Event, Plan, Promise

LATENESS_STEPS = (0, 300, 600, 900, 1800, 2700, 3600, 7200, 14400)
"""Seconds by which its limits are let out, in turn."""


def later(booking: Booking, late: int, now: int) -> Booking:
    """The booking with the limits of its promise let out by `late` seconds from there, or from now."""
    promise = booking.promise
    limits = Promise(
        booking.limits.pickup_earliest,
        max(promise.pickup_latest, now) + late,
        max(promise.arrival_latest, now) + late,
        promise.ride_limit + late,
    )
    return replace(booking, limits=limits)


def kept_or_told(plan: Plan, booking_id: str, now: int) -> tuple[Plan, tuple[Event, ...]]:
    """The booking, with a place again, says what of its promise is broken; and the event if anything is."""
    booking = plan.bookings[booking_id]
    planned = {v.kind: v.begin for route in plan.routes for v in route.visits if v.booking_id == booking_id}
    parts = {"pickup": planned["pickup"] > booking.promise.pickup_latest}
    parts["arrival"] = planned["dropoff"] > booking.promise.arrival_latest
    ride = planned["dropoff"] - planned["pickup"] - booking.request.board_seconds
    parts["ride"] = not parts["arrival"] and ride > booking.promise.ride_limit
    broken = tuple(part for part, late in parts.items() if late)
    # What is kept after all is held to the promise again.
    limits, promise = booking.limits, booking.promise
    if not parts["pickup"]:
        limits = replace(limits, pickup_latest=promise.pickup_latest)
    if not parts["arrival"]:
        limits = replace(limits, arrival_latest=promise.arrival_latest, ride_limit=max(promise.ride_limit, ride))
    booking = replace(booking, limits=limits, broken=broken)
    plan = replace(plan, bookings={**plan.bookings, booking_id: booking})
    if not broken:
        return plan, ()
    data = {
        "part": broken[0],
        "planned": planned["pickup" if broken[0] == "pickup" else "dropoff"],
        "pickup_latest": booking.limits.pickup_latest,
        "arrival_latest": booking.limits.arrival_latest,
    }
    return plan, (Event("promise_broken", now, booking_id, booking.vehicle_id, data),)
