"""Checks a plan by itself, without the code that made it."""

from __future__ import annotations

from scheduler.model import Plan
from scheduler.soundness import faults
from scheduler.travel import MatrixTravel


def assert_plan_is_sound(plan: Plan, travel: MatrixTravel) -> None:
    """Every open booking is served once, by one vehicle, in order, within its limits and the vehicle's room."""
    found = faults(plan, travel)
    assert not found, found


def assert_promises_hold(plan: Plan) -> None:
    """No booking's limits lie beyond what was promised, unless the world broke it and it says so."""
    for booking in plan.bookings.values():
        if booking.broken:
            continue
        limits, promise = booking.limits, booking.promise
        assert limits.pickup_latest <= promise.pickup_latest
        assert limits.arrival_latest <= promise.arrival_latest
        assert limits.ride_limit <= promise.ride_limit
